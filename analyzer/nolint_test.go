package analyzer_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/analyzer/baddirective"
)

const withNolint = `package p

import (
	"net/http"
	"strings"
)

func Handle(w http.ResponseWriter, r *http.Request) {
	if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { //nolint:formatonly
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	w.Write([]byte("data"))
}
`

// TestNolintIsLeftToAHostThatUnderstandsIt: inside golangci-lint the findings
// must be there, since it reports comments that match none.
func TestNolintIsLeftToAHostThatUnderstandsIt(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"go.mod": "module example.com/p\n\ngo 1.26\n", "p.go": withNolint} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax | packages.NeedModule, Dir: dir}, ".")
	if err != nil {
		t.Fatal(err)
	}
	pkgs[0].Imports = nil // they have no syntax
	for _, leave := range []bool{false, true} {
		cfg := analyzer.DefaultConfig()
		cfg.LeaveNolint = leave
		graph, err := checker.Analyze(analyzer.New(cfg)[:1], pkgs, nil)
		if err != nil || graph.Roots[0].Err != nil {
			t.Fatal(err, graph.Roots[0].Err)
		}
		res := graph.Roots[0].Result.(*analyzer.Result)
		if found := len(res.Findings) == 1; found != leave || len(res.Suppressed)+len(res.Findings) != 1 {
			t.Errorf("left to the host: %t; %d findings and %d suppressed", leave, len(res.Findings), len(res.Suppressed))
		}
	}
}

// TestEveryRuleCanBeAccepted: the rule about comments that is a variable must know
// the same rules as the one of a suite.
func TestEveryRuleCanBeAccepted(t *testing.T) {
	rules := analyzer.New(analyzer.DefaultConfig())
	last := rules[len(rules)-1]
	if last.Name != baddirective.Info.Name {
		t.Fatalf("the last rule is %s", last.Name)
	}
	names := func(a *analysis.Analyzer) []string {
		var names []string
		for _, req := range a.Requires {
			names = append(names, req.Name)
		}
		return names
	}
	if got, want := names(baddirective.Analyzer), names(last); !slices.Equal(got, want) {
		t.Errorf("baddirective.Analyzer requires %v, and that of a suite %v", got, want)
	}
	if len(last.Requires) != len(rules) {
		t.Errorf("it requires %v", names(last))
	}
}
