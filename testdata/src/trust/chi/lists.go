package chi

import (
	"fmt"
	"net/http"

	"github.com/go-chi/chi/v5"

	"keystore"
)

// A board has lists of what is the client's, and shows what is in them.
type board struct{ limits limiter }

// A limiter counts requests.
type limiter interface {
	Allow(client, tier string) bool
}

func (s *board) routes() http.Handler {
	r := chi.NewRouter()
	r.Use(requireKey)
	r.Get("/memos", s.listsItsMemos)
	r.Get("/memos/{id}", s.showsAnyMemo)
	r.Get("/topics", s.listsTopics)
	r.Get("/topics/{id}", s.showsATopic)
	r.Get("/replies", s.listsItsReplies)
	r.Get("/replies/{id}", s.showsItsReply)
	r.Post("/counters/reset", s.resetsWithinItsLimit)
	return r
}

func (s *board) listsItsMemos(w http.ResponseWriter, r *http.Request) { // ok: it names no object
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	var text string
	db.QueryRowContext(r.Context(), "SELECT titles FROM memos WHERE tenant_id = $1", k.TenantID).Scan(&text)
	fmt.Fprint(w, text)
}

func (s *board) showsAnyMemo(w http.ResponseWriter, r *http.Request) {
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	var text string
	db.QueryRowContext(r.Context(), "SELECT text FROM memos WHERE id = $1", chi.URLParam(r, "id")).Scan(&text) // want `GET "/memos/\{id\}", handler board\.showsAnyMemo, reaches what "id" names without asking whose it is, unlike GET "/memos" and 2 other routes beside it`
	fmt.Fprint(w, text)
}

func (s *board) listsTopics(w http.ResponseWriter, r *http.Request) { // ok: it names no object
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	var text string
	db.QueryRowContext(r.Context(), "SELECT titles FROM topics").Scan(&text)
	fmt.Fprint(w, text)
}

func (s *board) showsATopic(w http.ResponseWriter, r *http.Request) { // ok: topics are listed for everybody
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	var text string
	db.QueryRowContext(r.Context(), "SELECT text FROM topics WHERE id = $1", chi.URLParam(r, "id")).Scan(&text)
	fmt.Fprint(w, text)
}

func (s *board) listsItsReplies(w http.ResponseWriter, r *http.Request) { // ok: it names no object
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	var text string
	db.QueryRowContext(r.Context(), "SELECT titles FROM replies WHERE tenant_id = $1", k.TenantID).Scan(&text)
	fmt.Fprint(w, text)
}

func (s *board) showsItsReply(w http.ResponseWriter, r *http.Request) { // ok: the query asks whose the reply is
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	var text string
	db.QueryRowContext(r.Context(), "SELECT text FROM replies WHERE id = $1 AND tenant_id = $2", chi.URLParam(r, "id"), k.TenantID).Scan(&text)
	fmt.Fprint(w, text)
}

func (s *board) resetsWithinItsLimit(w http.ResponseWriter, r *http.Request) {
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if !s.limits.Allow(k.Username, k.Role) { // how often, not whether
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/counters/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}
