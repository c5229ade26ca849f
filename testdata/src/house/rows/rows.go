// Command rows goes through a table of routes for each request, and checks what the
// row asks for.
package main

import (
	"fmt"
	"net/http"

	"keystore"
)

type route struct {
	method, path string
	permission   string
	public       bool
	handle       func(w http.ResponseWriter, r *http.Request)
}

type server struct{ routes []route }

func newServer() *server {
	s := new(server)
	s.routes = []route{
		{method: "GET", path: "/items", public: true, handle: s.list},
		{method: "POST", path: "/reset", permission: "admin", handle: s.needsAPermission},
		{method: "POST", path: "/clear", handle: s.needsNone},
		{method: "DELETE", path: "/items", public: true, handle: s.remove},
		{method: "POST", path: "/login", public: true, handle: s.login},
	}
	return s
}

func main() { http.ListenAndServe(":8080", newServer()) }

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for _, rt := range s.routes {
		if rt.method != r.Method || rt.path != r.URL.Path {
			continue
		}
		if !rt.public {
			k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
			if err != nil {
				http.Error(w, "unauthorized", http.StatusUnauthorized)
				return
			}
			if rt.permission != "" && !k.Has(rt.permission) { // guard: missingscope server.needsAPermission
				http.Error(w, "forbidden", http.StatusForbidden)
				return
			}
		}
		rt.handle(w, r) // want `DELETE "/items", handler server\.remove, is open to everybody: it reaches clear, and the program authenticates other routes`
		return
	}
	http.NotFound(w, r)
}

var items = make(map[string]string)

func (s *server) list(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, items) } // ok: what only reads may be public

func (s *server) needsAPermission(w http.ResponseWriter, r *http.Request) { // ok: its row has a permission
	keystore.Reset(r.Context())
}

func (s *server) needsNone(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/clear" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func (s *server) remove(w http.ResponseWriter, r *http.Request) { clear(items) }

func (s *server) login(w http.ResponseWriter, r *http.Request) { items["login"] = r.FormValue("user") } // ok: nobody has a credential before
