// Command sessions knows its users by a cookie: that a session was found by it is no
// privilege, and ties no object to the user.
package main

import (
	"context"
	"database/sql"
	"net/http"

	"github.com/gorilla/mux"
	"github.com/labstack/echo/v4"
)

var db *sql.DB

type session struct{ UserID, TenantID, Role string }

type sessionKey struct{}

func find(r *http.Request) (*session, error) {
	c, err := r.Cookie("sid")
	if err != nil {
		return nil, err
	}
	s := new(session)
	return s, db.QueryRow("SELECT user_id, tenant_id, role FROM sessions WHERE id = $1", c.Value).Scan(&s.UserID, &s.TenantID, &s.Role)
}

func authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s, err := find(r)
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), sessionKey{}, s)))
	})
}

func of(r *http.Request) *session { return r.Context().Value(sessionKey{}).(*session) }

func main() {
	r := mux.NewRouter()
	r.Use(authenticate)
	r.HandleFunc("/reports", resetReports).Methods("DELETE")
	r.HandleFunc("/reports/all", resetReportsAsAdmin).Methods("DELETE")
	r.HandleFunc("/notes/{id}", deleteNote).Methods("DELETE")
	go http.ListenAndServe(":8080", r)

	e := echo.New()
	e.DELETE("/cache", truncate)
	e.DELETE("/drafts/:id", deleteDraft)
	e.POST("/previews", preview)
	e.Start(":8081")
}

func resetReports(w http.ResponseWriter, r *http.Request) {
	db.ExecContext(r.Context(), "TRUNCATE reports") // want `DELETE "/reports" reaches DB\.ExecContext for any valid key: no scope or role is checked`
}

func resetReportsAsAdmin(w http.ResponseWriter, r *http.Request) { // ok: a role is asked for
	if of(r).Role != "admin" {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	db.ExecContext(r.Context(), "TRUNCATE reports")
}

func deleteNote(w http.ResponseWriter, r *http.Request) { // ok: the user's own
	db.ExecContext(r.Context(), "DELETE FROM notes WHERE id = $1 AND user_id = $2", mux.Vars(r)["id"], of(r).UserID)
}

func truncate(c echo.Context) error {
	if _, err := find(c.Request()); err != nil {
		return echo.ErrUnauthorized
	}
	_, err := db.Exec("TRUNCATE pages") // want `DELETE "/cache" reaches DB\.Exec for any valid key: no scope or role is checked`
	return err
}

func deleteDraft(c echo.Context) error { // ok: the user's own
	s, err := find(c.Request())
	if err != nil {
		return echo.ErrUnauthorized
	}
	_, err = db.Exec("DELETE FROM drafts WHERE id = $1 AND user_id = $2", c.Param("id"), s.UserID)
	return err
}

// truncateText makes a shorter text, and says whether it had to.
func truncateText(text string, n int) (string, bool) {
	if len(text) <= n {
		return text, false
	}
	return text[:n], true
}

func preview(c echo.Context) error { // ok: nothing is truncated but a text, as is seen
	if _, err := find(c.Request()); err != nil {
		return echo.ErrUnauthorized
	}
	text, shorter := truncateText(c.FormValue("text"), 80)
	if shorter {
		text += "..."
	}
	return c.String(http.StatusOK, text)
}
