package main

import (
	"encoding/json"
	"net/http"

	"keystore"
)

// A Context is what handlers see of the context.
type Context interface {
	Header(name string) string
	Param(name string) string
	Who() *keystore.Key
	Know(*keystore.Key)
	Request() *http.Request
	Answer(status int, v any) error
}

type requestContext struct {
	w   http.ResponseWriter
	r   *http.Request
	key *keystore.Key
}

func (c *requestContext) Header(name string) string { return c.r.Header.Get(name) }
func (c *requestContext) Param(name string) string  { return c.r.PathValue(name) }
func (c *requestContext) Who() *keystore.Key        { return c.key }
func (c *requestContext) Know(k *keystore.Key)      { c.key = k }
func (c *requestContext) Request() *http.Request    { return c.r }
func (c *requestContext) Answer(status int, v any) error {
	c.w.WriteHeader(status)
	return json.NewEncoder(c.w).Encode(v)
}

type seer func(Context) error

func seen(mux *http.ServeMux) {
	handle := func(pattern string, h seer) {
		mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
			if err := h(&requestContext{w: w, r: r}); err != nil {
				http.Error(w, err.Error(), http.StatusForbidden)
			}
		})
	}
	handle("GET /seen/tenants/{tenant_id}/records", verified(seesAnyTenant))
	handle("GET /seen/tenants/{tenant_id}/compared", verified(seesItsTenant))
	handle("POST /seen/reset", verified(seesReset))
	handle("POST /seen/clear", verified(asked("admin", seesClear)))
}

func verified(next seer) seer {
	return func(c Context) error {
		k, err := keystore.Find(c.Request().Context(), c.Header("X-API-Key"))
		if err != nil {
			return err
		}
		c.Know(k)
		return next(c)
	}
}

func asked(scope string, next seer) seer {
	return func(c Context) error {
		if !c.Who().Has(scope) { // guard: missingscope seesClear
			return Refused(http.StatusForbidden)
		}
		return next(c)
	}
}

func seesAnyTenant(c Context) error {
	return c.Answer(http.StatusOK, keystore.Records(c.Request().Context(), c.Param("tenant_id"))) // want `handler seesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func seesItsTenant(c Context) error { // ok: compared
	if c.Who().TenantID != c.Param("tenant_id") { // guard: crosstenant
		return Refused(http.StatusForbidden)
	}
	return c.Answer(http.StatusOK, keystore.Records(c.Request().Context(), c.Param("tenant_id")))
}

func seesReset(c Context) error {
	keystore.Reset(c.Request().Context()) // want `POST "/seen/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.Answer(http.StatusNoContent, nil)
}

func seesClear(c Context) error { // ok: the scope is checked
	keystore.Reset(c.Request().Context())
	return c.Answer(http.StatusNoContent, nil)
}
