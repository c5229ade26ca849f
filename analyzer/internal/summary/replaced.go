package summary

import (
	"go/types"
	"reflect"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file follows the order in which the fields of a struct are filled in, which values
// know nothing of: what the request has put into one is gone where the program has put
// something of its own there before it hands the struct on.
//
//	t0 = new user
//	c.Bind(t0)
//	t1 = &t0.Role
//	*t1 = "member"
//	invoke s.users.Update(ctx, t0)

// current returns what call k is given by args, as set has it, without the parts of the
// request that the program has replaced. A message that was decoded as a whole into a
// struct has all fields of that in it; those with privileges and tenants are named.
func (f *function) current(k *call, args []ssa.Value, set flow.Set) flow.Set {
	if !f.Table.Any(set, func(o flow.Origin) bool { return inField(o) || isWhole(o) }) {
		return set
	}
	var gone []string
	var named flow.Set
	for _, a := range args {
		for _, v := range append(elements(a), a) {
			v = unwrap(v)
			replaced := f.replaced(v, k.instr)
			gone = append(gone, replaced...)
			named = f.Table.Union(named, f.telling(v, replaced))
		}
	}
	if len(gone) > 0 {
		set = f.Table.Map(set, func(o flow.Origin) (flow.Origin, bool) { return o, !inField(o) || !slices.Contains(gone, o.In) })
	}
	return f.Table.Union(set, named)
}

// telling returns the fields with privileges or a tenant, but for those that were replaced,
// of the message that a struct was decoded from, if it was.
func (f *function) telling(v ssa.Value, replaced []string) flow.Set {
	t := v.Type()
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	var set flow.Set
	for i := range s.NumFields() {
		field := s.Field(i)
		if !field.Exported() || reflect.StructTag(s.Tag(i)).Get("json") == "-" || slices.Contains(replaced, field.Name()) ||
			!f.Words.ScopeField(field.Name()) && !f.Words.TenantField(field.Name()) {
			continue
		}
		set = f.Table.Union(set, f.Table.Map(f.values.Of(v), func(o flow.Origin) (flow.Origin, bool) {
			message := isWhole(o)
			o.Field, o.In = field.Name(), field.Name()
			return o, message
		}))
	}
	return set
}

// isWhole reports whether o is the body of the request, decoded as a whole.
func isWhole(o flow.Origin) bool {
	return isInput(o) && model.Class(o.Class) == model.Body && o.Field == "" && o.In == "" && !o.Has(flow.Length)
}

// arguments returns what call k is given, for each of its arguments.
func (f *function) arguments(k *call) []flow.Set {
	sets := f.bindings(f.values, k.args)
	for i, a := range k.args {
		sets[i] = f.current(k, []ssa.Value{a}, sets[i])
	}
	return sets
}

// inField reports whether o is a part of the request in a field of something.
func inField(o flow.Origin) bool { return isInput(o) && o.In != "" }

// replaced returns the fields of the variable that v is, or points to, into which the
// program has put something of its own on every way to a call, after whatever else has
// filled them in.
func (f *function) replaced(v ssa.Value, at ssa.CallInstruction) []string {
	if load, ok := v.(*ssa.UnOp); ok {
		v = load.X
	}
	alloc, ok := v.(*ssa.Alloc)
	if !ok {
		return nil
	}
	var fields []string
	for _, ref := range *alloc.Referrers() {
		field, ok := ref.(*ssa.FieldAddr)
		if !ok {
			continue
		}
		for _, ref := range *field.Referrers() {
			st, ok := ref.(*ssa.Store)
			if ok && st.Addr == field && follows(at, st) && !f.Table.Any(f.values.Of(st.Val), isInput) && stays(st, alloc, at) {
				fields = append(fields, fieldOf(alloc.Type(), field.Field).Name())
			}
		}
	}
	return fields
}

// stays reports whether no other call than at that is given a variable may come after a
// store into a field of it: what fills it in comes before.
func stays(st *ssa.Store, alloc *ssa.Alloc, at ssa.CallInstruction) bool {
	earlier := func(c ssa.CallInstruction) bool { return c == at || follows(st, c) || follows(c, at) }
	for _, ref := range *alloc.Referrers() {
		switch ref := ref.(type) {
		case ssa.CallInstruction:
			if !earlier(ref) {
				return false
			}
		case *ssa.MakeInterface:
			for _, ref := range *ref.Referrers() {
				if c, ok := ref.(ssa.CallInstruction); ok && !earlier(c) {
					return false
				}
			}
		}
	}
	return true
}
