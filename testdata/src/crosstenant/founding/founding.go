// Package founding makes tenants that the client gives a name, and gives them members.
package founding

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"net/http"

	"keystore"
)

type keyContext struct{}

type service struct{ db *sql.DB }

func (s *service) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /tenants", authenticate(s.founds))
	mux.HandleFunc("POST /members", authenticate(s.addsToAny))
	mux.HandleFunc("POST /own/members", authenticate(s.addsToItsOwn))
	return mux
}

func authenticate(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), keyContext{}, k)))
	}
}

func (s *service) founds(w http.ResponseWriter, r *http.Request) { // ok: it is the new tenant that the client names
	var in struct {
		TenantID string `json:"tenant_id"`
		Name     string `json:"name"`
	}
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, "malformed", http.StatusBadRequest)
		return
	}
	s.db.ExecContext(r.Context(), "INSERT INTO tenants (id, name) VALUES ($1, $2)", in.TenantID, in.Name)
}

type member struct {
	Tenant   *tenant `json:"tenant"`
	TenantID string  `json:"tenant_id"`
	Name     string  `json:"name"`
}

type tenant struct {
	Name string `json:"name"`
}

// add is told of two things that name one tenant.
func (s *service) add(ctx context.Context, tenant, id, name string) error {
	_, err := s.db.ExecContext(ctx, "INSERT INTO members (tenant_name, tenant_id, name) VALUES ($1, $2, $3)", tenant, id, name)
	return err
}

func (s *service) addsToAny(w http.ResponseWriter, r *http.Request) {
	in, err := decode(r)
	if err != nil {
		http.Error(w, "malformed", http.StatusBadRequest)
		return
	}
	s.add(r.Context(), in.Tenant.Name, in.TenantID, in.Name) // want `handler service\.addsToAny uses body field "TenantID" without comparing it with the key's tenant`
}

func (s *service) addsToItsOwn(w http.ResponseWriter, r *http.Request) { // ok: the key's tenant takes the place of the client's
	in, err := decode(r)
	if err != nil {
		http.Error(w, "malformed", http.StatusBadRequest)
		return
	}
	k, _ := r.Context().Value(keyContext{}).(*keystore.Key)
	in.TenantID = k.TenantID
	s.db.ExecContext(r.Context(), "INSERT INTO members (tenant_id, name) VALUES ($1, $2)", in.TenantID, in.Name)
}

var errMalformed = errors.New("malformed")

func decode(r *http.Request) (*member, error) {
	var in member
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		return nil, errMalformed
	}
	return &in, nil
}
