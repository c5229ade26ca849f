// Package cerbos is a service that asks Cerbos what its clients may do.
package cerbos

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"

	"github.com/cerbos/cerbos-sdk-go/cerbos"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

type server struct{ policy *cerbos.GRPCClient }

func (s *server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /reset", client.Authenticate(account, s.enforcesTheDecision))
	mux.Handle("POST /reset/now", client.Authenticate(account, s.ignoresTheDecision))
	mux.Handle("POST /reset/later", client.Authenticate(account, s.logsTheDecision))
	mux.Handle("POST /reset/read", client.Authenticate(account, s.decidesToRead))
	mux.Handle("GET /tenants/{tenant_id}/books", client.Authenticate(account, s.decidesForTheTenant))
	mux.Handle("GET /tenants/{tenant_id}/totals", client.Authenticate(account, s.decidesForNoTenant))
	return mux
}

var (
	accounts = map[string]*client.Account{}
	books    = map[string]string{}
)

func account(ctx context.Context, key string) (*client.Account, error) {
	a, ok := accounts[key]
	if !ok {
		return nil, errors.New("no such key")
	}
	return a, nil
}

func reset() { clear(books) }

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func (s *server) allowed(ctx context.Context, object, action string) (bool, error) {
	who := cerbos.NewPrincipal(client.Of(ctx).TenantID).WithRoles("client")
	return s.policy.IsAllowed(ctx, who, cerbos.NewResource("books", object).WithAttr("kind", "book"), action)
}

func (s *server) ignoresTheDecision(w http.ResponseWriter, r *http.Request) {
	batch := cerbos.NewResourceBatch().Add(cerbos.NewResource("books", "all"), "reset")
	if _, err := s.policy.CheckResources(r.Context(), cerbos.NewPrincipal(client.Of(r.Context()).TenantID), batch); err != nil {
		deny(w)
		return
	}
	reset() // want `POST "/reset/now" reaches reset for any valid key: no scope or role is checked`
}

func (s *server) logsTheDecision(w http.ResponseWriter, r *http.Request) {
	who := s.policy.WithPrincipal(cerbos.NewPrincipal(client.Of(r.Context()).TenantID))
	if ok, err := who.IsAllowed(r.Context(), cerbos.NewResource("books", "all"), "reset"); err != nil || !ok {
		log.Print("a reset that the policy does not allow: ", err)
	}
	reset() // want `POST "/reset/later" reaches reset for any valid key: no scope or role is checked`
}

func (s *server) enforcesTheDecision(w http.ResponseWriter, r *http.Request) { // ok: the policy allows it
	ok, err := s.allowed(r.Context(), "books", "reset")
	if err != nil || !ok {
		deny(w)
		return
	}
	reset()
}

func (s *server) decidesToRead(w http.ResponseWriter, r *http.Request) {
	if ok, err := s.allowed(r.Context(), "books", "read"); err != nil || !ok {
		deny(w)
		return
	}
	reset() // want `POST "/reset/read" reaches reset for whoever may read: read is checked`
}

func (s *server) decidesForTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the policy is asked about the tenant
	ok, err := s.allowed(r.Context(), r.PathValue("tenant_id"), "read")
	if err != nil || !ok {
		deny(w)
		return
	}
	fmt.Fprint(w, books[r.PathValue("tenant_id")])
}

func (s *server) decidesForNoTenant(w http.ResponseWriter, r *http.Request) {
	if ok, err := s.allowed(r.Context(), "books", "read"); err != nil || !ok {
		deny(w)
		return
	}
	fmt.Fprint(w, books[r.PathValue("tenant_id")]) // want `handler server\.decidesForNoTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}
