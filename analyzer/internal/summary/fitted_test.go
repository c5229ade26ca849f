package summary

import (
	"strconv"
	"testing"
)

// tower is a struct of a type for each level below it, with width fields a level, the
// first of which is the next level.
func tower(levels, width int) Sym {
	s := Sym{Op: StructOf, Name: "app.T" + strconv.Itoa(levels)}
	for i := range width {
		field := Sym{Op: ConstOf, Name: "x"}
		if levels > 1 {
			field = tower(levels-1, width)
		}
		s.Fields = append(s.Fields, "f"+strconv.Itoa(i))
		s.Args = append(s.Args, field)
	}
	return s
}

func TestFittedKeepsOuterLevels(t *testing.T) {
	s := tower(8, 3)
	if s.size(0) <= maxNested {
		t.Fatalf("the value has %d parts and needs no cutting", s.size(0))
	}
	fitted := s.fitted()
	if n := fitted.size(0); n > maxNested {
		t.Errorf("%d parts are left, want at most %d", n, maxNested)
	}
	levels := 0
	for at := fitted; at.Op == StructOf; at = at.Args[0] {
		if want := "app.T" + strconv.Itoa(8-levels); at.Name != want || len(at.Fields) != 3 {
			t.Errorf("level %d is %s with fields %v, want %s with three", levels, at.Name, at.Fields, want)
		}
		levels++
	}
	if levels != 5 {
		t.Errorf("%d levels are left, want 5", levels)
	}
}

func TestCutMakesNothingUpAboutFields(t *testing.T) {
	// A field that is left out would be taken for one that a literal does not set.
	cut := tower(2, 1).cut(0)
	if got := (Sym{Op: FieldOf, Name: "f0", Args: []Sym{cut}}).simplify(); got.Op != Unknown {
		t.Errorf("a field below the cut is %v, want an unknown value", got)
	}
}
