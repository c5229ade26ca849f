package flow

import (
	"go/constant"
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// This file is about values that tell by a number or word what they are, rather than
// by being there:
//
//	if code := check(key); code != http.StatusOK { deny; return }

// A Relation is the question how a value compares with a constant.
type Relation struct {
	Op token.Token
	To constant.Value
}

// Holds reports whether it is so of a constant, and whether that can be told.
func (r Relation) Holds(v constant.Value) (holds, known bool) {
	if v == nil || r.To == nil || v.Kind() != r.To.Kind() || v.Kind() != constant.Int && v.Kind() != constant.String {
		return false, false
	}
	return constant.Compare(v, r.Op, r.To), true
}

// opposite is what a comparison asks that fails, turned the same with sides exchanged.
var (
	opposite = map[token.Token]token.Token{
		token.EQL: token.NEQ, token.NEQ: token.EQL, token.LSS: token.GEQ, token.GEQ: token.LSS, token.GTR: token.LEQ, token.LEQ: token.GTR,
	}
	turned = map[token.Token]token.Token{
		token.EQL: token.EQL, token.NEQ: token.NEQ, token.LSS: token.GTR, token.GEQ: token.LEQ, token.GTR: token.LSS, token.LEQ: token.GEQ,
	}
)

// RelationOf returns what a comparison with a constant asks, and of which value.
func RelationOf(x *ssa.BinOp, holds bool) (of ssa.Value, r Relation, ok bool) {
	op, ok := turned[x.Op]
	if !ok {
		return nil, r, false
	}
	of, r.Op = x.X, x.Op
	c, ok := x.Y.(*ssa.Const)
	if !ok {
		if c, ok = x.X.(*ssa.Const); !ok {
			return nil, r, false
		}
		of, r.Op = x.Y, op
	}
	if r.To = c.Value; !holds {
		r.Op = opposite[r.Op]
	}
	_, ok = r.Holds(r.To)
	return of, r, ok
}

// maxPhis bounds how far a value is followed through the ways that it may have come.
const maxPhis = 4

// related returns what is known where v, looked at in block at, is so related to a
// constant, and to others as comparisons on the way there have shown:
//
//	b1: state = looked up       b2: state = found
//	b3: phi [b1: 1, b2: 2]
//
// Where it is 2, what held at the end of b2 holds.
func (m *Must) related(v ssa.Value, r Relation, at *ssa.BasicBlock) State {
	return m.relates(v, append(Compared(v, at), r), 0)
}

// Compared returns what comparisons on all ways to block b have shown of v.
func Compared(v ssa.Value, b *ssa.BasicBlock) []Relation {
	var all []Relation
	for ; b.Idom() != nil; b = b.Idom() {
		above := b.Idom()
		cond, ok := above.Instrs[len(above.Instrs)-1].(*ssa.If)
		if !ok || len(b.Preds) != 1 || above.Succs[0] == above.Succs[1] {
			continue
		}
		if x, ok := cond.Cond.(*ssa.BinOp); ok {
			if of, r, ok := RelationOf(x, above.Succs[0] == b); ok && of == v {
				all = append(all, r)
			}
		}
	}
	return all
}

// Possible reports whether v may be a constant of which all of rs hold.
func Possible(v constant.Value, rs []Relation) bool {
	for _, r := range rs {
		if holds, known := r.Holds(v); known && !holds {
			return false
		}
	}
	return true
}

func (m *Must) relates(v ssa.Value, rs []Relation, depth int) State {
	switch x := v.(type) {
	case *ssa.Const:
		if !Possible(x.Value, rs) {
			return nil
		}
	case *ssa.ChangeType:
		return m.relates(x.X, rs, depth)
	case *ssa.Call, *ssa.Extract:
		return m.guards.Relates(v, rs)
	case *ssa.Phi:
		if depth == maxPhis {
			break
		}
		var s State
		for i, e := range x.Edges {
			if e == x {
				continue // unchanged in a loop
			}
			if in := m.relates(e, rs, depth+1); len(in) > 0 {
				s = m.join(s, m.meet(m.Along(x.Block().Preds[i], x.Block()), in))
			}
		}
		return s
	}
	return Nothing()
}

// AtRelated returns what is known just before instr if v, which it uses, is so related
// to a constant.
func (m *Must) AtRelated(instr ssa.Instruction, v ssa.Value, r Relation) State {
	s := m.related(v, r, instr.Block())
	if len(s) == 0 {
		return nil
	}
	return m.meet(m.At(instr), s)
}
