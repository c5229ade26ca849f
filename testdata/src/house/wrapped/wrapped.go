// Command wrapped has handlers with a context of the program's own, which holds the
// request and the writer, and methods that wrap them.
package main

import (
	"encoding/json"
	"errors"
	"net/http"

	"keystore"
)

// A Ctx is what handlers get.
type Ctx struct {
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

type api struct{ name string }

func main() {
	a := api{}
	mux := http.NewServeMux()
	mux.Handle("GET /tenants/{tenant_id}/records", a.Wrap(usesAnyTenant))
	mux.Handle("GET /tenants/{tenant_id}/compared", a.Wrap(comparesTheTenant))
	mux.Handle("POST /admin/reset", a.Wrap(resetsForAnyKey))
	mux.Handle("POST /admin/clear", a.Role("admin", isBehindARole))
	mux.Handle("DELETE /tenants/{tenant_id}/records", a.Open(isOpen)) // want `DELETE "/tenants/\{tenant_id\}/records", handler isOpen, is open to everybody: api\.Wrap checks who asks on \d routes beside it`
	http.ListenAndServe(":8080", mux)
}

var errForbidden = errors.New("forbidden")

// Wrap verifies the key.
func (a api) Wrap(fn func(*Ctx) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		if err := fn(&Ctx{W: w, R: r, Key: k}); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	}
}

// Open asks for nothing.
func (a api) Open(fn func(*Ctx) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := fn(&Ctx{W: w, R: r}); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	}
}

// Role asks for a role.
func (a api) Role(role string, fn func(*Ctx) error) http.HandlerFunc {
	return a.Wrap(func(c *Ctx) error {
		if c.Key.Role != role { // guard: missingscope isBehindARole
			return errForbidden
		}
		return fn(c)
	})
}

func usesAnyTenant(c *Ctx) error {
	return c.JSON(http.StatusOK, keystore.Records(c.R.Context(), c.Param("tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(c *Ctx) error { // ok: compared
	if c.Key.TenantID != c.Param("tenant_id") { // guard: crosstenant
		return errForbidden
	}
	return c.JSON(http.StatusOK, keystore.Records(c.R.Context(), c.Param("tenant_id")))
}

func resetsForAnyKey(c *Ctx) error {
	keystore.Reset(c.R.Context()) // want `POST "/admin/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.JSON(http.StatusNoContent, nil)
}

func isBehindARole(c *Ctx) error { // ok: the role is checked
	keystore.Reset(c.R.Context())
	return c.JSON(http.StatusNoContent, nil)
}

func isOpen(c *Ctx) error {
	keystore.DeleteRecords(c.R.Context(), c.Param("tenant_id"))
	return c.JSON(http.StatusNoContent, nil)
}
