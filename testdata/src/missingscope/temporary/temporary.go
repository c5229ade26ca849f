// Package temporary has operations that clear up what they have made themselves, beside
// one that removes what is kept.
package temporary

import (
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"

	"golang.org/x/text/runes"

	"keystore"
)

type contextKey struct{}

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

func requireAdmin(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if k := r.Context().Value(contextKey{}).(*keystore.Key); k.Role != "admin" {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next(w, r)
	}
}

func routes() *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /scans", authenticate(scan))
	mux.HandleFunc("POST /pictures", authenticate(picture))
	mux.HandleFunc("POST /archives", authenticate(archive))
	mux.HandleFunc("POST /letters", authenticate(letter))
	mux.HandleFunc("POST /letters/{name}/replace", authenticate(replace))
	mux.HandleFunc("POST /names", authenticate(name))
	mux.HandleFunc("POST /files/{name}/remove", authenticate(remove))
	mux.HandleFunc("POST /files/{name}/purge", authenticate(requireAdmin(remove)))
	return mux
}

const folder = "/var/lib/files"

func scan(w http.ResponseWriter, r *http.Request) { // ok: the file is its own
	file, err := os.CreateTemp("", "scan-*")
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	defer os.Remove(file.Name())
	io.Copy(file, r.Body)
	w.WriteHeader(http.StatusAccepted)
}

func picture(w http.ResponseWriter, r *http.Request) { // ok: likewise, through a literal
	file, err := os.CreateTemp(folder, "picture-*")
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	path := file.Name()
	clear := func() { _ = os.Remove(path) }
	if _, err := io.Copy(file, r.Body); err != nil {
		clear()
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	if err := os.Rename(path, filepath.Join(folder, "picture")); err != nil {
		clear()
	}
	w.WriteHeader(http.StatusAccepted)
}

func archive(w http.ResponseWriter, r *http.Request) { // ok: the folder is its own
	dir, err := os.MkdirTemp("", "archive-*")
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	defer os.RemoveAll(dir)
	w.WriteHeader(http.StatusAccepted)
}

func letter(w http.ResponseWriter, r *http.Request) { // ok: takes back what it has written itself
	path := filepath.Join(folder, keystore.Secret()+".txt")
	file, err := os.Create(path)
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	defer file.Close()
	if _, err := io.Copy(file, r.Body); err != nil {
		os.Remove(path)
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func replace(w http.ResponseWriter, r *http.Request) {
	file, err := os.Create(filepath.Join(folder, keystore.Secret()+".txt"))
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	defer file.Close()
	os.Remove(filepath.Join(folder, r.PathValue("name"))) // want `POST "/letters/{name}/replace" reaches os\.Remove for any valid key: no scope or role is checked`
	io.Copy(file, r.Body)
}

type accents struct{}

func (accents) Contains(r rune) bool { return r > 127 }

func name(w http.ResponseWriter, r *http.Request) { // ok: makes what leaves characters out
	io.WriteString(w, runes.Remove(accents{}).String(r.FormValue("name")))
}

func remove(w http.ResponseWriter, r *http.Request) {
	os.Remove(filepath.Join(folder, r.PathValue("name"))) // want `POST "/files/{name}/remove" reaches os\.Remove for any valid key: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}
