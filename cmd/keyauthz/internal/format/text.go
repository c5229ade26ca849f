package format

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/source"
)

// Text prints findings for people: the place and the message on one line, as
// compilers do and editors understand, the source line with the expression
// underlined, then the places that lead there.
type Text struct {
	Color bool
	// ReadFile reads the source; a file that it cannot read is not quoted.
	ReadFile func(name string) ([]byte, error)
}

// Print implements [Printer].
func (t *Text) Print(w io.Writer, findings []finding.Finding) error {
	b := bufio.NewWriter(w)
	src := source.New(t.ReadFile)
	for _, f := range findings {
		fmt.Fprintf(b, "%s: %s (%s)\n", t.paint(bold, printable(f.Position.String())), printable(f.Message), t.paint(yellow, f.Rule.Name))
		if line, ok := src.Line(f.File, f.Line); ok && f.Column > 0 && len(line) <= longestLine {
			fmt.Fprintf(b, "%s\n%s\n", printable(line), t.paint(red, underline(line, f)))
		}
		for _, r := range f.Related {
			message := printable(r.Message)
			if r.File != "" {
				message = t.paint(dim, printable(r.Position.String())) + ": " + message
			}
			fmt.Fprintf(b, "    %s\n", message)
		}
	}
	return b.Flush()
}

// longestLine is the length in bytes up to which a source line is quoted: longer
// ones were written by programs, and nobody reads them.
const longestLine = 500

// printable returns text without what makes terminals do other things than show
// it, or show it in another order: names of files and routes, and source, are not
// ours to trust.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if r != '\t' && !unicode.IsGraphic(r) {
			return unicode.ReplacementChar
		}
		return r
	}, text)
}

// -- colour --

// Select graphic rendition parameters of ANSI terminals.
const (
	bold   = "1"
	dim    = "2"
	red    = "31"
	yellow = "33"
)

func (t *Text) paint(color, s string) string {
	if !t.Color || s == "" {
		return s
	}
	return "\x1b[" + color + "m" + s + "\x1b[0m"
}
