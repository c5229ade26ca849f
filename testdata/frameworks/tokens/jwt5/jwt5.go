// Package jwt5 is a service whose clients call with JSON Web Tokens, which golang-jwt v5 reads.
package jwt5

import (
	"context"
	"errors"
	"fmt"
	"github.com/golang-jwt/jwt/v5/request"
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
	mux.HandleFunc("GET /report/unsigned", takesNoSignature)
	mux.HandleFunc("GET /report/signed", takesOneSignature)
	mux.HandleFunc("GET /report/request", readsTheRequest)
	mux.HandleFunc("GET /tenants/{tenant_id}/claims", usesAnyTenantBesideClaims)
	mux.HandleFunc("GET /tenants/{tenant_id}/claimed", comparesTheClaim)
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

func takesNoSignature(w http.ResponseWriter, r *http.Request) {
	var c claims
	_, err := jwt.ParseWithClaims(bearer(r), &c, func(*jwt.Token) (any, error) { return jwt.UnsafeAllowNoneSignatureType, nil }) // want `GET "/report/unsigned" grants access after checking only the format of Authorization: jwt\.ParseWithClaims`
	if err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, reports[c.Tenant])
}

func takesOneSignature(w http.ResponseWriter, r *http.Request) { // ok: there is a key for one of the methods
	var c claims
	_, err := jwt.ParseWithClaims(bearer(r), &c, func(t *jwt.Token) (any, error) {
		if t.Method.Alg() != "HS256" {
			return nil, errors.New("unknown method")
		}
		return secret, nil
	})
	if err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, reports[c.Tenant])
}

func readsTheRequest(w http.ResponseWriter, r *http.Request) { // ok: the token of the request is verified
	token, err := request.ParseFromRequest(r, request.AuthorizationHeaderExtractor, key)
	if err != nil || !token.Valid {
		deny(w)
		return
	}
	subject, _ := token.Claims.GetSubject()
	fmt.Fprint(w, reports[subject])
}

// parsed returns the claims of a token, whatever they are.
func parsed(r *http.Request) (jwt.MapClaims, error) {
	token, err := jwt.Parse(bearer(r), key)
	if err != nil {
		return nil, err
	}
	c, ok := token.Claims.(jwt.MapClaims)
	if !ok {
		return nil, errors.New("no claims")
	}
	return c, nil
}

func usesAnyTenantBesideClaims(w http.ResponseWriter, r *http.Request) {
	if _, err := parsed(r); err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, reports[r.PathValue("tenant_id")]) // want `handler usesAnyTenantBesideClaims uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheClaim(w http.ResponseWriter, r *http.Request) { // ok: the tenant is the token's
	c, err := parsed(r)
	if err != nil {
		deny(w)
		return
	}
	if tenant, _ := c["tenant_id"].(string); tenant != r.PathValue("tenant_id") {
		deny(w)
		return
	}
	fmt.Fprint(w, reports[r.PathValue("tenant_id")])
}
