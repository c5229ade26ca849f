package git

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestBaseIsWhatTheGoCommandSawThen(t *testing.T) {
	r := newRepository(t)
	r.write(".gitignore", "generated.go\n")
	for _, name := range []string{"svc/go.mod", "svc/kept.go", "svc/edited.go", "svc/moved.go", "svc/gone ü.go", "svc/page.html", "svc/style.css"} {
		r.write(name, name+"\nas it was")
	}
	r.commit()
	r.git("checkout", "-q", "-b", "feature")
	r.git("mv", "svc/moved.go", "svc/here.go")
	r.git("rm", "-q", "svc/gone ü.go", "svc/page.html")
	r.write("svc/added.go", "package svc\n")
	r.write("svc/go.mod", "module svc\n")
	r.write("svc/style.css", "a { color: red }\n")
	r.write("svc/logo.svg", "<svg/>\n")
	r.commit()
	r.write("svc/edited.go", "package svc\n")
	r.write("svc/unknown.go", "package svc\n")
	r.write("svc/generated.go", "package svc\n")

	c, err := Since(r.dir, "main")
	if err != nil {
		t.Fatal(err)
	}
	root, err := filepath.EvalSymlinks(r.dir)
	if err != nil {
		t.Fatal(err)
	}
	texts, err := c.Base(root)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		rel, err := filepath.Rel(root, name)
		if err != nil {
			t.Fatal(err)
		}
		text, _, _ := strings.Cut(string(texts[name]), "\n")
		got = append(got, filepath.ToSlash(rel)+" = "+text)
	}
	const none = "//go:build ignore && !ignore"
	want := []string{
		"svc/added.go = " + none,
		"svc/edited.go = svc/edited.go",
		"svc/go.mod = svc/go.mod",
		"svc/gone ü.go = svc/gone ü.go",
		"svc/here.go = " + none,
		"svc/moved.go = svc/moved.go",
		"svc/page.html = svc/page.html",
		"svc/unknown.go = " + none,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if text := string(texts[filepath.Join(root, "svc", "edited.go")]); text != "svc/edited.go\nas it was" {
		t.Errorf("edited.go is %q", text)
	}

	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(filepath.Join(root, "svc"), link); err != nil {
		t.Skip(err)
	}
	if texts, err = c.Base(link); err != nil || texts[filepath.Join(link, "edited.go")] == nil || texts[filepath.Join(root, "svc", "edited.go")] == nil {
		t.Errorf("behind a link: %v, %v", slices.Sorted(maps.Keys(texts)), err)
	}
}

func TestWithoutChangesBaseIsThePresent(t *testing.T) {
	r := newRepository(t)
	r.write("a.go", numbers)
	r.commit()
	c, err := Since(r.dir, "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	if texts, err := c.Base(r.dir); err != nil || len(texts) > 0 {
		t.Errorf("got %v, %v", texts, err)
	}
}

func TestLinesAreFoundWhereTheyWere(t *testing.T) {
	r := newRepository(t)
	r.write("a.go", numbers)
	r.write("moved.go", numbers)
	r.commit()
	r.write("a.go", strings.NewReplacer("2\n", "", "5\n", "five\n5½\n", "8\n", "").Replace(numbers)) // 1 3 4 five 5½ 6 7 9
	r.git("mv", "moved.go", "here.go")
	r.write("here.go", "0\n"+numbers)
	r.write("new.go", numbers)
	c, err := Since(r.dir, "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name   string
		line   int
		old    string
		before int
	}{
		{"a.go", 1, "a.go", 1}, {"a.go", 2, "a.go", 3}, {"a.go", 3, "a.go", 4}, {"a.go", 4, "", 0}, {"a.go", 5, "", 0},
		{"a.go", 6, "a.go", 6}, {"a.go", 7, "a.go", 7}, {"a.go", 8, "a.go", 9},
		{"here.go", 1, "", 0}, {"here.go", 3, "moved.go", 2},
		{"new.go", 3, "", 0}, {"same.go", 3, "same.go", 3},
	} {
		old, before, ok := c.Before(filepath.Join(r.dir, test.name), test.line)
		if ok != (test.old != "") || ok && filepath.Base(old) != test.old || before != test.before {
			t.Errorf("%s:%d was %s:%d, %t", test.name, test.line, old, before, ok)
		}
	}
}
