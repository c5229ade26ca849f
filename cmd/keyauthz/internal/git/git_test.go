package git

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A repository is a new one, in a directory of its own.
type repository struct {
	t   *testing.T
	dir string
}

func newRepository(t *testing.T) *repository {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("needs git")
	}
	t.Setenv("GIT_CONFIG_GLOBAL", os.DevNull)
	t.Setenv("GIT_CONFIG_NOSYSTEM", "1")
	r := &repository{t, t.TempDir()}
	r.git("init", "-q", "-b", "main")
	for name, value := range map[string]string{"user.name": "t", "user.email": "t@example.com", "diff.noprefix": "true", "diff.renames": "false", "color.ui": "always"} {
		r.git("config", name, value)
	}
	return r
}

func (r *repository) git(args ...string) {
	r.t.Helper()
	if _, err := run(r.dir, args...); err != nil {
		r.t.Fatal(err)
	}
}

func (r *repository) write(name, text string) {
	r.t.Helper()
	name = filepath.Join(r.dir, name)
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		r.t.Fatal(err)
	}
}

func (r *repository) commit() {
	r.t.Helper()
	r.git("add", "-A")
	r.git("commit", "-q", "-m", "change")
}

// lines returns what is said of each line of a file: "+" new, "-" gone between
// it and the next, "." neither.
func (r *repository) lines(c *Changes, name string, n int) string {
	name = filepath.Join(r.dir, name)
	var b strings.Builder
	for line := 1; line <= n; line++ {
		switch added := c.Added(name, line, line); {
		case added:
			b.WriteByte('+')
		case c.Removed(name, line, line+1) && !c.Added(name, line+1, line+1):
			b.WriteByte('-')
		default:
			b.WriteByte('.')
		}
	}
	return b.String()
}

const numbers = "1\n2\n3\n4\n5\n6\n7\n8\n9\n"

func TestChangesAreThoseOfTheBranch(t *testing.T) {
	r := newRepository(t)
	r.write("a.go", numbers)
	r.write("main.go", numbers)
	r.write("moved.go", numbers)
	r.write("gone.go", numbers)
	r.commit()
	r.git("checkout", "-q", "-b", "feature")
	r.write("a.go", strings.Replace(numbers, "3\n", "three\nand a half\n", 1))
	r.git("mv", "moved.go", "kept.go")
	r.write("kept.go", strings.Replace(numbers, "5\n", "five\n", 1))
	r.git("rm", "-q", "gone.go")
	r.commit()
	// What happens on main meanwhile is none of the branch's business.
	r.git("checkout", "-q", "main")
	r.write("main.go", "0\n"+numbers)
	r.write("late.go", numbers)
	r.commit()
	r.git("checkout", "-q", "feature")
	// What is not committed is.
	r.write("a.go", strings.Replace(strings.Replace(numbers, "3\n", "three\nand a half\n", 1), "7\n8\n", "", 1))
	r.write("dir/new file.go", numbers)
	r.write("staged\tü.go", strings.Repeat("x\n", 9))
	r.git("add", "staged\tü.go")

	c, err := Since(r.dir, "main")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"a.go":            "..++..-..",
		"kept.go":         "....+....",
		"dir/new file.go": "+++++++++",
		"staged\tü.go":    "+++++++++",
		"main.go":         ".........",
		"late.go":         ".........",
		"gone.go":         ".........",
	} {
		if got := r.lines(c, name, 9); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

func TestRemovedLinesLieBetweenOthers(t *testing.T) {
	r := newRepository(t)
	r.write("a.go", numbers)
	r.commit()
	r.write("a.go", strings.NewReplacer("1\n", "", "5\n", "five\n", "9\n", "9\n10\n").Replace(numbers)) // 2 3 4 five 6 7 8 9 10
	c, err := Since(r.dir, "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(r.dir, "a.go")
	for _, test := range []struct {
		first, last    int
		added, removed bool
	}{
		{1, 3, false, false}, // the line in front of it went
		{2, 4, true, true},
		{4, 4, true, true},
		{5, 8, false, false},
		{9, 9, true, false},
	} {
		if got := c.Added(name, test.first, test.last); got != test.added {
			t.Errorf("lines %d-%d added: %t", test.first, test.last, got)
		}
		if got := c.Removed(name, test.first, test.last); got != test.removed {
			t.Errorf("lines %d-%d removed: %t", test.first, test.last, got)
		}
	}
	if c.Added(filepath.Join(filepath.Dir(r.dir), "a.go"), 1, 9) {
		t.Error("a file outside of the repository changed")
	}
}

func TestASubdirectoryIsOfTheSameRepository(t *testing.T) {
	r := newRepository(t)
	r.write("svc/a.go", numbers)
	r.commit()
	r.write("svc/a.go", "0\n"+numbers)
	r.write("svc/b.go", numbers)
	svc := filepath.Join(r.dir, "svc")
	c, err := Since(svc, "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	if got := r.lines(c, "svc/a.go", 9) + r.lines(c, "svc/b.go", 1); got != "+........+" {
		t.Errorf("got %s", got)
	}
	if got := Root(svc); got != r.dir {
		t.Errorf("root %s", got)
	}
}

func TestAHookIsNoOtherPlace(t *testing.T) {
	r := newRepository(t)
	r.write("svc/a.go", numbers)
	r.commit()
	r.write("svc/a.go", "0\n"+numbers)
	t.Setenv("GIT_DIR", filepath.Join(r.dir, ".git"))
	t.Setenv("GIT_INDEX_FILE", ".git/index")
	t.Setenv("GIT_PREFIX", "svc/")
	c, err := Since(filepath.Join(r.dir, "svc"), "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	if got := r.lines(c, "svc/a.go", 3); got != "+.." {
		t.Errorf("got %s", got)
	}
}

func TestARevisionThatIsNoneIsSaid(t *testing.T) {
	r := newRepository(t)
	r.write("a.go", numbers)
	r.commit()
	r.git("checkout", "-q", "--orphan", "other")
	r.write("b.go", numbers)
	r.commit()
	for rev, want := range map[string]string{
		"nosuch":      `"nosuch" is no commit`,
		"-p":          `"-p" is no commit`,
		"--all":       `"--all" is no commit`,
		"":            `"" is no commit`,
		"HEAD:a.go":   "is no commit",
		"main":        "no commit in common",
		"main\nother": "is no commit",
	} {
		if _, err := Since(r.dir, rev); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", rev, err, want)
		}
	}
}

func TestOutsideOfARepositoryThereIsNone(t *testing.T) {
	newRepository(t) // or skip
	dir := t.TempDir()
	if _, err := Since(dir, "HEAD"); err == nil || !strings.Contains(err.Error(), "not a git repository") {
		t.Errorf("got %v", err)
	}
	if got := Root(dir); got != dir {
		t.Errorf("root %s", got)
	}
}
