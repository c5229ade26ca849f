// Package copies has an operation that asks for one of several roles, and then has so many
// ways through that they are no longer told apart.
package copies

import (
	"context"
	"errors"
	"net/http"

	"keystore"
)

// A Database is of one of several kinds.
type Database struct {
	ID, Kind, Version, Host, User, Workspace string
	Port, Size                               int
	Secure                                   bool
}

var (
	databases map[string]*Database
	backups   map[string][]string
	roles     map[string]string
)

type keyOf struct{}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /databases/{id}/copy", keyed(copies))
	mux.Handle("POST /databases/{id}/mirror", keyed(mirrors))
	return mux
}

func keyed(next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), keyOf{}, k)))
	})
}

func mayManage(k *keystore.Key, workspace string) bool {
	if k.Admin {
		return true
	}
	role := roles[workspace+k.Username]
	return role == "owner" || role == "manager" || role == "member"
}

func (d *Database) validate() error {
	switch d.Kind {
	case "postgres":
		if d.Host == "" || d.Port <= 0 || d.Size <= 10 || !d.Secure || d.Version != "17" {
			return errors.New("no such database")
		}
	case "mysql":
		if d.Host == "" || d.Port <= 1 || d.Size <= 20 || !d.Secure || d.Version != "8.4" {
			return errors.New("no such database")
		}
	case "mariadb":
		if d.Host == "" || d.Port <= 2 || d.Size <= 30 || !d.Secure || d.Version != "11" {
			return errors.New("no such database")
		}
	case "mongo":
		if d.Host == "" || d.Port <= 3 || d.Size <= 40 || !d.Secure || d.Version != "8" {
			return errors.New("no such database")
		}
	default:
		return errors.New("unknown kind")
	}
	return nil
}

func copyOf(k *keystore.Key, id string) error {
	old, ok := databases[id]
	if !ok {
		return keystore.ErrUnknown
	}
	if !mayManage(k, old.Workspace) {
		return keystore.ErrUnknown
	}
	d := *old
	if err := d.validate(); err != nil {
		return err
	}
	databases[d.ID] = &d
	deleteBackups(d.ID)
	return nil
}

func deleteBackups(id string) { delete(backups, id) }

func copies(w http.ResponseWriter, r *http.Request) { // ok: a role in the workspace is asked for
	if err := copyOf(r.Context().Value(keyOf{}).(*keystore.Key), r.PathValue("id")); err != nil {
		http.Error(w, "not copied", http.StatusBadRequest)
	}
}

func mirrors(w http.ResponseWriter, r *http.Request) {
	old, ok := databases[r.PathValue("id")]
	if !ok {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	d := *old
	if err := d.validate(); err != nil {
		http.Error(w, "not mirrored", http.StatusBadRequest)
		return
	}
	deleteBackups(d.ID) // want `POST "/databases/{id}/mirror", handler mirrors, reaches what "id" names without asking whose it is, unlike POST "/databases/{id}/copy"` `POST "/databases/{id}/mirror" reaches deleteBackups for any valid key: no scope or role is checked`
}
