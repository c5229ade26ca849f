package analyzer_test

import (
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/analyzer/baddirective"
)

// quiet takes what analysistest says of findings that no comment wants.
type quiet struct{}

func (quiet) Errorf(string, ...any) {}

// TestNolintIsLeftToAHostThatUnderstandsIt: inside golangci-lint the findings
// must be there, since it reports comments that match none.
func TestNolintIsLeftToAHostThatUnderstandsIt(t *testing.T) {
	dir, err := filepath.Abs(corpus)
	if err != nil {
		t.Fatal(err)
	}
	count := func(leave bool) (found, suppressed int) {
		cfg := analyzer.DefaultConfig()
		cfg.LeaveNolint = leave
		for _, res := range analysistest.Run(quiet{}, dir, analyzer.New(cfg)[0], "directives/accepted") {
			result := res.Result.(*analyzer.Result)
			return len(result.Findings), len(result.Suppressed)
		}
		return 0, 0
	}
	found, suppressed := count(false)
	left, ours := count(true)
	if left != found+2 || ours != suppressed-2 || ours == 0 {
		t.Errorf("%d findings and %d suppressed, and %d and %d with nolint left: the package has two such comments", found, suppressed, left, ours)
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
