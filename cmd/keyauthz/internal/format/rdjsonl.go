package format

import (
	"encoding/json"
	"io"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

// RDJSONL prints reviewdog's diagnostic format, one object a line
// (https://github.com/reviewdog/reviewdog/tree/master/proto/rdf). Columns are
// bytes there, as here.
type RDJSONL struct{}

type rdDiagnostic struct {
	Message  string      `json:"message"`
	Location rdLocation  `json:"location"`
	Severity string      `json:"severity"`
	Source   rdLink      `json:"source"`
	Code     rdCode      `json:"code"`
	Related  []rdRelated `json:"related_locations,omitempty"`
	// Suggestions are changes that a reader of the comment can apply.
	Suggestions []rdSuggestion `json:"suggestions,omitempty"`
}

// rdSuggestion is text in place of a range, which is empty here.
type rdSuggestion struct {
	Range rdRange `json:"range"`
	Text  string  `json:"text"`
}

type rdLink struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

type rdCode struct {
	Value string `json:"value"`
	URL   string `json:"url"`
}

type rdRelated struct {
	Message  string     `json:"message"`
	Location rdLocation `json:"location"`
}

type rdLocation struct {
	Path  string   `json:"path"`
	Range *rdRange `json:"range,omitempty"`
}

// rdRange ends before its end.
type rdRange struct {
	Start rdPosition  `json:"start"`
	End   *rdPosition `json:"end,omitempty"`
}

type rdPosition struct {
	Line   int `json:"line"`
	Column int `json:"column,omitempty"`
}

// Print implements [Printer].
func (RDJSONL) Print(w io.Writer, findings []finding.Finding) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for _, f := range findings {
		d := rdDiagnostic{
			Message:  alone(&f),
			Location: rdPlace(f.Position),
			Severity: level(f.Confidence, "ERROR", "WARNING", "INFO"),
			Source:   rdLink{"keyauthz", "https://github.com/keyauthz/keyauthz"},
			Code:     rdCode{f.Rule.Name, f.Rule.URL()},
		}
		if f.EndLine > 0 && d.Location.Range != nil {
			d.Location.Range.End = &rdPosition{f.EndLine, f.EndColumn}
		}
		for _, r := range f.Related {
			if r.File != "" {
				d.Related = append(d.Related, rdRelated{r.Message, rdPlace(r.Position)})
			}
		}
		// A suggestion is for the file of the diagnostic.
		if fix := f.Fix; fix != nil && fix.File == f.File {
			at := rdPosition{fix.Line, fix.Column}
			d.Suggestions = []rdSuggestion{{rdRange{at, &at}, fix.Text}}
		}
		if err := e.Encode(d); err != nil {
			return err
		}
	}
	return nil
}

func rdPlace(p finding.Position) rdLocation {
	at := rdLocation{Path: p.File}
	if p.Line > 0 {
		at.Range = &rdRange{Start: rdPosition{p.Line, p.Column}}
	}
	return at
}
