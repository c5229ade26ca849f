// Package noscopes is a service whose keys carry no scopes, roles or flags.
package noscopes

import "net/http"

type key struct {
	TenantID string
	Revoked  bool
}

var (
	keys  map[string]*key
	notes map[string][]string
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("DELETE /notes/{id}", deletesANote)
	mux.HandleFunc("POST /reset", resetsEverything)
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func deleteNote(id string) { delete(notes, id) }

func deletesANote(w http.ResponseWriter, r *http.Request) { // ok: there is no scope model that could be checked
	if _, ok := keys[r.Header.Get("X-API-Key")]; !ok {
		deny(w)
		return
	}
	deleteNote(r.PathValue("id"))
}

func resetAll() { clear(notes) }

func resetsEverything(w http.ResponseWriter, r *http.Request) {
	if _, ok := keys[r.Header.Get("X-API-Key")]; !ok {
		deny(w)
		return
	}
	resetAll() // want `POST "/reset" reaches resetAll for any valid key: no scope or role is checked`
}
