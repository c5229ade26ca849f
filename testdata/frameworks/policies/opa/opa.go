// Package opa is a service that asks the Open Policy Agent what its clients may do.
package opa

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"

	"github.com/open-policy-agent/opa/v1/rego"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

type server struct{ query rego.PreparedEvalQuery }

func (s *server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /reset", client.Authenticate(account, s.enforcesTheDecision))
	mux.Handle("POST /reset/now", client.Authenticate(account, s.ignoresTheDecision))
	mux.Handle("POST /reset/later", client.Authenticate(account, s.logsTheDecision))
	mux.Handle("POST /reset/read", client.Authenticate(account, s.decidesToRead))
	mux.Handle("GET /tenants/{tenant_id}/books", client.Authenticate(account, s.decidesForTheTenant))
	mux.Handle("GET /tenants/{tenant_id}/totals", client.Authenticate(account, s.decidesForNoTenant))
	mux.Handle("POST /reset/expression", client.Authenticate(account, s.readsTheExpression))
	mux.Handle("POST /reset/binding", client.Authenticate(account, s.readsTheBinding))
	mux.Handle("POST /reset/type", client.Authenticate(account, s.readsOnlyTheType))
	mux.Handle("GET /tenants/{tenant_id}/any", client.Authenticate(account, s.asksWhetherThereIsAnAnswer))
	mux.Handle("GET /tenants/{tenant_id}/evaluated", client.Authenticate(account, s.onlyEvaluates))
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

func (s *server) eval(ctx context.Context, object, action string) (rego.ResultSet, error) {
	input := map[string]any{"user": client.Of(ctx).UserID, "object": object, "action": action}
	return s.query.Eval(ctx, rego.EvalInput(input))
}

func (s *server) allowed(ctx context.Context, object, action string) (bool, error) {
	results, err := s.eval(ctx, object, action)
	if err != nil {
		return false, err
	}
	return results.Allowed(), nil
}

func (s *server) ignoresTheDecision(w http.ResponseWriter, r *http.Request) {
	if _, err := s.eval(r.Context(), "books", "reset"); err != nil {
		deny(w)
		return
	}
	reset() // want `POST "/reset/now" reaches reset for any valid key: no scope or role is checked`
}

func (s *server) logsTheDecision(w http.ResponseWriter, r *http.Request) {
	results, err := s.eval(r.Context(), "books", "reset")
	if err != nil {
		deny(w)
		return
	}
	if !results.Allowed() {
		log.Print("a reset that the policy does not allow")
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

func (s *server) readsTheExpression(w http.ResponseWriter, r *http.Request) { // ok: what the expression says is asked
	results, err := s.eval(r.Context(), "books", "reset")
	if err != nil || len(results) == 0 || len(results[0].Expressions) == 0 {
		deny(w)
		return
	}
	if allowed, ok := results[0].Expressions[0].Value.(bool); !ok || !allowed {
		deny(w)
		return
	}
	reset()
}

func (s *server) readsTheBinding(w http.ResponseWriter, r *http.Request) { // ok: what the variable says is asked
	results, err := s.eval(r.Context(), "books", "reset")
	if err != nil || len(results) == 0 {
		deny(w)
		return
	}
	if allowed, ok := results[0].Bindings["allow"].(bool); !ok || !allowed {
		deny(w)
		return
	}
	reset()
}

func (s *server) readsOnlyTheType(w http.ResponseWriter, r *http.Request) {
	results, err := s.eval(r.Context(), "books", "reset")
	if err != nil || len(results) == 0 || len(results[0].Expressions) == 0 {
		deny(w)
		return
	}
	if _, ok := results[0].Expressions[0].Value.(bool); !ok {
		deny(w)
		return
	}
	reset() // want `POST "/reset/type" reaches reset for any valid key: no scope or role is checked`
}

func (s *server) asksWhetherThereIsAnAnswer(w http.ResponseWriter, r *http.Request) {
	results, err := s.eval(r.Context(), r.PathValue("tenant_id"), "read")
	if err != nil || len(results) == 0 || len(results[0].Expressions) == 0 {
		deny(w)
		return
	}
	fmt.Fprint(w, books[r.PathValue("tenant_id")]) // want `handler server\.asksWhetherThereIsAnAnswer uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func (s *server) onlyEvaluates(w http.ResponseWriter, r *http.Request) {
	if _, err := s.query.Eval(r.Context(), rego.EvalInput(map[string]any{"user": client.Of(r.Context()).UserID, "object": r.PathValue("tenant_id")})); err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, books[r.PathValue("tenant_id")]) // want `handler server\.onlyEvaluates uses path tenant "tenant_id" without comparing it with the key's tenant`
}
