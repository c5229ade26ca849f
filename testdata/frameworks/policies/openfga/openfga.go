// Package openfga is a service that asks OpenFGA what its clients may do.
package openfga

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"
	"slices"

	openfga "github.com/openfga/go-sdk/client"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

type server struct{ fga *openfga.OpenFgaClient }

func (s *server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /reset", client.Authenticate(account, s.enforcesTheDecision))
	mux.Handle("POST /reset/now", client.Authenticate(account, s.ignoresTheDecision))
	mux.Handle("POST /reset/later", client.Authenticate(account, s.logsTheDecision))
	mux.Handle("POST /reset/read", client.Authenticate(account, s.decidesToRead))
	mux.Handle("GET /tenants/{tenant_id}/books", client.Authenticate(account, s.decidesForTheTenant))
	mux.Handle("GET /tenants/{tenant_id}/totals", client.Authenticate(account, s.decidesForNoTenant))
	mux.Handle("GET /tenants/{tenant_id}/any", client.Authenticate(account, s.asksWhetherThereIsAVerdict))
	mux.Handle("GET /tenants/{tenant_id}/listed", client.Authenticate(account, s.listsTheTenants))
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

func (s *server) check(ctx context.Context, object, relation string) (*openfga.ClientCheckResponse, error) {
	return s.fga.Check(ctx).Body(openfga.ClientCheckRequest{
		User: "user:" + client.Of(ctx).UserID, Relation: relation, Object: "tenant:" + object,
	}).Execute()
}

func (s *server) allowed(ctx context.Context, object, relation string) (bool, error) {
	resp, err := s.check(ctx, object, relation)
	if err != nil {
		return false, err
	}
	return *resp.Allowed, nil
}

func (s *server) ignoresTheDecision(w http.ResponseWriter, r *http.Request) {
	if _, err := s.check(r.Context(), "books", "reset"); err != nil {
		deny(w)
		return
	}
	reset() // want `POST "/reset/now" reaches reset for any valid key: no scope or role is checked`
}

func (s *server) logsTheDecision(w http.ResponseWriter, r *http.Request) {
	resp, err := s.check(r.Context(), "books", "reset")
	if err != nil {
		deny(w)
		return
	}
	log.Printf("may reset: %t", resp.GetAllowed())
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
	if err != nil {
		http.Error(w, "try again", http.StatusInternalServerError)
		return
	}
	if !ok {
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

func (s *server) asksWhetherThereIsAVerdict(w http.ResponseWriter, r *http.Request) {
	resp, err := s.check(r.Context(), r.PathValue("tenant_id"), "read")
	if err != nil || resp.Allowed == nil {
		deny(w)
		return
	}
	fmt.Fprint(w, books[r.PathValue("tenant_id")]) // want `handler server\.asksWhetherThereIsAVerdict uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func (s *server) listsTheTenants(w http.ResponseWriter, r *http.Request) { // ok: the tenant is one of the client's
	resp, err := s.fga.ListObjects(r.Context()).Body(openfga.ClientListObjectsRequest{
		User: "user:" + client.Of(r.Context()).UserID, Relation: "read", Type: "tenant",
	}).Execute()
	if err != nil || !slices.Contains(resp.GetObjects(), "tenant:"+r.PathValue("tenant_id")) {
		deny(w)
		return
	}
	fmt.Fprint(w, books[r.PathValue("tenant_id")])
}
