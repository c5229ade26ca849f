package flow

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

// The laws are tried on random states over few guards, so that states share
// some, with one guard in another word than the rest.
var someGuards = []int{0, 1, 2, 3, 63, 64, 130}

const rounds = 3000

func randomBits(r *rand.Rand) Bits {
	var b Bits
	for _, g := range someGuards {
		if r.IntN(3) == 0 {
			b = b.Or(Bit(g))
		}
	}
	return b
}

// randomState returns a state as the analysis makes them: joined from
// alternatives.
func randomState(r *rand.Rand, strong Bits) State {
	var s State
	for range r.IntN(4) {
		s = s.Or(State{randomBits(r)}, merging(strong))
	}
	return s
}

func TestBitsAreSets(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range rounds {
		a, b := randomBits(r), randomBits(r)
		of := randomBits(r)
		var union, both []int
		common, exceeds := 0, false
		for _, g := range someGuards {
			if a.Has(g) || b.Has(g) {
				union = append(union, g)
			}
			if a.Has(g) && b.Has(g) {
				both = append(both, g)
			}
			if of.Has(g) && a.Has(g) && b.Has(g) {
				common++
			}
			exceeds = exceeds || of.Has(g) && a.Has(g) && !b.Has(g)
		}
		for _, c := range []struct {
			name string
			got  Bits
			want []int
		}{
			{"Or", a.Or(b), union},
			{"And", a.And(b), both},
		} {
			if got := c.got.List(); !slices.Equal(got, c.want) {
				t.Fatalf("%v %s %v = %v, want %v", a.List(), c.name, b.List(), got, c.want)
			}
			if n := len(c.got.words); n > 0 && c.got.words[n-1] == 0 {
				t.Fatalf("%v %s %v keeps a zero word: equal sets would not be equal", a.List(), c.name, b.List())
			}
		}
		if got := a.common(b, of); got != common {
			t.Fatalf("%v and %v have %d of %v in common, want %d", a.List(), b.List(), got, of.List(), common)
		}
		if a.exceeds(b, of) != exceeds {
			t.Fatalf("%v exceeds %v by some of %v: %t", a.List(), b.List(), of.List(), !exceeds)
		}
		if a.Meets(b) != (len(a.And(b).List()) > 0) {
			t.Fatalf("Meets(%v, %v) = %v", a.List(), b.List(), a.Meets(b))
		}
		if a.Equal(b) != (a.compare(b) == 0) {
			t.Fatalf("Equal and compare disagree on %v and %v", a.List(), b.List())
		}
	}
}

// TestStateLaws holds joins and meets to what makes the analysis right: a join
// knows nothing that one of its sides does not know, a meet loses nothing that
// holds in all alternatives of one side.
func TestStateLaws(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range rounds {
		strong := randomBits(r)
		s, u := randomState(r, strong), randomState(r, strong)
		or, and := s.Or(u, merging(strong)), s.And(u, merging(strong))
		for _, side := range []State{s, u} {
			if !implies(side, or) {
				t.Fatalf("%v or %v = %v, which one side does not imply (strong %v)", s.Lists(), u.Lists(), or.Lists(), strong.List())
			}
		}
		for _, g := range someGuards {
			if len(s) > 0 && len(u) > 0 && (s.Has(g) || u.Has(g)) && !and.Has(g) {
				t.Fatalf("%v and %v = %v lost %d (strong %v)", s.Lists(), u.Lists(), and.Lists(), g, strong.List())
			}
		}
		if len(or) > maxAlternatives || len(and) > maxAlternatives {
			t.Fatalf("more than %d alternatives", maxAlternatives)
		}
	}
}

// implies reports whether every way to be in s is a way to be in u.
func implies(s, u State) bool {
	for _, a := range s {
		if !slices.ContainsFunc(u, func(b Bits) bool { return b.And(a).Equal(b) }) {
			return false
		}
	}
	return true
}

func TestJoiningAStateWithItselfChangesNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range rounds {
		strong := randomBits(r)
		s := randomState(r, strong)
		if got := s.Or(s, merging(strong)); !got.Equal(s) {
			t.Fatalf("%v or itself = %v (strong %v)", s.Lists(), got.Lists(), strong.List())
		}
	}
}

func TestAbsorbingStates(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range rounds {
		strong := randomBits(r)
		s := randomState(r, strong)
		if got := s.And(nil, merging(strong)); got != nil {
			t.Fatalf("%v and unreachable = %v", s.Lists(), got.Lists())
		}
		if got := State(nil).And(s, merging(strong)); got != nil {
			t.Fatalf("unreachable and %v = %v", s.Lists(), got.Lists())
		}
		for _, got := range []State{s.Or(nil, merging(strong)), State(nil).Or(s, merging(strong)), s.And(Nothing(), merging(strong)), Nothing().And(s, merging(strong))} {
			if !got.Equal(s) {
				t.Fatalf("a neutral state turned %v into %v (strong %v)", s.Lists(), got.Lists(), strong.List())
			}
		}
		if len(s) > 0 {
			if got := s.Or(Nothing(), merging(strong)); !got.Equal(Nothing()) {
				t.Fatalf("%v or nothing = %v (strong %v)", s.Lists(), got.Lists(), strong.List())
			}
		}
	}
}

// TestPlainStatesCommuteAndAssociate: without strong guards a state is one set,
// and joins and meets are intersections and unions. With them the order in
// which alternatives come can decide which of them are merged.
func TestPlainStatesCommuteAndAssociate(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	var none Bits
	or := func(a, b State) State { return a.Or(b, merging(none)) }
	and := func(a, b State) State { return a.And(b, merging(none)) }
	for range rounds {
		a, b, c := randomState(r, none), randomState(r, none), randomState(r, none)
		for name, op := range map[string]func(a, b State) State{"or": or, "and": and} {
			if !op(a, b).Equal(op(b, a)) {
				t.Fatalf("%v %s %v depends on the order", a.Lists(), name, b.Lists())
			}
			if !op(op(a, b), c).Equal(op(a, op(b, c))) {
				t.Fatalf("%s of %v, %v, %v depends on the grouping", name, a.Lists(), b.Lists(), c.Lists())
			}
		}
		if !and(a, or(a, b)).Equal(a) && len(a) > 0 {
			t.Fatalf("%v is not absorbed by its join with %v", a.Lists(), b.Lists())
		}
	}
}

func TestJoinsOfOneSetCommuteWithStrongGuards(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	for range rounds {
		strong := randomBits(r)
		a, b := State{randomBits(r)}, State{randomBits(r)}
		if x, y := a.Or(b, merging(strong)), b.Or(a, merging(strong)); !x.Equal(y) {
			t.Fatalf("%v or %v: %v and %v (strong %v)", a.Lists(), b.Lists(), x.Lists(), y.Lists(), strong.List())
		}
	}
}

func TestStatesAreValues(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	for range rounds {
		strong := randomBits(r)
		a, b := randomState(r, strong), randomState(r, strong)
		before := [][][]int{a.Lists(), b.Lists()}
		a.Or(b, Merging{Strong: strong, Most: 1 + r.IntN(maxAlternatives)})
		a.And(b, merging(strong))
		if after := [][][]int{a.Lists(), b.Lists()}; !reflect.DeepEqual(before, after) {
			t.Fatalf("operands changed from %v to %v", before, after)
		}
	}
}

func merging(strong Bits) Merging { return Merging{Strong: strong} }
