// Package switchedoff has verifiers behind interfaces, for each of which another one
// stands in that agrees to everything, where the service runs without authentication.
package switchedoff

import (
	"context"
	"errors"
	"net/http"
	"os"

	"keystore"
)

var errDenied = errors.New("permission denied")

// An authority verifies keys, and asks them for what everything here takes.
type authority interface {
	Verify(ctx context.Context, key string) (user string, err error)
}

type operators struct{}

func (operators) Verify(ctx context.Context, key string) (string, error) {
	k, err := keystore.Find(ctx, key)
	if err != nil {
		return "", err
	}
	if !k.Has("operations") {
		return "", errDenied
	}
	return k.Username, nil
}

type nobodyIsAsked struct{}

func (nobodyIsAsked) Verify(ctx context.Context, key string) (string, error) { return key, nil }

// A register only knows keys.
type register interface {
	Known(ctx context.Context, key string) error
}

type registered struct{}

func (registered) Known(ctx context.Context, key string) error {
	_, err := keystore.Find(ctx, key)
	return err
}

type everybody struct{}

func (everybody) Known(ctx context.Context, key string) error { return nil }

func routes() http.Handler {
	var a authority = operators{}
	var known register = registered{}
	if os.Getenv("AUTH") == "off" {
		a, known = nobodyIsAsked{}, everybody{}
	}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /purge/operators", authorize(a, purgesForOperators))
	mux.HandleFunc("POST /purge/registered", identify(known, purgesForTheRegistered))
	return mux
}

func authorize(a authority, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if _, err := a.Verify(r.Context(), r.Header.Get("X-API-Key")); err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r)
	}
}

func identify(known register, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := known.Known(r.Context(), r.Header.Get("X-API-Key")); err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r)
	}
}

func purgesForOperators(w http.ResponseWriter, r *http.Request) { // ok: what verifies asks for the scope, where anything is asked
	keystore.Reset(r.Context())
}

func purgesForTheRegistered(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/purge/registered" reaches keystore\.Reset for any valid key: no scope or role is checked`
}
