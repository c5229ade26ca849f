// Package routetable is the authorization table of a service: its routes with
// what stands in front of them, in a stable order, and how that is printed. It
// decides nothing about routes; the engine has judged them.
package routetable

import (
	"cmp"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

// A Table is what a service serves.
type Table struct {
	Routes []Route
	// Handlers are those that nothing is seen to register.
	Handlers []Route
}

// A Route is a row of the table.
type Route struct {
	Method     string // "" for any
	Path       string // "" if it is not known
	Framework  string
	Registered finding.Position
	Chain      []Step
	Handler    Step
	Open       string // what is not known about the route
	// Key, Tenant and Scope are the checks that verify the credential, tie the
	// tenant to the principal and ask for a privilege.
	Key, Tenant, Scope []Check
	Verdicts           []Verdict
	Packages           []string // in which the route is seen
}

// A Step is a middleware or handler.
type Step struct {
	Name string
	finding.Position
	Seen bool // whether its code is known
}

// A Check is one that stands on a route.
type Check struct {
	By, How, What string
	finding.Position
}

// A Verdict is that of one rule.
type Verdict struct {
	Rule       string
	State      analyzer.RouteState
	Reason     string
	Confidence string // of what is unmet
	Accepted   string // why that is accepted, if it is
}

// Worst returns the state of a route that matters most to who reviews it.
func (r *Route) Worst() analyzer.RouteState {
	worst := analyzer.Unneeded
	for _, state := range []analyzer.RouteState{analyzer.Guarded, analyzer.Tolerated, analyzer.Unclear, analyzer.Unguarded} {
		if slices.ContainsFunc(r.Verdicts, func(v Verdict) bool { return v.State == state }) {
			worst = state
		}
	}
	return worst
}

// Checks returns those that a rule asks for.
func (r *Route) Checks(rule string) []Check {
	switch rule {
	case "formatonly":
		return r.Key
	case "crosstenant":
		return r.Tenant
	case "missingscope":
		return r.Scope
	}
	return nil
}

// label is what the checks of a rule are about, in a word, "" if its name has to
// say it.
func label(rule string) string {
	return map[string]string{"formatonly": "Key", "crosstenant": "Tenant", "missingscope": "Scope", "unguardedroute": "Caller"}[rule]
}

// Verdict returns that of a rule, or nil.
func (r *Route) Verdict(rule string) *Verdict {
	for i := range r.Verdicts {
		if r.Verdicts[i].Rule == rule {
			return &r.Verdicts[i]
		}
	}
	return nil
}

// rules returns the rules that judged, in their order.
func (t *Table) rules() []string {
	var rules []string
	for i := range t.Routes {
		for _, v := range t.Routes[i].Verdicts {
			if !slices.Contains(rules, v.Rule) {
				rules = append(rules, v.Rule)
			}
		}
	}
	return rules
}

// Count returns how many routes there are whose worst state is one of states.
func (t *Table) Count(states ...analyzer.RouteState) int {
	n := 0
	for i := range t.Routes {
		if slices.Contains(states, t.Routes[i].Worst()) {
			n++
		}
	}
	return n
}

// Unknown returns how many routes there are of which a rule cannot tell all.
func (t *Table) Unknown() int {
	n := 0
	for i := range t.Routes {
		if slices.ContainsFunc(t.Routes[i].Verdicts, func(v Verdict) bool { return v.State == analyzer.Unclear }) {
			n++
		}
	}
	return n
}

// Shorten makes paths relative to dir where they lie below it.
func (t *Table) Shorten(dir string) {
	for _, rows := range [][]Route{t.Routes, t.Handlers} {
		for i := range rows {
			r := &rows[i]
			r.places(func(p *finding.Position) { p.File = finding.ShortPath(p.File, dir) })
		}
	}
}

// places calls f for each position of r.
func (r *Route) places(f func(*finding.Position)) {
	f(&r.Registered)
	f(&r.Handler.Position)
	for i := range r.Chain {
		f(&r.Chain[i].Position)
	}
	for _, checks := range [][]Check{r.Key, r.Tenant, r.Scope} {
		for i := range checks {
			f(&checks[i].Position)
		}
	}
}

// compare orders routes by path and method, those of unknown paths at the end.
func (r *Route) compare(s *Route) int {
	if (r.Path == "") != (s.Path == "") {
		return -cmp.Compare(r.Path, s.Path)
	}
	return cmp.Or(
		cmp.Compare(r.Path, s.Path),
		cmp.Compare(r.Method, s.Method),
		r.Registered.Compare(s.Registered),
		r.Handler.Position.Compare(s.Handler.Position),
		cmp.Compare(r.Handler.Name, s.Handler.Name),
		cmp.Compare(r.content(), s.content()),
	)
}

// content is all of a row but the packages, to put rows that differ elsewhere in
// order.
func (r *Route) content() string {
	row := *r
	row.Packages = nil
	return fmt.Sprintf("%#v", row)
}

// place is "handlers.go:12" without the directory, for where room is short.
func place(p finding.Position) string {
	if p.File == "" {
		return ""
	}
	return fmt.Sprintf("%s:%d", path.Base(filepath.ToSlash(p.File)), p.Line)
}

// String returns the check in words: "X-API-Key by Store.Lookup in requireKey
// (auth.go:12)".
func (c Check) String() string {
	words := []string{c.What}
	switch c.How {
	case "":
		if c.What == "" {
			words = append(words, "checked")
		}
	case "==", "!=":
		words = append(words, "compared")
	case "context":
		words = append(words, "of the context")
	case "error":
		words = append(words, "checked")
	case "non-empty":
		words = append(words, "present")
	default:
		if c.What != "" {
			words = append(words, "by")
		}
		words = append(words, c.How)
	}
	if c.By != "" && c.By != c.How {
		words = append(words, "in", c.By)
	}
	if p := place(c.Position); p != "" {
		words = append(words, "("+p+")")
	}
	return strings.TrimSpace(strings.Join(words, " "))
}
