package summary

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file recognises dispatchers: handlers that leave the answer to another one,
// which the method and the path of the request choose.
//
//	switch {
//	case r.Method == "GET" && r.URL.Path == "/keys":
//		s.listKeys(w, r)
//	case r.Method == "DELETE" && strings.HasPrefix(r.URL.Path, "/keys/"):
//		s.deleteKey(w, r, strings.TrimPrefix(r.URL.Path, "/keys/"))
//	}
//
// Each such call is a route of its own. What a function does in front of it counts
// for the route; what stands in other branches does not.

// dispatches reports whether a handler leaves the answer to t. Of those that
// return their answers,
//
//	switch event.Resource {
//	case "/teams/{teamId}":
//		return getTeam(ctx, event)
//	}
//
// one that answers only what it refuses, or nil, is asked for that.
func (f *function) dispatches(k *call, t target, state flow.State) bool {
	if f.Index.ReplyOf(f.fn.Signature) != nil || f.Index.ReplyOf(k.instr.Common().Signature()) != nil {
		return f.sum.IsHandler() && t.sum.IsHandler() && f.Index.ReplyOf(f.fn.Signature) != nil &&
			f.Index.ReplyOf(k.instr.Common().Signature()) != nil && !compared(k.instr.Value(), 0)
	}
	if len(k.targets) != 1 || f.undivided || goesOn(k, t.sum) || f.answersError(k, t) || f.refuses(k, t) && !works(t.sum) || f.matters(f.union(f.values, t.free)) {
		return false
	}
	return (f.handlerOf(k) || works(t.sum)) && f.leaves(k, state)
}

// goesOn reports whether a function goes on with a handler that it is given, as the
// part of a middleware does that asks who the client is, or with one of a table that it
// is given:
//
//	ask(w, r, next)
//	byMethod(w, r, map[string]http.HandlerFunc{"GET": s.list, "POST": s.add})
func goesOn(k *call, s *Summary) bool {
	receivers := len(k.args) - k.instr.Common().Signature().Params().Len()
	return slices.ContainsFunc(s.Effects, func(e Effect) bool {
		return e.Kind == Next && (e.Target.Op == ParamOf || e.Target.Contains(func(s Sym) bool { return s.Op == ParamOf && s.Index >= receivers }))
	})
}

// handlerOf reports whether a call is one of a handler, which gets nothing but the
// request.
func (f *function) handlerOf(k *call) bool {
	lib, _ := f.handlerType(k.instr.Common().Signature())
	return lib != nil
}

// works reports whether a function does more than to answer.
func works(s *Summary) bool {
	return slices.ContainsFunc(s.Effects, func(e Effect) bool { return e.Kind != Grant })
}

// splits returns which requests are left to a function value, or to a handler as
// an object, by a dispatcher: none by a middleware that goes on with it.
func (f *function) splits(k *call, to Sym, state flow.State) [][]Match {
	switch to.Op {
	case Unknown:
		return nil
	case ParamOf, FreeOf:
		if !f.chooses() {
			return nil
		}
	}
	if f.undivided || !f.leaves(k, state) && !(f.fromTable(to) && f.passesOn(k) && f.last(k)) {
		return nil
	}
	return f.matches(state)
}

// leaves reports whether f leaves the answer to the callee of k: it passes on what
// it would answer with, for some methods or paths only, and does nothing more.
func (f *function) leaves(k *call, state flow.State) bool {
	if f.sum.Chain == model.Continues {
		return false // its callees may be middlewares
	}
	return f.passesOn(k) && f.routed(state) && f.last(k)
}

// passesOn reports whether a callee gets what f would answer with, or the request.
func (f *function) passesOn(k *call) bool {
	return f.sum.Chain != model.Continues && slices.ContainsFunc(k.args, func(a ssa.Value) bool {
		return f.Table.Any(f.values.Of(a), isAnswer) || f.Index.IsRequest(a.Type()) && !isContext(a.Type())
	})
}

// fromTable reports whether a handler is taken from a table of the program's own:
// by the path, or as the first that fits it.
func (f *function) fromTable(to Sym) bool {
	return to.InRow(func(s Sym) bool {
		return s.Op == ElemOf && s.Args[0].Op != ParamOf && s.Args[0].Op != FreeOf
	})
}

func isAnswer(o flow.Origin) bool { return o.Kind == flow.Answer }

// routed reports whether a state depends on the method or path of the request,
// whichever way led there.
func (f *function) routed(state flow.State) bool {
	return len(state) > 0 && !slices.ContainsFunc(state, func(b flow.Bits) bool {
		return !slices.ContainsFunc(b.List(), func(i int) bool { return f.aboutRoute(&f.sum.Guards[i]) })
	})
}

// last reports whether a function does nothing of its own after a call, but to
// report the error that it returned.
func (f *function) last(k *call) bool { return f.then(k, f.idle) }

// then reports whether all calls behind a call are as told, and nothing else is done.
func (f *function) then(k *call, told func(*call) bool) bool {
	seen := make(map[*ssa.BasicBlock]bool)
	var idle func(b *ssa.BasicBlock, from int) bool
	idle = func(b *ssa.BasicBlock, from int) bool {
		for _, instr := range b.Instrs[from:] {
			switch x := instr.(type) {
			case *ssa.MapUpdate, *ssa.Send:
				return false
			case *ssa.Call:
				if !told(f.call(x)) {
					return false
				}
			}
		}
		for _, next := range b.Succs {
			if !seen[next] {
				seen[next] = true
				if !idle(next, 0) {
					return false
				}
			}
		}
		return true
	}
	b := k.instr.Block()
	return idle(b, slices.Index(b.Instrs, ssa.Instruction(k.instr))+1)
}

// idle reports whether a call is none that matters to the client: of a logger, or
// one that answers an error.
func (f *function) idle(k *call) bool {
	if k.builtin != "" || k.entry != nil && (k.entry.Silent != nil || k.entry.Harmless != nil) {
		return true
	}
	if slices.ContainsFunc(k.args, func(a ssa.Value) bool { return isError(a.Type()) }) {
		return true
	}
	s := f.denies(k)
	return !s.Equal(flow.Nothing()) || k.std && k.entry == nil && !slices.ContainsFunc(k.args, func(a ssa.Value) bool { return f.answers(f.values.Of(a)) })
}

// dispatch notes that the chain goes on with another handler.
func (f *function) dispatch(k *call, t target, state flow.State) {
	at := f.callPos(k)
	held := t.free
	if n := len(k.args) - k.instr.Common().Signature().Params().Len(); n > 0 && !k.instr.Common().IsInvoke() {
		held = k.args[:n] // the receiver
	}
	next := Sym{Op: FuncOf, Name: t.sum.Key, Args: f.syms(held)}
	f.holding(t.sum.Key, f.bindings(f.values, held))
	e := Effect{Kind: Next, Name: k.name, Target: next, Passed: f.bindings(f.values, k.args), When: f.matches(state), Pos: at, Site: at}
	if n := len(next.Args); n > 0 && len(t.free) == 0 {
		e.Passed = e.Passed[n:]
	}
	f.add(e, state)
}

// answersItself reports whether what looks like a dispatcher does the work of a
// handler before it leaves the answer to another one, as one that shows what it
// has changed, and does not do so yet: undivided.
func (f *function) answersItself() bool {
	if f.undivided {
		return false
	}
	for i := range f.sum.Effects {
		e := &f.sum.Effects[i]
		if e.Kind != Write && e.Kind != Sensitive && e.Kind != Issue || !f.Table.Any(e.Args, requested) {
			continue
		}
		if slices.ContainsFunc(f.sum.Effects, func(next Effect) bool { return next.Branch() && Precedes(e, &next) }) {
			f.undivided = true
		}
	}
	return f.undivided
}

// requested reports whether o is what the client asks for, rather than what shows
// who it is.
func requested(o flow.Origin) bool {
	if o.Kind != flow.Input {
		return false
	}
	switch model.Class(o.Class) {
	case model.Header, model.Cookie:
		return false
	}
	return true
}

// Precedes reports whether an effect may be on the way to another one of the same
// function: some way to it is a part of one to the other.
func Precedes(e, next *Effect) bool {
	return slices.ContainsFunc(e.Guards, func(way []int) bool { return next.Behind(way) })
}

// Behind reports whether a way is a part of one to the effect.
func (e *Effect) Behind(way []int) bool {
	return slices.ContainsFunc(e.Guards, func(to []int) bool {
		return !slices.ContainsFunc(way, func(g int) bool { return !slices.Contains(to, g) })
	})
}

// compared reports whether the answer that a call returns is compared with
// something, such as nil.
func compared(v ssa.Value, depth int) bool {
	if v == nil || depth > 4 {
		return false
	}
	for _, ref := range *v.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Extract:
			if ref.Index == 0 && compared(ref, depth+1) {
				return true
			}
		case *ssa.BinOp:
			return true
		case *ssa.Phi:
			if compared(ref, depth+1) {
				return true
			}
		}
	}
	return false
}
