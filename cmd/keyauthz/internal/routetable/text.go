package routetable

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer"
)

// A Printer writes a table in one format.
type Printer interface {
	Print(w io.Writer, t *Table) error
}

// Formats are the names of all formats, the default first.
var Formats = []string{"text", "json", "markdown", "html"}

// New returns the printer of a format, one of [Formats]. Color is for text.
func New(format string, color bool) Printer {
	switch format {
	case "json":
		return JSON{}
	case "markdown":
		return Markdown{}
	case "html":
		return HTML{}
	}
	return Text{Color: color}
}

// Text prints a table for terminals: a line for each route, and below it its
// chain and a line for each rule.
type Text struct{ Color bool }

// Print implements [Printer].
func (p Text) Print(w io.Writer, t *Table) error {
	b := bufio.NewWriter(w)
	for i := range t.Routes {
		p.route(b, &t.Routes[i])
	}
	if len(t.Handlers) > 0 {
		fmt.Fprintf(b, "%s\n", p.paint(bold, "Handlers and middlewares that are not seen to be registered"))
		for i := range t.Handlers {
			h := &t.Handlers[i]
			fmt.Fprintf(b, "    %s%s\n", h.Handler.Name, p.at(h.Handler))
		}
		fmt.Fprintln(b)
	}
	fmt.Fprintln(b, t.Summary())
	return b.Flush()
}

func (p Text) route(b *bufio.Writer, r *Route) {
	fmt.Fprintf(b, "%s -> %s%s\n", p.paint(bold, r.Title()), r.Handler.Name, p.at(r.Handler))
	if at := r.Registered; at.File != "" {
		fmt.Fprintf(b, "    %-14s %s:%d\n", "registered", at.File, at.Line)
	}
	if len(r.Chain) > 0 {
		fmt.Fprintf(b, "    %-14s %s\n", "behind", strings.Join(r.Behind(), " > "))
	}
	for _, v := range r.Verdicts {
		state := fmt.Sprintf("%-8s", v.State)
		fmt.Fprintf(b, "    %-14s %s %s\n", v.Rule, p.paint(colors[v.State], state), r.Because(v))
	}
	if r.Open != "" {
		fmt.Fprintf(b, "    %-14s %s\n", "not known", r.Open)
	}
	fmt.Fprintln(b)
}

func (p Text) at(s Step) string {
	if s.File == "" {
		return ""
	}
	return p.paint(dim, fmt.Sprintf("  %s:%d", s.File, s.Line))
}

// Title is the method and path of a route.
func (r *Route) Title() string {
	method, path := r.Method, r.Path
	if method == "" {
		method = "any method"
	}
	if path == "" {
		path = "any path"
	}
	return method + " " + path
}

// Behind are the names of the middlewares, outermost first.
func (r *Route) Behind() []string {
	var names []string
	for _, s := range r.Chain {
		name := s.Name
		if !s.Seen {
			name += " (not seen)"
		}
		names = append(names, name)
	}
	return names
}

// Because says why a verdict is what it is: the checks that it rests on or, where
// there are none, its reason.
func (r *Route) Because(v Verdict) string {
	var checks []string
	for _, c := range r.Checks(v.Rule) {
		checks = append(checks, c.String())
	}
	switch {
	case len(checks) > 0 && v.State == analyzer.Guarded:
		return strings.Join(checks, "; ")
	case v.State == analyzer.Tolerated:
		return v.Accepted + " (" + v.Reason + ")"
	case v.State == analyzer.Unguarded:
		return v.Reason + " (confidence " + v.Confidence + ")"
	}
	return v.Reason
}

// Summary is the table in one line.
func (t *Table) Summary() string {
	s := fmt.Sprintf("%s: %d unmet, %d unknown", plural(len(t.Routes), "route"), t.Count(analyzer.Unguarded), t.Count(analyzer.Unclear))
	if n := t.Count(analyzer.Tolerated); n > 0 {
		s += fmt.Sprintf(", %d accepted", n)
	}
	if n := len(t.Handlers); n > 0 {
		s += "; " + plural(n, "function") + " without a route"
	}
	return s
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// -- colour --

// Select graphic rendition parameters of ANSI terminals.
const (
	bold   = "1"
	dim    = "2"
	red    = "31"
	green  = "32"
	yellow = "33"
)

var colors = map[analyzer.RouteState]string{
	analyzer.Guarded: green, analyzer.Unneeded: dim, analyzer.Unguarded: red, analyzer.Unclear: yellow, analyzer.Tolerated: yellow,
}

func (p Text) paint(color, s string) string {
	if !p.Color || s == "" || color == "" {
		return s
	}
	return "\x1b[" + color + "m" + s + "\x1b[0m"
}
