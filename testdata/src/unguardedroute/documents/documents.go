// Command documents is a service whose business is documents, which are none on how to use
// it, with routes that nothing covers.
package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"net/http"
)

var db *sql.DB

type user struct{ ID, Org, Role string }

type userKey struct{}

// authenticate keeps the user whom a key belongs to.
func authenticate(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var u user
		if err := db.QueryRow("SELECT id, org, role FROM users WHERE key = $1", r.Header.Get("X-API-Key")).Scan(&u.ID, &u.Org, &u.Role); err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), userKey{}, &u)))
	}
}

func of(r *http.Request) *user {
	u, _ := r.Context().Value(userKey{}).(*user)
	return u
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /docs/{id}", authenticate(show))
	mux.HandleFunc("POST /docs", authenticate(add))
	mux.HandleFunc("PUT /docs/{id}", authenticate(replace))
	mux.HandleFunc("DELETE /docs/{id}", remove) // want `DELETE "/docs/\{id\}", handler remove, is open to everybody: authenticate checks who asks on 6 routes beside it`
	mux.HandleFunc("GET /mine", mine)           // want `GET "/mine", handler mine, is open to everybody: its handler asks the context for who the client is, which authenticate puts there on GET "/docs/\{id\}"`
	mux.HandleFunc("GET /yours", authenticate(mine))
	mux.HandleFunc("GET /admin/users", users) // want `GET "/admin/users", handler users, is open to everybody: authenticate checks who asks on 6 routes beside it`
	mux.HandleFunc("GET /users/count", count)
	mux.HandleFunc("GET /admin/about", about)
	mux.HandleFunc("GET /docs", manual)
	mux.HandleFunc("GET /docs/openapi.json", manual)
	mux.HandleFunc("DELETE /folders/{id}", authenticate(removeFolder))
	mux.HandleFunc("DELETE /folders/{id}/pages/{page}", authenticate(removePage))
	http.ListenAndServe(":8080", mux)
}

func show(w http.ResponseWriter, r *http.Request) {
	var title string
	if err := db.QueryRow("SELECT title FROM docs WHERE id = $1 AND org = $2", r.PathValue("id"), of(r).Org).Scan(&title); err != nil {
		http.NotFound(w, r)
		return
	}
	fmt.Fprint(w, title)
}

func add(w http.ResponseWriter, r *http.Request) {
	db.Exec("INSERT INTO docs (title, org) VALUES ($1, $2)", r.FormValue("title"), of(r).Org)
}

func replace(w http.ResponseWriter, r *http.Request) {
	db.Exec("UPDATE docs SET title = $1 WHERE id = $2 AND org = $3", r.FormValue("title"), r.PathValue("id"), of(r).Org)
}

func remove(w http.ResponseWriter, r *http.Request) {
	db.Exec("DELETE FROM docs WHERE id = $1", r.PathValue("id"))
}

func titles(rows *sql.Rows) (all []string, err error) {
	defer rows.Close()
	for rows.Next() {
		var title string
		if err := rows.Scan(&title); err != nil {
			return nil, err
		}
		all = append(all, title)
	}
	return all, rows.Err()
}

func ofOrg(org string) ([]string, error) {
	rows, err := db.Query("SELECT title FROM docs WHERE org = $1", org)
	if err != nil {
		return nil, err
	}
	return titles(rows)
}

func mine(w http.ResponseWriter, r *http.Request) {
	all, err := ofOrg(of(r).Org)
	if err != nil {
		http.Error(w, "error", http.StatusInternalServerError)
		return
	}
	json.NewEncoder(w).Encode(all)
}

func users(w http.ResponseWriter, r *http.Request) {
	rows, err := db.Query("SELECT name FROM users")
	if err != nil {
		http.Error(w, "error", http.StatusInternalServerError)
		return
	}
	all, _ := titles(rows)
	json.NewEncoder(w).Encode(all)
}

func count(w http.ResponseWriter, r *http.Request) { // ok: a number for everybody, below no administrative segment
	var n int
	db.QueryRow("SELECT count(*) FROM users").Scan(&n)
	fmt.Fprint(w, n)
}

func about(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "1.0") } // ok: the same for everybody

func manual(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "how to use the service") } // ok: it is about the service

type folder struct{ ID, Org, OwnerID string }

// holds reports whether the folder is one of the client's organisation, which is no
// privilege.
func holds(r *http.Request) bool {
	var f folder
	err := db.QueryRow("SELECT id, org, owner_id FROM folders WHERE id = $1 AND org = $2", r.PathValue("id"), of(r).Org).Scan(&f.ID, &f.Org, &f.OwnerID)
	return err == nil
}

func removeFolder(w http.ResponseWriter, r *http.Request) { // ok: nothing beside it asks for more than whose the folder is
	db.Exec("DELETE FROM folders WHERE id = $1 AND org = $2", r.PathValue("id"), of(r).Org)
}

func removePage(w http.ResponseWriter, r *http.Request) { // ok: it belongs to a folder that is the client's
	if !holds(r) {
		http.NotFound(w, r)
		return
	}
	db.Exec("DELETE FROM pages WHERE id = $1 AND folder_id = $2", r.PathValue("page"), r.PathValue("id"))
}
