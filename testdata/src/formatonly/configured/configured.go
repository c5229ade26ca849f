// Package configured has middlewares whose header is named in a field of what they are made
// with.
package configured

import (
	"net/http"
	"strings"

	"keystore"
)

type options struct{ Header, Prefix string }

// An Auth has the name of its header in a field.
type Auth struct{ header string }

func newAuth(header string) *Auth { return &Auth{header: header} }

func (a *Auth) requirePrefix(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.Header.Get(a.header), "tk_") { // want `middleware Auth\.requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (a *Auth) requireKey(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { // ok: the key is looked up
		key := r.Header.Get(a.header)
		if !strings.HasPrefix(key, "tk_") {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		if !keystore.Valid(key) { // guard: formatonly
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// A Guard has it in a field of a field.
type Guard struct{ options options }

func (g *Guard) requireLength(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if len(r.Header.Get(g.options.Header)) < 20 { // want `middleware Guard\.requireLength grants access after checking only the format of X-API-Key: len`
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func requirePrefix(o options) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !strings.HasPrefix(keyIn(r, o), o.Prefix) { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
				http.Error(w, "forbidden", http.StatusForbidden)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func keyIn(r *http.Request, o options) string { return r.Header.Get(o.Header) }

func secret(w http.ResponseWriter, r *http.Request) { w.Write([]byte(keystore.Secret())) }

func language(w http.ResponseWriter, r *http.Request) { // ok: the header is none of a key
	if !strings.HasPrefix(keyIn(r, options{Header: "Accept-Language"}), "en") {
		http.Error(w, "not acceptable", http.StatusNotAcceptable)
		return
	}
	w.Write([]byte("hello"))
}

func routes() http.Handler {
	a := newAuth("X-API-Key")
	g := &Guard{options: options{Header: "X-API-Key"}}
	mux := http.NewServeMux()
	mux.Handle("GET /prefix", a.requirePrefix(http.HandlerFunc(secret)))
	mux.Handle("GET /key", a.requireKey(http.HandlerFunc(secret)))
	mux.Handle("GET /length", g.requireLength(http.HandlerFunc(secret)))
	mux.Handle("GET /option", requirePrefix(options{Header: "X-API-Key", Prefix: "tk_"})(http.HandlerFunc(secret)))
	mux.HandleFunc("GET /hello", language)
	return mux
}
