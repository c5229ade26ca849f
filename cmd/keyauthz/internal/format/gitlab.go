package format

import (
	"encoding/json"
	"io"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

// GitLab prints the report that GitLab's merge requests read as artifact
// "codequality" (https://docs.gitlab.com/ci/testing/code_quality): one array, in
// which no two fingerprints may be the same, or one is not shown.
type GitLab struct{}

type gitlabIssue struct {
	Type        string         `json:"type"`
	CheckName   string         `json:"check_name"`
	Description string         `json:"description"`
	Categories  []string       `json:"categories"`
	Severity    string         `json:"severity"`
	Fingerprint string         `json:"fingerprint"`
	Location    gitlabLocation `json:"location"`
}

type gitlabLocation struct {
	Path  string      `json:"path"`
	Lines gitlabLines `json:"lines"`
}

type gitlabLines struct {
	Begin int `json:"begin"`
	End   int `json:"end,omitempty"`
}

// Print implements [Printer].
func (GitLab) Print(w io.Writer, findings []finding.Finding) error {
	report := make([]gitlabIssue, len(findings))
	for i, f := range findings {
		report[i] = gitlabIssue{
			Type:        "issue",
			CheckName:   f.Rule.Name,
			Description: alone(&f),
			Categories:  []string{"Security"},
			Severity:    level(f.Confidence, "critical", "major", "minor"),
			Fingerprint: f.Fingerprint,
			Location:    gitlabLocation{f.File, gitlabLines{max(f.Line, 1), f.EndLine}},
		}
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(report)
}
