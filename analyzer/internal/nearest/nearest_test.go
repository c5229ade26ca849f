package nearest

import "testing"

func TestTypingErrorsAreNearAndOtherNamesAreNot(t *testing.T) {
	rules := []string{"formatonly", "crosstenant", "missingscope"}
	for written, want := range map[string]string{
		"crosstennant":  "crosstenant",
		"cross-tenant":  "crosstenant",
		"MissingScope":  "missingscope",
		"missing_scpoe": "missingscope",
		"format":        "",
		"tenant":        "",
		"":              "",
		"ключ":          "",
	} {
		if got := Of(written, rules); got != want {
			t.Errorf("Of(%q) = %q, want %q", written, got, want)
		}
	}
}

func TestTheFirstOfEqualsIsTaken(t *testing.T) {
	if got := Of("kez", []string{"key", "kex"}); got != "key" {
		t.Errorf("got %q", got)
	}
}

func TestDistanceIsSymmetric(t *testing.T) {
	for _, s := range [][2]string{{"", "abc"}, {"kitten", "sitting"}, {"ab", "ba"}} {
		a, b := []rune(s[0]), []rune(s[1])
		if distance(a, b) != distance(b, a) {
			t.Errorf("distance of %q and %q depends on their order", s[0], s[1])
		}
	}
	if d := distance([]rune("kitten"), []rune("sitting")); d != 3 {
		t.Errorf("distance(kitten, sitting) = %d", d)
	}
}

func TestNeighboursThatChangedPlacesAreOneSlip(t *testing.T) {
	for _, written := range []string{"Mya", "aMy"} {
		if got := Hint(written, []string{"Ask", "May"}); got != ` (nearest: "May")` {
			t.Errorf("Hint(%q) = %q", written, got)
		}
	}
}
