package analyzer

import (
	"go/token"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/keyauthz/keyauthz/analyzer/baddirective"
	"github.com/keyauthz/keyauthz/analyzer/crosstenant"
	"github.com/keyauthz/keyauthz/analyzer/formatonly"
	"github.com/keyauthz/keyauthz/analyzer/internal/engine"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/reach"
	"github.com/keyauthz/keyauthz/analyzer/internal/rule"
	"github.com/keyauthz/keyauthz/analyzer/missingscope"
	"github.com/keyauthz/keyauthz/analyzer/unguardedroute"
)

// A Suite is a set of analyzers that share one engine. Analyzers of two suites
// must not run together: their engines' facts are of the same types.
type Suite struct {
	// Rules are the analyzers that report, one a rule. Each returns a *[Result].
	Rules []*analysis.Analyzer

	engine  *analysis.Analyzer
	index   func() *model.Index
	matters *reach.Set
	checks  bool
	program map[string]Package // by path, once Restrict has been told
}

// New returns the rules of a new suite for hosts that only need analyzers.
func New(cfg *Config) []*analysis.Analyzer { return NewSuite(cfg).Rules }

// NewSuite returns a suite that reads cfg whenever it runs, so that a host may
// parse its flags into cfg after the call.
func NewSuite(cfg *Config) *Suite {
	s := new(Suite)
	// A host may still change the configuration; it is complete when a rule runs.
	s.index = sync.OnceValue(func() *model.Index { return model.Extend(cfg.Models) })
	s.engine = engine.New(engine.Setup{
		Names: &cfg.Names, Modules: &cfg.Modules, LeaveNolint: &cfg.LeaveNolint, Index: s.index, Matters: &s.matters, Checks: &s.checks,
	})
	s.Rules = []*analysis.Analyzer{
		formatonly.New(s.engine, &cfg.Confidence),
		crosstenant.New(s.engine, &cfg.Confidence),
		missingscope.New(s.engine, &cfg.Confidence),
		unguardedroute.New(s.engine, &cfg.Confidence),
	}
	s.Rules = append(s.Rules, baddirective.New(s.engine, &cfg.Confidence, s.Rules...))
	return s
}

// A Package is one of a whole program with its syntax.
type Package = reach.Source

// Restrict tells the suite, before it runs, all packages of our own that it will
// be run on, so that it can leave out what no route can reach. Findings are the
// same without.
func (s *Suite) Restrict(program []Package) {
	s.matters = reach.Of(s.index(), program)
	s.program = make(map[string]Package)
	for _, p := range program {
		// Of a package and its test variants, the one without test files.
		if old, ok := s.program[p.Pkg.Path()]; !ok || len(p.Files) < len(old.Files) {
			s.program[p.Pkg.Path()] = p
		}
	}
}

// FixElsewhere looks for the fix of a finding whose handler lies in another
// package of the program that Restrict was told. That fix is no part of the
// diagnostic: a pass has no syntax but its own package's.
func (s *Suite) FixElsewhere(fset *token.FileSet, f *Finding) {
	f.FixElsewhere(fset, func(path string) (rule.Source, bool) {
		p, ok := s.program[path]
		return rule.Source{Pkg: p.Pkg, Files: p.Files, Info: p.Info}, ok
	})
}

// Unmatched returns the models that describe none of the packages with the given
// import paths.
func (s *Suite) Unmatched(paths []string) []UnmatchedModel { return s.index().Unmatched(paths) }

// Dumps are the views of the engine's knowledge that [Suite.Dump] prints.
var Dumps = []string{"routes", "summaries", "verdicts"}

// Dump returns an analyzer whose result is the named view of a package as
// stable text, one of [Dumps].
func (s *Suite) Dump(view string) *analysis.Analyzer { return engine.Dump(s.engine, view) }

// Routes returns an analyzer whose result is a slice of [RouteReport]: the routes of a
// package in the order of registration, then the handlers that are not seen to be
// registered. The checks that guard them are looked for if they are asked for.
func (s *Suite) Routes(checks bool) *analysis.Analyzer {
	s.checks = s.checks || checks
	return engine.Routes(s.engine)
}
