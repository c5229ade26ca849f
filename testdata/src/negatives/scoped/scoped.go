// Package scoped has handlers that need no check of a scope, or have one.
//
// keyauthz-test:only-safe each case must stay silent
package scoped

import (
	"crypto/subtle"
	"fmt"
	"net/http"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /records", isReadOnly)
	mux.HandleFunc("POST /static", asksForTheAdminSecret)
	mux.HandleFunc("POST /mask", testsABit)
	mux.HandleFunc("POST /level", comparesALevel)
	mux.HandleFunc("POST /policy", asksAPolicyEngine)
	mux.HandleFunc("POST /map", looksIntoASetOfScopes)
	mux.HandleFunc("POST /table", asksATableOfRoles)
	mux.HandleFunc("POST /service", handsThePrincipalOn)
	mux.HandleFunc("POST /write", addsARecord)
	mux.HandleFunc("POST /public/reset", isNotAuthenticated)
	mux.HandleFunc("DELETE /cache", dropsACache)
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

type key struct {
	TenantID    string
	Permissions uint
	Level       int
	Role        string
	Scopes      map[string]bool
}

var keys map[string]*key

func find(r *http.Request) (*key, bool) {
	k, ok := keys[r.Header.Get("X-API-Key")]
	return k, ok
}

func isReadOnly(w http.ResponseWriter, r *http.Request) { // ok: reads only
	k, ok := find(r)
	if !ok {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), k.TenantID))
}

var adminSecret string

func asksForTheAdminSecret(w http.ResponseWriter, r *http.Request) { // ok: the secret is its own scope
	if subtle.ConstantTimeCompare([]byte(r.Header.Get("X-Admin-Key")), []byte(adminSecret)) != 1 {
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

const canReset = 1 << 3

func testsABit(w http.ResponseWriter, r *http.Request) { // ok: a bit of the permissions
	k, ok := find(r)
	if !ok {
		deny(w)
		return
	}
	if k.Permissions&canReset == 0 { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func comparesALevel(w http.ResponseWriter, r *http.Request) { // ok: the level is high enough
	k, ok := find(r)
	if !ok {
		deny(w)
		return
	}
	if k.Level < 5 { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

type enforcer interface {
	Enforce(params ...any) (bool, error)
}

var policy enforcer

func asksAPolicyEngine(w http.ResponseWriter, r *http.Request) { // ok: the policy engine gets the role
	k, ok := find(r)
	if !ok {
		deny(w)
		return
	}
	if ok, err := policy.Enforce(k.Role, "records", "reset"); err != nil || !ok { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func looksIntoASetOfScopes(w http.ResponseWriter, r *http.Request) { // ok: the set holds the scope
	k, ok := find(r)
	if !ok {
		deny(w)
		return
	}
	if !k.Scopes["admin:reset"] { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

var mayReset = map[string]bool{"admin": true, "owner": true}

func asksATableOfRoles(w http.ResponseWriter, r *http.Request) { // ok: the program's table holds the role
	k, ok := find(r)
	if !ok {
		deny(w)
		return
	}
	if !mayReset[k.Role] { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

type service interface {
	Reset(k *key) error
}

var svc service

func handsThePrincipalOn(w http.ResponseWriter, r *http.Request) { // ok: the service gets the key and may refuse
	k, ok := find(r)
	if !ok {
		deny(w)
		return
	}
	if err := svc.Reset(k); err != nil {
		deny(w)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func addRecord(tenant, text string) { added[tenant] = append(added[tenant], text) }

var added map[string][]string

func addsARecord(w http.ResponseWriter, r *http.Request) { // ok: an ordinary write
	k, ok := find(r)
	if !ok {
		deny(w)
		return
	}
	addRecord(k.TenantID, r.FormValue("text"))
	w.WriteHeader(http.StatusCreated)
}

func isNotAuthenticated(w http.ResponseWriter, r *http.Request) { // ok: no key anywhere: not ours
	keystore.Reset(r.Context())
}

var cached map[string]string

func deleteCache(tenant string) { delete(cached, tenant) }

func dropsACache(w http.ResponseWriter, r *http.Request) { // ok: a cache is no data
	k, ok := find(r)
	if !ok {
		deny(w)
		return
	}
	deleteCache(k.TenantID)
}
