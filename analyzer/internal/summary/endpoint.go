package summary

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file is about handlers that get the request as arguments and answer it by
// what they return:
//
//	type input struct {
//		Tenant string `path:"tenant"`
//		Key    string `header:"X-API-Key"`
//	}
//
//	func list(ctx context.Context, in *input) (*output, error)

// argued returns what a parameter holds where it is the input of an endpoint, or
// the receiver of a method that runs in front of one: what its tags say, and what
// that method has stored in it. Other parameters are what callers pass.
func (f *function) argued(p *ssa.Parameter, own flow.Set) flow.Set {
	sig := p.Parent().Signature
	if f.Index.AuthenticatorOf(p.Parent().Name(), sig) != nil {
		return own // what calls it says what it gets
	}
	if e := f.Index.EndpointOf(sig); e != nil {
		first := 0
		if sig.Recv() != nil {
			first = 1
		}
		if e.Principal != model.None && p.Parent().Params[first+int(e.Principal)-1] == p {
			return f.Table.Of(flow.Origin{Kind: flow.Context, Name: model.Principal})
		}
		if e.Input == model.None || p.Parent().Params[first+int(e.Input)-1] != p {
			return own
		}
		if e.Apart {
			return f.fieldwise(p, own)
		}
		if e.Fills {
			return f.Table.Union(own, f.stored(p.Type(), e.Has))
		}
		if e.Has != "" {
			return f.Table.Union(own, f.message())
		}
		if e.Meta != nil {
			return f.fieldsOfMeta(sig)
		}
		set := f.inputs(p.Type(), e)
		if len(set) == 0 {
			return own
		}
		return f.Table.Union(set, f.filled(p.Type(), e))
	}
	if _, h := f.handlerType(sig); h != nil && h.Message != model.None && p == p.Parent().Params[len(p.Parent().Params)-sig.Params().Len()+int(h.Message)-1] {
		return f.Table.Union(own, f.message())
	}
	if _, h := f.handlerType(sig); h != nil && h.ByName && h.Found(p.Parent().Name()) && p != p.Parent().Params[0] && len(f.callers[f.fn]) == 0 {
		if isStruct(p.Type()) {
			return f.message()
		}
		return f.Table.Of(flow.Origin{Kind: flow.Input, Class: uint8(model.PathParam), Name: p.Name()})
	}
	if e := f.Index.GateOf(p.Parent().Name(), sig); e != nil && p == p.Parent().Params[0] {
		return f.inputs(p.Type(), e)
	}
	return own
}

// fieldsOfMeta returns what the fields of the input of a handler hold that says where they
// come from.
func (f *function) fieldsOfMeta(sig *types.Signature) flow.Set {
	var set flow.Set
	f.Index.Fields(sig, func(field *types.Var, class model.Class, name string) {
		set = f.Table.Union(set, f.Table.Of(flow.Origin{Kind: flow.Input, Class: uint8(class), Name: name, In: field.Name()}))
	})
	return set
}

// fieldwise returns what the fields of a parameter hold, each for itself.
func (f *function) fieldwise(p *ssa.Parameter, own flow.Set) flow.Set {
	s, ok := deref(p.Type()).Underlying().(*types.Struct)
	if !ok || len(own) != 1 {
		return own
	}
	var set flow.Set
	for field := range s.Fields() {
		o := f.Table.At(own[0])
		o.Name, o.In = field.Name(), field.Name()
		set = f.Table.Union(set, f.Table.Of(o))
	}
	return set
}

// message returns the origin of a message: its fields are told by their names.
func (f *function) message() flow.Set {
	return f.Table.Of(flow.Origin{Kind: flow.Input, Class: uint8(model.Body), Name: messageName})
}

const messageName = "message"

func isMessage(o flow.Origin) bool {
	return o == flow.Origin{Kind: flow.Input, Class: uint8(model.Body), Name: messageName}
}

// filled returns what the method in front of an endpoint stores in its input.
func (f *function) filled(t types.Type, e *model.Endpoint) flow.Set {
	if f.gate(t, e) == nil {
		return nil
	}
	return f.stored(t, e.Gate)
}

// stored returns what a method stores in a value of type t.
func (f *function) stored(t types.Type, method string) flow.Set {
	obj, _, _ := types.LookupFieldOrMethod(t, true, f.Pkg, method)
	fn, ok := obj.(*types.Func)
	if !ok {
		return nil
	}
	sum := f.importedObject(fn)
	if own := f.SSA.Prog.FuncValue(fn); own != nil && fn.Pkg() == f.Pkg {
		sum = f.summary(own)
	}
	if sum == nil {
		return nil
	}
	var set flow.Set
	for _, st := range sum.ParamStores {
		if st.Index == 0 {
			set = f.Table.Union(set, Instantiate(f.Table, st.Set, nil, nil))
		}
	}
	return set
}

// gate returns the method of an input of type t that runs in front of an endpoint,
// or nil.
func (f *function) gate(t types.Type, e *model.Endpoint) *types.Func {
	if e.Gate == "" {
		return nil
	}
	obj, _, _ := types.LookupFieldOrMethod(t, true, f.Pkg, e.Gate)
	if fn, ok := obj.(*types.Func); ok && f.Index.GateOf(fn.Name(), fn.Signature()) != nil {
		return fn
	}
	return nil
}

// inputs returns what the fields of an endpoint's input of type t hold. Fields of
// its body are told by name alone: a path of several selections knows its last.
func (f *function) inputs(t types.Type, e *model.Endpoint) flow.Set {
	set := f.tags(t, &model.Bind{Tags: e.Tags})
	if body := fieldNamed(t, e.Body); body != nil {
		set = f.Table.Union(set, f.tags(body.Type(), &model.Bind{Tags: []model.Tag{{Key: "json", Class: model.Body}}}))
	}
	return set
}

func fieldNamed(t types.Type, name string) *types.Var {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	for field := range s.Fields() {
		if field.Name() == name {
			return field
		}
	}
	return nil
}

// gates returns the methods of a handler's input that run in front of it, as a
// list.
func (f *function) gates(handler ssa.Value) Sym {
	list := Sym{Op: ListOf}
	sig, ok := unwrap(handler).Type().Underlying().(*types.Signature)
	if !ok {
		return list
	}
	e := f.Index.EndpointOf(sig)
	if e == nil || e.Gate == "" {
		return list
	}
	if gate := f.gate(sig.Params().At(int(e.Input)-1).Type(), e); gate != nil {
		list.Args = append(list.Args, Sym{Op: GateOf, Args: []Sym{{Op: FuncOf, Name: ObjectKey(gate)}}})
	}
	return list
}

// described completes a registration by what a struct, or each of a list, says of a
// route:
//
//	huma.Operation{Method: "GET", Path: "/tenants/{tenant}", Middlewares: ...}
func (f *function) described(op *Op, middleware *Sym, k *call, d *model.Description) {
	if d.Arg != model.None {
		of := f.argument(k, d.Arg)
		if d.Each || d.Map {
			of, op.Loops = Sym{Op: ElemOf, Args: []Sym{of}}, true
		}
		field := func(name string) Sym { return Sym{Op: FieldOf, Name: name, Args: []Sym{of}}.simplify() }
		if d.Map {
			op.Pattern, op.Handlers = field(mapKey), Sym{Op: ListOf, Args: []Sym{field(mapValue)}}
			return
		}
		op.Method, op.Pattern = field(d.Method), field(d.Pattern)
		op.Args = []Sym{of}
		if d.Middleware != "" {
			*middleware = field(d.Middleware)
		}
		if d.Handler != "" {
			op.Handlers = Sym{Op: ListOf, Args: []Sym{field(d.Handler)}}
		}
	}
	if d.Change == model.None {
		return
	}
	changes := Sym{Op: ListOf}
	for _, s := range f.list(k, d.Change).spread() {
		if s.Op == FuncOf && !f.selects(s.Name, d.Middleware) {
			continue // only documents the route
		}
		changes.Args = append(changes.Args, s)
	}
	*middleware = Sym{Op: AppendOf, Args: []Sym{*middleware, changes}}
}

// spread returns the elements of a list of arguments, or what stands for them.
func (s Sym) spread() []Sym {
	switch s.Op {
	case ListOf:
		return s.Args
	case AppendOf:
		var all []Sym
		for _, a := range s.Args {
			all = append(all, a.spread()...)
		}
		return all
	}
	return []Sym{s}
}

// selects reports whether a function of this package speaks of a field of the
// given name; of one of another package it is not known.
func (f *function) selects(key, field string) bool {
	fn := f.functions[key]
	if fn == nil {
		return true
	}
	return slices.ContainsFunc(fn.Blocks, func(b *ssa.BasicBlock) bool {
		return slices.ContainsFunc(b.Instrs, func(instr ssa.Instruction) bool {
			fa, ok := instr.(*ssa.FieldAddr)
			if !ok {
				return false
			}
			v := fieldOf(fa.X.Type(), fa.Field)
			return v != nil && v.Name() == field
		})
	})
}
