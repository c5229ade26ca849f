// Package format prints findings, one file a format, and one package for SARIF.
// It decides neither what is found nor in which order, and shortens no paths: it
// only says to which directory a format's paths are to be relative.
//
// Of the formats, SARIF is a library's; so is XML. The others are a line or a
// small object of JSON each, of which every field is chosen here: there is no
// library of GitHub's commands or GitLab's report in Go, and reviewdog's would
// bring gRPC for one struct. Their real readers are in the tests instead.
package format

import (
	"io"
	"slices"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/format/sarif"
)

// A Printer writes findings in one format.
type Printer interface {
	Print(w io.Writer, findings []finding.Finding) error
}

// A Run is what printers know besides the findings.
type Run struct {
	Rules   []*analyzer.Info
	Version string // of keyauthz
	Color   bool
	// Root is the directory that paths are relative to, as an absolute path.
	Root string
	// Problems say what keeps the findings from being all there are.
	Problems []string
	// ReadFile reads a source file by its path in the findings.
	ReadFile func(name string) ([]byte, error)
}

// A Format is one that users can ask for.
type Format struct {
	Name, Usage string
	// InRepository is set if readers take paths to be relative to the root of the
	// repository; otherwise they are relative to the working directory.
	InRepository bool
	// Limits says what becomes of a number of findings that is too large for the
	// readers, "" otherwise; nil if they have no limit, or it is said in the format.
	Limits func(findings int) string

	New func(*Run) Printer
}

// Formats are all there are, in the order in which they are explained.
var Formats = []Format{
	{Name: "text", Usage: "for people, with the source line", New: func(r *Run) Printer {
		return &Text{Color: r.Color, ReadFile: r.ReadFile}
	}},
	{Name: "json", Usage: "an array of objects", New: func(*Run) Printer { return JSON{} }},
	{Name: "sarif", Usage: "SARIF 2.1.0, for code scanning of GitHub and others", InRepository: true, Limits: sarif.Limits, New: func(r *Run) Printer {
		return &sarif.Printer{Rules: r.Rules, Version: r.Version, Root: r.Root, Problems: r.Problems, ReadFile: r.ReadFile}
	}},
	{Name: "github", Usage: "annotations of GitHub Actions, and text for the job's log", InRepository: true, New: func(r *Run) Printer {
		return &GitHub{ReadFile: r.ReadFile}
	}},
	{Name: "rdjsonl", Usage: "a line of JSON each, for reviewdog", New: func(*Run) Printer { return RDJSONL{} }},
	{Name: "gitlab", Usage: "GitLab's code quality report", InRepository: true, New: func(*Run) Printer { return GitLab{} }},
	{Name: "checkstyle", Usage: "Checkstyle's XML", New: func(*Run) Printer { return Checkstyle{} }},
}

// ByName returns a format, nil if there is none of that name.
func ByName(name string) *Format {
	i := slices.IndexFunc(Formats, func(f Format) bool { return f.Name == name })
	if i < 0 {
		return nil
	}
	return &Formats[i]
}

// Names returns the names of all formats, the default first.
func Names() []string {
	var names []string
	for _, f := range Formats {
		names = append(names, f.Name)
	}
	return names
}
