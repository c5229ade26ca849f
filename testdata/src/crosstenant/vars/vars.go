// Package vars has functions of its own that read a parameter of the path, whose callers say
// which.
package vars

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/http"
	"strconv"

	"github.com/gorilla/mux"

	"keystore"
)

var errMissing = errors.New("missing")

func param(r *http.Request, name string) (string, error) {
	text := mux.Vars(r)[name]
	if text == "" {
		return "", errMissing
	}
	return text, nil
}

func number(r *http.Request, name string) (uint64, error) {
	text, ok := mux.Vars(r)[name]
	if !ok {
		return 0, errMissing
	}
	return strconv.ParseUint(text, 10, 64)
}

func header(r *http.Request, name string) string { return r.Header.Get(name) }

type keyContext struct{}

func authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), header(r, "X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), keyContext{}, k)))
	})
}

func caller(r *http.Request) *keystore.Key { return r.Context().Value(keyContext{}).(*keystore.Key) }

func routes(s *service) http.Handler {
	r := mux.NewRouter()
	r.Use(authenticate)
	r.HandleFunc("/tenants/{tenant}/records", s.records).Methods("GET")
	r.HandleFunc("/tenants/{tenant}/audit", s.audit).Methods("GET")
	r.HandleFunc("/crates/{crate}", s.showCrate).Methods("GET", "OPTIONS")
	r.HandleFunc("/crates/{crate}", s.changeCrate).Methods("PUT", "OPTIONS")
	r.HandleFunc("/crates/{crate}/weight", s.weighCrate).Methods("PUT")
	return r
}

type service struct{ db *sql.DB }

func (s *service) records(w http.ResponseWriter, r *http.Request) {
	tenant, err := param(r, "tenant")
	if err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	fmt.Fprintln(w, keystore.Records(r.Context(), tenant)) // want `handler service\.records uses path tenant "tenant" without comparing it with the key's tenant`
}

func (s *service) audit(w http.ResponseWriter, r *http.Request) { // ok: compared
	tenant, err := param(r, "tenant")
	if err != nil || tenant != caller(r).TenantID {
		http.Error(w, "not yours", http.StatusForbidden)
		return
	}
	fmt.Fprintln(w, keystore.Records(r.Context(), tenant))
}

func (s *service) showCrate(w http.ResponseWriter, r *http.Request) { // ok: of the key's tenant
	id, err := number(r, "crate")
	if err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	var label string
	if s.db.QueryRow("SELECT label FROM crates WHERE id = $1 AND tenant_id = $2", id, caller(r).TenantID).Scan(&label) != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	fmt.Fprintln(w, label)
}

func (s *service) changeCrate(w http.ResponseWriter, r *http.Request) { // ok: of the key's tenant
	id, err := number(r, "crate")
	if err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	s.db.Exec("UPDATE crates SET label = $1 WHERE id = $2 AND tenant_id = $3", r.FormValue("label"), id, caller(r).TenantID)
}

func (s *service) weighCrate(w http.ResponseWriter, r *http.Request) {
	id, err := number(r, "crate")
	if err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	s.db.Exec("UPDATE crates SET weight = $1 WHERE id = $2", r.FormValue("weight"), id) // want `PUT "/crates/{crate}/weight", handler service\.weighCrate, reaches what "crate" names without asking whose it is, unlike GET,OPTIONS "/crates/{crate}" and PUT,OPTIONS "/crates/{crate}"`
}
