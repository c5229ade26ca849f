// Package signin is a service whose users come from another server: the tokens of that one
// give access there, and say nothing of what a key of this one may do.
package signin

import (
	"context"
	"net/http"
)

type token struct{ AccessToken, RefreshToken string }

type key struct{ Revoked bool }

type tokenKey struct{}

var (
	keys   map[string]*key
	notes  map[string][]string
	tokens map[string]*token
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /profile", signedIn(http.HandlerFunc(showsAProfile)))
	mux.HandleFunc("DELETE /notes/{id}", deletesANote)
	mux.HandleFunc("POST /reset", resetsEverything)
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func signedIn(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		cookie, err := r.Cookie("session")
		if err != nil {
			deny(w)
			return
		}
		t, ok := tokens[cookie.Value]
		if !ok {
			deny(w)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), tokenKey{}, t)))
	})
}

func showsAProfile(w http.ResponseWriter, r *http.Request) { // ok: asks the other server with the token
	t := r.Context().Value(tokenKey{}).(*token)
	if err := ask(r.Context(), t.AccessToken); err != nil {
		deny(w)
		return
	}
	w.WriteHeader(http.StatusOK)
}

func ask(ctx context.Context, token string) error {
	req, err := http.NewRequestWithContext(ctx, "GET", "https://id.example/me", nil)
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+token)
	_, err = http.DefaultClient.Do(req)
	return err
}

func deletesANote(w http.ResponseWriter, r *http.Request) { // ok: keys have no scopes, whatever the tokens are called
	if _, ok := keys[r.Header.Get("X-API-Key")]; !ok {
		deny(w)
		return
	}
	delete(notes, r.PathValue("id"))
}

func resetAll() { clear(notes) }

func resetsEverything(w http.ResponseWriter, r *http.Request) {
	if _, ok := keys[r.Header.Get("X-API-Key")]; !ok {
		deny(w)
		return
	}
	resetAll() // want `POST "/reset" reaches resetAll for any valid key: no scope or role is checked`
}
