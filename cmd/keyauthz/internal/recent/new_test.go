package recent

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

// A shift is a change that put lines in front of a file, the first of which is
// new by itself.
type shift struct {
	change
	by int
}

func (s shift) Before(file string, line int) (string, int, bool) {
	return file, line - s.by, line > s.by
}

func TestNewIsWhatWasNotThereBefore(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.go"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	// findings are "file:line claim", separated by commas.
	findings := func(texts string) []finding.Finding {
		var all []finding.Finding
		for text := range strings.SplitSeq(texts, ", ") {
			if text == "" {
				continue
			}
			place, claim, _ := strings.Cut(text, " ")
			p := finding.ParsePosition(filepath.Join(dir, place))
			rule := &analyzer.Info{Name: claim[:1]}
			all = append(all, finding.Finding{Position: p, Rule: rule, Claim: claim, Message: text, Package: filepath.Dir(place)})
		}
		return all
	}
	for _, test := range []struct{ name, before, now, want string }{
		{"the same", "a.go:10 x", "a.go:10 x", ""},
		{"moved down", "a.go:10 x", "a.go:12 x", ""},
		{"nothing before", "", "a.go:12 x", "a.go:12 x"},
		{"another kind in the same place", "a.go:10 x", "a.go:12 y", "a.go:12 y"},
		{"another claim in the same place", "a.go:10 x/v1", "a.go:12 x/v2", ""},
		{"another claim in another place", "a.go:10 x/v1", "a.go:13 x/v2", "a.go:13 x/v2"},
		{"a copy above", "a.go:10 x", "a.go:8 x, a.go:12 x", "a.go:8 x"},
		{"a copy below", "a.go:10 x", "a.go:12 x, a.go:20 x", "a.go:20 x"},
		{"rewritten elsewhere", "a.go:10 x", "a.go:2 x", ""},
		{"a moved package", "p/a.go:10 x", "q/a.go:1 x", ""},
		{"a copy in another package", "a.go:10 x", "a.go:12 x, q/a.go:1 x", "q/a.go:1 x"},
		{"what went", "a.go:10 x, a.go:20 y", "a.go:22 y", ""},
	} {
		got := ""
		for _, f := range New(findings(test.now), findings(test.before), shift{by: 2}) {
			got += fmt.Sprint(f.Message)
		}
		if got != test.want {
			t.Errorf("%s: %q is new, want %q", test.name, got, test.want)
		}
	}
}
