// Command tables registers routes from tables whose rows say which permission they
// need, or that they need none.
package main

import (
	"context"
	"fmt"
	"net/http"

	"keystore"
)

type route struct {
	method, path string
	permission   string
	public       bool
	handler      http.HandlerFunc
}

var routes = []route{
	{method: "GET", path: "/items", permission: "items:read", handler: list},
	{method: "POST", path: "/admin/reset", permission: "admin:reset", handler: needsAPermission},
	{method: "POST", path: "/admin/clear", handler: needsNone},
	{method: "GET", path: "/catalogue", public: true, handler: list},
	{method: "DELETE", path: "/items/{id}", public: true, handler: remove},
}

func main() {
	mux := http.NewServeMux()
	for _, rt := range routes {
		h := rt.handler
		if !rt.public {
			h = authenticate(rt.permission, h)
		}
		mux.HandleFunc(rt.method+" "+rt.path, h) // want `DELETE "/items/{id}", handler remove, is open to everybody: authenticate checks who asks on \d routes beside it`
	}
	for pattern, rt := range map[string]struct {
		scope   string
		handler http.HandlerFunc
	}{
		"POST /drop":  {"admin:drop", needsAScope},
		"POST /flush": {handler: needsNoScope},
	} {
		h := rt.handler
		if rt.scope != "" {
			h = require(rt.scope, h)
		}
		mux.Handle(pattern, authenticate("", h))
	}
	http.ListenAndServe(":8080", mux)
}

type keyOfRequest struct{}

func authenticate(permission string, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		if permission != "" && !k.Has(permission) { // guard: missingscope needsAPermission
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), keyOfRequest{}, k)))
	}
}

func require(scope string, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if k, ok := r.Context().Value(keyOfRequest{}).(*keystore.Key); !ok || !k.Has(scope) { // guard: missingscope needsAScope
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next(w, r)
	}
}

var items = make(map[string]string)

func list(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, items) } // ok: its row has a permission, and what only reads may be public

func needsAPermission(w http.ResponseWriter, r *http.Request) { keystore.Reset(r.Context()) } // ok: its row has a permission

func needsNone(w http.ResponseWriter, r *http.Request) { keystore.Reset(r.Context()) } // want `POST "/admin/clear" reaches keystore\.Reset for any valid key: no scope or role is checked`

func remove(w http.ResponseWriter, r *http.Request) { delete(items, r.PathValue("id")) }

func needsAScope(w http.ResponseWriter, r *http.Request) { keystore.Reset(r.Context()) } // ok: its entry has a scope

func needsNoScope(w http.ResponseWriter, r *http.Request) { keystore.Reset(r.Context()) } // want `POST "/flush" reaches keystore\.Reset for any valid key: no scope or role is checked`
