// Package tools serves what tells of the program itself beside its own routes: it is
// nothing that has to be judged.
package tools

import (
	"expvar"
	"net/http"
	"net/http/pprof"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /records", authenticated(resetsForAnyKey))
	mux.HandleFunc("PUT /records", authenticated(resetsForAScope))
	mux.HandleFunc("/internal/debug/", pprof.Index)
	mux.Handle("/internal/heap", pprof.Handler("heap"))
	mux.Handle("/internal/vars", expvar.Handler())
	return mux
}

func authenticated(next func(http.ResponseWriter, *http.Request, *keystore.Key)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r, k)
	}
}

func resetsForAnyKey(w http.ResponseWriter, r *http.Request, k *keystore.Key) {
	keystore.Reset(r.Context()) // want `POST "/records" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func resetsForAScope(w http.ResponseWriter, r *http.Request, k *keystore.Key) { // ok: the handler asks for the scope
	if !k.Has("records:reset") { // guard: missingscope
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
}
