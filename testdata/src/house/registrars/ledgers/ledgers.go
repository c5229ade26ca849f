// Package ledgers has the routes of ledgers.
package ledgers

import (
	"context"
	"net/http"

	"keystore"
)

// Caller is the key of contexts that holds the key of the client.
type Caller struct{}

// KeyOf returns the key of the client.
func KeyOf(ctx context.Context) *keystore.Key {
	k, _ := ctx.Value(Caller{}).(*keystore.Key)
	return k
}

// A Handler serves ledgers.
type Handler struct{ service *Service }

// A Service keeps ledgers.
type Service struct{ store *Store }

// A Store stores ledgers.
type Store struct{ name string }

// NewHandler returns the routes of the ledgers in a store that has a name.
func NewHandler(name string) *Handler {
	return &Handler{service: &Service{store: &Store{name: name}}}
}

// Register adds the routes.
func (h *Handler) Register(mux *http.ServeMux) {
	mux.HandleFunc("DELETE /tenants/{tenant_id}/ledgers", h.clear)
}

func (h *Handler) clear(w http.ResponseWriter, r *http.Request) {
	if !KeyOf(r.Context()).Has("ledgers:write") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.DeleteRecords(r.Context(), r.PathValue("tenant_id"))
}
