package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
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

// TestReviewdogReadsWhatIsPrinted pipes each format that reviewdog reads into
// it, as for a pull request that changes one of the lines with a finding.
func TestReviewdogReadsWhatIsPrinted(t *testing.T) {
	t.Parallel()
	dog := reader(t, "github.com/reviewdog/reviewdog/cmd/reviewdog")
	binary := build(t)
	dir := repository(t)
	forgotten := forgetTenant(t, dir)
	all := allFound(t, dir)

	for _, format := range []string{"rdjsonl", "sarif", "checkstyle"} {
		findings := exec.Command(binary, "-format", format, "./...")
		findings.Dir = dir
		report, err := findings.Output()
		if exit := new(exec.ExitError); !errors.As(err, &exit) || exit.ExitCode() != found {
			t.Fatalf("%s: %v", format, err)
		}
		read := func(args ...string) []string {
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
		if got := read("-filter-mode=nofilter"); !slices.Equal(got, all) {
			t.Errorf("%s: reviewdog reads %q, want %q", format, got, all)
		}
		if got := read("-diff=git diff HEAD"); len(got) != 1 || !strings.HasPrefix(got[0], forgotten) {
			t.Errorf("%s: of the changed line reviewdog reads %q", format, got)
		}
	}
}

// places returns "file:line:column LEVEL" for each of reviewdog's diagnostics.
func places(t *testing.T, lines string) []string {
	t.Helper()
	var all []string
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
		all = append(all, fmt.Sprintf("%s:%d:%d %s", d.Location.Path, start.Line, start.Column, d.Severity))
	}
	return all
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
	if got, err := read(printed); err != nil || !regexp.MustCompile(`^auth\.go:\d+:\d+: middleware requireKeyFormat grants`).MatchString(got) || strings.Count(got, "\n") != strings.Count(printed, "\n") {
		t.Errorf("reads %v\n%s", err, got)
	}
	for old, new := range map[string]string{`"severity":"ERROR"`: `"severity":"LOUD"`, `"related_locations"`: `"related"`} {
		spoiled := strings.Replace(printed, old, new, 1)
		if got, err := read(spoiled); spoiled == printed || err == nil {
			t.Errorf("with %s reads\n%s", new, got)
		}
	}
}
