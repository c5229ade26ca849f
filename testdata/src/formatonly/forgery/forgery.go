// Package forgery has middlewares against requests that other sites make browsers send. Those
// with a key need no token: what stands behind asks whether the key is good.
package forgery

import (
	"net/http"
	"strings"

	"keystore"
)

func routes() http.Handler {
	guarded := http.NewServeMux()
	guarded.HandleFunc("POST /setup", setUp)
	guarded.HandleFunc("POST /records", changesRecords)
	open := http.NewServeMux()
	open.HandleFunc("POST /dumps", dumps)
	mux := http.NewServeMux()
	mux.Handle("/", againstForgery(guarded))
	mux.Handle("/dumps", onlyKeys(open))
	return mux
}

func againstForgery(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if auth := r.Header.Get("Authorization"); auth != "" && strings.HasPrefix(auth, "Bearer tk_") {
			next.ServeHTTP(w, r)
			return
		}
		cookie, err := r.Cookie("csrf_token")
		if err != nil || r.Header.Get("X-CSRF-Token") != cookie.Value {
			http.Error(w, "forged", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

var ready bool

func setUp(w http.ResponseWriter, r *http.Request) { // ok: for the first who comes, and a key excuses only from the token
	if ready {
		http.Error(w, "it is set up", http.StatusConflict)
		return
	}
	ready = true
	w.Write([]byte(keystore.Secret()))
}

func changesRecords(w http.ResponseWriter, r *http.Request) { // ok: verified here
	if _, err := keystore.Find(r.Context(), strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")); err != nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	w.Write([]byte(keystore.Secret()))
}

func onlyKeys(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.Header.Get("Authorization"), "Bearer tk_") { // want `middleware onlyKeys grants access after checking only the format of Authorization: strings\.HasPrefix`
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func dumps(w http.ResponseWriter, r *http.Request) { w.Write([]byte(keystore.Secret())) }
