package authz

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file says which guards are checks of a privilege.

// scope is what a guard says about privileges.
type scope int

const (
	noScope scope = iota
	someScope
	unsureScope
)

// scopes reports whether g, if it holds, is a check of a privilege. It is asked of the
// same guards for each thing that a route does.
func (t *trace) scopes(g *guard) scope {
	if t.scoping == nil {
		return t.scopesAnew(g) // what the handler does is not known yet
	}
	s, ok := t.scoping[g]
	if !ok {
		if s = t.scopesAnew(g); s == noScope && t.presumed(g) {
			s = unsureScope
		}
		t.scoping[g] = s
	}
	return s
}

func (t *trace) scopesAnew(g *guard) scope {
	j := t.Judge
	switch g.told {
	case "":
	case Scoped:
		return someScope
	default:
		return noScope
	}
	if t.aside(g) || t.requiresNothing(g) || t.leastOfAll(g) || g.Kind != summary.Equal && g.Kind != summary.Truth && g.Kind != summary.Order && g.Not {
		return noScope
	}
	if j.static(g) || !g.Not && t.owns(g) || t.shown(g) || t.ofAdministrators(g) {
		return someScope
	}
	if s := t.queried(g); s != unsureScope {
		return s
	}
	switch g.Kind {
	case summary.Truth:
		if g.Not && !t.denyFlag(g.X) || t.anyOf(g) {
			return noScope
		}
		if j.readOnly(t.Table.Map(g.X, constant)) && !t.reads() {
			return noScope // perms["reports:read"]
		}
		return t.privilege(g.X)
	case summary.Equal:
		if t.knows(g) || t.proves(g) || t.anyOf(g) || t.claimsOther(g) {
			return noScope
		}
		return max(t.compared(g.X, g.Y, g.Not), t.compared(g.Y, g.X, g.Not))
	case summary.Order:
		if t.roleIn(g.X) || t.roleIn(g.Y) {
			return someScope
		}
		return max(t.privilege(g.X), t.privilege(g.Y))
	case summary.Shape:
		if len(g.Y) > 0 {
			return t.compared(g.X, g.Y, false) // strings.Contains(key.Scope, "write")
		}
	case summary.Decide:
		if t.toRead(g) != "" && !t.reads() {
			return noScope
		}
		return someScope
	case summary.Check:
		if t.toRead(g) != "" && !t.reads() {
			return noScope
		}
		if j.Table.Any(g.X, j.principal) && j.Table.Any(g.X, func(o flow.Origin) bool { return o.Kind == flow.Const && scopeLike(o.Name) }) {
			return someScope // a query for the role and the permission's name
		}
		if !j.Table.Any(g.X, j.principal) && !j.Table.Any(g.X, j.credential) && !j.Table.Any(g.X, func(o flow.Origin) bool { return o.Kind == flow.Request }) {
			return noScope
		}
		if readName(g.Name) && !t.reads() {
			return noScope
		}
		return j.checkName(g)
	}
	return noScope
}

// ofAdministrators reports whether g verifies a credential of its own that only
// administrators have, by where the client shows it: a cookie admin-session, a header
// X-Admin-Token.
func (t *trace) ofAdministrators(g *guard) bool {
	return !g.Not && t.verifies(g) && t.Table.Any(t.Table.Union(g.X, g.Y), func(o flow.Origin) bool {
		o.Flags &^= flow.Loaded // by which a session was found
		return shownApart(o) && named(o.Name, administrators)
	})
}

// shownApart reports whether o is what the client shows in a header or cookie.
func shownApart(o flow.Origin) bool {
	return o.Kind == flow.Input && !o.Has(flow.Loaded) && (model.Class(o.Class) == model.Header || model.Class(o.Class) == model.Cookie)
}

// constant keeps what is a constant of the program.
func constant(o flow.Origin) (flow.Origin, bool) { return o, o.Kind == flow.Const }

// shown reports whether g holds for what is for everybody, by what was loaded of it:
// repo.Public, !repo.IsPrivate.
func (t *trace) shown(g *guard) bool {
	return g.Kind == summary.Truth && t.Table.Any(g.X, func(o flow.Origin) bool {
		return o.Has(flow.Loaded) && !t.principal(o) && (g.Not && t.Names.Hidden(o.Field) || !g.Not && named(o.Field, visible))
	})
}

// knows reports whether g says that a map has the credential as it was sent, as one of
// keys that were looked up before has: what is kept with it says nothing yet.
func (t *trace) knows(g *guard) bool {
	return g.Name == "map lookup" && t.Table.Any(g.Y, func(o flow.Origin) bool { return t.credential(o) && o.Field == "" })
}

// proves reports whether g compares what the client has shown, or a digest of it, with
// what was found by it: that says who it is, and nothing of what it may do.
func (t *trace) proves(g *guard) bool {
	for _, side := range [2][2]flow.Set{{g.X, g.Y}, {g.Y, g.X}} {
		if t.Table.Any(side[0], func(o flow.Origin) bool { return t.credential(o) && o.Field == "" && !o.Has(flow.Loaded) }) &&
			t.Table.Any(side[1], func(o flow.Origin) bool { return t.ofCredential(o) && o.Has(flow.Loaded) }) {
			return true
		}
	}
	return false
}

// anyOf reports whether g asks only that the principal has some privilege, whichever: a
// set of bits that is not empty.
//
//	if key.Perms == 0 { deny; return }
func (t *trace) anyOf(g *guard) bool {
	if g.Kind == summary.Equal && (!g.Not || t.Table.Any(g.Y, func(o flow.Origin) bool { return o.Kind != flow.Const || o.Name != "0" })) || g.Kind == summary.Truth && g.Name != "" {
		return false
	}
	return t.Table.Any(g.X, t.principal) && !t.Table.Any(g.X, func(o flow.Origin) bool {
		return t.principal(o) && (o.Has(flow.Elem) || !named(o.Field, sets))
	})
}

// leastOfAll reports whether g holds for every principal, since what it asks for is the
// least that there is: no bit of a mask, or one that is set before it is looked at, the
// first of the roles in their order.
//
//	func (p Perm) Has(q Perm) bool    { return p&q == q }     // Has(0)
//	func (p Perm) Any(q Perm) bool    { return p|q != 0 }     // Any(PermAdmin)
//	func (r Role) AtLeast(o Role) bool { return r >= o }      // AtLeast(RoleNone)
func (t *trace) leastOfAll(g *guard) bool {
	least := func(o flow.Origin) bool { return o == flow.Origin{Kind: flow.Const, Name: "0"} }
	only := func(set flow.Set) bool { return len(set) == 1 && t.Table.Any(set, least) }
	switch g.Kind {
	case summary.Equal:
		return !g.Not && only(g.Y) && t.Table.Any(g.X, least) && t.Table.Any(g.X, t.principal)
	case summary.Order:
		least := map[bool]string{false: ">=", true: "<"}[g.Not]
		turned := map[bool]string{false: "<=", true: ">"}[g.Not]
		return g.Name == least && only(g.Y) || g.Name == turned && only(g.X)
	case summary.Truth:
		return !g.Not && g.Name == "|" && t.Table.Any(g.X, func(o flow.Origin) bool { return o.Kind == flow.Const && !least(o) })
	}
	return false
}

// sets are words in the names of fields that hold several privileges.
var sets = []string{"perms", "permissions", "scopes", "rights", "caps", "capabilities", "privileges", "grants", "mask", "bits", "flags"}

// denyFlag reports whether the absence of a flag is a privilege: read-only.
func (t *trace) denyFlag(set flow.Set) bool {
	return t.Table.Any(set, func(o flow.Origin) bool {
		return slices.Contains(words(o.Field), "read") || slices.Contains(words(o.Field), "readonly") || slices.Contains(words(o.Field), "limited")
	})
}

// compared reports whether an equality of a, of the principal, with b checks a
// privilege. With differs set it is an inequality, which only a constant makes a
// check: role != "viewer".
func (t *trace) compared(a, b flow.Set, differs bool) scope {
	j := t.Judge
	if empty := !j.Table.Any(b, func(o flow.Origin) bool { return o.Kind != flow.Const || o.Name != "" }); empty {
		return noScope // nothing is asked for: RequireScopes()
	}
	if j.Table.Any(b, func(o flow.Origin) bool {
		return j.client(o) && !j.keyName(o) && model.Class(o.Class) == model.PathParam
	}) {
		// Compared with what the client asks for: the owner of the object may.
		if !differs && j.Table.Any(a, func(o flow.Origin) bool { return j.principal(o) && o.Field != "" && !t.Names.TenantField(o.Field) }) &&
			!j.Table.Any(b, func(o flow.Origin) bool { _, isTenant := j.tenantOf(o, t.route.Pattern); return isTenant }) {
			return someScope
		}
		return noScope
	}
	if differs && (!j.Table.Any(b, func(o flow.Origin) bool { return o.Kind == flow.Const }) || j.Table.Any(a, func(o flow.Origin) bool { return o.Has(flow.Elem) })) {
		return noScope // that one scope is missing says nothing about others
	}
	if j.readOnly(b) {
		return noScope
	}
	if !differs && j.oneOf(a, b) || t.roleIn(a) {
		return someScope
	}
	return t.privilege(a)
}

// oneOf reports whether an equality of a with b says that the principal is one that
// the program knows by name, or has a role that rules over others: username == "root",
// user.Role.Name == "superadmin".
func (j *Judge) oneOf(a, b flow.Set) bool {
	if len(b) == 0 || j.Table.Any(b, func(o flow.Origin) bool { return o.Kind != flow.Const || o.Name == "" || named(o.Name, nobody) }) {
		return false
	}
	rules := !j.Table.Any(b, func(o flow.Origin) bool { return !named(o.Name, administrators) })
	return j.Table.Any(a, func(o flow.Origin) bool {
		return j.principal(o) && (named(o.Field, identities) || strings.EqualFold(o.Field, "id") || rules && strings.EqualFold(o.Field, "name"))
	})
}

// identities are words in the names of fields that tell principals apart by name.
var identities = []string{"username", "user", "login", "email", "subject", "sub"}

// nobody are words in the names of principals that anyone can be.
var nobody = []string{"anonymous", "guest", "public", "unknown", "none", "nobody"}

// roleIn reports whether set is what the principal has for something that the
// client names, of which there is more than whether it has: roles[tenant].
func (t *trace) roleIn(set flow.Set) bool {
	return t.Table.Any(set, func(o flow.Origin) bool { return t.principal(o) && o.Has(flow.Elem) }) &&
		t.Table.Any(set, func(o flow.Origin) bool { return o.Kind == flow.Input && o.Has(flow.Loaded) && !t.keyName(o) })
}

// rules reports whether g is a privilege over all tenants: of an administrator,
// of the platform.
func (t *trace) rules(g *guard) bool {
	if g.Not || t.scopes(g) != someScope {
		return false
	}
	return overTenants(g.Name) || t.ofAdministrators(g) || t.Table.Any(t.Table.Union(g.X, g.Y), func(o flow.Origin) bool {
		return overTenants(o.Field) || o.Kind == flow.Const && (overTenants(o.Name) && !t.lesser(g, o.Name) || wildcard(o.Name))
	})
}

// overTenants reports whether something is named after a privilege over all tenants, or
// on tenants themselves.
func overTenants(name string) bool {
	return ruling(name) || named(name, []string{"tenants", "organizations", "organisations", "orgs"})
}

// ruling reports whether something is named after those who run a service.
func ruling(name string) bool {
	return named(name, administrators) || named(name, []string{"super", "root", "staff", "platform", "system", "operator", "sudo", "global"})
}

var administrators = []string{"admin", "administrator", "superadmin", "superuser"}

// wildcard reports whether a constant stands for all permissions: "*", "*:*".
func wildcard(s string) bool {
	return s != "" && strings.Trim(s, "*:./") == "" && strings.Contains(s, "*")
}

// asksToRead reports whether g is a check of a scope that allows no more than to
// read.
func (t *trace) asksToRead(g *guard) bool {
	return g.Kind == summary.Equal && t.reading(g) != ""
}

// readOnly reports whether all constants in set name a permission to read.
func (j *Judge) readOnly(set flow.Set) bool {
	found := false
	for o := range j.Table.All(set) {
		if o.Kind != flow.Const {
			return false
		}
		found = true
		ws := words(o.Name)
		if !slices.Contains(ws, "read") && !slices.Contains(ws, "view") && !slices.Contains(ws, "viewer") && !slices.Contains(ws, "list") || slices.Contains(ws, "write") {
			return false
		}
	}
	return found
}

// privilege reports whether a value of the principal is a privilege rather than
// its state or name.
func (t *trace) privilege(set flow.Set) scope {
	s := noScope
	for o := range t.Table.All(set) {
		if !t.principal(o) || o.Has(flow.Length) {
			continue
		}
		switch {
		case o.Field != "" && t.Names.ScopeField(o.Field), t.stamped(o) && t.Names.ScopeField(o.Name):
			return someScope
		case t.stamped(o): // who it is
		case o.Field != "" && (t.Names.status(o.Field) || t.Names.TenantField(o.Field)):
		case o.Field == "" && o.Kind == flow.Context && !t.Names.ScopeField(contextName(o.Name)) && (t.Names.TenantField(contextName(o.Name)) || t.Names.status(contextName(o.Name))):
		default:
			s = someScope
		}
	}
	return s
}

// contextName returns the part of a context key that people read.
func contextName(key string) string {
	for i := len(key) - 1; i >= 0; i-- {
		if key[i] == '.' || key[i] == '/' {
			return key[i+1:]
		}
	}
	return key
}

// checkName judges by its name a check of the principal whose code is not seen.
func (j *Judge) checkName(g *guard) scope {
	ws := words(g.Name)
	for i, w := range ws {
		if w == "access" && i+1 < len(ws) && (ws[i+1] == "key" || ws[i+1] == "keys" || ws[i+1] == "token" || ws[i+1] == "tokens") {
			continue // a sort of credential
		}
		switch w {
		case "scope", "scopes", "role", "roles", "perm", "permission", "permissions", "admin", "allow", "allowed", "can", "authorize", "authorized",
			"access", "policy", "owner", "member", "membership", "enforce", "privilege", "acl", "grant", "may", "entitled", "capability":
			return someScope
		}
	}
	if !j.Table.Any(g.X, j.principal) {
		if j.Table.Any(g.X, func(o flow.Origin) bool { return o.Kind == flow.Const && scopeLike(o.Name) }) {
			return unsureScope // Validate(key, "admin:reset")
		}
		return noScope
	}
	for _, w := range ws {
		switch w {
		case "get", "find", "load", "lookup", "fetch", "query", "select", "scan", "exec", "list", "row", "rows", "by", "read", "error",
			"delete", "update", "create", "insert", "save", "set", "touch", "record", "log", "decode", "parse", "count", "first", "take", "purge", "reset", "revoke", "rotate":
			return noScope
		}
	}
	return unsureScope
}

// scopeLike reports whether a constant looks like the name of a permission.
func scopeLike(s string) bool {
	if strings.ContainsAny(s, " ?%=/") || s != "" && s[0] >= '0' && s[0] <= '9' {
		return false // the layout of a time, say
	}
	for i, r := range s {
		if (r == ':' || r == '.') && i > 0 && i < len(s)-1 {
			return true
		}
	}
	for _, w := range words(s) {
		switch w {
		case "admin", "write", "read", "manage", "modify", "delete", "owner":
			return true
		}
	}
	return false
}
