// Package jwx is a service whose clients call with JSON Web Tokens, which jwx reads.
package jwx

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"github.com/lestrrat-go/jwx/v3/jwk"
	"github.com/lestrrat-go/jwx/v3/jwt"
)

var keys jwk.Set

type claims struct{ Tenant string }

func of(token jwt.Token) (*claims, error) {
	c := new(claims)
	err := token.Get("tenant", &c.Tenant)
	return c, err
}

func verify(ctx context.Context, raw string) (*claims, error) {
	token, err := jwt.ParseString(raw, jwt.WithKeySet(keys), jwt.WithContext(ctx))
	if err != nil {
		return nil, err
	}
	return of(token)
}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /report", verifiesTheToken)
	mux.HandleFunc("GET /report/draft", looksAtTheTokenOnly)
	mux.HandleFunc("GET /report/old", ignoresTheError)
	mux.HandleFunc("GET /report/waived", waivesTheVerification)
	mux.HandleFunc("GET /report/options", waivesItInAList)
	mux.HandleFunc("GET /report/asked", asksForTheVerification)
	mux.HandleFunc("GET /tenants/{tenant_id}/report", usesAnyTenant)
	mux.HandleFunc("GET /tenants/{tenant_id}/totals", comparesTheTenant)
	mux.HandleFunc("GET /report/request", readsTheRequest)
	mux.HandleFunc("GET /report/request/waived", readsTheRequestOnly)
	mux.HandleFunc("GET /tenants/{tenant_id}/request", readsTheRequestOfAnyTenant)
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
	token, err := jwt.ParseInsecure([]byte(bearer(r))) // want `GET "/report/draft" grants access after checking only the format of Authorization: jwt\.ParseInsecure`
	if err != nil {
		deny(w)
		return
	}
	var tenant string
	token.Get("tenant", &tenant)
	fmt.Fprint(w, reports[tenant])
}

func ignoresTheError(w http.ResponseWriter, r *http.Request) {
	raw := bearer(r)
	if !strings.Contains(raw, ".") { // want `GET "/report/old" grants access after checking only the format of Authorization: strings\.Contains`
		deny(w)
		return
	}
	token, _ := jwt.ParseString(raw, jwt.WithKeySet(keys))
	c, _ := of(token)
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

func waivesTheVerification(w http.ResponseWriter, r *http.Request) {
	token, err := jwt.ParseString(bearer(r), jwt.WithVerify(false)) // want `GET "/report/waived" grants access after checking only the format of Authorization: jwt\.ParseString`
	if err != nil {
		deny(w)
		return
	}
	subject, _ := token.Subject()
	fmt.Fprint(w, reports[subject])
}

func waivesItInAList(w http.ResponseWriter, r *http.Request) {
	options := []jwt.ParseOption{jwt.WithValidate(true), jwt.WithVerify(false)}
	token, err := jwt.Parse([]byte(bearer(r)), options...) // want `GET "/report/options" grants access after checking only the format of Authorization: jwt\.Parse`
	if err != nil {
		deny(w)
		return
	}
	subject, _ := token.Subject()
	fmt.Fprint(w, reports[subject])
}

func asksForTheVerification(w http.ResponseWriter, r *http.Request) { // ok: the token is verified
	token, err := jwt.ParseString(bearer(r), jwt.WithVerify(true), jwt.WithKeySet(keys))
	if err != nil {
		deny(w)
		return
	}
	subject, _ := token.Subject()
	fmt.Fprint(w, reports[subject])
}

func readsTheRequest(w http.ResponseWriter, r *http.Request) { // ok: the token of the request is verified
	token, err := jwt.ParseRequest(r, jwt.WithKeySet(keys))
	if err != nil {
		deny(w)
		return
	}
	subject, _ := token.Subject()
	fmt.Fprint(w, reports[subject])
}

func readsTheRequestOnly(w http.ResponseWriter, r *http.Request) {
	token, err := jwt.ParseRequest(r, jwt.WithVerify(false)) // want `GET "/report/request/waived" grants access after checking only the format of Authorization: jwt\.ParseRequest`
	if err != nil {
		deny(w)
		return
	}
	subject, _ := token.Subject()
	fmt.Fprint(w, reports[subject])
}

func readsTheRequestOfAnyTenant(w http.ResponseWriter, r *http.Request) {
	if _, err := jwt.ParseRequest(r, jwt.WithKeySet(keys)); err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, reports[r.PathValue("tenant_id")]) // want `handler readsTheRequestOfAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}
