package format

import (
	"encoding/json"
	"io"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

// JSON prints one array of objects, empty if nothing was found.
type JSON struct{}

// jsonFinding is the schema of an element. Positions count from 1, columns in
// bytes; an unknown one is left out.
type jsonFinding struct {
	Rule       string      `json:"rule"`
	Category   string      `json:"category,omitempty"`
	Confidence string      `json:"confidence"`
	Message    string      `json:"message"`
	File       string      `json:"file"`
	Line       int         `json:"line"`
	Column     int         `json:"column,omitempty"`
	EndLine    int         `json:"endLine,omitempty"`
	EndColumn  int         `json:"endColumn,omitempty"`
	Package    string      `json:"package"`
	CWE        []int       `json:"cwe,omitempty"`
	URL        string      `json:"url"`
	Related    []jsonPlace `json:"related,omitempty"`
	Fix        *jsonFix    `json:"fix,omitempty"`
	// NoFix says why there is no fix, where one might have been.
	NoFix string `json:"noFix,omitempty"`
	// Fingerprint recognises the finding in another run.
	Fingerprint string `json:"fingerprint"`
}

type jsonPlace struct {
	File    string `json:"file"`
	Line    int    `json:"line,omitempty"`
	Column  int    `json:"column,omitempty"`
	Message string `json:"message"`
}

// jsonFix is what mends the defect.
type jsonFix struct {
	Message string     `json:"message"`
	Edits   []jsonEdit `json:"edits"`
}

// jsonEdit is text to insert at a place, which is also given as an offset in bytes.
type jsonEdit struct {
	File   string `json:"file"`
	Offset int    `json:"offset"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Insert string `json:"insert"`
}

// Print implements [Printer].
func (JSON) Print(w io.Writer, findings []finding.Finding) error {
	array := make([]jsonFinding, len(findings))
	for i, f := range findings {
		array[i] = jsonFinding{
			Rule:       f.Rule.Name,
			Category:   f.Category,
			Confidence: f.Confidence.String(),
			Message:    f.Message,
			File:       f.File,
			Line:       f.Line,
			Column:     f.Column,
			EndLine:    f.EndLine,
			EndColumn:  f.EndColumn,
			Package:    f.Package,
			CWE:        f.Rule.CWE,
			URL:        f.Rule.URL(),

			NoFix:       f.NoFix,
			Fingerprint: f.Fingerprint,
		}
		for _, r := range f.Related {
			array[i].Related = append(array[i].Related, jsonPlace{r.File, r.Line, r.Column, r.Message})
		}
		if fix := f.Fix; fix != nil {
			array[i].Fix = &jsonFix{fix.Message, []jsonEdit{{fix.File, fix.Offset, fix.Line, fix.Column, fix.Text}}}
		}
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "\t")
	e.SetEscapeHTML(false)
	return e.Encode(array)
}
