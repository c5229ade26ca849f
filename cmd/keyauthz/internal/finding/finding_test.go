package finding

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/keyauthz/keyauthz/analyzer"
)

func TestPositionsAreReadFromTheRight(t *testing.T) {
	for s, want := range map[string]Position{
		"a.go":           {"a.go", 0, 0},
		"a.go:3":         {"a.go", 3, 0},
		"a.go:3:4":       {"a.go", 3, 4},
		"a.go:2:3:4":     {"a.go:2", 3, 4},
		`C:\a.go:3:4`:    {`C:\a.go`, 3, 4},
		"a.go:x:4":       {"a.go:x", 4, 0},
		"a.go:3:-4":      {"a.go:3:-4", 0, 0},
		"":               {"", 0, 0},
		"a.go:0:0":       {"a.go:0:0", 0, 0},
		"dir with: a.go": {"dir with: a.go", 0, 0},
	} {
		got := ParsePosition(s)
		if got != want {
			t.Errorf("ParsePosition(%q) = %+v, want %+v", s, got, want)
		}
		if got.String() != s {
			t.Errorf("ParsePosition(%q).String() = %q", s, got.String())
		}
	}
}

func FuzzPosition(f *testing.F) {
	f.Add("a.go:3:4")
	f.Fuzz(func(t *testing.T, s string) {
		p := ParsePosition(s)
		if again := ParsePosition(p.String()); again != p {
			t.Errorf("%q: %+v, then %+v", s, p, again)
		}
	})
}

func TestSortOrdersAndRemovesDoubles(t *testing.T) {
	one, two := &analyzer.Info{Name: "one"}, &analyzer.Info{Name: "two"}
	at := func(file string, line, column int, rule *analyzer.Info, message string) Finding {
		return Finding{Position: Position{file, line, column}, Rule: rule, Message: message}
	}
	want := []Finding{
		at("a.go", 2, 9, one, "m"),
		at("a.go", 10, 1, one, "m"),
		at("a.go", 10, 1, one, "n"),
		at("a.go", 10, 1, two, "m"),
		at("a.go", 10, 2, one, "m"),
		at("b.go", 1, 1, one, "m"),
	}
	in := slices.Concat(want, want)
	slices.Reverse(in)
	got := Sort(in)
	if !slices.EqualFunc(got, want, func(a, b Finding) bool {
		return a.Position == b.Position && a.Rule == b.Rule && a.Message == b.Message
	}) {
		t.Errorf("got %v", got)
	}
}

func TestPathsAreShortenedBelowTheDirectoryOnly(t *testing.T) {
	dir := filepath.FromSlash("/work/service")
	for path, want := range map[string]string{
		"/work/service/api/a.go": "api/a.go",
		"/work/service2/a.go":    "/work/service2/a.go",
		"/work/a.go":             "/work/a.go",
		"api/a.go":               "api/a.go",
	} {
		if got := ShortPath(filepath.FromSlash(path), dir); got != want {
			t.Errorf("ShortPath(%s) = %s, want %s", path, got, want)
		}
	}
}

func TestRelativeLeavesWhatItIsGivenAlone(t *testing.T) {
	dir := filepath.FromSlash("/work/service")
	in := []Finding{{
		Position: Position{filepath.Join(dir, "a.go"), 1, 1},
		Related:  []Related{{Position: Position{filepath.Join(dir, "b.go"), 2, 2}}, {Message: "nowhere"}},
		Fix:      &Fix{Position: Position{filepath.Join(dir, "c.go"), 3, 3}},
	}}
	out := Relative(in, dir)
	if out[0].File != "a.go" || out[0].Related[0].File != "b.go" || out[0].Related[1].File != "" || out[0].Fix.File != "c.go" {
		t.Errorf("got %+v", out)
	}
	if in[0].File == "a.go" || in[0].Related[0].File == "b.go" || in[0].Fix.File == "c.go" {
		t.Errorf("changed its argument: %+v", in)
	}
}

func TestRealPathsGoThroughLinks(t *testing.T) {
	tmp, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	repo, link := filepath.Join(tmp, "repo"), filepath.Join(tmp, "link")
	for _, dir := range []string{filepath.Join(repo, "real"), filepath.Join(tmp, "elsewhere")} {
		if err := os.MkdirAll(dir, 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "a.go"), nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for name, target := range map[string]string{
		link:                       repo,
		filepath.Join(repo, "in"):  filepath.Join(repo, "real"),
		filepath.Join(repo, "out"): filepath.Join(tmp, "elsewhere"),
	} {
		if err := os.Symlink(target, name); err != nil {
			t.Skip(err)
		}
	}
	for file, want := range map[string]string{
		filepath.Join(repo, "real", "a.go"): "real/a.go",
		filepath.Join(link, "real", "a.go"): "real/a.go",
		filepath.Join(repo, "in", "a.go"):   "real/a.go",
		filepath.Join(repo, "out", "a.go"):  "out/a.go",
		filepath.Join(repo, "gone.go"):      "gone.go",
	} {
		if got := RelativeToReal([]Finding{{Position: Position{File: file}}}, repo)[0].File; got != want {
			t.Errorf("%s: %s, want %s", file, got, want)
		}
	}
}
