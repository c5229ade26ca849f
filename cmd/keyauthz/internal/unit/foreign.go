package unit

import (
	"golang.org/x/tools/go/analysis"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/failure"
)

// skip makes rules, and all that they require, return at once if foreign says
// so when they run. The standalone driver does not look at packages of other
// modules either, so both find the same; and the go command runs the tool on
// the whole standard library.
func skip(rules []*analysis.Analyzer, foreign func() bool) {
	for _, a := range failure.Closure(rules) {
		run := a.Run
		a.Run = func(pass *analysis.Pass) (any, error) {
			if foreign() {
				return failure.Zero(a), nil // no analyzer looks at it
			}
			return run(pass)
		}
	}
}
