// Package deferred has helpers that unlock or close what they use with defer, and
// return in several places: what they return says as much as without.
package deferred

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"

	"github.com/go-chi/chi/v5"

	"keystore"
)

func routes() http.Handler {
	r := chi.NewRouter()
	r.Get("/bool", asksForABool)
	r.Get("/error", asksForAnError)
	r.Get("/error/bad", asksForAnErrorAboutThePrefix)
	r.Get("/error/wrapped", asksForAnErrorThatIsWrapped)
	r.Get("/error/wrapped/bad", asksForAWrappedErrorAboutThePrefix)
	r.Get("/tenants/{tenant_id}/pair", asksForAKeyOfTheTenant)
	r.Get("/tenants/{tenant_id}/pair/bad", asksForAKeyOfAnyTenant)
	r.Get("/tenants/{tenant_id}/rows", asksTheRowsOfMembers)
	r.Post("/scope", asksForAScope)
	r.Post("/scope/bad", asksWhetherTheKeyIsKnown)
	r.With(refuses).Get("/refuses", isBehindARefusal)
	r.With(refusesAndGoesOn).Get("/refuses/bad", isBehindARefusalThatGoesOn)
	return r
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

var errMalformed, errRevoked, errForbidden = errors.New("malformed"), errors.New("revoked"), errors.New("forbidden")

// A registry keeps the keys in memory.
type registry struct {
	mu   sync.RWMutex
	keys map[string]*keystore.Key
}

var reg registry

func (r *registry) find(key string) (*keystore.Key, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	k, ok := r.keys[key]
	if !ok {
		return nil, keystore.ErrUnknown
	}
	if k.Revoked {
		return nil, errRevoked
	}
	return k, nil
}

func (r *registry) has(key string) bool {
	r.mu.RLock()
	defer r.mu.RUnlock()
	k, ok := r.keys[key]
	if !ok {
		return false
	}
	return !k.Revoked
}

func asksForABool(w http.ResponseWriter, r *http.Request) { // ok: the key is looked up
	key := r.Header.Get("X-API-Key")
	if key == "" {
		deny(w)
		return
	}
	if !reg.has(key) { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func asksForAnError(w http.ResponseWriter, r *http.Request) { // ok: the key is looked up
	key := r.Header.Get("X-API-Key")
	if len(key) != 32 {
		deny(w)
		return
	}
	if _, err := reg.find(key); err != nil { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

var checked int

// wellFormed counts what it looks at, and that is all it does with the lock.
func (r *registry) wellFormed(key string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	checked++
	if len(key) != 32 {
		return errMalformed
	}
	if !strings.HasPrefix(key, "tk_") { // want `GET "/error/bad" grants access after checking only the format of X-API-Key: len, strings\.HasPrefix`
		return errMalformed
	}
	return nil
}

func asksForAnErrorAboutThePrefix(w http.ResponseWriter, r *http.Request) {
	if err := reg.wellFormed(r.Header.Get("X-API-Key")); err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

// mustFind says in all its errors where they come from.
func (r *registry) mustFind(key string) (k *keystore.Key, err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("find: %w", err)
		}
	}()
	if len(key) < 20 {
		return nil, errMalformed
	}
	return keystore.Find(context.Background(), key)
}

func asksForAnErrorThatIsWrapped(w http.ResponseWriter, r *http.Request) { // ok: the key is looked up
	if _, err := reg.mustFind(r.Header.Get("X-API-Key")); err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func mustFit(key string) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("key: %w", err)
		}
	}()
	if !strings.HasPrefix(key, "tk_") { // want `GET "/error/wrapped/bad" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return errMalformed
	}
	return nil
}

func asksForAWrappedErrorAboutThePrefix(w http.ResponseWriter, r *http.Request) {
	if err := mustFit(r.Header.Get("X-API-Key")); err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func (r *registry) findOf(key, tenant string) (*keystore.Key, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	k, ok := r.keys[key]
	if !ok {
		return nil, keystore.ErrUnknown
	}
	if k.TenantID != tenant { // guard: crosstenant asksForAKeyOfTheTenant
		return nil, errForbidden
	}
	return k, nil
}

func asksForAKeyOfTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the helper compares the tenants
	tenant := chi.URLParam(r, "tenant_id")
	if _, err := reg.findOf(r.Header.Get("X-API-Key"), tenant); err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func asksForAKeyOfAnyTenant(w http.ResponseWriter, r *http.Request) {
	tenant := chi.URLParam(r, "tenant_id")
	if _, err := reg.find(r.Header.Get("X-API-Key")); err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler asksForAKeyOfAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

var db *sql.DB

func isMember(ctx context.Context, k *keystore.Key, tenant string) (bool, error) {
	rows, err := db.QueryContext(ctx, "SELECT tenant FROM members WHERE owner = $1", k.TenantID)
	if err != nil {
		return false, err
	}
	defer rows.Close()
	for rows.Next() {
		var t string
		if err := rows.Scan(&t); err != nil {
			return false, err
		}
		if t == tenant {
			return true, nil
		}
	}
	return false, rows.Err()
}

func asksTheRowsOfMembers(w http.ResponseWriter, r *http.Request) { // ok: one of the key's rows is the tenant
	tenant := chi.URLParam(r, "tenant_id")
	k, err := reg.find(r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	if ok, err := isMember(r.Context(), k, tenant); err != nil || !ok { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

// A policy says what roles may do.
type policy struct {
	mu  sync.RWMutex
	may map[string]map[string]bool
}

var pol policy

func (p *policy) authorize(k *keystore.Key, permission string) error {
	p.mu.RLock()
	defer p.mu.RUnlock()
	if k.Revoked {
		return errRevoked
	}
	if !p.may[k.Role][permission] { // guard: missingscope asksForAScope
		return errForbidden
	}
	return nil
}

func asksForAScope(w http.ResponseWriter, r *http.Request) { // ok: the helper asks what the role may do
	k, err := reg.find(r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	if err := pol.authorize(k, "records:reset"); err != nil {
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func asksWhetherTheKeyIsKnown(w http.ResponseWriter, r *http.Request) {
	if _, err := reg.find(r.Header.Get("X-API-Key")); err != nil {
		deny(w)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/scope/bad" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func refuses(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := keystore.Check(r.Header.Get("X-API-Key")); err != nil {
			deny(w)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func isBehindARefusal(w http.ResponseWriter, r *http.Request) { // ok: the middleware ends the request
	fmt.Fprint(w, keystore.Secret())
}

func refusesAndGoesOn(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := keystore.Check(r.Header.Get("X-API-Key")); err != nil { // want `middleware refusesAndGoesOn goes on after refusing X-API-Key`
			deny(w)
		}
		next.ServeHTTP(w, r)
	})
}

func isBehindARefusalThatGoesOn(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Secret())
}
