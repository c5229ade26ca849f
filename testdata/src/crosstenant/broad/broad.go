// Command broad has one type for all that it serves: that it lists everybody's own keys says
// nothing of the books, shelves and stamps that all keys are for.
package main

import (
	"database/sql"
	"fmt"
	"net/http"

	"keystore"
)

func main() {
	a := &api{}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /api-keys", a.keys)
	mux.HandleFunc("DELETE /api-keys/{id}", a.revoke)
	mux.HandleFunc("PUT /api-keys/{id}/note", a.annotate)
	mux.HandleFunc("PUT /books/{id}", a.changeBook)
	mux.HandleFunc("PUT /shelves/{id}", a.changeShelf)
	mux.HandleFunc("PUT /stamps/{id}", a.changeStamp)
	mux.HandleFunc("GET /stamps/{id}", a.showStamp)
	mux.HandleFunc("PUT /rooms/{id}", a.changeRoom)
	http.ListenAndServe(":8080", mux)
}

type api struct{ db *sql.DB }

func caller(w http.ResponseWriter, r *http.Request) *keystore.Key {
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return nil
	}
	return k
}

func answer(w http.ResponseWriter, row *sql.Row) {
	var text string
	if row.Scan(&text) != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	fmt.Fprint(w, text)
}

func (a *api) keys(w http.ResponseWriter, r *http.Request) { // ok: of the key's owner
	if k := caller(w, r); k != nil {
		answer(w, a.db.QueryRow("SELECT count(*) FROM api_keys WHERE owner = $1", k.Username))
	}
}

func (a *api) revoke(w http.ResponseWriter, r *http.Request) { // ok: of the key's owner
	if k := caller(w, r); k != nil {
		a.db.Exec("UPDATE api_keys SET revoked = true WHERE id = $1 AND owner = $2", r.PathValue("id"), k.Username)
	}
}

func (a *api) annotate(w http.ResponseWriter, r *http.Request) {
	if k := caller(w, r); k != nil {
		a.db.Exec("UPDATE api_keys SET note = $2 WHERE id = $1", r.PathValue("id"), r.FormValue("note")) // want `PUT "/api-keys/{id}/note", handler api\.annotate, reaches what "id" names without asking whose it is, unlike GET "/api-keys" and DELETE "/api-keys/{id}"`
	}
}

func (a *api) changeBook(w http.ResponseWriter, r *http.Request) { // ok: nothing shows that books are somebody's
	if k := caller(w, r); k != nil {
		a.db.Exec("UPDATE books SET title = $2 WHERE id = $1", r.PathValue("id"), r.FormValue("title"))
	}
}

func (a *api) changeShelf(w http.ResponseWriter, r *http.Request) { // ok: nothing shows that shelves are somebody's
	if k := caller(w, r); k != nil {
		a.db.Exec("UPDATE shelves SET name = $2 WHERE id = $1", r.PathValue("id"), r.FormValue("name"))
	}
}

func (a *api) changeStamp(w http.ResponseWriter, r *http.Request) { // ok: nothing shows that stamps are somebody's
	if k := caller(w, r); k != nil {
		a.db.Exec("UPDATE stamps SET image = $2 WHERE id = $1", r.PathValue("id"), r.FormValue("image"))
	}
}

func (a *api) showStamp(w http.ResponseWriter, r *http.Request) { // ok: nothing shows that stamps are somebody's
	if k := caller(w, r); k != nil {
		answer(w, a.db.QueryRow("SELECT image FROM stamps WHERE id = $1", r.PathValue("id")))
	}
}

func (a *api) changeRoom(w http.ResponseWriter, r *http.Request) { // ok: nothing shows that rooms are somebody's
	if k := caller(w, r); k != nil {
		a.db.Exec("UPDATE rooms SET name = $2 WHERE id = $1", r.PathValue("id"), r.FormValue("name"))
	}
}
