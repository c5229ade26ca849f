// Package ownnames has keys in headers that are named after the service, and headers
// named alike that are no keys.
package ownnames

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"

	"keystore"
)

var runnerToken = regexp.MustCompile(`^rt-[0-9a-f]{32}$`)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /acme", prefixOfAnOwnKey)
	mux.HandleFunc("GET /acme/looked-up", looksAnOwnKeyUp)
	mux.Handle("GET /ci", ciOnly(http.HandlerFunc(runs)))
	mux.HandleFunc("POST /orders", wantsAnIdempotencyKey)
	mux.HandleFunc("GET /pages", wantsAPageToken)
	mux.HandleFunc("POST /devices", keepsADeviceToken)
	mux.HandleFunc("POST /forms", wantsACSRFToken)
	return mux
}

func prefixOfAnOwnKey(w http.ResponseWriter, r *http.Request) {
	if !strings.HasPrefix(r.Header.Get("X-Acme-Key"), "acme_") { // want `GET "/acme" grants access after checking only the format of X-Acme-Key: strings\.HasPrefix`
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), "all"))
}

func looksAnOwnKeyUp(w http.ResponseWriter, r *http.Request) { // ok: it is looked up
	if _, err := keystore.Find(r.Context(), r.Header.Get("X-Acme-Key")); err != nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), "all"))
}

func ciOnly(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !runnerToken.MatchString(r.Header.Get("X-CI-Token")) { // want `middleware ciOnly grants access after checking only the format of X-CI-Token: Regexp\.MatchString`
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func runs(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), "all"))
}

func wantsAnIdempotencyKey(w http.ResponseWriter, r *http.Request) { // ok: it says nothing of who asks
	if r.Header.Get("Idempotency-Key") == "" {
		http.Error(w, "no key", http.StatusBadRequest)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), "all"))
}

func wantsAPageToken(w http.ResponseWriter, r *http.Request) { // ok: it says where to go on
	if len(r.Header.Get("X-Page-Token")) > 64 {
		http.Error(w, "bad token", http.StatusBadRequest)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), "all"))
}

func keepsADeviceToken(w http.ResponseWriter, r *http.Request) { // ok: it is where to send to
	if r.Header.Get("X-Device-Token") == "" {
		http.Error(w, "no token", http.StatusBadRequest)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), "all"))
}

func wantsACSRFToken(w http.ResponseWriter, r *http.Request) { // ok: a browser sends it beside the cookie
	if r.Header.Get("X-CSRF-Token") == "" {
		http.Error(w, "no token", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), "all"))
}
