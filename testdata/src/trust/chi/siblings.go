package chi

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

// library has routes that ask for a role, and one beside them that forgot to.
func library() http.Handler {
	r := chi.NewRouter()
	r.Use(requireKey)
	r.With(requireEditor).Post("/books", addsABook)
	r.With(requireEditor).Put("/books/{id}", changesABook)
	r.With(requireEditor).Put("/books/{id}/cover", changesACover)
	r.Put("/books/{id}/archive", archivesAnyBook)
	r.Post("/books/{id}/lend", lendsForEditors)
	r.Post("/books/{id}/notes", notesForItself)
	r.Get("/books/{id}/visit", countsVisits)
	r.With(requireEditor).Post("/shelves", addsAShelf)
	r.With(requireEditor).Put("/shelves/{id}", changesAShelf)
	r.With(requireEditor).Put("/shelves/{id}/name", namesAShelf)
	r.Post("/shelves/{id}/comments", comments)
	r.Put("/shelves/{id}/comments/{comment}", changesAComment)
	r.Post("/clubs", addsAClub)
	r.Put("/clubs/{id}", changesAClub)
	return r
}

// requireEditor lets editors through.
func requireEditor(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if k := key(r); k == nil || k.Role != "editor" {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func addsABook(w http.ResponseWriter, r *http.Request) {
	if _, err := db.ExecContext(r.Context(), "INSERT INTO books (title) VALUES ($1)", r.FormValue("text")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func changesABook(w http.ResponseWriter, r *http.Request) {
	if _, err := db.ExecContext(r.Context(), "UPDATE books SET title = $1 WHERE id = $2", r.FormValue("text"), chi.URLParam(r, "id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func changesACover(w http.ResponseWriter, r *http.Request) {
	if _, err := db.ExecContext(r.Context(), "UPDATE books SET cover = $1 WHERE id = $2", r.FormValue("text"), chi.URLParam(r, "id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func archivesAnyBook(w http.ResponseWriter, r *http.Request) {
	if _, err := db.ExecContext(r.Context(), "UPDATE books SET archived = true WHERE id = $1", chi.URLParam(r, "id")); err != nil { // want `PUT "/books/{id}/archive" reaches DB.ExecContext for any valid key: no scope or role is checked, though requireEditor asks for one on 2 routes beside it`
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func lendsForEditors(w http.ResponseWriter, r *http.Request) { // ok: it asks itself
	if k := key(r); k == nil || k.Role != "editor" {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(r.Context(), "UPDATE books SET lent = true WHERE id = $1", chi.URLParam(r, "id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func notesForItself(w http.ResponseWriter, r *http.Request) { // ok: it keeps what is the reader's own
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(r.Context(), "INSERT INTO notes (book_id, reader) VALUES ($1, $2)", chi.URLParam(r, "id"), k.Username); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func countsVisits(w http.ResponseWriter, r *http.Request) { // ok: a GET changes nothing that is for some only
	if _, err := db.ExecContext(r.Context(), "UPDATE books SET visits = visits + 1 WHERE id = $1", chi.URLParam(r, "id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func addsAShelf(w http.ResponseWriter, r *http.Request) {
	if _, err := db.ExecContext(r.Context(), "INSERT INTO shelves (name) VALUES ($1)", r.FormValue("text")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func changesAShelf(w http.ResponseWriter, r *http.Request) {
	if _, err := db.ExecContext(r.Context(), "UPDATE shelves SET place = $1 WHERE id = $2", r.FormValue("text"), chi.URLParam(r, "id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func namesAShelf(w http.ResponseWriter, r *http.Request) {
	if _, err := db.ExecContext(r.Context(), "UPDATE shelves SET name = $1 WHERE id = $2", r.FormValue("text"), chi.URLParam(r, "id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func comments(w http.ResponseWriter, r *http.Request) { // ok: no route for comments asks
	if _, err := db.ExecContext(r.Context(), "INSERT INTO comments (shelf_id, text) VALUES ($1, $2)", chi.URLParam(r, "id"), r.FormValue("text")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func changesAComment(w http.ResponseWriter, r *http.Request) { // ok: no route for comments asks
	if _, err := db.ExecContext(r.Context(), "UPDATE comments SET text = $1 WHERE id = $2", r.FormValue("text"), chi.URLParam(r, "comment")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func addsAClub(w http.ResponseWriter, r *http.Request) { // ok: no route for clubs asks
	if _, err := db.ExecContext(r.Context(), "INSERT INTO clubs (name) VALUES ($1)", r.FormValue("text")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func changesAClub(w http.ResponseWriter, r *http.Request) { // ok: no route for clubs asks
	if _, err := db.ExecContext(r.Context(), "UPDATE clubs SET name = $1 WHERE id = $2", r.FormValue("text"), chi.URLParam(r, "id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
