package summary

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file is about controllers, which hold the request and have a method that runs in
// front of the others:
//
//	func (c *BaseController) Prepare() {
//		c.Key = verify(c.Ctx)
//		if app, ok := c.AppController.(interface{ NestPrepare() }); ok {
//			app.NestPrepare()
//		}
//	}

// front returns what runs in front of all methods of an object of type t.
func (f *function) front(k *call, t types.Type, object Sym) []Sym {
	m, stops := k.entry.Route.Methods, k.entry.Library.Chain == model.Stops
	var list []Sym
	if fn := f.Index.OwnMethod(t, m.Around); fn != nil {
		list = append(list, Sym{Op: CallOf, Name: ObjectKey(fn), Args: []Sym{object}})
	}
	if types.IsInterface(t) {
		if m.Before == "" || stops {
			return list
		}
		return append(list, Sym{Op: MethodOf, Name: m.Before, Index: Optional, Args: []Sym{object}, Fields: []string{typeKey(t)}})
	}
	for _, fn := range f.before(t, m.Before) {
		before := ofObject(fn, object)
		if stops {
			before = Sym{Op: GateOf, Args: []Sym{before}}
		}
		list = append(list, before)
	}
	return list
}

// before returns the method with a name that runs in front of the others of type t, if
// the program has one, and those that it calls of the type by name.
func (p *Package) before(t types.Type, name string) []*types.Func {
	fn := p.Index.OwnMethod(t, name)
	if fn == nil {
		return nil
	}
	list := []*types.Func{fn}
	if sum := p.Summary(ObjectKey(fn)); sum != nil {
		for _, hook := range sum.Front {
			if m := p.Index.OwnMethod(t, hook); m != nil {
				list = append(list, m)
			}
		}
	}
	return list
}

// controlled notes what runs in front of the function at work, a method of a controller,
// and what it calls of the controllers that embed its own.
func (f *function) controlled(h *model.Signature) {
	recv := f.fn.Signature.Recv()
	if h.Embeds == "" || recv == nil {
		return
	}
	for _, in := range f.intercepted {
		if f.fn.Object() == in.fn {
			f.sum.Front = nil
			return // which runs in front of others
		}
		if in.of == nil || f.Index.EmbedsType(recv.Type(), in.of) {
			f.sum.Front = append(f.sum.Front, ObjectKey(in.fn))
		}
	}
	if f.fn.Name() != h.Before {
		for _, fn := range f.Package.before(recv.Type(), h.Before) {
			if fn.Name() != f.fn.Name() {
				f.sum.Front = append(f.sum.Front, ObjectKey(fn))
			}
		}
		return
	}
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			c, ok := instr.(*ssa.Call)
			if ok && c.Call.IsInvoke() && f.ofSelf(c.Call.Value) && !slices.Contains(f.sum.Front, c.Call.Method.Name()) {
				f.sum.Front = append(f.sum.Front, c.Call.Method.Name())
			}
		}
	}
}

// ofSelf reports whether v is the controller that embeds the one at work:
//
//	t1 = &c.Controller.AppController
//	t2 = *t1
//	t3 = typeassert,ok t2.(nestPreparer)
//	t4 = extract t3 #0
func (f *function) ofSelf(v ssa.Value) bool {
	for range 6 {
		switch x := v.(type) {
		case *ssa.Extract:
			v = x.Tuple
		case *ssa.TypeAssert:
			v = x.X
		case *ssa.UnOp:
			v = x.X
		case *ssa.FieldAddr:
			return f.Index.IsSelf(fieldOf(x.X.Type(), x.Field))
		default:
			return false
		}
	}
	return false
}

// lasts reports whether what is in a field of a controller is kept there for the request:
// a method sets it. Other fields are what the controller was registered with.
func (f *function) lasts(t types.Type, field *types.Var, key string) bool {
	if field.Pkg() == f.Pkg {
		return f.received[field.Origin()]
	}
	for m := range types.NewMethodSet(types.NewPointer(t)).Methods() {
		sum := f.importedObject(m.Obj().(*types.Func))
		if sum != nil && slices.ContainsFunc(sum.Context, func(cv ContextValue) bool { return cv.Key == key }) {
			return true
		}
	}
	return false
}

// An interception is a function that runs in front of the methods of controllers that are,
// or embed, a type; of all if there is none.
type interception struct {
	fn *types.Func
	of types.Type
}

// intercept notes the function that a call with args puts in front of others.
func (p *Package) intercept(callee *ssa.Function, args []ssa.Value) {
	obj, ok := callee.Object().(*types.Func)
	if !ok {
		return
	}
	r := p.Index.Intercepts(obj)
	if r == nil {
		return
	}
	given := func(a model.Arg) ssa.Value {
		if a == model.None || int(a) > len(args) {
			return nil
		}
		return unwrap(args[a-1])
	}
	when, ok := given(r.When).(*ssa.Const)
	in, known := obj.Pkg().Scope().Lookup(r.In).(*types.Const)
	fn, isFunc := given(r.Func).(*ssa.Function)
	if !ok || !known || !isFunc || when.Value == nil || when.Value.ExactString() != in.Val().ExactString() {
		return
	}
	method, ok := fn.Object().(*types.Func)
	if !ok {
		return
	}
	found := interception{fn: method}
	if target := given(r.Target); target != nil && isStruct(target.Type()) {
		found.of = target.Type()
	} else if recv := method.Signature().Recv(); recv != nil {
		found.of = recv.Type()
	}
	p.intercepted = append(p.intercepted, found)
}
