package gorilla

import (
	"context"
	"fmt"
	"net/http"

	"github.com/gorilla/mux"

	"keystore"
)

// shop serves strangers, too, and notes who is an administrator.
func shop() http.Handler {
	root := mux.NewRouter()
	r := root.PathPrefix("/v2").Subrouter()
	r.Handle("/tenants/{tenant_id}/optional", optionalKey(http.HandlerFunc(comparesWhereThereIsAKey))).Methods("GET")
	r.Handle("/tenants/{tenant_id}/strict", optionalKey(http.HandlerFunc(refusesStrangers))).Methods("GET")
	r.Handle("/strangers", optionalKey(http.HandlerFunc(resetsForStrangersAndAdministrators))).Methods("POST")
	r.Handle("/administrators", optionalKey(http.HandlerFunc(resetsForAdministrators))).Methods("POST")
	r.Handle("/limited", optionalKey(http.HandlerFunc(resetsUnlessAScopeIsMissing))).Methods("POST")
	r.Handle("/scope", optionalKey(http.HandlerFunc(resetsWithAScope))).Methods("POST")
	r.Handle("/offers", optionalKey(http.HandlerFunc(showsMoreToClients))).Methods("GET")
	r.Handle("/all", requireKey(maybeRole(http.HandlerFunc(resetsBehindAMiddlewareThatDeniesNobody)))).Methods("DELETE")
	r.Handle("/all/role", requireKey(maybeRole(http.HandlerFunc(resetsInTheRole)))).Methods("DELETE")
	r.Handle("/all/any", requireKey(notes(http.HandlerFunc(resetsForWhoeverHasAKey)))).Methods("DELETE")
	r.Handle("/all/denied", requireKey(requireRole(http.HandlerFunc(resetsBehindAMiddlewareThatDenies)))).Methods("DELETE")
	return root
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
	tenant := mux.Vars(r)["tenant_id"]
	if k := key(r); k != nil && k.TenantID != tenant {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler comparesWhereThereIsAKey uses path tenant "tenant_id" without comparing it with the key's tenant, where the principal is absent`
}

func refusesStrangers(w http.ResponseWriter, r *http.Request) { // ok: without a key nothing is shown
	tenant := mux.Vars(r)["tenant_id"]
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
	keystore.Reset(r.Context()) // want `POST "/v2/strangers" reaches keystore\.Reset without a check of a scope or role, where the principal is absent`
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
	keystore.Reset(r.Context()) // want `POST "/v2/limited" reaches keystore\.Reset without a check of a scope or role, where the principal is absent`
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
	keystore.Reset(r.Context()) // want `DELETE "/v2/all" reaches keystore\.Reset for any valid key: no scope or role is checked`
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
	keystore.Reset(r.Context()) // want `DELETE "/v2/all/any" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}

func resetsBehindAMiddlewareThatDenies(w http.ResponseWriter, r *http.Request) { // ok: the middleware asks for the role
	keystore.Reset(r.Context())
	w.WriteHeader(http.StatusNoContent)
}
