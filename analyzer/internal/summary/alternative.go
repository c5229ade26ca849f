package summary

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file finds values that are either the client's or something else, such as
// a tenant that a header may override:
//
//	tenant := p.TenantID
//	if t := r.Header.Get("X-Tenant-ID"); t != "" {
//		tenant = t
//	}
//
//	b0: t0 = p.TenantID; t1 = Header.Get(...); if t1 != "" goto b1 else b2
//	b1: jump b2
//	b2: t2 = phi [b0: t0, b1: t1]
//
// A function that returns one here and the other there makes the same choice.

// An alternative is a value that is taken where state holds.
type alternative struct {
	value ssa.Value
	state func() flow.State
}

// choices notes where the function chooses between the client's and another.
func (f *function) choices() {
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			switch x := instr.(type) {
			case *ssa.Phi:
				if names(x.Type()) {
					f.joined(x)
				}
			case *ssa.Store:
				if addr, ok := x.Addr.(*ssa.FieldAddr); ok && names(x.Val.Type()) {
					f.completed(x, addr)
				}
			}
		}
	}
	results := f.fn.Signature.Results()
	for i := range results.Len() {
		if !names(results.At(i).Type()) {
			continue
		}
		var all []alternative
		for _, b := range f.fn.Blocks {
			if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && b != f.fn.Recover {
				all = append(all, alternative{given(r, i), func() flow.State { return f.must.End(b) }})
			}
		}
		f.choice(all, f.fn.Pos())
	}
}

func (f *function) joined(phi *ssa.Phi) {
	var all []alternative
	for i, edge := range phi.Edges {
		if edge != phi {
			all = append(all, alternative{edge, func() flow.State { return f.must.Along(phi.Block().Preds[i], phi.Block()) }})
		}
	}
	f.choice(all, phi.Pos())
}

// completed notes a field that keeps what the client sent unless it is empty:
//
//	b0: t1 = *(&in.TenantID); if t1 == "" goto b1 else b2
//	b1: *(&in.TenantID) = p.TenantID; jump b2
func (f *function) completed(st *ssa.Store, addr *ssa.FieldAddr) {
	if len(st.Block().Preds) != 1 {
		return
	}
	before := st.Block().Preds[0]
	branch, ok := before.Instrs[len(before.Instrs)-1].(*ssa.If)
	if !ok {
		return
	}
	test, ok := branch.Cond.(*ssa.BinOp)
	if !ok || test.Op != token.EQL && test.Op != token.NEQ {
		return
	}
	load, ok := test.X.(*ssa.UnOp)
	if !ok || !sameField(load.X, addr) || !zero(test.Y) {
		return
	}
	kept := before.Succs[0]
	if test.Op == token.EQL {
		kept = before.Succs[1]
	}
	if kept == st.Block() {
		return // it is overwritten where it is not empty
	}
	all := []alternative{{load, func() flow.State { return f.must.Along(before, kept) }}, {st.Val, flow.Nothing}}
	f.choice(all, st.Pos())
}

func sameField(addr ssa.Value, as *ssa.FieldAddr) bool {
	a, ok := addr.(*ssa.FieldAddr)
	return ok && a.Field == as.Field && a.X == as.X
}

// names reports whether values of a type can be the name of something.
func names(t types.Type) bool {
	switch t := t.Underlying().(type) {
	case *types.Basic:
		return t.Info()&(types.IsString|types.IsInteger) != 0
	case *types.Array:
		return t.Len() == 16 // a UUID
	}
	return false
}

func (f *function) choice(all []alternative, at token.Pos) {
	for i, a := range all {
		theirs := f.dropConst(f.values.Of(a.value))
		if _, ok := a.value.(*ssa.UnOp); ok {
			// What a field holds is known without regard to the order of statements.
			theirs = f.Table.Map(theirs, func(o flow.Origin) (flow.Origin, bool) { return o, f.clientNames(o) })
		}
		if !f.Table.Any(theirs, f.clientNames) {
			continue
		}
		var other flow.Set
		for j, b := range all {
			if j != i {
				other = f.Table.Union(other, f.dropConst(f.values.Of(b.value)))
			}
		}
		if !f.matters(f.otherThan(theirs, other)) {
			continue // nothing else comes into question
		}
		state := a.state()
		if len(state) == 0 {
			continue // control does not get here
		}
		p := a.value.Pos()
		if !p.IsValid() {
			p = at
		}
		place := Pos{P: p, End: p}
		f.add(Effect{Kind: Choose, Name: "choice", Args: theirs, To: other, Pos: place, Site: place}, state)
	}
}

// otherThan returns the origins of a set that are no parts of those of another.
func (f *function) otherThan(of, set flow.Set) flow.Set {
	return f.Table.Map(set, func(o flow.Origin) (flow.Origin, bool) {
		return o, !f.Table.Any(of, func(p flow.Origin) bool {
			p.Flags, p.In = o.Flags, o.In
			return p == o
		})
	})
}

// clientNames reports whether o is, or may turn out to be, the name of a tenant as the
// client sent it.
func (f *function) clientNames(o flow.Origin) bool {
	switch o.Kind {
	case flow.Input:
		return !o.Has(flow.Loaded) && (strings.HasPrefix(o.Name, "$") || o.Name == AnyName || f.Words.TenantField(o.Name) || f.Words.TenantField(o.Field))
	case flow.Param, flow.Free:
		return !o.Has(flow.Loaded)
	}
	return false
}
