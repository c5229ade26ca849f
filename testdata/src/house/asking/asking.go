// Package asking has a router of its own, whose middlewares are functions that it asks
// before it goes on, and that return what the context is to hold, or an error.
package asking

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"regexp"

	"github.com/go-chi/chi/v5"

	"keystore"
)

type ask func(w http.ResponseWriter, r *http.Request) (context.Context, error)

func (a ask) before(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a.serve(next, w, r)
	})
}

func (a ask) serve(next http.Handler, w http.ResponseWriter, r *http.Request) {
	ctx, err := a(w, r)
	if err != nil {
		refuse(w, err)
		return
	}
	if ctx != nil {
		r = r.WithContext(ctx)
	}
	next.ServeHTTP(w, r)
}

type handler func(w http.ResponseWriter, r *http.Request) error

func (h handler) serve(w http.ResponseWriter, r *http.Request) {
	if err := h(w, r); err != nil {
		refuse(w, err)
	}
}

func refuse(w http.ResponseWriter, err error) { http.Error(w, err.Error(), http.StatusForbidden) }

// A Router has its own sorts of handlers and middlewares.
type Router struct{ chi chi.Router }

func (r *Router) Use(a ask)                      { r.chi.Use(a.before) }
func (r *Router) With(a ask) *Router             { return &Router{r.chi.With(a.before)} }
func (r *Router) Post(pattern string, h handler) { r.chi.Post(pattern, h.serve) }
func (r *Router) Route(pattern string, fn func(*Router)) {
	r.chi.Route(pattern, func(c chi.Router) { fn(&Router{c}) })
}

// New returns a router without routes.
func New() *Router { return &Router{chi.NewRouter()} }

func routes() http.Handler {
	r := New()
	r.Route("/v1", func(r *Router) {
		r.Use(RequireKey)
		r.Post("/reset", resets)
		r.With(RequireAdmin).Post("/reset/admin", resetsForAdministrators)
		r.With(asksBoth).Post("/reset/both", resetsForBoth)
	})
	r.Route("/bearer", func(r *Router) {
		r.Use(requireBearer)
		r.Post("/reset", resetsForBearers)
	})
	r.Route("/loose", func(r *Router) {
		r.Use(requireLooseBearer)
		r.Post("/reset", resetsForAnybody)
	})
	r.Route("/given", func(r *Router) {
		r.Use(requireGiven)
		r.Post("/reset", resetsForGiven)
	})
	r.Route("/maybe", func(r *Router) {
		r.Use(requireMaybe)
		r.Post("/reset", resetsForWhoeverGivesNone)
	})
	return r.chi
}

type contextKey struct{}

func keyOf(r *http.Request) *keystore.Key {
	k, _ := r.Context().Value(contextKey{}).(*keystore.Key)
	return k
}

// RequireKey is for whose key is known.
func RequireKey(w http.ResponseWriter, r *http.Request) (context.Context, error) {
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		return nil, err
	}
	return context.WithValue(r.Context(), contextKey{}, k), nil
}

var errForbidden = errors.New("forbidden")

// RequireAdmin is for administrators. It runs behind RequireKey.
func RequireAdmin(w http.ResponseWriter, r *http.Request) (context.Context, error) {
	if k := keyOf(r); k == nil || !k.Admin {
		return nil, errForbidden
	}
	return r.Context(), nil
}

func asksBoth(w http.ResponseWriter, r *http.Request) (context.Context, error) {
	if _, err := RequireKey(w, r); err != nil {
		return nil, err
	}
	return RequireAdmin(w, r)
}

func resets(w http.ResponseWriter, r *http.Request) error {
	keystore.Reset(r.Context()) // want `POST "/v1/reset" reaches keystore.Reset for any valid key: no scope or role is checked`
	return nil
}

func resetsForAdministrators(w http.ResponseWriter, r *http.Request) error { // ok: asked for before
	keystore.Reset(r.Context())
	return nil
}

func resetsForBoth(w http.ResponseWriter, r *http.Request) error { // ok: asked for before
	keystore.Reset(r.Context())
	return nil
}

// Keys that one returns, or an error.

var (
	bearer = regexp.MustCompile(`(?i)^bearer (\S+)$`)
	loose  = regexp.MustCompile(`(?i)^bearer (\S*)$`)
)

var errNoKey = errors.New("no key")

func tokenOf(r *http.Request) (string, error) {
	m := bearer.FindStringSubmatch(r.Header.Get("Authorization"))
	if len(m) != 2 {
		return "", errNoKey
	}
	return m[1], nil
}

func requireBearer(w http.ResponseWriter, r *http.Request) (context.Context, error) {
	token, err := tokenOf(r)
	if err != nil || token == "" {
		return nil, err // never nil
	}
	return admin(r, token)
}

func admin(r *http.Request, token string) (context.Context, error) {
	k, err := keystore.Find(r.Context(), token)
	if err != nil {
		return nil, err
	}
	if !k.Admin {
		return nil, errForbidden
	}
	return context.WithValue(r.Context(), contextKey{}, k), nil
}

func resetsForBearers(w http.ResponseWriter, r *http.Request) error { // ok: a text that was cut out is there
	keystore.Reset(r.Context())
	return nil
}

func looseTokenOf(r *http.Request) (string, error) {
	m := loose.FindStringSubmatch(r.Header.Get("Authorization"))
	if len(m) != 2 { // want `middleware ask\.before grants access after checking only the format of Authorization: len`
		return "", errNoKey
	}
	return m[1], nil
}

func requireLooseBearer(w http.ResponseWriter, r *http.Request) (context.Context, error) {
	token, err := looseTokenOf(r)
	if err != nil || token == "" {
		return nil, err // nil, if it is "Bearer "
	}
	return admin(r, token)
}

func resetsForAnybody(w http.ResponseWriter, r *http.Request) error {
	keystore.Reset(r.Context()) // want `POST "/loose/reset" reaches keystore.Reset for any key of the right form: no scope or role is checked`
	return nil
}

func givenOf(r *http.Request) (string, error) {
	if key := r.Header.Get("X-API-Key"); key != "" {
		return key, nil
	}
	return "", errNoKey
}

func requireGiven(w http.ResponseWriter, r *http.Request) (context.Context, error) {
	key, err := givenOf(r)
	if key == "" || err != nil {
		return nil, err // never nil
	}
	return admin(r, key)
}

func resetsForGiven(w http.ResponseWriter, r *http.Request) error { // ok: who gives no key gets an error
	keystore.Reset(r.Context())
	return nil
}

func maybeOf(r *http.Request) (string, error) {
	key := r.Header.Get("X-API-Key")
	if len(key) > 64 { // want `middleware ask\.before grants access after checking only the format of X-API-Key: len`
		return "", fmt.Errorf("key of %d characters", len(key))
	}
	return key, nil
}

func requireMaybe(w http.ResponseWriter, r *http.Request) (context.Context, error) {
	key, err := maybeOf(r)
	if err != nil || key == "" {
		return nil, err // nil, if there is no key
	}
	return admin(r, key)
}

func resetsForWhoeverGivesNone(w http.ResponseWriter, r *http.Request) error {
	keystore.Reset(r.Context()) // want `POST "/maybe/reset" reaches keystore.Reset for any key of the right form: no scope or role is checked`
	return nil
}
