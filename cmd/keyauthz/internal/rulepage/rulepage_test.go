package rulepage

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/go/analysis"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/analyzer/crosstenant"
	"github.com/keyauthz/keyauthz/analyzer/formatonly"
	"github.com/keyauthz/keyauthz/analyzer/missingscope"
	"github.com/keyauthz/keyauthz/analyzer/unguardedroute"
)

func rules() []*analysis.Analyzer { return analyzer.New(analyzer.DefaultConfig()) }

func page(t *testing.T, r *analysis.Analyzer, style Style) string {
	t.Helper()
	var b bytes.Buffer
	if err := Print(&b, r, style); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestPageSaysWhatTheDocumentationSays(t *testing.T) {
	words := func(s string) []string {
		return strings.Fields(regexp.MustCompile(`(?m)^ *(#|-) `).ReplaceAllString(s, ""))
	}
	for _, r := range rules() {
		got := words(page(t, r, Style{Width: 80}))
		if want := append(words(r.Doc), r.URL); !slices.Equal(got, want) {
			t.Errorf("%s: got\n%q\nwant\n%q", r.Name, got, want)
		}
	}
}

func TestPagesOfDefectsAnswerTheSameQuestions(t *testing.T) {
	for _, r := range rules() {
		text := page(t, r, Style{Width: 80})
		for _, heading := range []string{"Why it matters", "Reported", "How to mend it", "How to suppress"} {
			if !strings.Contains(text, "\n"+heading) {
				t.Errorf("the page of %s has no heading %q", r.Name, heading)
			}
		}
	}
}

// TestPagesNameTheWeaknessesOfTheirRules compares the pages with what reports say
// of a finding.
func TestPagesNameTheWeaknessesOfTheirRules(t *testing.T) {
	named := regexp.MustCompile(`https://cwe\.mitre\.org/data/definitions/(\d+)\.html`)
	for _, info := range []*analyzer.Info{formatonly.Info, crosstenant.Info, missingscope.Info, unguardedroute.Info} {
		var got []string
		for _, m := range named.FindAllStringSubmatch(info.Doc, -1) {
			got = append(got, m[1])
			if !strings.Contains(info.Doc, "CWE-"+m[1]+", ") {
				t.Errorf("%s: CWE-%s has no name", info.Name, m[1])
			}
		}
		var want []string
		for _, n := range info.CWE {
			want = append(want, fmt.Sprint(n))
		}
		if !slices.Equal(got, want) {
			t.Errorf("the page of %s names %v, findings %v", info.Name, got, want)
		}
	}
}

func TestLinesFitAndColorsAreOnlyAdded(t *testing.T) {
	for _, r := range rules() {
		plain := page(t, r, Style{Width: 60})
		for line := range strings.Lines(plain) {
			prose := !strings.HasPrefix(line, "    ") && !strings.Contains(line, "://") && !strings.HasPrefix(line, r.Name)
			if prose && utf8.RuneCountInString(strings.TrimSpace(line)) > 60 {
				t.Errorf("%s: too long: %s", r.Name, line)
			}
		}
		colored := page(t, r, Style{Width: 60, Color: true})
		if colored == plain || regexp.MustCompile("\x1b\\[\\d+m").ReplaceAllString(colored, "") != plain {
			t.Errorf("%s: colours change the text", r.Name)
		}
	}
}

func TestRulesAreFoundByWhatPeopleType(t *testing.T) {
	for name, want := range map[string]string{
		"crosstenant":           "crosstenant",
		"-crosstenant":          "crosstenant",
		"CrossTenant":           "crosstenant",
		"formatonly/unenforced": "formatonly",
	} {
		if r, err := Find(rules(), name); err != nil || r.Name != want {
			t.Errorf("Find(%q): %v, want %s", name, err, want)
		}
	}
	for name, want := range map[string]string{
		"crostenant":    "crosstenant",
		"format-only":   "formatonly",
		"scope":         "missingscope",
		"missingscopes": "missingscope",
	} {
		if _, err := Find(rules(), name); err == nil || !strings.Contains(err.Error(), "did you mean "+want+"?") {
			t.Errorf("Find(%q): %v, want %s", name, err, want)
		}
	}
}

func TestListNamesEveryRule(t *testing.T) {
	var b bytes.Buffer
	if err := List(&b, rules()); err != nil {
		t.Fatal(err)
	}
	for _, r := range rules() {
		if !regexp.MustCompile(`(?m)^` + r.Name + ` +\w`).MatchString(b.String()) {
			t.Errorf("%s is not in\n%s", r.Name, b.String())
		}
	}
}
