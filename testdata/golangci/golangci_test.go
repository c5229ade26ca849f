package main

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// equal compares what golangci-lint and keyauthz find, in whatever order.
func equal(t *testing.T, golangci, keyauthz []string) {
	t.Helper()
	slices.Sort(golangci)
	slices.Sort(keyauthz)
	if !slices.Equal(golangci, keyauthz) {
		t.Errorf("golangci-lint finds\n%skeyauthz finds\n%s", strings.Join(golangci, ""), strings.Join(keyauthz, ""))
	}
}

func TestGolangciFindsWhatTheCommandFinds(t *testing.T) {
	s := newExample(t)
	want := s.check("./...")
	if len(want) == 0 {
		t.Fatal("the example has no bug")
	}
	cold, cached := s.lint("./...")
	if cached != 0 {
		t.Errorf("%d packages come from a cache that is new", cached)
	}
	equal(t, cold, want)
	warm, cached := s.lint("./...")
	if cached != 1 {
		t.Errorf("%d packages come from the cache", cached)
	}
	equal(t, warm, want)
}

// TestGolangciFindsWhatTheCommandFindsInTheCorpus does the same with all
// packages under testdata/src, which lie as in a GOPATH.
func TestGolangciFindsWhatTheCommandFindsInTheCorpus(t *testing.T) {
	gopath, err := filepath.Abs(root + "/testdata")
	if err != nil {
		t.Fatal(err)
	}
	s := newService(t, nil)
	config := filepath.Join(s.dir, ".golangci.yml")
	s.dir = filepath.Join(gopath, "src")
	s.env = append(s.env, "PWD="+s.dir, "GO111MODULE=off", "GOPATH="+gopath)
	want := s.check("./...")
	if len(want) < 200 {
		t.Errorf("only %d findings", len(want))
	}
	for range 2 {
		found, _ := s.lint("--config="+config, "--path-mode=abs", "./...")
		equal(t, found, want)
	}
}

func TestTheExampleConfigurationIsValid(t *testing.T) {
	s := newExample(t)
	if stdout, stderr, status := s.exec(golangci, "config", "verify"); status != 0 {
		t.Errorf("status %d\n%s%s", status, stdout, stderr)
	}
	// Without it, golangci-lint knows nothing of the linter.
	s.write(".golangci.yml", "version: \"2\"\n")
	if _, stderr, status := s.exec(golangci, "run", "--enable-only=keyauthz"); status == 0 || !strings.Contains(stderr, "unknown linters: 'keyauthz'") {
		t.Errorf("status %d\n%s", status, stderr)
	}
}

// TestTheDefaultsNeedNoSettings takes the least that README.md says is needed.
func TestTheDefaultsNeedNoSettings(t *testing.T) {
	s := newExample(t)
	want := s.check("./...")
	s.write(".golangci.yml", readme(t, "yaml", "type: module"))
	found, _ := s.lint("./...")
	equal(t, found, want)
}

func TestSettingsAreFollowedInSpiteOfTheCache(t *testing.T) {
	s := newExample(t)
	has := func(rule string) bool {
		t.Helper()
		found, _ := s.lint("./...")
		return slices.ContainsFunc(found, func(line string) bool { return strings.Contains(line, ": "+rule+": ") })
	}
	if !has("crosstenant") || !has("missingscope") {
		t.Fatal("a rule finds nothing by default")
	}
	s.edit(".golangci.yml", "crosstenant: true", "crosstenant: false")
	if has("crosstenant") || !has("missingscope") {
		t.Error("crosstenant: false is not followed")
	}
	s.edit(".golangci.yml", "crosstenant: false", "crosstenant: true")
	s.edit(".golangci.yml", "tenant-params: [\n            tenant, tenant_id, tenant_name, tenant_slug, ", "tenant-params: [\n            ")
	if has("crosstenant") {
		t.Error("names are not followed")
	}
}

func TestWrongSettingsEndTheRun(t *testing.T) {
	for edit, want := range map[[2]string]string{
		{"key-headers: [\n", "key_headers: [\n"}:     `unknown setting "key_headers" (did you mean "key-headers"?)`,
		{"confidence: medium", "confidence: middle"}: `setting "confidence": unknown confidence "middle" (want low, medium or high)`,
		{"modules: []", "modules: example.com/a"}:    `setting "modules": want a list of names, not the text "example.com/a"`,
		{"formatonly: true", "formatonly: [no]"}:     `setting "formatonly": want true or false, not a list`,
	} {
		s := newExample(t)
		s.edit(".golangci.yml", edit[0], edit[1])
		stdout, stderr, status := s.exec(golangci, "run", "./...")
		if status != 3 || !strings.Contains(stderr, "plugin(keyauthz): newPlugin "+want) {
			t.Errorf("%s: status %d, want 3 and %s\n%s%s", edit[1], status, want, stdout, stderr)
		}
	}
}

// TestNolintIsGolangcis: a comment suppresses an issue, and golangci-lint knows
// that it does.
func TestNolintIsGolangcis(t *testing.T) {
	s := newExample(t)
	before, _ := s.lint("./...")
	s.edit("handlers.go", "\ts.books.Reset()\n", "\ts.books.Reset() //nolint:keyauthz // run by hand, on a test system\n")
	after, _ := s.lint("./...")
	if len(after) != len(before)-1 || slices.ContainsFunc(after, func(l string) bool { return strings.Contains(l, "missingscope") }) {
		t.Errorf("the comment leaves\n%s", strings.Join(after, ""))
	}
	s.edit(".golangci.yml", "  settings:\n    custom:\n", "  settings:\n    nolintlint: {allow-unused: false, require-explanation: true}\n    custom:\n")
	if stdout, stderr, _ := s.exec(golangci, "run", "--enable-only=keyauthz,nolintlint", "./..."); strings.Contains(stdout, "(nolintlint)") {
		t.Errorf("nolintlint complains\n%s%s", stdout, stderr)
	}
	s.edit("handlers.go", "\ts.books.Reset() //nolint", "\ts.books.Rates() //nolint")
	if stdout, stderr, _ := s.exec(golangci, "run", "--enable-only=keyauthz,nolintlint", "./..."); !strings.Contains(stdout, "unused for linter \"keyauthz\"") {
		t.Errorf("nolintlint does not complain of a comment without use\n%s%s", stdout, stderr)
	}
}
