package authz

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
)

// Words answers, from names, what code does not say: summary.Words. It remembers
// its answers, since the same few names stand in all of a program's structs, and
// serves one analysis.
type Words struct {
	*Names
	tenant map[string]bool
	scope  map[string]bool
	state  map[string]bool
	limit  map[string]bool
	keys   map[string]bool
	own    map[string]bool
}

// NewWords returns the words of names.
func NewWords(names *Names) *Words {
	return &Words{
		Names: names, tenant: make(map[string]bool), scope: make(map[string]bool), state: make(map[string]bool), limit: make(map[string]bool),
		keys: make(map[string]bool), own: make(map[string]bool),
	}
}

func remember(memo map[string]bool, name string, f func(string) bool) bool {
	if v, ok := memo[name]; ok {
		return v
	}
	v := f(name)
	memo[name] = v
	return v
}

// TenantField implements summary.Words.
func (w *Words) TenantField(name string) bool { return remember(w.tenant, name, w.Names.tenantField) }

// ScopeField implements summary.Words.
func (w *Words) ScopeField(name string) bool { return remember(w.scope, name, w.Names.scopeField) }

func (w *Words) status(field string) bool { return remember(w.state, field, w.Names.status) }

func (w *Words) limiter(name string) bool {
	return remember(w.limit, name, func(name string) bool { return named(name, limiters) })
}

// plumbing reports whether a context key is about the program's own machinery.
func (w *Words) plumbing(key string) bool {
	return remember(w.own, key, func(key string) bool {
		name := contextName(key)
		return named(name, plumbingWords) || requestIDs.Has(name) || working(words(name))
	})
}

// keyName reports whether o is an input that carries a key, or derives from one.
func (w *Words) keyName(o flow.Origin) bool {
	switch model.Class(o.Class) {
	case model.Header:
		return w.KeyHeaders.Has(o.Name) || remember(w.keys, o.Name, w.keyHeader)
	case model.Query, model.Cookie:
		return w.KeyParams.Has(o.Name)
	}
	return false
}

// keyHeader reports whether a header is one of those that a list means by their last
// word, "*-Key", and carries a key that says who sends it: X-Acme-Key.
func (n *Names) keyHeader(name string) bool {
	ws := words(name)
	return len(ws) > 1 && !named(name, noKeys) && slices.ContainsFunc(n.KeyHeaders, func(s string) bool {
		last, ok := strings.CutPrefix(s, "*-")
		return ok && strings.EqualFold(last, ws[len(ws)-1])
	})
}

// noKeys are words in the names of headers whose keys and tokens say nothing of who
// sends them, or are for one occasion.
var noKeys = []string{
	"idempotency", "dedup", "deduplication", "request", "websocket", "csrf", "xsrf", "captcha", "recaptcha", "hcaptcha", "turnstile",
	"cache", "surrogate", "routing", "partition", "shard", "sort", "object", "file", "event", "trace", "lock", "public", "encryption", "customer", "amz", "goog",
	"page", "next", "continuation", "cursor", "sync", "resume", "device", "push", "fcm", "apns", "registration", "invite", "invitation", "reset",
	"verification", "confirmation", "refresh", "upload",
}

// Credential implements summary.Words.
func (w *Words) Credential(o flow.Origin) bool {
	return o.Kind == flow.Input && !o.Has(flow.Loaded) && w.keyName(o)
}

// Sensitive implements summary.Words. The verb must lead the name, or follow a
// word that only says how: performReset, bulkDelete.
func (n *Words) Sensitive(name, on string) (severe, ok bool) {
	if named(on, housekeeping) {
		return false, false
	}
	ws := words(name)
	for len(ws) > 1 && slices.Contains(manner, ws[0]) {
		ws = ws[1:]
	}
	if len(ws) == 0 || !n.SensitiveVerbs.Has(ws[0]) {
		return false, false
	}
	if named(name, housekeeping) {
		return false, false // DeleteCookie, ResetTimer, RevokeLock
	}
	return slices.ContainsFunc(ws, n.Severe.Has), true
}

// working reports whether the words of a name are those of what does something for others,
// whatever it does it with: jwt_generator, user_store, webauthn_client.
func working(ws []string) bool {
	if len(ws) < 2 {
		return false
	}
	switch last := ws[len(ws)-1]; last {
	case "generator", "service", "store", "repository", "repo", "manager", "provider", "factory", "renderer", "mailer", "queue", "cache":
		return true
	case "client": // one of this service, as in current_client, or of another one
		return slices.Contains([]string{"http", "https", "grpc", "rpc", "redis", "s3", "sql", "web", "webauthn", "mfa", "smtp", "mail", "sms", "k8s", "kube"}, ws[len(ws)-2])
	}
	return false
}

// Ephemeral implements summary.Words.
func (*Words) Ephemeral(name string) bool { return named(name, ephemeral) }

// named reports whether one of list is among the words of a name.
func named(name string, list []string) bool {
	for w := range eachWord(name) {
		if slices.Contains(list, w) {
			return true
		}
	}
	return false
}

// Hidden reports whether a flag of that name says that an object is not for
// everybody.
func (w *Words) Hidden(name string) bool { return named(name, hidden) }

// Rules implements summary.Words.
func (w *Words) Rules(name string) bool { return ruling(name) }

// hidden and visible are words in the names of such flags, and of those that say the
// opposite.
var (
	hidden  = []string{"private", "hidden", "restricted"}
	visible = []string{"public", "published"}
)

// ephemeral are stored things that are made to be removed.
var ephemeral = []string{"cache", "cached", "lru", "lfu", "session", "sessions", "nonce", "nonces", "lock", "locks", "temp", "tmp", "expired", "stale"}

// limiters are words in the names of checks that count requests.
var limiters = []string{"limiter", "limiters", "limit", "ratelimit", "ratelimiter", "throttle", "quota", "counter", "metrics"}

// journals are words in the names of what notes who has done something to what.
var journals = []string{"audit", "auditor", "auditing", "auditlog", "log", "logs", "logger", "logging", "journal", "activity", "activities", "analytics", "telemetry", "tracker"}

// manner are words in front of a verb that do not change what is done.
var manner = []string{"perform", "do", "run", "exec", "execute", "admin", "force", "bulk", "batch", "hard", "soft", "must", "handle", "safe"}

// housekeeping are things whose deletion or reset concerns nobody else.
var housekeeping = []string{
	"cache", "cached", "lru", "lfu", "limiter", "limit", "timer", "ticker", "buffer", "buf", "pool", "builder", "counter", "counters", "metric", "metrics",
	"backoff", "breaker", "cookie", "cookies", "header", "headers", "form", "span", "logger", "log", "writer", "reader", "encoder", "decoder",
	"conn", "connection", "lock", "mutex", "flash", "hash", "hasher", "iterator", "cursor", "deadline", "retry", "timeout", "prefix", "suffix",
	"session", "sessions", "state", "stream", "temp", "tmp", "expired", "stale", "old", "duplicate", "duplicates", "null", "nil", "empty", "whitespace",
	"watcher", "listener", "online", "presence", "subscriber", "context", "ctx", "request", "response", "index", "flag", "flags", "window",
}

func (n *Names) tenantField(name string) bool {
	if n.TenantParams.Has(name) || n.TenantParams.Has(route.Singular(name)) {
		return true
	}
	ws := words(name)
	return len(ws) > 1 && ws[len(ws)-1] != "name" && slices.ContainsFunc([]string{"tenant", "org", "organization", "organisation", "account", "workspace", "project", "team", "customer", "company", "app", "merchant"}, func(kind string) bool {
		return slices.Contains(ws, kind)
	})
}

func (n *Names) scopeField(name string) bool {
	ws := words(name)
	for i, w := range ws {
		if n.ScopeFields.Has(w) || n.ScopeFields.Has(route.Singular(w)) {
			if w == "access" && i+1 < len(ws) && slices.Contains(presented, ws[i+1]) {
				continue // AccessToken: what gives access, not which
			}
			return true
		}
	}
	return false
}

// presented are words for what clients show of themselves.
var presented = []string{"token", "tokens", "key", "keys", "secret", "code", "jwt"}

// status reports whether a field only says whether, since when or for how long
// the principal exists, or who it is.
func (n *Names) status(field string) bool {
	if n.scopeField(field) {
		return false
	}
	for _, w := range words(field) {
		if n.StatusFields.Has(w) {
			return true
		}
	}
	return false
}

// Table implements summary.Words.
func (n *Words) Table(name string) bool {
	for _, w := range words(name) {
		switch strings.TrimSuffix(w, "s") {
		case "role", "permission", "privilege", "scope", "grant", "acl":
			return true
		}
	}
	return false
}
