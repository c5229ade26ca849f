package authz

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// A Cover says what on a route looks at who asks.
type Cover struct {
	Route   *route.Route
	Handler string // as messages show it
	Key     string // of the handler
	// Open says why that cannot be told, "" if it can.
	Open string
	// By are the functions that look at who asks, in the order of the chain.
	By []string
	// Refuses: one of them refuses some of those who ask, and does not only note who they
	// are.
	Refuses bool
	// Public says why everybody may ask, "" if nothing does. Declared: a comment does.
	Public   string
	Declared bool
	// Operation is what the handler does that needs a privilege in any program, ""
	// if nothing, and Pos where.
	Operation string
	Pos       summary.Pos
	// Issues is what makes a credential for the client, "" if nothing does.
	Issues string
	// Removes: it deletes stored data that the client names.
	Removes bool
	// Reads and Writes: it does so with stored data. Admin: it is about running the
	// service or about its keys. Tenant: the path names one.
	Reads, Writes, Admin, Tenant bool
	// Errors: it answers nothing else, to everybody.
	Errors bool
	// Shows: it answers with what the program holds, more than a constant text. Lists: with
	// all that a store holds of something.
	Shows, Lists bool
	// Introspects: it says of a credential whether it is valid, to whoever shows it, and does
	// nothing else. Source: RFC 7662.
	Introspects bool
	// Object is the one that the path names, and Verification where the key of who
	// asks for it is read and verified.
	Object       Object
	Verification []Evidence

	// Library is the function of a library that made the handler, if it is one that has
	// nothing to do with the program's data.
	Library string

	loophole *loophole
	loads    []load
	demand   demand
	level    level
	stranger *stranger
	// asks: it changes something, and not for those of whom nothing is known.
	asks bool
	// needs are the context keys that the handler relies on and nothing on the route
	// sets, keeps those under which the chain keeps the client.
	needs, keeps []string
	// sorts is about how many sorts of things the type is that handles the route.
	sorts int
}

func (t *trace) cover() *Cover {
	c := &Cover{Route: t.route, Handler: t.handlerName(), Key: t.handlerKey(), Public: t.public(), Open: t.route.Open}
	switch {
	case c.Open != "":
	case len(t.unknown) > 0:
		c.Open = t.unknown[0]
	case t.handler == nil && t.idleLibrary():
		c.Library = summary.ShortKey(t.route.Handler.Func.Name)
	case t.handler == nil:
		c.Open = "the handler is not known"
	}
	if t.provided {
		c.By, c.Refuses = append(c.By, "a middleware of a library"), true
	}
	for _, g := range t.checks {
		if t.identifies(g) && !g.unlisted && !slices.Contains(c.By, g.in) && !t.resolves(g.in) {
			c.By, c.Refuses = append(c.By, g.in), c.Refuses || !g.noted
		}
	}
	c.Errors = t.errors()
	for _, e := range t.effects {
		if len(c.By) == 0 && c.Open == "" && t.mayAsk(e) {
			c.Open = "the request is handed to " + e.Name
		}
		if !e.handler {
			continue
		}
		switch e.Kind {
		case summary.Read:
			c.Reads = true
		case summary.Grant:
			c.Shows = c.Shows || t.Table.Any(e.Args, func(o flow.Origin) bool { return o.Kind == flow.Server || o.Has(flow.Loaded) })
			c.Lists = c.Lists || t.handler != nil && t.handler.Lists && t.Table.Any(e.Args, func(o flow.Origin) bool { return o.Has(flow.Loaded) })
		case summary.Write:
			c.Writes = true
		case summary.Issue:
			c.Issues, c.Pos = e.Name, e.Pos
		case summary.Sensitive:
			c.Writes = true
			c.Removes = c.Removes || e.Removes && t.Table.Any(e.Args, t.client)
			if e.Severe && c.Operation == "" {
				c.Operation, c.Pos = e.Name, e.Pos
			}
		}
		c.Tenant = c.Tenant || t.Table.Any(e.Args, func(o flow.Origin) bool {
			tn, ok := t.tenantOf(o, t.route.Pattern)
			return ok && tn.class == model.PathParam
		})
	}
	c.Introspects = len(c.By) == 1 && c.By[0] == c.Handler && t.answersOfCredential()
	c.Admin, c.loophole = t.administers(c.Key), t.loophole
	c.keeps = t.keeps()
	if t.handler != nil {
		c.needs, c.loads = t.needs(), t.loads()
		c.Object, c.Verification, c.demand, c.level = t.object(), t.verification(), t.demand(), t.level()
		c.stranger, c.asks = t.stranger(), t.asksEverybody()
	}
	return c
}

// idleLibrary reports whether the handler is one of a library's that does nothing of interest.
func (t *trace) idleLibrary() bool {
	e := t.Index.Key(t.route.Handler.Func.Name)
	return e != nil && (e.Harmless != nil || e.Silent != nil)
}

// answersOfCredential reports whether all that the handler looks up, keeps and answers is
// what is known of the credential.
func (t *trace) answersOfCredential() bool {
	return !slices.ContainsFunc(t.effects, func(e effect) bool {
		if !e.handler {
			return false
		}
		switch e.Kind {
		case summary.Read, summary.Write, summary.Grant:
			about := func(o flow.Origin) bool {
				return t.credential(o) || t.ofCredential(o) || o.Kind == flow.Input && o.Name == summary.AnyName
			}
			return !t.Table.Any(e.Args, about) || t.Table.Any(e.Args, func(o flow.Origin) bool {
				header := o.Kind == flow.Input && model.Class(o.Class) == model.Header
				return (o.Kind == flow.Context || o.Kind == flow.Input) && !about(o) && !header
			})
		}
		return e.Kind == summary.Sensitive || e.Kind == summary.Issue
	})
}

// forAll reports whether everybody may ask. What is public by its path is not where
// somebody is refused.
func (c *Cover) forAll() bool { return c.Public != "" && (c.Declared || !c.Refuses) }

// errors reports whether the handler does nothing, and answers no more than errors, as
// one does for a method that a resource does not have.
func (t *trace) errors() bool {
	return t.handler != nil && !slices.ContainsFunc(t.effects, func(e effect) bool { return e.handler })
}

// administers reports whether a route is about running the service or about its
// keys, by the segments of its path or the type that its handler is a method of.
func (t *trace) administers(key string) bool {
	for segment := range strings.SplitSeq(t.route.Pattern, "/") {
		if t.Names.AdminSegments.Has(segment) || keySegments.Has(segment) {
			return true
		}
	}
	return slices.ContainsFunc(words(receiver(key)), t.Names.AdminSegments.Has)
}

// keySegments are path segments below which keys are managed.
var keySegments = List{"keys", "key", "api-keys", "apikeys", "api-key", "secrets", "credentials", "internal"}

// identifies reports whether g looks at something that tells clients apart: a
// credential, an identity, a header or cookie that is not about the content, the
// address.
func (t *trace) identifies(g *guard) bool {
	switch {
	case g.Kind == summary.Denied || t.aside(g):
		return false
	case g.Kind == summary.Verify || g.Kind == summary.Decide:
		return true
	}
	return t.Table.Any(t.Table.Union(g.X, g.Y), func(o flow.Origin) bool {
		switch o.Kind {
		case flow.Context:
			return !t.merelyFor(o.Name) && !yields(g, o)
		case flow.Request:
			switch o.Field {
			case "RemoteAddr", "TLS", "Header":
				return true
			case "":
				return authName(g.Name)
			}
		case flow.Input:
			switch model.Class(o.Class) {
			case model.Header:
				// Which tenant somebody wants to work in does not tell who that is.
				return !contentHeaders.Has(o.Name) && !named(o.Name, forgery) && (!t.Names.TenantHeaders.Has(o.Name) && !t.namesTenantIn(o) || t.stamped(o))
			case model.Cookie:
				return !named(o.Name, forgery)
			}
			return t.keyName(o) || model.Class(o.Class) != model.PathParam && named(o.Name, secrets) && !describes(o.Name) ||
				g.Kind == summary.Equal && named(o.Field, secrets) // not its form alone: an option may have a key
		}
		return false
	})
}

// yields reports whether g asks how a search by means of o, of the context, went: how many
// rows there are, of which none is as good an answer as some, or whether one of the things
// failed that a function does for it, or by a field of it.
func yields(g *guard, o flow.Origin) bool {
	switch g.Kind {
	case summary.Shape:
		return g.Name != "non-empty" && o.Has(flow.Loaded)
	case summary.Failed:
		return o.Has(flow.Loaded) || o.Field != ""
	}
	return false
}

// describes reports whether what has a name says something of a key, and is none: the name
// of the header that it comes in, where it is looked for.
func describes(name string) bool {
	ws := words(name)
	return len(ws) > 1 && slices.Contains([]string{"name", "label", "location", "format", "type", "header", "description"}, ws[len(ws)-1])
}

// contentHeaders are about the message or the way it came, not about who sent it.
var contentHeaders = List{
	"Accept", "Accept-Encoding", "Accept-Language", "Content-Type", "Content-Length", "Content-Encoding", "Origin", "Referer", "User-Agent",
	"If-None-Match", "If-Modified-Since", "If-Match", "Range", "Upgrade", "Connection", "X-Request-ID", "X-Correlation-ID", "X-Requested-With",
	"Access-Control-Request-Method", "Access-Control-Request-Headers", "Idempotency-Key", "Last-Event-ID", "HX-Request",
}

// secrets are words in the names of inputs by which a client shows what only some
// know.
var secrets = []string{"token", "secret", "password", "passwd", "signature", "sig", "hmac", "key", "code", "otp", "nonce", "ticket"}

// mayAsk reports whether an effect hands the request to code that is not seen and
// might look at who asks.
func (t *trace) mayAsk(e effect) bool {
	switch e.Kind {
	case summary.Unseen, summary.Forward:
	case summary.Next:
		return e.handler
	default:
		return false
	}
	if strings.HasPrefix(e.Name, "http.") || strings.HasPrefix(e.Name, "Request.") {
		return false
	}
	return t.Table.Any(e.Args, func(o flow.Origin) bool { return o.Kind == flow.Request && o.Field == "" && !o.Has(flow.Loaded) })
}

// public says why a route is one for everybody by its nature, or "".
func (t *trace) public() string {
	if t.route.Verb == "OPTIONS" || t.route.Verb == "HEAD" {
		return "method " + t.route.Verb
	}
	told := t.tellsNothing()
	for _, segment := range strings.Split(t.route.Pattern, "/") {
		for _, w := range append(words(segment), strings.ToLower(segment)) {
			// What a parameter is called says what it names, which may be a secret.
			if (slices.Contains(publicWords, w) || told && slices.Contains(tellNothing, w)) && (route.Parameter(segment) == "" || slices.Contains(secrets, w)) {
				return "path segment " + segment
			}
		}
	}
	name := t.handlerName()
	for _, w := range words(name[strings.LastIndexByte(name, '.')+1:]) {
		// Where the path is not known, the name is all that there is.
		if slices.Contains(publicHandlers, w) || t.route.Pattern == "" && (slices.Contains(publicWords, w) || slices.Contains(tellNothing, w)) {
			return "handler " + name
		}
	}
	return ""
}

// publicWords are words in the path segments of routes that clients need before
// they have a credential, or that carry another proof.
var publicWords = []string{
	"login", "signin", "sign-in", "logout", "signout", "register", "signup", "sign-up", "registration", "onboarding", "auth", "oauth", "oauth2", "oidc", "sso", "saml",
	"token", "refresh", "verify", "verification", "confirm", "confirmation", "activate", "forgot", "password", "recover", "recovery", "magic", "otp", "mfa", "2fa", "passkey", "webauthn",
	"callback", "callbacks", "webhook", "webhooks", "hook", "hooks", "ipn", "notify", "inbound", "invite", "invites", "invitation", "invitations", "unsubscribe", "session", "sessions",
	"status", "version", "metrics", "debug", "pprof", "graphiql", "playground", "public", "share", "shared",
	"contact", "feedback", "newsletter", "subscribe", "track", "collect", "beacon", "ingest", "e", "setup", "install", "csrf", "captcha", "device", "preview", "test", "demo", "example",
}

// tellNothing are those of routes that tell everybody the same.
var tellNothing = []string{
	"health", "healthz", "healthcheck", "livez", "live", "liveness", "ready", "readyz", "readiness", "ping",
	"docs", "doc", "swagger", "openapi", "redoc", "static", "assets", "asset", "favicon", "robots", "well", "jwks",
}

// tellsNothing reports whether the path of the route is one that tells everybody the same.
// Documents that the handler takes from a store, or changes, are none on how to use the
// service.
func (t *trace) tellsNothing() bool {
	stored := slices.ContainsFunc(t.effects, func(e effect) bool {
		return e.handler && (e.Kind == summary.Read || e.Kind == summary.Write || e.Kind == summary.Sensitive)
	})
	return slices.ContainsFunc(strings.Split(t.route.Pattern, "/"), func(segment string) bool {
		return route.Parameter(segment) == "" && slices.ContainsFunc(words(segment), func(w string) bool {
			return slices.Contains(tellNothing, w) && !(stored && (w == "doc" || w == "docs"))
		})
	})
}

// publicHandlers are words in the names of such routes' handlers.
var publicHandlers = []string{"login", "logout", "signin", "signup", "register", "webhook", "callback", "health", "healthz", "ping", "ready", "capture", "public", "oauth", "saml"}

func (t *trace) handlerKey() string {
	if t.handler != nil {
		return t.handler.Key
	}
	return t.route.Handler.Func.Name
}
