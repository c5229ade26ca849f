package rule

import "testing"

func TestConfidenceIsAFlag(t *testing.T) {
	for _, want := range []Confidence{Low, Medium, High} {
		got := Confidence(-1)
		if err := got.Set(want.String()); err != nil || got != want {
			t.Errorf("Set(%q) = %v, %v", want, got, err)
		}
	}
	for _, text := range []string{"", "HIGH", "1", "low ", "very-high"} {
		c := Medium
		if err := c.Set(text); err == nil || c != Medium {
			t.Errorf("Set(%q) makes it %v, error %v", text, c, err)
		}
	}
}

func TestPageOfAPackageComment(t *testing.T) {
	const source = "// Package x finds it.\n//\n// # Analyzer x\n//\n// x: find it\n//\n// In detail.\n//\tcode\npackage x\n\n// not this\n"
	if got, want := Page(source, "x"), "x: find it\n\nIn detail.\n\tcode"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
