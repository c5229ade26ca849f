package main

import (
	"os"
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
		// golangci-lint knows "//nolint" with the linter's name, not with a rule's.
		found = slices.DeleteFunc(found, func(line string) bool { return strings.Contains(line, `"/nolint-rule"`) })
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
	says := func(text string) bool {
		t.Helper()
		found, _ := s.lint("./...")
		return slices.ContainsFunc(found, func(line string) bool { return strings.Contains(line, text) })
	}
	has := func(rule string) bool { return says(": " + rule + ": ") }
	if !has("crosstenant") || !has("missingscope") {
		t.Fatal("a rule finds nothing by default")
	}
	s.edit(".golangci.yml", "crosstenant: true", "crosstenant: false")
	if has("crosstenant") || !has("missingscope") {
		t.Error("crosstenant: false is not followed")
	}
	s.edit(".golangci.yml", "crosstenant: false", "crosstenant: true")
	s.edit(".golangci.yml", "tenant-params: [\n            tenant, tenant_id, tenant_name, tenant_slug, ", "tenant-params: [\n            ")
	if says("uses path tenant") {
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

// TestNewFindingsOnly: golangci-lint tells by the lines that changed.
func TestNewFindingsOnly(t *testing.T) {
	s := newExample(t)
	s.git("init -q")
	s.git("add -A")
	s.git("-c user.name=test -c user.email=test@example.com commit -q -m begin")
	if found, _ := s.lint("--new-from-rev=HEAD", "./..."); len(found) != 0 {
		t.Errorf("nothing changed, and found\n%s", strings.Join(found, ""))
	}
	s.edit("handlers.go", "\ts.books.Reset()\n", "\ts.books.Reset() // all of them\n")
	s.edit("handlers.go", "package main\n", "// Handlers of the example.\n\npackage main\n")
	found, _ := s.lint("--new-from-rev=HEAD", "./...")
	if len(found) != 1 || !strings.HasPrefix(found[0], "handlers.go:90:2: missingscope: ") {
		t.Errorf("found\n%s", strings.Join(found, ""))
	}
}

// TestFixesAreThoseOfTheCommand: golangci-lint applies all fixes of a finding, of
// which there is one at most.
func TestFixesAreThoseOfTheCommand(t *testing.T) {
	s, alone := newExample(t), newExample(t)
	stdout, stderr, _ := s.exec(golangci, "run", "--enable-only=keyauthz", "--show-stats=false", "--fix", "./...")
	alone.exec(keyauthz, "-fix", "./...")
	for _, name := range []string{"auth.go", "handlers.go", "main.go"} {
		got, want := read(t, filepath.Join(s.dir, name)), read(t, filepath.Join(alone.dir, name))
		if got != want {
			t.Errorf("%s is\n%s\nand by the command\n%s", name, got, want)
		}
	}
	if before := read(t, root+"/testdata/example/handlers.go"); read(t, filepath.Join(s.dir, "handlers.go")) == before {
		t.Errorf("nothing is mended\n%s%s", stdout, stderr)
	}
	found, _ := s.lint("./...")
	equal(t, found, alone.check("./..."))
}

// TestARebuiltPluginReadsNoStaleResults: golangci-lint keeps what executables found,
// each under its own hash.
func TestARebuiltPluginReadsNoStaleResults(t *testing.T) {
	s := newExample(t)
	s.lint("./...")
	if _, cached := s.lint("./..."); cached != 1 {
		t.Fatalf("%d packages come from the cache", cached)
	}
	other := filepath.Join(t.TempDir(), filepath.Base(golangci))
	program, err := os.ReadFile(golangci)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(other, append(program, 0), 0o777); err != nil { // the same, but for its hash
		t.Fatal(err)
	}
	s.golangci = other
	if _, cached := s.lint("./..."); cached != 0 {
		t.Errorf("another executable takes %d packages from the cache", cached)
	}
}

func (s *service) git(args string) {
	s.t.Helper()
	if stdout, stderr, status := s.exec("git", strings.Fields(args)...); status != 0 {
		s.t.Fatalf("git %s: %s%s", args, stdout, stderr)
	}
}
