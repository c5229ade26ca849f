package nethttp

import (
	"fmt"
	"net/http"

	"keystore"
)

// A board has lists of what is the client's, and shows what is in them.
type board struct{ limits limiter }

// A limiter counts requests.
type limiter interface {
	Allow(client, tier string) bool
}

func (s *board) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /memos", s.listsItsMemos)
	mux.HandleFunc("GET /memos/{id}", s.showsAnyMemo)
	mux.HandleFunc("GET /topics", s.listsTopics)
	mux.HandleFunc("GET /topics/{id}", s.showsATopic)
	mux.HandleFunc("GET /replies", s.listsItsReplies)
	mux.HandleFunc("GET /replies/{id}", s.showsItsReply)
	mux.HandleFunc("POST /counters/reset", s.resetsWithinItsLimit)
	return requireKey(mux)
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
	db.QueryRowContext(r.Context(), "SELECT text FROM memos WHERE id = $1", r.PathValue("id")).Scan(&text) // want `GET "/memos/\{id\}", handler board\.showsAnyMemo, reaches what "id" names without asking whose it is, unlike GET "/memos" and 2 other routes beside it`
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
	db.QueryRowContext(r.Context(), "SELECT text FROM topics WHERE id = $1", r.PathValue("id")).Scan(&text)
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
	db.QueryRowContext(r.Context(), "SELECT text FROM replies WHERE id = $1 AND tenant_id = $2", r.PathValue("id"), k.TenantID).Scan(&text)
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
