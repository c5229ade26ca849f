package summary

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strconv"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file finds out what a value is where it is a function, a router, a table
// of routes or a constant.

// symbolic reports whether values of type t are worth it.
func symbolic(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Signature, *types.Interface, *types.Map:
		return !isError(t) && typeKey(t) != "context.Context"
	case *types.Pointer:
		_, isStruct := u.Elem().Underlying().(*types.Struct)
		return isStruct
	case *types.Slice:
		return !isByte(u.Elem())
	case *types.Struct:
		return true
	case *types.Basic:
		return u.Info()&(types.IsString|types.IsInteger|types.IsBoolean) != 0
	}
	return false
}

func (f *function) syms(values []ssa.Value) []Sym {
	syms := make([]Sym, len(values))
	for i, v := range values {
		syms[i] = f.sym(v)
	}
	return syms
}

func (f *function) sym(v ssa.Value) Sym {
	s := f.symAt(v, 0)
	if s.size(0) > maxSize {
		return unknown("too large")
	}
	return s
}

// symAt returns what v is. Values are looked at once; one that is made of itself
// around a loop is not known.
func (f *function) symAt(v ssa.Value, depth int) Sym {
	if s, ok := f.symbols[v]; ok {
		return s
	}
	if depth > maxDepth {
		return unknown("nested too deeply")
	}
	if f.symbols == nil {
		f.symbols = make(map[ssa.Value]Sym)
	}
	f.symbols[v] = unknown(Itself)
	s := f.around(v, f.symOf(v, depth+1))
	if s.Op != ListOf && s.size(0) > maxNested {
		s = s.fitted()
	}
	f.symbols[v] = s
	return s
}

func (f *function) symOf(v ssa.Value, depth int) Sym {
	switch x := v.(type) {
	case *ssa.Const:
		if _, ok := x.Type().Underlying().(*types.Struct); ok {
			return Sym{Op: StructOf, Name: typeKey(x.Type())}
		}
		if x.Value == nil {
			return Sym{Op: ListOf} // nil: no elements, no function
		}
		text := x.Value.ExactString()
		if x.Value.Kind() == constant.String {
			text = constant.StringVal(x.Value)
		}
		return Sym{Op: ConstOf, Name: text}
	case *ssa.Parameter:
		for i, p := range f.fn.Params {
			if p == x {
				return Sym{Op: ParamOf, Index: i}
			}
		}
	case *ssa.FreeVar:
		for i, p := range f.fn.FreeVars {
			if p == x {
				return Sym{Op: FreeOf, Index: i}
			}
		}
	case *ssa.Function:
		return f.funcSym(x, nil, depth)
	case *ssa.MakeClosure:
		return f.funcSym(x.Fn.(*ssa.Function), x.Bindings, depth)
	case *ssa.MakeInterface:
		return f.handlerValue(x, depth)
	case *ssa.ChangeInterface:
		return f.symAt(x.X, depth)
	case *ssa.ChangeType:
		return f.symAt(x.X, depth)
	case *ssa.Convert:
		return f.symAt(x.X, depth)
	case *ssa.TypeAssert:
		return f.symAt(x.X, depth)
	case *ssa.Global:
		return f.global(x, depth)
	case *ssa.UnOp:
		if x.Op == token.MUL {
			if val := storedBefore(x); val != nil {
				return f.symAt(val, depth)
			}
			return f.load(x.X, depth)
		}
	case *ssa.Alloc:
		return f.allocated(x, depth)
	case *ssa.Slice:
		return f.sliced(x, depth)
	case *ssa.MakeMap:
		return f.mapped(x, depth)
	case *ssa.FieldAddr:
		return f.selected(x.X, x.Field, depth)
	case *ssa.Field:
		return f.selected(x.X, x.Field, depth)
	case *ssa.IndexAddr:
		return f.indexed(x.X, x.Index, depth)
	case *ssa.Index:
		return f.indexed(x.X, x.Index, depth)
	case *ssa.Extract:
		return f.extracted(x, depth)
	case *ssa.Lookup:
		return f.lookedUp(x, depth)
	case *ssa.Phi:
		return f.chosen(x, depth)
	case *ssa.BinOp:
		return f.concatenated(x, depth)
	case *ssa.Call:
		return f.called(x, 0, depth)
	}
	return unknown("computed value")
}

// funcSym is a function with captured variables, or a method bound to its
// receiver.
func (f *function) funcSym(fn *ssa.Function, bindings []ssa.Value, depth int) Sym {
	s := Sym{Op: FuncOf, Name: FunctionKey(fn)}
	if fn.Synthetic != "" && fn.Object() != nil {
		obj := fn.Object().(*types.Func)
		if e := f.Index.Func(obj); e != nil && e.Wrap != nil && e.Wrap.Handler == model.Receiver && len(bindings) == 1 {
			return f.symAt(bindings[0], depth) // the handler that a router is
		}
		s.Name = ObjectKey(obj)
		if len(bindings) == 1 && types.IsInterface(bindings[0].Type()) {
			if f.standsFor(bindings[0].Type()) == obj.Name() {
				return f.symAt(bindings[0], depth) // h.ServeHTTP is h
			}
			return Sym{Op: MethodOf, Name: fn.Object().Name(), Args: []Sym{f.symAt(bindings[0], depth)}, Fields: []string{typeKey(bindings[0].Type())}}
		}
	}
	for _, b := range bindings {
		s.Args = append(s.Args, f.symAt(b, depth))
	}
	return s
}

func (f *function) global(x *ssa.Global, depth int) Sym {
	s := variable(x)
	if f.gathers[x] {
		return s
	}
	if held, ok := f.held(x); ok {
		return held
	}
	val := f.only(x)
	if val == nil {
		return s
	}
	// One assignment, in the package's initializer or a function without
	// parameters that matter: a table of routes, a shared middleware.
	in := f.inside(val)
	if in == nil {
		return s
	}
	v := in.symAt(val, depth)
	if v.Op == Unknown || v.Op == CallOf || v.Open() || v.Op == RouterOf {
		return s
	}
	return v
}

// inside returns f for values of the function at work or constants, or a view on
// the function that v belongs to.
func (f *function) inside(v ssa.Value) *function {
	switch v.(type) {
	case *ssa.Function, *ssa.Const:
		return f
	}
	instr, ok := v.(ssa.Instruction)
	if !ok {
		return nil
	}
	if instr.Parent() == f.fn {
		return f
	}
	return &function{Package: f.Package, fn: instr.Parent(), calls: make(map[ssa.CallInstruction]*call)}
}

// load is the value of a variable.
func (f *function) load(addr ssa.Value, depth int) Sym {
	switch x := addr.(type) {
	case *ssa.Alloc:
		if only := onlyStore(x); only != nil {
			return f.withLater(x, f.symAt(only, depth), depth)
		}
		if _, ok := x.Type().Underlying().(*types.Pointer).Elem().Underlying().(*types.Struct); ok {
			if s := f.allocated(x, depth); s.Op == StructOf {
				return s
			}
		}
		return f.anyStored(x, depth)
	case *ssa.FreeVar, *ssa.FieldAddr, *ssa.IndexAddr, *ssa.Global, *ssa.Parameter, *ssa.UnOp, *ssa.Call:
		return f.symAt(x, depth)
	}
	return unknown("memory")
}

// Names of the fields of the entries that a map literal is a list of.
const (
	mapKey   = "key of map"
	mapValue = "value in map"
)

// concatenated is prefix + "/path".
func (f *function) concatenated(x *ssa.BinOp, depth int) Sym {
	if x.Op != token.ADD || !isText(x.Type()) {
		return unknown("computed value")
	}
	a, b := f.symAt(x.X, depth), f.symAt(x.Y, depth)
	if a.Op == ConstOf && b.Op == ConstOf {
		return Sym{Op: ConstOf, Name: a.Name + b.Name}
	}
	return Sym{Op: AppendOf, Name: "+", Args: []Sym{a, b}}
}

// called is the result of a call: of append, of a wrapper that a model knows, of
// a function that makes routers, or of one whose summary says what it returns.
func (f *function) called(x *ssa.Call, i, depth int) Sym {
	k := f.call(x)
	if k.builtin == "append" {
		return Sym{Op: AppendOf, Args: []Sym{f.symAt(k.args[0], depth), f.symAt(k.args[1], depth)}}
	}
	if k.entry != nil {
		switch {
		case k.entry.Wrap != nil && k.entry.Wrap.By != model.None:
			return f.wrapped(k, k.entry.Wrap)
		case k.entry.Wrap != nil:
			h := f.symAt(k.arg(k.entry.Wrap.Handler), depth)
			if k.entry.Wrap.Ends {
				h = Sym{Op: EndOf, Args: []Sym{h}}
			}
			if k.entry.Wrap.Prefix != model.None {
				h = Sym{Op: BelowOf, Args: []Sym{h, f.symAt(k.arg(k.entry.Wrap.Prefix), depth)}}
			}
			return h
		case k.entry.List != nil:
			return f.collected(k, k.entry.List)
		case k.entry.Gate != nil:
			return f.gated(k, k.entry.Gate)
		case k.entry.Option != nil:
			return f.option(k, k.entry.Option)
		case k.entry.Adapter != nil:
			return f.adapted(k, k.entry.Adapter)
		case k.entry.Group != nil, k.entry.Route != nil, k.entry.Use != nil:
			return Sym{Op: RouterOf, Name: FunctionKey(f.fn), Index: f.number(x)}
		case k.entry.Write != nil:
			return unknown("answer")
		}
	}
	if k.obj != nil && f.maker(k) && i == k.obj.Signature().Results().Len()-1 {
		return Sym{Op: RouterOf, Name: FunctionKey(f.fn), Index: f.number(x)}
	}
	if r := f.registryOf(k); r != nil && k.obj.Name() == r.Serves {
		return f.symAt(k.args[0], depth) // the handler that the registry is
	}
	args := make([]Sym, len(k.args))
	for j, a := range k.args {
		args[j] = unknown("argument")
		if symbolic(a.Type()) && (k.entry == nil || k.entry.Harmless == nil || f.runs(a.Type())) {
			args[j] = f.symAt(a, depth)
		}
	}
	if len(k.targets) == 1 && i < len(k.targets[0].sum.Values) {
		t := k.targets[0]
		if len(t.sum.Ops) > 0 {
			// A function that registers routes: its routers are made by running it.
			return Sym{Op: RouterOf, Name: FunctionKey(f.fn) + "#" + strconv.Itoa(i), Index: f.number(x)}
		}
		if v := t.sum.Values[i]; v.Op != Unknown {
			return v.Subst(args, f.captures(k, t, depth))
		}
	}
	if k.obj == nil {
		if of := f.symAt(k.instr.Common().Value, depth); of.Op != Unknown {
			return Sym{Op: CallOf, Index: i, Args: append([]Sym{of}, args...)}
		}
		return unknown("function value")
	}
	if k.obj.Pkg() == nil {
		return unknown("computed value")
	}
	return Sym{Op: CallOf, Index: i, Name: ObjectKey(k.obj), Args: args}
}

// captures returns what the callee t at call k has captured. Of one that a factory has
// made, the factory knows more than which argument it is:
//
//	roles("admin")(handler)      // a literal that has captured a map made of "admin"
func (f *function) captures(k *call, t target, depth int) []Sym {
	var made Sym
	if slices.Contains(t.free, nil) {
		made = f.symAt(k.instr.Common().Value, depth)
	}
	free := make([]Sym, len(t.free))
	for i, b := range t.free {
		if b == nil && made.Op == FuncOf && len(made.Args) == len(t.free) {
			free[i] = made.Args[i]
			continue
		}
		free[i] = f.symAt(b, depth)
	}
	return free
}

// runs reports whether values of type t can be handlers: of what a harmless
// function gets, nothing else matters.
func (p *Package) runs(t types.Type) bool {
	if _, ok := t.Underlying().(*types.Signature); ok || p.Index.IsRouter(t) {
		return true
	}
	obj, _, _ := types.LookupFieldOrMethod(t, true, p.Pkg, "ServeHTTP")
	return obj != nil
}

// number tells the calls of a function apart.
func (f *function) number(x *ssa.Call) int {
	n := 0
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			if instr == ssa.Instruction(x) {
				return n
			}
			if _, ok := instr.(*ssa.Call); ok {
				n++
			}
		}
	}
	return n
}
