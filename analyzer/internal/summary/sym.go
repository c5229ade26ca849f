package summary

import (
	"fmt"
	"slices"
	"strings"
)

// SymOp says how a symbolic value is made.
type SymOp uint8

const (
	// Unknown value; Name says why.
	Unknown SymOp = iota
	// ParamOf is parameter Index.
	ParamOf
	// FreeOf is captured variable Index.
	FreeOf
	// GlobalOf is a package-level variable Name, or field Name of a type, of which
	// programs have one value as far as routes are concerned.
	GlobalOf
	// ConstOf is a constant string or number Name.
	ConstOf
	// FuncOf is function Name; Args are the values of its captured variables, or
	// the receiver of a bound method. Of a middleware Fields are the one, if any, that
	// runs in its place in front of streams.
	FuncOf
	// CallOf is the result Index of calling function Name with Args.
	CallOf
	// ListOf are the elements of a slice.
	ListOf
	// StructOf has fields Fields with values Args; Name is its type.
	StructOf
	// FieldOf is field Name of Args[0].
	FieldOf
	// ElemOf is an element of Args[0]: of all of them in turn, from the last to the
	// first if Index is 1.
	ElemOf
	// AppendOf is Args[0] followed by the elements of the others.
	AppendOf
	// AnyOf is one of Args.
	AnyOf
	// RouterOf is the router that op Index of function Name makes.
	RouterOf
	// MethodOf is method Name of Args[0], a value of interface Fields[0]. Types that begin
	// with Fields[1], if it is there, implement what is not. Index is [Answers], also of
	// the FuncOf that it is, if what the method returns without an error is the answer.
	MethodOf
	// EndOf is handler Args[0] where it stands last in a list of middlewares.
	EndOf
	// WithOf is function Args[0] in such a list, which gets the router.
	WithOf
	// GateOf is Args[0], a function in front of a handler, which runs if it returns
	// no error. Its first result is parameter Index of the handler, if that is not 0.
	// Args[1], if it is there, are the scopes that it is to require, and Args[2] is the
	// field of that parameter with the credential, or a struct with what it is told.
	GateOf
	// BelowOf is handler Args[0], from whose paths a prefix Args[1] is cut.
	BelowOf
	// IfOf is Args[1] if Args[0] is there, and Args[2] if not.
	IfOf
	// AroundOf is struct Args[0], in front of whose handlers middleware Args[1] runs.
	AroundOf
)

// A Sym is a symbolic value: a function, router, handler, middleware, pattern or
// table of those, in terms of parameters and captured variables.
type Sym struct {
	Op     SymOp
	Index  int
	Name   string
	Fields []string
	Args   []Sym
}

// Answers marks methods that answer by what they return.
const Answers = 1

// Optional marks methods of a value of which it is not known whether it has them: where it
// does not, there is no such handler or middleware.
const Optional = 2

// Itself is the name of the unknown value that a value is made of which changes in
// a loop.
const Itself = "made of itself"

// OfServices is the name of a list of middlewares that run in front of methods of
// services alone.
const OfServices = "services"

// OfStreams is the same for those that run in front of handlers of streams alone.
const OfStreams = "streams"

// OfAlternatives is the name of a list of lists of middlewares one of which is to let a
// request pass.
const OfAlternatives = "alternatives"

// OfGates is the name of a list of structs, whose fields Fields are functions in front of
// handlers.
const OfGates = "gates"

// OfPrefix is the name of a list with a prefix of the paths of all routes that get it as
// an option.
const OfPrefix = "prefix"

// Before is the name of gates that let every request pass.
const Before = "before"

func unknown(why string) Sym { return Sym{Op: Unknown, Name: why} }

// maxDepth bounds the nesting of a symbolic value.
const maxDepth = 60

// Subst returns s with parameters and captured variables replaced.
func (s Sym) Subst(params, free []Sym) Sym {
	return s.Rebuild(func(s Sym) (Sym, bool) { return s.Argument(params, free) })
}

// Argument returns what a parameter or captured variable is given params and
// free, the values of all. It reports whether s is one.
func (s Sym) Argument(params, free []Sym) (Sym, bool) {
	switch {
	case s.Op == ParamOf && s.Index < len(params):
		return params[s.Index], true
	case s.Op == FreeOf && s.Index < len(free):
		return free[s.Index], true
	}
	return s, s.Op == ParamOf || s.Op == FreeOf
}

// Rebuild returns s with the outermost values that leaf knows, which may be s
// itself, replaced by what it returns for them.
func (s Sym) Rebuild(leaf func(Sym) (Sym, bool)) Sym { return s.rebuild(leaf, 0) }

func (s Sym) rebuild(leaf func(Sym) (Sym, bool), depth int) Sym {
	if depth > maxDepth {
		return unknown("nested too deeply")
	}
	if v, ok := leaf(s); ok {
		return v
	}
	var args []Sym
	for i, a := range s.Args {
		r := a.rebuild(leaf, depth+1)
		if args == nil && !untouched(r, a) {
			args = slices.Clone(s.Args)
		}
		if args != nil {
			args[i] = r
		}
	}
	if args == nil {
		return s
	}
	s.Args = args
	return s.simplify()
}

// simplify resolves a selection from a known container.
func (s Sym) simplify() Sym {
	if s.Op == IfOf {
		return s.decided()
	}
	if s.Op != FieldOf {
		return s
	}
	of := s.Args[0]
	if key, ok := strings.CutPrefix(s.Name, mapEntry); ok && of.Op == ListOf {
		return of.entry(key)
	}
	switch of.Op {
	case StructOf:
		for i, f := range of.Fields {
			if f == s.Name {
				return of.Args[i]
			}
		}
	case AroundOf:
		field := Sym{Op: FieldOf, Name: s.Name, Fields: s.Fields, Args: of.Args[:1]}.simplify()
		return Sym{Op: CallOf, Args: []Sym{of.Args[1], field}}
	case AnyOf:
		var any []Sym
		for _, a := range of.Args {
			any = append(any, Sym{Op: FieldOf, Name: s.Name, Fields: s.Fields, Args: []Sym{a}}.simplify())
		}
		return Sym{Op: AnyOf, Args: any}
	}
	return s
}

// mapEntry begins the names of the values in a map, which its keys end.
const mapEntry = "entry "

// EntryOf returns the key and value of an entry of a map, or unknown values.
func EntryOf(s Sym) (key, value Sym) {
	k, v := slices.Index(s.Fields, mapKey), slices.Index(s.Fields, mapValue)
	if s.Op != StructOf || k < 0 || v < 0 {
		return unknown("no entry"), unknown("no entry")
	}
	return s.Args[k], s.Args[v]
}

// entry returns the value of the entry of a map literal that has a key, or nil.
func (s Sym) entry(key string) Sym {
	for _, e := range s.Args {
		k, v := slices.Index(e.Fields, mapKey), slices.Index(e.Fields, mapValue)
		if e.Op != StructOf || k < 0 || v < 0 || e.Args[k].Op != ConstOf {
			return unknown("entry of a map")
		}
		if e.Args[k].Name == key {
			return e.Args[v]
		}
	}
	return Sym{Op: ListOf}
}

// Open reports whether s depends on a parameter or captured variable.
func (s Sym) Open() bool {
	if s.Op == ParamOf || s.Op == FreeOf {
		return true
	}
	for _, a := range s.Args {
		if a.Open() {
			return true
		}
	}
	return false
}

// Contains reports whether f holds for s or a value within it.
func (s Sym) Contains(f func(Sym) bool) bool {
	if f(s) {
		return true
	}
	for _, a := range s.Args {
		if a.Contains(f) {
			return true
		}
	}
	return false
}

// InRow is Contains, but for a middleware that is applied in a loop: that is no row
// of a table, all of them are applied.
func (s Sym) InRow(f func(Sym) bool) bool {
	if f(s) {
		return true
	}
	args := s.Args
	if s.Op == CallOf && s.Name == "" && len(args) > 0 && args[0].Op == ElemOf {
		args = args[1:]
	}
	for _, a := range args {
		if a.InRow(f) {
			return true
		}
	}
	return false
}

var symNames = [...]string{
	Unknown: "?", ParamOf: "param", FreeOf: "free", GlobalOf: "var", ConstOf: "const", FuncOf: "func", CallOf: "call",
	ListOf: "list", StructOf: "struct", FieldOf: "field", ElemOf: "elem", AppendOf: "append", AnyOf: "any",
	RouterOf: "router", MethodOf: "method", EndOf: "end", WithOf: "with", GateOf: "gate", BelowOf: "below", IfOf: "if", AroundOf: "around",
}

// String returns s for people and for debug output.
func (s Sym) String() string {
	var b strings.Builder
	b.WriteString(symNames[s.Op])
	switch s.Op {
	case ParamOf, FreeOf, RouterOf:
		fmt.Fprint(&b, s.Index)
	}
	if s.Name != "" {
		b.WriteString("[" + s.Name + "]")
	}
	if len(s.Args) > 0 {
		b.WriteByte('(')
		for i, a := range s.Args {
			if i > 0 {
				b.WriteString(", ")
			}
			if i < len(s.Fields) {
				b.WriteString(s.Fields[i] + ": ")
			}
			b.WriteString(a.String())
		}
		b.WriteByte(')')
	}
	return b.String()
}

// Equal reports whether s and t are the same value. Values share their parts, so that
// most that are equal are told by that.
func (s Sym) Equal(t Sym) bool {
	if s.Op != t.Op || s.Index != t.Index || s.Name != t.Name || len(s.Args) != len(t.Args) || !slices.Equal(s.Fields, t.Fields) {
		return false
	}
	return len(s.Args) == 0 || &s.Args[0] == &t.Args[0] || slices.EqualFunc(s.Args, t.Args, Sym.Equal)
}

// Replace returns s with every value that equals old, an element of a list,
// replaced by new.
func (s Sym) Replace(old, new Sym) Sym {
	return s.Rebuild(func(s Sym) (Sym, bool) { return new, s.Op == ElemOf && s.Equal(old) })
}

// untouched reports whether a replacement changed nothing: the value is the one it
// was, down to its parts.
func untouched(r, s Sym) bool {
	return r.Op == s.Op && r.Name == s.Name && r.Index == s.Index && len(r.Args) == len(s.Args) &&
		(len(r.Args) == 0 || &r.Args[0] == &s.Args[0])
}
