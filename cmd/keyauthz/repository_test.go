package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// repository returns a new git repository that holds the example service, all
// committed.
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

// forgetTenant takes the comparison of tenants out of a handler of the example
// service, edits the line that it guarded, and returns "file:line:" of that.
func forgetTenant(t *testing.T, dir string) string {
	t.Helper()
	const file = "handlers.go"
	const check = "\tif keyOf(r.Context()).TenantID != tenant {\n\t\thttp.Error(w, \"not your tenant\", http.StatusForbidden)\n\t\treturn\n\t}\n"
	const use = "\tanswer(w, s.books.Invoice(tenant, r.PathValue(\"id\")))\n"
	name := filepath.Join(dir, file)
	before, after, ok := strings.Cut(readFile(t, name), check+use)
	if !ok {
		t.Fatalf("%s has no %q", file, check+use)
	}
	changed := before + strings.TrimSuffix(use, "\n") + " // anybody's\n" + after
	if err := os.WriteFile(name, []byte(changed), 0o666); err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%s:%d:", file, strings.Count(before, "\n")+1)
}

// allFound returns "file:line:column LEVEL" for each finding in dir.
func allFound(t *testing.T, dir string) []string {
	t.Helper()
	cmd := exec.Command(build(t), "-json", "./...")
	cmd.Dir = dir
	out, err := cmd.Output()
	if exit := new(exec.ExitError); !errors.As(err, &exit) || exit.ExitCode() != found {
		t.Fatalf("%v, want findings", err)
	}
	var findings []struct {
		File         string
		Line, Column int
		Confidence   string
	}
	if err := json.Unmarshal(out, &findings); err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, f := range findings {
		level := map[string]string{"high": "ERROR", "medium": "WARNING"}[f.Confidence]
		all = append(all, fmt.Sprintf("%s:%d:%d %s", f.File, f.Line, f.Column, level))
	}
	if len(all) < 4 {
		t.Fatalf("the example has only the findings %q", all)
	}
	return all
}

// annotated returns "file:line:column LEVEL" for each annotation in a job's log.
func annotated(log string) []string {
	var all []string
	for _, m := range regexp.MustCompile(`(?m)^::(\w+) file=([^,]+),line=(\d+),endLine=\d+,col=(\d+),`).FindAllStringSubmatch(log, -1) {
		all = append(all, fmt.Sprintf("%s:%s:%s %s", m[2], m[3], m[4], strings.ToUpper(m[1])))
	}
	return all
}
