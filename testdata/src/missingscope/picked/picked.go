// Package picked has functions that are called like sensitive operations, and only pick
// something, as is seen, next to one that does what it is called after.
package picked

import (
	"context"
	"database/sql"
	"errors"
	"net/http"

	"keystore"
)

type keyContext struct{}

type counter interface {
	Incr(ctx context.Context, name string) (int64, error)
}

type proxy struct {
	db   *sql.DB
	next counter
}

func (p *proxy) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /forward", authenticate(p.forwards))
	mux.HandleFunc("POST /keys/next", authenticate(p.rotates))
	return mux
}

func authenticate(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), keyContext{}, k)))
	}
}

var errNone = errors.New("no keys")

// RotateAPIKey picks the next of the keys in turn.
func (p *proxy) RotateAPIKey(ctx context.Context, keys []string) (string, error) {
	if len(keys) == 0 {
		return "", errNone
	}
	n, err := p.next.Incr(ctx, "key")
	if err != nil {
		return "", err
	}
	return keys[int(n)%len(keys)], nil
}

// RotateSigningKey makes a new one.
func (p *proxy) RotateSigningKey(ctx context.Context, key string) error {
	_, err := p.db.ExecContext(ctx, "UPDATE signing SET value = $1", key)
	return err
}

func (p *proxy) forwards(w http.ResponseWriter, r *http.Request) { // ok: a key is picked
	key, err := p.RotateAPIKey(r.Context(), []string{"a", "b"})
	if err != nil {
		http.Error(w, "unavailable", http.StatusServiceUnavailable)
		return
	}
	w.Header().Set("X-Upstream", key[:1])
}

func (p *proxy) rotates(w http.ResponseWriter, r *http.Request) {
	p.RotateSigningKey(r.Context(), r.FormValue("key")) // want `POST "/keys/next" reaches proxy\.RotateSigningKey for any valid key: no scope or role is checked`
}
