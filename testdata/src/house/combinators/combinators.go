// Command combinators makes handlers of several, of which the method of the request
// chooses one, and tables of those.
package main

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"keystore"
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/items", byMethod(list, requireKey(create)))
	mux.HandleFunc("/records", requireKey(byMethod(needsNone, needsAScope)))
	mux.HandleFunc("/counts", byMethod(list, remove))                                                                      // want `POST "/counts", handler remove, is open to everybody: requireKey checks who asks on \d+ routes beside it`
	mux.Handle("/verbs", verbs{Get: http.HandlerFunc(list), Put: requireKey(create), Delete: http.HandlerFunc(removeAll)}) // want `DELETE "/verbs", handler removeAll, is open to everybody: requireKey checks who asks on \d+ routes beside it`
	mux.Handle("/methods", methods{"GET": list, "POST": requireKey(require("admin", isScoped)), "PUT": requireKey(isNotScoped)})
	mux.HandleFunc("/read", reads(list, requireKey(create)))
	mux.HandleFunc("/moved", orElse(requireKey(create), http.NotFound))
	mux.HandleFunc("/kept", skips("/kept/", create))
	mux.HandleFunc("DELETE /given", passes("/given/", withdraw))
	for path, methods := range nested {
		for method, handler := range methods {
			mux.HandleFunc(method+" "+path, handler) // want `DELETE "/nested", handler dropNested, is open to everybody: requireKey checks who asks on \d+ routes beside it`
		}
	}
	mux.Handle("/", &server{routes: map[string]map[string]http.HandlerFunc{
		"/shelf":       {http.MethodGet: list, http.MethodPost: requireKey(create)},
		"/admin/reset": {http.MethodPost: requireKey(resetsForAnyKey)},
		"/admin/clear": {http.MethodPost: requireKey(require("admin", clearsForAScope))},
		"/admin/keys":  {http.MethodDelete: dropKeys},
	}})
	http.ListenAndServe(":8080", mux)
}

// byMethod chooses by the method.
func byMethod(get, post http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		switch r.Method {
		case http.MethodGet:
			get(w, r)
		case http.MethodPost:
			post(w, r)
		default:
			http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		}
	}
}

// reads has a handler for all methods but one.
func reads(get, others http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodGet {
			get(w, r)
			return
		}
		others(w, r)
	}
}

// verbs are handlers by method.
type verbs struct{ Get, Put, Delete http.Handler }

func (v verbs) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var h http.Handler
	switch r.Method {
	case http.MethodGet:
		h = v.Get
	case http.MethodPut:
		h = v.Put
	case http.MethodDelete:
		h = v.Delete
	}
	if h == nil {
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		return
	}
	h.ServeHTTP(w, r)
}

// methods are handlers by method.
type methods map[string]http.HandlerFunc

func (m methods) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if h, ok := m[r.Method]; ok {
		h(w, r)
		return
	}
	http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
}

var nested = map[string]map[string]http.HandlerFunc{
	"/nested":       {"GET": list, "POST": requireKey(create), "DELETE": dropNested},
	"/nested/reset": {"POST": requireKey(resetsForAnyKeyToo)},
}

type server struct {
	routes map[string]map[string]http.HandlerFunc
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	methods, ok := s.routes[r.URL.Path]
	if !ok {
		http.NotFound(w, r)
		return
	}
	h, ok := methods[r.Method]
	if !ok {
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		return
	}
	h(w, r) // want `DELETE "/admin/keys", handler dropKeys, is open to everybody: requireKey checks who asks on \d+ routes beside it`
}

type keyOfRequest struct{}

func requireKey(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unknown key", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), keyOfRequest{}, k)))
	}
}

func require(scope string, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if k, ok := r.Context().Value(keyOfRequest{}).(*keystore.Key); !ok || !k.Has(scope) { // guard: missingscope isScoped
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next(w, r)
	}
}

// orElse is no combinator but a middleware: what it goes on with otherwise refuses.
func orElse(next, refuse http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodPost {
			refuse(w, r)
			return
		}
		next(w, r)
	}
}

// skips is no combinator but a middleware that is skipped for some paths.
func skips(prefix string, next http.HandlerFunc) http.HandlerFunc {
	guarded := requireKey(next)
	return func(w http.ResponseWriter, r *http.Request) {
		h := next
		if !strings.HasPrefix(r.URL.Path, prefix) {
			h = guarded
		}
		h(w, r)
	}
}

// passes is the same.
func passes(prefix string, next http.HandlerFunc) http.HandlerFunc {
	guarded := requireKey(require("admin", next))
	return func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, prefix) {
			next(w, r)
			return
		}
		guarded(w, r)
	}
}

var items = make(map[string]string)

func list(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, items) } // ok: what only reads may be public

func create(w http.ResponseWriter, r *http.Request) { items[r.FormValue("id")] = r.FormValue("name") } // ok: behind the middleware

func remove(w http.ResponseWriter, r *http.Request) { clear(items) }

func withdraw(w http.ResponseWriter, r *http.Request) { clear(items) } // ok: behind the middleware, since its path is not the one that is let through

func removeAll(w http.ResponseWriter, r *http.Request) { clear(items) }

func dropNested(w http.ResponseWriter, r *http.Request) { clear(items) }

func dropKeys(w http.ResponseWriter, r *http.Request) { clear(items) }

func needsNone(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, keystore.Secret()) } // ok: the key is verified

func needsAScope(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/records" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func isScoped(w http.ResponseWriter, r *http.Request) { keystore.Reset(r.Context()) } // ok: its row asks for a scope

func isNotScoped(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `PUT "/methods" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func resetsForAnyKey(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/admin/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func clearsForAScope(w http.ResponseWriter, r *http.Request) { keystore.Reset(r.Context()) } // ok: its row asks for a scope

func resetsForAnyKeyToo(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/nested/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
}
