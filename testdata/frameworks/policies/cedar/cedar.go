// Package cedar is a service that asks Cedar what its clients may do.
package cedar

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"

	"github.com/cedar-policy/cedar-go"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

type server struct {
	policies *cedar.PolicySet
	entities cedar.EntityMap
}

func (s *server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /reset", client.Authenticate(account, s.enforcesTheDecision))
	mux.Handle("POST /reset/now", client.Authenticate(account, s.ignoresTheDecision))
	mux.Handle("POST /reset/later", client.Authenticate(account, s.logsTheDecision))
	mux.Handle("POST /reset/read", client.Authenticate(account, s.decidesToRead))
	mux.Handle("GET /tenants/{tenant_id}/books", client.Authenticate(account, s.decidesForTheTenant))
	mux.Handle("GET /tenants/{tenant_id}/totals", client.Authenticate(account, s.decidesForNoTenant))
	mux.Handle("GET /tenants/{tenant_id}/errors", client.Authenticate(account, s.asksForErrors))
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

func request(ctx context.Context, object, action string) cedar.Request {
	return cedar.Request{
		Principal: cedar.NewEntityUID("User", cedar.String(client.Of(ctx).UserID)),
		Action:    cedar.NewEntityUID("Action", cedar.String(action)),
		Resource:  cedar.NewEntityUID("Tenant", cedar.String(object)),
	}
}

func (s *server) allowed(ctx context.Context, object, action string) (bool, error) {
	decision, diagnostic := cedar.Authorize(s.policies, s.entities, request(ctx, object, action))
	if len(diagnostic.Errors) > 0 {
		return false, errors.New(diagnostic.Errors[0].Message)
	}
	return decision == cedar.Allow, nil
}

func (s *server) ignoresTheDecision(w http.ResponseWriter, r *http.Request) {
	_, diagnostic := cedar.Authorize(s.policies, s.entities, request(r.Context(), "books", "reset"))
	if len(diagnostic.Errors) > 0 {
		deny(w)
		return
	}
	reset() // want `POST "/reset/now" reaches reset for any valid key: no scope or role is checked`
}

func (s *server) logsTheDecision(w http.ResponseWriter, r *http.Request) {
	decision, diagnostic := cedar.Authorize(s.policies, s.entities, request(r.Context(), "books", "reset"))
	if decision == cedar.Deny {
		log.Print(diagnostic.Reasons)
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

func (s *server) asksForErrors(w http.ResponseWriter, r *http.Request) {
	_, diagnostic := cedar.Authorize(s.policies, s.entities, cedar.Request{
		Principal: cedar.NewEntityUID("User", cedar.String(client.Of(r.Context()).UserID)),
		Action:    cedar.NewEntityUID("Action", "read"),
		Resource:  cedar.NewEntityUID("Tenant", cedar.String(r.PathValue("tenant_id"))),
	})
	if len(diagnostic.Errors) > 0 {
		deny(w)
		return
	}
	fmt.Fprint(w, books[r.PathValue("tenant_id")]) // want `handler server\.asksForErrors uses path tenant "tenant_id" without comparing it with the key's tenant`
}
