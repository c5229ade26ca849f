// Command subgroups has groups of its own that begin with the middlewares of the one that
// they are made from, and get more.
package main

import (
	"context"
	"net/http"

	"github.com/julienschmidt/httprouter"

	"keystore"
)

type middleware func(http.HandlerFunc) http.HandlerFunc

type engine struct {
	router *httprouter.Router
	chain  []middleware
}

func newEngine() *engine {
	return &engine{router: httprouter.New(), chain: make([]middleware, 0)}
}

func (e *engine) use(m middleware) { e.chain = append(e.chain, m) }

func (e *engine) group() *group { return &group{engine: e, chain: e.chain} }

func wrapped(chain []middleware, h http.HandlerFunc) http.Handler {
	next := h
	for i := len(chain) - 1; i >= 0; i-- {
		next = chain[i](next)
	}
	return next
}

type group struct {
	engine *engine
	chain  []middleware
}

func (g *group) group() *group { return &group{engine: g.engine, chain: g.chain} }

func (g *group) use(m middleware) { g.chain = append(g.chain, m) }

func (g *group) post(path string, h http.HandlerFunc) {
	g.engine.router.Handler("POST", path, wrapped(g.chain, h))
}

type keyContext struct{}

func authenticates(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), keyContext{}, k)))
	}
}

func onlyAdministrators(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if k, ok := r.Context().Value(keyContext{}).(*keystore.Key); !ok || !k.Admin {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next(w, r)
	}
}

func main() {
	e := newEngine()
	e.use(authenticates)
	pages := e.group()
	pages.post("/comments", comments)
	pages.post("/admin/clear", clears)
	beside := pages.group()
	pages.use(onlyAdministrators)
	beside.post("/admin/drop", drops)
	pages.post("/admin/reset", resets)
	inner := pages.group()
	inner.post("/admin/reset/all", resetsAll)
	e.router.HandlerFunc("DELETE", "/records", forgets) // in no group
	http.ListenAndServe(":8080", e.router)
}

func comments(w http.ResponseWriter, r *http.Request) { // ok: behind who authenticates
	w.WriteHeader(http.StatusNoContent)
}

func resets(w http.ResponseWriter, r *http.Request) { // ok: the group got a middleware that asks for administrators
	keystore.Reset(r.Context())
}

func clears(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/admin/clear" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

// drops is in a group that was made before its parent got the middleware.
func drops(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/admin/drop" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func resetsAll(w http.ResponseWriter, r *http.Request) { // ok: the group begins with that middleware
	keystore.Reset(r.Context())
}

func forgets(w http.ResponseWriter, r *http.Request) {
	if _, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err != nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	keystore.Reset(r.Context()) // want `DELETE "/records" reaches keystore\.Reset for any valid key: no scope or role is checked`
}
