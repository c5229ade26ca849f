package flow

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
)

func randomSet(r *rand.Rand, t *Table) Set {
	var s Set
	for range r.IntN(6) {
		s = t.Union(s, t.Of(Origin{Kind: Param, Index: int16(r.IntN(9))}))
	}
	return s
}

func TestUnionLaws(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	table := NewTable()
	u := table.Union
	for range rounds {
		a, b, c := randomSet(r, table), randomSet(r, table), randomSet(r, table)
		switch {
		case !slices.Equal(u(a, b), u(b, a)):
			t.Fatalf("%v, %v: depends on the order", a, b)
		case !slices.Equal(u(u(a, b), c), u(a, u(b, c))):
			t.Fatalf("%v, %v, %v: depends on the grouping", a, b, c)
		case !slices.Equal(u(a, a), a) || !slices.Equal(u(a, nil), a) || !slices.Equal(u(nil, a), a):
			t.Fatalf("%v: united with itself or nothing it changes", a)
		case !slices.IsSorted(u(a, b)) || len(slices.Compact(slices.Clone(u(a, b)))) != len(u(a, b)):
			t.Fatalf("%v, %v: the union is no sorted set", a, b)
		case string(a.AppendKey(nil)) == string(b.AppendKey(nil)) && !slices.Equal(a, b):
			t.Fatalf("%v, %v: different sets have one key", a, b)
		}
	}
}

// TestLargeSetsLoseNames: what is too much of a mixture keeps the kinds of its
// origins and drops constants and fields.
func TestLargeSetsLoseNames(t *testing.T) {
	table := NewTable()
	var s Set
	for i := range 4 * maxSet {
		s = table.Union(s, table.Of(
			Origin{Kind: Const, Name: strconv.Itoa(i)},
			Origin{Kind: Param, Index: 1, Field: "F" + strconv.Itoa(i)},
		))
		if len(s) > maxSet {
			t.Fatalf("%d origins after %d unions, the bound is %d", len(s), i, maxSet)
		}
	}
	if !table.Any(s, func(o Origin) bool { return o == Origin{Kind: Param, Index: 1} }) {
		t.Errorf("the parameter itself got lost: %s", table.String(s))
	}
}

func TestOriginsOfFieldsAndLoads(t *testing.T) {
	key := Origin{Kind: Input, Class: 1, Name: "X-API-Key"}
	for _, c := range []struct {
		name string
		got  func() (Origin, bool)
		want string // "" for none
	}{
		{"a field of a parameter", func() (Origin, bool) { return Origin{Kind: Param}.Select("ID") }, "param0.ID"},
		{"a field of a constant", func() (Origin, bool) { return Origin{Kind: Const, Name: "x"}.Select("ID") }, ""},
		{"what was stored under the field", func() (Origin, bool) { o := key; o.In = "ID"; return o.Select("ID") }, "input1(X-API-Key)"},
		{"what was stored under another field", func() (Origin, bool) { o := key; o.In = "Name"; return o.Select("ID") }, ""},
		{"what was stored in a struct in a struct", func() (Origin, bool) { o := key.stored("Key").stored("Params"); return o.Select("Params") }, "input1(X-API-Key) in Key"},
		{"the field of the inner struct alone", func() (Origin, bool) { o := key.stored("Key").stored("Params"); return o.Select("Key") }, ""},
		{"the callee's last selection of two", func() (Origin, bool) {
			return key.stored("Key").stored("Params").Nested(Origin{Kind: Param, Field: "Key"})
		}, "input1(X-API-Key)"},
		{"the callee's last selection of another field", func() (Origin, bool) {
			return key.stored("Key").stored("Params").Nested(Origin{Kind: Param, Field: "Limit"})
		}, ""},
		{"what a key finds", func() (Origin, bool) { return key.Load() }, "input1(X-API-Key)*"},
		{"what a constant finds", func() (Origin, bool) { return Origin{Kind: Const, Name: "x"}.Load() }, ""},
		{"a prefix no longer is one of what it finds", func() (Origin, bool) { o, _ := key.With(Part); return o.Load() }, "input1(X-API-Key)*"},
		{"the callee's field of what it loaded", func() (Origin, bool) {
			return key.Follow(Origin{Kind: Param, Flags: Loaded, Field: "Tenant"})
		}, "input1(X-API-Key)*.Tenant"},
		{"the callee's prefix of the argument", func() (Origin, bool) { return key.Follow(Origin{Kind: Param, Flags: Part}) }, "input1(X-API-Key) part"},
	} {
		o, ok := c.got()
		if got := o.String(); ok != (c.want != "") || ok && got != c.want {
			t.Errorf("%s: got %s, %v, want %q", c.name, got, ok, c.want)
		}
	}
}
