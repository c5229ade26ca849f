package driver

import (
	"errors"
	"fmt"
	"go/ast"
	"go/types"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/types/typeutil"
	"golang.org/x/tools/txtar"

	"github.com/keyauthz/keyauthz/analyzer"
)

// -- a rule to drive: functions whose names start with Check are checks, and
// calls of checks are reported --

type isCheck struct{}

func (*isCheck) AFact()         {}
func (*isCheck) String() string { return "check" }

type calls []*ast.CallExpr

// suite returns an engine with facts and a rule on top of it. before, if not
// nil, runs first in either.
func suite(before func(*analysis.Pass) error) *analysis.Analyzer {
	engine := &analysis.Analyzer{
		Name:       "engine",
		Doc:        "finds checks and calls of them",
		FactTypes:  []analysis.Fact{(*isCheck)(nil)},
		ResultType: reflect.TypeFor[calls](),
	}
	engine.Run = func(pass *analysis.Pass) (any, error) {
		if before != nil {
			if err := before(pass); err != nil {
				return nil, err
			}
		}
		for ident, obj := range pass.TypesInfo.Defs {
			if fn, ok := obj.(*types.Func); ok && strings.HasPrefix(ident.Name, "Check") {
				pass.ExportObjectFact(fn, new(isCheck))
			}
		}
		var found calls
		for _, f := range pass.Files {
			ast.Inspect(f, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok {
					fn := typeutil.StaticCallee(pass.TypesInfo, call)
					if fn != nil && pass.ImportObjectFact(fn, new(isCheck)) {
						found = append(found, call)
					}
				}
				return true
			})
		}
		return found, nil
	}
	info := &analyzer.Info{Name: "callscheck"}
	rule := &analysis.Analyzer{
		Name:       info.Name,
		Doc:        "reports calls of checks",
		Requires:   []*analysis.Analyzer{engine},
		ResultType: reflect.TypeFor[*analyzer.Result](),
	}
	rule.Run = func(pass *analysis.Pass) (any, error) {
		if before != nil {
			if err := before(pass); err != nil {
				return nil, err
			}
		}
		result := new(analyzer.Result)
		for i, call := range pass.ResultOf[engine].(calls) {
			result.Findings = append(result.Findings, analyzer.Finding{
				Rule: info, Pos: call.Pos(), End: call.End(), Message: "calls a check",
				Confidence: []analyzer.Confidence{analyzer.High, analyzer.Low}[i%2],
			})
		}
		return result, nil
	}
	return rule
}

// -- helpers --

// inModule makes a module of a txtar archive the current directory.
func inModule(t *testing.T, archive string) {
	t.Helper()
	dir := t.TempDir()
	for _, f := range txtar.Parse([]byte("-- go.mod --\nmodule example.com/m\n\ngo 1.26\n" + archive)).Files {
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
}

func request(patterns ...string) *Request {
	return &Request{
		Patterns: patterns,
		Tests:    true,
		Own:      func(m *packages.Module) bool { return m.Main },
	}
}

func analyze(t *testing.T, req *Request, rule *analysis.Analyzer) *Report {
	t.Helper()
	report, err := Analyze(req, []*analysis.Analyzer{rule})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// places returns where the findings of a report are.
func places(t *testing.T, report *Report) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	var s []string
	for _, f := range report.Findings {
		rel, err := filepath.Rel(dir, f.File)
		if err != nil {
			t.Fatal(err)
		}
		s = append(s, fmt.Sprintf("%s:%d", filepath.ToSlash(rel), f.Line))
	}
	return strings.Join(s, " ")
}

func failures(report *Report) string {
	var s []string
	for _, f := range report.Failures {
		s = append(s, f.Error())
	}
	return strings.Join(s, "\n")
}

func equal(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %q, want %q", what, got, want)
	}
}

// -- tests --

const twoPackages = `
-- keys/keys.go --
package keys

func CheckKey() bool { return true }

func Twice() bool { return CheckKey() && CheckKey() }
-- api/api.go --
package api

import "example.com/m/keys"

var _ = keys.CheckKey()
-- cmd/app/main.go --
package main

import _ "example.com/m/api"

func main() {}
`

func TestFactsOfOwnPackagesAreKnownWhateverIsNamed(t *testing.T) {
	inModule(t, twoPackages)
	for pattern, want := range map[string]string{
		"./...":     "api/api.go:5 keys/keys.go:5 keys/keys.go:5",
		"./api":     "api/api.go:5",
		"./cmd/app": "",
		"./keys":    "keys/keys.go:5 keys/keys.go:5",
	} {
		equal(t, pattern, places(t, analyze(t, request(pattern), suite(nil))), want)
	}
}

func TestPackagesThatAreNotOurOwnAreNotAnalysed(t *testing.T) {
	inModule(t, twoPackages)
	req := request("./api")
	req.Own = func(*packages.Module) bool { return false }
	seen := ""
	report := analyze(t, req, suite(func(pass *analysis.Pass) error {
		seen += pass.Pkg.Path() + " "
		return nil
	}))
	equal(t, "findings", places(t, report), "")
	// The engine, then the rule.
	equal(t, "analysed", seen, "example.com/m/api example.com/m/api ")
}

func TestNamedFilesAreAPackage(t *testing.T) {
	inModule(t, twoPackages)
	analyze(t, request("api/api.go"), suite(nil))
}

func TestConfidenceIsAThreshold(t *testing.T) {
	inModule(t, twoPackages)
	req := request("./...")
	req.Confidence = analyzer.Medium
	equal(t, "findings", places(t, analyze(t, req, suite(nil))), "api/api.go:5 keys/keys.go:5")
}

func TestTestVariantsShareFindings(t *testing.T) {
	inModule(t, twoPackages+`
-- keys/in_test.go --
package keys

var _ = CheckKey() //keyauthz:ignore formatonly a comment, so that somebody looks
-- keys/ex_test.go --
package keys_test

//keyauthz:ignore formatonly another one

import (
	_ "example.com/m/api"
	"example.com/m/keys"
)

var _ = keys.CheckKey()
`)
	const code = "api/api.go:5 keys/keys.go:5 keys/keys.go:5"
	report := analyze(t, request("./..."), suite(nil))
	equal(t, "with tests", places(t, report), "api/api.go:5 keys/ex_test.go:10 keys/in_test.go:3 keys/keys.go:5 keys/keys.go:5")
	for _, f := range report.Findings {
		if strings.Contains(f.Package, " ") {
			t.Errorf("finding in package %q", f.Package)
		}
	}
	req := request("./...")
	req.Tests = false
	equal(t, "without tests", places(t, analyze(t, req, suite(nil))), code)
}

func TestFilesOfTestsAreLeftAloneThatDoNotSpeakToUs(t *testing.T) {
	inModule(t, twoPackages+`
-- keys/in_test.go --
package keys

var _ = CheckKey() // keyauthz is only mentioned
-- keys/ex_test.go --
package keys_test

import "example.com/m/keys"

var _ = keys.CheckKey()
`)
	seen := make(map[string]int)
	report := analyze(t, request("./..."), suite(func(pass *analysis.Pass) error {
		seen[pass.Pkg.Path()]++
		return nil
	}))
	equal(t, "findings", places(t, report), "api/api.go:5 keys/keys.go:5 keys/keys.go:5")
	// The engine and the rule, once.
	equal(t, "analysed", fmt.Sprint(seen), "map[example.com/m/api:2 example.com/m/cmd/app:2 example.com/m/keys:2]")
}

func TestOneFailureLeavesTheRest(t *testing.T) {
	inModule(t, twoPackages+`
-- keys/keys_test.go --
package keys
`)
	for _, test := range []struct {
		name, analyzer string
		fail           func()
		want           string
	}{
		{"engine panics", "engine", func() { panic("lost") }, "internal error in engine on example.com/m/keys: panic: lost"},
		{"rule panics", "callscheck", func() { panic("lost") }, "internal error in callscheck on example.com/m/keys: panic: lost"},
		{"engine errs", "engine", nil, "internal error in engine on example.com/m/keys: lost"},
		{"rule errs", "callscheck", nil, "internal error in callscheck on example.com/m/keys: lost"},
	} {
		t.Run(test.name, func(t *testing.T) {
			report := analyze(t, request("./..."), suite(func(pass *analysis.Pass) error {
				if pass.Analyzer.Name != test.analyzer || pass.Pkg.Name() != "keys" {
					return nil
				}
				if test.fail != nil {
					test.fail()
				}
				return errors.New("lost")
			}))
			equal(t, "failures", failures(report), test.want)
			want := ""
			if test.analyzer == "callscheck" {
				want = "api/api.go:5" // the facts are there
			}
			equal(t, "findings", places(t, report), want)
		})
	}
}

func TestErrorsOfAPackageAreToldOnceAndTheRestIsAnalysed(t *testing.T) {
	lines := strings.Repeat("var _ int = \"\"\n", 12)
	inModule(t, twoPackages+`
-- bad/bad.go --
package bad

var X = undefined
-- bad/bad_test.go --
package bad
-- many/many.go --
package many

`+lines+`-- user/user.go --
package user

import "example.com/m/bad"

var Y = bad.X
`)
	report := analyze(t, request("./..."), suite(nil))
	var got []string
	for _, b := range report.Broken {
		got = append(got, fmt.Sprintf("%s %d+%d", b.Package, len(b.Errors), b.More))
		if !slices.IsSortedFunc(b.Errors, func(a, b Error) int { return a.Compare(b.Position) }) {
			t.Errorf("%s: errors are not in order: %v", b.Package, b.Errors)
		}
	}
	slices.Sort(got)
	equal(t, "broken", strings.Join(got, ", "), "example.com/m/bad 1+0, example.com/m/many 10+2")
	equal(t, "skipped", strings.Join(report.Skipped, " "), "example.com/m/user")
	equal(t, "findings", places(t, report), "api/api.go:5 keys/keys.go:5 keys/keys.go:5")
}

func TestInspectTellsEachPackageOnce(t *testing.T) {
	inModule(t, twoPackages+`
-- api/api_test.go --
package api

import "example.com/m/keys"

var _ = keys.CheckKey() //keyauthz:ignore formatonly a comment, so that somebody looks
-- keys/keys_test.go --
package keys
`)
	rule := suite(nil)
	dump := &analysis.Analyzer{
		Name:       "dump",
		Doc:        "counts calls of checks",
		Requires:   rule.Requires,
		ResultType: reflect.TypeFor[string](),
		Run: func(pass *analysis.Pass) (any, error) {
			if n := len(pass.ResultOf[rule.Requires[0]].(calls)); n > 0 {
				return fmt.Sprintln(n), nil
			}
			return "", nil
		},
	}
	dumps, _, err := Inspect(request("./..."), dump)
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, d := range dumps {
		got += d.Package + ": " + d.Text
	}
	equal(t, "dumps", got, "example.com/m/api: 1\nexample.com/m/api [example.com/m/api.test]: 2\nexample.com/m/keys: 2\n")
}
