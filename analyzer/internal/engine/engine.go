// Package engine is the one analyzer with facts. For each package of the program
// it computes summaries, exports them, runs the registrations, and judges routes
// and handlers; the rules only pick what concerns them from its result.
//
// Packages outside of the program, such as the standard library and
// dependencies, are passed over before anything is done: what they mean is known
// from models.
package engine

import (
	"go/types"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/directive"
	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/lazyssa"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/reach"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// A Result is what is known of one package.
type Result struct {
	// Unmet are the obligations that nothing meets, one for each handler and
	// cause, sorted by position.
	Unmet []authz.Unmet
	// Judged are the routes and handlers with their verdicts, in the order of
	// registration.
	Judged []Judged
	// Authenticators are the package's middlewares that authenticate.
	Authenticators []authz.Authenticator
	// Summaries are the package's, in source order, and Table what their origins
	// are interned in.
	Summaries []*summary.Summary
	Table     *flow.Table
	// Index is what third-party APIs mean.
	Index *model.Index
	// Directives are what the package's comments say.
	Directives *directive.Set
	// Skipped says why nothing was done, if so; Foreign is that the package is
	// none of the program's.
	Skipped string
	Foreign bool

	judging *pending // what fills in the rest, unless that is done; see [Of]
}

// Judged is a route, or a handler that is not registered, with its verdicts.
type Judged struct {
	Route    *route.Route // nil for a handler without a route
	Handler  string
	Verdicts []authz.Verdict

	// The links by the names that people know them by.
	chain   []RouteStep
	handler RouteStep
}

// A Setup is what an engine reads whenever it runs.
type Setup struct {
	Names   *authz.Names
	Modules *[]string
	// LeaveNolint leaves "//nolint" comments to somebody else.
	LeaveNolint *bool
	// Index is what third-party APIs mean; nil is what is built in.
	Index func() *model.Index
	// Matters points to the set of what is summarised; nil is everything.
	Matters **reach.Set
	// Checks says whether anybody asks which checks a verdict rests on; nil is no.
	Checks *bool
}

// New returns an engine. It returns an error, which is a [model.Misfit], on
// packages that contradict what a user said of them.
func New(s Setup) *analysis.Analyzer {
	if s.Index == nil {
		s.Index = model.Default
	}
	return &analysis.Analyzer{
		Name:       "keyauthzengine",
		Doc:        "summarise authorization behaviour and judge HTTP routes\n\nThis analyzer reports nothing; the rules of keyauthz require it.",
		URL:        "https://pkg.go.dev/github.com/keyauthz/keyauthz/analyzer",
		FactTypes:  []analysis.Fact{new(Fact)},
		ResultType: reflect.TypeFor[*Result](),
		Run: func(pass *analysis.Pass) (any, error) {
			if why := foreign(pass, *s.Modules); why != "" {
				return &Result{Skipped: why, Foreign: true}, nil
			}
			index := s.Index()
			if err := index.Check(pass.Pkg); err != nil {
				return nil, err
			}
			var matters *reach.Set
			if s.Matters != nil {
				matters = *s.Matters
			}
			set := directive.Parse(pass.Fset, pass.Files)
			if *s.LeaveNolint {
				set.Drop(directive.Nolint)
			}
			res := run(withoutTests(pass), s, index, set, matters)
			res.Directives, res.Index = set, index
			return res, nil
		},
	}
}

func run(pass *analysis.Pass, s Setup, index *model.Index, set *directive.Set, matters *reach.Set) *Result {
	if !hasFunctions(pass) {
		return &Result{Skipped: "no functions outside of tests"}
	}
	prog := newProgram(pass, index, tell(pass, set, index))
	if !anyMatters(pass, matters) {
		res := &Result{Skipped: "nothing that matters to a route", Table: prog.table}
		prog.export(res, func() {}, matters != nil)
		return res
	}
	pkg := lazyssa.Build(pass, prog.index.Ends)
	words := authz.NewWords(s.Names)
	prog.table.Plain = s.Names.Plain
	p := &summary.Package{
		Fset: pass.Fset, Pkg: pass.Pkg, SSA: pkg, Index: prog.index, Table: prog.table, Words: words,
		Imported: prog.imported,
	}
	role := func(fn *ssa.Function) reach.Role {
		if obj, ok := fn.Object().(*types.Func); ok {
			return matters.Func(obj)
		}
		return matters.Init(pass.Pkg)
	}
	p.SetsUp = func(fn *ssa.Function) bool { return role(fn) == reach.Sets }
	p.Asserted = func(key string) bool { return len(prog.asserted(key)) > 0 }
	p.Compute(lazyssa.Functions(pass, pkg), func(fn *ssa.Function) bool { return role(fn) > 0 })
	prog.own = p
	res := &Result{Summaries: p.Summaries(), Table: prog.table}
	prog.export(res, func() {
		judge(pass, &authz.Judge{
			Names: words, Table: prog.table, Prog: prog, Index: prog.index, Asserted: prog.asserted, Main: pass.Pkg.Name() == "main", Scopes: prog.scopes(), Stamped: prog.stamped(),
			Checks: s.Checks != nil && *s.Checks,
		}, prog, res)
		res.Summaries = p.Summaries() // judging may have asked for more
		res.name(prog)
	}, matters != nil)
	return res
}

// foreign reports why a package is none of the program's, or "".
func foreign(pass *analysis.Pass, modules []string) string {
	path := pass.Pkg.Path()
	if m := pass.Module; m != nil && m.Path != "" {
		if m.Version != "" && !slices.ContainsFunc(modules, func(p string) bool { return path == p || strings.HasPrefix(path, p+"/") }) {
			return "of another module"
		}
		return ""
	}
	// Without modules only the standard library can be told, by where it lies.
	if model.IsStandard(path) && len(pass.Files) > 0 {
		file := pass.Fset.File(pass.Files[0].FileStart).Name()
		if src, ok := strings.CutSuffix(filepath.ToSlash(filepath.Dir(file)), "/src/"+path); ok {
			if _, err := os.Stat(filepath.Join(src, "src", "unsafe", "unsafe.go")); err == nil {
				return "of the standard library"
			}
		}
	}
	if model.Default().Library(path) != nil {
		return "a library that is known"
	}
	return ""
}

// anyMatters reports whether a function of the package is in the set.
func anyMatters(pass *analysis.Pass, matters *reach.Set) bool {
	if matters.Init(pass.Pkg) > 0 {
		return true
	}
	for _, obj := range pass.TypesInfo.Defs {
		if fn, ok := obj.(*types.Func); ok && matters.Func(fn) > 0 && !inTestFile(pass, fn.Pos()) {
			return true
		}
	}
	return false
}

// hasFunctions reports whether the package has functions outside of test files.
func hasFunctions(pass *analysis.Pass) bool {
	for _, obj := range pass.TypesInfo.Defs {
		if fn, ok := obj.(*types.Func); ok && !inTestFile(pass, fn.Pos()) {
			return true
		}
	}
	for expr, v := range pass.TypesInfo.Types {
		if _, ok := v.Type.(*types.Signature); ok && !inTestFile(pass, expr.Pos()) {
			return true // a function literal in a package-level variable
		}
	}
	return false
}

// judge evaluates the package's registrations and judges what they serve, and
// the handlers that they do not mention.
func judge(pass *analysis.Pass, j *authz.Judge, prog *program, res *Result) {
	routes := route.Evaluate(prog, prog.initializers(), roots(pass, res.Summaries))
	j.Stamps = j.StampsOf(routes.All)
	routed := make(map[string]bool)
	var covers []*authz.Cover
	c := &collector{pass: pass, prog: prog, res: res, seen: make(map[string]int)}
	for _, r := range routes.All {
		for _, l := range append(slices.Clone(r.Chain), r.Handler) {
			l.Func.Contains(func(s summary.Sym) bool {
				if s.Op == summary.FuncOf {
					routed[s.Name] = true
				}
				return false
			})
		}
		if isTest(pass, r.Pos) || isTest(pass, r.Site) {
			continue
		}
		unmet, verdicts, cover := j.Route(r)
		if why := prog.publicRoute(r); why != "" {
			unmet, verdicts = nil, public(verdicts, why)
			cover.Public, cover.Declared = "a comment says: "+why, true
		}
		c.add(unmet)
		covers = append(covers, cover)
		res.Judged = append(res.Judged, Judged{Route: r, Handler: handlerName(prog, r), Verdicts: verdicts})
	}
	for _, s := range res.Summaries {
		if !isTest(pass, s.Pos) && j.Authenticates(s) {
			res.Authenticators = append(res.Authenticators, authz.Authenticator{Key: s.Key, Name: s.Name, Pos: s.Pos})
		}
	}
	loose, unasked := authz.Loose(covers), authz.Unasked(covers)
	for i := range covers {
		if u, ok := loose[i]; ok {
			c.add([]authz.Unmet{u})
			res.Judged[i].fails(u, "nothing asks whose the object is, which siblings do")
		}
		if u, ok := unasked[i]; ok && res.Judged[i].meets(authz.Scoped) {
			c.add([]authz.Unmet{u})
			reason := "no scope or role is checked, which siblings do"
			if u.Category == "weak" {
				reason = "no more is asked for than to read, unlike by siblings"
			}
			res.Judged[i].fails(u, reason)
		}
	}
	if j.Main {
		// Only where the program is put together its routes are all known.
		middlewares := append(slices.Clone(res.Authenticators), prog.authenticators()...)
		makers := append(slices.Clone(middlewares), makersOf(middlewares, res.Summaries)...)
		disabled := append(commentedOut(pass, makers), dropped(pass, prog.index, makers)...)
		unmet, verdicts := authz.Unguarded(covers, middlewares, disabled)
		c.add(unmet)
		for i, v := range verdicts {
			res.Judged[i].Verdicts = append(res.Judged[i].Verdicts, v)
		}
	}
	strangers := authz.Strangers(covers)
	for i := range covers {
		if u, ok := strangers[i]; ok {
			c.add([]authz.Unmet{u})
			res.Judged[i].fails(u, "who is not known gets through, unlike on the routes beside it")
		}
	}
	for _, s := range res.Summaries {
		if s.IsHandler() {
			for _, key := range s.Front {
				routed[key] = true // judged with what is behind it
			}
		}
	}
	for _, s := range res.Summaries {
		if !s.IsHandler() || routed[s.Key] || isTest(pass, s.Pos) {
			continue
		}
		unmet, verdicts := j.Handler(s)
		if why := prog.public(s.Key, s.Pos); why != "" {
			unmet, verdicts = nil, public(verdicts, why)
		}
		c.add(unmet)
		res.Judged = append(res.Judged, Judged{Handler: s.Name, Verdicts: verdicts})
	}
	c.finish()
}

// fails turns the verdict on an obligation.
func (j *Judged) fails(u authz.Unmet, reason string) {
	for i := range j.Verdicts {
		if v := &j.Verdicts[i]; v.Obligation == u.Obligation {
			v.Met, v.Reason, v.Confidence, v.At = false, reason, u.Confidence, []summary.Pos{u.Pos}
		}
	}
}

// meets reports whether an obligation is met.
func (j *Judged) meets(o authz.Obligation) bool {
	return !slices.ContainsFunc(j.Verdicts, func(v authz.Verdict) bool { return v.Obligation == o && !v.Met })
}

func handlerName(prog *program, r *route.Route) string {
	if s := prog.Summary(r.Handler.Func.Name); s != nil {
		return s.Name
	}
	if r.Handler.Func.Op == summary.FuncOf {
		return r.Handler.Func.Name
	}
	return r.Handler.Func.String()
}

// roots returns the functions that register and that no other function of the
// package calls to do so.
func roots(pass *analysis.Pass, sums []*summary.Summary) []*summary.Summary {
	called := make(map[string]bool)
	for _, s := range sums {
		if isTest(pass, s.Pos) {
			continue
		}
		for i := range s.Ops {
			for _, sym := range []summary.Sym{s.Ops[i].Target, s.Ops[i].Func} {
				if sym.Op == summary.FuncOf && sym.Name != s.Key {
					called[sym.Name] = true
				}
			}
		}
	}
	var roots []*summary.Summary
	for _, s := range sums {
		if len(s.Ops) > 0 && !called[s.Key] && !isTest(pass, s.Pos) {
			roots = append(roots, s)
		}
	}
	return roots
}
