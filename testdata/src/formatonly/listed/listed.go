// Package listed takes it for a sign of a known key that a store had no error, which it
// has not either where it finds nothing or changes nothing.
package listed

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"net/http"
	"strings"

	"gorm.io/gorm"
)

var (
	errKey = errors.New("invalid key")
	db     *sql.DB
)

// A toucher notes when keys are used.
type toucher interface {
	Touch(ctx context.Context, key string) error
	Owner(ctx context.Context, key string) (string, error)
}

// An account is what belongs to a partner.
type account struct{ ID, Partner string }

type accounts interface {
	Of(ctx context.Context, partner string) ([]account, error)
}

type keys struct{ db *sql.DB }

func (k *keys) Touch(ctx context.Context, key string) error {
	_, err := k.db.ExecContext(ctx, "UPDATE api_keys SET used_at = now() WHERE hash = $1", key)
	return err
}

func (k *keys) Owner(ctx context.Context, key string) (owner string, err error) {
	err = k.db.QueryRowContext(ctx, "SELECT owner FROM api_keys WHERE hash = $1", key).Scan(&owner)
	return owner, err
}

type table struct{ db *gorm.DB }

func (t *table) Of(ctx context.Context, partner string) (all []account, err error) {
	err = t.db.WithContext(ctx).Where("partner = ?", partner).Find(&all).Error
	return all, err
}

type server struct {
	keys     toucher
	accounts accounts
}

type partnerKey struct{}

func routes() http.Handler {
	s := &server{keys: &keys{db}, accounts: &table{}}
	mux := http.NewServeMux()
	mux.Handle("GET /notes", s.touched(http.HandlerFunc(s.notes)))
	mux.Handle("GET /owned", s.owned(http.HandlerFunc(s.ownNotes)))
	mux.Handle("GET /accounts", partner(http.HandlerFunc(s.list)))
	mux.Handle("GET /accounts/safe", secretOfPartner(http.HandlerFunc(s.ownList)))
	mux.Handle("GET /rows", partner(http.HandlerFunc(rows)))
	mux.Handle("GET /rows/safe", partner(http.HandlerFunc(rowOfKey)))
	mux.HandleFunc("GET /docs/internal", documents)
	mux.HandleFunc("GET /docs", keyed(manual))
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "invalid key", http.StatusUnauthorized) }

func (s *server) touched(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		key := r.Header.Get("X-API-Key")
		if key == "" { // want `middleware server\.touched grants access after checking only the format of X-API-Key: non-empty`
			deny(w)
			return
		}
		if err := s.keys.Touch(r.Context(), key); err != nil {
			deny(w)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (s *server) owned(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		key := r.Header.Get("X-API-Key")
		if key == "" {
			deny(w)
			return
		}
		if _, err := s.keys.Owner(r.Context(), key); err != nil { // guard: formatonly server.ownNotes
			deny(w)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (s *server) notes(w http.ResponseWriter, r *http.Request) {
	all, err := s.accounts.Of(r.Context(), "shared")
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	json.NewEncoder(w).Encode(all)
}

func (s *server) ownNotes(w http.ResponseWriter, r *http.Request) { s.notes(w, r) } // ok: there is a row for the key, or an error

// partner takes the name of a partner out of its key.
func partner(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name, _, ok := strings.Cut(r.Header.Get("X-Partner-Key"), ":") // want `middleware partner grants access after checking only the format of X-Partner-Key: strings\.Cut`
		if !ok {
			deny(w)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), partnerKey{}, name)))
	})
}

var secrets map[string]string

func secretOfPartner(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name, secret, ok := strings.Cut(r.Header.Get("X-Partner-Key"), ":")
		if !ok {
			deny(w)
			return
		}
		if known, ok := secrets[name]; !ok || known != secret { // guard: formatonly server.ownList
			deny(w)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), partnerKey{}, name)))
	})
}

func (s *server) list(w http.ResponseWriter, r *http.Request) {
	name, _ := r.Context().Value(partnerKey{}).(string)
	all, err := s.accounts.Of(r.Context(), name)
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	json.NewEncoder(w).Encode(all)
}

func (s *server) ownList(w http.ResponseWriter, r *http.Request) { s.list(w, r) } // ok: the partner's secret is compared

func rows(w http.ResponseWriter, r *http.Request) {
	name, _ := r.Context().Value(partnerKey{}).(string)
	found, err := db.QueryContext(r.Context(), "SELECT id FROM accounts WHERE partner = $1", name)
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	defer found.Close()
	var ids []string
	for found.Next() {
		var id string
		if err := found.Scan(&id); err != nil {
			http.Error(w, "failed", http.StatusInternalServerError)
			return
		}
		ids = append(ids, id)
	}
	if err := found.Err(); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	json.NewEncoder(w).Encode(ids)
}

func rowOfKey(w http.ResponseWriter, r *http.Request) { // ok: there has to be a row for the key
	found, err := db.QueryContext(r.Context(), "SELECT id FROM accounts WHERE key = $1", r.Header.Get("X-Partner-Key"))
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	defer found.Close()
	if !found.Next() {
		deny(w)
		return
	}
	json.NewEncoder(w).Encode("known")
}

func documents(w http.ResponseWriter, r *http.Request) {
	if !strings.HasPrefix(r.Header.Get("X-API-Key"), "dk_") { // want `GET "/docs/internal" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		deny(w)
		return
	}
	var text string
	if err := db.QueryRowContext(r.Context(), "SELECT text FROM documents WHERE id = $1", r.FormValue("id")).Scan(&text); err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	json.NewEncoder(w).Encode(text)
}

func keyed(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.Header.Get("X-API-Key"), "dk_") {
			deny(w)
			return
		}
		next(w, r)
	}
}

func manual(w http.ResponseWriter, r *http.Request) { // ok: how to use the service is for everybody
	w.Write([]byte("send your key in X-API-Key"))
}
