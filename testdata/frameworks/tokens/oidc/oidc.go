// Package oidc is a service whose clients call with ID tokens, which go-oidc verifies.
package oidc

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"strings"

	"github.com/coreos/go-oidc/v3/oidc"
)

var (
	provider *oidc.Provider
	verifier *oidc.IDTokenVerifier
)

type claims struct {
	Tenant string `json:"tenant"`
}

func verify(ctx context.Context, raw string) (*claims, error) {
	token, err := verifier.Verify(ctx, raw)
	if err != nil {
		return nil, err
	}
	var c claims
	if err := token.Claims(&c); err != nil {
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
	mux.HandleFunc("GET /report/unsigned", skipsTheSignature)
	mux.HandleFunc("GET /report/any", skipsTheAudience)
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
	parts := strings.Split(bearer(r), ".")
	if len(parts) != 3 {
		deny(w)
		return
	}
	payload, err := base64.RawURLEncoding.DecodeString(parts[1])
	if err != nil {
		deny(w)
		return
	}
	var c claims
	if err := json.Unmarshal(payload, &c); err != nil { // want `GET "/report/draft" grants access after checking only the format of Authorization: len, Encoding\.DecodeString, json\.Unmarshal`
		deny(w)
		return
	}
	fmt.Fprint(w, reports[c.Tenant])
}

func ignoresTheError(w http.ResponseWriter, r *http.Request) {
	raw := bearer(r)
	if len(raw) < 20 { // want `GET "/report/old" grants access after checking only the format of Authorization: len`
		deny(w)
		return
	}
	var c claims
	if token, err := verifier.Verify(r.Context(), raw); err != nil {
		log.Print(err)
	} else {
		token.Claims(&c)
	}
	fmt.Fprint(w, reports[c.Tenant])
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

func skipsTheSignature(w http.ResponseWriter, r *http.Request) {
	unsafe := provider.Verifier(&oidc.Config{ClientID: "reports", InsecureSkipSignatureCheck: true})
	token, err := unsafe.Verify(r.Context(), bearer(r))
	if err != nil {
		deny(w)
		return
	}
	var c claims
	if err := token.Claims(&c); err != nil { // want `GET "/report/unsigned" grants access after checking only the format of Authorization: IDTokenVerifier\.Verify, IDToken\.Claims`
		deny(w)
		return
	}
	fmt.Fprint(w, reports[c.Tenant])
}

func skipsTheAudience(w http.ResponseWriter, r *http.Request) { // ok: the token is verified, whoever it is for
	token, err := provider.Verifier(&oidc.Config{SkipClientIDCheck: true}).Verify(r.Context(), bearer(r))
	if err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, reports[token.Subject])
}
