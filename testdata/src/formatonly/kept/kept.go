// Command kept has middlewares that look at the form of a key and keep it for those
// behind them, and that nothing uses so far.
package main

import (
	"context"
	"net/http"
)

func main() {
	http.ListenAndServe(":8080", http.NewServeMux())
}

type keyKey struct{}

// keepsIt keeps the key where others may ask for it.
func keepsIt(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { // ok: whoever reads it may verify it
		key := r.Header.Get("X-API-Key")
		if len(key) < 10 {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), keyKey{}, key)))
	})
}

// keepsItFromAll keeps the key under a type of its own, which nobody else can ask for.
func keepsItFromAll(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		key := r.Header.Get("X-API-Key")
		if len(key) < 10 { // want `handler keepsItFromAll grants access after checking only the format of X-API-Key: len`
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		type keyKey struct{}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), keyKey{}, key)))
	})
}
