// Package roles has privileges that a key has for one tenant or object.
package roles

import (
	"context"
	"errors"
	"log"
	"net/http"
	"slices"
	"strings"

	"github.com/go-chi/chi/v5"
)

type role int

const (
	viewer role = iota + 1
	editor
	owner
)

// A principal has a role in each of its tenants.
type principal struct {
	Roles  map[string]role
	Orgs   []string
	Scopes []string
}

func (p *principal) in(tenant string) role { return p.Roles[tenant] }

type keys interface {
	GetAccessKey(ctx context.Context, key string) (*principal, error)
}

type document struct{ ID, Org string }

type documents interface {
	Find(ctx context.Context, id string) (*document, error)
	Purge(ctx context.Context, tenant string) error
	Delete(ctx context.Context, id string) error
}

type server struct {
	keys keys
	docs documents
}

func (s *server) routes() http.Handler {
	r := chi.NewRouter()
	r.Use(s.authenticate)
	r.Delete("/tenants/{tenant_id}/documents", s.asksForARole)
	r.Delete("/tenants/{tenant_id}/drafts", s.asksForTheLeastRole)
	r.Delete("/tenants/{tenant_id}/notes", s.asksForMembership)
	r.With(requires("documents:delete")).Delete("/documents/{id}", s.deletesOwn)
	r.With(requires("documents:read")).Delete("/notes/{id}", s.deletesOwnForReaders)
	r.With(requiresAny("documents:delete", "admin:")).Delete("/pages/{id}", s.deletesOwn)
	r.With(refusesStrangers).Delete("/drafts", s.deletesForStrangers)
	r.Delete("/tenants/{tenant_id}/pages", s.asksThePolicy)
	r.Delete("/tenants/{tenant_id}/images", s.asksThePolicyToRead)
	r.Post("/tenants/{tenant_id}/reset", s.asksThoseWithABody)
	r.With(observes("documents:delete", log.Printf)).Post("/purge", s.isOnlyObserved)
	return r
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

type known struct{}

func (s *server) authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p, err := s.keys.GetAccessKey(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), known{}, p)))
	})
}

func of(r *http.Request) *principal { return r.Context().Value(known{}).(*principal) }

func requires(scope string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !slices.Contains(of(r).Scopes, scope) {
				deny(w)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

// observes tells of those without a scope, and lets them through.
func observes(scope string, logf func(string, ...any)) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !slices.Contains(of(r).Scopes, scope) {
				logf("would deny %s", r.URL.Path)
			}
			next.ServeHTTP(w, r)
		})
	}
}

func (s *server) asksForARole(w http.ResponseWriter, r *http.Request) { // ok: only owners of the tenant may
	tenant := chi.URLParam(r, "tenant_id")
	if of(r).in(tenant) != owner { // guard: missingscope
		deny(w)
		return
	}
	s.docs.Purge(r.Context(), tenant)
}

func (s *server) asksForTheLeastRole(w http.ResponseWriter, r *http.Request) { // ok: the role is compared
	tenant := chi.URLParam(r, "tenant_id")
	if of(r).in(tenant) < editor { // guard: missingscope
		deny(w)
		return
	}
	s.docs.Purge(r.Context(), tenant)
}

func (s *server) asksForMembership(w http.ResponseWriter, r *http.Request) {
	tenant := chi.URLParam(r, "tenant_id")
	if !slices.Contains(of(r).Orgs, tenant) {
		deny(w)
		return
	}
	s.docs.Purge(r.Context(), tenant) // want `DELETE "/tenants/{tenant_id}/notes" reaches documents\.Purge for any valid key: no scope or role is checked`
}

var errOther = errors.New("another organisation's")

func (s *server) own(r *http.Request) (*document, error) {
	d, err := s.docs.Find(r.Context(), chi.URLParam(r, "id"))
	if err != nil {
		return nil, err
	}
	if !slices.Contains(of(r).Orgs, d.Org) {
		return nil, errOther
	}
	return d, nil
}

func (s *server) deletesOwn(w http.ResponseWriter, r *http.Request) { // ok: a scope is asked for, and it is their own
	d, err := s.own(r)
	if err != nil {
		deny(w)
		return
	}
	s.docs.Delete(r.Context(), d.ID)
}

func (s *server) deletesOwnForReaders(w http.ResponseWriter, r *http.Request) {
	d, err := s.own(r)
	if err != nil {
		deny(w)
		return
	}
	s.docs.Delete(r.Context(), d.ID) // want `DELETE "/notes/{id}" reaches documents\.Delete for whoever may read: documents:read is checked`
}

func (s *server) isOnlyObserved(w http.ResponseWriter, r *http.Request) {
	s.docs.Purge(r.Context(), "all") // want `POST "/purge" reaches documents\.Purge for any valid key: no scope or role is checked`
}

func requiresAny(scope, prefix string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			ok := false
			for _, s := range of(r).Scopes {
				if s == scope || strings.HasPrefix(s, prefix) {
					ok = true
					break
				}
			}
			if !ok {
				deny(w)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

// refusesStrangers refuses for two reasons, and goes on.
func refusesStrangers(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p, ok := r.Context().Value(known{}).(*principal)
		if !ok || !slices.Contains(p.Scopes, "documents:delete") {
			deny(w)
		}
		next.ServeHTTP(w, r)
	})
}

func (s *server) deletesForStrangers(w http.ResponseWriter, r *http.Request) {
	s.docs.Purge(r.Context(), "drafts") // want `DELETE "/drafts" reaches documents\.Purge for any valid key: no scope or role is checked`
}

// may is the policy of the service: members may read, owners do the rest.
func may(p *principal, action, tenant string) error {
	if !slices.Contains(p.Orgs, tenant) {
		return errOther
	}
	if action != "read" && p.in(tenant) != owner {
		return errOther
	}
	return nil
}

func (s *server) asksThePolicy(w http.ResponseWriter, r *http.Request) { // ok: what is not to read is for owners
	tenant := chi.URLParam(r, "tenant_id")
	if err := may(of(r), "delete", tenant); err != nil { // guard: missingscope
		deny(w)
		return
	}
	s.docs.Purge(r.Context(), tenant)
}

func (s *server) asksThePolicyToRead(w http.ResponseWriter, r *http.Request) {
	tenant := chi.URLParam(r, "tenant_id")
	if err := may(of(r), "read", tenant); err != nil {
		deny(w)
		return
	}
	s.docs.Purge(r.Context(), tenant) // want `DELETE "/tenants/{tenant_id}/images" reaches documents\.Purge for any valid key: no scope or role is checked`
}

func (s *server) asksThoseWithABody(w http.ResponseWriter, r *http.Request) {
	tenant := chi.URLParam(r, "tenant_id")
	if !slices.Contains(of(r).Orgs, tenant) {
		deny(w)
		return
	}
	if r.ContentLength > 0 && !slices.Contains(of(r).Scopes, "documents:purge") {
		deny(w)
		return
	}
	s.docs.Purge(r.Context(), tenant) // want `POST "/tenants/{tenant_id}/reset" reaches documents\.Purge for any valid key: no scope or role is checked`
}
