package authz

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file compares how sibling routes treat the objects that their paths name.

// Minimal numbers of siblings that mind whose an object is.
const (
	enoughToWrite = 1
	enoughToRead  = 2
)

// Loose returns the routes whose object nobody ties to the client while their
// siblings do, by their number among those of one package. Source: CWE-639.
func Loose(covers []*Cover) map[int]Unmet {
	unmet := make(map[int]Unmet)
	countSorts(covers)
	kept := slices.ContainsFunc(covers, func(s *Cover) bool { return s.Refuses && len(s.keeps) > 0 && s.cover() != inHandler })
	for i, c := range covers {
		if showing := c.showingToSome(covers); len(showing) > 0 {
			unmet[i] = c.loose(showing)
			continue
		}
		if c.Object.Loose == nil || c.Open != "" && !c.Object.Asked || c.forAll() {
			continue
		}
		if c.Public != "" && (c.Object.Loose.Kind == summary.Read || !c.Object.Known || c.entrance()) {
			// Though who asks must be known: a market, a check of what is free. Where nobody
			// is known yet, what a login writes down is for who comes back, and who registers
			// names what they were sent.
			continue
		}
		if c.Object.Below != "" && c.Object.Shown == "" && c.Object.Known && c.Object.Loose.Kind != summary.Read {
			unmet[i] = c.loose(nil)
			continue
		}
		if c.Object.Loose.Kind == summary.Read && (len(c.By) > 0 && !c.Refuses || slices.ContainsFunc(covers, c.shared)) {
			continue // it is shown to everybody: who asks is only noted
		}
		minding := c.minding(covers)
		if len(minding) < enoughToRead && slices.ContainsFunc(covers, c.shared) { // it is everybody's, unless one about it minds
			minding = slices.DeleteFunc(minding, func(s *Cover) bool { return !c.sameThing(s) })
		}
		beside := c.bindingBeside(covers)
		switch {
		case len(beside) > 0 || c.Object.Opened:
			minding = beside
		case c.Object.Role:
			minding = c.withRole(minding)
		}
		if c.Object.Shown != "" {
			minding = slices.DeleteFunc(slices.Clone(minding), func(s *Cover) bool { return !s.replaces() || !c.sameSort(s) })
		}
		known := c.Object.Known || slices.ContainsFunc(minding, func(s *Cover) bool {
			// What siblings look for in the context is not there on their chain, if it is put
			// there on others.
			return s.chain() == c.chain() && (s.Object.Known || s.cover() != inHandler || s.Open != "" || !kept)
		})
		enough := enoughToWrite
		if c.Object.Role && !c.Object.Permitted && !slices.ContainsFunc(minding, c.listedInRole) || c.Object.Loose.Kind == summary.Read && !slices.ContainsFunc(minding, c.listed) {
			enough = enoughToRead
		}
		if !known || len(minding) < enough || len(minding) == 1 && minding[0].makes() {
			continue // of one thing that says who has made it one can't say that it is theirs
		}
		if c.Object.Loose.Kind == summary.Read && len(beside) == 0 && !slices.ContainsFunc(minding, c.sameThing) {
			continue // what is shown may be for everybody, unlike the rest of what the program keeps
		}
		unmet[i] = c.loose(minding)
	}
	return unmet
}

// shared reports whether s shows what c does to everybody, or lists all of it to
// whoever is known.
func (c *Cover) shared(s *Cover) bool {
	if s.Open != "" {
		return false
	}
	if s.Key == c.Key && len(s.By) == 0 && len(c.By) > 0 {
		return true
	}
	collection := strings.TrimSuffix(s.Route.Pattern, "/")
	return collection != "" && strings.HasPrefix(c.Route.Pattern, collection+"/") && sortOf(c.Route.Pattern) == sortOf(s.Route.Pattern) &&
		(s.Route.Verb == "GET" || s.Route.Verb == "") && (s.Object.Known || len(s.By) == 0) &&
		!s.Object.Owned && !s.Object.Tied && s.Object.Name == ""
}

// listed reports whether s lists what c shows one of, and only what is the client's:
// GET /notes and GET /notes/{id}.
func (c *Cover) listed(s *Cover) bool {
	return s.Object.Owned && s.Object.Name == "" && receiver(c.Key) == receiver(s.Key) && c.sameSort(s)
}

// listedInRole reports whether s lists what c changes one of, for those with a role, and
// only what is their tenant's: that is where the role is one.
//
//	r.With(requireRole("admin")).Get("/members", list)              // WHERE org_id = $1
//	r.With(requireRole("admin")).Put("/members/{id}/role", promote) // WHERE id = $1
func (c *Cover) listedInRole(s *Cover) bool {
	return c.listed(s) && s.Object.Role && s.Object.ByTenant && strings.HasPrefix(c.Route.Pattern, strings.TrimSuffix(s.Route.Pattern, "/")+"/")
}

// distance says how much a sibling that minds whose an object is has to do with c: those
// about the same sort of thing are named first.
func (c *Cover) distance(s *Cover) int {
	if c.sameSort(s) {
		return 0
	}
	return 1
}

// sameSort reports whether two routes that are registered together are about the
// same sort of thing, by their paths.
func (c *Cover) sameSort(s *Cover) bool {
	sort := sortOf(c.Route.Pattern)
	return sort != "" && sort == sortOf(s.Route.Pattern) && c.Route.Function == s.Route.Function
}

// sameThing reports whether two routes are about the same sort of thing, by their paths
// or by the type that has methods for it: PaymentHandler for /payments and /charges.
func (c *Cover) sameThing(s *Cover) bool {
	if c.sameSort(s) {
		return true
	}
	sort := strings.TrimSuffix(sortOf(c.Route.Pattern), "s")
	return sort != "" && receiver(c.Key) == receiver(s.Key) && slices.Contains(words(receiver(c.Key)), sort)
}

func (c *Cover) loose(minding []*Cover) Unmet {
	e := c.Object.Loose
	slices.SortStableFunc(minding, func(a, b *Cover) int { return cmp.Compare(c.distance(a), c.distance(b)) })
	u := Unmet{
		Obligation: Bound, Category: "object", Route: c.Route.String(), Handler: c.Handler, Tenant: c.Object.Name,
		Operation: e.Name, Confidence: Medium, Pos: e.Site, Site: c.Route.Site,
		Key: string(Bound) + "|object|" + c.Key,
	}
	u.What = "which " + c.Object.Below + " says nothing about"
	if len(minding) > 0 {
		u.What = "unlike " + names(minding)
	}
	does := "passes the principal on, or compares it"
	if len(minding) > 0 && slices.Contains(minding[0].Object.Bound, c.Object.Within) {
		u.What = "which " + c.Object.Within + " says nothing about, " + u.What
		does = fmt.Sprintf("asks for what belongs to %q", c.Object.Within)
	}
	if c.Object.Shown != "" {
		u.What = "where " + c.Object.Shown + ", " + u.What
	}
	u.Evidence = append(slices.Clone(c.Verification), Evidence{e.Pos, fmt.Sprintf("what is named by %q is reached here: %s", c.Object.Name, e.Name), Effect})
	for _, s := range minding[:min(len(minding), minSiblings)] {
		u.Evidence = append(u.Evidence, Evidence{s.Route.Pos, fmt.Sprintf("%s %s", s.Route, does), Aside})
	}
	return u
}

// names lists a few routes.
func names(covers []*Cover) string {
	switch n := len(covers); n {
	case 1:
		return covers[0].Route.String()
	case 2:
		return covers[0].Route.String() + " and " + covers[1].Route.String()
	default:
		return fmt.Sprintf("%s and %d other routes beside it", covers[0].Route, n-1)
	}
}

// entrance reports whether the path says that clients come in by the route.
func (c *Cover) entrance() bool {
	last := c.Route.Pattern[strings.LastIndexByte(c.Route.Pattern, '/')+1:]
	return slices.Contains([]string{"login", "signin", "sign-in", "register", "signup", "sign-up", "registration"}, strings.ToLower(last))
}
