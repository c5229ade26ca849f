package engine

import (
	"cmp"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/directive"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// Told is what the comments of a package assert, as importers see it.
type Told struct {
	// Checks are functions that check something whatever their code shows.
	Checks []model.Check
	// Gates are middlewares that make sure of something whatever their code shows.
	Gates []Gate
	// Public are handlers and registrations of routes that are meant for all.
	Public []Public
}

// A Gate is a middleware, or what makes one, by its Key.
type Gate struct {
	Key string
	Of  authz.Obligation
}

// Public is a handler by its Key, or the lines of a file that register routes.
type Public struct {
	Key      string
	File     string // "path/file.go", as in places
	From, To int
	Reason   string
}

// tell reads what the comments of a package assert.
func tell(pass *analysis.Pass, set *directive.Set, index *model.Index) Told {
	checks, gates := set.Checks(pass.TypesInfo, func(fn *types.Func) bool { return isMiddleware(index, fn) })
	told := Told{Checks: checks}
	for _, g := range gates {
		of := map[directive.Kind]authz.Obligation{directive.Verifies: authz.Verified, directive.Binds: authz.Bound, directive.Scoped: authz.Scoped}[g.Kind]
		told.Gates = append(told.Gates, Gate{summary.ObjectKey(g.Func), of})
	}
	for i := range set.Directives {
		d := &set.Directives[i]
		if d.Kind != directive.Public {
			continue
		}
		p := Public{Reason: d.Reason}
		if d.Func == nil {
			p.File, _, _ = splitPlace(summary.Where(pass.Pkg.Path(), pass.Fset, summary.Pos{P: d.Pos}))
			p.From, p.To = d.Lines()
		} else if fn, ok := pass.TypesInfo.Defs[d.Func].(*types.Func); ok {
			p.Key = summary.ObjectKey(fn)
		}
		told.Public = append(told.Public, p)
	}
	return told
}

// isMiddleware reports whether a function is called for a request, or makes what is:
//
//	func RequireKey(c *gin.Context)
//	func RequireKey(keys *Store) func(next http.Handler) http.Handler
func isMiddleware(index *model.Index, fn *types.Func) bool {
	var serves func(t types.Type, depth int) bool
	serves = func(t types.Type, depth int) bool {
		if index.ObjectMethod(t) != "" {
			return true
		}
		if obj, _, _ := types.LookupFieldOrMethod(t, true, fn.Pkg(), "ServeHTTP"); obj != nil {
			return true
		}
		sig, ok := t.Underlying().(*types.Signature)
		if !ok {
			return false
		}
		if lib, _ := index.HandlerOf(sig, fn.Pkg()); lib != nil {
			return true
		}
		for v := range sig.Results().Variables() {
			if depth > 0 && serves(v.Type(), depth-1) {
				return true
			}
		}
		return false
	}
	return serves(fn.Signature(), 2)
}

// asserted returns what a comment says that a middleware makes sure of.
func (p *program) asserted(key string) []authz.Obligation {
	gates := p.told.Gates
	if f := p.facts[summary.PackageOf(key)]; f != nil {
		gates = f.Told.Gates
	}
	var of []authz.Obligation
	for _, g := range gates {
		if g.Key == key {
			of = append(of, g.Of)
		}
	}
	return of
}

// with returns index with what the package at work and its imports assert.
func (p *program) with(index *model.Index) *model.Index {
	checks := make(map[string][]model.Check)
	if len(p.told.Checks) > 0 {
		checks[p.pass.Pkg.Path()] = p.told.Checks
	}
	for path, f := range p.facts {
		if len(f.Told.Checks) > 0 {
			checks[path] = f.Told.Checks
		}
	}
	if len(checks) == 0 {
		return index
	}
	return index.Assert(checks)
}

// public returns why the handler with a key is meant for all, or else what is
// registered at one of the places, "" if nothing says so.
func (p *program) public(key string, places ...summary.Pos) string {
	key, _, _ = strings.Cut(key, "$") // a literal is what its function makes
	if key != "" {
		of := p.told.Public
		if f := p.facts[summary.PackageOf(key)]; f != nil {
			of = f.Told.Public
		}
		if i := slices.IndexFunc(of, func(d Public) bool { return d.Key == key }); i >= 0 {
			return of[i].Reason
		}
	}
	for _, pos := range places {
		file, line, ok := splitPlace(summary.Where(p.pass.Pkg.Path(), p.pass.Fset, pos))
		if !ok {
			continue
		}
		of := p.told.Public
		if f := p.facts[file[:strings.LastIndexByte(file, '/')]]; f != nil {
			of = f.Told.Public
		}
		if i := slices.IndexFunc(of, func(d Public) bool { return d.File == file && d.From <= line && line <= d.To }); i >= 0 {
			return of[i].Reason
		}
	}
	return ""
}

// publicRoute is public for what a registration serves.
func (p *program) publicRoute(r *route.Route) string {
	return p.public(r.Handler.Func.Name, r.Pos, r.Site)
}

// splitPlace returns the parts of "path/file.go:line:col".
func splitPlace(where string) (file string, line int, ok bool) {
	i := strings.LastIndex(where, ".go:")
	if i < 0 || !strings.Contains(where[:i], "/") {
		return "", 0, false
	}
	number, _, _ := strings.Cut(where[i+len(".go:"):], ":")
	line, err := strconv.Atoi(number)
	return where[:i+len(".go")], line, err == nil
}

// exported returns what importers can use of told, in an order of its own.
func (t Told) exported() Told {
	t.Gates = slices.Clone(t.Gates)
	slices.SortFunc(t.Gates, func(a, b Gate) int { return cmp.Or(cmp.Compare(a.Key, b.Key), cmp.Compare(a.Of, b.Of)) })
	t.Public = slices.Clone(t.Public)
	slices.SortFunc(t.Public, func(a, b Public) int {
		return cmp.Or(cmp.Compare(a.Key, b.Key), cmp.Compare(a.File, b.File), cmp.Compare(a.From, b.From))
	})
	return t
}

// declared is how verdicts start on what a comment says is public.
const declared = "declared public: "

// public returns verdicts of what is meant for all: nothing has to hold.
func public(verdicts []authz.Verdict, why string) []authz.Verdict {
	for i := range verdicts {
		verdicts[i].Met, verdicts[i].Reason = true, declared+why
	}
	return verdicts
}
