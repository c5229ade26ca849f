// Package downstream has routes. What checks, deletes and answers is partly in
// another package, which it knows by its facts, and the key travels through a
// third.
package downstream

import (
	"net/http"

	"keystore"
	"missingscope/identity"
	"missingscope/upstream"
)

var store *upstream.Store

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /bool", upstream.Authenticate(http.HandlerFunc(asksABool)))
	mux.Handle("POST /bool/bad", upstream.Authenticate(http.HandlerFunc(asksABoolThatChecksNoScope)))
	mux.Handle("POST /error", upstream.Authenticate(http.HandlerFunc(asksAnError)))
	mux.HandleFunc("POST /value", asksForAnAdmin)
	mux.HandleFunc("POST /value/bad", asksForAKey)
	mux.Handle("POST /getter", upstream.Authenticate(http.HandlerFunc(checksTheKeyOfTheContext)))
	mux.Handle("POST /store", upstream.Authenticate(http.HandlerFunc(handsTheKeyToTheStore)))
	mux.Handle("POST /store/bad", upstream.Authenticate(http.HandlerFunc(purgesTheStore)))
	mux.Handle("POST /prepare", upstream.Authenticate(http.HandlerFunc(callsWhatResets)))
	mux.Handle("POST /middleware", upstream.Authenticate(upstream.RequireScope("admin:reset")(http.HandlerFunc(isBehindAScope))))
	mux.Handle("POST /middleware/bad", upstream.Authenticate(upstream.RequireActive(http.HandlerFunc(isBehindAnotherCheck))))
	mux.Handle("POST /extension", upstream.RequirePermission(http.HandlerFunc(isBehindWhatAnExtensionChecks)))
	mux.Handle("POST /named", upstream.Authenticate(upstream.RequireNamed(http.HandlerFunc(isForAllWithAName))))
	mux.Handle("POST /handler", upstream.Authenticate(http.HandlerFunc(upstream.Reset))) // want `POST "/handler" reaches keystore\.Reset for any valid key: no scope or role is checked`
	mux.Handle("POST /handler/admin", upstream.Authenticate(http.HandlerFunc(upstream.ResetAsAdmin)))
	mux.Handle("POST /handler/scope", upstream.Authenticate(upstream.RequireScope("admin:reset")(http.HandlerFunc(upstream.Reset))))
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func asksABool(w http.ResponseWriter, r *http.Request) { // ok: the function of the other package checks the scope
	k, ok := identity.From(r.Context())
	if !ok {
		deny(w)
		return
	}
	if !upstream.MayReset(k) { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func asksABoolThatChecksNoScope(w http.ResponseWriter, r *http.Request) {
	k, ok := identity.From(r.Context())
	if !ok || !upstream.HasScopes(k) {
		deny(w)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/bool/bad" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func asksAnError(w http.ResponseWriter, r *http.Request) { // ok: a nil error means that the key has the scope
	k, ok := identity.From(r.Context())
	if !ok {
		deny(w)
		return
	}
	if err := upstream.CheckScope(k, "admin:reset"); err != nil { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func asksForAnAdmin(w http.ResponseWriter, r *http.Request) { // ok: the other package returns only keys of administrators
	if _, err := upstream.Admin(r); err != nil {
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func asksForAKey(w http.ResponseWriter, r *http.Request) {
	if _, err := upstream.Find(r); err != nil {
		deny(w)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/value/bad" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func checksTheKeyOfTheContext(w http.ResponseWriter, r *http.Request) { // ok: the getter's key is the one that the middleware put there
	k, ok := identity.From(r.Context())
	if !ok {
		deny(w)
		return
	}
	if !k.Has("admin:reset") { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func handsTheKeyToTheStore(w http.ResponseWriter, r *http.Request) { // ok: the store checks the scope
	k, ok := identity.From(r.Context())
	if !ok {
		deny(w)
		return
	}
	if err := store.PurgeFor(r.Context(), k); err != nil {
		deny(w)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func purgesTheStore(w http.ResponseWriter, r *http.Request) {
	store.Purge(r.Context()) // want `POST "/store/bad" reaches (upstream\.)?Store\.Purge for any valid key: no scope or role is checked`
}

func callsWhatResets(w http.ResponseWriter, r *http.Request) {
	upstream.Prepare(r.Context()) // want `POST "/prepare" reaches (upstream\.Prepare|keystore\.Reset) for any valid key: no scope or role is checked`
}

func isBehindAScope(w http.ResponseWriter, r *http.Request) { // ok: the made middleware checks the scope
	keystore.Reset(r.Context())
}

func isBehindAnotherCheck(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/middleware/bad" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func isBehindWhatAnExtensionChecks(w http.ResponseWriter, r *http.Request) { // ok: what the variable will hold is not known
	keystore.Reset(r.Context())
}

func isForAllWithAName(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/named" reaches keystore\.Reset for any valid key: no scope or role is checked`
}
