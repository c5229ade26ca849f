package summary

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file follows functions that narrow a query: options and scopes.

// adds returns what a function puts into its first result of its own: of the
// request or its context.
//
//	func(tx *gorm.DB) *gorm.DB { return tx.Where("tenant_id = ?", client.Of(ctx).TenantID) }
func (f *function) adds(v *flow.Values, fn *ssa.Function, bindings []ssa.Value) flow.Set {
	sum := f.summary(fn)
	if sum == nil || len(sum.Results) == 0 || !narrows(fn.Signature) {
		return nil
	}
	set := f.subst(sum.Results[0], nil, f.bindings(v, bindings))
	return f.Table.Map(set, func(o flow.Origin) (flow.Origin, bool) { return o, o.Kind == flow.Input || o.Kind == flow.Context })
}

// scopes returns what functions among the arguments of a call add to a query:
//
//	db.Scopes(func(tx *gorm.DB) *gorm.DB { ... }).Find(&rows)
func (f *function) scopes(v *flow.Values, args []ssa.Value) flow.Set {
	var set flow.Set
	for _, a := range args {
		for _, e := range append(elements(a), a) {
			switch fn := callee(unwrap(e), f.Package).(type) {
			case *ssa.MakeClosure:
				set = f.Table.Union(set, f.adds(v, fn.Fn.(*ssa.Function), fn.Bindings))
			case *ssa.Function:
				set = f.Table.Union(set, f.adds(v, fn, nil))
			}
		}
	}
	return set
}

// kept reports whether a closure is stored in a field of something.
func kept(mc *ssa.MakeClosure) bool {
	return slices.ContainsFunc(*mc.Referrers(), func(ref ssa.Instruction) bool {
		st, ok := ref.(*ssa.Store)
		if !ok || st.Val != mc {
			return false
		}
		_, ok = st.Addr.(*ssa.FieldAddr)
		return ok
	})
}

// narrows reports whether functions of a signature return what they get, changed.
// Those that make a handler of a handler do something else.
func narrows(sig *types.Signature) bool {
	if sig.Params().Len() == 0 || sig.Results().Len() == 0 {
		return false
	}
	t := sig.Params().At(0).Type()
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Struct, *types.Slice, *types.Map:
		return types.Identical(t, sig.Results().At(0).Type())
	}
	return false
}

// options reports whether functions of a signature only change what they get, as
// options do, through pointers or by returning it.
func options(sig *types.Signature) bool {
	for p := range sig.Params().Variables() {
		if _, ok := p.Type().Underlying().(*types.Pointer); !ok {
			return narrows(sig)
		}
	}
	return sig.Params().Len() > 0 && (sig.Results().Len() == 0 || narrows(sig) || sig.Results().Len() == 1 && isError(sig.Results().At(0).Type()))
}
