package format

import (
	"bufio"
	"fmt"
	"io"

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
		fmt.Fprintf(b, "%s: %s (%s)\n", t.paint(bold, f.Position.String()), f.Message, t.paint(yellow, f.Rule.Name))
		if line, ok := src.Line(f.File, f.Line); ok && f.Column > 0 {
			fmt.Fprintf(b, "%s\n%s\n", line, t.paint(red, underline(line, f)))
		}
		for _, r := range f.Related {
			if r.File != "" {
				r.Message = t.paint(dim, r.Position.String()) + ": " + r.Message
			}
			fmt.Fprintf(b, "    %s\n", r.Message)
		}
	}
	return b.Flush()
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
