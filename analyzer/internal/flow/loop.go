package flow

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// repeated returns what is known on the edge out of a loop over a list that is
// taken to have an element: what holds at the end of an iteration.
//
//	header: i = phi [entry: -1, body: i+1]
//	        if i+1 < len(list) goto body else done
func (m *Must) repeated(header, done *ssa.BasicBlock) (State, bool) {
	if m.exit(header) != done {
		return nil, false
	}
	var s State
	for _, p := range header.Preds {
		if header.Dominates(p) {
			s = m.join(s, m.Along(p, header))
		}
	}
	return m.meet(s, m.gen[header.Index]), true
}

// exit returns the block behind a loop over a list that is taken to have an
// element, given its header, or nil.
//
// A string that is looked at character by character has some.
func (m *Must) exit(header *ssa.BasicBlock) *ssa.BasicBlock {
	cond, ok := header.Instrs[len(header.Instrs)-1].(*ssa.If)
	if !ok {
		return nil
	}
	if more, ok := cond.Cond.(*ssa.Extract); ok {
		if next, ok := more.Tuple.(*ssa.Next); ok && next.IsString {
			return header.Succs[1]
		}
	}
	if header.Comment != "rangeindex.loop" {
		return nil
	}
	less, ok := cond.Cond.(*ssa.BinOp)
	if !ok {
		return nil
	}
	length, ok := less.Y.(*ssa.Call)
	if !ok || len(length.Call.Args) != 1 {
		return nil
	}
	if s, ok := length.Call.Args[0].(*ssa.Slice); ok {
		if n, ok := arrayLen(s); ok && n > 0 {
			return header.Succs[1] // a list literal has its elements
		}
	}
	if !m.guards.Repeats(length.Call.Args[0]) {
		return nil
	}
	return header.Succs[1]
}

// finished reports whether at is behind a loop that ran, given its header, so
// that what a variable held before the loop does not count:
//
//	all := true
//	for _, want := range required {
//		if !has(want) { all = false }
//	}
//	if !all { deny }
func (m *Must) finished(header, at *ssa.BasicBlock) bool {
	if at == nil || !header.Dominates(at) {
		return false
	}
	done := m.exit(header)
	return done != nil && done.Dominates(at)
}

// If returns what is known where something that is always so is asked for, or
// the opposite.
func If(so bool) State {
	if so {
		return Nothing()
	}
	return nil
}

// counts reports whether x adds to a counter, which is not zero then: n++.
func counts(x *ssa.BinOp) bool {
	by, ok := x.Y.(*ssa.Const)
	_, counter := x.X.(*ssa.Phi)
	return ok && counter && x.Op == token.ADD && by.Value != nil && by.Value.Kind() == constant.Int && constant.Sign(by.Value) > 0
}

// length reports whether a list is empty, where its making tells.
func length(v ssa.Value) (empty, known bool) {
	switch v := v.(type) {
	case *ssa.MakeSlice:
		n, ok := v.Len.(*ssa.Const)
		return ok && isZero(n), ok
	case *ssa.Slice:
		if n, ok := arrayLen(v); ok {
			return n == 0, true
		}
	case *ssa.Call:
		b, ok := v.Call.Value.(*ssa.Builtin)
		if !ok || b.Name() != "append" {
			return false, false
		}
		if more, ok := v.Call.Args[1].(*ssa.Slice); ok {
			if n, ok := arrayLen(more); ok && n > 0 {
				return false, true
			}
		}
	}
	return false, false
}

// arrayLen returns the length of the array that a whole literal is a slice of:
//
//	t0 = new [2]string (slicelit)
//	t1 = slice t0[:]
func arrayLen(s *ssa.Slice) (int64, bool) {
	alloc, ok := s.X.(*ssa.Alloc)
	if !ok || s.Low != nil || s.High != nil {
		return 0, false
	}
	return arrayType(alloc.Type())
}

// amount returns the condition that there is something in what x counts, a list
// or a counter of a loop, or that there is nothing:
//
//	len(missing) > 0    failures >= 1    len(missing) == 0
func amount(x *ssa.BinOp, holds bool) (Condition, bool) {
	counted, than, op := x.X, x.Y, x.Op
	if _, ok := counted.(*ssa.Const); ok {
		counted, than, op = than, counted, mirrored[op]
	}
	n, ok := than.(*ssa.Const)
	if !ok || n.Value == nil || n.Value.Kind() != constant.Int {
		return Condition{}, false
	}
	var some bool
	switch zero, one := isZero(n), n.Int64() == 1; {
	case zero && (op == token.GTR || op == token.NEQ), one && op == token.GEQ:
		some = holds
	case zero && (op == token.LEQ || op == token.EQL), one && op == token.LSS:
		some = !holds
	default:
		return Condition{}, false
	}
	if call, ok := counted.(*ssa.Call); ok {
		b, ok := call.Call.Value.(*ssa.Builtin)
		if !ok || b.Name() != "len" {
			return Condition{}, false
		}
		return Condition{call.Call.Args[0], some}, listed(call.Call.Args[0])
	}
	_, ok = counted.(*ssa.Phi)
	return Condition{counted, some}, ok && op != token.NEQ && op != token.EQL
}

var mirrored = map[token.Token]token.Token{
	token.GTR: token.LSS, token.GEQ: token.LEQ, token.LSS: token.GTR, token.LEQ: token.GEQ, token.EQL: token.EQL, token.NEQ: token.NEQ,
}

// listed reports whether a list is one that the function builds, or gets from a
// call, so that its being empty says something.
func listed(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Phi:
		return true
	case *ssa.Call:
		_, ok := v.Call.Value.(*ssa.Builtin)
		return !ok
	}
	return false
}

func arrayType(t types.Type) (int64, bool) {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		if a, ok := ptr.Elem().Underlying().(*types.Array); ok {
			return a.Len(), true
		}
	}
	return 0, false
}
