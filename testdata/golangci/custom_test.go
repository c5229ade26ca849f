package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

const golangciModule = "github.com/golangci/golangci-lint/v2"

// TestTheCustomCommandBuildsIt follows README.md in a new directory: it runs
// "golangci-lint custom" with .custom-gcl.example.yml, and then what that built.
// golangci-lint is cloned from a copy of its module here, not from GitHub.
func TestTheCustomCommandBuildsIt(t *testing.T) {
	if testing.Short() {
		t.Skip("builds golangci-lint again")
	}
	s := newExample(t)
	clone, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	s.write(".custom-gcl.yml", read(t, root+"/.custom-gcl.example.yml"))
	s.edit(".custom-gcl.yml", "path: ../keyauthz", "path: "+strconv.Quote(clone))
	var file struct{ Version string }
	if err := yaml.Unmarshal([]byte(read(t, filepath.Join(s.dir, ".custom-gcl.yml"))), &file); err != nil {
		t.Fatal(err)
	}
	if tested := golist(t, "{{.Version}}"); file.Version != tested {
		t.Errorf("the example is for golangci-lint %s, go.mod here for %s", file.Version, tested)
	}

	s.env = append(s.env, "GIT_CONFIG_COUNT=1",
		"GIT_CONFIG_KEY_0=url.file:///"+strings.TrimPrefix(filepath.ToSlash(repository(t, file.Version)), "/")+".insteadOf",
		"GIT_CONFIG_VALUE_0=https://github.com/golangci/golangci-lint.git")
	if stdout, stderr, status := s.exec(golangci, "custom", "-v"); status != 0 {
		t.Fatalf("status %d\n%s%s", status, stdout, stderr)
	}
	s.golangci = filepath.Join(s.dir, "custom-gcl"+filepath.Ext(golangci))
	commands, shown, _ := strings.Cut(readme(t, "console", "golangci-lint custom"), "run --enable-only=keyauthz ./...\n")
	if commands != "$ golangci-lint custom\n$ ./custom-gcl " {
		t.Errorf("README.md shows other commands: %q", commands)
	}
	head, tail, _ := strings.Cut(shown, "...\n")
	if stdout, stderr, _ := s.exec(s.golangci, "run", "--enable-only=keyauthz", "./..."); !strings.HasPrefix(stdout, head) || !strings.HasSuffix(stdout, tail) || head == "" || tail == "" {
		t.Errorf("README.md shows\n%sand not\n%s%s", shown, stdout, stderr)
	}
	want := s.check("./...")
	for range 2 {
		found, _ := s.lint("./...")
		equal(t, found, want)
	}
}

// repository returns a git repository with golangci-lint at a tag.
func repository(t *testing.T, tag string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(golist(t, "{{.Dir}}"))); err != nil {
		t.Fatal(err)
	}
	for _, args := range []string{
		"init -q", "add -A", "-c user.name=test -c user.email=test@example.com commit -q -m golangci-lint", "tag " + tag,
	} {
		cmd := exec.Command("git", append([]string{"-c", "core.autocrlf=false", "-C", dir}, strings.Fields(args)...)...)
		cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_SYSTEM="+os.DevNull)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %s: %v\n%s", args, err, out)
		}
	}
	return dir
}

func golist(t *testing.T, format string) string {
	t.Helper()
	out, err := exec.Command("go", "list", "-m", "-f", format, golangciModule).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}
