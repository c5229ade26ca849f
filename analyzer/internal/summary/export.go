package summary

import (
	"cmp"
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// Exported returns the summaries that other packages can come to ask for, by key:
// those of exported functions and methods, and of whatever these return, register
// or call as values.
func Exported(sums []*Summary) map[string]*Summary {
	byKey := make(map[string]*Summary, len(sums))
	for _, s := range sums {
		if known := byKey[s.Key]; known == nil || s.Params > known.Params { // a bound method has captured its receiver
			byKey[s.Key] = s
		}
	}
	keep := make(map[string]*Summary)
	var visit func(key string)
	visit = func(key string) {
		s := byKey[key]
		if s == nil || keep[key] != nil {
			return
		}
		keep[key] = s
		s.EachFunction(visit)
	}
	for _, s := range sums {
		if isExported(s.Key) || s.gathers() {
			visit(s.Key)
		}
	}
	return keep
}

// isExported reports whether another package can name the function.
func isExported(key string) bool {
	name := key[strings.LastIndexByte(key, '.')+1:]
	return ast.IsExported(name) && !strings.Contains(name, "$")
}

// EachFunction calls f for the keys of functions among the values of s.
func (s *Summary) EachFunction(f func(key string)) {
	s.eachSym(func(sym Sym) {
		sym.Contains(func(s Sym) bool {
			if s.Op == FuncOf || s.Op == CallOf {
				f(s.Name)
			}
			return false
		})
	})
}

func (s *Summary) eachSym(f func(Sym)) {
	for _, v := range s.Values {
		f(v)
	}
	for i := range s.Effects {
		f(s.Effects[i].Target)
	}
	for i := range s.Ops {
		op := &s.Ops[i]
		for _, v := range []Sym{op.Router, op.Method, op.Pattern, op.Handlers, op.Middleware, op.Func, op.Mounted, op.Target} {
			f(v)
		}
		for _, v := range op.Args {
			f(v)
		}
	}
}

// Pruned returns a copy of s without guards that nothing refers to.
func (s *Summary) Pruned(t *flow.Table) *Summary {
	used := make([]int, len(s.Guards))
	mark := func(alternatives [][]int) {
		for _, list := range alternatives {
			for _, i := range list {
				used[i] = 1
			}
		}
	}
	mark(s.Always)
	mark(s.On)
	for _, o := range s.Outcomes {
		mark(o.Guards)
	}
	for _, o := range s.Told {
		mark(o.Guards)
	}
	for _, e := range s.Effects {
		mark(e.Guards)
	}
	for _, cv := range s.Context {
		mark(cv.When)
	}
	for i, g := range s.Guards {
		if g.Kind == Verify || g.Kind == Check {
			used[i] = 1 // that the function verifies at all
		}
		if g.Kind == Shape && g.Name == "non-empty" && !g.Not && s.IsHandler() && t.Any(g.X, func(o flow.Origin) bool { return o.Kind == flow.Context && o.Field == "" }) {
			used[i] = 1 // that it asks whether somebody is known
		}
	}
	c := *s
	c.Guards, c.Matches = nil, nil
	for i, u := range used {
		if u == 1 {
			for _, m := range s.Matches {
				if m.Guard == i {
					c.Matches = append(c.Matches, GuardMatch{len(c.Guards), m.Match})
				}
			}
			used[i] = len(c.Guards)
			c.Guards = append(c.Guards, s.Guards[i])
		}
	}
	move := func(alternatives [][]int) [][]int {
		out := make([][]int, len(alternatives))
		for k, list := range alternatives {
			out[k] = make([]int, len(list))
			for j, i := range list {
				out[k][j] = used[i]
			}
		}
		return out
	}
	c.Always, c.On = move(s.Always), move(s.On)
	c.Outcomes = slices.Clone(s.Outcomes)
	for i := range c.Outcomes {
		c.Outcomes[i].Guards = move(c.Outcomes[i].Guards)
	}
	c.Told = slices.Clone(s.Told)
	for i := range c.Told {
		c.Told[i].Guards = move(c.Told[i].Guards)
	}
	c.Effects = slices.Clone(s.Effects)
	for i := range c.Effects {
		c.Effects[i].Guards = move(c.Effects[i].Guards)
	}
	c.Context = slices.Clone(s.Context)
	for i := range c.Context {
		c.Context[i].When = move(c.Context[i].When)
	}
	return &c
}

// byText returns the origins of a set in the order of their text: numbers in the
// table depend on the order of work.
func byText(t *flow.Table, set flow.Set) flow.Set {
	if len(set) < 2 {
		return set
	}
	set = slices.Clone(set)
	slices.SortFunc(set, func(i, j flow.ID) int {
		a, b := t.At(i), t.At(j)
		return cmp.Or(
			cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Class, b.Class), cmp.Compare(a.Index, b.Index),
			cmp.Compare(a.Flags, b.Flags), strings.Compare(a.Name, b.Name), strings.Compare(a.Field, b.Field),
			strings.Compare(a.In, b.In))
	})
	return set
}

// A Type is a named type of a package by its methods, so that implementations of
// an interface can be found without type information of all packages.
type Type struct {
	Name      string // "path.T"
	Interface bool
	Methods   []string // "Name(params) results", sorted, those not exported only if an interface of the package asks for them
	Promoted  []Promoted
}

// A Promoted method is one that a type has from what it embeds: Key is that of the
// function.
type Promoted struct{ Method, Key string }

// PromotedKey returns the key of a method that the type has from what it embeds, or "".
func (t *Type) PromotedKey(method string) string {
	if i := slices.IndexFunc(t.Promoted, func(p Promoted) bool { return p.Method == method }); i >= 0 {
		return t.Promoted[i].Key
	}
	return ""
}

// Key returns the key of a method of the type.
func (t *Type) Key(method string) string {
	if key := t.PromotedKey(method); key != "" {
		return key
	}
	dot := strings.LastIndexByte(t.Name, '.')
	return t.Name[:dot] + ".(" + t.Name[dot+1:] + ")." + method
}

// Types returns the named types of pkg that have methods and are not left out,
// sorted by name.
func Types(pkg *types.Package, leaveOut func(*types.TypeName) bool) []Type {
	var out []Type
	hidden := hiddenMethods(pkg)
	for _, name := range pkg.Scope().Names() {
		tn, ok := pkg.Scope().Lookup(name).(*types.TypeName)
		if !ok || tn.IsAlias() || leaveOut(tn) {
			continue
		}
		named, ok := tn.Type().(*types.Named)
		if !ok || named.TypeParams().Len() > 0 {
			continue
		}
		t := Type{Name: pkg.Path() + "." + name}
		var set *types.MethodSet
		if types.IsInterface(named) {
			t.Interface = true
			set = types.NewMethodSet(named)
		} else {
			set = types.NewMethodSet(types.NewPointer(named))
		}
		for m := range set.Methods() {
			if fn := m.Obj().(*types.Func); fn.Exported() || hidden[fn.Id()] {
				t.Methods = append(t.Methods, fn.Id()+signature(fn.Signature()))
				if !t.Interface && len(m.Index()) > 1 && !types.IsInterface(fn.Signature().Recv().Type()) {
					t.Promoted = append(t.Promoted, Promoted{fn.Name(), ObjectKey(fn)})
				}
			}
		}
		if len(t.Methods) > 0 {
			slices.Sort(t.Methods)
			out = append(out, t)
		}
	}
	return out
}

// hiddenMethods returns those methods of the interfaces of pkg that are not exported: types of
// other packages can't have them.
func hiddenMethods(pkg *types.Package) map[string]bool {
	hidden := make(map[string]bool)
	for _, name := range pkg.Scope().Names() {
		tn, ok := pkg.Scope().Lookup(name).(*types.TypeName)
		if !ok {
			continue
		}
		if iface, ok := tn.Type().Underlying().(*types.Interface); ok {
			for m := range iface.Methods() {
				if !m.Exported() {
					hidden[m.Id()] = true
				}
			}
		}
	}
	return hidden
}

// signature returns the parameter and result types of sig.
func signature(sig *types.Signature) string {
	var b strings.Builder
	for _, tuple := range []*types.Tuple{sig.Params(), sig.Results()} {
		b.WriteByte('(')
		for v := range tuple.Variables() {
			b.WriteString(types.TypeString(v.Type(), nil))
			b.WriteByte(',')
		}
		b.WriteByte(')')
	}
	return b.String()
}
