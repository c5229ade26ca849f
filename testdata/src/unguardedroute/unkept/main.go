// Command unkept has handlers that look for the client in the context, where nothing has put
// anybody: of what those do that don't, one can't say that they forget whose it is.
package main

import (
	"context"
	"database/sql"
	"errors"
	"net/http"

	"keystore"
)

type service struct{ db *sql.DB }

type userKey struct{}

func main() {
	s := &service{}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /profile", s.require(s.profile))
	mux.HandleFunc("PUT /profile", s.require(s.rename))
	s.tasks(mux)
	s.notes(mux)
	http.ListenAndServe(":8080", mux)
}

func (s *service) tasks(mux *http.ServeMux) {
	mux.HandleFunc("POST /tasks", s.addsTask)
	mux.HandleFunc("POST /tickets", s.addsTicket)
	mux.HandleFunc("POST /tasks/{id}/comments", s.comments)
	mux.HandleFunc("PATCH /tasks/{id}", s.movesTask) // want `PATCH "/tasks/\{id\}", handler service\.movesTask, is open to everybody: service\.require checks who asks on 5 routes beside it`
}

func (s *service) notes(mux *http.ServeMux) {
	mux.HandleFunc("POST /notes", s.require(s.addsNote))
	mux.HandleFunc("PUT /notes/{id}", s.require(s.replacesNote))
	mux.HandleFunc("PATCH /notes/{id}", s.require(s.movesNote))
}

func (s *service) require(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "who are you?", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), userKey{}, k.Username)))
	}
}

var errNobody = errors.New("nobody is logged in")

func user(ctx context.Context) (string, error) {
	name, _ := ctx.Value(userKey{}).(string)
	if name == "" {
		return "", errNobody
	}
	return name, nil
}

func (s *service) insert(w http.ResponseWriter, r *http.Request, query string) {
	name, err := user(r.Context())
	if err != nil {
		http.Error(w, err.Error(), http.StatusUnauthorized)
		return
	}
	s.db.ExecContext(r.Context(), query, r.FormValue("text"), name)
}

func (s *service) addsTask(w http.ResponseWriter, r *http.Request) { // ok: it refuses by itself
	s.insert(w, r, "INSERT INTO tasks (text, username) VALUES ($1, $2)")
}

func (s *service) addsTicket(w http.ResponseWriter, r *http.Request) { // ok: likewise
	s.insert(w, r, "INSERT INTO tickets (text, username) VALUES ($1, $2)")
}

func (s *service) comments(w http.ResponseWriter, r *http.Request) { // ok: likewise
	s.insert(w, r, "INSERT INTO comments (text, username) VALUES ($1, $2)")
}

// movesTask can forget nobody: the finding is that nobody is asked for.
func (s *service) movesTask(w http.ResponseWriter, r *http.Request) {
	s.db.ExecContext(r.Context(), "UPDATE tasks SET status = $1 WHERE id = $2", r.FormValue("status"), r.PathValue("id"))
}

func (s *service) profile(w http.ResponseWriter, r *http.Request) { // ok: the client's own
	name, _ := user(r.Context())
	s.db.QueryContext(r.Context(), "SELECT text FROM profiles WHERE username = $1", name)
}

func (s *service) rename(w http.ResponseWriter, r *http.Request) { // ok: the client's own
	name, _ := user(r.Context())
	s.db.ExecContext(r.Context(), "UPDATE profiles SET text = $1 WHERE username = $2", r.FormValue("text"), name)
}

func (s *service) addsNote(w http.ResponseWriter, r *http.Request) { // ok: the client's own
	s.insert(w, r, "INSERT INTO notes (text, username) VALUES ($1, $2)")
}

func (s *service) replacesNote(w http.ResponseWriter, r *http.Request) { // ok: the statement says whose it is
	name, _ := user(r.Context())
	s.db.ExecContext(r.Context(), "UPDATE notes SET text = $1 WHERE id = $2 AND username = $3", r.FormValue("text"), r.PathValue("id"), name)
}

func (s *service) movesNote(w http.ResponseWriter, r *http.Request) {
	s.db.ExecContext(r.Context(), "UPDATE notes SET status = $1 WHERE id = $2", r.FormValue("status"), r.PathValue("id")) // want `PATCH "/notes/\{id\}", handler service\.movesNote, reaches what "id" names without asking whose it is, unlike PUT "/notes/\{id\}"`
}
