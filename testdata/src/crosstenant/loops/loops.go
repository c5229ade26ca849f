// Package loops has stores that are lists: loops pick what is a tenant's.
package loops

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"

	"keystore"
)

func routes(s *store) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /tenants/{tenant_id}/records", requireKey(s.list))
	mux.Handle("GET /tenants/{tenant_id}/records/own", requireKey(s.listOwn))
	mux.Handle("GET /tenants/{tenant_id}/records/both", requireKey(s.listBoth))
	mux.Handle("GET /tenants/{tenant_id}/count", requireKey(s.count))
	mux.Handle("GET /tenants/{tenant_id}/first", requireKey(s.first))
	mux.Handle("GET /tenants/{tenant_id}/first/compared", requireKey(s.firstCompared))
	mux.Handle("GET /tenants/{tenant_id}/member", requireKey(s.forMembers))
	mux.Handle("GET /tenants/{tenant_id}/known", requireKey(s.ofAKnownTenant))
	mux.Handle("GET /mine", requireKey(s.mine))
	mux.Handle("GET /tenants/{tenant_id}/notes", requireKey(notesOf))
	mux.Handle("GET /tenants/{tenant_id}/notes/own", requireKey(ownNotes))
	return mux
}

type contextKey struct{}

func requireKey(next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "invalid key", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, k)))
	})
}

func keyOf(r *http.Request) *keystore.Key {
	k, _ := r.Context().Value(contextKey{}).(*keystore.Key)
	return k
}

type record struct{ ID, TenantID, Text string }

type member struct{ TenantID, Username string }

type store struct {
	records []record
	byID    map[string]*record
	members []member
	tenants []struct{ ID string }
}

func (s *store) of(tenant string) []record {
	var out []record
	for _, r := range s.records {
		if r.TenantID == tenant {
			out = append(out, r)
		}
	}
	return out
}

func (s *store) list(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(s.of(r.PathValue("tenant_id"))) // want `handler store\.list uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func (s *store) listOwn(w http.ResponseWriter, r *http.Request) { // ok: the tenants are compared
	tenant := r.PathValue("tenant_id")
	if keyOf(r).TenantID != tenant {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(s.of(tenant))
}

func (s *store) listBoth(w http.ResponseWriter, r *http.Request) { // ok: the loop asks for both
	k := keyOf(r)
	var out []record
	for _, x := range s.records {
		if x.TenantID == r.PathValue("tenant_id") && x.TenantID == k.TenantID {
			out = append(out, x)
		}
	}
	json.NewEncoder(w).Encode(out)
}

func (s *store) count(w http.ResponseWriter, r *http.Request) {
	n := 0
	for _, x := range s.byID {
		if x.TenantID != r.PathValue("tenant_id") { // want `handler store\.count uses path tenant "tenant_id" without comparing it with the key's tenant`
			continue
		}
		n++
	}
	fmt.Fprint(w, n)
}

func (s *store) find(tenant string) *record {
	i := slices.IndexFunc(s.records, func(r record) bool { return r.TenantID == tenant })
	if i < 0 {
		return nil
	}
	return &s.records[i]
}

func (s *store) first(w http.ResponseWriter, r *http.Request) {
	x := s.find(r.PathValue("tenant_id")) // want `handler store\.first uses path tenant "tenant_id" without comparing it with the key's tenant`
	if x == nil {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(x)
}

func (s *store) firstCompared(w http.ResponseWriter, r *http.Request) { // ok: what is found is compared
	x := s.find(r.PathValue("tenant_id"))
	if x == nil || keyOf(r).TenantID != r.PathValue("tenant_id") {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(x)
}

func (s *store) isMember(name, tenant string) bool {
	for _, m := range s.members {
		if m.Username == name && m.TenantID == tenant {
			return true
		}
	}
	return false
}

func (s *store) forMembers(w http.ResponseWriter, r *http.Request) { // ok: the loop looks for a membership
	tenant := r.PathValue("tenant_id")
	if !s.isMember(keyOf(r).Username, tenant) {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(s.of(tenant))
}

func (s *store) knows(tenant string) bool {
	for _, t := range s.tenants {
		if t.ID == tenant {
			return true
		}
	}
	return false
}

func (s *store) ofAKnownTenant(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	if !s.knows(tenant) { // want `handler store\.ofAKnownTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(s.of(tenant))
}

func (s *store) mine(w http.ResponseWriter, r *http.Request) { // ok: the key's own
	json.NewEncoder(w).Encode(s.of(keyOf(r).TenantID))
}

// owned is what says whose it is.
type owned interface{ Tenant() string }

type note struct{ tenant, text string }

func (n *note) Tenant() string { return n.tenant }

type table[T owned] struct{ rows map[string]T }

func (t *table[T]) of(tenant string) []T {
	var out []T
	for _, row := range t.rows {
		if row.Tenant() == tenant {
			out = append(out, row)
		}
	}
	return out
}

var notes table[*note]

func notesOf(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(notes.of(r.PathValue("tenant_id"))) // want `handler notesOf uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func ownNotes(w http.ResponseWriter, r *http.Request) { // ok: compared
	tenant := r.PathValue("tenant_id")
	if tenant != keyOf(r).TenantID { // guard: crosstenant
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(notes.of(tenant))
}
