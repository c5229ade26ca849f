// Package byrole has menus that are shown by what roles permit, and notes that are somebody's.
package byrole

import (
	"context"
	"database/sql"
	"net/http"

	"keystore"
)

type userKey struct{}

type service struct{ db *sql.DB }

func (s *service) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /menus", authenticate(s.showsMenus))
	mux.HandleFunc("PUT /menus/{id}", authenticate(s.renamesMenu))
	mux.HandleFunc("GET /notes", authenticate(s.showsNotes))
	mux.HandleFunc("PUT /notes/{id}", authenticate(s.renamesNote))
	return mux
}

func authenticate(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), userKey{}, k.Username)))
	}
}

func user(r *http.Request) string {
	name, _ := r.Context().Value(userKey{}).(string)
	return name
}

const permitted = `SELECT m.id FROM menus m
	JOIN menu_permissions mp ON m.id = mp.menu_id
	JOIN role_permissions rp ON mp.permission_id = rp.permission_id
	JOIN user_roles ur ON rp.role_id = ur.role_id
	WHERE ur.username = $1`

func answer(w http.ResponseWriter, rows *sql.Rows, err error) {
	if err != nil {
		http.Error(w, "unavailable", http.StatusServiceUnavailable)
		return
	}
	defer rows.Close()
	for rows.Next() {
		var id string
		rows.Scan(&id)
		w.Write([]byte(id))
	}
}

func (s *service) showsMenus(w http.ResponseWriter, r *http.Request) { // ok: what roles permit
	rows, err := s.db.QueryContext(r.Context(), permitted, user(r))
	answer(w, rows, err)
}

func (s *service) renamesMenu(w http.ResponseWriter, r *http.Request) { // ok: a menu is nobody's
	s.db.ExecContext(r.Context(), "UPDATE menus SET name = $1 WHERE id = $2", r.FormValue("name"), r.PathValue("id"))
}

func (s *service) showsNotes(w http.ResponseWriter, r *http.Request) { // ok: the client's own
	rows, err := s.db.QueryContext(r.Context(), "SELECT id FROM notes WHERE username = $1", user(r))
	answer(w, rows, err)
}

func (s *service) renamesNote(w http.ResponseWriter, r *http.Request) {
	s.db.ExecContext(r.Context(), "UPDATE notes SET name = $1 WHERE id = $2", r.FormValue("name"), r.PathValue("id")) // want `PUT "/notes/\{id\}", handler service\.renamesNote, reaches what "id" names without asking whose it is, unlike GET "/notes"`
}
