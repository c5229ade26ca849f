package sarif

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/keyauthz/keyauthz/analyzer"
)

func TestRulesCarryTheirPages(t *testing.T) {
	log := printer().log(nil)
	rules := log.Runs[0].Tool.Driver.Rules
	if len(rules) != len(analyzer.Infos()) {
		t.Fatalf("%d rules", len(rules))
	}
	for i, info := range analyzer.Infos() {
		rule := rules[i]
		markdown := *rule.Help.Markdown
		if len(info.CWE) > 0 && !strings.Contains(markdown, fmt.Sprintf("(https://cwe.mitre.org/data/definitions/%d.html)", info.CWE[0])) {
			t.Errorf("%s: the help does not link CWE-%d", info.Name, info.CWE[0])
		}
		for line := range strings.Lines(info.Doc) {
			if code, ok := strings.CutPrefix(line, "\t"); ok && !strings.Contains(markdown, "\n"+code) {
				t.Errorf("%s: the help lacks the code %q", info.Name, code)
			}
		}
		for _, want := range []string{"# " + info.Name + "\n", info.URL()} {
			if !strings.Contains(markdown, want) {
				t.Errorf("%s: the help lacks %q:\n%s", info.Name, want, markdown)
			}
		}
		if strings.Count(markdown, "```")%2 != 0 || strings.Contains(markdown, "\n\t```") {
			t.Errorf("%s: code is not closed:\n%s", info.Name, markdown)
		}
		if n := len(*rule.FullDescription.Text); n == 0 || n > 1024 {
			t.Errorf("%s: a description of %d bytes", info.Name, n)
		}
		if text := *rule.Help.Text; !strings.HasPrefix(text, info.Title+".\n") || strings.Contains(text, "```") {
			t.Errorf("%s: text %q", info.Name, text)
		}
	}
}

func TestRulesAreRated(t *testing.T) {
	rule := descriptor(&analyzer.Info{Name: "x", Title: "t", Doc: "x: t\n\nWhy.", CWE: []int{79, 1390}, Severity: 6.5, Precision: "medium"})
	if want := []string{"security", "external/cwe/cwe-079", "external/cwe/cwe-1390"}; !slices.Equal(rule.Properties.Tags, want) {
		t.Errorf("tags %v", rule.Properties.Tags)
	}
	for key, want := range map[string]string{"precision": "medium", "security-severity": "6.5", "problem.severity": "warning"} {
		if got := rule.Properties.Properties[key]; got != want {
			t.Errorf("%s: %v, want %s", key, got, want)
		}
	}
	if got := *rule.FullDescription.Text; got != "Why." {
		t.Errorf("full description %q", got)
	}
	severe := descriptor(&analyzer.Info{Name: "x", Doc: "x: t\n\nWhy.", CWE: []int{862}, Severity: 9.1})
	if severe.DefaultConfiguration.Level != "error" || severe.Properties.Properties["security-severity"] != "9.1" {
		t.Errorf("got %+v", severe.DefaultConfiguration)
	}
}

func TestARuleWithoutCWEIsNoWeakness(t *testing.T) {
	rule := descriptor(&analyzer.Info{Name: "x", Title: "t", Doc: "x: t\n\nWhy.", Severity: 0.1, Precision: "high"})
	if len(rule.Properties.Tags) > 0 || rule.Properties.Properties["security-severity"] != nil {
		t.Errorf("properties %+v", rule.Properties)
	}
}
