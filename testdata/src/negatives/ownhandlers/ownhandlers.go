// Package ownhandlers has handlers of a type of the service's own, with
// middlewares that are applied in a loop and answer refusals through functions
// that they are given.
package ownhandlers

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"

	"keystore"
)

// A handler is told who calls, and returns what went wrong.
type handler func(ctx context.Context, w http.ResponseWriter, r *http.Request) error

type middleware func(handler) handler

type app struct {
	mux *http.ServeMux
	mws []middleware
}

func wrap(mws []middleware, h handler) handler {
	for i := len(mws) - 1; i >= 0; i-- {
		if mw := mws[i]; mw != nil {
			h = mw(h)
		}
	}
	return h
}

func (a *app) handle(pattern string, h handler, mws ...middleware) {
	h = wrap(mws, h)
	h = wrap(a.mws, h)
	a.mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
		if err := h(r.Context(), w, r); err != nil {
			http.Error(w, err.Error(), http.StatusForbidden)
		}
	})
}

func routes() http.Handler {
	a := &app{mux: http.NewServeMux()}
	auth := authenticates(refuse)
	a.handle("GET /tenants/{tenant_id}/own", comparesTheTenant, auth)
	a.handle("GET /tenants/{tenant_id}/any", comparesNothing, auth)
	a.handle("DELETE /records", deletesForAdmins, auth, asksFor("admin"))
	a.handle("DELETE /drafts", deletesForAll, auth)
	g := guard{param: tenantOf, deny: refuse}
	a.handle("GET /tenants/{tenant_id}/guarded", showsRecords, auth, g.tenant)
	a.handle("GET /ranged", showsTheSecret, finds)
	return a.mux
}

var errDenied = errors.New("denied")

type known struct{}

// A responder answers those that are not let through.
type responder func(w http.ResponseWriter, r *http.Request, code int)

func refuse(w http.ResponseWriter, r *http.Request, code int) {
	w.WriteHeader(code)
	json.NewEncoder(w).Encode(http.StatusText(code))
}

func authenticates(deny responder) middleware {
	m := func(next handler) handler {
		return func(ctx context.Context, w http.ResponseWriter, r *http.Request) error {
			scheme, key, ok := strings.Cut(r.Header.Get("Authorization"), " ")
			if !ok || scheme != "Key" {
				deny(w, r, http.StatusUnauthorized)
				return nil
			}
			k, err := keystore.Find(ctx, key)
			if err != nil {
				deny(w, r, http.StatusUnauthorized)
				return nil
			}
			return next(context.WithValue(ctx, known{}, k), w, r)
		}
	}
	return m
}

func of(ctx context.Context) *keystore.Key { return ctx.Value(known{}).(*keystore.Key) }

func asksFor(scope string) middleware {
	return func(next handler) handler {
		return func(ctx context.Context, w http.ResponseWriter, r *http.Request) error {
			if !slices.Contains(of(ctx).Scopes, scope) {
				return errDenied
			}
			return next(ctx, w, r)
		}
	}
}

func comparesTheTenant(ctx context.Context, w http.ResponseWriter, r *http.Request) error { // ok: the key's tenant is compared
	tenant := r.PathValue("tenant_id")
	if of(ctx).TenantID != tenant { // guard: crosstenant
		return errDenied
	}
	return json.NewEncoder(w).Encode(keystore.Records(ctx, tenant))
}

func comparesNothing(ctx context.Context, w http.ResponseWriter, r *http.Request) error {
	return json.NewEncoder(w).Encode(keystore.Records(ctx, r.PathValue("tenant_id"))) // want `handler comparesNothing uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func deletesForAdmins(ctx context.Context, w http.ResponseWriter, r *http.Request) error { // ok: the middleware asks for a scope
	keystore.Reset(ctx)
	return nil
}

func deletesForAll(ctx context.Context, w http.ResponseWriter, r *http.Request) error {
	keystore.Reset(ctx) // want `DELETE "/drafts" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return nil
}

// A guard is set up with what it needs of the router.
type guard struct {
	param func(*http.Request) string
	deny  responder
}

func tenantOf(r *http.Request) string { return r.PathValue("tenant_id") }

func (g guard) tenant(next handler) handler {
	return func(ctx context.Context, w http.ResponseWriter, r *http.Request) error {
		if of(ctx).TenantID != g.param(r) {
			g.deny(w, r, http.StatusForbidden)
			return nil
		}
		return next(ctx, w, r)
	}
}

func showsRecords(ctx context.Context, w http.ResponseWriter, r *http.Request) error { // ok: the middleware compares
	return json.NewEncoder(w).Encode(keystore.Records(ctx, r.PathValue("tenant_id")))
}

var ring sync.Map

// lookUp goes through all keys.
func lookUp(key string) *keystore.Key {
	var found *keystore.Key
	ring.Range(func(k, v any) bool {
		if k.(string) == key {
			found = v.(*keystore.Key)
			return false
		}
		return true
	})
	return found
}

func finds(next handler) handler {
	return func(ctx context.Context, w http.ResponseWriter, r *http.Request) error {
		key := r.Header.Get("X-API-Key")
		if !strings.HasPrefix(key, "tk_") || lookUp(key) == nil {
			return errDenied
		}
		return next(ctx, w, r)
	}
}

func showsTheSecret(ctx context.Context, w http.ResponseWriter, r *http.Request) error { // ok: the middleware looks the key up
	_, err := fmt.Fprint(w, keystore.Secret())
	return err
}
