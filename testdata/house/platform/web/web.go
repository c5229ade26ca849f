// Package web is the framework of a house that wrote its own.
package web

import (
	"encoding/json"
	"net/http"
)

// A Router serves endpoints.
type Router struct {
	prefix string
	mux    *http.ServeMux
}

// NewRouter returns a router without endpoints.
func NewRouter() *Router { return &Router{mux: http.NewServeMux()} }

// Below returns a router for what lies below a prefix.
func (r *Router) Below(prefix string) *Router { return &Router{r.prefix + prefix, r.mux} }

// Endpoint serves a path with a function.
func (r *Router) Endpoint(method, path string, serve func(*Context)) {
	r.mux.HandleFunc(method+" "+r.prefix+path, func(w http.ResponseWriter, req *http.Request) {
		serve(&Context{w, req})
	})
}

// ServeHTTP implements [http.Handler].
func (r *Router) ServeHTTP(w http.ResponseWriter, req *http.Request) { r.mux.ServeHTTP(w, req) }

// A Context is a request with its answer.
type Context struct {
	w   http.ResponseWriter
	req *http.Request
}

// Param returns a parameter of the path.
func (c *Context) Param(name string) string { return c.req.PathValue(name) }

// Field returns a field of the request's header.
func (c *Context) Field(name string) string { return c.req.Header.Get(name) }

// Reply answers with a value.
func (c *Context) Reply(status int, v any) {
	c.w.WriteHeader(status)
	json.NewEncoder(c.w).Encode(v)
}

// Refuse answers with an error.
func (c *Context) Refuse(status int) { http.Error(c.w, http.StatusText(status), status) }
