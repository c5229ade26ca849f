// Command contexts has a context of its own which is a context of package context, too,
// and middlewares that fill it.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strings"

	"keystore"
)

// A Ctx is what handlers get.
type Ctx struct {
	context.Context
	W   http.ResponseWriter
	R   *http.Request
	Key *keystore.Key
}

// Param returns a parameter of the path.
func (c *Ctx) Param(name string) string { return c.R.PathValue(name) }

// JSON answers the client.
func (c *Ctx) JSON(status int, v any) error {
	c.W.WriteHeader(status)
	return json.NewEncoder(c.W).Encode(v)
}

// A Handler returns what went wrong.
type Handler func(*Ctx) error

// A Refused is the status by which an error is answered.
type Refused int

func (r Refused) Error() string { return http.StatusText(int(r)) }

type api struct{ name string }

func main() {
	a := api{}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /tenants/{tenant_id}/records", a.wrap(usesAnyTenant, a.known))
	mux.HandleFunc("GET /tenants/{tenant_id}/compared", a.wrap(comparesTheTenant, a.known))
	mux.HandleFunc("POST /reset", a.wrap(resetsForAnyKey, a.known))
	mux.HandleFunc("POST /clear", a.wrap(isBehindARole, a.known, role("admin")))
	mux.HandleFunc("GET /secret", a.wrap(shows, a.lax))
	seen(mux)
	http.ListenAndServe(":8080", mux)
}

// wrap applies middlewares, and writes errors.
func (a api) wrap(h Handler, with ...func(Handler) Handler) http.HandlerFunc {
	for i := len(with) - 1; i >= 0; i-- {
		h = with[i](h)
	}
	return func(w http.ResponseWriter, r *http.Request) {
		c := &Ctx{Context: r.Context(), W: w, R: r}
		if err := h(c); err != nil {
			fail(c, err)
		}
	}
}

func fail(c *Ctx, err error) {
	var refused Refused
	if errors.As(err, &refused) {
		c.JSON(int(refused), err.Error())
		return
	}
	c.JSON(http.StatusInternalServerError, "internal error")
}

// known verifies the key, and keeps what it finds in the context.
func (a api) known(next Handler) Handler {
	return func(c *Ctx) error {
		k, err := keystore.Find(c, c.R.Header.Get("X-API-Key"))
		if err != nil {
			return Refused(http.StatusUnauthorized)
		}
		c.Key = k
		return next(c)
	}
}

// lax looks at the form.
func (a api) lax(next Handler) Handler {
	return func(c *Ctx) error {
		if !strings.HasPrefix(c.R.Header.Get("X-API-Key"), "tk_") { // want `middleware api\.lax grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			return Refused(http.StatusUnauthorized)
		}
		return next(c)
	}
}

func role(role string) func(Handler) Handler {
	return func(next Handler) Handler {
		return func(c *Ctx) error {
			if c.Key.Role != role { // guard: missingscope isBehindARole
				return Refused(http.StatusForbidden)
			}
			return next(c)
		}
	}
}

func usesAnyTenant(c *Ctx) error {
	return c.JSON(http.StatusOK, keystore.Records(c, c.Param("tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(c *Ctx) error { // ok: compared
	if c.Key.TenantID != c.Param("tenant_id") { // guard: crosstenant
		return Refused(http.StatusForbidden)
	}
	return c.JSON(http.StatusOK, keystore.Records(c, c.Param("tenant_id")))
}

func resetsForAnyKey(c *Ctx) error {
	keystore.Reset(c) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.JSON(http.StatusNoContent, nil)
}

func isBehindARole(c *Ctx) error { // ok: the role is checked
	keystore.Reset(c)
	return c.JSON(http.StatusNoContent, nil)
}

func shows(c *Ctx) error { return c.JSON(http.StatusOK, keystore.Secret()) }
