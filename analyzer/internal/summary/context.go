package summary

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// contexts notes what the function keeps in the request's context, by itself or
// through callees, and the types of the values by which it knows who asks.
func (f *function) contexts() {
	if e := f.Index.EndpointOf(f.fn.Signature); e != nil && e.Principal != model.None {
		f.identity(f.fn.Params[len(f.fn.Params)-f.fn.Signature.Params().Len()+int(e.Principal)-1])
	}
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			switch x := instr.(type) {
			case *ssa.Store:
				f.contextField(x)
			case *ssa.MapUpdate:
				f.contextEntry(x)
			case ssa.CallInstruction:
				f.contextSet(f.call(x))
				if v := x.Value(); v != nil {
					f.identity(v)
				}
				f.identitiesOf(f.call(x))
			case *ssa.TypeAssert:
				f.identity(x)
			case *ssa.Extract:
				f.identity(x)
			}
		}
	}
}

func (f *function) contextSet(k *call) {
	if k.entry != nil && k.entry.Set != nil {
		value := k.arg(k.entry.Set.Value)
		if elems := elements(value); len(elems) == 1 {
			value = elems[0] // c.Locals(key, value...)
		} else if c, ok := value.(*ssa.Const); ok && c.Value == nil {
			return // c.Locals(key)
		}
		key := f.key(k.arg(k.entry.Set.Key))
		if key == "" {
			key = k.entry.Set.Const
		}
		if k.entry.Set.ByType && value != nil {
			key = InjectedKey(typeKey(unwrap(value).Type()))
		}
		if key == "" || value == nil || f.ownType(k.arg(k.entry.Set.Key)) {
			return
		}
		value = unwrap(value)
		cv := ContextValue{Key: key, Value: f.values.Of(value), Pos: f.callPos(k)}
		if f.must != nil { // not in what sets the program up
			cv.When = f.must.At(k.instr).Lists()
		}
		f.describe(&cv, value.Type())
		f.keep(cv)
		return
	}
	for _, t := range k.targets {
		args, free := f.bindings(f.values, k.args), f.bindings(f.values, t.free)
		for _, cv := range t.sum.Context {
			cv.Value, cv.When = f.subst(cv.Value, args, free), f.keptWhen(k, t, cv.When)
			if len(cv.Key) > 0 && cv.Key[0] == '$' {
				keys := f.subst(f.Table.Of(flow.Origin{Kind: flow.Context, Name: cv.Key}), args, free)
				for o := range f.Table.All(keys) {
					cv.Key = o.Name
					f.keep(cv)
				}
				continue
			}
			f.keep(cv)
		}
	}
}

// keptWhen returns what holds where a callee has kept something, which it does when the
// alternatives say, if more is asked there than whether something was sent at all.
func (f *function) keptWhen(k *call, t target, when [][]int) [][]int {
	if len(when) == 0 || f.must == nil || len(k.targets) != 1 {
		return nil
	}
	all := f.and(f.must.At(k.instr), f.instantiate(k, t, when)).Lists()
	for _, guards := range all {
		if !slices.ContainsFunc(guards, func(i int) bool { return f.sum.Guards[i].Kind != Shape }) {
			return nil
		}
	}
	return all
}

// ownType reports whether a context key is of a type that the function itself declares, so
// that nobody else can ask for what is kept under it:
//
//	type key string
//	ctx := context.WithValue(r.Context(), key("token"), token)
func (f *function) ownType(key ssa.Value) bool {
	if key == nil || f.fn.Syntax() == nil {
		return false
	}
	named, ok := types.Unalias(unwrap(key).Type()).(*types.Named)
	return ok && f.fn.Syntax().Pos() <= named.Obj().Pos() && named.Obj().Pos() < f.fn.Syntax().End()
}

func (f *function) keep(cv ContextValue) {
	for i := range f.sum.Context {
		if old := &f.sum.Context[i]; old.Key == cv.Key {
			old.Value = f.Table.Union(old.Value, cv.Value)
			old.Struct = old.Struct || cv.Struct
			old.Tenant = old.Tenant || cv.Tenant
			old.Scope = old.Scope || cv.Scope
			old.When = nil // kept in several places
			return
		}
	}
	f.sum.Context = append(f.sum.Context, cv)
}

// ownContext returns the context key that stands for a field of a program's own
// type of context, which embeds that of a framework or of package context, or "":
//
//	type Context struct {
//		echo.Context
//		User *User
//	}
func (f *function) ownContext(t types.Type, field *types.Var) string {
	if typeKey(t) == "" || field.Embedded() && f.Index.IsRequest(field.Type()) {
		return ""
	}
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok || f.known(t) {
		return ""
	}
	if key := typeKey(t) + "." + field.Name(); f.Index.IsController(t) && !f.lasts(t, field, key) {
		return ""
	}
	for i := range s.NumFields() {
		if e := s.Field(i); e.Embedded() && f.Index.IsRequest(e.Type()) {
			return typeKey(t) + "." + field.Name()
		}
	}
	return ""
}

// handsOn reports whether an argument is what the function itself was given as a
// context of the program's own, which holds the request or the writer.
func (f *function) handsOn(a ssa.Value) bool {
	_, ok := a.(*ssa.Parameter)
	return ok && typeKey(a.Type()) != "" && (f.holdsRequest(a.Type()) || f.contextBehind(a.Type()) != nil)
}

// known reports whether a named type is of a library that has a model, or of the
// standard library.
func (p *Package) known(t types.Type) bool {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return false
	}
	path := named.Obj().Pkg().Path()
	return model.IsStandard(path) || p.Index.Library(path) != nil
}

// contextField notes what is stored in a field of such a context, or of something
// that the context holds.
func (f *function) contextField(st *ssa.Store) {
	fa, ok := st.Addr.(*ssa.FieldAddr)
	if !ok {
		return
	}
	field := fieldOf(fa.X.Type(), fa.Field)
	if field == nil {
		return
	}
	value := f.values.Of(st.Val)
	for o := range f.Table.All(f.values.Of(fa.X)) {
		if o.Kind == flow.Context && o.Field == "" && o.Flags == 0 {
			// What the context holds is filled on the way: infoFrom(r).user = u.
			f.keep(ContextValue{Key: o.Name, Value: f.Table.In(value, field.Name()), Pos: pos(st), Struct: true})
		}
	}
	key := f.ownContext(fa.X.Type(), field)
	if key == "" {
		return
	}
	cv := ContextValue{Key: key, Value: value, Pos: pos(st)}
	f.describe(&cv, st.Val.Type())
	f.keep(cv)
}

// contextEntry notes what is stored in the map of all that the context keeps:
// ctx.Data["user"] = u.
func (f *function) contextEntry(up *ssa.MapUpdate) {
	key := f.key(up.Key)
	if key == "" || !f.Table.Any(f.values.Of(up.Map), func(o flow.Origin) bool { return o == flow.Origin{Kind: flow.Context} }) {
		return
	}
	value := unwrap(up.Value)
	cv := ContextValue{Key: key, Value: f.values.Of(value), Pos: pos(up)}
	f.describe(&cv, value.Type())
	f.keep(cv)
}

// describe notes what the type of a value says of it.
func (f *function) describe(cv *ContextValue, t types.Type) {
	cv.Tenant, cv.Scope = f.principalType(t)
	cv.Struct, cv.Type = isStruct(t) && !f.carriesClaims(t) || cv.Tenant || cv.Scope, typeKey(t)
}

// identity notes a value by whose type one can tell what is known of the client.
func (f *function) identity(v ssa.Value) {
	name := typeKey(v.Type())
	if name == "" {
		return
	}
	if !isStruct(v.Type()) || f.Index.IsStore(v.Type()) || f.carriesClaims(v.Type()) {
		return // a query is for somebody, and is nobody
	}
	tenant, scope := f.principalType(v.Type())
	of := f.Table.Map(f.values.Of(v), func(o flow.Origin) (flow.Origin, bool) {
		return o, o.Has(flow.Loaded) && o.Kind == flow.Input || o.Kind == flow.Context
	})
	if len(of) == 0 {
		return
	}
	f.identify(Identity{Type: name, Of: of, Tenant: tenant, Scope: scope})
}

// identitiesOf notes by what callees know the client that continue the chain for
// this function.
func (f *function) identitiesOf(k *call) {
	for _, t := range k.targets {
		if len(t.sum.Identities) == 0 || !slices.ContainsFunc(t.sum.Effects, func(e Effect) bool { return e.Kind == Next }) {
			continue
		}
		in := f.site(k, t)
		for _, id := range t.sum.Identities {
			id.Of = in.set(id.Of)
			f.identify(id)
		}
	}
}

func (f *function) identify(id Identity) {
	if !slices.ContainsFunc(f.sum.Identities, func(old Identity) bool {
		return old.Type == id.Type && slices.Equal(old.Of, id.Of)
	}) {
		f.sum.Identities = append(f.sum.Identities, id)
	}
}

func isStruct(t types.Type) bool {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	_, ok := t.Underlying().(*types.Struct)
	return ok
}

// principalType reports whether values of a type name a tenant, or are one
// themselves, and hold privileges.
func (f *function) principalType(t types.Type) (tenant, scope bool) {
	tenant, scope = f.fieldsOf(t)
	return tenant || isStruct(t) && f.Words.TenantField(typeName(t)), scope
}

// fieldsOf reports whether values of a struct type (or pointers to one) name a
// tenant and hold privileges, or those of an interface tell of them.
func (f *function) fieldsOf(t types.Type) (tenant, scope bool) {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	if i, ok := t.Underlying().(*types.Interface); ok && !f.Index.IsRequest(t) {
		for m := range i.Methods() {
			if m.Signature().Results().Len() > 0 {
				tenant = tenant || f.Words.TenantField(m.Name())
				scope = scope || f.Words.ScopeField(m.Name())
			}
		}
		return tenant, scope
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok || f.Index.IsRequest(t) {
		return false, false
	}
	for i := range s.NumFields() {
		field := s.Field(i)
		if field.Embedded() {
			t, sc := f.fieldsOf(field.Type())
			tenant, scope = tenant || t, scope || sc
			continue
		}
		tenant = tenant || f.Words.TenantField(field.Name())
		scope = scope || f.Words.ScopeField(field.Name())
	}
	return tenant, scope
}
