package authz

import (
	"fmt"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file finds routes that store what a client sends for whoever sends it, because the
// middleware before them goes on where nobody is signed in, while those beside them ask:
//
//	mayAsk := asks(Options{SignIn: config.Private})
//	mustAsk := asks(Options{SignIn: true})
//	r.Get("/notes/{id}", mayAsk(show))
//	r.Post("/notes", mustAsk(add))
//	r.Post("/uploads", mayAsk(upload))    // looks at nobody
//
// A handler that looks at who asks by itself, or notes who did, minds that there may be
// nobody.

// A stranger says that a route changes something for those of whom nothing is known.
type stranger struct {
	// g says that nobody is there, where the chain goes on in spite of that.
	g *guard
	// of is the change.
	of *effect
}

// stranger returns how those get to the handler of whom nothing is known, nil if they do
// not, or if it is not seen to store what they send or to delete what they name.
func (t *trace) stranger() *stranger {
	if t.provided || len(t.unknown) > 0 || t.handler == nil || t.reads() || t.minds() {
		return nil
	}
	for _, e := range t.changes() {
		if !e.Removes && !t.Table.Any(e.Args, sent) {
			continue
		}
		for _, w := range e.ways {
			if g := t.nobody(w); g != nil {
				return &stranger{g, e}
			}
		}
	}
	return nil
}

// sent reports whether o is something that a message says, rather than its path.
func sent(o flow.Origin) bool {
	return o.Kind == flow.Input && (model.Class(o.Class) == model.Body || model.Class(o.Class) == model.Query)
}

// minds reports whether the handler looks at who asks, or does something by means of that.
func (t *trace) minds() bool {
	return slices.ContainsFunc(t.checks[t.chained:], t.identifies) || slices.ContainsFunc(t.effects, func(e effect) bool {
		return e.handler && t.Table.Any(e.Args, func(o flow.Origin) bool { return o.Kind != flow.Request && t.principal(o) })
	})
}

// nobody returns the guard of a way by which a middleware has found that nobody is there,
// if nothing on the way says that there is somebody.
func (t *trace) nobody(w way) *guard {
	if slices.ContainsFunc(w, t.somebody) {
		return nil
	}
	if i := slices.IndexFunc(w, func(g *guard) bool { return g.Not && t.presence(g) }); i >= 0 {
		return w[i]
	}
	return nil
}

// somebody reports whether g says that there is a client who is known.
func (t *trace) somebody(g *guard) bool {
	switch g.Kind {
	case summary.Verify, summary.Decide, summary.Check, summary.Equal:
		return !g.Not && t.identifies(g) && t.substantial(g)
	}
	return !g.Not && t.presence(g)
}

// presence reports whether g asks no more than whether a client is known or shows
// anything: what the chain has noted of one, or a credential as a whole.
func (t *trace) presence(g *guard) bool {
	if g.Kind != summary.Truth && (g.Kind != summary.Shape || g.Name != "non-empty") || g.Name != "" && g.Kind == summary.Truth || len(g.X) == 0 {
		return false
	}
	return t.identifies(g) && !t.Table.Any(g.X, func(o flow.Origin) bool {
		return o.Field != "" || o.Kind == flow.Context && t.Names.ScopeField(contextName(o.Name))
	})
}

// asksEverybody reports whether the chain has found somebody on every way to what the
// handler changes.
func (t *trace) asksEverybody() bool {
	if t.handler == nil || t.reads() {
		return false
	}
	changes := t.changes()
	return len(changes) > 0 && !slices.ContainsFunc(changes, func(e *effect) bool {
		return slices.ContainsFunc(e.ways, func(w way) bool {
			return !slices.ContainsFunc(w, func(g *guard) bool { return g.in != t.handler.Name && t.somebody(g) })
		})
	})
}

// Strangers returns the routes that change something for those of whom nothing is known
// while those beside them refuse that, by their number among those of one package. Source:
// CWE-306.
func Strangers(covers []*Cover) map[int]Unmet {
	unmet := make(map[int]Unmet)
	for i, c := range covers {
		if refusing := c.refusing(covers); len(refusing) > 0 {
			unmet[i] = c.admits(refusing)
		}
	}
	return unmet
}

// refusing returns the routes registered with c whose middlewares let nobody through to a
// change whom they do not know, if that is the rule there and c the exception.
func (c *Cover) refusing(covers []*Cover) []*Cover {
	if c.stranger == nil || c.Open != "" || c.Public != "" {
		return nil
	}
	var refusing []*Cover
	strangers := 0
	for _, s := range covers {
		switch {
		case s == c || s.Open != "" || s.Public != "" || !s.together(c):
		case s.stranger != nil:
			strangers++
		case s.asks:
			refusing = append(refusing, s)
		}
	}
	if len(refusing) < minSiblings*(strangers+1) {
		return nil
	}
	return refusing
}

// admits is a route that changes something for whoever asks.
func (c *Cover) admits(refusing []*Cover) Unmet {
	g, e := c.stranger.g, c.stranger.of
	by, n := most(refusing, func(s *Cover) []string { return s.By })
	what := fmt.Sprintf("%s goes on where nobody is there, and %s refuses that on %d routes beside it", g.in, by, n)
	if slices.ContainsFunc(refusing, func(s *Cover) bool { return slices.Contains(s.By, g.in) }) {
		what = fmt.Sprintf("%s goes on where nobody is there, and refuses that on %d routes beside it", g.in, len(refusing))
	}
	u := c.unmet(Medium, what)
	u.Category = "stranger"
	u.Evidence = append(u.Evidence, Evidence{g.Pos, "this goes on where nobody is there", Step}, Evidence{e.Pos, e.Name + " " + e.verb() + " here", Effect})
	for _, s := range refusing[:min(len(refusing), minSiblings)] {
		u.Evidence = append(u.Evidence, Evidence{s.Route.Pos, s.Route.String() + " is covered by " + strings.Join(s.By, ", "), Aside})
	}
	return u
}
