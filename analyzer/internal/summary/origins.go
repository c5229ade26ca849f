package summary

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file says where the results of calls come from: flow.Semantics.

// Entry implements flow.Semantics: all requests and contexts of a chain are the
// same request, and contexts carry nothing but what is kept under known keys.
func (f *function) Entry(x ssa.Value, own flow.Set) flow.Set {
	t := x.Type()
	if _, ok := x.(*ssa.FreeVar); ok {
		if ptr, ok := t.(*types.Pointer); ok && !f.Index.IsRequest(t) {
			t = ptr.Elem() // captured by reference
		}
	}
	switch typeKey(t) {
	case "context.Context":
		return nil
	case "net/http.ResponseWriter":
		return f.Table.Of(flow.Origin{Kind: flow.Answer})
	}
	if f.Index.IsRequest(t) {
		return f.Table.Of(flow.Origin{Kind: flow.Request})
	}
	if _, sig := f.handlerType(f.fn.Signature); sig != nil {
		first := len(f.fn.Params) - f.fn.Signature.Params().Len()
		holds := func(a model.Arg) bool { return a != model.None && x == ssa.Value(f.fn.Params[first+int(a)-1]) }
		switch {
		case holds(sig.PathParams):
			return f.Table.Of(flow.Origin{Kind: flow.Input, Class: uint8(model.PathParam)})
		case holds(sig.Headers):
			return f.Table.Of(flow.Origin{Kind: flow.Input, Class: uint8(model.Header)})
		}
	}
	if p, ok := x.(*ssa.Parameter); ok {
		return f.injected(p, f.argued(p, own))
	}
	return own
}

// injected is a parameter by which a handler asks the framework for a value: one
// that was kept for the request under its type. What the program calls by itself
// gets its arguments there.
func (f *function) injected(p *ssa.Parameter, own flow.Set) flow.Set {
	lib := f.Index.Injected(f.fn.Signature)
	if lib == nil || len(f.callers[f.fn]) > 0 || p == f.fn.Params[0] && f.fn.Signature.Recv() != nil {
		return own
	}
	if f.Index.HoldsPathParams(lib, p.Type()) {
		return f.Table.Of(flow.Origin{Kind: flow.Input, Class: uint8(model.PathParam)})
	}
	if name := typeKey(p.Type()); name != "" && isStruct(p.Type()) {
		return f.Table.Of(flow.Origin{Kind: flow.Context, Name: InjectedKey(name)})
	}
	return own
}

// InjectedKey is the key of what is kept under its type.
func InjectedKey(typ string) string { return "type " + typ }

// Captured implements flow.Semantics: what a closure stores in a variable can be
// read by the function that declared it. A closure that is returned, or an option
// that is kept in a struct, such as the scope of a query, carries what it has
// captured.
func (f *function) Captured(v *flow.Values, mc *ssa.MakeClosure) flow.Set {
	fn := mc.Fn.(*ssa.Function)
	if sum := f.sums[fn]; sum != nil {
		for _, st := range sum.FreeStores {
			v.Store(mc.Bindings[st.Index], f.subst(st.Set, nil, f.bindings(v, mc.Bindings)))
		}
	}
	set := f.Function(fn)
	if lib, _ := f.handlerType(fn.Signature); lib == nil && (made(f.fn, fn) || options(fn.Signature) && kept(mc)) {
		set = f.Table.Union(set, f.union(v, mc.Bindings))
		set = f.Table.Union(set, f.adds(v, fn, mc.Bindings))
	}
	return set
}

// Field implements flow.Semantics.
func (f *function) Field(v *flow.Values, x ssa.Value, field *types.Var) (flow.Set, bool) {
	e := f.Index.Field(x.Type(), field.Name())
	if e == nil {
		return f.ownField(v, x, field)
	}
	if !f.Table.Any(v.Of(x), isRequest) {
		return nil, false // an outgoing request, say
	}
	switch {
	case e.Get != nil && e.Get.Const != "":
		return f.Table.Of(flow.Origin{Kind: flow.Context, Name: model.Provided + e.Get.Const}), true
	case e.Request != nil:
		return f.part(e.Request), true
	case e.Input != nil:
		return f.Table.Of(flow.Origin{Kind: flow.Input, Class: uint8(e.Input.Class), Name: e.Input.Const}), true
	case e.Get != nil:
		return f.Table.Of(flow.Origin{Kind: flow.Context}), true
	}
	return nil, false
}

// Key implements flow.Semantics: a constant key of a map of inputs names one.
func (f *function) Key(m flow.Set, key string) flow.Set {
	return f.Table.Map(m, func(o flow.Origin) (flow.Origin, bool) {
		if (o.Kind == flow.Input || o.Kind == flow.Context) && o.Name == "" && o.In == "" {
			o.Name = key
			return o, true
		}
		return o.Select(key)
	})
}

func isRequest(o flow.Origin) bool { return o.Kind == flow.Request }

// Call implements flow.Semantics.
func (f *function) Call(v *flow.Values, instr ssa.CallInstruction) []flow.Set {
	c := f.call(instr)
	n := instr.Common().Signature().Results().Len()
	if c.field != "" {
		return []flow.Set{f.Table.Map(v.Of(c.args[0]), func(o flow.Origin) (flow.Origin, bool) { return o.Select(c.field) })}
	}
	if c.builtin != "" {
		return f.builtinCall(v, c, n)
	}
	if c.entry != nil {
		if results, ok := f.modelled(v, c, n); ok {
			return results
		}
	}
	if len(c.targets) > 0 {
		return f.analysed(v, c, n)
	}
	f.closureArgs(v, c)
	if set := f.readBy(v, c); len(set) > 0 {
		return same(set, n)
	}
	all := f.union(v, c.args)
	if c.std || c.entry != nil && (c.entry.Pure != nil || c.entry.Silent != nil) {
		return f.derived(v, c, all, n)
	}
	return f.unseen(v, c, all, n)
}

func same(set flow.Set, n int) []flow.Set {
	sets := make([]flow.Set, n)
	for i := range sets {
		sets[i] = set
	}
	return sets
}

// of returns the origins of argument a of c.
func (f *function) of(v *flow.Values, c *call, a model.Arg) flow.Set {
	x := c.arg(a)
	if x == nil {
		return nil
	}
	return v.Of(x)
}

// arg returns argument a of c, or nil.
func (c *call) arg(a model.Arg) ssa.Value {
	i := int(a) - 1
	if c.method {
		i++
	}
	if a == model.Receiver {
		i = 0
	}
	if a == model.None || i < 0 || i >= len(c.args) {
		return nil
	}
	return c.args[i]
}

// union returns the origins of all args but contexts and answers.
func (f *function) union(v *flow.Values, args []ssa.Value) flow.Set {
	var all flow.Set
	for _, a := range args {
		all = f.Table.Union(all, v.Of(a))
	}
	return f.Table.Map(all, func(o flow.Origin) (flow.Origin, bool) { return o, o.Kind != flow.Answer })
}

// gets returns the origins of what a call gets, as it is then.
func (f *function) gets(v *flow.Values, k *call) flow.Set {
	var all flow.Set
	for _, a := range k.args {
		all = f.Table.Union(all, f.asGiven(v, a, k.instr))
	}
	return f.Table.Map(all, func(o flow.Origin) (flow.Origin, bool) { return o, o.Kind != flow.Answer })
}

// asGiven returns the origins of an argument of a call, as it is then, also where it is
// the list of a variadic parameter.
func (f *function) asGiven(v *flow.Values, a ssa.Value, at ssa.Instruction) flow.Set {
	var all flow.Set
	differs := false
	for _, x := range elements(a) {
		then := v.At(x, at)
		differs = differs || len(then) != len(v.Of(x))
		all = f.Table.Union(all, then)
	}
	if differs {
		return all
	}
	return v.At(a, at)
}

func (f *function) builtinCall(v *flow.Values, c *call, n int) []flow.Set {
	switch c.builtin {
	case "len", "cap":
		return []flow.Set{f.Table.With(v.Of(c.args[0]), flow.Length)}
	case "append", "min", "max":
		return same(f.union(v, c.args), n)
	case "copy":
		v.Store(c.args[0], v.Of(c.args[1]))
	}
	return same(nil, n)
}

// derived is a call that only makes its results from its arguments, such as most
// of the standard library: it also writes them through its receiver, as hash and
// string builders do, and through pointers.
func (f *function) derived(v *flow.Values, c *call, all flow.Set, n int) []flow.Set {
	for _, a := range c.args {
		if pointer(a) || f.fillsParameter(c, a) {
			v.Store(unwrap(a), all)
		}
		f.decodeInto(v, a, all)
	}
	return same(all, n)
}

// fillsParameter reports whether a call writes to what the function's caller handed it: it
// takes anything, and has nothing to return but an error.
//
//	func convert(from, to any) error { ...; return json.Unmarshal(text, to) }
func (f *function) fillsParameter(c *call, a ssa.Value) bool {
	p, ok := unwrap(a).(*ssa.Parameter)
	sig := c.instr.Common().Signature()
	if !ok || sig.Variadic() || sig.Params().Len() == 0 || sig.Results().Len() != 1 || !isError(sig.Results().At(0).Type()) {
		return false
	}
	switch p.Type().Underlying().(type) {
	case *types.Pointer, *types.Interface:
		last := sig.Params().At(sig.Params().Len() - 1)
		empty, ok := last.Type().Underlying().(*types.Interface)
		return ok && empty.Empty() && c.args[len(c.args)-1] == a
	}
	return false
}

// unseen is a call of code that is not seen: its results were found by means of
// its arguments, and so were the values behind pointers that it was given. A
// function that only returns a string or bytes may as well have hashed or
// normalised them, so that its result stays what its arguments are.
func (f *function) unseen(v *flow.Values, c *call, all flow.Set, n int) []flow.Set {
	loaded := f.Table.Load(all)
	if len(loaded) == 0 {
		loaded = f.contextGetter(c)
	}
	if common := c.instr.Common(); c.obj == nil && options(common.Signature()) {
		// What the option was made with is in what it changes.
		loaded = f.Table.Union(loaded, v.Of(common.Value))
	}
	f.scanUnseen(v, c, loaded)
	f.fillsRecord(v, c)
	sig := c.instr.Common().Signature()
	if n == 1 && isText(sig.Results().At(0).Type()) {
		loaded = all
	}
	if n == 1 && len(c.args) == 1 && c.obj != nil && c.instr.Common().IsInvoke() && f.Words.TenantField(c.obj.Name()) {
		loaded = f.Table.Select(loaded, c.obj.Name()) // the principal's tenant: id.TenantID()
	}
	return f.got(c, same(loaded, n))
}

func isText(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsString != 0
	case *types.Slice:
		return isByte(u.Elem())
	case *types.Array:
		return isByte(u.Elem())
	}
	return false
}

func isByte(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Kind() == types.Byte
}

// analysed is a call of functions whose summaries are known.
func (f *function) analysed(v *flow.Values, c *call, n int) []flow.Set {
	args := f.bindings(v, c.args)
	results := make([]flow.Set, n)
	for _, t := range c.targets {
		free := f.bindings(v, t.free)
		for i := range results {
			if i < len(t.sum.Results) {
				results[i] = f.Table.Union(results[i], f.subst(t.sum.Results[i], args, free))
			}
		}
		for _, st := range t.sum.ParamStores {
			if st.Index < len(c.args) {
				set := f.subst(st.Set, args, free)
				v.Store(unwrap(c.args[st.Index]), set)
				if isList(c.args[st.Index].Type()) {
					f.scan(v, c.args[st.Index:st.Index+1], set)
				}
			}
		}
		for _, st := range t.sum.FreeStores {
			if st.Index < len(t.free) {
				v.Store(t.free[st.Index], f.subst(st.Set, args, free))
			}
		}
	}
	f.closureArgs(v, c)
	return results
}

// closureArgs lets what closures among the arguments store reach this function.
// What they are called with is not known; if they keep it, they have found it by
// means of what they have captured:
//
//	m.Range(func(k, v any) bool {
//		if k == key { found = v; return false }
//		return true
//	})
func (f *function) closureArgs(v *flow.Values, c *call) {
	for _, a := range c.args {
		mc, ok := unwrap(a).(*ssa.MakeClosure)
		if !ok {
			continue
		}
		f.Captured(v, mc)
		sum := f.sums[mc.Fn.(*ssa.Function)]
		if sum == nil || len(c.targets) > 0 {
			continue
		}
		given := f.iterated(v, c)
		for _, st := range sum.FreeStores {
			if given != nil {
				v.Store(mc.Bindings[st.Index], f.subst(st.Set, given, f.bindings(v, mc.Bindings)))
				if !slices.ContainsFunc(given, func(s flow.Set) bool { return f.Table.Any(s, outlives) }) {
					continue // the list itself was found by means of something
				}
			}
			if f.Table.Any(st.Set, func(o flow.Origin) bool { return o.Kind == flow.Param }) {
				v.Store(mc.Bindings[st.Index], f.Table.Load(f.union(v, mc.Bindings)))
			}
		}
	}
}

// part returns what a row yields of the request.
func (f *function) part(r *model.Request) flow.Set {
	var set flow.Set
	for _, field := range strings.Split(r.Part, " ") {
		set = f.Table.Union(set, f.Table.Of(flow.Origin{Kind: flow.Request, Field: field}))
	}
	return set
}
