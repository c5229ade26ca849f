package recent

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

// Lines of each of the files below: the effect of get is on line 4, that of put
// on line 10.
const code = `package p

func get() {
	load()
	answer()
}

func put() {
	check()
	store()
}
`

// A change touches lines of the files by their last names.
type change struct {
	file           string
	added, removed int
}

func (c change) Added(file string, first, last int) bool {
	return filepath.Base(file) == c.file && first <= c.added && c.added <= last
}

func (c change) Removed(file string, first, last int) bool {
	return filepath.Base(file) == c.file && first <= c.removed && c.removed <= last
}

// Before has every line where it is.
func (c change) Before(file string, line int) (string, int, bool) { return file, line, line != c.added }

func TestAFindingIsOfAChangeThatTouchesIt(t *testing.T) {
	dir := t.TempDir()
	place := func(file string, line int) finding.Position {
		return finding.Position{File: filepath.Join(dir, file), Line: line, Column: 1}
	}
	for _, name := range []string{"own.go", "check.go", "effect.go", "defect.go"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(code), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	f := finding.Finding{
		Position: place("own.go", 4), EndLine: 5,
		Related: []finding.Related{
			{Position: place("defect.go", 4), Message: "the defect is here, in handler get", Part: analyzer.Defect},
			{Position: place("check.go", 4), Message: "the key is verified here"},
			{Position: place("effect.go", 4), Message: "header X-Tenant-ID is used here: map Store.rows", Part: analyzer.Effect},
			{Position: place("gone.go", 4), Message: "this comparison does not hold on every way"},
			{Message: "nowhere"},
		},
	}
	for _, test := range []struct {
		name   string
		change change
		want   bool
	}{
		{"its line is new", change{"own.go", 4, 0}, true},
		{"the last of its lines is new", change{"own.go", 5, 0}, true},
		{"another line of the function is new", change{"own.go", 3, 0}, false},
		{"a line went from the function", change{"own.go", 0, 3}, true},
		{"a line went from the next function", change{"own.go", 0, 9}, false},
		{"the line of a check is new", change{"check.go", 4, 0}, true},
		{"a line went beside a check", change{"check.go", 0, 5}, true},
		{"the line of the effect is new", change{"effect.go", 4, 0}, true},
		{"a line went beside the effect", change{"effect.go", 0, 5}, false},
		{"a line went beside the defect", change{"defect.go", 0, 5}, true},
		{"a file that cannot be read changed", change{"gone.go", 4, 0}, true},
		{"another file changed", change{"other.go", 4, 4}, false},
	} {
		if got := len(Touched([]finding.Finding{f}, test.change)) == 1; got != test.want {
			t.Errorf("%s: kept %t", test.name, got)
		}
	}
}
