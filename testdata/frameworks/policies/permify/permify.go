// Package permify is a service that asks Permify what its clients may do.
package permify

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"

	"buf.build/gen/go/permifyco/permify/grpc/go/base/v1/basev1grpc"
	basev1 "buf.build/gen/go/permifyco/permify/protocolbuffers/go/base/v1"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

type server struct{ permissions basev1grpc.PermissionClient }

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

func (s *server) check(ctx context.Context, object, permission string) (*basev1.PermissionCheckResponse, error) {
	return s.permissions.Check(ctx, &basev1.PermissionCheckRequest{
		TenantId:   "t1",
		Entity:     &basev1.Entity{Type: "tenant", Id: object},
		Permission: permission,
		Subject:    &basev1.Subject{Type: "client", Id: client.Of(ctx).TenantID},
	})
}

func (s *server) allowed(ctx context.Context, object, permission string) (bool, error) {
	resp, err := s.check(ctx, object, permission)
	if err != nil {
		return false, err
	}
	return resp.Can == basev1.CheckResult_CHECK_RESULT_ALLOWED, nil
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
	if resp.GetCan() != basev1.CheckResult_CHECK_RESULT_ALLOWED {
		log.Print("a reset without permission")
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
