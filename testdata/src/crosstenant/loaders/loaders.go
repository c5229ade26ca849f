// Package loaders has a database that puts what it finds where its caller wants it, which
// changes nothing: whose that is may be asked afterwards.
package loaders

import (
	"context"
	"encoding/json"
	"net/http"

	"keystore"
)

// A Database finds rows.
type Database interface {
	Find(row any, id string) error
	Fetch(row *Tenant, id string) error
	Touch(row any, id string) error
}

// A Tenant has a name.
type Tenant struct{ ID, Name string }

type keyOf struct{}

type server struct{ db Database }

func (s *server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /tenants/{tenant}", keyed(s.found))
	mux.Handle("GET /tenants/{tenant}/name", keyed(s.fetched))
	mux.Handle("POST /tenants/{tenant}/visits", keyed(s.touched))
	return mux
}

func keyed(next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), keyOf{}, k)))
	})
}

func (s *server) found(w http.ResponseWriter, r *http.Request) { // ok: what is found is compared before it is shown
	var t Tenant
	if err := s.db.Find(&t, r.PathValue("tenant")); err != nil || t.ID != r.Context().Value(keyOf{}).(*keystore.Key).TenantID {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	json.NewEncoder(w).Encode(t)
}

func (s *server) fetched(w http.ResponseWriter, r *http.Request) { // ok: what is fetched is compared before it is shown
	var t Tenant
	if err := s.db.Fetch(&t, r.PathValue("tenant")); err != nil || t.ID != r.Context().Value(keyOf{}).(*keystore.Key).TenantID {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	json.NewEncoder(w).Encode(t.Name)
}

func (s *server) touched(w http.ResponseWriter, r *http.Request) {
	var t Tenant
	if err := s.db.Touch(&t, r.PathValue("tenant")); err != nil || t.ID != r.Context().Value(keyOf{}).(*keystore.Key).TenantID { // want `handler server.touched uses path tenant "tenant" without comparing it with the key's tenant`
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	json.NewEncoder(w).Encode(t)
}
