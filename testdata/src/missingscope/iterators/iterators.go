// Package iterators asks for a scope, a key or a tenant in loops over iterators, whose
// bodies are functions.
package iterators

import (
	"errors"
	"maps"
	"net/http"
	"slices"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /purge/values", withClient(purgesForOneOfTheValues))
	mux.HandleFunc("POST /purge/own", withClient(purgesForOneOfItsOwn))
	mux.HandleFunc("POST /purge/flag", withClient(purgesAfterAFlag))
	mux.HandleFunc("POST /purge/helper", withClient(purgesAfterAHelper))
	mux.HandleFunc("POST /purge/error", withClient(purgesAfterAnError))
	mux.HandleFunc("POST /purge/each", withClient(purgesForEachValue))
	mux.HandleFunc("POST /purge/turns", withClient(purgesAtEachTurn))
	mux.HandleFunc("POST /purge/counted", withClient(purgesAfterCounting))
	mux.HandleFunc("DELETE /tenants/{tenant}/records", deletesForItsTenant)
	mux.HandleFunc("DELETE /spaces/{tenant}/records", deletesForAnyTenant)
	return mux
}

type client struct{ roles map[string]string }

var clients map[string]*client

func withClient(next func(http.ResponseWriter, *http.Request, *client)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		c, ok := clients[r.Header.Get("X-API-Key")]
		if !ok {
			http.Error(w, "invalid key", http.StatusUnauthorized)
			return
		}
		next(w, r, c)
	}
}

func purgesForOneOfTheValues(w http.ResponseWriter, r *http.Request, c *client) { // ok: behind the comparison of a turn
	for role := range maps.Values(c.roles) {
		if role == "admin" {
			keystore.Reset(r.Context())
			return
		}
	}
	http.Error(w, "forbidden", http.StatusForbidden)
}

func (c *client) each(yield func(string) bool) {
	for _, role := range c.roles {
		if !yield(role) {
			return
		}
	}
}

func purgesForOneOfItsOwn(w http.ResponseWriter, r *http.Request, c *client) { // ok: the iterator hands on what the key carries
	for role := range c.each {
		if role == "admin" {
			keystore.Reset(r.Context())
			return
		}
	}
	http.Error(w, "forbidden", http.StatusForbidden)
}

func purgesAfterAFlag(w http.ResponseWriter, r *http.Request, c *client) { // ok: set where a role is the one asked for
	admin := false
	for role := range maps.Values(c.roles) {
		if role == "admin" {
			admin = true
			break
		}
	}
	if !admin {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
}

func (c *client) has(want string) bool {
	for role := range maps.Keys(c.roles) {
		if role == want {
			return true
		}
	}
	return false
}

func purgesAfterAHelper(w http.ResponseWriter, r *http.Request, c *client) { // ok: a helper asks
	if !c.has("admin") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
}

var errForbidden = errors.New("forbidden")

func (c *client) need(want string) error {
	for role := range slices.Values(slices.Sorted(maps.Keys(c.roles))) {
		if role == want {
			return nil
		}
	}
	return errForbidden
}

func purgesAfterAnError(w http.ResponseWriter, r *http.Request, c *client) { // ok: a helper answers with an error
	if err := c.need("admin"); err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
}

func purgesForEachValue(w http.ResponseWriter, r *http.Request, c *client) {
	for range maps.Values(c.roles) {
		keystore.Reset(r.Context()) // want `POST "/purge/each" reaches keystore.Reset for any valid key: no scope or role is checked`
	}
}

// turns yields nothing but turns.
func turns(yield func() bool) {
	for yield() {
	}
}

func purgesAtEachTurn(w http.ResponseWriter, r *http.Request, c *client) {
	for range turns {
		keystore.Reset(r.Context()) // want `POST "/purge/turns" reaches keystore.Reset for any valid key: no scope or role is checked`
	}
}

func purgesAfterCounting(w http.ResponseWriter, r *http.Request, c *client) {
	admins := 0
	for role := range maps.Values(c.roles) {
		if role == "admin" {
			admins++
		}
	}
	println(admins)
	keystore.Reset(r.Context()) // want `POST "/purge/counted" reaches keystore.Reset for any valid key: no scope or role is checked`
}

// tenants has the tenant of each key.
var tenants map[string]string

func tenantOf(key string) string {
	for known, tenant := range maps.All(tenants) {
		if known == key {
			return tenant
		}
	}
	return ""
}

func deletesForItsTenant(w http.ResponseWriter, r *http.Request) { // ok: found by the key in a loop, and compared
	tenant := tenantOf(r.Header.Get("X-API-Key"))
	if tenant == "" {
		http.Error(w, "invalid key", http.StatusUnauthorized)
		return
	}
	if tenant != r.PathValue("tenant") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.DeleteRecords(r.Context(), r.PathValue("tenant"))
}

func deletesForAnyTenant(w http.ResponseWriter, r *http.Request) {
	if tenantOf(r.Header.Get("X-API-Key")) == "" {
		http.Error(w, "invalid key", http.StatusUnauthorized)
		return
	}
	keystore.DeleteRecords(r.Context(), r.PathValue("tenant")) // want `handler deletesForAnyTenant uses path tenant "tenant" without comparing it with the key.s tenant`
}
