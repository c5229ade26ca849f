// Package transactions has handlers that hand what is to be done to a connection, which
// leaves it to a library that is not seen, or does it by itself.
package transactions

import (
	"database/sql"
	"net/http"

	"keystore"
)

// A driver runs transactions.
type driver interface {
	Transaction(fn func() error) error
}

type conn struct {
	driver driver
	tx     *sql.Tx
}

func (c *conn) transaction(fn func(*conn) error) error {
	if c.tx == nil {
		return c.driver.Transaction(func() error { return fn(c) })
	}
	return fn(c)
}

type server struct{ db *conn }

func routes(s *server) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /password", s.changesItsPassword)
	mux.HandleFunc("POST /logout", s.endsItsSessions)
	mux.HandleFunc("POST /profile", s.changesItsName)
	mux.HandleFunc("DELETE /columns", s.removesAColumn)
	mux.HandleFunc("POST /reset", s.clearsAllKeys)
	mux.HandleFunc("POST /reset/admin", s.clearsAllKeysForAdministrators)
	return mux
}

func (s *server) changesItsPassword(w http.ResponseWriter, r *http.Request) { // ok: the key's own rows
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	err = s.db.transaction(func(c *conn) error {
		if _, err := c.tx.Exec("UPDATE users SET password = $1 WHERE name = $2", r.FormValue("password"), k.Username); err != nil {
			return err
		}
		_, err := c.tx.Exec("DELETE FROM tokens WHERE user_name = $1", k.Username)
		return err
	})
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func (s *server) endsItsSessions(w http.ResponseWriter, r *http.Request) { // ok: the key's own rows
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	end := func(c *conn) error { return clear(c, k.Username) }
	if err := s.db.transaction(end); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func clear(c *conn, user string) error {
	_, err := c.tx.Exec("DELETE FROM tokens WHERE user_name = $1", user)
	return err
}

// columns are those of a table that are to be written.
type columns struct {
	table string
	names map[string]bool
}

func columnsOf(table string, names ...string) *columns {
	c := &columns{table, make(map[string]bool)}
	for _, name := range names {
		c.names[name] = true
	}
	return c
}

func (c *columns) Remove(name string) { delete(c.names, name) }

func (s *server) changesItsName(w http.ResponseWriter, r *http.Request) { // ok: nothing is removed but from a list of names
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	cols := columnsOf("users", "name", "role")
	cols.Remove("role")
	for name := range cols.names {
		s.db.tx.Exec("UPDATE profiles SET "+name+" = $1 WHERE name = $2", r.FormValue(name), k.Username)
	}
}

var shared = columnsOf("users", "name", "role")

func table() *columns { return shared }

func (s *server) removesAColumn(w http.ResponseWriter, r *http.Request) {
	if _, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err != nil {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	table().Remove(r.FormValue("name")) // want `DELETE "/columns" reaches columns\.Remove for any valid key: no scope or role is checked`
}

func (s *server) clearsAllKeys(w http.ResponseWriter, r *http.Request) {
	if _, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err != nil {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	err := s.db.transaction(func(c *conn) error { // want `POST "/reset" reaches Tx\.Exec for any valid key: no scope or role is checked`
		_, err := c.tx.Exec("DELETE FROM api_keys")
		return err
	})
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func (s *server) clearsAllKeysForAdministrators(w http.ResponseWriter, r *http.Request) { // ok: for administrators
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil || !k.Admin {
		http.Error(w, "not for you", http.StatusForbidden)
		return
	}
	err = s.db.transaction(func(c *conn) error {
		_, err := c.tx.Exec("DELETE FROM api_keys")
		return err
	})
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}
