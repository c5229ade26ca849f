package routetable

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer"
)

// Markdown prints a table in GitHub's dialect, for a pull request or a wiki: what
// guards each route, with the reasons.
type Markdown struct{}

// Print implements [Printer].
func (Markdown) Print(w io.Writer, t *Table) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "# Routes\n\n%s.\n", t.Summary())
	rules := t.rules()
	if len(t.Routes) > 0 {
		head := "| Method | Path | Handler | Behind |"
		for _, rule := range rules {
			name := label(rule)
			if name == "" {
				name = rule
			}
			head += " " + name + " |"
		}
		fmt.Fprintf(b, "\n%s\n%s|\n", head, strings.Repeat("|---", 4+len(rules)))
	}
	for i := range t.Routes {
		r := &t.Routes[i]
		method, path := r.Method, r.Path
		if method == "" {
			method = "any"
		}
		if path == "" {
			path = "any"
		} else {
			path = code(path)
		}
		var behind []string
		for _, s := range r.Chain {
			name := code(s.Name)
			if !s.Seen {
				name += " (not seen)"
			}
			behind = append(behind, name)
		}
		if r.Open != "" {
			path += "<br>not known: " + escape(r.Open)
		}
		fmt.Fprintf(b, "| %s | %s | %s | %s |", method, path, code(r.Handler.Name), strings.Join(behind, ", "))
		for _, rule := range rules {
			fmt.Fprintf(b, " %s |", r.cell(rule))
		}
		fmt.Fprintln(b)
	}
	if len(t.Handlers) > 0 {
		fmt.Fprint(b, "\n## Handlers and middlewares that are not seen to be registered\n\n")
	}
	for i := range t.Handlers {
		h := &t.Handlers[i].Handler
		fmt.Fprintf(b, "- %s, %s\n", code(h.Name), code(h.Position.String()))
	}
	return b.Flush()
}

// cell says what a rule found.
func (r *Route) cell(rule string) string {
	v := r.Verdict(rule)
	if v == nil {
		return "-"
	}
	state := string(v.State)
	if v.State == analyzer.Unguarded {
		state = "**" + state + "**"
	}
	return state + ": " + escape(r.Because(*v))
}

// code returns s as a code span in a cell: a pipe would end the cell even there,
// and a backtick the span.
func code(s string) string {
	if s == "" {
		return ""
	}
	s = strings.NewReplacer("|", `\|`, "\n", " ", "\r", " ").Replace(s)
	fence := "`"
	for strings.Contains(s, fence) {
		fence += "`"
	}
	if len(fence) > 1 || strings.TrimSpace(s) != s {
		return fence + " " + s + " " + fence
	}
	return fence + s + fence
}

// escape returns s as text of a cell without any markup.
func escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n' || r == '\r':
			r = ' '
		case r == '<':
			b.WriteString("&lt;")
			continue
		case r == '&':
			b.WriteString("&amp;")
			continue
		case strings.ContainsRune("\\`*_{}[]|~#@", r):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
