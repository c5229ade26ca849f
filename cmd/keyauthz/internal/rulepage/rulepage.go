// Package rulepage shows the pages of rules on terminals. The pages are the
// rules' package comments, so that the command, the documentation and reports say
// the same.
package rulepage

import (
	"fmt"
	"go/doc/comment"
	"io"
	"strings"

	"github.com/agnivade/levenshtein"
	"golang.org/x/tools/go/analysis"
)

// A Style says how pages look.
type Style struct {
	Color bool
	Width int // of the text, in columns
}

// List prints one line for each rule.
func List(w io.Writer, rules []*analysis.Analyzer) error {
	for _, r := range rules {
		if _, err := fmt.Fprintf(w, "%-15s %s\n", r.Name, title(r)); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintln(w, "\nkeyauthz explain <rule> prints the page of one.")
	return err
}

// Find returns the rule with a name, as it stands in findings: with the kind
// behind a slash or without. The error of an unknown name has the nearest one.
func Find(rules []*analysis.Analyzer, name string) (*analysis.Analyzer, error) {
	wanted, _, _ := strings.Cut(strings.ToLower(strings.TrimPrefix(name, "-")), "/")
	var nearest *analysis.Analyzer
	distance := 0
	for _, r := range rules {
		if r.Name == wanted {
			return r, nil
		}
		if d := levenshtein.ComputeDistance(wanted, r.Name); nearest == nil || d < distance {
			nearest, distance = r, d
		}
	}
	if nearest == nil {
		return nil, fmt.Errorf("there is no rule %q", name)
	}
	return nil, fmt.Errorf("there is no rule %q; did you mean %s?", name, nearest.Name)
}

// Print prints the page of a rule.
func Print(w io.Writer, r *analysis.Analyzer, style Style) error {
	heading, body, _ := strings.Cut(r.Doc, "\n")
	if _, err := fmt.Fprintf(w, "%s\n\n", style.paint(bold, heading)); err != nil {
		return err
	}
	const indent = "    "
	parser := new(comment.Parser)
	printer := &comment.Printer{TextWidth: style.Width - len(indent), TextCodePrefix: indent}
	for i, block := range parser.Parse(body).Content {
		text := string(printer.Text(&comment.Doc{Content: []comment.Block{block}}))
		if i > 0 {
			text = "\n" + text
		}
		switch block.(type) {
		case *comment.Heading:
			text = style.paintLines(bold, strings.Replace(text, "# ", "", 1))
		case *comment.Code:
			text = style.paintLines(cyan, text)
		}
		if _, err := io.WriteString(w, text); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(w, "\n%s\n", r.URL)
	return err
}

// title returns what a rule finds: the first line of its page without its name.
func title(r *analysis.Analyzer) string {
	line, _, _ := strings.Cut(r.Doc, "\n")
	return strings.TrimPrefix(line, r.Name+": ")
}

// -- colour --

// Select graphic rendition parameters of ANSI terminals.
const (
	bold = "1"
	cyan = "36"
)

func (s Style) paint(color, text string) string {
	if !s.Color || text == "" {
		return text
	}
	return "\x1b[" + color + "m" + text + "\x1b[0m"
}

// paintLines paints each line by itself, as pagers need it.
func (s Style) paintLines(color, text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = s.paint(color, line)
	}
	return strings.Join(lines, "\n")
}
