// Package optional has middlewares that look at a credential without asking for one: who
// shows none gets as far as who shows one that is wrong.
package optional

import (
	"context"
	"crypto/rand"
	"database/sql"
	"net/http"
	"strings"

	"keystore"
)

type contextKey struct{}

// recognise notes who asks, if that is known.
func recognise(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := r.Header.Get("Authorization")
		if header == "" {
			next.ServeHTTP(w, r)
			return
		}
		parts := strings.Split(header, " ")
		if len(parts) != 2 || parts[0] != "Bearer" {
			next.ServeHTTP(w, r)
			return
		}
		k, err := keystore.Find(r.Context(), parts[1])
		if err != nil {
			next.ServeHTTP(w, r)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, k)))
	})
}

// ofPages refuses what a foreign page sends in the name of who has a session.
func ofPages(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.Method {
		case http.MethodGet, http.MethodHead:
			next.ServeHTTP(w, r)
			return
		}
		if _, err := r.Cookie("access_token"); err != nil {
			next.ServeHTTP(w, r)
			return
		}
		if r.Header.Get("X-Requested-By") != "page" {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// hasBearer takes any token for a key, and asks who has none where the service is set up
// for that.
func hasBearer(next http.Handler, strict bool) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strict && !strings.HasPrefix(r.Header.Get("Authorization"), "Bearer ") { // want `middleware hasBearer grants access after checking only the format of Authorization: strings\.HasPrefix`
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// hasKey lets through who reads, and whoever has a key of the right length.
func hasKey(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/notes/public" {
			next.ServeHTTP(w, r)
			return
		}
		if key := r.Header.Get("X-API-Key"); len(key) != 32 { // want `middleware hasKey grants access after checking only the format of X-API-Key: len`
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func routes(strict bool) *http.ServeMux {
	mux := http.NewServeMux()
	mux.Handle("GET /notes/{name}", recognise(http.HandlerFunc(show)))
	mux.Handle("POST /letters", ofPages(http.HandlerFunc(send)))
	mux.Handle("GET /drafts", hasBearer(http.HandlerFunc(drafts), strict))
	mux.Handle("GET /notes", hasKey(http.HandlerFunc(list)))
	mux.Handle("DELETE /notes/{name}", ifThere(http.HandlerFunc(remove)))
	mux.Handle("GET /notes/{name}/raw", ifThere(http.HandlerFunc(show)))
	mux.Handle("DELETE /letters/{id}", ofPages(http.HandlerFunc(unsend)))
	mux.Handle("/health", ofBrowsers(http.HandlerFunc(health)))
	return mux
}

// ifThere asks for a key of the right form, if there is one.
func ifThere(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		key := r.Header.Get("X-API-Key")
		if key == "" {
			next.ServeHTTP(w, r)
			return
		}
		if len(key) != 32 { // want `middleware ifThere grants access after checking only the format of X-API-Key: non-empty, len`
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

var db *sql.DB

func remove(w http.ResponseWriter, r *http.Request) {
	db.Exec("DELETE FROM notes WHERE name = $1", r.PathValue("name"))
}

func unsend(w http.ResponseWriter, r *http.Request) { // ok: what is asked of browsers is no check of a key
	db.Exec("DELETE FROM letters WHERE id = $1", r.PathValue("id"))
}

var notes map[string]string

func show(w http.ResponseWriter, r *http.Request) { // ok: for everybody, with or without a key
	k, _ := r.Context().Value(contextKey{}).(*keystore.Key)
	if note := notes[r.PathValue("name")]; note != "" && (k == nil || !k.Revoked) {
		w.Write([]byte(note))
		return
	}
	http.NotFound(w, r)
}

func send(w http.ResponseWriter, r *http.Request) { w.Write([]byte(rand.Text())) } // ok: for everybody who has no session

func drafts(w http.ResponseWriter, r *http.Request) { w.Write([]byte("drafts")) }

// ofBrowsers asks browsers for proof that the page is its own, and leaves those with a key
// to others.
func ofBrowsers(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodGet || strings.HasPrefix(r.Header.Get("Authorization"), "Bearer tk_") {
			next.ServeHTTP(w, r)
			return
		}
		cookie, err := r.Cookie("csrf")
		if err != nil || cookie.Value == "" || cookie.Value != r.Header.Get("X-CSRF-Token") {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func health(w http.ResponseWriter, r *http.Request) { w.Write([]byte("ok")) } // ok: tells nothing

func list(w http.ResponseWriter, r *http.Request) { w.Write([]byte("notes")) }
