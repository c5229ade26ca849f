// Package gopaseto is a service whose clients call with PASETO tokens, which go-paseto reads.
package gopaseto

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"strings"

	"aidanwoods.dev/go-paseto"
)

var public paseto.V4AsymmetricPublicKey

type claims struct{ Tenant string }

func verify(ctx context.Context, raw string) (*claims, error) {
	parser := paseto.NewParser()
	parser.AddRule(paseto.ForAudience("reports"))
	token, err := parser.ParseV4Public(public, raw, nil)
	if err != nil {
		return nil, err
	}
	tenant, err := token.GetString("tenant")
	return &claims{Tenant: tenant}, err
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
	parser := paseto.NewParser()
	footer, err := parser.UnsafeParseFooter(paseto.V4Public, bearer(r)) // want `GET "/report/draft" grants access after checking only the format of Authorization: Parser\.UnsafeParseFooter`
	if err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, reports[string(footer)])
}

func ignoresTheError(w http.ResponseWriter, r *http.Request) {
	raw := bearer(r)
	if !strings.HasPrefix(raw, "v4.public.") { // want `GET "/report/old" grants access after checking only the format of Authorization: strings\.HasPrefix`
		deny(w)
		return
	}
	parser := paseto.NewParser()
	token, err := parser.ParseV4Public(public, raw, nil)
	if err != nil {
		log.Print(err)
	}
	tenant, _ := token.GetString("tenant")
	fmt.Fprint(w, reports[tenant])
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
