// Package clerk is a service whose clients call with session tokens, which Clerk's SDK verifies.
package clerk

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"github.com/clerk/clerk-sdk-go/v2"
	clerkhttp "github.com/clerk/clerk-sdk-go/v2/http"
	"github.com/clerk/clerk-sdk-go/v2/jwt"
)

type claims struct{ Tenant string }

func verify(ctx context.Context, raw string) (*claims, error) {
	session, err := jwt.Verify(ctx, &jwt.VerifyParams{Token: raw})
	if err != nil {
		return nil, err
	}
	return &claims{Tenant: session.ActiveOrganizationID}, nil
}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /report", verifiesTheToken)
	mux.HandleFunc("GET /report/draft", looksAtTheTokenOnly)
	mux.HandleFunc("GET /report/old", ignoresTheError)
	mux.HandleFunc("GET /tenants/{tenant_id}/report", usesAnyTenant)
	mux.HandleFunc("GET /tenants/{tenant_id}/totals", comparesTheTenant)
	soft, hard := clerkhttp.WithHeaderAuthorization(), clerkhttp.RequireHeaderAuthorization()
	mux.Handle("POST /admin/reset", hard(http.HandlerFunc(resetsForAnybody)))
	mux.Handle("POST /admin/reset/role", hard(http.HandlerFunc(resetsForARole)))
	mux.Handle("POST /admin/reset/permission", hard(http.HandlerFunc(resetsWithPermission)))
	mux.Handle("GET /tenants/{tenant_id}/soft", soft(http.HandlerFunc(usesAnyTenantIfThereIsASession)))
	mux.Handle("GET /tenants/{tenant_id}/own", soft(http.HandlerFunc(comparesTheOrganization)))
	return mux
}

func bearer(r *http.Request) string {
	return strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
}

func deny(w http.ResponseWriter) { http.Error(w, "unauthorized", http.StatusUnauthorized) }

var reports = map[string]string{}

func verifiesTheToken(w http.ResponseWriter, r *http.Request) { // ok: the token is verified
	c, err := verify(r.Context(), bearer(r))
	if err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, reports[c.Tenant])
}

func looksAtTheTokenOnly(w http.ResponseWriter, r *http.Request) {
	token, err := jwt.Decode(r.Context(), &jwt.DecodeParams{Token: bearer(r)}) // want `GET "/report/draft" grants access after checking only the format of Authorization: jwt\.Decode`
	if err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, reports[token.Subject])
}

func ignoresTheError(w http.ResponseWriter, r *http.Request) {
	raw := bearer(r)
	if len(raw) < 20 { // want `GET "/report/old" grants access after checking only the format of Authorization: len`
		deny(w)
		return
	}
	session, _ := jwt.Verify(r.Context(), &jwt.VerifyParams{Token: raw})
	fmt.Fprint(w, reports[session.Subject])
}

func usesAnyTenant(w http.ResponseWriter, r *http.Request) {
	if _, err := verify(r.Context(), bearer(r)); err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, reports[r.PathValue("tenant_id")]) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the tenant is the token's
	c, err := verify(r.Context(), bearer(r))
	if err != nil || c.Tenant != r.PathValue("tenant_id") {
		deny(w)
		return
	}
	fmt.Fprint(w, reports[r.PathValue("tenant_id")])
}

func reset() { clear(reports) }

func resetsForAnybody(w http.ResponseWriter, r *http.Request) {
	reset() // want `POST "/admin/reset" reaches reset for any valid key: no scope or role is checked`
}

func resetsForARole(w http.ResponseWriter, r *http.Request) { // ok: the role is asked for
	session, ok := clerk.SessionClaimsFromContext(r.Context())
	if !ok || !session.HasRole("org:admin") {
		deny(w)
		return
	}
	reset()
}

func resetsWithPermission(w http.ResponseWriter, r *http.Request) { // ok: the permission is asked for
	session, ok := clerk.SessionClaimsFromContext(r.Context())
	if !ok || !session.HasPermission("org:reports:reset") {
		deny(w)
		return
	}
	reset()
}

func usesAnyTenantIfThereIsASession(w http.ResponseWriter, r *http.Request) {
	if _, ok := clerk.SessionClaimsFromContext(r.Context()); !ok {
		deny(w)
		return
	}
	fmt.Fprint(w, reports[r.PathValue("tenant_id")]) // want `handler usesAnyTenantIfThereIsASession uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheOrganization(w http.ResponseWriter, r *http.Request) { // ok: the tenant is the session's
	session, ok := clerk.SessionClaimsFromContext(r.Context())
	if !ok || session.ActiveOrganizationID != r.PathValue("tenant_id") {
		deny(w)
		return
	}
	fmt.Fprint(w, reports[r.PathValue("tenant_id")])
}
