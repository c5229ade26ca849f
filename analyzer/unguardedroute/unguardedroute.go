package unguardedroute

import (
	_ "embed"
	"fmt"
	"reflect"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/rule"
)

//go:embed doc.go
var doc string

// Info describes the rule.
var Info = &rule.Info{
	Name:      "unguardedroute",
	Title:     "route that no authentication covers",
	Doc:       rule.Page(doc, "unguardedroute"),
	CWE:       []int{306},
	Severity:  9.1,
	Precision: "medium",
}

// Analyzer is the rule with the default configuration, for hosts that take
// analyzers as they are. It must not run beside analyzers of a suite.
var Analyzer = New(rule.DefaultEngine(), rule.DefaultConfidence())

// New returns the rule's analyzer on top of engine, reporting findings of at
// least the given confidence. Its result is a *rule.Result.
func New(engine *analysis.Analyzer, atLeast *rule.Confidence) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:       Info.Name,
		Doc:        Info.Doc,
		URL:        Info.URL(),
		Requires:   []*analysis.Analyzer{engine, inspect.Analyzer},
		ResultType: reflect.TypeFor[*rule.Result](),
		Run: func(pass *analysis.Pass) (any, error) {
			findings := rule.Pick(pass, engine, Info, authz.Authenticated, message)
			return rule.Report(pass, engine, findings, *atLeast), nil
		},
	}
}

func message(u *authz.Unmet) (claim, shown string) {
	claim = fmt.Sprintf("%s, handler %s,", rule.Subject(u), u.Handler)
	if n := len(u.Routes); n > 1 {
		return claim, fmt.Sprintf(" and %s are open to everybody: %s", others(n-1), u.What)
	}
	return claim, " is open to everybody: " + u.What
}

func others(n int) string {
	if n == 1 {
		return "another route"
	}
	return fmt.Sprintf("%d other routes", n)
}
