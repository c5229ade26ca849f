package summary

import (
	"go/constant"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file is about variables that function literals write, and so decide.

// decidedElsewhere reports whether a result is kept in a variable that a function
// literal writes:
//
//	ids.Range(func(id, _ any) bool {
//		allowed = list[id].Allows(user)
//		return allowed
//	})
//	return allowed
//
// When it does so is not known, unless it is the body of a loop. What the function gets has then passed a check
// that is not seen.
func (f *function) decidedElsewhere(returns []*ssa.Return, i int) (flow.Set, bool) {
	if t := f.fn.Signature.Results().At(i).Type(); !isBoolean(t) && !isError(t) {
		return nil, false
	}
	passed := func() (all flow.Set, ok bool) {
		for _, p := range f.fn.Params {
			all = f.Table.Union(all, f.values.Of(p))
		}
		return all, true
	}
	if skipsElements(f.fn) || slices.ContainsFunc(f.fn.AnonFuncs, skipsGiven) {
		return passed()
	}
	for _, r := range returns {
		load, ok := r.Results[i].(*ssa.UnOp)
		if !ok || !f.writtenByLiteral(load.X) || given(r, i) != load && wraps(load.X) {
			continue
		}
		return passed()
	}
	return nil, false
}

// skipsElements reports whether a loop over a list that the function is given leaves out
// elements that name nothing, and returns in its midst for some of the others:
//
//	for _, id := range ids {
//		if doc, ok := docs[id]; ok {
//			if !doc.permits(user) { return errDenied }
//		}
//	}
//	return nil
//
// Nothing is done to those that were left out.
func skipsElements(fn *ssa.Function) bool {
	for _, b := range fn.Blocks {
		rest := whereNamed(b)
		if rest == nil {
			continue
		}
		if inner, ok := rest.Instrs[len(rest.Instrs)-1].(*ssa.If); ok && (leaves(inner.Block().Succs[0]) || leaves(inner.Block().Succs[1])) {
			return true
		}
	}
	return false
}

// skipsGiven reports whether fn is the body of a loop over an iterator that the function
// around it is given, and skips elements.
func skipsGiven(fn *ssa.Function) bool {
	return isLoopBody(fn) && slices.ContainsFunc(*fn.Referrers(), overParameter) && skipsElements(fn)
}

// overParameter reports whether body, a closure, is the body of a loop over a parameter.
func overParameter(body ssa.Instruction) bool {
	mc, ok := body.(*ssa.MakeClosure)
	return ok && slices.ContainsFunc(*mc.Referrers(), func(ref ssa.Instruction) bool {
		loop, ok := ref.(*ssa.Call)
		if !ok {
			return false
		}
		_, given := loop.Call.Value.(*ssa.Parameter)
		return given
	})
}

// whereNamed returns the block in which an element names something, if b asks for that.
func whereNamed(b *ssa.BasicBlock) *ssa.BasicBlock {
	cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		return nil
	}
	switch x := cond.Cond.(type) {
	case *ssa.Extract:
		if in, ok := x.Tuple.(*ssa.Lookup); ok && x.Index == 1 && elementOfParameter(in.Index) {
			return b.Succs[0]
		}
	case *ssa.BinOp:
		if !zero(x.Y) || !elementOfParameter(x.X) {
			return nil
		}
		if x.Op == token.EQL || x.Op == token.LEQ {
			return b.Succs[1]
		}
		return b.Succs[0]
	}
	return nil
}

// leaves reports whether a loop is left for good at the end of b, which returns.
func leaves(b *ssa.BasicBlock) bool {
	r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
	if !ok || !isLoopBody(b.Parent()) {
		return ok
	}
	next, ok := r.Results[0].(*ssa.Const)
	return ok && next.Value != nil && !constant.BoolVal(next.Value)
}

// elementOfParameter reports whether v is an element of a list that is a parameter, or what
// an iterator gives to the body of a loop.
func elementOfParameter(v ssa.Value) bool {
	if p, ok := v.(*ssa.Parameter); ok {
		return isLoopBody(p.Parent())
	}
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return false
	}
	at, ok := load.X.(*ssa.IndexAddr)
	if !ok {
		return false
	}
	_, ok = at.X.(*ssa.Parameter)
	return ok
}

// writtenByLiteral reports whether a function literal stores to a variable that
// it captured, and that is not tracked.
func (f *function) writtenByLiteral(addr ssa.Value) bool {
	alloc, ok := addr.(*ssa.Alloc)
	if !ok {
		return false
	}
	for _, ref := range *alloc.Referrers() {
		mc, ok := ref.(*ssa.MakeClosure)
		if !ok {
			continue
		}
		for i, b := range mc.Bindings {
			if b != alloc || f.Tracks(mc, alloc) {
				continue
			}
			for _, use := range *mc.Fn.(*ssa.Function).FreeVars[i].Referrers() {
				if st, ok := use.(*ssa.Store); ok && st.Addr == mc.Fn.(*ssa.Function).FreeVars[i] {
					return true
				}
			}
		}
	}
	return false
}

// wraps reports whether only deferred functions write a result that they have
// captured, and none of them clears it:
//
//	defer func() {
//		if err != nil { err = fmt.Errorf("auth: %w", err) }
//	}()
//
// What was returned as an error then still is one.
func wraps(addr ssa.Value) bool {
	for _, ref := range *addr.Referrers() {
		mc, ok := ref.(*ssa.MakeClosure)
		if !ok {
			continue
		}
		for _, use := range *mc.Referrers() {
			if _, ok := use.(*ssa.Defer); !ok {
				return false
			}
		}
		fn := mc.Fn.(*ssa.Function)
		for i, b := range mc.Bindings {
			if b != addr {
				continue
			}
			for _, use := range *fn.FreeVars[i].Referrers() {
				switch use := use.(type) {
				case *ssa.Store:
					if c, ok := use.Val.(*ssa.Const); ok && zero(c) {
						return false
					}
				case *ssa.UnOp, *ssa.DebugRef:
				default:
					return false
				}
			}
		}
	}
	return true
}

// decidedIn is the condition on a variable of its own that the function leaves to a
// function literal to set:
//
//	allowed := false
//	key.EachScope(func(s string) {
//		if s == "records:purge" { allowed = true }
//	})
//	if !allowed { deny; return }
//
// What the literal and who calls it are given has passed a check that is not seen, and
// ok is false where no literal writes it.
func (f *function) decidedIn(c flow.Condition, addr ssa.Value) (s flow.State, ok bool) {
	if !isBoolean(c.Value.Type()) && !isError(c.Value.Type()) || !f.writtenByLiteral(addr) || wraps(addr) {
		return nil, false
	}
	var all flow.Set
	for _, ref := range *addr.Referrers() {
		mc, ok := ref.(*ssa.MakeClosure)
		if !ok {
			continue
		}
		all = f.Table.Union(all, f.union(f.values, mc.Bindings))
		for _, use := range *mc.Referrers() {
			if call, ok := use.(*ssa.Call); ok {
				all = f.Table.Union(all, f.Table.Union(f.values.Of(call.Call.Value), f.union(f.values, call.Call.Args)))
			}
		}
	}
	not := c.NonZero == isError(c.Value.Type())
	return f.guard(Guard{Kind: Check, Not: not, X: all, Name: "loop", Pos: pos(addr)}), true
}
