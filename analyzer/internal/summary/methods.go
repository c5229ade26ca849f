package summary

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file reads the registration of an object whose methods a framework finds: by names
// that a text has or that are fixed, or all that have the form of a handler. See
// [model.Methods].

// members returns the routes of the methods of the objects that a call registers, none if
// it registers no objects.
func (f *function) members(k *call) []Op {
	if k.entry == nil || k.entry.Route == nil || k.entry.Route.Methods == nil {
		return nil
	}
	r := k.entry.Route
	op := f.register(Op{Library: k.entry.Library.Path, Router: f.router(k, k.entry), Pos: f.callPos(k)}, k, r)
	op.Call, op.Itself = -1, false
	call, _ := k.instr.(*ssa.Call)
	if call != nil {
		op.Call = f.number(call)
	}
	var ops []Op
	on := op
	if call != nil && (r.Methods.Group || r.Itself) {
		on.Router, on.Call = Sym{Op: RouterOf, Name: FunctionKey(f.fn), Index: op.Call}, -1
		derived := Op{Kind: Derive, Library: op.Library, Call: op.Call, Pos: op.Pos, New: r.Itself}
		if r.Methods.Group {
			derived.Router, derived.Pattern = op.Router, op.Pattern
			on.Pattern = Sym{}
		}
		ops = append(ops, derived)
	}
	some := false // there is more than functions that are handlers as any other
	for _, v := range listed(k.arg(r.Handler)) {
		if v == nil {
			continue // an element that is not known
		}
		if sig, ok := unwrap(v).Type().Underlying().(*types.Signature); ok {
			ops = append(ops, f.behindOwn(on, f.sym(v), sig, k))
			some = some || r.Methods.Before != ""
			continue
		}
		if _, ok := unwrap(v).Type().Underlying().(*types.Slice); ok {
			continue // of objects that are not known
		}
		some = true
		ops = append(ops, f.methodsOf(on, k, v, r.Methods)...)
	}
	if !some && len(ops) <= 1 {
		return nil // a function like any other handler
	}
	return ops
}

// listed returns the elements of a variadic argument, or the only argument.
func listed(arg ssa.Value) []ssa.Value {
	if list := elements(arg); list != nil {
		return list
	}
	return []ssa.Value{arg}
}

// behindOwn returns the route of a function, or of a method expression behind what runs
// in front of the methods of its type:
//
//	web.CtrlGet("/ledgers/:id", (*LedgerController).Show)
func (f *function) behindOwn(op Op, handler Sym, sig *types.Signature, k *call) Op {
	f.describedBy(&op, sig)
	var front []Sym
	if k.entry.Route.Methods.Before != "" && sig.Params().Len() > 0 {
		front = f.front(k, sig.Params().At(0).Type(), unknown("controller"))
	}
	op.Handlers = Sym{Op: AppendOf, Args: []Sym{{Op: ListOf, Args: front}, {Op: ListOf, Args: []Sym{handler}}}}
	return op
}

// describedBy enters in op what the input of a handler says of its route.
func (f *function) describedBy(op *Op, t types.Type) {
	sig, ok := t.Underlying().(*types.Signature)
	if !ok || !f.Index.IsDescribed(sig) {
		return
	}
	verb, pattern := f.Index.Described(sig)
	if pattern != "" {
		op.Pattern = Sym{Op: ConstOf, Name: pattern}
	}
	if verb != "" {
		op.Verb, op.Method = verb, Sym{}
	}
}

// methodsOf returns the routes of the methods of one object.
func (f *function) methodsOf(op Op, k *call, v ssa.Value, m *model.Methods) []Op {
	t := unwrap(v).Type()
	if types.IsInterface(t) {
		if known := f.concrete(v, 0); len(known) == 1 && known[0] != nil {
			t = known[0]
		}
	}
	object := f.sym(v)
	text, given := f.methodNames(k, m)
	var ops []Op
	add := func(handler Sym, sig *types.Signature, n model.Named, several bool) {
		o := op
		o.Pattern = f.patternOf(op.Pattern, typeName(t), n, m, several)
		if n.Verb != "" {
			o.Verb = n.Verb
		}
		if sig != nil {
			f.describedBy(&o, sig)
		}
		o.Handlers = Sym{Op: AppendOf, Args: []Sym{{Op: ListOf, Args: f.front(k, t, object)}, {Op: ListOf, Args: []Sym{handler}}}}
		ops = append(ops, o)
	}
	list := m.Named
	switch {
	case given && text != "":
		list = m.Names(text)
	case !given && m.Each:
		for _, fn := range f.Index.Handlers(t, m) {
			add(f.methodOf(t, fn, object), fn.Signature(), model.Named{Method: fn.Name()}, true)
		}
		if len(ops) > 0 || !types.IsInterface(t) {
			return ops
		}
		fallthrough
	case given:
		add(unknown("methods that are not known"), nil, model.Named{}, false)
		return ops
	}
	several := len(list) > 1 || m.Always
	for _, n := range list {
		if types.IsInterface(t) {
			handler := Sym{Op: MethodOf, Name: n.Method, Args: []Sym{object}, Fields: []string{typeKey(t)}}
			if !given {
				handler.Index = Optional
			}
			add(handler, nil, n, several)
			continue
		}
		if fn := f.Index.OwnMethod(t, n.Method); fn != nil {
			add(ofObject(fn, object), fn.Signature(), n, several)
		}
	}
	return ops
}

// ofObject is a method of an object.
func ofObject(fn *types.Func, object Sym) Sym {
	return Sym{Op: FuncOf, Name: ObjectKey(fn), Args: []Sym{object}}
}

// methodOf is a method of an object of type t, which may be an interface.
func (f *function) methodOf(t types.Type, fn *types.Func, object Sym) Sym {
	if !types.IsInterface(t) {
		return ofObject(fn, object)
	}
	return Sym{Op: MethodOf, Name: fn.Name(), Args: []Sym{object}, Fields: []string{typeKey(t)}}
}

// methodNames returns the text of a call with the names of methods, and reports whether it has
// one: "" if it is not known.
func (f *function) methodNames(k *call, m *model.Methods) (string, bool) {
	arg := k.arg(m.By)
	if arg == nil {
		return "", false
	}
	list := f.sym(arg)
	if s, ok := text(unwrap(arg)); ok {
		return s, true
	}
	if list.Op != ListOf || len(list.Args) > 0 && list.Args[0].Op != ConstOf {
		return "", true
	}
	if len(list.Args) == 0 {
		return "", false
	}
	return list.Args[0].Name, true
}

// patternOf returns the pattern of the route of one of several methods, or of the only one.
func (f *function) patternOf(pattern Sym, typ string, n model.Named, m *model.Methods, several bool) Sym {
	own := false
	if pattern.Op == ConstOf {
		pattern.Name, own = m.Pattern(pattern.Name, typ, n.Method)
	}
	at := m.Text(n.Path, typ, n.Method)
	if several && !own && n.Method != m.Index {
		at += m.Text(m.At, typ, n.Method)
	}
	switch {
	case at == "":
		return pattern
	case pattern.Op == Unknown && pattern.Name == "":
		return Sym{Op: ConstOf, Name: at}
	case pattern.Op == ConstOf:
		return Sym{Op: ConstOf, Name: strings.TrimSuffix(pattern.Name, "/") + at}
	}
	return Sym{Op: AppendOf, Name: "+", Args: []Sym{pattern, {Op: ConstOf, Name: at}}}
}
