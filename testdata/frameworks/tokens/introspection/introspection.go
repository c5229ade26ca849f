// Package introspection is a service whose clients call with opaque tokens, of which it asks the server that issued them.
package introspection

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"strings"

	"golang.org/x/oauth2"
)

// issuer calls the server with a token of the service.
var issuer = oauth2.NewClient(context.Background(), oauth2.StaticTokenSource(&oauth2.Token{AccessToken: "service"}))

type claims struct {
	Active bool   `json:"active"`
	Tenant string `json:"tenant"`
}

func introspect(raw string) (*claims, error) {
	resp, err := issuer.PostForm("https://issuer.example.com/introspect", url.Values{"token": {raw}})
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var c claims
	if err := json.NewDecoder(resp.Body).Decode(&c); err != nil {
		return nil, err
	}
	return &c, nil
}

func verify(ctx context.Context, raw string) (*claims, error) {
	c, err := introspect(raw)
	if err != nil {
		return nil, err
	}
	if !c.Active {
		return nil, errors.New("inactive token")
	}
	return c, nil
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
	token := &oauth2.Token{AccessToken: bearer(r)}
	if !token.Valid() { // want `GET "/report/draft" grants access after checking only the format of Authorization: Token\.Valid`
		deny(w)
		return
	}
	fmt.Fprint(w, reports["draft"])
}

func ignoresTheError(w http.ResponseWriter, r *http.Request) {
	raw := bearer(r)
	if len(raw) != 40 { // want `GET "/report/old" grants access after checking only the format of Authorization: len`
		deny(w)
		return
	}
	c, err := introspect(raw)
	if err != nil {
		log.Print(err)
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
