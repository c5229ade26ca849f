// Package spent has links that are used once: whoever has one may use it, and it is gone.
package spent

import (
	"encoding/json"
	"net/http"
	"sync"

	"keystore"
)

// A Link leads to records of a tenant.
type Link struct{ ID, Tenant string }

var (
	mu    sync.Mutex
	links map[string]Link
)

func find(id string) (Link, bool) {
	mu.Lock()
	defer mu.Unlock()
	l, ok := links[id]
	return l, ok
}

func remove(id string) {
	mu.Lock()
	delete(links, id)
	mu.Unlock()
}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/download", keyed(downloads))
	mux.Handle("/withdraw", keyed(withdraws))
	return mux
}

func keyed(next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err != nil {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next(w, r)
	})
}

func downloads(w http.ResponseWriter, r *http.Request) { // ok: whoever knows the token of a link may use it up
	l, ok := find(r.URL.Query().Get("token"))
	if !ok {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	remove(l.ID)
	json.NewEncoder(w).Encode(keystore.Records(r.Context(), l.Tenant))
}

func withdraws(w http.ResponseWriter, r *http.Request) {
	l, ok := find(r.URL.Query().Get("link"))
	if !ok {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	remove(l.ID) // want `"/withdraw" reaches remove for any valid key: no scope or role is checked`
}
