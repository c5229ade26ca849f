// Package permify is a service that asks Permify what its clients may do.
package permify

import (
	"context"
	"fmt"
	"log"
	"net/http"

	"buf.build/gen/go/permifyco/permify/grpc/go/base/v1/basev1grpc"
	basev1 "buf.build/gen/go/permifyco/permify/protocolbuffers/go/base/v1"

	"keystore"
)

type server struct{ permissions basev1grpc.PermissionClient }

func (s *server) check(ctx context.Context, object, permission string) (*basev1.PermissionCheckResponse, error) {
	return s.permissions.Check(ctx, &basev1.PermissionCheckRequest{
		TenantId:   "t1",
		Entity:     &basev1.Entity{Type: "tenant", Id: object},
		Permission: permission,
		Subject:    &basev1.Subject{Type: "client", Id: tenantOf(ctx)},
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
	keystore.Reset(r.Context()) // want `POST "/reset/now" reaches keystore\.Reset for any valid key: no scope or role is checked`
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
