package engine

import (
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// A program is all that is known of the package at work and its imports.
type program struct {
	pass  *analysis.Pass
	index *model.Index
	told  Told // of the package at work
	table *flow.Table

	facts    map[string]*Fact
	carried  map[string][]byte           // what facts say of functions of other packages
	decoded  map[string]*summary.Summary // by key, nil for what is not there
	types    map[string][]summary.Type
	own      *summary.Package // nil if nothing in it matters
	ownTypes []summary.Type
	all      []summary.Type // of the program, once asked for
	impls    map[string][]string
	from     map[string]*flow.Translation // by import path
}

func newProgram(pass *analysis.Pass, index *model.Index, told Told) *program {
	p := &program{
		pass: pass, told: told, table: flow.NewTable(),
		facts:   make(map[string]*Fact),
		decoded: make(map[string]*summary.Summary),
		types:   make(map[string][]summary.Type),
		carried: make(map[string][]byte),
		impls:   make(map[string][]string),
		from:    make(map[string]*flow.Translation),

		// What stands for a service in a test is none of its implementations.
		ownTypes: summary.Types(pass.Pkg, func(t *types.TypeName) bool { return inTestFile(pass, t.Pos()) || standsIn(t) }),
	}
	for _, pf := range pass.AllPackageFacts() {
		f, ok := pf.Fact.(*Fact)
		if !ok || pf.Package == pass.Pkg {
			continue
		}
		path := pf.Package.Path()
		p.facts[path] = f
		for _, key := range f.Keys {
			if summary.PackageOf(key) != path {
				p.carried[key] = f.function(key)
			}
		}
	}
	p.index = p.with(index)
	return p
}

// imported returns the summary of a function of an imported package, or nil.
func (p *program) imported(key string) *summary.Summary {
	s, ok := p.decoded[key]
	if ok {
		return s
	}
	path := summary.PackageOf(key)
	if f := p.facts[path]; f != nil && f.source != nil {
		s = f.source.carry(path, key, p.translation(path, f.source.table))
	} else if data := p.encoded(key); len(data) > 0 {
		s = new(summary.Summary)
		p.decode(path, data, s)
	}
	p.decoded[key] = s
	return s
}

// translation returns what puts sets of an imported package in terms of this one.
func (p *program) translation(path string, from *flow.Table) *flow.Translation {
	tr := p.from[path]
	if tr == nil {
		tr = flow.NewTranslation(from, p.table)
		p.from[path] = tr
	}
	return tr
}

// encoded returns what facts say of a function of an imported package, or nothing.
func (p *program) encoded(key string) []byte {
	if f := p.facts[summary.PackageOf(key)]; f != nil {
		return f.function(key)
	}
	return p.carried[key]
}

// initializers returns what imported packages run before main that adds to what
// variables gather.
func (p *program) initializers() []*summary.Summary {
	var all []*summary.Summary
	for _, path := range slices.Sorted(maps.Keys(p.facts)) {
		if s := p.imported(summary.Initializer(path)); s != nil {
			all = append(all, s)
		}
	}
	return all
}

func (p *program) decode(path string, data []byte, v any) {
	if err := summary.Decode(data, v, p.table, path); err != nil {
		// Only another version of the tool makes such facts, and the cache keeps
		// those apart.
		panic("unreachable: fact of " + path + ": " + err.Error())
	}
}

// typesOf returns the types of an imported package.
func (p *program) typesOf(path string) []summary.Type {
	if t, ok := p.types[path]; ok {
		return t
	}
	f := p.facts[path]
	if f.source != nil {
		p.types[path] = f.source.types
		return f.source.types
	}
	var n named
	p.decode(path, f.types(), &n)
	p.types[path] = n.Types
	return n.Types
}

// Summary implements route.Program.
func (p *program) Summary(key string) *summary.Summary {
	if key == "" {
		return nil
	}
	return p.own.Summary(key)
}

// maxImplementations bounds how many types are taken for the ones behind an
// interface; with more, the interface is a general one.
const maxImplementations = 6

// Implementations implements route.Program: the types of the program that have
// all methods of the interface.
func (p *program) Implementations(iface, method string) []string {
	k := iface + "." + method
	if keys, ok := p.impls[k]; ok {
		return keys
	}
	p.impls[k] = nil
	want := p.interfaceMethods(iface)
	if len(want) == 0 {
		return nil
	}
	var keys []string
	for _, t := range p.allTypes() {
		if t.Interface || !covers(t.Methods, want) {
			continue
		}
		keys = append(keys, t.Key(method))
	}
	slices.Sort(keys)
	keys = slices.Compact(keys) // of types that embed the same
	if len(keys) > maxImplementations {
		keys = nil
	}
	p.impls[k] = keys
	return keys
}

// Promoted implements route.Program.
func (p *program) Promoted(name, method string) string {
	for _, t := range p.allTypes() {
		if t.Name == name {
			return t.PromotedKey(method)
		}
	}
	return ""
}

func (p *program) interfaceMethods(name string) []string {
	for _, t := range p.allTypes() {
		if t.Interface && t.Name == name {
			return t.Methods
		}
	}
	return nil
}

func (p *program) allTypes() []summary.Type {
	if p.all != nil {
		return p.all
	}
	paths := make([]string, 0, len(p.facts))
	for path := range p.facts {
		paths = append(paths, path)
	}
	slices.Sort(paths)
	all := slices.Clone(p.ownTypes)
	for _, path := range paths {
		all = append(all, p.typesOf(path)...)
	}
	p.all = all
	return all
}

func covers(have, want []string) bool {
	for _, m := range want {
		if _, ok := slices.BinarySearch(have, m); !ok {
			return false
		}
	}
	return true
}

// scopes reports whether principals of the program carry privileges.
func (p *program) scopes() bool {
	for _, f := range p.facts {
		if f.Scopes {
			return true
		}
	}
	return p.ownScopes()
}

func (p *program) ownScopes() bool {
	if p.own == nil {
		return false
	}
	for _, s := range p.own.Summaries() {
		for _, cv := range s.Context {
			if cv.Scope {
				return true
			}
		}
		for _, id := range s.Identities {
			if id.Scope && p.table.Any(id.Of, func(o flow.Origin) bool { return o.Kind == flow.Context }) {
				return true
			}
		}
	}
	return false
}

// stamped returns the headers that the program writes into requests, sorted.
func (p *program) stamped() []string {
	var names []string
	if p.own != nil {
		names = summary.Stamped(p.table, p.own.Summaries())
	}
	for _, f := range p.facts {
		names = append(names, f.Stamped...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// authenticators returns the middlewares of imported packages that authenticate,
// sorted.
func (p *program) authenticators() []authz.Authenticator {
	var all []authz.Authenticator
	for _, f := range p.facts {
		f.judging.wait()
		for _, a := range f.Authenticators {
			all = append(all, authz.Authenticator{Key: a.Key, Name: a.Name, Pos: summary.Pos{Where: a.Where}})
		}
	}
	slices.SortFunc(all, func(a, b authz.Authenticator) int { return strings.Compare(a.Key, b.Key) })
	return slices.CompactFunc(all, func(a, b authz.Authenticator) bool { return a.Key == b.Key })
}

// reported returns the keys of what was reported in imported packages.
func (p *program) reported() map[string]bool {
	keys := make(map[string]bool)
	for _, f := range p.facts {
		f.judging.wait()
		for _, k := range f.Reported {
			keys[k] = true
		}
	}
	return keys
}

// export exports what is known of the package: what judge adds to res is not part of
// the fact's summaries if the package is judged ahead of its importers.
func (p *program) export(res *Result, judge func(), ahead bool) {
	f := &Fact{Told: p.told.exported()}
	finish := func() {
		judge()
		p.report(f, res)
	}
	if !ahead {
		finish()
	}
	f.Scopes = p.ownScopes()
	for _, imp := range p.facts {
		f.Scopes = f.Scopes || imp.Scopes
	}
	f.Stamped = p.stamped()
	f.source = newSource(p.table.Frozen(), p.pass.Fset, p.ownTypes, res.Summaries, func(key string) (*summary.Summary, []byte) {
		return p.imported(key), p.encoded(key)
	})
	if ahead {
		f.judging = start(finish)
		res.judging = f.judging
	}
	p.pass.ExportPackageFact(f)
}

// report enters in f the defects that were reported in the package and in those that
// it imports, and the middlewares that authenticate.
func (p *program) report(f *Fact, res *Result) {
	for _, u := range res.Unmet {
		if u.Confidence > authz.Low {
			f.Reported = append(f.Reported, u.Key)
		}
	}
	for _, a := range res.Authenticators {
		f.Authenticators = append(f.Authenticators, Authenticator{a.Key, a.Name, summary.Where(p.pass.Pkg.Path(), p.pass.Fset, a.Pos)})
	}
	for _, imp := range p.facts {
		imp.judging.wait()
		f.Reported = append(f.Reported, imp.Reported...)
		f.Authenticators = append(f.Authenticators, imp.Authenticators...)
	}
	slices.Sort(f.Reported)
	f.Reported = slices.Compact(f.Reported)
	slices.SortFunc(f.Authenticators, func(a, b Authenticator) int { return strings.Compare(a.Key, b.Key) })
	f.Authenticators = slices.Compact(f.Authenticators)
}
