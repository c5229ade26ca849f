package authz

import (
	"slices"
	"strings"
	"testing"
)

func TestWordsOfNames(t *testing.T) {
	for name, want := range map[string][]string{
		"DeleteAPIKey":  {"delete", "api", "key"},
		"deleteKey":     {"delete", "key"},
		"tenant_id":     {"tenant", "id"},
		"X-Tenant-ID":   {"x", "tenant", "id"},
		"HTTPServer":    {"http", "server"},
		"OAuth2Token":   {"o", "auth2", "token"},
		"reset":         {"reset"},
		"ID":            {"id"},
		"v2":            {"v2"},
		"löscheÄmter":   {"lösche", "ämter"},
		"(*Store).Drop": {"store", "drop"},
		"":              nil,
		"__":            nil,
	} {
		if got := words(name); !slices.Equal(got, want) {
			t.Errorf("words(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestListsReplaceAndExtend(t *testing.T) {
	for _, c := range []struct {
		text string
		want List // nil where it is refused
	}{
		{"X-Key", List{"X-Key"}},
		{" X-Key , Y-Key ", List{"X-Key", "Y-Key"}},
		{"+X-Key", List{"Api-Key", "X-Key"}},
		{"+ X-Key,Y-Key", List{"Api-Key", "X-Key", "Y-Key"}},
		{"", nil},
		{"+", nil},
		{"X-Key,", nil},
		{",X-Key", nil},
		{"X-Key, ,Y-Key", nil},
	} {
		l := List{"Api-Key"}
		before := l
		err := l.Set(c.text)
		switch {
		case (err == nil) != (c.want != nil):
			t.Errorf("Set(%q): error %v", c.text, err)
		case err == nil && !slices.Equal(l, c.want):
			t.Errorf("Set(%q) = %q, want %q", c.text, l, c.want)
		case err != nil && !slices.Equal(l, before):
			t.Errorf("Set(%q) failed and changed the list to %q", c.text, l)
		case before[0] != "Api-Key" || len(before) != 1:
			t.Errorf("Set(%q) changed the defaults to %q", c.text, before)
		}
	}
}

func TestListsDisregardCaseAndSeparators(t *testing.T) {
	l := List{"X-API-Key", "tenant_id", "-"}
	for name, want := range map[string]bool{
		"x-api-key": true, "XApiKey": true, "X_API.KEY": true, "X-API-Key-": true,
		"tenantID": true, "tenant-id": true, "TENANT__ID": true,
		"X-API-Keys": false, "API-Key": false, "tenant": false, "tenantidx": false,
		"": true, // as "-", which is only separators
	} {
		if l.Has(name) != want {
			t.Errorf("Has(%q) = %v", name, !want)
		}
	}
	if (List{"a"}).Has("") || (List)(nil).Has("a") {
		t.Error("an empty name or list matches")
	}
}

func FuzzList(f *testing.F) {
	f.Add("+X-Key, Y-Key", "x_key")
	f.Add(",", "")
	f.Add("+", "+")
	f.Fuzz(func(t *testing.T, text, name string) {
		l := List{"Api-Key"}
		if l.Set(text) != nil {
			if len(l) != 1 {
				t.Errorf("Set(%q) failed and left %q", text, l)
			}
			return
		}
		if len(l) == 0 || slices.Contains(l, "") {
			t.Errorf("Set(%q) = %q", text, l)
		}
		for _, s := range l {
			if !l.Has(s) || !l.Has(strings.ReplaceAll(s, "-", "_")) {
				t.Errorf("Set(%q): Has misses %q", text, s)
			}
		}
		if sameName(text, name) != sameName(name, text) {
			t.Errorf("%q and %q are the same in one direction", text, name)
		}
		// What the list prints, it reads.
		again := List{}
		if !strings.HasPrefix(l[0], "+") {
			if err := again.Set(l.String()); err != nil || !slices.Equal(again, l) {
				t.Errorf("Set(%q) prints %q, which reads as %q (%v)", text, l, again, err)
			}
		}
	})
}

func TestTenantsByTheSegmentBefore(t *testing.T) {
	names := DefaultNames()
	j := &Judge{Names: NewWords(&names)}
	for _, c := range []struct {
		pattern, param string
		want           bool
	}{
		{"/v1/tenants/{id}", "id", true},
		{"/v1/tenants/{id}/keys", "id", true},
		{"/v1/tenants/:id", "id", true},
		{"/orgs/{id:[0-9]+}/x", "id", true},
		{"/companies/{slug}", "slug", true},
		{"/tenants/{rest...}", "rest", true},
		{"/tenants/{id}/keys/{key}", "key", false},
		{"/keys/{id}", "id", false},
		{"/tenants/list/{id}", "id", false},
		{"{id}", "id", false},
		{"", "id", false},
		{"/tenants/{other}", "id", false},
	} {
		if got := j.belowTenant(c.pattern, c.param); got != c.want {
			t.Errorf("belowTenant(%q, %q) = %v", c.pattern, c.param, got)
		}
	}
}

func TestOptionalParameterBelowATenant(t *testing.T) {
	names := DefaultNames()
	j := &Judge{Names: NewWords(&names)}
	for _, pattern := range []string{"/tenants/:id?", "/tenants/:id<int>"} {
		if !j.belowTenant(pattern, "id") {
			t.Errorf("%s is one of Fiber's patterns", pattern)
		}
	}
}

func TestStrongTenants(t *testing.T) {
	for name, want := range map[string]bool{
		"tenant": true, "tenantId": true, "org": true, "organizationID": true,
		"project": false, "account": false, "team_id": false, "id": false, "": false, "tenants": false,
	} {
		if strongTenant(name) != want {
			t.Errorf("strongTenant(%q) = %v", name, !want)
		}
	}
}

func TestHarmlessMiddlewares(t *testing.T) {
	for key, want := range map[string]bool{
		"github.com/x/mw.RequestLogger": true, "mw.CORS": true, "mw.(T).Recoverer": true, "otelhttp.NewMiddleware": false, "mw.GzipHandler": true,
		"example.com/log/mw.Auth": false, "mw.RequireKey": false, "mw.Protect": false, "": false,
	} {
		if harmlessName(key) != want {
			t.Errorf("harmlessName(%q) = %v", key, !want)
		}
	}
}

func TestMiddlewaresThatOnlySoundHarmless(t *testing.T) {
	for _, name := range []string{"RequireLogin", "HeaderAuth", "SecureOnly", "StaticTokenAuth", "PromptForKey", "CachedKeyAuth"} {
		if harmlessName("example.com/mw." + name) {
			t.Errorf("%s is passed over as if it could not deny", name)
		}
	}
}

func TestSensitiveNames(t *testing.T) {
	names := DefaultNames()
	w := NewWords(&names)
	for _, c := range []struct {
		name, on   string
		severe, ok bool
	}{
		{"DeleteAPIKey", "Store", true, true},
		{"DeleteDocument", "Store", false, true},
		{"performReset", "", true, true},
		{"bulkDelete", "", false, true},
		{"PurgeAll", "", true, true},
		{"GetDeleted", "Store", false, false},
		{"DeleteCookie", "", false, false},
		{"Reset", "bytesBuffer", false, false},
		{"Delete", "SessionCache", false, false},
		{"List", "Store", false, false},
		{"do", "", false, false},
		{"", "", false, false},
	} {
		if severe, ok := w.Sensitive(c.name, c.on); severe != c.severe || ok != c.ok {
			t.Errorf("Sensitive(%q, %q) = %v, %v", c.name, c.on, severe, ok)
		}
	}
}

// TestEphemeralIsNotAllHousekeeping keeps what operations are commonly given, such
// as a context, from passing for something that may be removed at will.
func TestEphemeralIsNotAllHousekeeping(t *testing.T) {
	names := DefaultNames()
	w := NewWords(&names)
	for name, want := range map[string]bool{
		"Session": true, "user_sessions": true, "ExpiredTokens": true, "LRU": true,
		"Context": false, "Request": false, "subscribers": false, "users": false, "Index": false,
	} {
		if got := w.Ephemeral(name); got != want {
			t.Errorf("Ephemeral(%q) = %v", name, got)
		}
	}
}
