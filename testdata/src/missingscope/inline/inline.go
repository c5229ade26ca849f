// Package inline has checks of a scope, or their lack, in the handler itself, in
// all the forms that a condition can take.
package inline

import (
	"errors"
	"net/http"
	"os/exec"
	"slices"
	"strings"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /none", resetsForAnyKey)
	mux.HandleFunc("POST /text", truncatesAText)
	mux.HandleFunc("POST /run", runsACommandForAnyKey)
	mux.HandleFunc("POST /early-return", refusesWithoutAScope)
	mux.HandleFunc("POST /nested", resetsInsideOfTheCheck)
	mux.HandleFunc("POST /nested/bad", resetsOutsideOfTheCheck)
	mux.HandleFunc("POST /switch", switchesOnTheRole)
	mux.HandleFunc("POST /switch/bad", switchesWithADefault)
	mux.HandleFunc("POST /and", requiresKeyAndScope)
	mux.HandleFunc("POST /or", allowsAdminsAndOwners)
	mux.HandleFunc("POST /or/bad", allowsAdminsAndValidKeys)
	mux.HandleFunc("POST /bool", keepsTheCheckInABool)
	mux.HandleFunc("POST /error", keepsTheCheckInAnError)
	mux.HandleFunc("POST /loop", loopsOverScopes)
	mux.HandleFunc("POST /flag", asksAFlag)
	mux.HandleFunc("POST /role", comparesTheRole)
	mux.HandleFunc("POST /prefix", comparesThePrefixOfScopes)
	mux.HandleFunc("POST /method", asksAMethodOfTheKey)
	mux.HandleFunc("POST /state", checksOnlyThatTheKeyIsNotRevoked)
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func find(r *http.Request) (*keystore.Key, error) {
	return keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
}

func runsACommandForAnyKey(w http.ResponseWriter, r *http.Request) {
	if _, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err != nil {
		http.Error(w, "invalid key", http.StatusUnauthorized)
		return
	}
	exec.CommandContext(r.Context(), "backup").Run() // want `POST "/run" reaches Cmd\.Run for any valid key: no scope or role is checked`
}

func resetsForAnyKey(w http.ResponseWriter, r *http.Request) {
	if _, err := find(r); err != nil {
		deny(w)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/none" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func refusesWithoutAScope(w http.ResponseWriter, r *http.Request) { // ok: the scope is checked
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	if !slices.Contains(k.Scopes, "admin:reset") { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func resetsInsideOfTheCheck(w http.ResponseWriter, r *http.Request) { // ok: the operation stands below the check
	if k, err := find(r); err == nil {
		if slices.Contains(k.Scopes, "admin:reset") { // guard: missingscope `slices.Contains(k.Scopes, "admin:reset")`
			keystore.Reset(r.Context())
			return
		}
	}
	deny(w)
}

func resetsOutsideOfTheCheck(w http.ResponseWriter, r *http.Request) {
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	if slices.Contains(k.Scopes, "admin:reset") {
		w.Header().Set("X-Admin", "true")
	}
	keystore.Reset(r.Context()) // want `POST "/nested/bad" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func switchesOnTheRole(w http.ResponseWriter, r *http.Request) { // ok: only two roles get there
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	switch k.Role {
	case "admin", "owner":
		keystore.Reset(r.Context())
	default:
		deny(w)
	}
}

func switchesWithADefault(w http.ResponseWriter, r *http.Request) {
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	switch k.Role {
	case "admin":
		w.Header().Set("X-Admin", "true")
		fallthrough
	default:
		keystore.Reset(r.Context()) // want `POST "/switch/bad" reaches keystore\.Reset for any valid key: no scope or role is checked`
	}
}

func requiresKeyAndScope(w http.ResponseWriter, r *http.Request) { // ok: both must hold
	k, err := find(r)
	if err == nil && slices.Contains(k.Scopes, "admin:reset") { // guard: missingscope `slices.Contains(k.Scopes, "admin:reset")`
		keystore.Reset(r.Context())
		return
	}
	deny(w)
}

func allowsAdminsAndOwners(w http.ResponseWriter, r *http.Request) { // ok: either is a privilege
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	if k.Role == "admin" || slices.Contains(k.Scopes, "admin:reset") {
		keystore.Reset(r.Context())
		return
	}
	deny(w)
}

func allowsAdminsAndValidKeys(w http.ResponseWriter, r *http.Request) {
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	if k.Role == "admin" || !k.Revoked {
		keystore.Reset(r.Context()) // want `POST "/or/bad" reaches keystore\.Reset for any valid key: no scope or role is checked`
		return
	}
	deny(w)
}

func keepsTheCheckInABool(w http.ResponseWriter, r *http.Request) { // ok: the bool is true only with the scope
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	allowed := k.Role == "admin" && slices.Contains(k.Scopes, "admin:reset")
	if !allowed { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func keepsTheCheckInAnError(w http.ResponseWriter, r *http.Request) { // ok: the error is nil only with the scope
	k, err := find(r)
	if err == nil && !slices.Contains(k.Scopes, "admin:reset") { // guard: missingscope
		err = errors.New("insufficient scope")
	}
	if err != nil {
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func loopsOverScopes(w http.ResponseWriter, r *http.Request) { // ok: the flag is true only with the scope
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	found := false
	for _, s := range k.Scopes {
		if s == "admin:reset" {
			found = true
		}
	}
	if !found { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func asksAFlag(w http.ResponseWriter, r *http.Request) { // ok: the flag is a privilege
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	if !k.Admin { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func comparesTheRole(w http.ResponseWriter, r *http.Request) { // ok: the role is compared
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	if k.Role != "admin" { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func comparesThePrefixOfScopes(w http.ResponseWriter, r *http.Request) { // ok: scopes below admin allow it
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	if !slices.ContainsFunc(k.Scopes, func(s string) bool { return strings.HasPrefix(s, "admin:") }) { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func asksAMethodOfTheKey(w http.ResponseWriter, r *http.Request) { // ok: the method looks for the scope
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	if !k.Has("admin:reset") { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func checksOnlyThatTheKeyIsNotRevoked(w http.ResponseWriter, r *http.Request) {
	k, err := find(r)
	if err != nil {
		deny(w)
		return
	}
	if k.Revoked {
		deny(w)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/state" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func truncatesAText(w http.ResponseWriter, r *http.Request) { // ok: what the function does is seen, whatever its name
	if _, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err != nil {
		deny(w)
		return
	}
	w.Write([]byte(truncateText(r.FormValue("note"), 12)))
}

func truncateText(text string, n int) string { return text[:min(n, len(text))] }
