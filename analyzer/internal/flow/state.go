package flow

import (
	"cmp"
	"slices"
)

// A State is what is known at a point: a disjunction of guard sets, one for each
// way to get there that has a guard of its own worth telling apart. No
// alternative means that control never gets there; one empty alternative, that
// nothing is known.
//
//	if !user.Admin && user.Tenant != tenant { deny; return }
//	// {admin} or {not admin, user.Tenant == tenant}
//
// Intersecting the two would lose both, and with them why the code is right.
type State []Bits

// Nothing is the state in which nothing is known.
func Nothing() State { return State{{}} }

// maxAlternatives bounds a state. Beyond it, alternatives are intersected, which
// is what a plain must-analysis does with all of them.
const maxAlternatives = 6

// A Merging says how the alternatives of a state become fewer.
type Merging struct {
	// Strong are the guards worth an alternative of their own.
	Strong Bits
	// Most bounds the alternatives, if it is not 0, more than usual.
	Most int
	// Possible, if it is not nil, reports whether guards can hold together.
	Possible func(Bits) bool
	// Mixed is the mark of an alternative that stands for several of which each
	// knows more, and Mix makes it; without Mix there is none.
	Mixed Bits
	Mix   func() Bits
}

// And returns what is known where both s and t hold.
func (s State) And(t State, m Merging) State {
	if len(s) == 0 || len(t) == 0 {
		return nil
	}
	if len(t) == 1 && len(t[0].words) == 0 {
		return s
	}
	if len(s) == 1 && len(t) == 1 && !t[0].exceeds(s[0], t[0]) {
		if m.Possible == nil || m.Possible(s[0]) {
			return s
		}
		return State{}
	}
	out := make(State, 0, len(s)*len(t))
	for _, a := range s {
		for _, b := range t {
			if both := a.Or(b); m.Possible == nil || m.Possible(both) {
				out = append(out, both)
			}
		}
	}
	return out.reduce(m)
}

// Or returns what is known where s or t holds.
func (s State) Or(t State, m Merging) State {
	switch {
	case len(s) == 0:
		return t
	case len(t) == 0:
		return s
	}
	return append(slices.Clone(s), t...).reduce(m)
}

// reduce brings a disjunction into its shortest form. An alternative that knows
// more than another is implied by it; two of which one has nothing strong to say
// for itself become what they have in common.
func (s State) reduce(m Merging) State {
	for i := 0; i < len(s); i++ {
		for j := i + 1; j < len(s); j++ {
			if s[i].exceeds(s[j], m.Strong) && s[j].exceeds(s[i], m.Strong) {
				continue
			}
			s[i] = m.common(s[i], s[j])
			s = slices.Delete(s, j, j+1)
			i, j = -1, len(s) // start again: the new one may imply others
		}
	}
	for len(s) > cmp.Or(m.Most, maxAlternatives) {
		i, j := s.nearest(m.Strong)
		s[i] = s[i].And(s[j])
		if m.Mix != nil {
			m.Mixed = m.Mix()
			s[i] = s[i].Or(m.Mixed)
		}
		s = slices.Delete(s, j, j+1)
	}
	slices.SortFunc(s, Bits.compare)
	return s
}

// common returns what two alternatives of which one implies the other have in
// common. It is mixed if the weaker one is: nothing says that there is a way on which
// no more is known.
func (m Merging) common(a, b Bits) Bits {
	both := a.And(b)
	if a.exceeds(b, m.Strong) && b.Meets(m.Mixed) || b.exceeds(a, m.Strong) && a.Meets(m.Mixed) {
		return both.Or(m.Mixed)
	}
	return both
}

// nearest returns the two alternatives that have the most to say together, so
// that the least is lost when they become one.
func (s State) nearest(strong Bits) (first, second int) {
	first, second = 0, 1
	most := -1
	for i := range s {
		for j := i + 1; j < len(s); j++ {
			if n := s[i].common(s[j], strong); n > most {
				first, second, most = i, j, n
			}
		}
	}
	return first, second
}

// Has reports whether guard i holds in every alternative.
func (s State) Has(i int) bool {
	for _, b := range s {
		if !b.Has(i) {
			return false
		}
	}
	return true
}

// Equal reports whether s and t have the same alternatives.
func (s State) Equal(t State) bool { return slices.EqualFunc(s, t, Bits.Equal) }

// Lists returns the guards of each alternative.
func (s State) Lists() [][]int {
	lists := make([][]int, len(s))
	for i, b := range s {
		lists[i] = b.List()
	}
	return lists
}
