package authz

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// credential reports whether o is a key as the client sent it.
func (j *Judge) credential(o flow.Origin) bool { return j.Names.Credential(o) }

func (j *Judge) keyName(o flow.Origin) bool { return j.Names.keyName(o) }

// principal reports whether o was found by means of a credential, or is what the
// context holds about the client.
func (j *Judge) principal(o flow.Origin) bool {
	switch o.Kind {
	case flow.Input:
		return o.Has(flow.Loaded) && (j.keyName(o) || model.Class(o.Class) == model.Cookie) || o.Field != "" && j.told(o) || j.stamped(o)
	case flow.Context:
		return !j.Names.plumbing(o.Name)
	case flow.Request:
		// The result of an unseen call that got the request.
		return o.Has(flow.Loaded)
	}
	return false
}

// told reports whether o is what a credential itself says, once it is decoded: the
// claims of a token that the service has signed. Whether it has is a question of
// its verification.
func (j *Judge) told(o flow.Origin) bool {
	if model.Class(o.Class) == model.Cookie && o.Field == "Value" {
		return false // as it was sent
	}
	return o.In == "" && j.credential(o)
}

// client reports whether the client chooses o.
func (j *Judge) client(o flow.Origin) bool {
	return o.Kind == flow.Input && !o.Has(flow.Loaded) && !j.stamped(o)
}

// identity reports whether a context key is about who the client is, by its name, or
// that of its package; it is only asked for keys whose values nobody is seen to set.
func (w *Words) identity(key string) bool {
	if w.plumbing(key) {
		return false
	}
	key = strings.ToLower(key[strings.LastIndexByte(key, '/')+1:])
	for _, word := range []string{
		"user", "claim", "auth", "principal", "identity", "account", "tenant", "org", "key", "session", "subject",
		"role", "member", "customer", "workspace", "team", "token", "client", "actor", "admin", "scope", "perm",
	} {
		if strings.Contains(key, word) {
			return true
		}
	}
	return false
}

var plumbingWords = []string{
	"tx", "db", "conn", "store", "log", "logger", "trace", "span", "locale", "lang", "language", "i18n", "start", "time", "config", "app", "nonce", "csrf", "flash",
}

// requestIDs are keys under which the context keeps what tells requests apart.
var requestIDs = List{"request_id", "req_id", "x-request-id", "correlation_id", "x-correlation-id", "trace_id"}

// A tenant is an input by which the client names a tenant.
type tenant struct {
	class model.Class
	name  string
}

func (t tenant) String() string {
	switch t.class {
	case model.Header:
		return "header " + t.name
	case model.Query:
		return "query parameter \"" + t.name + "\""
	case model.Body:
		return "body field \"" + t.name + "\""
	}
	return "path tenant \"" + t.name + "\""
}

// object is how messages show an input that names something else than a tenant.
func (t tenant) object() string {
	if t.class == model.PathParam {
		return "path parameter \"" + t.name + "\""
	}
	return t.String()
}

// is reports whether o is the tenant as the client named it, or derives from it.
func (t tenant) is(o flow.Origin) bool {
	return o.Kind == flow.Input && model.Class(o.Class) == t.class && (inputName(o) == t.name || o.Name == summary.AnyName)
}

// missing reports whether g says that t is empty although it stands in the path,
// which the router would not match without it.
func (t tenant) missing(g *guard, table *flow.Table) bool {
	if t.class == model.Body && g.Not && g.Kind == summary.Shape && g.Name == "non-empty" {
		// A message without such a field: it is not of the type that has one.
		return table.Any(g.X, whole) && !table.Any(g.X, func(o flow.Origin) bool { return !whole(o) && o.Kind != flow.Server })
	}
	return t.class == model.PathParam && g.Not && g.Kind == summary.Shape && g.Name == "non-empty" &&
		table.Any(g.X, t.is) && !table.Any(g.X, func(o flow.Origin) bool { return o.Has(flow.Loaded) || !t.is(o) })
}

// whole reports whether o is a message, not a field of it.
func whole(o flow.Origin) bool {
	return o.Kind == flow.Input && model.Class(o.Class) == model.Body && o.Field == "" && o.In == "" && !o.Has(flow.Loaded)
}

// inputName returns the name of an input: of a body that was decoded as a whole,
// the field that was selected.
func inputName(o flow.Origin) string {
	if model.Class(o.Class) == model.Body && o.Field != "" && !o.Has(flow.Loaded) {
		return o.Field
	}
	return o.Name
}

// tenantOf returns the tenant that o names, if it does on a route with the given
// pattern.
func (j *Judge) tenantOf(o flow.Origin, pattern string) (tenant, bool) {
	if o.Kind != flow.Input || o.Has(flow.Loaded) || o.Has(flow.Length) {
		return tenant{}, false
	}
	t := tenant{model.Class(o.Class), inputName(o)}
	switch t.class {
	case model.PathParam:
		return t, !leftOutOf(pattern, o.Name) && (j.Names.TenantParams.Has(o.Name) && !abbreviates(pattern, o.Name) || j.belowTenant(pattern, o.Name))
	case model.Header:
		return t, j.Names.TenantHeaders.Has(o.Name) && !j.stamped(o)
	case model.Query, model.Body:
		return t, strongTenant(t.name)
	}
	return t, false
}

// pathTenant returns the tenant that a parameter of the path names, if it names one.
func (t *trace) pathTenant(param string) (tenant, bool) {
	return t.tenantOf(flow.Origin{Kind: flow.Input, Class: uint8(model.PathParam), Name: param}, t.route.Pattern)
}

// leftOutOf reports whether a pattern names parameters, and none that is called so: a
// middleware asks for one that only other routes have.
func leftOutOf(pattern, param string) bool {
	return param != "" && !strings.Contains(pattern, param) && slices.ContainsFunc(strings.Split(pattern, "/"), func(s string) bool { return route.Parameter(s) != "" })
}

// strongTenant reports whether a name can hardly mean anything but a tenant.
func strongTenant(name string) bool {
	return List{"tenant", "tenant_id", "org", "org_id", "organization", "organization_id", "organisation", "organisation_id"}.Has(name)
}

// belowTenant reports whether the parameter follows a segment that names a kind
// of tenant: /tenants/{id}.
func (j *Judge) belowTenant(pattern, param string) bool {
	segments := strings.Split(pattern, "/")
	for i := 1; i < len(segments); i++ {
		if route.Parameter(segments[i]) == param {
			return j.Names.TenantParams.Has(route.Singular(segments[i-1]))
		}
	}
	return false
}

// abbreviates reports whether a parameter is called after the initial of the segment in
// front of it, which is then what it names: /tasks/{tid}.
func abbreviates(pattern, param string) bool {
	if len(param) != len("tid") || param[1:] != "id" {
		return false
	}
	segments := strings.Split(pattern, "/")
	for i := 1; i < len(segments); i++ {
		if route.Parameter(segments[i]) == param {
			return strings.HasPrefix(segments[i-1], param[:1])
		}
	}
	return false
}

// words returns the lower-case words of a name: "DeleteAPIKey" is delete, api,
// key.
func words(name string) []string {
	return slices.AppendSeq(make([]string, 0, 4), eachWord(name))
}

func eachWord(name string) iter.Seq[string] {
	return func(yield func(string) bool) {
		start := -1 // of the word, if there is one
		var before rune
		for i, r := range name {
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				if start >= 0 && !yield(strings.ToLower(name[start:i])) {
					return
				}
				start, before = -1, r
				continue
			}
			if start >= 0 && unicode.IsUpper(r) {
				next, _ := utf8.DecodeRuneInString(name[i+utf8.RuneLen(r):])
				if !unicode.IsUpper(before) || unicode.IsLower(next) {
					if !yield(strings.ToLower(name[start:i])) {
						return
					}
					start = i
				}
			}
			if start < 0 {
				start = i
			}
			before = r
		}
		if start >= 0 {
			yield(strings.ToLower(name[start:]))
		}
	}
}
