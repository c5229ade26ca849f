// Package middlewares has checks of a key in front of the handlers.
package middlewares

import (
	"fmt"
	"log"
	"net/http"
	"strings"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /plain", requirePrefix(http.HandlerFunc(isBehindAPrefix)))
	mux.Handle("GET /plain/safe", requireKnown(http.HandlerFunc(isBehindALookup)))
	mux.Handle("GET /second", logged(requireLength(http.HandlerFunc(isBehindASecondMiddleware))))
	mux.Handle("GET /second/safe", requireShape(requireKnown(http.HandlerFunc(isBehindAShapeAndALookup))))
	mux.HandleFunc("GET /func", requirePrefixFunc(isBehindAFuncMiddleware))
	mux.Handle("GET /factory", require("tk_")(http.HandlerFunc(isBehindAMadeMiddleware)))
	mux.Handle("GET /factory/safe", requireIn(known)(http.HandlerFunc(isBehindAMadeLookup)))
	mux.Handle("GET /agent", requirePrefix(http.HandlerFunc(notesTheAgent)))
	mux.HandleFunc("POST /form", readsAForm)
	mux.HandleFunc("POST /file", readsAFile)
	mux.Handle("POST /file/safe", requireKnown(http.HandlerFunc(isBehindALookupWithAFile)))
	mux.Handle("GET /method", (&guard{prefix: "tk_"}).Wrap(http.HandlerFunc(isBehindAMethod)))
	return mux
}

// What net/http itself makes of a request verifies nothing.

func notesTheAgent(w http.ResponseWriter, r *http.Request) {
	log.Print(r.UserAgent(), r.Referer())
	fmt.Fprint(w, keystore.Secret())
}

func readsAForm(w http.ResponseWriter, r *http.Request) {
	if err := r.ParseForm(); err != nil || !r.ProtoAtLeast(1, 1) {
		http.Error(w, "no form", http.StatusBadRequest)
		return
	}
	if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want `POST "/form" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func readsAFile(w http.ResponseWriter, r *http.Request) {
	r.ParseMultipartForm(1 << 20)
	file, _, err := r.FormFile("key")
	if err != nil || r.Header.Get("X-API-Key") == "" { // want `POST "/file" grants access after checking only the format of X-API-Key: non-empty`
		http.Error(w, "no file", http.StatusBadRequest)
		return
	}
	file.Close()
	fmt.Fprint(w, keystore.Secret())
}

func isBehindALookupWithAFile(w http.ResponseWriter, r *http.Request) { // ok: the middleware looks the key up; a file is none
	if _, _, err := r.FormFile("api_key"); err != nil {
		http.Error(w, "no file", http.StatusBadRequest)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r)
	})
}

func requirePrefix(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			http.Error(w, "invalid key", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func isBehindAPrefix(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Secret())
}

func requireKnown(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !keystore.Valid(r.Header.Get("X-API-Key")) { // guard: formatonly isBehindAShapeAndALookup
			http.Error(w, "invalid key", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func isBehindALookup(w http.ResponseWriter, r *http.Request) { // ok: the middleware looks the key up
	fmt.Fprint(w, keystore.Secret())
}

func requireLength(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if len(r.Header.Get("X-API-Key")) != 40 { // want `middleware requireLength grants access after checking only the format of X-API-Key: len`
			http.Error(w, "invalid key", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func isBehindASecondMiddleware(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Secret())
}

func requireShape(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("X-API-Key") == "" {
			http.Error(w, "missing key", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func isBehindAShapeAndALookup(w http.ResponseWriter, r *http.Request) { // ok: the second middleware looks the key up
	fmt.Fprint(w, keystore.Secret())
}

func requirePrefixFunc(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want `middleware requirePrefixFunc grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			http.Error(w, "invalid key", http.StatusForbidden)
			return
		}
		next(w, r)
	}
}

func isBehindAFuncMiddleware(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Secret())
}

func require(prefix string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !strings.HasPrefix(r.Header.Get("X-API-Key"), prefix) { // want `middleware require grants access after checking only the format of X-API-Key: strings\.HasPrefix`
				http.Error(w, "invalid key", http.StatusForbidden)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func isBehindAMadeMiddleware(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Secret())
}

var known map[string]bool

func requireIn(keys map[string]bool) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			key := r.Header.Get("X-API-Key")
			if key == "" || !keys[key] { // guard: formatonly isBehindAMadeLookup `!keys[key]`
				http.Error(w, "invalid key", http.StatusForbidden)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func isBehindAMadeLookup(w http.ResponseWriter, r *http.Request) { // ok: the made middleware looks the key up
	fmt.Fprint(w, keystore.Secret())
}

type guard struct{ prefix string }

func (g *guard) Wrap(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.Header.Get("X-API-Key"), g.prefix) { // want `middleware guard.Wrap grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			http.Error(w, "invalid key", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func isBehindAMethod(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Secret())
}
