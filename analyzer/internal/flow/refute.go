package flow

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// This file leaves ways out that are not taken, since a test on them has shown the
// opposite.

// tested reports whether it is known, on the edge from pred to b, that v is zero
// or that it is not, because the way there tested it, or what implies it.
func (m *Must) tested(v ssa.Value, pred, b *ssa.BasicBlock) (zero, known bool) {
	for range 4 {
		if cond, ok := pred.Instrs[len(pred.Instrs)-1].(*ssa.If); ok && pred.Succs[0] != pred.Succs[1] {
			c := asked(Condition{cond.Cond, pred.Succs[0] == b})
			if c.Value == v {
				return !c.NonZero, true
			}
			if other, ok := m.implied(c); ok && other.Value == v {
				return false, true
			}
		}
		if len(pred.Preds) != 1 {
			break
		}
		pred, b = pred.Preds[0], pred
	}
	return false, false
}

// implied returns what is there, and not only taken to be, wherever c holds.
func (m *Must) implied(c Condition) (Condition, bool) {
	other, ok := m.guards.Implied(c)
	return other, ok && other.NonZero
}

// asked returns what a comparison with a zero value asks of the other side.
func asked(c Condition) Condition {
	cmp, ok := c.Value.(*ssa.BinOp)
	if !ok || cmp.Op != token.EQL && cmp.Op != token.NEQ {
		return c
	}
	for _, side := range [2][2]ssa.Value{{cmp.X, cmp.Y}, {cmp.Y, cmp.X}} {
		if zero, ok := side[1].(*ssa.Const); ok && isZero(zero) {
			return Condition{side[0], c.NonZero == (cmp.Op == token.NEQ)}
		}
	}
	return c
}

// refuted reports whether c can't be so at the end of b, because what it implies was
// tested on the way there, and was not:
//
//	key, err := keyOf(r)            // returns a key or an error
//	if err != nil || key == "" { return err }
//
//	b0: if err != nil goto b2 else b1
//	b1: if key == "" goto b2 else b3        // never b2
func (m *Must) refuted(c Condition, b *ssa.BasicBlock) bool {
	other, ok := m.implied(asked(c))
	if !ok || len(b.Preds) != 1 {
		return false
	}
	zero, known := m.tested(other.Value, b.Preds[0], b)
	return known && zero
}

// atWhere returns what is known just before instr, but for the edges to its block on
// which c is known not to hold: err on that on which err != nil, if instr is where c
// asks for no error.
func (m *Must) atWhere(instr ssa.Instruction, c Condition) State {
	b := instr.Block()
	out := false
	var state State
	for _, p := range b.Preds {
		if zero, known := m.tested(c.Value, p, b); known && zero == c.NonZero {
			out = true
			continue
		}
		state = m.join(state, m.Along(p, b))
	}
	if !out {
		return m.At(instr)
	}
	for _, i := range b.Instrs {
		if i == instr {
			break
		}
		state = m.step(state, i)
	}
	return state
}
