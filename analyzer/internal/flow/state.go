package flow

import "slices"

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

// And returns what is known where both s and t hold. Strong are the guards worth
// an alternative of their own.
func (s State) And(t State, strong Bits) State { return s.AndIf(t, strong, nil) }

// AndIf is And without the alternatives that are not possible.
func (s State) AndIf(t State, strong Bits, possible func(Bits) bool) State {
	if len(s) == 0 || len(t) == 0 {
		return nil
	}
	if len(t) == 1 && len(t[0].words) == 0 {
		return s
	}
	out := make(State, 0, len(s)*len(t))
	for _, a := range s {
		for _, b := range t {
			if both := a.Or(b); possible == nil || possible(both) {
				out = append(out, both)
			}
		}
	}
	return out.reduce(strong, maxAlternatives)
}

// Or returns what is known where s or t holds.
func (s State) Or(t State, strong Bits, most int) State {
	switch {
	case len(s) == 0:
		return t
	case len(t) == 0:
		return s
	}
	return append(slices.Clone(s), t...).reduce(strong, most)
}

// reduce brings a disjunction into its shortest form. An alternative that knows
// more than another is implied by it; two of which one has nothing strong to say
// for itself become what they have in common.
func (s State) reduce(strong Bits, most int) State {
	for i := 0; i < len(s); i++ {
		for j := i + 1; j < len(s); j++ {
			if s[i].exceeds(s[j], strong) && s[j].exceeds(s[i], strong) {
				continue
			}
			s[i] = s[i].And(s[j])
			s = slices.Delete(s, j, j+1)
			i, j = -1, len(s) // start again: the new one may imply others
		}
	}
	for len(s) > most {
		i, j := s.nearest(strong)
		s[i] = s[i].And(s[j])
		s = slices.Delete(s, j, j+1)
	}
	slices.SortFunc(s, Bits.compare)
	return s
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
