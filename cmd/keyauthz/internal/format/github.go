package format

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/source"
)

// GitHub prints workflow commands that annotate the lines of a pull request
// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
//
// The log of the job shows an annotation without its place, and GitHub keeps
// only a few: so the findings stand in front of the commands as text, all of
// them, and the commands end with the number of those that were left out.
type GitHub struct {
	// ReadFile reads the source; a file that it cannot read is not quoted.
	ReadFile func(name string) ([]byte, error)
}

// annotationsPerStep is how many annotations of each level GitHub keeps of a
// step; it drops those that come later.
const annotationsPerStep = 10

// Print implements [Printer].
func (g *GitHub) Print(w io.Writer, findings []finding.Finding) error {
	if len(findings) == 0 {
		return nil
	}
	var b bytes.Buffer
	if err := (&Text{ReadFile: g.ReadFile}).Print(&b, findings); err != nil {
		return err
	}
	text := inert(b.String())

	b.Reset()
	b.WriteString(text)
	src := source.New(g.ReadFile)
	written := make(map[string]int)
	cut := 0
	for _, f := range findings {
		command := level(f.Confidence, "error", "warning", "notice")
		if written[command] == annotationsPerStep {
			cut++
			continue
		}
		written[command]++
		fmt.Fprintf(&b, "::%s %s::%s\n", command, properties(src, f), escapeData(annotation(f)))
	}
	if cut > 0 {
		left := fmt.Sprintf("%d of %d findings are not annotated, since GitHub keeps %d errors, warnings and notices each of a step: the job's log has all of them",
			cut, len(findings), annotationsPerStep)
		if written["notice"] < annotationsPerStep {
			left = "::notice title=keyauthz::" + escapeData(left)
		}
		fmt.Fprintln(&b, left)
	}
	_, err := w.Write(b.Bytes())
	return err
}

// annotation returns the text of f's annotation: the message, the places that explain
// it, and where it is written what to do about it, a line each. Who reads it on a pull
// request sees nothing else.
func annotation(f finding.Finding) string {
	var b strings.Builder
	b.WriteString(f.Message)
	for _, r := range f.Related {
		b.WriteByte('\n')
		if r.File != "" {
			b.WriteString(r.Position.String() + ": ")
		}
		b.WriteString(r.Message)
	}
	b.WriteString("\nhow to mend or accept it: " + f.Rule.URL())
	return b.String()
}

// properties returns where f is annotated. GitHub refuses columns where the end
// is on another line.
func properties(src *source.Files, f finding.Finding) string {
	var all []string
	add := func(name, value string) { all = append(all, name+"="+escapeProperty(value)) }
	add("file", f.File)
	if f.Line > 0 {
		end := max(f.EndLine, f.Line)
		add("line", fmt.Sprint(f.Line))
		add("endLine", fmt.Sprint(end))
		if column := src.UTF16Column(f.File, f.Line, f.Column); column > 0 && end == f.Line {
			add("col", fmt.Sprint(column))
			if after := src.UTF16Column(f.File, f.EndLine, f.EndColumn); after > column {
				add("endColumn", fmt.Sprint(after))
			}
		}
	}
	add("title", f.Rule.Name+": "+f.Rule.Title)
	return strings.Join(all, ",")
}

// inert returns text such that the runner takes nothing in it for a command,
// whatever a file is called and whatever stands in the source: it is told to
// listen to none until it sees a token. The token is a hash of the text, which
// the text cannot hold.
func inert(text string) string {
	token := fmt.Sprintf("keyauthz-%x", sha256.Sum256([]byte(text)))
	return "::stop-commands::" + token + "\n" + text + "::" + token + "::\n"
}

// Disarm returns text, made for standard error, such that the runner takes
// nothing in it for a command. It changes the text where it must: what is printed
// to stop commands on one stream might stop those of the other.
func Disarm(text string) string { return commandStart.ReplaceAllString(text, "$1 $2") }

// commandStart is how commands begin: in new style at the beginning of a line, in
// old style anywhere.
var commandStart = regexp.MustCompile(`(?m)(^[\s\x{feff}]*:|##)(:|\[)`)

// The escapes are those of the toolkit that GitHub's own actions use, which the
// runner undoes.
var (
	dataEscapes     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func escapeData(s string) string     { return dataEscapes.Replace(s) }
func escapeProperty(s string) string { return propertyEscapes.Replace(s) }
