package authz

import (
	"cmp"
	"fmt"
	"go/token"
	"maps"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// An Authenticator is a middleware that lets through only those whose credential
// it has verified.
type Authenticator struct {
	Key, Name string
	Pos       summary.Pos
}

// Disabled is a use of a middleware that authenticates which has no effect, in the
// function from From to To.
type Disabled struct {
	Middleware string
	How        string // it has none
	Pos        summary.Pos
	From, To   token.Pos
}

// minSiblings is how many routes beside an unguarded one must be guarded to say
// that it was forgotten.
const minSiblings = 3

// Unguarded returns routes that nothing covers although the program's own code
// shows that something should, given all routes of the program and the middlewares
// that authenticate and where their uses have no effect, and the reason for each
// verdict. Sources: CWE-306.
func Unguarded(covers []*Cover, authenticators []Authenticator, disabled []Disabled) ([]Unmet, []Verdict) {
	var unmet []Unmet
	verdicts := make([]Verdict, len(covers))
	looked := slices.DeleteFunc(slices.Clone(covers), func(c *Cover) bool {
		// What is public by its path is not where a middleware asks who it is.
		return len(c.By) == 0 || c.Public != "" && !c.behind(authenticators)
	})
	guarded := slices.DeleteFunc(slices.Clone(looked), func(c *Cover) bool { return !c.Refuses })
	private := slices.DeleteFunc(slices.Clone(guarded), func(c *Cover) bool { return c.Public != "" })
	unwired := !wired(looked, authenticators)
	why := meant(covers, looked, authenticators)
	twins := make(map[string][]*Cover) // the handler is behind authentication elsewhere
	apart := make(map[string]*Cover)   // one that needs authentication, where none of its siblings has any
	bare := make(map[string][]*Cover)  // its handler asks for what is only known on guarded routes
	off := make(map[string][]*Cover)   // a middleware that authenticates has no effect beside it
	alone := make(map[string][]*Cover) // no authenticating middleware is before any: by where that is seen
	forgot := make(map[string]int)     // what was first found forgotten: by what registers it
	var reads, passing []*Cover
	for i, c := range covers {
		reason := c.why()
		switch {
		case c.slips():
			reason = "a prefix lets it through that names something else"
			unmet = append(unmet, c.through())
		case reason == "":
			switch siblings := c.siblings(private); {
			case len(guarded) == 0 && len(why) == 0:
				reason = "nothing in the program authenticates"
			case unwired && len(why) > 0 && len(siblings) < minSiblings:
				reason = "no middleware authenticates, though " + why[0].Text
				if c.Reads || c.Writes || c.Shows || c.weighty() {
					alone[c.seat()] = append(alone[c.seat()], c)
				}
			case c.bypass(authenticators) != nil:
				reason = "a middleware that authenticates " + c.bypass(authenticators).How
				passing = append(passing, c)
			case c.needed(guarded) != nil:
				reason = "its handler asks for the client, whom nothing on the route has looked for"
				bare[c.Route.Function] = append(bare[c.Route.Function], c)
			case c.twin(guarded) != nil:
				reason = "its handler is behind authentication on another route"
				twins[c.Route.Function] = append(twins[c.Route.Function], c)
			case !c.weighty():
				reason = "public, as far as is seen"
				if c.Reads && !c.Writes {
					reads = append(reads, c)
				}
			case c.disabled(disabled, authenticators) != nil:
				reason = "beside it a middleware that authenticates " + c.disabled(disabled, authenticators).How
				off[c.Route.Function] = append(off[c.Route.Function], c)
			case len(siblings) >= minSiblings:
				reason = "its siblings are authenticated"
				if _, ok := forgot[c.Route.Function]; !ok {
					forgot[c.Route.Function] = len(unmet)
				}
				unmet = append(unmet, c.forgotten(siblings))
			case !c.Admin && c.Operation == "":
				reason = "public, as far as is seen"
			case !slices.ContainsFunc(guarded, func(g *Cover) bool { return !g.Introspects }):
				reason = "the program only says of credentials whether they are valid"
			case len(c.siblings(guarded)) == 0:
				reason = "the program authenticates elsewhere, and nothing that is registered beside it"
				apart[c.Route.Function] = c
			default:
				reason = "the program authenticates elsewhere"
				unmet = append(unmet, c.elsewhere(guarded))
			}
		}
		verdicts[i] = Verdict{Obligation: Authenticated, Reason: reason}
	}
	for _, seat := range sortedKeys(alone) {
		i := slices.IndexFunc(alone[seat], func(c *Cover) bool { return c.weighty() || c.Route.Verb == "" && c.Writes })
		if i >= 0 {
			unmet = append(unmet, alone[seat][i].withAll(alone[seat], why[0].Text, why))
		}
	}
	for _, function := range sortedKeys(off) {
		c := off[function][0]
		d := c.disabled(disabled, authenticators)
		what := fmt.Sprintf("%s authenticates, and %s", d.Middleware, d.How)
		unmet = append(unmet, c.withAll(off[function], what, []Evidence{{d.Pos, d.Middleware + " " + d.How + " here", Step}}))
	}
	unmet = append(unmet, passedBy(passing, authenticators)...)
	for _, function := range sortedKeys(bare) {
		c := bare[function][0]
		unmet = append(unmet, c.lacks(c.needed(guarded), bare[function]))
	}
	for _, function := range sortedKeys(twins) {
		c := twins[function][0]
		unmet = append(unmet, c.twice(c.twin(guarded), twins[function]))
	}
	for _, function := range sortedKeys(apart) {
		c := apart[function]
		unmet = append(unmet, c.withAll(open(covers, function, c), "the program authenticates other routes, but none registered beside it", c.elsewhere(guarded).Evidence))
	}
	if unwired && len(authenticators) > 0 {
		// What reads may be for everybody; not so where a middleware that would ask is
		// put before nothing.
		for _, c := range reads {
			if i, ok := forgot[c.Route.Function]; ok {
				unmet[i].reads(c, why[0])
			}
		}
	}
	for i, c := range covers {
		verdicts[i].Met = !slices.ContainsFunc(unmet, func(u Unmet) bool { return slices.Contains(u.Routes, c.Route.String()) })
		c.account(&verdicts[i], unmet)
	}
	return unmet, verdicts
}

// seat returns what the routes have in common that one finding speaks of: the function
// that registers them or, where that is in another package, the place that leads there.
func (c *Cover) seat() string {
	if r := c.Route; !r.Pos.P.IsValid() && r.Site.P.IsValid() {
		return fmt.Sprint(r.Site.P)
	}
	return c.Route.Function
}

// wired reports whether a middleware authenticates one of the routes, rather than
// the handlers themselves.
func wired(guarded []*Cover, authenticators []Authenticator) bool {
	return slices.ContainsFunc(guarded, func(c *Cover) bool {
		return slices.ContainsFunc(c.By, func(by string) bool { return by != c.Handler }) || c.behind(authenticators)
	})
}

// behind reports whether a middleware that authenticates is in front of the route.
func (c *Cover) behind(authenticators []Authenticator) bool {
	return slices.ContainsFunc(c.Route.Chain, func(l route.Link) bool {
		return slices.ContainsFunc(authenticators, func(a Authenticator) bool { return a.Key == l.Func.Name })
	})
}

// why says why a route needs no second look, or "".
func (c *Cover) why() string {
	switch {
	case len(c.By) > 0:
		return "checked by " + strings.Join(c.By, ", ")
	case c.Open != "":
		return "cannot tell: " + c.Open
	case c.Library != "":
		return "served by " + c.Library
	case c.Public != "":
		return "public by nature: " + c.Public
	case c.Errors:
		return "answers nothing but errors"
	}
	return ""
}

// weighty reports whether what a route does is not for everybody, as a rule.
func (c *Cover) weighty() bool {
	switch c.Route.Verb {
	case "DELETE":
		return true
	case "PUT", "PATCH":
		return c.Writes
	case "GET", "HEAD":
		return c.Admin && (c.Reads || c.Writes || c.Lists)
	}
	return c.Operation != "" || c.Removes || c.Writes && (c.Admin || c.Tenant)
}

// siblings returns the guarded routes that are registered by the same function, such as in
// literals for its groups, or whose handlers are methods of the same type.
func (c *Cover) siblings(guarded []*Cover) []*Cover {
	return slices.DeleteFunc(slices.Clone(guarded), func(g *Cover) bool {
		return !g.together(c) && (receiver(g.Key) == "" || receiver(g.Key) != receiver(c.Key))
	})
}

// receiver returns "path.(T)" of a key "path.(T).M", or "".
func receiver(key string) string {
	i := strings.Index(key, ").")
	if i < 0 {
		return ""
	}
	return key[:i+1]
}

// disabled returns a use of a middleware that has no effect on the route: it is added
// later to one of the route's routers, or stands in the function that registers the
// route. It returns nil if there is none.
func (c *Cover) disabled(all []Disabled, authenticators []Authenticator) *Disabled {
	for _, l := range c.Route.Late {
		for _, a := range authenticators {
			if a.Key == l.Func.Name {
				return &Disabled{Middleware: a.Name, How: "is added only later", Pos: l.Pos}
			}
		}
	}
	for i := range all {
		if d := &all[i]; d.From <= c.Route.Pos.P && c.Route.Pos.P < d.To {
			return d
		}
	}
	return nil
}

func (c *Cover) unmet(confidence Confidence, reason string) Unmet {
	return Unmet{
		Obligation: Authenticated, Route: c.Route.String(), Routes: []string{c.Route.String()}, Handler: c.Handler,
		What: reason, Operation: c.Operation, Confidence: confidence, Pos: c.Route.Pos, Site: c.Route.Site,
		Key: string(Authenticated) + "|" + c.Key + "|" + c.Route.String(),
	}
}

// maxShown bounds the routes that a finding names.
const maxShown = 24

// forgotten is a route whose siblings are guarded.
func (c *Cover) forgotten(siblings []*Cover) Unmet {
	by, n := most(siblings, func(s *Cover) []string { return s.By })
	confidence := Medium
	if n >= 2*minSiblings && (c.Operation != "" || c.Route.Verb == "DELETE") {
		confidence = High
	}
	reason := fmt.Sprintf("%s checks who asks on %d routes beside it", by, n)
	if n == 1 {
		reason = fmt.Sprintf("%d routes beside it check who asks", len(siblings))
	}
	u := c.unmet(confidence, reason)
	if c.Operation != "" {
		u.Evidence = append(u.Evidence, Evidence{c.Pos, c.Operation + " runs here", Effect})
	}
	for _, s := range siblings[:min(len(siblings), minSiblings)] {
		u.Evidence = append(u.Evidence, Evidence{s.Route.Pos, s.Route.String() + " is covered by " + s.cover(), Aside})
	}
	return u
}

// reads adds a route that reads beside the one that u is about.
func (u *Unmet) reads(c *Cover, why Evidence) {
	if !slices.Contains(u.Evidence, why) {
		u.Evidence = append(u.Evidence, why)
	}
	u.Routes = append(u.Routes, c.Route.String())
	if len(u.Routes) <= maxShown {
		u.Evidence = append(u.Evidence, c.openToo())
	}
}

func (c *Cover) openToo() Evidence {
	return Evidence{c.Route.Pos, fmt.Sprintf("%s is open too, handler %s", c.Route, c.Handler), Aside}
}

// inHandler is what covers a route that only its handler covers.
const inHandler = "its handler"

// cover names what looks at the client before the handler does, or the handler.
func (c *Cover) cover() string {
	before := slices.DeleteFunc(slices.Clone(c.By), func(name string) bool { return name == c.Handler })
	if len(before) == 0 {
		return inHandler
	}
	return strings.Join(before, ", ")
}

// elsewhere is a route that needs privileges in any program, in one that
// authenticates other routes.
func (c *Cover) elsewhere(guarded []*Cover) Unmet {
	what := "it lies below an administrative segment"
	if c.Operation != "" {
		what = "it reaches " + c.Operation
	}
	u := c.unmet(Medium, what+", and the program authenticates other routes")
	if c.Operation != "" {
		u.Evidence = append(u.Evidence, Evidence{c.Pos, c.Operation + " runs here", Effect})
	}
	g := guarded[0]
	u.Evidence = append(u.Evidence, Evidence{g.Route.Pos, g.Route.String() + " is covered by " + g.cover(), Aside})
	return u
}

// withAll is one defect of all open routes of a function.
func (c *Cover) withAll(routes []*Cover, reason string, why []Evidence) Unmet {
	u := c.unmet(Medium, reason)
	u.Key = string(Authenticated) + "|" + c.Route.Function
	u.Routes, u.Evidence = nil, slices.Clone(why)
	for _, c := range routes {
		u.Routes = append(u.Routes, c.Route.String())
		if len(u.Routes) <= maxShown {
			u.Evidence = append(u.Evidence, c.openToo())
		}
	}
	return u
}

// open returns a route and those of the same function that nothing covers and that
// do what is not for everybody, either: what only reads may be public, and is no part
// of the defect.
func open(covers []*Cover, function string, c *Cover) []*Cover {
	return slices.DeleteFunc(slices.Clone(covers), func(o *Cover) bool {
		return o != c && (o.Route.Function != function || o.why() != "" || !o.weighty())
	})
}

// meant says what shows that a program none of whose middlewares authenticates is
// meant to: it has one that would, or makes credentials that nothing looks at.
func meant(covers, guarded []*Cover, authenticators []Authenticator) []Evidence {
	var why []Evidence
	for _, a := range authenticators[:min(len(authenticators), minSiblings)] {
		why = append(why, Evidence{a.Pos, a.Name + " authenticates, and no route of the program uses it", Aside})
	}
	if len(guarded) > 0 {
		return why
	}
	for _, c := range covers {
		if c.Issues != "" {
			why = append(why, Evidence{c.Pos, fmt.Sprintf("%s makes a credential in %s, and nothing checks one", c.Issues, c.Handler), Aside})
			break
		}
	}
	return why
}

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K {
	return slices.Sorted(maps.Keys(m))
}
