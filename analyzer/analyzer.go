package analyzer

import (
	"golang.org/x/tools/go/analysis"

	"github.com/keyauthz/keyauthz/analyzer/crosstenant"
	"github.com/keyauthz/keyauthz/analyzer/formatonly"
	"github.com/keyauthz/keyauthz/analyzer/internal/engine"
	"github.com/keyauthz/keyauthz/analyzer/missingscope"
)

// A Suite is a set of analyzers that share one engine. Analyzers of two suites
// must not run together: their engines' facts are of the same types.
type Suite struct {
	// Rules are the analyzers that report, one a rule. Each returns a *[Result].
	Rules []*analysis.Analyzer

	engine *analysis.Analyzer
}

// New returns the rules of a new suite for hosts that only need analyzers.
func New(cfg *Config) []*analysis.Analyzer { return NewSuite(cfg).Rules }

// NewSuite returns a suite that reads cfg whenever it runs, so that a host may
// parse its flags into cfg after the call.
func NewSuite(cfg *Config) *Suite {
	e := engine.New(&cfg.Names, &cfg.Modules)
	return &Suite{
		engine: e,
		Rules: []*analysis.Analyzer{
			formatonly.New(e, &cfg.Confidence),
			crosstenant.New(e, &cfg.Confidence),
			missingscope.New(e, &cfg.Confidence),
		},
	}
}

// Dumps are the views of the engine's knowledge that [Suite.Dump] prints.
var Dumps = []string{"routes", "summaries", "verdicts"}

// Dump returns an analyzer whose result is the named view of a package as
// stable text, one of [Dumps].
func (s *Suite) Dump(view string) *analysis.Analyzer { return engine.Dump(s.engine, view) }
