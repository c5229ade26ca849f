// Package rule turns the findings of a rule into diagnostics: what a rule is
// called, how severe and how precise it is, how sure a finding is, and in which
// form it is reported. It decides nothing about code.
package rule

import (
	"fmt"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/directive"
	"github.com/keyauthz/keyauthz/analyzer/internal/engine"
	"github.com/keyauthz/keyauthz/analyzer/internal/fix"
	"github.com/keyauthz/keyauthz/analyzer/internal/nearest"
)

// Info describes a rule to people and to formats such as SARIF.
type Info struct {
	// Name is the analyzer's name: "crosstenant".
	Name string
	// Title is what the rule finds, in one line without a final period.
	Title string
	// Doc is the rule's page: its package comment.
	Doc string
	// CWE numbers, most specific first (https://cwe.mitre.org).
	CWE []int
	// Severity is a CVSS-like score from 0 to 10, as SARIF's security-severity.
	Severity float64
	// Precision is "very-high", "high", "medium" or "low", as SARIF's precision.
	Precision string
}

// URL returns the address of the rule's page.
func (i *Info) URL() string {
	return "https://pkg.go.dev/github.com/keyauthz/keyauthz/analyzer/" + i.Name
}

// Confidence says how sure a finding is.
type Confidence int

const (
	// Low: part of the evidence is a name, or code that cannot be seen might
	// hold the missing check.
	Low Confidence = iota
	// Medium: the evidence is in the code, but the design may intend it.
	Medium
	// High: the missing check is missing on a path that the code shows.
	High
)

func (c Confidence) String() string {
	return [...]string{"low", "medium", "high"}[c]
}

// Set parses "low", "medium" or "high"; it makes Confidence a flag value.
func (c *Confidence) Set(s string) error {
	names := []string{"low", "medium", "high"}
	i := slices.Index(names, s)
	if i < 0 {
		return fmt.Errorf("unknown confidence %q (want low, medium or high)%s", s, nearest.Hint(s, names))
	}
	*c = Confidence(i)
	return nil
}

// A Place is a position that a finding speaks of. Pos is valid where the place
// lies in the analysed package; elsewhere Where is "file:line:col".
type Place struct {
	Pos, End token.Pos
	Where    string
	Message  string
	Part     Part
}

// A Part is what a place has to do with what is wrong.
type Part = authz.Part

// The parts that a place can have.
const (
	Step   = authz.Step
	Effect = authz.Effect
	Aside  = authz.Aside
	Defect = authz.Defect
)

// A Finding is one violation of a rule.
type Finding struct {
	Rule     *Info
	Pos, End token.Pos
	Category string // kind within the rule, "" for its main one
	Message  string
	// Claim is the part of Message, from its beginning, that stays when other code
	// changes than that with the defect: not which routes beside it show it.
	Claim      string
	Confidence Confidence
	// Defect is where the defect lies, "file:line:col" with the path in the module, if
	// that is another package than the one that it is reported in.
	Defect string
	// Related leads a reader from the evidence to the defect, in order.
	Related []Place
	// Fix is an edit that removes the defect, where the right code is certain;
	// NoFix says why there is none.
	Fix   *Fix
	NoFix string

	elsewhere *elsewhere
}

// A Fix is text to insert.
type Fix = fix.Fix

// A Result is what the analyzer of a rule returns: its findings of one package,
// sorted by position, whatever the reporting threshold.
type Result struct {
	Findings []Finding
	// Suppressed are those that the code accepts, also sorted.
	Suppressed []Suppressed
}

// Suppressed is a finding that comments accept.
type Suppressed struct {
	Finding
	By []*directive.Directive
}

// Report sorts findings, removes doubles and those that the package's comments
// accept, reports those of at least the given confidence on pass and returns all
// of them. Of is the engine.
func Report(pass *analysis.Pass, of *analysis.Analyzer, findings []Finding, atLeast Confidence) *Result {
	slices.SortStableFunc(findings, func(a, b Finding) int {
		if a.Pos != b.Pos {
			return int(a.Pos) - int(b.Pos)
		}
		return strings.Compare(a.Message, b.Message)
	})
	findings = slices.CompactFunc(findings, func(a, b Finding) bool {
		return a.Pos == b.Pos && a.Message == b.Message
	})
	res := new(Result)
	accepted := engine.Of(pass, of).Directives
	for _, f := range findings {
		if by := accepted.Accepts(f.Rule.Name, f.Pos); len(by) > 0 {
			res.Suppressed = append(res.Suppressed, Suppressed{f, by})
			continue
		}
		res.Findings = append(res.Findings, f)
		if f.Confidence >= atLeast {
			pass.Report(f.diagnostic(pass.Module))
		}
	}
	return res
}

// inModule returns a place, "import/path/file:line:col", as the module under analysis
// has it: where that is the repository, it is one that editors and people can follow.
func inModule(module *analysis.Module, where string) string {
	if module == nil {
		return where
	}
	return strings.TrimPrefix(where, module.Path+"/")
}

func (f *Finding) diagnostic(module *analysis.Module) analysis.Diagnostic {
	category := f.Rule.Name
	if f.Category != "" {
		category += "/" + f.Category
	}
	d := analysis.Diagnostic{
		Pos:      f.Pos,
		End:      f.End,
		Category: category,
		Message:  f.Message,
		URL:      f.Rule.URL(),
	}
	for _, r := range f.Related {
		info := analysis.RelatedInformation{Pos: r.Pos, End: r.End, Message: r.Message}
		if !r.Pos.IsValid() {
			// The place lies in another package: only its text can say where.
			info.Pos, info.End = f.Pos, f.End
			info.Message = inModule(module, r.Where) + ": " + r.Message
		}
		d.Related = append(d.Related, info)
	}
	if f.Fix != nil {
		d.SuggestedFixes = []analysis.SuggestedFix{{
			Message:   f.Fix.Message,
			TextEdits: []analysis.TextEdit{{Pos: f.Fix.Pos, End: f.Fix.Pos, NewText: []byte(f.Fix.Text)}},
		}}
	}
	return d
}
