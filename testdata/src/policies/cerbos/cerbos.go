// Package cerbos is a service that asks Cerbos what its clients may do.
package cerbos

import (
	"context"
	"fmt"
	"log"
	"net/http"

	"github.com/cerbos/cerbos-sdk-go/cerbos"

	"keystore"
)

type server struct{ policy *cerbos.GRPCClient }

func (s *server) allowed(ctx context.Context, object, action string) (bool, error) {
	who := cerbos.NewPrincipal(tenantOf(ctx)).WithRoles("client")
	return s.policy.IsAllowed(ctx, who, cerbos.NewResource("books", object).WithAttr("kind", "book"), action)
}

func (s *server) ignoresTheDecision(w http.ResponseWriter, r *http.Request) {
	batch := cerbos.NewResourceBatch().Add(cerbos.NewResource("books", "all"), "reset")
	if _, err := s.policy.CheckResources(r.Context(), cerbos.NewPrincipal(tenantOf(r.Context())), batch); err != nil {
		deny(w)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/reset/now" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func (s *server) logsTheDecision(w http.ResponseWriter, r *http.Request) {
	who := s.policy.WithPrincipal(cerbos.NewPrincipal(tenantOf(r.Context())))
	if ok, err := who.IsAllowed(r.Context(), cerbos.NewResource("books", "all"), "reset"); err != nil || !ok {
		log.Print("a reset that the policy does not allow: ", err)
	}
	keystore.Reset(r.Context()) // want `POST "/reset/later" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func routes(s *server) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /reset", authenticate(s.enforcesTheDecision))
	mux.Handle("POST /reset/now", authenticate(s.ignoresTheDecision))
	mux.Handle("POST /reset/later", authenticate(s.logsTheDecision))
	mux.Handle("POST /reset/read", authenticate(s.decidesToRead))
	mux.Handle("GET /tenants/{tenant_id}/books", authenticate(s.decidesForTheTenant))
	mux.Handle("GET /tenants/{tenant_id}/totals", authenticate(s.decidesForNoTenant))
	return mux
}

type contextKey struct{}

func authenticate(next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, k)))
	})
}

func tenantOf(ctx context.Context) string { return ctx.Value(contextKey{}).(*keystore.Key).TenantID }

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func (s *server) enforcesTheDecision(w http.ResponseWriter, r *http.Request) { // ok: the policy allows it
	ok, err := s.allowed(r.Context(), "books", "reset")
	if err != nil || !ok {
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func (s *server) decidesToRead(w http.ResponseWriter, r *http.Request) {
	if ok, err := s.allowed(r.Context(), "books", "read"); err != nil || !ok {
		deny(w)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/reset/read" reaches keystore\.Reset for whoever may read: read is checked`
}

func (s *server) decidesForTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the policy is asked about the tenant
	ok, err := s.allowed(r.Context(), r.PathValue("tenant_id"), "read")
	if err != nil || !ok {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func (s *server) decidesForNoTenant(w http.ResponseWriter, r *http.Request) {
	if ok, err := s.allowed(r.Context(), "books", "read"); err != nil || !ok {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler server\.decidesForNoTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}
