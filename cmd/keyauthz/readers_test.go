package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// reader builds a reader of a format, from a module of its own so that users of
// keyauthz do not get what it needs.
func reader(t *testing.T, pkg string) string {
	t.Helper()
	if testing.Short() {
		t.Skip("builds and runs reviewdog")
	}
	readers := filepath.Join(root, "testdata", "readers")
	if out, err := exec.Command("go", "-C", readers, "mod", "download").CombinedOutput(); err != nil {
		t.Skipf("reviewdog is not available: %v\n%s", err, out)
	}
	binary := filepath.Join(t.TempDir(), "reader.exe")
	if out, err := exec.Command("go", "-C", readers, "build", "-o", binary, pkg).CombinedOutput(); err != nil {
		t.Fatalf("building %s: %v\n%s", pkg, err, out)
	}
	return binary
}

// repository returns a new git repository that holds the example service, all
// committed. It is closed to what the user has configured.
func repository(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("needs git")
	}
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(dir, os.DirFS(filepath.Join(root, example))); err != nil {
		t.Fatal(err)
	}
	commands(t, dir, "init -q -b main", "add .", "commit -q -m begin")
	return dir
}

// commands runs git in dir.
func commands(t *testing.T, dir string, lines ...string) {
	t.Helper()
	for _, line := range lines {
		cmd := exec.Command("git", append([]string{
			"-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false", "-c", "core.autocrlf=false",
		}, strings.Fields(line)...)...)
		cmd.Dir = dir
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %s: %v\n%s", line, err, out)
		}
	}
}

// edit replaces text in a file of dir.
func edit(t *testing.T, dir, file, old, new string) {
	t.Helper()
	name := filepath.Join(dir, file)
	text := readFile(t, name)
	if !strings.Contains(text, old) {
		t.Fatalf("%s has no %q", file, old)
	}
	if err := os.WriteFile(name, []byte(strings.Replace(text, old, new, 1)), 0o666); err != nil {
		t.Fatal(err)
	}
}

// TestReviewdogReadsWhatIsPrinted pipes each format that reviewdog reads into
// it, as for a pull request that changes one of the lines with a finding.
func TestReviewdogReadsWhatIsPrinted(t *testing.T) {
	t.Parallel()
	dog := reader(t, "github.com/reviewdog/reviewdog/cmd/reviewdog")
	binary := build(t)
	dir := repository(t)
	edit(t, dir, "handlers.go", "\ts.books.Reset()\n", "\ts.books.Reset() // now\n")

	for _, format := range []string{"rdjsonl", "sarif", "checkstyle"} {
		findings := exec.Command(binary, "-format", format, "./...")
		findings.Dir = dir
		report, err := findings.Output()
		if exit := new(exec.ExitError); !errors.As(err, &exit) || exit.ExitCode() != found {
			t.Fatalf("%s: %v", format, err)
		}
		read := func(args ...string) string {
			cmd := exec.Command(dog, append([]string{"-f=" + format, "-reporter=rdjsonl"}, args...)...)
			cmd.Dir = dir
			cmd.Stdin = bytes.NewReader(report)
			var stdout, stderr bytes.Buffer
			cmd.Stdout, cmd.Stderr = &stdout, &stderr
			if err := cmd.Run(); err != nil {
				t.Fatalf("%s: reviewdog: %v\n%s", format, err, &stderr)
			}
			return places(t, stdout.String())
		}
		const reset = "handlers.go:71:2 ERROR\n"
		const all = "auth.go:76:25 ERROR\nhandlers.go:24:6 ERROR\nhandlers.go:55:12 ERROR\n" + reset
		if got := read("-filter-mode=nofilter"); got != all {
			t.Errorf("%s: reviewdog reads\n%s", format, got)
		}
		if got := read("-diff=git diff HEAD"); got != reset {
			t.Errorf("%s: of the changed line reviewdog reads\n%s", format, got)
		}
	}
}

// places returns the place and severity of each of reviewdog's diagnostics.
func places(t *testing.T, lines string) string {
	t.Helper()
	var b strings.Builder
	for line := range strings.Lines(lines) {
		var d struct {
			Location struct {
				Path  string
				Range struct{ Start struct{ Line, Column int } }
			}
			Severity string
		}
		if err := json.Unmarshal([]byte(line), &d); err != nil {
			t.Fatalf("%v in %s", err, line)
		}
		start := d.Location.Range.Start
		fmt.Fprintf(&b, "%s:%d:%d %s\n", d.Location.Path, start.Line, start.Column, d.Severity)
	}
	return b.String()
}

// TestReviewdogsFormatHasEveryField reads with the definition of the format, and
// strictly.
func TestReviewdogsFormatHasEveryField(t *testing.T) {
	strict := reader(t, "./rdjsonl")
	t.Chdir(root)
	printed := output(t, "-C", example, "-format", "rdjsonl", "./...")
	printed = strings.TrimSuffix(printed, "exit status 1\n")
	read := func(lines string) (string, error) {
		cmd := exec.Command(strict)
		cmd.Stdin = strings.NewReader(lines)
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
	if got, err := read(printed); err != nil || !strings.HasPrefix(got, "auth.go:76:25: middleware requireKeyFormat grants") || strings.Count(got, "\n") != 4 {
		t.Errorf("reads %v\n%s", err, got)
	}
	for old, new := range map[string]string{`"severity":"ERROR"`: `"severity":"LOUD"`, `"related_locations"`: `"related"`} {
		spoiled := strings.Replace(printed, old, new, 1)
		if got, err := read(spoiled); spoiled == printed || err == nil {
			t.Errorf("with %s reads\n%s", new, got)
		}
	}
}
