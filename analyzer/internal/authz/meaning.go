package authz

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file says what guards mean: which verify and which bind.

// about reports whether g speaks of a credential, raw or what it led to.
func (j *Judge) about(g *guard) bool {
	return j.Table.Any(g.X, j.ofCredential) || j.Table.Any(g.Y, j.ofCredential)
}

func (j *Judge) ofCredential(o flow.Origin) bool {
	return o.Kind == flow.Input && j.keyName(o)
}

// substance reports whether g, if it holds, verifies a credential.
func (j *Judge) verifies(g *guard) bool {
	if g.told != "" {
		return g.told == Verified || g.told == Bound
	}
	switch g.Kind {
	case summary.Verify, summary.Check, summary.Decide:
		return j.Table.Any(g.X, func(o flow.Origin) bool {
			return j.ofCredential(o) && !j.asserted(o) || o.Kind == flow.Request && o.Field == "" && authName(g.Name) || o.Kind == flow.Input && model.Class(o.Class) == model.Cookie
		})
	case summary.Equal:
		return j.matched(g.X, g.Y) || j.matched(g.Y, g.X)
	case summary.Shape, summary.Truth, summary.Order:
		// A record that was found by means of the credential is there, is active.
		// What a check returned is there whatever it found.
		return j.Table.Any(g.X, func(o flow.Origin) bool { return j.ofCredential(o) && o.Has(flow.Loaded) && !o.Has(flow.Claimed) })
	}
	return false
}

// asserted reports whether o is what a credential says of whoever shows it, as anybody
// can write it: a claim of a token that was decoded and not verified. That it selects
// something, or is equal to it, proves nothing.
func (j *Judge) asserted(o flow.Origin) bool {
	o.In = ""
	return o.Field != "" && j.told(o) && !named(o.Field, secrets) && !named(o.Field, proofs)
}

// proofs are words in the names of fields by which a credential proves itself.
var proofs = []string{"pass", "mac", "digest", "hash", "checksum", "cert", "certificate"}

// authName reports whether code that is not seen and gets the whole request
// authenticates it, by its name.
func authName(name string) bool {
	name = strings.TrimPrefix(name, "Session.") // of databases, as a rule
	verb := strings.ToLower(name[strings.LastIndexByte(name, '.')+1:])
	parses := strings.HasPrefix(verb, "parse") || strings.HasPrefix(verb, "decode")
	for _, w := range words(name) {
		if parses && slices.Contains([]string{"credential", "credentials", "key", "signature", "login"}, w) {
			continue // ParseCredentialResponse(r): what it looks like
		}
		switch w {
		case "auth", "authenticate", "authenticated", "authenticator", "authorize", "login", "session", "token", "user", "verify", "identity", "credential",
			"credentials", "claims", "principal", "jwt", "key", "permission", "access", "signature":
			return true
		}
	}
	return false
}

// matched reports whether an equality of key, a credential, with other verifies
// it: other is not of the same request, and a constant is compared with the whole
// of the credential.
func (j *Judge) matched(key, other flow.Set) bool {
	if !j.Table.Any(key, func(o flow.Origin) bool { return j.ofCredential(o) && !j.asserted(o) }) {
		return false
	}
	if slices.Equal(key, other) && j.Table.Any(key, summary.KeyedDigest) {
		return false // what the service has signed twice
	}
	part := !j.Table.Any(key, func(o flow.Origin) bool { return j.ofCredential(o) && !o.Has(flow.Part) })
	itself := j.Table.Any(other, func(o flow.Origin) bool { return j.ofCredential(o) && !o.Has(flow.Loaded) })
	return j.Table.Any(other, func(o flow.Origin) bool {
		switch o.Kind {
		case flow.Server:
			return !strings.HasPrefix(o.Name, "encoding/") // base64.StdEncoding is everybody's
		case flow.Context:
			return true
		case flow.Const:
			return !part && !itself // a checksum of the key has constants in it
		}
		return o.Has(flow.Loaded)
	})
}

// static reports whether g compares a credential with one secret of the
// program's own: whoever has it may do everything.
func (j *Judge) static(g *guard) bool {
	if g.Kind != summary.Equal || g.Not {
		return false
	}
	own := func(o flow.Origin) bool {
		return (o.Kind == flow.Server || o.Kind == flow.Const) && !o.Has(flow.Elem) // loaded by nothing that the client says: settings.Get("admin_key")
	}
	for _, side := range [2][2]flow.Set{{g.X, g.Y}, {g.Y, g.X}} {
		shown := func(o flow.Origin) bool { return j.credential(o) || shownApart(o) && named(o.Name, secrets) }
		if j.Table.Any(side[0], func(o flow.Origin) bool { return shown(o) && !o.Has(flow.Part) }) && len(side[1]) > 0 &&
			!j.Table.Any(side[1], func(o flow.Origin) bool { return !own(o) }) {
			return true
		}
	}
	return false
}

// who reports whether o is about the client as the program knows it: the
// principal, or the credential that leads to it.
func (j *Judge) who(o flow.Origin) bool {
	if o.Has(flow.Written) {
		return false // that somebody changed something does not make it his
	}
	return j.principal(o) || j.credential(o) || o.Kind == flow.Input && model.Class(o.Class) == model.Cookie
}

// binds reports whether g, if it holds, ties t to the principal.
func (j *Judge) binds(g *guard, t tenant) bool {
	if g.told != "" {
		return g.told == Bound
	}
	if g.Kind != summary.Equal && (j.Names.limiter(g.Name) || j.Names.limiter(g.in)) {
		return false // how often is asked, not for whom
	}
	if all := j.Table.Union(g.X, g.Y); j.Table.Any(all, made) && j.Table.Any(all, j.principal) && g.Kind != summary.Denied && g.Kind != summary.Failed {
		return true
	}
	switch g.Kind {
	case summary.Equal:
		// Or what the principal has for the tenant: roles[tenant] == "owner".
		both := func(set flow.Set) bool {
			return j.Table.Any(set, func(o flow.Origin) bool { return t.is(o) && o.Has(flow.Loaded) }) && j.Table.Any(set, j.principal)
		}
		// Or the client has a signature of the service's over what names the tenant.
		signed := func(made, sent flow.Set) bool {
			return j.Table.Any(made, t.is) && j.Table.Any(made, summary.KeyedDigest) && len(sent) > 0 && !j.Table.Any(sent, func(o flow.Origin) bool { return !j.client(o) })
		}
		return j.tied(g.X, g.Y, t) || j.tied(g.Y, g.X, t) || both(g.X) || both(g.Y) || signed(g.X, g.Y) || signed(g.Y, g.X)
	case summary.Shape:
		all := g.X
		return j.Table.Any(all, t.is) && j.Table.Any(all, func(o flow.Origin) bool { return j.principal(o) })
	case summary.Check, summary.Verify, summary.Decide, summary.Truth, summary.Order:
		all := j.Table.Union(g.X, g.Y)
		named := j.Table.Any(all, t.is) || g.Kind == summary.Decide && t.class == model.PathParam && j.Table.Any(all, wholePath)
		return named && j.Table.Any(all, j.who)
	}
	return false
}

// wholePath reports whether o is the path of the request. It names no object, but a policy that decides by it
// knows all that it names:
//
//	policy.Enforce(user.ID, r.URL.Path, r.Method)
func wholePath(o flow.Origin) bool {
	piece, ok := summary.PieceOf(o)
	return ok && piece == summary.Piece{Rest: true}
}

// made reports whether o is what a function returns that the program was set up
// with and that is not seen: what it takes from the request may be the tenant.
//
//	Guard{Param: chi.URLParam}
func made(o flow.Origin) bool {
	return o.Field == flow.Called && o.Kind != flow.Context && o.Kind != flow.Input
}

// tied reports whether an equality of a, which derives from t, with b ties t to
// the principal.
func (j *Judge) tied(a, b flow.Set, t tenant) bool {
	if !j.Table.Any(a, t.is) {
		return false
	}
	if j.Table.Any(a, func(o flow.Origin) bool { return t.is(o) && o.Has(flow.Loaded) }) && j.Table.Any(b, j.who) {
		return true // what was loaded by the tenant belongs to the client
	}
	said := func(o flow.Origin) bool { return j.principal(o) || o.Has(flow.Part) && j.told(o) } // tenant.secret
	return j.Table.Any(b, said) && !j.Table.Any(b, func(o flow.Origin) bool { return j.client(o) && !j.keyName(o) })
}

// fused reports whether something that got args takes the principal together
// with the tenant.
func (j *Judge) fused(args flow.Set) bool { return j.Table.Any(args, j.who) }
