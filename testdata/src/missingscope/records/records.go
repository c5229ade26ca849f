// Package records loads rows through an interface that all of them have, and compares whose
// they are there.
package records

import (
	"database/sql"
	"errors"
	"net/http"

	"keystore"
)

var db *sql.DB

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("DELETE /notes/{id}", remove)
	mux.HandleFunc("DELETE /notes/{id}/labels/{label}", unlabel)
	mux.HandleFunc("DELETE /labels/{id}/notes", unlabelAll)
	mux.HandleFunc("DELETE /labels/{id}/names", changeLabel)
	mux.HandleFunc("DELETE /labels/{id}/colors", uncolor)
	mux.HandleFunc("DELETE /labels/{id}/icons", removeIcons)
	return mux
}

// A row is one of a table. It is found by what was set in it.
type row interface {
	setID(id string)
	ID() string
	setTenant(id string)
	Tenant() string
	Shared() bool
	load() error
	delete() error
}

type note struct{ id, tenant string }

func (n *note) setID(id string)         { n.id = id }
func (n *note) ID() string              { return n.id }
func (n *note) setTenant(tenant string) { n.tenant = tenant }
func (n *note) Tenant() string          { return n.tenant }
func (n *note) Shared() bool            { return false }
func (n *note) load() error {
	return db.QueryRow("SELECT tenant FROM notes WHERE id = $1", n.id).Scan(&n.tenant)
}
func (n *note) delete() error {
	_, err := db.Exec("DELETE FROM notes WHERE id = $1", n.id)
	return err
}
func (n *note) removeLabel(l *label) error {
	_, err := db.Exec("DELETE FROM note_labels WHERE note = $1 AND label = $2", n.id, l.id)
	return err
}

type label struct {
	id, tenant string
	shared     bool
}

func (l *label) setID(id string)         { l.id = id }
func (l *label) ID() string              { return l.id }
func (l *label) setTenant(tenant string) { l.tenant = tenant }
func (l *label) Tenant() string          { return l.tenant }
func (l *label) Shared() bool            { return l.shared }
func (l *label) load() error {
	return db.QueryRow("SELECT tenant, shared FROM labels WHERE id = $1", l.id).Scan(&l.tenant, &l.shared)
}
func (l *label) delete() error {
	_, err := db.Exec("DELETE FROM labels WHERE id = $1", l.id)
	return err
}
func (l *label) removeNotes() error {
	_, err := db.Exec("DELETE FROM note_labels WHERE label = $1", l.id)
	return err
}

var errForeign = errors.New("belongs to another tenant")

// Load fills r with the row of an id, which is the tenant's or for all.
func Load(k *keystore.Key, r row, id string) error {
	r.setID(id)
	if err := r.load(); err != nil {
		return err
	}
	if r.Tenant() != k.TenantID && !r.Shared() {
		return errForeign
	}
	return nil
}

// Drop removes a row of the tenant's.
func Drop(k *keystore.Key, r row) error {
	if r.Tenant() != k.TenantID && !r.Shared() {
		return errForeign
	}
	return r.delete()
}

// Fetch fills r with the row of an id, whosever it is.
func Fetch(r row, id string) error {
	r.setID(id)
	return r.load()
}

func caller(w http.ResponseWriter, r *http.Request) *keystore.Key {
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return nil
	}
	return k
}

func notFound(w http.ResponseWriter) { http.Error(w, "not found", http.StatusNotFound) }

func remove(w http.ResponseWriter, r *http.Request) { // ok: the row is compared where it is loaded
	k := caller(w, r)
	if k == nil {
		return
	}
	var n note
	if Load(k, &n, r.PathValue("id")) != nil {
		notFound(w)
		return
	}
	if Drop(k, &n) != nil {
		notFound(w)
	}
}

func unlabel(w http.ResponseWriter, r *http.Request) { // ok: both rows are compared where they are loaded
	k := caller(w, r)
	if k == nil {
		return
	}
	var n note
	if Load(k, &n, r.PathValue("id")) != nil {
		notFound(w)
		return
	}
	var l label
	if Load(k, &l, r.PathValue("label")) != nil {
		notFound(w)
		return
	}
	n.removeLabel(&l)
}

func unlabelAll(w http.ResponseWriter, r *http.Request) { // ok: the row is compared where it is loaded
	k := caller(w, r)
	if k == nil {
		return
	}
	var l label
	if Load(k, &l, r.PathValue("id")) != nil {
		notFound(w)
		return
	}
	l.removeNotes()
}

func uncolor(w http.ResponseWriter, r *http.Request) {
	k := caller(w, r)
	if k == nil {
		return
	}
	var l label
	if Fetch(&l, r.PathValue("id")) != nil {
		notFound(w)
		return
	}
	l.removeNotes() // want `DELETE "/labels/{id}/colors", handler uncolor, reaches what "id" names without asking whose it is, unlike DELETE "/labels/{id}/notes" and DELETE "/labels/{id}/names"` `DELETE "/labels/{id}/colors" reaches label\.removeNotes for any valid key: no scope or role is checked`
}

func removeIcons(w http.ResponseWriter, r *http.Request) {
	k := caller(w, r)
	if k == nil {
		return
	}
	l := &label{id: r.PathValue("id")}
	if l.load() != nil || !l.shared {
		notFound(w)
		return
	}
	l.removeNotes() // want `DELETE "/labels/{id}/icons", handler removeIcons, reaches what "id" names without asking whose it is, unlike DELETE "/labels/{id}/notes" and DELETE "/labels/{id}/names"` `DELETE "/labels/{id}/icons" reaches label\.removeNotes for any valid key: no scope or role is checked`
}

func changeLabel(w http.ResponseWriter, r *http.Request) { // ok: the row is compared where it is loaded
	k := caller(w, r)
	if k == nil {
		return
	}
	l := &label{id: r.PathValue("id")}
	if Load(k, l, r.PathValue("id")) != nil {
		notFound(w)
		return
	}
	l.removeNotes()
}
