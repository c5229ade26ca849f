package format

import (
	"encoding/xml"
	"io"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

// Checkstyle prints the XML of the Java tool of that name, which many services
// read. It knows no end of an expression and no related places but that of the defect.
type Checkstyle struct{}

type checkstyleReport struct {
	XMLName xml.Name         `xml:"checkstyle"`
	Version string           `xml:"version,attr"`
	Files   []checkstyleFile `xml:"file"`
}

type checkstyleFile struct {
	Name   string            `xml:"name,attr"`
	Errors []checkstyleError `xml:"error"`
}

type checkstyleError struct {
	Line     int    `xml:"line,attr"`
	Column   int    `xml:"column,attr,omitempty"`
	Severity string `xml:"severity,attr"`
	Message  string `xml:"message,attr"`
	Source   string `xml:"source,attr"`
}

// Print implements [Printer].
func (Checkstyle) Print(w io.Writer, findings []finding.Finding) error {
	report := checkstyleReport{Version: "4.3"}
	for _, f := range findings {
		last := len(report.Files) - 1
		if last < 0 || report.Files[last].Name != f.File {
			report.Files = append(report.Files, checkstyleFile{Name: f.File})
			last++
		}
		report.Files[last].Errors = append(report.Files[last].Errors, checkstyleError{
			Line: f.Line, Column: f.Column,
			Severity: level(f.Confidence, "error", "warning", "info"),
			Message:  alone(&f),
			Source:   "keyauthz." + f.Rule.Name,
		})
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(report); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}
