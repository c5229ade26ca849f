package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
)

const root = "../.."

// The two commands that are compared.
var golangci, keyauthz string

func TestMain(m *testing.M) {
	os.Exit(func() int {
		dir, err := os.MkdirTemp("", "golangci")
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		defer os.RemoveAll(dir)
		golangci, keyauthz = filepath.Join(dir, "golangci"), filepath.Join(dir, "keyauthz")
		if runtime.GOOS == "windows" {
			golangci, keyauthz = golangci+".exe", keyauthz+".exe"
		}
		for binary, module := range map[string]string{golangci: ".", keyauthz: root + "/cmd/keyauthz"} {
			if out, err := exec.Command("go", "build", "-C", module, "-o", binary, ".").CombinedOutput(); err != nil {
				fmt.Fprintf(os.Stderr, "building %s: %v\n%s", module, err, out)
				return 1
			}
		}
		return m.Run()
	}())
}

// A service is a directory that golangci-lint and keyauthz look at, with a cache
// of golangci-lint's own.
type service struct {
	t        *testing.T
	golangci string // the command
	dir      string
	env      []string
}

// newService returns a service of the given files, "name: text", that uses the
// example configuration.
func newService(t *testing.T, files map[string]string) *service {
	t.Helper()
	s := &service{t: t, golangci: golangci, dir: t.TempDir()}
	s.env = append(os.Environ(), "GOLANGCI_LINT_CACHE="+t.TempDir(), "GL_DEBUG=goanalysis/issues/cache", "GOFLAGS=", "GOWORK=off", "PWD="+s.dir)
	s.write(".golangci.yml", read(t, root+"/.golangci.example.yml"))
	for name, text := range files {
		s.write(name, text)
	}
	return s
}

// newExample returns a copy of the example service.
func newExample(t *testing.T) *service {
	t.Helper()
	s := newService(t, nil)
	if err := os.CopyFS(s.dir, os.DirFS(root+"/testdata/example")); err != nil {
		t.Fatal(err)
	}
	return s
}

func (s *service) write(name, text string) {
	s.t.Helper()
	name = filepath.Join(s.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		s.t.Fatal(err)
	}
}

// edit replaces one text in a file by another.
func (s *service) edit(name, from, to string) {
	s.t.Helper()
	text := read(s.t, filepath.Join(s.dir, name))
	if strings.Count(text, from) != 1 {
		s.t.Fatalf("%s has not one %q", name, from)
	}
	s.write(name, strings.Replace(text, from, to, 1))
}

// exec runs a command in the service's directory and returns its exit status.
func (s *service) exec(name string, args ...string) (stdout, stderr string, status int) {
	s.t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Env = s.dir, s.env
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			s.t.Fatal(err)
		}
	}
	return out.String(), errs.String(), cmd.ProcessState.ExitCode()
}

// lint returns what golangci-lint finds with keyauthz alone, an issue a line, and
// how many packages it took from its cache.
func (s *service) lint(args ...string) (found []string, cached int) {
	s.t.Helper()
	stdout, stderr, status := s.exec(s.golangci, append([]string{"run", "--enable-only=keyauthz", "--show-stats=false", "--output.json.path=stdout"}, args...)...)
	var report struct {
		Issues []struct {
			FromLinter, Text string
			Pos              struct {
				Filename     string
				Line, Column int
			}
		}
	}
	if err := json.NewDecoder(strings.NewReader(stdout)).Decode(&report); err != nil {
		s.t.Fatalf("golangci-lint: %v, status %d\n%s%s", err, status, stdout, stderr)
	}
	for _, issue := range report.Issues {
		if issue.FromLinter != "keyauthz" {
			s.t.Errorf("an issue of %s: %s", issue.FromLinter, issue.Text)
		}
		file := issue.Pos.Filename
		if rel, err := filepath.Rel(s.dir, file); err == nil && filepath.IsAbs(file) {
			file = rel
		}
		found = append(found, line(file, issue.Pos.Line, issue.Pos.Column, issue.Text))
	}
	if want := min(len(found), 1); status != want {
		s.t.Errorf("golangci-lint exits with %d, want %d\n%s", status, want, stderr)
	}
	return found, strings.Count(stderr, " from cache\"")
}

// check returns what keyauthz finds by itself, as golangci-lint words it.
func (s *service) check(args ...string) (found []string) {
	s.t.Helper()
	stdout, stderr, status := s.exec(keyauthz, append([]string{"-json"}, args...)...)
	type place struct {
		File         string
		Line, Column int
		Message      string
	}
	var report []struct {
		place
		Rule    string
		Related []place
	}
	if err := json.Unmarshal([]byte(stdout), &report); err != nil {
		s.t.Fatalf("keyauthz: %v, status %d\n%s%s", err, status, stdout, stderr)
	}
	for _, f := range report {
		text := f.Rule + ": " + f.Message
		for _, r := range f.Related {
			if strings.HasPrefix(r.Message, "the defect is here") {
				text += fmt.Sprintf(" (in %s:%d:%d)", r.File, r.Line, r.Column)
			}
		}
		found = append(found, line(f.File, f.Line, f.Column, text))
	}
	return found
}

func line(file string, line, column int, text string) string {
	return fmt.Sprintf("%s:%d:%d: %s\n", filepath.ToSlash(file), line, column, text)
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(data), "\r\n", "\n")
}

// readme returns the block of code in README.md that is in a language and holds a
// text, without the indentation of the list that it stands in.
func readme(t *testing.T, language, text string) string {
	t.Helper()
	for _, block := range regexp.MustCompile("(?ms)^   ```"+language+"\n(.*?)^   ```$").FindAllStringSubmatch(read(t, root+"/README.md"), -1) {
		if strings.Contains(block[1], text) {
			return regexp.MustCompile("(?m)^   ").ReplaceAllString(block[1], "")
		}
	}
	t.Fatalf("README.md shows no %s with %s", language, text)
	return ""
}
