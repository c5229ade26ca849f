// Package asserted relies on checks that comments in another package assert.
package asserted

import (
	"net/http"
	"strings"

	"directives/told"
)

type server struct{ registry told.Registry }

func (s *server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /asserted", asksAnAssertedCheck)
	mux.HandleFunc("GET /interface", s.asksAnAssertedInterface)
	mux.HandleFunc("GET /unasserted", asksAnotherCheck)
	mux.HandleFunc("GET /unchecked", ignoresAnAssertedCheck)
	mux.HandleFunc("GET /tenants/{tenant_id}/bound", asksForTheTenant)
	mux.HandleFunc("GET /tenants/{tenant_id}/unbound", doesNotAskForTheTenant)
	mux.HandleFunc("POST /scoped/purge", asksForThePrivilege)
	mux.HandleFunc("POST /unscoped/purge", doesNotAskForThePrivilege)
	mux.Handle("GET /behind", told.RequireKey(http.HandlerFunc(isBehindAnAssertedMiddleware)))
	mux.Handle("GET /unasserted/behind", told.LookAtKey(http.HandlerFunc(isBehindAnotherMiddleware))) // want "middleware LookAtKey grants access after checking only the format of X-API-Key: strings\\.HasPrefix"
	mux.Handle("GET /tenants/{tenant_id}/behind", told.RequireTenant("gateway")(http.HandlerFunc(isBehindAnAssertedTenant)))
	mux.HandleFunc("POST /behind/purge", s.requireKey(told.RequirePurge(isBehindAnAssertedScope)))
	mux.HandleFunc("POST /before/purge", s.requireKey(isNotBehindAnAssertedScope))
	mux.Handle("GET /tenants/{tenant_id}/wrapped", s.requireKey(told.RequireTenantElsewhere(http.HandlerFunc(isBehindAnAssertedWrapper)).ServeHTTP))
	mux.HandleFunc("POST /wrapped/purge", s.requireKey(told.RequireRoleElsewhere("admin")(http.HandlerFunc(isBehindAnAssertedFactory)).ServeHTTP))
	mux.Handle("GET /tenants/{tenant_id}/plain", s.requireKey(told.Elsewhere(http.HandlerFunc(isBehindAPlainWrapper)).ServeHTTP))
	mux.HandleFunc("GET /status", told.Status)
	//keyauthz:public the gateway lets through whom it knows
	mux.HandleFunc("GET /registered", isPublicWhereItIsRegistered)
	mux.HandleFunc("GET /elsewhere", isNotPublicElsewhere)
	//keyauthz:public nothing is registered here // want "directive keyauthz:public is at no route"
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "no", http.StatusForbidden) }

var rows = map[string]string{}

func asksAnAssertedCheck(w http.ResponseWriter, r *http.Request) { // ok: said to verify
	if !told.Valid(r.Header.Get("X-API-Key")) {
		deny(w)
		return
	}
	w.Write([]byte("data"))
}

func (s *server) asksAnAssertedInterface(w http.ResponseWriter, r *http.Request) { // ok: said to verify
	if !s.registry.Known(r.Header.Get("X-API-Key")) {
		deny(w)
		return
	}
	w.Write([]byte("data"))
}

func asksAnotherCheck(w http.ResponseWriter, r *http.Request) {
	if !told.Plausible(r.Header.Get("X-API-Key")) { // want "GET \"/unasserted\" grants access after checking only the format of X-API-Key: strings\\.HasPrefix"
		deny(w)
		return
	}
	w.Write([]byte("data"))
}

func ignoresAnAssertedCheck(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	told.Valid(key)
	if !strings.HasPrefix(key, "tk_") { // want "GET \"/unchecked\" grants access after checking only the format of X-API-Key: strings\\.HasPrefix"
		deny(w)
		return
	}
	w.Write([]byte("data"))
}

func asksForTheTenant(w http.ResponseWriter, r *http.Request) { // ok: said to bind
	caller, err := told.Load(r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	tenant := r.PathValue("tenant_id")
	if !caller.Serves(tenant) {
		deny(w)
		return
	}
	w.Write([]byte(caller.TenantID + rows[tenant]))
}

func doesNotAskForTheTenant(w http.ResponseWriter, r *http.Request) {
	caller, err := told.Load(r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	w.Write([]byte(caller.TenantID + rows[r.PathValue("tenant_id")])) // want "handler doesNotAskForTheTenant uses path tenant \"tenant_id\" without comparing it with the key's tenant"
}

func asksForThePrivilege(w http.ResponseWriter, r *http.Request) { // ok: said to check a privilege
	caller, err := told.Load(r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	if caller.MayPurge() != nil {
		deny(w)
		return
	}
	purgeEverything()
}

func doesNotAskForThePrivilege(w http.ResponseWriter, r *http.Request) {
	if _, err := told.Load(r.Header.Get("X-API-Key")); err != nil {
		deny(w)
		return
	}
	purgeEverything() // want "POST \"/unscoped/purge\" reaches purgeEverything for any valid key: no scope or role is checked"
}

func purgeEverything() { clear(rows) }

func isPublicWhereItIsRegistered(w http.ResponseWriter, r *http.Request) { // ok: said to be public
	if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") {
		deny(w)
		return
	}
	w.Write([]byte("data"))
}

func isNotPublicElsewhere(w http.ResponseWriter, r *http.Request) {
	if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want "GET \"/elsewhere\" grants access after checking only the format of X-API-Key: strings\\.HasPrefix"
		deny(w)
		return
	}
	w.Write([]byte("data"))
}

func isBehindAnAssertedMiddleware(w http.ResponseWriter, r *http.Request) { // ok: the middleware is said to verify
	w.Write([]byte("data"))
}

func isBehindAnotherMiddleware(w http.ResponseWriter, r *http.Request) { w.Write([]byte("data")) }

func isBehindAnAssertedTenant(w http.ResponseWriter, r *http.Request) { // ok: the middleware is said to bind
	w.Write([]byte(rows[r.PathValue("tenant_id")]))
}

func (s *server) requireKey(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if _, err := told.Load(r.Header.Get("X-API-Key")); err != nil {
			deny(w)
			return
		}
		next(w, r)
	}
}

func isBehindAnAssertedScope(w http.ResponseWriter, r *http.Request) { // ok: the middleware is said to check a privilege
	purgeEverything()
}

func isNotBehindAnAssertedScope(w http.ResponseWriter, r *http.Request) {
	purgeEverything() // want "POST \"/before/purge\" reaches purgeEverything for any valid key: no scope or role is checked"
}

func isBehindAnAssertedWrapper(w http.ResponseWriter, r *http.Request) { // ok: what wraps it is said to bind, whatever makes it
	w.Write([]byte(rows[r.PathValue("tenant_id")]))
}

func isBehindAnAssertedFactory(w http.ResponseWriter, r *http.Request) { // ok: what makes the middleware is said to ask for a privilege
	purgeEverything()
}

func isBehindAPlainWrapper(w http.ResponseWriter, r *http.Request) {
	w.Write([]byte(rows[r.PathValue("tenant_id")])) // want "handler isBehindAPlainWrapper uses path tenant \"tenant_id\" without comparing it with the key's tenant"
}
