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
		return t.toRead(g)
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

// toRead returns the action that a decision about the principal is asked for, where
// that is no more than to read, and nothing else in the question may be an action.
//
//	e.Enforce(user, "books", "read")
func (t *trace) toRead(g *guard) string {
	action := ""
	for o := range t.Table.All(g.X) {
		switch {
		case o.Kind == flow.Request:
			return "" // its method may be the action
		case o.Kind != flow.Const:
		case t.acting(o.Name):
			return ""
		case named(o.Name, toSee) && (action == "" || o.Name < action) && !strings.ContainsAny(o.Name, " ?%=/"):
			action = o.Name
		}
	}
	if action == "" || !t.Table.Any(g.X, t.who) {
		return ""
	}
	return action
}

// toSee are words in the names of actions and relations of those who may only look.
var toSee = []string{"read", "reader", "view", "viewer"}

// acting reports whether a constant is, by its name, an action that is more than to
// look, or a relation of those who may do more.
func (t *trace) acting(name string) bool {
	return wildcard(name) || ruling(name) || slices.ContainsFunc(words(name), func(w string) bool {
		return t.Names.SensitiveVerbs.Has(w) || slices.Contains(toAct, w)
	})
}

var toAct = []string{
	"write", "writer", "edit", "editor", "update", "create", "creator", "modify", "manage", "manager", "change", "owner", "own", "execute",
	"approve", "maintain", "maintainer", "full", "all", "any",
}

// promoted returns a write that gives a user the privilege that the request names,
// where nothing asks for a privilege of who sends it:
//
//	s.store.UpdateUser(ctx, id, in.Name, in.Role)
//
// What the handler asks of who sends it, it may ask only where there is a role.
func (t *trace) promoted() *Unmet {
	if slices.ContainsFunc(t.checks, func(g *guard) bool { return t.scopes(g.held()) == someScope && g.in == t.handlerName() }) {
		return nil
	}
	for _, e := range t.effects {
		if !e.handler || e.Kind != summary.Write && e.Kind != summary.Unseen {
			continue
		}
		field := t.ownPrivilege(e)
		if field == "" || t.scoped(e.ways) != noScope || !t.presented(e.ways) || t.administrators(e.ways) {
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
// what they may do, the first by name.
func (t *trace) ownPrivilege(e effect) string {
	ofPeople := slices.ContainsFunc([]string{e.Name, e.What, t.handlerName(), t.route.Pattern}, func(s string) bool { return named(s, people) })
	told := t.Table.Any(e.Args, func(o flow.Origin) bool { return o.Has(flow.Written) }) // apart from what selects
	first := ""
	for o := range t.Table.All(e.Args) {
		if o.Kind != flow.Input || model.Class(o.Class) != model.Body || o.Has(flow.Loaded) || o.Has(flow.Length) {
			continue
		}
		if t.harmless(o) || told && !o.Has(flow.Written) || e.passes(o) {
			continue
		}
		name := inputName(o)
		flag := List{"is_admin", "admin", "is_superuser", "superuser", "is_super_admin", "super_admin", "is_staff", "is_root", "is_owner"}.Has(name)
		role := ofPeople && List{"role", "roles", "role_id", "user_role"}.Has(name)
		if (flag || role) && (first == "" || name < first) {
			first = name
		}
	}
	return first
}

// harmless reports whether a field is compared with the names of roles, and none of
// these is one that rules over others.
func (t *trace) harmless(field flow.Origin) bool {
	some := false
	for _, g := range t.checks {
		if g.Kind != summary.Equal || !t.Table.Any(g.X, func(o flow.Origin) bool { return sameValue(o, field) }) {
			continue
		}
		for o := range t.Table.All(g.Y) {
			if o.Kind == flow.Const && named(o.Name, []string{"admin", "administrator", "owner", "superadmin", "superuser", "root"}) {
				return false
			}
			some = some || o.Kind == flow.Const
		}
	}
	return some
}

// people are words in the names of tables and operations that are about those who
// have privileges.
var people = []string{"user", "users", "member", "members", "membership", "memberships", "account", "accounts", "employee", "employees", "staff", "profile", "profiles"}
