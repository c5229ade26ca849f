// Command removing has routes that delete, whatever their method says.
package main

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"

	"gorm.io/gorm"

	"keystore"
)

var (
	db     *sql.DB
	orm    *gorm.DB
	drafts = make(map[string]string)
	topics = make(map[string]chan string)
)

type row struct{ ID string }

func main() {
	mux := http.NewServeMux()
	mux.Handle("GET /exports/{device}", requireKey(show))
	mux.Handle("POST /exports/{device}/rename", requireKey(rename))
	mux.Handle("POST /exports/{device}/pause", requireKey(rename))
	mux.HandleFunc("POST /exports/{device}/discard", discard) // want `POST "/exports/{device}/discard", handler discard, is open to everybody: requireKey checks who asks on 3 routes beside it`
	mux.HandleFunc("POST /exports/sweep", sweep)
	mux.HandleFunc("POST /messages", write)
	mux.HandleFunc("POST /invites/{token}", discard)
	mux.HandleFunc("POST /drafts/{draft}/drop", drop) // want `POST "/drafts/{draft}/drop", handler drop, is open to everybody: requireKey checks who asks on 3 routes beside it`
	mux.HandleFunc("POST /rows/{row}/drop", dropRow)  // want `POST "/rows/{row}/drop", handler dropRow, is open to everybody: requireKey checks who asks on 3 routes beside it`
	mux.HandleFunc("POST /words/count", count)
	mux.HandleFunc("POST /topics/{topic}/events", listen)
	http.ListenAndServe(":8080", mux)
}

func requireKey(next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !keystore.Valid(r.Header.Get("X-API-Key")) {
			http.Error(w, "invalid key", http.StatusUnauthorized)
			return
		}
		next(w, r)
	})
}

func exec(ctx context.Context, query string, args ...any) error {
	_, err := db.ExecContext(ctx, query, args...)
	return err
}

func answer(w http.ResponseWriter, err error) {
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func show(w http.ResponseWriter, r *http.Request) {
	var name string
	answer(w, db.QueryRowContext(r.Context(), "SELECT name FROM exports WHERE id = $1", r.PathValue("device")).Scan(&name))
}

func rename(w http.ResponseWriter, r *http.Request) {
	answer(w, exec(r.Context(), "UPDATE exports SET name = $2 WHERE id = $1", r.PathValue("device"), r.FormValue("name")))
}

func discard(w http.ResponseWriter, r *http.Request) {
	answer(w, exec(r.Context(), "DELETE FROM exports WHERE id = $1", r.PathValue("device")))
}

// sweep removes what is old, whoever asks.
func sweep(w http.ResponseWriter, r *http.Request) { // ok: nobody says what is removed
	answer(w, exec(r.Context(), "DELETE FROM exports WHERE expires < now()"))
}

// write only adds.
func write(w http.ResponseWriter, r *http.Request) { // ok: it only adds
	answer(w, exec(r.Context(), "INSERT INTO messages (text) VALUES ($1)", r.FormValue("text")))
}

// drop removes what is kept in memory alone.
func drop(w http.ResponseWriter, r *http.Request) {
	delete(drafts, r.PathValue("draft"))
}

func dropRow(w http.ResponseWriter, r *http.Request) {
	answer(w, orm.Delete(&row{}, "id = ?", r.PathValue("row")).Error)
}

// count removes from a map of its own.
func count(w http.ResponseWriter, r *http.Request) { // ok: nothing of it is kept
	words := map[string]int{r.FormValue("a"): 1, r.FormValue("b"): 1}
	delete(words, r.FormValue("a"))
	fmt.Fprint(w, len(words))
}

// listen takes out what it has put in.
func listen(w http.ResponseWriter, r *http.Request) { // ok: the entry is its own
	topic := r.PathValue("topic")
	events := make(chan string)
	topics[topic] = events
	for {
		select {
		case <-r.Context().Done():
			delete(topics, topic)
			return
		case text := <-events:
			fmt.Fprintln(w, text)
		}
	}
}
