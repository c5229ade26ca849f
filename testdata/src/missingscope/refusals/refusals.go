// Package refusals asks for a role in the query that looks for the user, and refuses by
// functions that panic, which whatever is in front of the handlers recovers from.
package refusals

import (
	"context"
	"errors"
	"log"
	"net/http"

	"gorm.io/gorm"

	"keystore"
)

type user struct {
	ID, Name string
}

type contextKey struct{}

var (
	db         *gorm.DB
	keys       map[string]*user
	errRefused = errors.New("refused")
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("DELETE /by-role", looksForTheRole)
	mux.HandleFunc("DELETE /by-flag", looksForTheFlag)
	mux.HandleFunc("DELETE /counted", countsRows)
	mux.HandleFunc("DELETE /must", mustBeAdmin)
	mux.HandleFunc("DELETE /must-not", mustNotFail)
	mux.HandleFunc("DELETE /inside", isInsideAFunction)
	mux.HandleFunc("DELETE /asked", mustBeAsked)
	mux.HandleFunc("DELETE /by-name", looksForTheUser)
	mux.HandleFunc("DELETE /ordered", ordersByRole)
	mux.HandleFunc("DELETE /warns", onlyWarns)
	mux.HandleFunc("DELETE /known", mustBeKnown)
	mux.HandleFunc("DELETE /upside-down", mustNotBeAdmin)
	return authenticate(mux)
}

func authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if recover() != nil {
				deny(w)
			}
		}()
		u, ok := keys[r.Header.Get("X-API-Key")]
		if !ok {
			deny(w)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, u)))
	})
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func userOf(r *http.Request) *user { return r.Context().Value(contextKey{}).(*user) }

// refuse does not return.
func refuse() { panic(errRefused) }

// must goes on only where something holds.
func must(ok bool) {
	if !ok {
		refuse()
	}
}

func mustDo(err error) {
	if err != nil {
		refuse()
	}
}

// should does not refuse.
func should(ok bool) {
	if !ok {
		log.Print("refused")
	}
}

func looksForTheRole(w http.ResponseWriter, r *http.Request) { // ok: the query asks for the role
	var u user
	if err := db.Where("id = ? AND role = ?", userOf(r).ID, "admin").First(&u).Error; err != nil { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func looksForTheFlag(w http.ResponseWriter, r *http.Request) { // ok: the query asks for the flag
	var u user
	if err := db.First(&u, "id = ? AND is_admin = true", userOf(r).ID).Error; err != nil { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func countsRows(w http.ResponseWriter, r *http.Request) { // ok: there is a row with one of the roles
	var all []user
	found := db.Where("id = ?", userOf(r).ID).Where("role IN ?", []string{"admin", "owner"}).Find(&all)
	if found.RowsAffected == 0 { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func requireAdmin(r *http.Request) {
	var u user
	err := db.Where("id = ? AND role = ?", userOf(r).ID, "admin").First(&u).Error
	must(err == nil) // guard: missingscope mustBeAdmin
}

func mustBeAdmin(w http.ResponseWriter, r *http.Request) { // ok: who is no administrator is refused by a panic
	requireAdmin(r)
	keystore.Reset(r.Context())
}

func mustNotFail(w http.ResponseWriter, r *http.Request) { // ok: the error is a reason to panic
	var u user
	mustDo(db.Where("id = ? AND role = ?", userOf(r).ID, "admin").First(&u).Error) // guard: missingscope
	keystore.Reset(r.Context())
}

// inside runs a function, whose panics are what is answered.
func inside(w http.ResponseWriter, do func()) {
	defer func() {
		if recover() != nil {
			deny(w)
		}
	}()
	do()
}

func isInsideAFunction(w http.ResponseWriter, r *http.Request) { // ok: who is no administrator is refused by a panic
	inside(w, func() {
		requireAdmin(r)
		keystore.Reset(r.Context())
	})
}

func isAdmin(r *http.Request) bool {
	var u user
	return db.Where("id = ? AND role = ?", userOf(r).ID, "admin").First(&u).Error == nil
}

func mustBeAsked(w http.ResponseWriter, r *http.Request) { // ok: what the query says has to hold
	must(isAdmin(r)) // guard: missingscope
	keystore.Reset(r.Context())
}

func looksForTheUser(w http.ResponseWriter, r *http.Request) {
	var u user
	if err := db.Where("id = ? AND name <> ?", userOf(r).ID, "").First(&u).Error; err != nil {
		deny(w)
		return
	}
	keystore.Reset(r.Context()) // want `DELETE "/by-name" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func ordersByRole(w http.ResponseWriter, r *http.Request) {
	var u user
	if err := db.Where("id = ? ORDER BY role", userOf(r).ID).First(&u).Error; err != nil {
		deny(w)
		return
	}
	keystore.Reset(r.Context()) // want `DELETE "/ordered" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func onlyWarns(w http.ResponseWriter, r *http.Request) {
	should(isAdmin(r))
	keystore.Reset(r.Context()) // want `DELETE "/warns" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func mustBeKnown(w http.ResponseWriter, r *http.Request) {
	must(userOf(r) != nil)
	keystore.Reset(r.Context()) // want `DELETE "/known" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func mustNotBeAdmin(w http.ResponseWriter, r *http.Request) {
	must(!isAdmin(r))
	keystore.Reset(r.Context()) // want `DELETE "/upside-down" reaches keystore\.Reset for any valid key: no scope or role is checked`
}
