// Package authenticators has several ways to find out who asks behind one interface, the
// first that knows the request wins, and middlewares that get any of them.
package authenticators

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
)

var db *sql.DB

type principal struct {
	ID, AccountID string
	Grants        []string
}

func (p *principal) can(grant string) bool { return slices.Contains(p.Grants, grant) }

type authenticator interface {
	authenticate(ctx context.Context, r *http.Request) (*principal, error)
}

var (
	errNone    = errors.New("no credential")
	errInvalid = errors.New("invalid credential")
)

// first is the first of several that knows the request.
type first []authenticator

func (f first) authenticate(ctx context.Context, r *http.Request) (*principal, error) {
	for _, a := range f {
		p, err := a.authenticate(ctx, r)
		if errors.Is(err, errNone) {
			continue
		}
		return p, err
	}
	return nil, errNone
}

// keys looks keys up, of applications or of members.
type keys struct{ query string }

func (k keys) authenticate(ctx context.Context, r *http.Request) (*principal, error) {
	key := r.Header.Get("X-API-Key")
	if key == "" {
		return nil, errNone
	}
	sum := sha256.Sum256([]byte(key))
	var p principal
	if err := db.QueryRowContext(ctx, k.query, hex.EncodeToString(sum[:])).Scan(&p.ID, &p.AccountID); err != nil {
		return nil, errInvalid
	}
	return &p, nil
}

type principalKey struct{}

func principalOf(r *http.Request) (*principal, bool) {
	p, ok := r.Context().Value(principalKey{}).(*principal)
	return p, ok
}

// required denies those whom a does not know.
func required(a authenticator, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		p, err := a.authenticate(r.Context(), r)
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), principalKey{}, p)))
	}
}

// optional notes who asks, where a knows that.
func optional(a authenticator, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if p, err := a.authenticate(r.Context(), r); err == nil {
			r = r.WithContext(context.WithValue(r.Context(), principalKey{}, p))
		}
		next(w, r)
	}
}

func routes() http.Handler {
	a := first{keys{"SELECT id, account_id FROM apps WHERE hash = $1"}, keys{"SELECT id, account_id FROM members WHERE hash = $1"}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /invoices/{id}", required(a, show))
	mux.HandleFunc("GET /invoices/{id}/receipt", required(a, receipt))
	mux.HandleFunc("POST /invoices/{id}/void", required(a, voids))
	mux.HandleFunc("POST /invoices/{id}/drop", required(a, drops))
	mux.HandleFunc("POST /reset", required(a, resets))
	mux.HandleFunc("POST /reset/any", required(a, resetsForAnybody))
	mux.HandleFunc("POST /reset/noted", optional(a, resetsWhereNobodyIs))
	mux.HandleFunc("POST /reset/asked", optional(a, asksWhoResets))
	mux.HandleFunc("POST /reset/told", required(a, tells(resetsWhereNothingIsTold)))
	mux.HandleFunc("POST /reset/mixed", required(a, resetsWhereSomethingIs))
	return mux
}

type invoice struct {
	ID, AccountID string
	Cents         int
}

func load(ctx context.Context, id string) (*invoice, error) {
	var i invoice
	err := db.QueryRowContext(ctx, "SELECT id, account_id, cents FROM invoices WHERE id = $1", id).Scan(&i.ID, &i.AccountID, &i.Cents)
	return &i, err
}

func show(w http.ResponseWriter, r *http.Request) { // ok: what was loaded is compared
	p, ok := principalOf(r)
	if !ok {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	i, err := load(r.Context(), r.PathValue("id"))
	if err != nil || i.AccountID != p.AccountID {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(i)
}

func receipt(w http.ResponseWriter, r *http.Request) {
	i, err := load(r.Context(), r.PathValue("id")) // want `GET "/invoices/\{id\}/receipt", handler receipt, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and POST "/invoices/\{id\}/void"`
	if err != nil {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(i)
}

func voids(w http.ResponseWriter, r *http.Request) { // ok: in the statement
	if p, ok := principalOf(r); ok {
		db.ExecContext(r.Context(), "UPDATE invoices SET void = true WHERE id = $1 AND account_id = $2", r.PathValue("id"), p.AccountID)
	}
}

func drops(w http.ResponseWriter, r *http.Request) {
	db.ExecContext(r.Context(), "UPDATE invoices SET dropped = true WHERE id = $1", r.PathValue("id")) // want `POST "/invoices/\{id\}/drop", handler drops, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and POST "/invoices/\{id\}/void"`
}

func resets(w http.ResponseWriter, r *http.Request) { // ok: for those who may
	if p, ok := principalOf(r); !ok || !p.can("reset") { // guard: missingscope
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	db.ExecContext(r.Context(), "TRUNCATE invoices")
}

func resetsForAnybody(w http.ResponseWriter, r *http.Request) {
	db.ExecContext(r.Context(), "TRUNCATE invoices") // want `POST "/reset/any" reaches DB\.ExecContext for any valid key: no scope or role is checked`
}

func resetsWhereNobodyIs(w http.ResponseWriter, r *http.Request) {
	if p, ok := principalOf(r); ok && !p.can("reset") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	db.ExecContext(r.Context(), "TRUNCATE invoices") // want `POST "/reset/noted" reaches DB\.ExecContext without a check of a scope or role, where the principal is absent`
}

func asksWhoResets(w http.ResponseWriter, r *http.Request) { // ok: there must be somebody, who may
	p, ok := principalOf(r)
	if !ok || !p.can("reset") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	db.ExecContext(r.Context(), "TRUNCATE invoices")
}

// events is about what happens, not about who asks.
type events struct{ store *sql.DB }

type eventsKey struct{}

func tells(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		next(w, r.WithContext(context.WithValue(r.Context(), eventsKey{}, &events{db})))
	}
}

func resetsWhereNothingIsTold(w http.ResponseWriter, r *http.Request) {
	p, _ := principalOf(r)
	if e, _ := r.Context().Value(eventsKey{}).(*events); e.store != nil && !p.can("reset") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	db.ExecContext(r.Context(), "TRUNCATE invoices") // want `POST "/reset/told" reaches DB\.ExecContext for any valid key: no scope or role is checked`
}

func resetsWhereSomethingIs(w http.ResponseWriter, r *http.Request) { // ok: whose name must be there for the check is not known
	p, _ := principalOf(r)
	name := r.FormValue("as")
	if p != nil {
		name = p.ID
	}
	if name != "" && !p.can("reset") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	db.ExecContext(r.Context(), "TRUNCATE invoices")
}
