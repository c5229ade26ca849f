package nethttp

import "net/http"

// library has routes that ask for a role, and one beside them that forgot to.
func library() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /books", requireKey(requireEditor(http.HandlerFunc(addsABook))))
	mux.Handle("PUT /books/{id}", requireKey(requireEditor(http.HandlerFunc(changesABook))))
	mux.Handle("PUT /books/{id}/cover", requireKey(requireEditor(http.HandlerFunc(changesACover))))
	mux.Handle("PUT /books/{id}/archive", requireKey(http.HandlerFunc(archivesAnyBook)))
	mux.Handle("POST /books/{id}/lend", requireKey(http.HandlerFunc(lendsForEditors)))
	mux.Handle("POST /books/{id}/notes", requireKey(http.HandlerFunc(notesForItself)))
	mux.Handle("GET /books/{id}/visit", requireKey(http.HandlerFunc(countsVisits)))
	mux.Handle("POST /shelves", requireKey(requireEditor(http.HandlerFunc(addsAShelf))))
	mux.Handle("PUT /shelves/{id}", requireKey(requireEditor(http.HandlerFunc(changesAShelf))))
	mux.Handle("PUT /shelves/{id}/name", requireKey(requireEditor(http.HandlerFunc(namesAShelf))))
	mux.Handle("POST /shelves/{id}/comments", requireKey(http.HandlerFunc(comments)))
	mux.Handle("PUT /shelves/{id}/comments/{comment}", requireKey(http.HandlerFunc(changesAComment)))
	mux.Handle("POST /clubs", requireKey(http.HandlerFunc(addsAClub)))
	mux.Handle("PUT /clubs/{id}", requireKey(http.HandlerFunc(changesAClub)))
	return mux
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
	if _, err := db.ExecContext(r.Context(), "UPDATE books SET title = $1 WHERE id = $2", r.FormValue("text"), r.PathValue("id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func changesACover(w http.ResponseWriter, r *http.Request) {
	if _, err := db.ExecContext(r.Context(), "UPDATE books SET cover = $1 WHERE id = $2", r.FormValue("text"), r.PathValue("id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func archivesAnyBook(w http.ResponseWriter, r *http.Request) {
	if _, err := db.ExecContext(r.Context(), "UPDATE books SET archived = true WHERE id = $1", r.PathValue("id")); err != nil { // want `PUT "/books/{id}/archive" reaches DB.ExecContext for any valid key: no scope or role is checked, though requireEditor asks for one on 2 routes beside it`
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
	if _, err := db.ExecContext(r.Context(), "UPDATE books SET lent = true WHERE id = $1", r.PathValue("id")); err != nil {
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
	if _, err := db.ExecContext(r.Context(), "INSERT INTO notes (book_id, reader) VALUES ($1, $2)", r.PathValue("id"), k.Username); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func countsVisits(w http.ResponseWriter, r *http.Request) { // ok: a GET changes nothing that is for some only
	if _, err := db.ExecContext(r.Context(), "UPDATE books SET visits = visits + 1 WHERE id = $1", r.PathValue("id")); err != nil {
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
	if _, err := db.ExecContext(r.Context(), "UPDATE shelves SET place = $1 WHERE id = $2", r.FormValue("text"), r.PathValue("id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func namesAShelf(w http.ResponseWriter, r *http.Request) {
	if _, err := db.ExecContext(r.Context(), "UPDATE shelves SET name = $1 WHERE id = $2", r.FormValue("text"), r.PathValue("id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func comments(w http.ResponseWriter, r *http.Request) { // ok: no route for comments asks
	if _, err := db.ExecContext(r.Context(), "INSERT INTO comments (shelf_id, text) VALUES ($1, $2)", r.PathValue("id"), r.FormValue("text")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func changesAComment(w http.ResponseWriter, r *http.Request) { // ok: no route for comments asks
	if _, err := db.ExecContext(r.Context(), "UPDATE comments SET text = $1 WHERE id = $2", r.FormValue("text"), r.PathValue("comment")); err != nil {
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
	if _, err := db.ExecContext(r.Context(), "UPDATE clubs SET name = $1 WHERE id = $2", r.FormValue("text"), r.PathValue("id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
