package unit

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/keyauthz/keyauthz/analyzer"
)

// The go command runs this test's binary as its tool, with rules that fail.

const howToFail = "KEYAUTHZ_TEST_FAILURE"

// mark is a fact, so that the rule runs on imported packages.
type mark struct{}

func (*mark) AFact() {}

func TestMain(m *testing.M) {
	if how := os.Getenv(howToFail); how != "" {
		serve(analyzer.DefaultConfig(), []*analysis.Analyzer{failing(how)})
	}
	os.Exit(m.Run())
}

// failing returns a rule that fails on packages named broken.
func failing(how string) *analysis.Analyzer {
	engine := &analysis.Analyzer{
		Name:       "engine",
		Doc:        "fails",
		ResultType: reflect.TypeFor[int](),
		FactTypes:  []analysis.Fact{(*mark)(nil)},
		Run: func(pass *analysis.Pass) (any, error) {
			if pass.Pkg.Name() == "broken" {
				if how == "panic" {
					panic("lost")
				}
				return nil, errors.New("lost")
			}
			return 1, nil
		},
	}
	return &analysis.Analyzer{
		Name:     "rule",
		Doc:      "reports nothing",
		Requires: []*analysis.Analyzer{engine},
		Run:      func(pass *analysis.Pass) (any, error) { return nil, nil },
	}
}

func TestAFailureIsNotForgotten(t *testing.T) {
	tool, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, how := range []string{"error", "panic"} {
		for _, pkg := range []string{"broken", "user"} {
			t.Run(how+" in "+pkg, func(t *testing.T) {
				dir := t.TempDir()
				for name, text := range map[string]string{
					"go.mod":           "module example.com/m\n\ngo 1.26\n",
					"broken/broken.go": "package broken\n\nvar X int\n",
					"user/user.go":     "package user\n\nimport _ \"example.com/m/broken\"\n",
				} {
					name = filepath.Join(dir, name)
					if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
						t.Fatal(err)
					}
					if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
						t.Fatal(err)
					}
				}
				for run := range 2 {
					cmd := exec.Command("go", "vet", "-vettool="+tool, "./"+pkg)
					cmd.Dir = dir
					cmd.Env = append(os.Environ(), howToFail+"="+how, "GOFLAGS=")
					out, err := cmd.CombinedOutput()
					if err == nil {
						t.Errorf("run %d succeeded", run)
					}
					if want := "internal error in engine on example.com/m/broken: "; !strings.Contains(string(out), want) {
						t.Errorf("run %d: no %q in\n%s", run, want, out)
					}
				}
			})
		}
	}
}

func TestRequestedIsWhatTheGoCommandSays(t *testing.T) {
	for args, want := range map[string]bool{
		"":                          false,
		"-V=full":                   true,
		"--V=full":                  true,
		"-flags":                    true,
		"-json -formatonly vet.cfg": true,
		"./...":                     false,
		"-version":                  false,
		"-json ./cfg":               false,
	} {
		if got := Requested(strings.Fields(args)); got != want {
			t.Errorf("Requested(%s) = %t", args, got)
		}
	}
}

func TestReportIsOfOwnDependenciesOnly(t *testing.T) {
	const own = `"ModulePath": "example.com/m", "Stdout": "x", "VetxOnly": true`
	ignored := withOwnTest(t)
	for config, want := range map[string]bool{
		`{` + own + `}`: true,
		`{` + own + `, "ModuleVersion": "v1.0.0"}`:           false,
		`{` + own + `, "Stdout": ""}`:                        false,
		`{` + own + `, "VetxOnly": false}`:                   false,
		`{"Stdout": "x", "VetxOnly": true}`:                  false, // the standard library
		`{` + own + `, "Module": {"Path": "example.com/m"}}`: false, // from Go 1.27
		`{` + own + `, "Module": {"Main": true}}`:            true,
		fmt.Sprintf(`{%s, "Dir": %q}`, own, withOwnTest(t)):  false,
		fmt.Sprintf(`{%s, "Dir": %q, "IgnoredFiles": [%q]}`, own, ignored, filepath.Join(ignored, "p_test.go")): true,
	} {
		file := filepath.Join(t.TempDir(), "vet.cfg")
		if err := os.WriteFile(file, []byte(config), 0o666); err != nil {
			t.Fatal(err)
		}
		c, err := readConfig(file)
		if err != nil {
			t.Fatal(err)
		}
		if got := c.reportDependency(); got != want {
			t.Errorf("%s: reportDependency() = %t", config, got)
		}
	}
}

// withOwnTest returns a directory with a test file of package p.
func withOwnTest(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "p_test.go"), []byte("package p\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestReportKeepsUnknownFields(t *testing.T) {
	file := filepath.Join(t.TempDir(), "vet.cfg")
	if err := os.WriteFile(file, []byte(`{"VetxOnly": true, "New": [1]}`), 0o666); err != nil {
		t.Fatal(err)
	}
	c, err := readConfig(file)
	if err != nil {
		t.Fatal(err)
	}
	copied, err := c.report()
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(copied)
	if want := `{"New":[1],"VetxOnly":false}`; err != nil || string(data) != want {
		t.Errorf("got %s, %v, want %s", data, err, want)
	}
}
