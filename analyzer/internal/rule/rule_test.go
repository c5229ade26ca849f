package rule

import (
	"testing"

	"golang.org/x/tools/go/analysis"
)

func TestPlacesAreThoseOfTheModule(t *testing.T) {
	const place = "example.com/svc/internal/web/get.go:9:5"
	for path, want := range map[string]string{
		"example.com/svc": "internal/web/get.go:9:5",
		"example.com/s":   place,
		"example.com/lib": place,
	} {
		if got := inModule(&analysis.Module{Path: path}, place); got != want {
			t.Errorf("module %s: got %s, want %s", path, got, want)
		}
	}
	if got := inModule(nil, place); got != place {
		t.Errorf("without a module: got %s", got)
	}
}
