package summary

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file says which maps of a program are stores, and what it does with them.

// decoded reports whether a map is in a variable that nothing but a call fills,
// whatever is added to it afterwards:
//
//	var body map[string]any
//	json.NewDecoder(r.Body).Decode(&body)
//
// So is one that such a map holds:
//
//	t1 = *body
//	t2 = t1["data"]              Lookup
//	t3 = t2.(map[string]any)     TypeAssert
//	t4 = extract t3 #0
func decoded(m ssa.Value) bool {
	switch m := unwrap(m).(type) {
	case *ssa.Extract:
		return decoded(m.Tuple)
	case *ssa.TypeAssert:
		return decoded(m.X)
	case *ssa.Lookup:
		return decoded(m.X)
	case *ssa.UnOp:
		variable, ok := m.X.(*ssa.Alloc)
		return ok && !slices.ContainsFunc(*variable.Referrers(), func(ref ssa.Instruction) bool {
			_, stored := ref.(*ssa.Store)
			return stored
		})
	}
	return false
}

// access is a read or write of a map that outlives the call.
func (f *function) access(kind EffectKind, m, key ssa.Value, at Pos, state flow.State) {
	if _, ok := m.Type().Underlying().(*types.Map); !ok {
		return
	}
	if _, ok := unwrap(m).(*ssa.MakeMap); ok || decoded(m) {
		return // a literal, or one that is being filled
	}
	of := f.values.Of(m)
	if !f.Table.Any(of, func(o flow.Origin) bool { return o.Kind == flow.Server || o.Kind == flow.Param || o.Kind == flow.Free }) {
		return
	}
	args := f.Table.Union(f.values.Of(key), of)
	f.add(Effect{Kind: kind, Name: mapName(m), Args: args, Adds: f.counts(m, key), Pos: at, Site: at}, state)
}

// counts reports whether the function keeps count in a map under a key.
func (f *function) counts(m, key ssa.Value) bool {
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			if x, ok := instr.(*ssa.Lookup); ok && x.Index == key && mapName(x.X) == mapName(m) && counter(x) != nil {
				return true
			}
		}
	}
	return false
}

// counter returns the update for which alone a map is looked into, or nil:
//
//	t1 = calls[key]     Lookup
//	t2 = t1 + 1         BinOp
//	calls[key] = t2     MapUpdate
func counter(x *ssa.Lookup) *ssa.MapUpdate {
	if len(*x.Referrers()) != 1 {
		return nil
	}
	sum, ok := (*x.Referrers())[0].(*ssa.BinOp)
	if !ok || sum.Op != token.ADD || len(*sum.Referrers()) != 1 {
		return nil
	}
	up, _ := (*sum.Referrers())[0].(*ssa.MapUpdate)
	return up
}

// keeps reports whether the function also puts something into a map under the same key:
// it takes out what it has put there itself, such as a connection that has come to its
// end.
//
//	s.listeners[topic] = conn
//	...
//	delete(s.listeners, topic)
func (f *function) keeps(m, key ssa.Value) bool {
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			if up, ok := instr.(*ssa.MapUpdate); ok && up.Key == key && mapName(up.Map) == mapName(m) {
				return true
			}
		}
	}
	return false
}

// shared reports whether a map lives longer than the call.
func (f *function) shared(m ssa.Value) bool {
	return f.Table.Any(f.values.Of(m), func(o flow.Origin) bool { return o.Kind == flow.Server || o.Kind == flow.Param })
}
