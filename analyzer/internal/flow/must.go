package flow

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A Condition is the question whether a value is non-zero: true, a non-nil
// pointer or error, a non-empty string, a number other than 0.
type Condition struct {
	Value   ssa.Value
	NonZero bool
}

// Guards says which guards conditions and instructions establish. Guards are
// small numbers that the implementation hands out.
type Guards interface {
	// Atom returns what a condition establishes by itself, where it is not made of
	// others.
	Atom(c Condition) State
	// After returns what holds after a call, in addition to what held before it:
	// no alternative where control does not get past it as far as the analysis is
	// concerned.
	After(call ssa.CallInstruction) State
	// Repeats reports whether a list that is looped over is taken to have an element.
	Repeats(list ssa.Value) bool
	// Implied returns another condition that holds wherever c does.
	Implied(c Condition) (Condition, bool)
	// Relates returns what holds where the result of a call compares so with constants.
	Relates(result ssa.Value, rs []Relation) State
	// Tracks reports whether a closure is the body of a loop that runs where it is made,
	// and all that it does to captured variable v is to load it and what Stores says.
	Tracks(mc *ssa.MakeClosure, v ssa.Value) bool
	// Stores returns what is known where the loop that a call is has stored a value in
	// the variable of c that is as c says, no alternative if it stores none.
	Stores(loop *ssa.Call, c Condition) State
	// Merging returns how alternatives become fewer.
	Merging() Merging
}

// Must is a forward must-analysis over the control-flow graph of one function:
// what is known at a point was established on every path to it. Asking which
// blocks the block of a check dominates would be simpler, and wrong for
// conditions that are kept in variables, for loops that look for something and
// set a flag, and for switches.
//
// States begin as unreachable and grow weaker until nothing changes (greatest
// fixpoint), so that loops do not lose what holds around them.
//
//	 if ok := x == y       on the edge to b1: Atom(ok, true)
//	  /           \
//	b1:          b2:       on the edge to b2: Atom(ok, false)
//	  \           /
//	b3: phi [b1: true, b2: false]
//
// A test of the phi in b3 brings back what held at the end of b1.
type Must struct {
	fn     *ssa.Function
	guards Guards
	in     []State
	gen    []State // what holds after each block, beside what holds before it
	most   int     // bound of alternatives at joins
	memo   map[question]State
	open   []question // conditions being computed, by depth
	lowest int        // least depth of an open condition that was met
}

// After patience rounds states become plain intersections, which shrink in every
// round that changes anything and so come to an end.
const (
	patience  = 8
	maxRounds = 40
)

// NewMust runs the analysis on fn.
func NewMust(fn *ssa.Function, guards Guards) *Must {
	m := &Must{fn: fn, guards: guards, most: maxAlternatives}
	m.in = make([]State, len(fn.Blocks))
	m.gen = make([]State, len(fn.Blocks))
	if len(fn.Blocks) == 0 {
		return m
	}
	for i, b := range fn.Blocks {
		m.gen[i] = Nothing()
		for _, instr := range b.Instrs {
			m.gen[i] = m.step(m.gen[i], instr)
		}
	}
	m.in[0] = Nothing()
	order := fn.DomPreorder()
	m.memo = make(map[question]State)
	for round := range maxRounds {
		if round >= patience {
			m.most = 1
		}
		clear(m.memo)
		changed := false
		for _, b := range order {
			if b.Index == 0 || b == fn.Recover {
				continue
			}
			var in State
			for _, p := range b.Preds {
				in = m.join(in, m.Along(p, b))
			}
			if !in.Equal(m.in[b.Index]) {
				m.in[b.Index] = in
				changed = true
			}
		}
		if !changed {
			break
		}
	}
	return m
}

func (m *Must) join(s, t State) State {
	merging := m.guards.Merging()
	merging.Most = m.most
	return s.Or(t, merging)
}

func (m *Must) meet(s, t State) State { return s.And(t, m.guards.Merging()) }

// End returns what is known at the end of b.
func (m *Must) End(b *ssa.BasicBlock) State {
	return m.meet(m.in[b.Index], m.gen[b.Index])
}

// At returns what is known just before instr.
func (m *Must) At(instr ssa.Instruction) State {
	b := instr.Block()
	state := m.in[b.Index]
	for _, i := range b.Instrs {
		if i == instr {
			break
		}
		state = m.step(state, i)
	}
	return state
}

// Each calls f for every instruction in block order with what is known just
// before it.
func (m *Must) Each(f func(instr ssa.Instruction, state State)) {
	for _, b := range m.fn.Blocks {
		state := m.in[b.Index]
		for _, i := range b.Instrs {
			f(i, state)
			state = m.step(state, i)
		}
	}
}

func (m *Must) step(state State, instr ssa.Instruction) State {
	if call, ok := instr.(ssa.CallInstruction); ok {
		return m.meet(state, m.guards.After(call))
	}
	return state
}

// Along returns what is known on the edge from p to b.
func (m *Must) Along(p, b *ssa.BasicBlock) State {
	state := m.End(p)
	if s, ok := m.repeated(p, b); ok {
		state = s
	}
	cond, ok := p.Instrs[len(p.Instrs)-1].(*ssa.If)
	if !ok || p.Succs[0] == p.Succs[1] || len(state) == 0 {
		return state
	}
	c := Condition{cond.Cond, p.Succs[0] == b}
	if m.refuted(c, p) {
		return nil
	}
	return m.meet(state, m.holdsAt(c, p))
}

// Holds returns what is known wherever c is known to be so.
func (m *Must) Holds(c Condition) State {
	return m.holdsAt(c, nil)
}

// holdsAt is Holds for a value that is looked at in a block.
func (m *Must) holdsAt(c Condition, at *ssa.BasicBlock) State {
	q := question{Condition: c}
	if phi, ok := c.Value.(*ssa.Phi); ok {
		q.after = m.finished(phi.Block(), at)
	}
	return m.once(q, func() State { return m.holds(c, q.after) })
}

// A question is a condition on a value, or on what a variable at that address
// holds at the start of a block.
type question struct {
	Condition
	at    *ssa.BasicBlock
	after bool // after the loop that changes the value
}

// once answers a question, and remembers the answer for this round.
func (m *Must) once(q question, answer func() State) State {
	if s, ok := m.memo[q]; ok {
		return s
	}
	if depth := slices.Index(m.open, q); depth >= 0 {
		// A condition that depends on itself around a loop adds nothing.
		m.lowest = min(m.lowest, depth)
		return nil
	}
	depth := len(m.open)
	m.open = append(m.open, q)
	outer := m.lowest
	m.lowest = depth
	s := answer()
	m.open = m.open[:depth]
	if m.lowest >= depth {
		// Nothing that is still being computed went into it.
		m.memo[q] = s
	}
	m.lowest = min(m.lowest, outer)
	return s
}

func (m *Must) holds(c Condition, after bool) State {
	switch x := c.Value.(type) {
	case *ssa.Const:
		if isZero(x) == c.NonZero {
			return nil // cannot be
		}
		return Nothing()
	case *ssa.Phi:
		var s State
		for i, e := range x.Edges {
			if after && !x.Block().Dominates(x.Block().Preds[i]) {
				continue // the loop ran, and its last iteration decides
			}
			if zero, known := m.tested(e, x.Block().Preds[i], x.Block()); known && zero == c.NonZero {
				continue // err on the way on which err != nil is not nil
			}
			in := m.holdsAt(Condition{e, c.NonZero}, x.Block().Preds[i])
			if len(in) > 0 {
				in = m.meet(m.Along(x.Block().Preds[i], x.Block()), in)
			}
			s = m.join(s, in)
		}
		if b, ok := x.Type().Underlying().(*types.Basic); ok && b.Info()&types.IsBoolean == 0 {
			// Whichever it is, it is there. A boolean is only what its inputs make it.
			s = m.meet(s, m.guards.Atom(c))
		}
		return s
	case *ssa.UnOp:
		switch x.Op {
		case token.NOT:
			return m.holdsAt(Condition{x.X, !c.NonZero}, x.Block())
		case token.MUL:
			if alloc, ok := x.X.(*ssa.Alloc); ok {
				if s, ok := m.variable(x, alloc, c.NonZero); ok {
					return m.meet(s, m.guards.Atom(c))
				}
			}
			if s, ok := m.element(c); ok && truth(x) {
				return s
			}
		}
	case *ssa.Field:
		if s, ok := m.element(c); ok && truth(x) {
			return s
		}
	case *ssa.BinOp:
		if counts(x) {
			return If(c.NonZero)
		}
		return m.comparison(x, c.NonZero)
	case *ssa.ChangeInterface:
		return m.holdsAt(Condition{x.X, c.NonZero}, x.Block())
	case *ssa.ChangeType:
		return m.holdsAt(Condition{x.X, c.NonZero}, x.Block())
	case *ssa.Convert:
		return m.holdsAt(Condition{x.X, c.NonZero}, x.Block())
	case *ssa.MakeInterface, *ssa.MakeClosure, *ssa.Alloc, *ssa.MakeMap, *ssa.Function:
		return If(c.NonZero) // never nil
	case *ssa.MakeSlice, *ssa.Slice, *ssa.Call:
		if parts := errorsIn(x); len(parts) > 0 {
			return m.any(parts, c.NonZero)
		}
		if empty, known := length(x); known {
			return If(c.NonZero != empty)
		}
	}
	if other, ok := m.guards.Implied(c); ok {
		return m.meet(m.guards.Atom(c), m.Holds(other))
	}
	return m.guards.Atom(c)
}

// AtIf returns what is known just before instr if c holds there as well.
func (m *Must) AtIf(instr ssa.Instruction, c Condition) State {
	s := m.holdsAt(c, instr.Block())
	if len(s) == 0 {
		return nil
	}
	return m.meet(m.atWhere(instr, c), s)
}

// comparison returns what is known where a comparison holds. One with a zero value is a
// question about the other side.
func (m *Must) comparison(x *ssa.BinOp, holds bool) State {
	s := m.withZero(x, holds)
	if of, r, ok := RelationOf(x, holds); ok && len(s) > 0 {
		s = m.meet(s, m.related(of, r, x.Block()))
	}
	return s
}

func (m *Must) withZero(x *ssa.BinOp, holds bool) State {
	var equal bool
	switch x.Op {
	case token.EQL:
		equal = holds
	case token.NEQ:
		equal = !holds
	default:
		own := m.guards.Atom(Condition{x, holds})
		if c, ok := amount(x, holds); ok {
			return m.meet(own, m.holdsAt(c, x.Block()))
		}
		return own
	}
	own := m.guards.Atom(Condition{x, holds})
	for _, side := range [2][2]ssa.Value{{x.X, x.Y}, {x.Y, x.X}} {
		if c, ok := side[1].(*ssa.Const); ok {
			switch {
			case isZero(c):
				if c, ok := amount(x, holds); ok {
					own = m.meet(own, m.holdsAt(c, x.Block()))
				}
				return m.meet(own, m.holdsAt(Condition{side[0], !equal}, x.Block()))
			case isBool(c):
				return m.meet(own, m.holdsAt(Condition{side[0], equal}, x.Block())) // x == true
			}
		}
	}
	return own
}

func isBool(c *ssa.Const) bool { return truth(c) && c.Value != nil }

// truth reports whether v is true or false.
func truth(v ssa.Value) bool {
	b, ok := v.Type().Underlying().(*types.Basic)
	return ok && b.Info()&types.IsBoolean != 0
}

// isZero reports whether c is the zero value of its type.
func isZero(c *ssa.Const) bool {
	if c.Value == nil {
		return true
	}
	switch s := c.Value.ExactString(); s {
	case `""`, "false", "0":
		return true
	}
	return false
}
