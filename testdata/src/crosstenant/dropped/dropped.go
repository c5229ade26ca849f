// Package dropped has handlers that look at something of the client's, and then work on
// an object that this says nothing of.
package dropped

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"

	"github.com/go-chi/chi/v5"

	"keystore"
)

type principal struct{}

func authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "invalid key", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), principal{}, k)))
	})
}

func keyOf(r *http.Request) *keystore.Key { return r.Context().Value(principal{}).(*keystore.Key) }

type board struct{ ID, TenantID string }

type card struct{ ID, BoardID string }

type store struct{ db *sql.DB }

// exec has the texts of its callers.
func (s *store) exec(ctx context.Context, query string, args ...any) error {
	_, err := s.db.ExecContext(ctx, query, args...)
	return err
}

// one scans into what its callers have.
func (s *store) one(ctx context.Context, query string, args []any, into ...any) error {
	return s.db.QueryRowContext(ctx, query, args...).Scan(into...)
}

func (s *store) board(ctx context.Context, tenant, id string) (*board, error) {
	var b board
	err := s.one(ctx, "SELECT id, tenant_id FROM boards WHERE id = $1 AND tenant_id = $2", []any{id, tenant}, &b.ID, &b.TenantID)
	return &b, err
}

func (s *store) anyBoard(ctx context.Context, id string) (*board, error) {
	var b board
	err := s.one(ctx, "SELECT id, tenant_id FROM boards WHERE id = $1", []any{id}, &b.ID, &b.TenantID)
	return &b, err
}

func (s *store) card(ctx context.Context, id string) (*card, error) {
	var c card
	err := s.one(ctx, "SELECT id, board_id FROM cards WHERE id = $1", []any{id}, &c.ID, &c.BoardID)
	return &c, err
}

type api struct{ store *store }

func routes(a *api) http.Handler {
	r := chi.NewRouter()
	r.Use(authenticate)
	r.Route("/boards/{board}", func(r chi.Router) {
		r.Get("/", a.show)
		r.Put("/", a.rename)
		r.Put("/name", a.renameAny)
		r.Post("/copy", a.copy)
		r.Post("/duplicate", a.duplicate)
		r.Post("/lock", a.lock)
		r.Post("/unlock", a.unlock)
		r.Post("/archive", a.archive)
		r.Post("/restore", a.restore)
		r.Post("/hide", a.hide)
		r.Post("/mark", a.mark)
		r.Put("/cards/{card}", a.moveCard)
		r.Put("/cards/{card}/text", a.editCard)
		r.Delete("/cards/{card}", a.removeCard)
		r.Post("/cards/{card}/close", a.closeCard)
		r.Post("/cards/{card}/done", a.finishCard)
		r.Post("/cards/{card}/labels/{label}", a.label)
		r.Put("/labels/{label}", a.renameLabel)
	})
	return r
}

func failed(w http.ResponseWriter, err error) bool {
	if err != nil {
		http.Error(w, "not found", http.StatusNotFound)
	}
	return err != nil
}

func (a *api) show(w http.ResponseWriter, r *http.Request) { // ok: the query says whose it is
	b, err := a.store.board(r.Context(), keyOf(r).TenantID, chi.URLParam(r, "board"))
	if failed(w, err) {
		return
	}
	json.NewEncoder(w).Encode(b)
}

func (a *api) rename(w http.ResponseWriter, r *http.Request) { // ok: what is scanned through a list is compared
	b, err := a.store.anyBoard(r.Context(), chi.URLParam(r, "board"))
	if err != nil || b.TenantID != keyOf(r).TenantID {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	failed(w, a.store.exec(r.Context(), "UPDATE boards SET name = $2 WHERE id = $1", chi.URLParam(r, "board"), r.FormValue("name")))
}

// -- statements whose text is an argument --

func (a *api) renameAny(w http.ResponseWriter, r *http.Request) {
	failed(w, a.store.exec(r.Context(), "UPDATE boards SET name = $2, changed_by = $3 WHERE id = $1", chi.URLParam(r, "board"), r.FormValue("name"), keyOf(r).Username)) // want `PUT "/boards/{board}/name", handler api\.renameAny, reaches what "board" names without asking whose it is, unlike .*`
}

func (a *api) copy(w http.ResponseWriter, r *http.Request) {
	failed(w, a.store.exec(r.Context(), "INSERT INTO boards (tenant_id, name) SELECT $2, name FROM boards WHERE id = $1", chi.URLParam(r, "board"), keyOf(r).TenantID)) // want `POST "/boards/{board}/copy", handler api\.copy, reaches what "board" names without asking whose it is, unlike .*`
}

func (a *api) duplicate(w http.ResponseWriter, r *http.Request) { // ok: only one's own is found
	failed(w, a.store.exec(r.Context(), "INSERT INTO boards (tenant_id, name) SELECT $2, name FROM boards WHERE id = $1 AND tenant_id = $2", chi.URLParam(r, "board"), keyOf(r).TenantID))
}

// -- comparisons that decide nothing --

var errForbidden = errors.New("forbidden")

func (s *store) setLocked(ctx context.Context, k *keystore.Key, id string, locked bool) error {
	b, err := s.anyBoard(ctx, id)
	if err != nil {
		return err
	}
	if b.TenantID != k.TenantID {
		slog.Warn("a board of another tenant", "board", id, "tenant", k.TenantID)
	}
	return s.exec(ctx, "UPDATE boards SET locked = $2 WHERE id = $1", id, locked)
}

func (s *store) setOwnLocked(ctx context.Context, k *keystore.Key, id string, locked bool) error {
	b, err := s.anyBoard(ctx, id)
	if err != nil {
		return err
	}
	if b.TenantID != k.TenantID {
		slog.Warn("a board of another tenant", "board", id, "tenant", k.TenantID)
		return errForbidden
	}
	return s.exec(ctx, "UPDATE boards SET locked = $2 WHERE id = $1", id, locked)
}

func (a *api) lock(w http.ResponseWriter, r *http.Request) {
	failed(w, a.store.setLocked(r.Context(), keyOf(r), chi.URLParam(r, "board"), true)) // want `POST "/boards/{board}/lock", handler api\.lock, reaches what "board" names without asking whose it is, unlike .*`
}

func (a *api) unlock(w http.ResponseWriter, r *http.Request) { // ok: the comparison is logged, and decides
	failed(w, a.store.setOwnLocked(r.Context(), keyOf(r), chi.URLParam(r, "board"), false))
}

// -- journals --

type auditor interface {
	Record(ctx context.Context, tenant, what, object string) error
	Allowed(ctx context.Context, tenant, what, object string) error
}

var audit auditor

func (a *api) archive(w http.ResponseWriter, r *http.Request) {
	if err := audit.Record(r.Context(), keyOf(r).TenantID, "archive", chi.URLParam(r, "board")); err != nil {
		slog.Warn("not recorded", "err", err)
	}
	failed(w, a.store.exec(r.Context(), "UPDATE boards SET archived = true WHERE id = $1", chi.URLParam(r, "board"))) // want `POST "/boards/{board}/archive", handler api\.archive, reaches what "board" names without asking whose it is, unlike .*`
}

// An entry is one line of the journal.
type entry struct{ name, value string }

func (s *store) journal(ctx context.Context, entries []entry) {
	for _, e := range entries {
		if e.value == "-" {
			continue
		}
		s.exec(ctx, "INSERT INTO journal (name, value) VALUES ($1, $2)", e.name, e.value)
	}
}

func (a *api) restore(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "board")
	if failed(w, a.store.exec(r.Context(), "UPDATE boards SET archived = false WHERE id = $1", id)) { // want `POST "/boards/{board}/restore", handler api\.restore, reaches what "board" names without asking whose it is, unlike .*`
		return
	}
	a.store.journal(r.Context(), []entry{{"board", id}, {"tenant", keyOf(r).TenantID}})
}

type guards interface {
	Allowed(ctx context.Context, tenant, what, object string) error
}

var policy guards

func (a *api) hide(w http.ResponseWriter, r *http.Request) { // ok: what is not seen may ask
	if failed(w, policy.Allowed(r.Context(), keyOf(r).TenantID, "hide", chi.URLParam(r, "board"))) {
		return
	}
	failed(w, a.store.exec(r.Context(), "UPDATE boards SET hidden = true WHERE id = $1", chi.URLParam(r, "board")))
}

func (a *api) mark(w http.ResponseWriter, r *http.Request) { // ok: the update asks, and the journal is told
	if failed(w, a.store.exec(r.Context(), "UPDATE boards SET marked = true WHERE id = $1 AND tenant_id = $2", chi.URLParam(r, "board"), keyOf(r).TenantID)) {
		return
	}
	audit.Record(r.Context(), keyOf(r).TenantID, "mark", chi.URLParam(r, "board"))
}

// -- something above the object is the client's --

// own answers the client if the board is not its own.
func (a *api) own(w http.ResponseWriter, r *http.Request) (*board, bool) {
	b, err := a.store.board(r.Context(), keyOf(r).TenantID, chi.URLParam(r, "board"))
	return b, !failed(w, err)
}

func (a *api) moveCard(w http.ResponseWriter, r *http.Request) { // ok: the update says of which board
	b, ok := a.own(w, r)
	if !ok {
		return
	}
	failed(w, a.store.exec(r.Context(), "UPDATE cards SET position = $3 WHERE id = $1 AND board_id = $2", chi.URLParam(r, "card"), b.ID, r.FormValue("position")))
}

func (a *api) editCard(w http.ResponseWriter, r *http.Request) { // ok: the card was looked for on the board
	b, ok := a.own(w, r)
	if !ok {
		return
	}
	c, err := a.store.card(r.Context(), chi.URLParam(r, "card"))
	if err != nil || c.BoardID != b.ID {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	failed(w, a.store.exec(r.Context(), "UPDATE cards SET text = $2 WHERE id = $1", c.ID, r.FormValue("text")))
}

func (a *api) removeCard(w http.ResponseWriter, r *http.Request) { // ok: the board is the one that the path names
	if _, ok := a.own(w, r); !ok {
		return
	}
	failed(w, a.store.exec(r.Context(), "UPDATE cards SET gone = true WHERE id = $1 AND board_id = $2", chi.URLParam(r, "card"), chi.URLParam(r, "board")))
}

func (a *api) closeCard(w http.ResponseWriter, r *http.Request) {
	b, ok := a.own(w, r)
	if !ok {
		return
	}
	_ = b
	failed(w, a.store.exec(r.Context(), "UPDATE cards SET closed = true WHERE id = $1", chi.URLParam(r, "card"))) // want `POST "/boards/{board}/cards/{card}/close", handler api\.closeCard, reaches what "card" names without asking whose it is, which board says nothing about, unlike .*`
}

func (a *api) finishCard(w http.ResponseWriter, r *http.Request) { // ok: one card is compared with the other by its board
	if _, ok := a.own(w, r); !ok {
		return
	}
	c, err := a.store.card(r.Context(), chi.URLParam(r, "card"))
	if err != nil || c.BoardID != chi.URLParam(r, "board") {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	failed(w, a.store.exec(r.Context(), "UPDATE cards SET done = true WHERE id = $1", chi.URLParam(r, "card")))
}

func (a *api) label(w http.ResponseWriter, r *http.Request) { // ok: a row is added, for a card of the board
	if _, ok := a.own(w, r); !ok {
		return
	}
	failed(w, a.store.exec(r.Context(), "INSERT INTO card_labels (card_id, label_id) VALUES ($1, $2)", chi.URLParam(r, "card"), chi.URLParam(r, "label")))
}

func (a *api) renameLabel(w http.ResponseWriter, r *http.Request) {
	if _, ok := a.own(w, r); !ok {
		return
	}
	failed(w, a.store.exec(r.Context(), "UPDATE labels SET name = $2 WHERE id = $1", chi.URLParam(r, "label"), r.FormValue("name"))) // want `PUT "/boards/{board}/labels/{label}", handler api\.renameLabel, reaches what "label" names without asking whose it is, which board says nothing about, unlike .*`
}
