package emit

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/format"
)

// report has one finding, in the directory svc of a repository.
func report(t *testing.T) *Report {
	t.Helper()
	repository := t.TempDir()
	dir := filepath.Join(repository, "svc")
	if err := os.Mkdir(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(dir, "a.go")
	if err := os.WriteFile(name, []byte("package a // here\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	return &Report{
		Findings: []finding.Finding{{
			Position: finding.Position{File: name, Line: 1, Column: 9}, Rule: analyzer.Infos()[0], Message: "a is bad",
		}},
		Run: format.Run{Color: true},
		Dir: dir, Root: repository,
	}
}

func TestPathsAreAsTheReaderExpects(t *testing.T) {
	r := report(t)
	for _, f := range format.Formats {
		var b strings.Builder
		if err := Write(r, &b, []Target{{Format: f.Name}}); err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(b.String(), "svc/a.go"); got != f.InRepository || !strings.Contains(b.String(), "a.go") {
			t.Errorf("%s:\n%s", f.Name, &b)
		}
	}
}

func TestFilesHaveTheSourceButNoColours(t *testing.T) {
	r := report(t)
	file := filepath.Join(r.Dir, "out.txt")
	var b strings.Builder
	if err := Write(r, &b, []Target{{Format: "text"}, {Format: "text", File: file}}); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(data), "package a // here") || strings.Contains(string(data), "\x1b") {
		t.Errorf("%v: %s", err, data)
	}
	if !strings.Contains(b.String(), "\x1b[") {
		t.Errorf("no colours on standard output: %s", &b)
	}
}

func TestATargetThatFailsKeepsNoOtherFromBeingWritten(t *testing.T) {
	r := report(t)
	good := filepath.Join(r.Dir, "good.json")
	var b strings.Builder
	err := Write(r, &b, []Target{
		{Format: "sarif", File: filepath.Join(r.Dir, "no", "bad.sarif")}, {Format: "text"}, {Format: "json", File: good},
	})
	if err == nil || !strings.HasPrefix(err.Error(), "cannot write "+filepath.Join(r.Dir, "no", "bad.sarif")+": ") || strings.Contains(err.Error(), ".tmp") {
		t.Errorf("error %v", err)
	}
	if data, err := os.ReadFile(good); err != nil || !strings.Contains(string(data), "a is bad") {
		t.Errorf("%v: %s", err, data)
	}
	if !strings.Contains(b.String(), "a is bad") {
		t.Errorf("standard output: %s", &b)
	}
}
