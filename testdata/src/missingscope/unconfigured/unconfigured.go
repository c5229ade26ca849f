// Package unconfigured has operations that ask for a role, in ways that depend on what the
// service was made with, and checks that are told constants.
package unconfigured

import (
	"context"
	"errors"
	"net/http"

	"keystore"
)

type contextKey struct{}

func keyOf(ctx context.Context) *keystore.Key {
	k, _ := ctx.Value(contextKey{}).(*keystore.Key)
	return k
}

func authenticate(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "invalid key", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, k)))
	}
}

type users struct{ byID map[string]string }

func (u *users) delete(id string) { delete(u.byID, id) }

var (
	errDisabled  = errors.New("no users here")
	errForbidden = errors.New("forbidden")
)

// A desk has users, or none.
type desk struct{ users *users }

func (d *desk) hasUsers() error {
	if d.users == nil {
		return errDisabled
	}
	return nil
}

// mayManage asks for nothing where there are no users.
func (d *desk) mayManage(ctx context.Context) error {
	if d.users == nil {
		return nil
	}
	if k := keyOf(ctx); k == nil || k.Role != "admin" {
		return errForbidden
	}
	return nil
}

func (d *desk) remove(ctx context.Context, id string) (string, error) {
	if err := d.hasUsers(); err != nil {
		return "", err
	}
	if err := d.mayManage(ctx); err != nil {
		return "", err
	}
	d.users.delete(id)
	return id, nil
}

func (d *desk) removeUser(w http.ResponseWriter, r *http.Request) { // ok: without users nothing is removed
	if _, err := d.remove(r.Context(), r.PathValue("id")); err != nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func (d *desk) removeAny(w http.ResponseWriter, r *http.Request) {
	if err := d.hasUsers(); err != nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	d.users.delete(r.PathValue("id")) // want `DELETE "/users/{id}/all" reaches users\.delete for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}

// -- who it is, by one of several --

type roleKey struct{}

func roleOf(ctx context.Context) string {
	role, _ := ctx.Value(roleKey{}).(string)
	return role
}

const none = ""

var permissions = map[string]map[string]bool{"admin": {"users:delete": true}}

func allows(role, action string) bool {
	if role == none {
		return false
	}
	actions, ok := permissions[role]
	if !ok {
		return false
	}
	return actions[action]
}

func require(ctx context.Context, action string) error {
	if role := roleOf(ctx); role != none {
		if allows(role, action) {
			return nil
		}
		return errForbidden
	}
	if k := keyOf(ctx); k != nil && !k.Revoked {
		if allows(k.Role, action) {
			return nil
		}
		return errForbidden
	}
	if !allows(none, action) {
		return errForbidden
	}
	return nil
}

func may(action string, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := require(r.Context(), action); err != nil {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next(w, r)
	}
}

func (d *desk) purge(w http.ResponseWriter, r *http.Request) { // ok: nobody is allowed without a role
	d.users.delete(r.PathValue("id"))
	w.WriteHeader(http.StatusNoContent)
}

func routes(d *desk) *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("DELETE /users/{id}", authenticate(d.removeUser))
	mux.HandleFunc("DELETE /users/{id}/all", authenticate(d.removeAny))
	mux.HandleFunc("POST /users/{id}/purge", authenticate(may("users:delete", d.purge)))
	return mux
}
