// Package audited notes who has approved, changed or deleted something. That says nothing of
// whose it is, and nothing about those that note nobody; that a row is compared with the
// client, or looked for together with it, does.
package audited

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/http"
	"sync"

	"keystore"
)

type (
	keyContext  struct{}
	traceString string
)

const requestID traceString = "requestID"

func authenticate(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		ctx := context.WithValue(r.Context(), requestID, r.Header.Get("X-Request-ID"))
		next(w, r.WithContext(context.WithValue(ctx, keyContext{}, k)))
	}
}

func caller(r *http.Request) *keystore.Key { return r.Context().Value(keyContext{}).(*keystore.Key) }

func routes(p *probes, l *leases, m *mirrors, s *seals) *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /probes/{id}/approve", authenticate(p.approve))
	mux.HandleFunc("POST /probes/{id}/reject", authenticate(p.reject))
	mux.HandleFunc("DELETE /probes/{id}", authenticate(p.remove))
	mux.HandleFunc("POST /leases/{id}/approve", authenticate(l.approve))
	mux.HandleFunc("POST /leases/{id}/reject", authenticate(l.reject))
	mux.HandleFunc("PUT /mirrors/{id}", authenticate(m.change))
	mux.HandleFunc("DELETE /mirrors/{id}", authenticate(m.remove))
	mux.HandleFunc("POST /mirrors/{id}/check", authenticate(m.check))
	mux.HandleFunc("POST /seals/{id}/break", authenticate(s.breaks))
	mux.HandleFunc("POST /seals/{id}/approve", authenticate(s.approve))
	mux.HandleFunc("POST /seals/{id}/close", authenticate(s.closes))
	return mux
}

// -- rows in memory, which are found, changed and put back --

type probe struct {
	ID, State  string
	ApprovedBy *string
	Since      int
}

type probeStore interface {
	find(id string) (*probe, error)
	put(changed probe)
}

type memory struct {
	mu  sync.Mutex
	all map[string]probe
}

var errUnknown = errors.New("unknown")

func (m *memory) find(id string) (*probe, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	found, ok := m.all[id]
	if !ok {
		return nil, errUnknown
	}
	return &found, nil
}

func (m *memory) put(changed probe) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if changed.Since == 0 {
		if old, ok := m.all[changed.ID]; ok {
			changed.Since = old.Since
		}
	}
	m.all[changed.ID] = changed
}

type database struct{ db *sql.DB }

func (d *database) find(id string) (*probe, error) {
	found := &probe{ID: id}
	return found, d.db.QueryRow("SELECT state FROM probes WHERE id = $1", id).Scan(&found.State)
}

func (d *database) put(changed probe) {
	d.db.Exec("UPDATE probes SET state = $1, approved_by = $2 WHERE id = $3", changed.State, changed.ApprovedBy, changed.ID)
}

type probes struct{ store probeStore }

func (p *probes) approve(w http.ResponseWriter, r *http.Request) { // ok: everybody's, and who has approved it is noted
	found, err := p.store.find(r.PathValue("id"))
	if err != nil {
		http.Error(w, "unknown", http.StatusNotFound)
		return
	}
	name := "anonymous"
	if k := caller(r); k != nil {
		name = k.Username
	}
	found.State, found.ApprovedBy = "approved", &name
	p.store.put(*found)
}

func (p *probes) reject(w http.ResponseWriter, r *http.Request) { // ok: everybody's, as the one beside it
	found, err := p.store.find(r.PathValue("id"))
	if err != nil {
		http.Error(w, "unknown", http.StatusNotFound)
		return
	}
	found.State = "rejected"
	p.store.put(*found)
}

func (p *probes) remove(w http.ResponseWriter, r *http.Request) { // ok: likewise
	p.store.put(probe{ID: r.PathValue("id"), State: "removed"})
}

// -- rows behind code that is not seen --

type lease struct{ ID, State, ReviewedBy string }

type leaseStore interface {
	Lease(id string) (*lease, error)
	Save(l *lease) error
}

type leases struct{ store leaseStore }

func (l *leases) approve(w http.ResponseWriter, r *http.Request) { // ok: everybody's, and who has approved it is noted
	found, err := l.store.Lease(r.PathValue("id"))
	if err != nil {
		http.Error(w, "unknown", http.StatusNotFound)
		return
	}
	found.State, found.ReviewedBy = "approved", caller(r).Username
	l.store.Save(found)
}

func (l *leases) reject(w http.ResponseWriter, r *http.Request) { // ok: everybody's, as the one beside it
	found, err := l.store.Lease(r.PathValue("id"))
	if err != nil {
		http.Error(w, "unknown", http.StatusNotFound)
		return
	}
	found.State = "rejected"
	l.store.Save(found)
}

// -- a journal that gets the number of the request --

type journal interface {
	Log(ctx context.Context, entry map[string]string) error
}

type mirrors struct {
	db      *sql.DB
	journal journal
}

func (m *mirrors) note(r *http.Request, what, id string) {
	number, _ := r.Context().Value(requestID).(string)
	m.journal.Log(r.Context(), map[string]string{"what": what, "id": id, "request": number})
}

func (m *mirrors) change(w http.ResponseWriter, r *http.Request) { // ok: everybody's
	m.db.Exec("UPDATE mirrors SET url = $1 WHERE id = $2", r.FormValue("url"), r.PathValue("id"))
	m.note(r, "changed", r.PathValue("id"))
}

func (m *mirrors) remove(w http.ResponseWriter, r *http.Request) { // ok: everybody's
	m.db.Exec("UPDATE mirrors SET gone = true WHERE id = $1", r.PathValue("id"))
	m.note(r, "removed", r.PathValue("id"))
}

func (m *mirrors) check(w http.ResponseWriter, r *http.Request) { // ok: everybody's, and nothing is noted
	var url string
	if m.db.QueryRow("SELECT url FROM mirrors WHERE id = $1", r.PathValue("id")).Scan(&url) != nil {
		http.Error(w, "unknown", http.StatusNotFound)
		return
	}
	fmt.Fprintln(w, url)
}

// -- rows that have an owner, too --

type seal struct{ ID, Tenant, State, BrokenBy string }

type sealStore interface {
	Seal(id string) (*seal, error)
	Save(s *seal) error
	Close(id string) error
}

type seals struct{ store sealStore }

func (s *seals) breaks(w http.ResponseWriter, r *http.Request) { // ok: compared, before who has done it is noted
	found, err := s.store.Seal(r.PathValue("id"))
	if err != nil || found.Tenant != caller(r).TenantID {
		http.Error(w, "unknown", http.StatusNotFound)
		return
	}
	found.State, found.BrokenBy = "broken", caller(r).Username
	s.store.Save(found)
}

func (s *seals) approve(w http.ResponseWriter, r *http.Request) {
	found, err := s.store.Seal(r.PathValue("id"))
	if err != nil {
		http.Error(w, "unknown", http.StatusNotFound)
		return
	}
	found.State, found.BrokenBy = "approved", caller(r).Username
	s.store.Save(found) // want `POST "/seals/{id}/approve", handler seals\.approve, reaches what "id" names without asking whose it is, unlike POST "/seals/{id}/break"`
}

func (s *seals) closes(w http.ResponseWriter, r *http.Request) {
	s.store.Close(r.PathValue("id")) // want `POST "/seals/{id}/close", handler seals\.closes, reaches what "id" names without asking whose it is, unlike POST "/seals/{id}/break"`
}
