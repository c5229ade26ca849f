// Package auth0 is a service whose clients call with access tokens, which Auth0's validator verifies.
package auth0

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"github.com/auth0/go-jwt-middleware/v2/validator"
)

var tokens *validator.Validator

type claims struct{ Tenant string }

func (c *claims) Validate(context.Context) error { return nil }

func verify(ctx context.Context, raw string) (*claims, error) {
	token, err := tokens.ValidateToken(ctx, raw)
	if err != nil {
		return nil, err
	}
	return token.(*validator.ValidatedClaims).CustomClaims.(*claims), nil
}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /report", verifiesTheToken)
	mux.HandleFunc("GET /report/draft", looksAtTheTokenOnly)
	mux.HandleFunc("GET /report/old", ignoresTheError)
	mux.HandleFunc("GET /tenants/{tenant_id}/report", usesAnyTenant)
	mux.HandleFunc("GET /tenants/{tenant_id}/totals", comparesTheTenant)
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
	if raw := bearer(r); strings.Count(raw, ".") != 2 { // want `GET "/report/draft" grants access after checking only the format of Authorization: len`
		deny(w)
		return
	}
	fmt.Fprint(w, reports["draft"])
}

func ignoresTheError(w http.ResponseWriter, r *http.Request) {
	raw := bearer(r)
	if len(raw) < 20 { // want `GET "/report/old" grants access after checking only the format of Authorization: len`
		deny(w)
		return
	}
	token, _ := tokens.ValidateToken(r.Context(), raw)
	c, _ := token.(*validator.ValidatedClaims)
	fmt.Fprint(w, reports[c.RegisteredClaims.Subject])
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
