package baseline

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

// A project is a directory with files and a baseline.
type project struct {
	t    *testing.T
	dir  string
	info *analyzer.Info
}

func newProject(t *testing.T, files ...string) *project {
	p := &project{t, t.TempDir(), &analyzer.Info{Name: "crosstenant"}}
	for _, name := range files {
		p.touch(name)
	}
	return p
}

func (p *project) path(name string) string { return filepath.Join(p.dir, filepath.FromSlash(name)) }

func (p *project) touch(name string) {
	p.t.Helper()
	if err := os.MkdirAll(filepath.Dir(p.path(name)), 0o777); err != nil {
		p.t.Fatal(err)
	}
	if err := os.WriteFile(p.path(name), nil, 0o666); err != nil {
		p.t.Fatal(err)
	}
}

func (p *project) remove(name string) {
	p.t.Helper()
	if err := os.Remove(p.path(name)); err != nil {
		p.t.Fatal(err)
	}
}

// findings returns one finding for each "file: message". A package is named
// after its directory.
func (p *project) findings(texts ...string) []finding.Finding {
	var all []finding.Finding
	for i, text := range texts {
		file, message, _ := strings.Cut(text, ": ")
		all = append(all, finding.Finding{
			Position: finding.Position{File: p.path(file), Line: i + 1, Column: 1},
			Rule:     p.info, Confidence: analyzer.High, Message: message, Claim: message, Package: filepath.ToSlash(filepath.Dir(file)),
		})
	}
	finding.Identify(all)
	return all
}

func (p *project) scope(files ...string) *Scope {
	s := &Scope{Rules: []*analyzer.Info{p.info}, Confidence: analyzer.Medium}
	for _, name := range files {
		s.Files = append(s.Files, p.path(name))
	}
	return s
}

// written writes a baseline of findings and reads it again.
func (p *project) written(findings []finding.Finding) *Baseline {
	p.t.Helper()
	b, err := ReadIfAny(p.path("baseline.json"))
	if err != nil {
		p.t.Fatal(err)
	}
	b.Update(b.Compare(findings, p.scope()))
	return p.again(b)
}

func (p *project) again(b *Baseline) *Baseline {
	p.t.Helper()
	if err := b.Write(); err != nil {
		p.t.Fatal(err)
	}
	b, err := Read(p.path("baseline.json"))
	if err != nil {
		p.t.Fatal(err)
	}
	return b
}

// told returns what a comparison says: "+" new, "-" gone, and the known.
func told(c *Comparison) string {
	var b strings.Builder
	for _, f := range c.New {
		b.WriteString("+" + f.Message + " ")
	}
	for _, e := range c.Gone {
		b.WriteString("-" + e.Message + " ")
	}
	return b.String() + strings.Repeat("=", c.Known)
}

func (p *project) compare(want string, b *Baseline, findings []finding.Finding, scope *Scope) *Comparison {
	p.t.Helper()
	c := b.Compare(findings, scope)
	if got := told(c); got != want {
		p.t.Errorf("got %q, want %q", got, want)
	}
	return c
}

func TestOnlyNewFindingsAreNew(t *testing.T) {
	p := newProject(t, "api/a.go", "api/b.go")
	b := p.written(p.findings("api/a.go: x", "api/a.go: y", "api/b.go: z"))
	all := p.scope("api/a.go", "api/b.go")
	p.compare("===", b, p.findings("api/a.go: x", "api/a.go: y", "api/b.go: z"), all)
	p.compare("+new ===", b, p.findings("api/a.go: new", "api/a.go: y", "api/a.go: x", "api/b.go: z"), all)
	p.compare("-x -z =", b, p.findings("api/a.go: y"), all)
}

func TestTwiceTheSameIsOnceNew(t *testing.T) {
	p := newProject(t, "api/a.go")
	b := p.written(p.findings("api/a.go: x"))
	p.compare("+x =", b, p.findings("api/a.go: x", "api/a.go: x"), p.scope("api/a.go"))
	b = p.written(p.findings("api/a.go: x", "api/a.go: x"))
	p.compare("-x =", b, p.findings("api/a.go: x"), p.scope("api/a.go"))
}

func TestRenamedFilesAndMovedPackagesAreKnown(t *testing.T) {
	p := newProject(t, "api/a.go", "api/b.go")
	b := p.written(p.findings("api/a.go: x", "api/b.go: y"))
	p.remove("api/a.go")
	p.touch("api/renamed.go")
	p.compare("==", b, p.findings("api/renamed.go: x", "api/b.go: y"), p.scope("api/renamed.go", "api/b.go"))

	p.remove("api/renamed.go")
	p.remove("api/b.go")
	p.touch("http/a.go")
	p.touch("http/b.go")
	moved := p.findings("http/a.go: x", "http/b.go: y")
	c := p.compare("==", b, moved, p.scope("http/a.go", "http/b.go"))

	// Pruning brings the entries to where they are now.
	b.Prune(c)
	b = p.again(b)
	if b.entries[0].Fingerprint != moved[0].Fingerprint || b.entries[0].File != "http/a.go" {
		t.Errorf("entry %+v", b.entries[0])
	}
}

func TestAnEntryIsKnownByItsClaim(t *testing.T) {
	for message, want := range map[string]bool{
		"GET \"/a\" is open":                   true,
		"GET \"/a\" is open: 9 routes are not": true,
		"GET \"/a\" is open, unlike others":    true,
		"GET \"/a\" is opener":                 false,
		"GET \"/a\" is":                        false,
	} {
		if got := claims(message, "GET \"/a\" is open"); got != want {
			t.Errorf("%q: %t", message, got)
		}
	}
}

func TestACopyIsNew(t *testing.T) {
	p := newProject(t, "api/a.go", "copy/a.go")
	b := p.written(p.findings("api/a.go: x"))
	p.compare("+x =", b, p.findings("api/a.go: x", "copy/a.go: x"), p.scope("api/a.go", "copy/a.go"))
	p.compare("+x -x ", b, p.findings("copy/a.go: x"), p.scope("api/a.go", "copy/a.go"))
}

func TestARunJudgesOnlyWhatItLookedAt(t *testing.T) {
	p := newProject(t, "api/a.go", "lib/b.go")
	b := p.written(p.findings("api/a.go: x", "lib/b.go: y"))
	p.compare("-x ", b, nil, p.scope("api/a.go"))
	p.compare("", b, nil, p.scope())

	otherRule := p.scope("api/a.go", "lib/b.go")
	otherRule.Rules = []*analyzer.Info{{Name: "formatonly"}}
	p.compare("", b, nil, otherRule)

	b.entries[0].Confidence = "medium"
	strict := p.scope("api/a.go", "lib/b.go")
	strict.Confidence = analyzer.High
	p.compare("-y ", b, nil, strict)

	// What lay in a file that is no more is gone, whatever is looked at.
	p.remove("lib/b.go")
	c := p.compare("-y ", b, nil, p.scope())
	b.Prune(c)
	if len(b.entries) != 1 || b.entries[0].Message != "x" {
		t.Errorf("kept %+v", b.entries)
	}
	// And a run on a part writes that part only.
	b.Update(b.Compare(p.findings("lib/c.go: new"), p.scope("lib/c.go")))
	if len(b.entries) != 2 {
		t.Errorf("kept %+v", b.entries)
	}
}

func TestFilesAreSortedAndRelative(t *testing.T) {
	p := newProject(t)
	p.written(p.findings("z/z.go: last", "a/a.go: b", "a/a.go: <a>"))
	data, err := os.ReadFile(p.path("baseline.json"))
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	first, second, third := strings.Index(text, `"<a>"`), strings.Index(text, `"message": "b"`), strings.Index(text, `"file": "z/z.go"`)
	if first < 0 || second < first || third < second || strings.Contains(text, p.dir) {
		t.Errorf("written\n%s", text)
	}
}

func TestWhatIsNoBaselineIsSaid(t *testing.T) {
	p := newProject(t)
	for text, want := range map[string]string{
		"":                              "is no baseline: EOF",
		"[]":                            "is no baseline: json: cannot unmarshal array",
		`{"version":1,"findings":[]}x`:  "something follows its end",
		`{"version":1,"finding":[]}`:    `unknown field "finding"`,
		`{"version":9,"findings":[]}`:   "version 9, not 1",
		`{"version":1,"findings":[{}]}`: "entry 1 lacks",
		`{"version":1,"findings":[{"fingerprint":"a","rule":"b","confidence":"sure"}]}`: "entry 1 lacks",
	} {
		if err := os.WriteFile(p.path("b.json"), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		if _, err := Read(p.path("b.json")); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
	if _, err := Read(p.path("nosuch")); !os.IsNotExist(err) {
		t.Errorf("got %v", err)
	}
}
