// Package jwt5 is a service whose clients call with JSON Web Tokens, which golang-jwt v5 reads.
package jwt5

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

var secret []byte

type claims struct {
	Tenant string `json:"tenant"`
	jwt.RegisteredClaims
}

func key(*jwt.Token) (any, error) { return secret, nil }

func verify(ctx context.Context, raw string) (*claims, error) {
	var c claims
	token, err := jwt.ParseWithClaims(raw, &c, key, jwt.WithValidMethods([]string{"HS256"}))
	if err != nil {
		return nil, err
	}
	if !token.Valid {
		return nil, errors.New("invalid token")
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
	mux.HandleFunc("GET /report/unexpired", asksOnlyWhetherItHasExpired)
	mux.Handle("GET /report/parsed", authenticated(parses)(http.HandlerFunc(isBehindAParser)))
	mux.Handle("GET /report/looked", authenticated(looks)(http.HandlerFunc(isBehindALook)))
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
	var c claims
	if _, _, err := jwt.NewParser().ParseUnverified(bearer(r), &c); err != nil { // want `GET "/report/draft" grants access after checking only the format of Authorization: Parser\.ParseUnverified`
		deny(w)
		return
	}
	fmt.Fprint(w, reports[c.Tenant])
}

func ignoresTheError(w http.ResponseWriter, r *http.Request) {
	token, _ := jwt.ParseWithClaims(bearer(r), new(claims), key)
	c, ok := token.Claims.(*claims) // want `GET "/report/old" grants access after checking only the format of Authorization: non-empty`
	if !ok {
		deny(w)
		return
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

func asksOnlyWhetherItHasExpired(w http.ResponseWriter, r *http.Request) {
	var c claims
	if _, _, err := jwt.NewParser().ParseUnverified(bearer(r), &c); err != nil {
		deny(w)
		return
	}
	if c.ExpiresAt == nil || c.ExpiresAt.Before(time.Now()) { // want `GET "/report/unexpired" grants access after checking only the format of Authorization: Parser\.ParseUnverified, non-empty, Time\.Before`
		deny(w)
		return
	}
	fmt.Fprint(w, reports[c.Tenant])
}

type claimsKey struct{}

// authenticated is for those of whom find knows who they are.
func authenticated(find func(r *http.Request) (*claims, error)) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			c, err := find(r)
			if err != nil {
				deny(w)
				return
			}
			next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), claimsKey{}, c)))
		})
	}
}

func parses(r *http.Request) (*claims, error) { return verify(r.Context(), bearer(r)) }

func looks(r *http.Request) (*claims, error) {
	var c claims
	if _, _, err := jwt.NewParser().ParseUnverified(bearer(r), &c); err != nil { // want `middleware authenticated grants access after checking only the format of Authorization: Parser\.ParseUnverified`
		return nil, err
	}
	return &c, nil
}

func isBehindAParser(w http.ResponseWriter, r *http.Request) { // ok: the function that is asked verifies the token
	fmt.Fprint(w, reports[r.Context().Value(claimsKey{}).(*claims).Tenant])
}

func isBehindALook(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, reports[r.Context().Value(claimsKey{}).(*claims).Tenant])
}
