// Package handedon has principals and tenants that reach a handler by other ways
// than a value of the context: as an argument, in a struct, through a function
// that was handed over.
package handedon

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"time"

	"github.com/go-chi/chi/v5"
	"gorm.io/gorm"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /tenants/{tenant}/principal", withKey(comparesTheKeyItGets))
	mux.Handle("GET /tenants/{tenant}/principal/bad", withKey(ignoresTheKeyItGets))
	mux.Handle("GET /tenants/{tenant}/tenant", withOwnTenant(trustsACheckedTenant))
	mux.Handle("GET /tenants/{tenant}/tenant/bad", withTenant(trustsAnUncheckedTenant))
	mux.Handle("GET /tenants/{tenant}/scopes", withKey(asksForTheRecordsOfTheKey))
	mux.Handle("GET /tenants/{tenant}/scopes/bad", withKey(asksForTheRecordsOfThePath))
	mux.Handle("GET /tenants/{tenant}/session", withSession(comparesTheUserOfTheSession))
	mux.Handle("GET /tenants/{tenant}/session/bad", withSession(asksOnlyTheTimeOfTheSession))
	mux.Handle("GET /tenants/{tenant}/filled", withInfo(authenticate(comparesWhatWasFilledIn)))
	mux.Handle("GET /tenants/{tenant}/answer", withSession(leavesTheErrorToTheAnswer))
	mux.Handle("GET /tenants/{tenant}/answer/bad", withSession(leavesNoErrorToTheAnswer))
	return mux
}

func chiRoutes() http.Handler {
	r := chi.NewRouter()
	r.Use(authenticateMember)
	r.With(requireTenant(pathTenant)).Get("/tenants/{tenant}/extractor", isBehindAnExtractor)
	r.With(requireTenant(queryTenant)).Get("/tenants/{tenant}/extractor/bad", isBehindAnotherExtractor)
	r.With(Guard(WithTenantParam("tenant"))).Get("/tenants/{tenant}/options", isBehindOptions)
	return r
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func withKey(h func(http.ResponseWriter, *http.Request, *keystore.Key)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			deny(w)
			return
		}
		h(w, r, k)
	}
}

func comparesTheKeyItGets(w http.ResponseWriter, r *http.Request, k *keystore.Key) { // ok: the wrapper passes the key
	if k.TenantID != r.PathValue("tenant") { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant")))
}

func ignoresTheKeyItGets(w http.ResponseWriter, r *http.Request, k *keystore.Key) {
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant"))) // want `handler ignoresTheKeyItGets uses path tenant "tenant" without comparing it with the key's tenant`
}

func withOwnTenant(h func(http.ResponseWriter, *http.Request, string)) http.HandlerFunc {
	return withKey(func(w http.ResponseWriter, r *http.Request, k *keystore.Key) {
		tenant := r.PathValue("tenant")
		if tenant != k.TenantID { // guard: crosstenant trustsACheckedTenant
			deny(w)
			return
		}
		h(w, r, tenant)
	})
}

func trustsACheckedTenant(w http.ResponseWriter, r *http.Request, tenant string) { // ok: the wrapper compares what it passes
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func withTenant(h func(http.ResponseWriter, *http.Request, string)) http.HandlerFunc {
	return withKey(func(w http.ResponseWriter, r *http.Request, k *keystore.Key) {
		h(w, r, r.PathValue("tenant"))
	})
}

func trustsAnUncheckedTenant(w http.ResponseWriter, r *http.Request, tenant string) {
	fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler trustsAnUncheckedTenant uses path tenant "tenant" without comparing it with the key's tenant`
}

var orm *gorm.DB

type record struct{ TenantID, Name string }

func ofTenant(id string) func(*gorm.DB) *gorm.DB {
	return func(db *gorm.DB) *gorm.DB { return db.Where("tenant_id = ?", id) }
}

func asksForTheRecordsOfTheKey(w http.ResponseWriter, r *http.Request, k *keystore.Key) { // ok: the query is one for the key's tenant
	var recs []record
	if err := orm.Scopes(ofTenant(k.TenantID)).Where("slug = ?", r.PathValue("tenant")).Find(&recs).Error; err != nil {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(recs)
}

func asksForTheRecordsOfThePath(w http.ResponseWriter, r *http.Request, k *keystore.Key) {
	var recs []record
	if err := orm.Scopes(ofTenant(r.PathValue("tenant"))).Find(&recs).Error; err != nil { // want `handler asksForTheRecordsOfThePath uses path tenant "tenant" without comparing it with the key's tenant`
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(recs)
}

type sessionKey struct{}

// A session is what a request is known to be.
type session struct {
	started time.Time
	user    *keystore.Key
}

func withSession(next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			deny(w)
			return
		}
		s := &session{started: time.Now(), user: k}
		next(w, r.WithContext(context.WithValue(r.Context(), sessionKey{}, s)))
	})
}

func sessionOf(ctx context.Context) *session {
	s, _ := ctx.Value(sessionKey{}).(*session)
	return s
}

func comparesTheUserOfTheSession(w http.ResponseWriter, r *http.Request) { // ok: the user of the session is compared
	tenant := r.PathValue("tenant")
	if sess := sessionOf(r.Context()); sess.user.TenantID != tenant { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func asksOnlyTheTimeOfTheSession(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant")
	if sess := sessionOf(r.Context()); time.Since(sess.started) > time.Minute {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler asksOnlyTheTimeOfTheSession uses path tenant "tenant" without comparing it with the key's tenant`
}

type infoKey struct{}

// An info is empty at first: who knows something fills it in.
type info struct{ key *keystore.Key }

func withInfo(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), infoKey{}, &info{})))
	})
}

func infoOf(r *http.Request) *info {
	i, _ := r.Context().Value(infoKey{}).(*info)
	return i
}

func authenticate(next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			deny(w)
			return
		}
		infoOf(r).key = k
		next(w, r)
	})
}

func comparesWhatWasFilledIn(w http.ResponseWriter, r *http.Request) { // ok: authentication fills in the key
	tenant := r.PathValue("tenant")
	if infoOf(r).key.TenantID != tenant { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

var errForbidden = errors.New("forbidden")

func list(ctx context.Context, tenant string) ([]string, error) {
	if sessionOf(ctx).user.TenantID != tenant { // guard: crosstenant leavesTheErrorToTheAnswer
		return nil, errForbidden
	}
	return keystore.Records(ctx, tenant), nil
}

func respond(w http.ResponseWriter, v []string, err error) {
	if err != nil {
		deny(w)
		return
	}
	json.NewEncoder(w).Encode(v)
}

func leavesTheErrorToTheAnswer(w http.ResponseWriter, r *http.Request) { // ok: where the service refuses, the error is answered
	v, err := list(r.Context(), r.PathValue("tenant"))
	respond(w, v, err)
}

func leavesNoErrorToTheAnswer(w http.ResponseWriter, r *http.Request) {
	v := keystore.Records(r.Context(), r.PathValue("tenant")) // want `handler leavesNoErrorToTheAnswer uses path tenant "tenant" without comparing it with the key's tenant`
	respond(w, v, nil)
}

type memberKey struct{}

func authenticateMember(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			deny(w)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), memberKey{}, k)))
	})
}

func requireTenant(tenant func(*http.Request) string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			k, ok := r.Context().Value(memberKey{}).(*keystore.Key)
			if !ok || !slices.Contains(k.Tenants, tenant(r)) { // guard: crosstenant isBehindAnExtractor `!slices.Contains(k.Tenants, tenant(r))`
				deny(w)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func pathTenant(r *http.Request) string  { return chi.URLParam(r, "tenant") }
func queryTenant(r *http.Request) string { return r.URL.Query().Get("tenant") }

func isBehindAnExtractor(w http.ResponseWriter, r *http.Request) { // ok: the middleware takes the tenant from the path
	fmt.Fprint(w, keystore.Records(r.Context(), chi.URLParam(r, "tenant")))
}

func isBehindAnotherExtractor(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), chi.URLParam(r, "tenant"))) // want `handler isBehindAnotherExtractor uses path tenant "tenant" without comparing it with the key's tenant`
}

type options struct{ tenantParam string }

// An Option changes what a guard looks at.
type Option func(*options)

// WithTenantParam names the parameter that must be the key's tenant.
func WithTenantParam(name string) Option { return func(o *options) { o.tenantParam = name } }

// Guard refuses what its options say.
func Guard(opts ...Option) func(http.Handler) http.Handler {
	var o options
	for _, opt := range opts {
		opt(&o)
	}
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			k, _ := r.Context().Value(memberKey{}).(*keystore.Key)
			if o.tenantParam != "" && k.TenantID != chi.URLParam(r, o.tenantParam) { // guard: crosstenant isBehindOptions
				deny(w)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func isBehindOptions(w http.ResponseWriter, r *http.Request) { // ok: what options decide is not known
	fmt.Fprint(w, keystore.Records(r.Context(), chi.URLParam(r, "tenant")))
}
