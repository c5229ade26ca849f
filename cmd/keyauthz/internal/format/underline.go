package format

import (
	"strings"
	"unicode/utf8"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

// underline returns a line that marks f's expression when it is printed below
// the source line that it starts on: "^" and, up to the expression's end, "~".
// Tabs are kept so that both lines align wherever tabs stop.
func underline(line string, f finding.Finding) string {
	start := min(f.Column-1, len(line))
	end := start
	switch {
	case f.EndLine == f.Line:
		end = min(max(f.EndColumn-1, start), len(line))
	case f.EndLine > f.Line:
		end = len(strings.TrimRight(line, " \t"))
	}
	var b strings.Builder
	for _, r := range line[:start] {
		if r != '\t' {
			r = ' '
		}
		b.WriteRune(r)
	}
	b.WriteByte('^')
	if n := utf8.RuneCountInString(line[start:max(end, start)]); n > 1 {
		b.WriteString(strings.Repeat("~", n-1))
	}
	return b.String()
}
