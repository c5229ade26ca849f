// Package downstream has handlers whose keys are checked in another package,
// which it knows by its facts.
package downstream

import (
	"fmt"
	"net/http"

	"formatonly/upstream"
	"keystore"
)

var validator = &upstream.Validator{Prefix: "tk_"}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /method", asksAMethodOfAnotherPackage)
	mux.HandleFunc("GET /function", asksAFunctionOfAnotherPackage)
	mux.HandleFunc("GET /function/safe", asksALookupInAnotherPackage)
	mux.Handle("GET /middleware", upstream.Require(http.HandlerFunc(isBehindAMiddlewareOfAnotherPackage))) // want `middleware Require grants access after checking only the format of X-API-Key: strings\.HasPrefix`
	mux.Handle("GET /middleware/safe", upstream.RequireKnown(http.HandlerFunc(isBehindALookupOfAnotherPackage)))
	return mux
}

func asksAMethodOfAnotherPackage(w http.ResponseWriter, r *http.Request) {
	if err := validator.Validate(r.Header.Get("X-API-Key")); err != nil { // want `GET "/method" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func asksAFunctionOfAnotherPackage(w http.ResponseWriter, r *http.Request) {
	if !upstream.Authenticated(r) { // want `GET "/function" grants access after checking only the format of X-API-Key: len`
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func asksALookupInAnotherPackage(w http.ResponseWriter, r *http.Request) { // ok: the other package looks the key up
	tenant, err := upstream.Known(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func isBehindAMiddlewareOfAnotherPackage(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Secret())
}

func isBehindALookupOfAnotherPackage(w http.ResponseWriter, r *http.Request) { // ok: the middleware looks the key up
	fmt.Fprint(w, keystore.Secret())
}
