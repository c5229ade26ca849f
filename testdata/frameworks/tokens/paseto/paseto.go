// Package paseto is a service whose clients call with PASETO tokens, which o1egl/paseto reads.
package paseto

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"github.com/o1egl/paseto"
)

var (
	v2     = paseto.NewV2()
	secret []byte
)

type claims struct{ Tenant string }

func verify(ctx context.Context, raw string) (*claims, error) {
	var c claims
	var footer string
	if err := v2.Decrypt(raw, secret, &c, &footer); err != nil {
		return nil, err
	}
	return &c, nil
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
	var footer string
	if err := paseto.ParseFooter(bearer(r), &footer); err != nil { // want `GET "/report/draft" grants access after checking only the format of Authorization: paseto\.ParseFooter`
		deny(w)
		return
	}
	fmt.Fprint(w, reports[footer])
}

func ignoresTheError(w http.ResponseWriter, r *http.Request) {
	raw := bearer(r)
	if len(raw) < 20 { // want `GET "/report/old" grants access after checking only the format of Authorization: len`
		deny(w)
		return
	}
	var token paseto.JSONToken
	v2.Decrypt(raw, secret, &token, nil)
	fmt.Fprint(w, reports[token.Get("tenant")])
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
