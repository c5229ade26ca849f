package summary

import (
	"fmt"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// Text returns the summary in the notation of debug output, one fact a line, or
// "" if nothing is known of the function that a caller would miss.
func (s *Summary) Text(t *flow.Table, where func(Pos) string) string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, "\t"+format+"\n", args...) }
	for i, r := range s.Results {
		if len(r) > 0 {
			line("result %d from %s", i, t.String(r))
		}
	}
	for i, v := range s.Values {
		if v.Op != Unknown {
			line("result %d is %s", i, v)
		}
	}
	for _, o := range s.Outcomes {
		state := "zero"
		if o.NonZero {
			state = "non-zero"
		}
		line("result %d %s: %s", o.Result, state, s.alternatives(t, o.Guards))
	}
	for _, o := range s.Told {
		line("result %d %s: %s", o.Result, o.Is, s.alternatives(t, o.Guards))
	}
	if s.known(s.Always) {
		line("returns: %s", s.alternatives(t, s.Always))
	}
	if s.Never {
		line("never returns")
	}
	if s.Lists {
		line("lists what a store holds")
	}
	if s.Continues {
		line("continues: %s", s.alternatives(t, s.On))
	}
	for _, cv := range s.Context {
		line("keeps %s = %s", cv.Key, t.String(cv.Value))
	}
	for _, e := range s.Effects {
		line("%s %s%s at %s when %s", e.Kind, e.Name, e.detail(t), where(e.Pos), s.alternatives(t, e.Guards))
	}
	for _, op := range s.Ops {
		line("%s on %s %s %s handlers %s middleware %s target %s", op.Kind, op.Router, op.Verb, op.Pattern, op.Handlers, op.Middleware, op.Target)
	}
	if s.GaveUp != "" {
		line("incomplete: %s", s.GaveUp)
	}
	return b.String()
}

func (e *Effect) detail(t *flow.Table) string {
	var b strings.Builder
	if len(e.Args) > 0 {
		b.WriteString(" of " + t.String(e.Args))
	}
	if len(e.Status) > 0 {
		b.WriteString(" status " + t.String(e.Status))
	}
	if len(e.To) > 0 {
		b.WriteString(" to " + t.String(e.To))
	}
	if e.Target.Op != Unknown {
		b.WriteString(" into " + e.Target.String())
	}
	if e.Admins {
		b.WriteString(" (of administrators)")
	}
	if e.What != "" {
		b.WriteString(" (" + e.What + ")")
	}
	return b.String()
}

func (s *Summary) known(alternatives [][]int) bool {
	return len(alternatives) > 1 || len(alternatives) == 1 && len(alternatives[0]) > 0
}

// alternatives prints a disjunction of guard lists.
func (s *Summary) alternatives(t *flow.Table, alternatives [][]int) string {
	if len(alternatives) == 0 {
		return "never"
	}
	var ways []string
	for _, list := range alternatives {
		var gs []string
		for _, i := range list {
			gs = append(gs, s.Guards[i].text(t))
		}
		if len(gs) == 0 {
			gs = []string{"anything"}
		}
		ways = append(ways, strings.Join(gs, " and "))
	}
	return strings.Join(ways, " or ")
}

func (g *Guard) text(t *flow.Table) string {
	var b strings.Builder
	if g.Not {
		b.WriteString("not ")
	}
	b.WriteString(g.Kind.String())
	if g.Name != "" {
		b.WriteString(" " + g.Name)
	}
	if len(g.X) > 0 {
		b.WriteString(t.String(g.X))
	}
	if len(g.Y) > 0 {
		b.WriteString(t.String(g.Y))
	}
	return b.String()
}
