package authz

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file finds checks of a privilege that are too weak for what they guard, and
// privileges that the client gives itself. Source: CWE-863, CWE-269.

// readingOnly returns a check of a privilege to read that holds on all of ways, and
// the name of that privilege.
func (t *trace) readingOnly(ways []way) (*guard, string) {
	if len(ways) == 0 {
		return nil, ""
	}
	for _, g := range ways[0] {
		what := t.reading(g)
		if what != "" && inAll(ways, g) {
			return g, what
		}
	}
	return nil, ""
}

// reading returns the privilege to read that g asks for, "" if it asks for none.
func (t *trace) reading(g *guard) string {
	if g.Not {
		return ""
	}
	switch g.Kind {
	case summary.Check, summary.Decide:
		if readName(g.Name) && t.Table.Any(g.X, t.who) {
			return g.Name
		}
	case summary.Equal, summary.Shape:
		for _, sides := range [2][2]flow.Set{{g.X, g.Y}, {g.Y, g.X}} {
			if t.readOnly(sides[1]) && t.privilege(sides[0]) == someScope {
				return t.constants(sides[1])
			}
		}
	}
	return ""
}

func (t *trace) constants(set flow.Set) string {
	var names []string
	for o := range t.Table.All(set) {
		names = append(names, o.Name)
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}

// readName reports whether a check that is not seen is, by its name, one of a
// privilege to read: CanRead, CanView.
func readName(name string) bool {
	ws := words(name[strings.LastIndexByte(name, '.')+1:])
	i := slices.Index(ws, "can")
	return i >= 0 && i+1 < len(ws) && slices.Contains([]string{"read", "view", "list", "see"}, ws[i+1]) &&
		!slices.Contains(ws, "write") && !slices.Contains(ws, "or")
}

// promoted returns a write that gives a user the privilege that the request names,
// where nothing asks for a privilege of who sends it:
//
//	s.store.UpdateUser(ctx, id, in.Name, in.Role)
func (t *trace) promoted() *Unmet {
	for _, e := range t.effects {
		if !e.handler || e.Kind != summary.Write && e.Kind != summary.Unseen {
			continue
		}
		field := t.ownPrivilege(e)
		if field == "" || t.scoped(e.ways) != noScope || !t.presented(e.ways) {
			continue
		}
		u := t.unscopedAt(e, t.known(), false)
		u.Category, u.What, u.Confidence = "self", field, Medium
		u.Key = string(Scoped) + "|" + t.handlerKey() + "|self"
		return &u
	}
	return nil
}

// ownPrivilege returns the field of the body by which an effect on users is told
// what they may do.
func (t *trace) ownPrivilege(e effect) string {
	ofPeople := slices.ContainsFunc([]string{e.Name, e.What, t.handlerName(), t.route.Pattern}, func(s string) bool { return named(s, people) })
	for o := range t.Table.All(e.Args) {
		if o.Kind != flow.Input || model.Class(o.Class) != model.Body || o.Has(flow.Loaded) || o.Has(flow.Length) {
			continue
		}
		switch name := inputName(o); {
		case (List{"is_admin", "admin", "is_superuser", "superuser", "is_super_admin", "super_admin", "is_staff", "is_root", "is_owner"}).Has(name):
			return name
		case ofPeople && (List{"role", "roles", "role_id", "user_role"}).Has(name):
			return name
		}
	}
	return ""
}

// people are words in the names of tables and operations that are about those who
// have privileges.
var people = []string{"user", "users", "member", "members", "membership", "memberships", "account", "accounts", "employee", "employees", "staff", "profile", "profiles"}
