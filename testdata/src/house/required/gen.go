package required

// This file has the shape of what oapi-codegen generates for chi.

import (
	"context"
	"net/http"

	"github.com/go-chi/chi/v5"
)

const (
	ApiKeyScopes = "ApiKey.Scopes"
)

// ServerInterface represents all server handlers.
type ServerInterface interface {
	// (POST /clear)
	Clear(w http.ResponseWriter, r *http.Request)
	// (POST /reset)
	Reset(w http.ResponseWriter, r *http.Request)
	// (GET /prices)
	Prices(w http.ResponseWriter, r *http.Request)
}

type MiddlewareFunc func(http.Handler) http.Handler

type ServerInterfaceWrapper struct {
	Handler            ServerInterface
	HandlerMiddlewares []MiddlewareFunc
}

// Clear operation middleware
func (siw *ServerInterfaceWrapper) Clear(w http.ResponseWriter, r *http.Request) {

	ctx := r.Context()

	ctx = context.WithValue(ctx, ApiKeyScopes, []string{"records:clear"})

	r = r.WithContext(ctx)

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.Clear(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// Reset operation middleware
func (siw *ServerInterfaceWrapper) Reset(w http.ResponseWriter, r *http.Request) {

	ctx := r.Context()

	ctx = context.WithValue(ctx, ApiKeyScopes, []string{})

	r = r.WithContext(ctx)

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.Reset(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// Prices operation middleware
func (siw *ServerInterfaceWrapper) Prices(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.Prices(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

type ChiServerOptions struct {
	BaseRouter  chi.Router
	Middlewares []MiddlewareFunc
}

// HandlerWithOptions creates http.Handler with additional options
func HandlerWithOptions(si ServerInterface, options ChiServerOptions) http.Handler {
	r := options.BaseRouter

	if r == nil {
		r = chi.NewRouter()
	}
	wrapper := ServerInterfaceWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
	}

	r.Group(func(r chi.Router) {
		r.Post("/clear", wrapper.Clear)
	})
	r.Group(func(r chi.Router) {
		r.Post("/reset", wrapper.Reset)
	})
	r.Group(func(r chi.Router) {
		r.Get("/prices", wrapper.Prices)
	})

	return r
}
