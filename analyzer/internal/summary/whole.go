package summary

import (
	"go/types"
	"reflect"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file is about messages that are decoded as a whole into a struct: all fields of
// that may come from the request.
//
//	json.NewDecoder(r.Body).Decode(&u)
//	s.users.Update(ctx, &u)

// named returns what call k is given by args, as set has it, and the fields with
// privileges or a tenant of the message that one of them was decoded from.
func (f *function) named(k *call, args []ssa.Value, set flow.Set) flow.Set {
	if !f.Table.Any(set, isWhole) {
		return set
	}
	for _, a := range args {
		for _, v := range append(elements(a), a) {
			set = f.Table.Union(set, f.telling(unwrap(v), flow.Overwritten(v, k.instr)))
		}
	}
	return set
}

// telling returns the fields with privileges or a tenant, but for those that were
// given other values, of the message that a struct was decoded from, if it was.
func (f *function) telling(v ssa.Value, overwritten []string) flow.Set {
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
		if !field.Exported() || reflect.StructTag(s.Tag(i)).Get("json") == "-" || slices.Contains(overwritten, field.Name()) ||
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
	if k.given != nil {
		return k.given
	}
	sets := make([]flow.Set, len(k.args))
	for i, a := range k.args {
		sets[i] = f.named(k, k.args[i:i+1], f.asGiven(f.values, a, k.instr))
	}
	return sets
}
