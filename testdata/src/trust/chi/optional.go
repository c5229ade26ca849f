package chi

import (
	"context"
	"fmt"
	"net/http"

	"github.com/go-chi/chi/v5"

	"keystore"
)

// shop serves strangers, too, and notes who is an administrator.
func shop() http.Handler {
	r := chi.NewRouter()
	r.With(optionalKey).Get("/tenants/{tenant_id}/optional", comparesWhereThereIsAKey)
	r.With(optionalKey).Get("/tenants/{tenant_id}/strict", refusesStrangers)
	r.With(optionalKey).Post("/strangers", resetsForStrangersAndAdministrators)
	r.With(optionalKey).Post("/administrators", resetsForAdministrators)
	r.With(optionalKey).Post("/limited", resetsUnlessAScopeIsMissing)
	r.With(optionalKey).Post("/scope", resetsWithAScope)
	r.With(optionalKey).Get("/offers", showsMoreToClients)
	r.With(requireKey, maybeRole).Delete("/all", resetsBehindAMiddlewareThatDeniesNobody)
	r.With(requireKey, maybeRole).Delete("/all/role", resetsInTheRole)
	r.With(requireKey, notes).Delete("/all/any", resetsForWhoeverHasAKey)
	r.With(requireKey, requireRole).Delete("/all/denied", resetsBehindAMiddlewareThatDenies)
	return r
}

// optionalKey lets strangers through, and keeps what is known of a key that is there.
func optionalKey(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := r.Header.Get("X-API-Key")
		if header == "" {
			next.ServeHTTP(w, r)
			return
		}
		k, err := keystore.Find(r.Context(), header)
		if err != nil {
			http.Error(w, "unknown key", http.StatusUnauthorized)
			return
		}
		r = r.WithContext(context.WithValue(r.Context(), keyOf{}, k))
		next.ServeHTTP(w, r)
	})
}

type roleOf struct{}

type noteOf struct{}

// maybeRole notes the role of administrators.
func maybeRole(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if k := key(r); k != nil && k.Role == "admin" {
			r = r.WithContext(context.WithValue(r.Context(), roleOf{}, "admin"))
		}
		next.ServeHTTP(w, r)
	})
}

// notes keeps something of everybody.
func notes(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r = r.WithContext(context.WithValue(r.Context(), noteOf{}, "seen"))
		next.ServeHTTP(w, r)
	})
}

// requireRole lets administrators through.
func requireRole(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if k := key(r); k == nil || k.Role != "admin" {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func comparesWhereThereIsAKey(w http.ResponseWriter, r *http.Request) {
	tenant := chi.URLParam(r, "tenant_id")
	if k := key(r); k != nil && k.TenantID != tenant {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler comparesWhereThereIsAKey uses path tenant "tenant_id" without comparing it with the key's tenant, where the principal is absent`
}

func refusesStrangers(w http.ResponseWriter, r *http.Request) { // ok: without a key nothing is shown
	tenant := chi.URLParam(r, "tenant_id")
	if k := key(r); k == nil || k.TenantID != tenant {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func resetsForStrangersAndAdministrators(w http.ResponseWriter, r *http.Request) {
	if k := key(r); k != nil && !k.Admin {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/strangers" reaches keystore\.Reset without a check of a scope or role, where the principal is absent`
	w.WriteHeader(http.StatusNoContent)
}

func resetsForAdministrators(w http.ResponseWriter, r *http.Request) { // ok: strangers are no administrators
	if k := key(r); k == nil || !k.Admin {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
	w.WriteHeader(http.StatusNoContent)
}

func resetsUnlessAScopeIsMissing(w http.ResponseWriter, r *http.Request) {
	if k := key(r); k != nil && !k.Has("records:reset") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/limited" reaches keystore\.Reset without a check of a scope or role, where the principal is absent`
	w.WriteHeader(http.StatusNoContent)
}

func resetsWithAScope(w http.ResponseWriter, r *http.Request) { // ok: strangers have no scope
	if k := key(r); k == nil || !k.Has("records:reset") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
	w.WriteHeader(http.StatusNoContent)
}

func showsMoreToClients(w http.ResponseWriter, r *http.Request) { // ok: a stranger sees what everybody may
	tenant := "everybody"
	if k := key(r); k != nil {
		tenant = k.TenantID
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func resetsBehindAMiddlewareThatDeniesNobody(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `DELETE "/all" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}

func resetsInTheRole(w http.ResponseWriter, r *http.Request) { // ok: it asks for what the middleware notes of administrators
	role := r.Context().Value(roleOf{})
	if role == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
	w.WriteHeader(http.StatusNoContent)
}

func resetsForWhoeverHasAKey(w http.ResponseWriter, r *http.Request) {
	note := r.Context().Value(noteOf{})
	if note == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context()) // want `DELETE "/all/any" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}

func resetsBehindAMiddlewareThatDenies(w http.ResponseWriter, r *http.Request) { // ok: the middleware asks for the role
	keystore.Reset(r.Context())
	w.WriteHeader(http.StatusNoContent)
}
