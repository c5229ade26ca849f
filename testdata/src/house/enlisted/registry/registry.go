// Package registry knows what has routes: the packages of a program put themselves on
// its lists when they are initialized.
package registry

import (
	"context"
	"net/http"

	"keystore"
)

// Caller is the key of contexts that holds the key of the client.
type Caller struct{}

// KeyOf returns the key of the client.
func KeyOf(ctx context.Context) *keystore.Key {
	k, _ := ctx.Value(Caller{}).(*keystore.Key)
	return k
}

// A Module has routes of its own.
type Module interface {
	Mount(mux *http.ServeMux)
}

var (
	registrars []func(*http.ServeMux)
	modules    = []Module{status{}}
	pages      = make(map[string]http.HandlerFunc)
)

// Add puts what registers routes on the list.
func Add(f func(*http.ServeMux)) { registrars = append(registrars, f) }

// AddModule puts a module on the list.
func AddModule(m Module) { modules = append(modules, m) }

// AddPage has a handler serve a path.
func AddPage(path string, h http.HandlerFunc) { pages[path] = h }

// All registers whatever is on the lists.
func All(mux *http.ServeMux) {
	for _, register := range registrars {
		register(mux)
	}
	for _, m := range modules {
		m.Mount(mux)
	}
	for path, h := range pages {
		mux.HandleFunc("GET "+path, h)
	}
}

type status struct{}

func (status) Mount(mux *http.ServeMux) {
	mux.HandleFunc("GET /status", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte("up")) })
}
