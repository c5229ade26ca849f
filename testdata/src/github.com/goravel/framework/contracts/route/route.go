// Package route has the part of goravel v1.17.0 that the scenarios use, without
// code.
package route

import "github.com/goravel/framework/contracts/http"

type GroupFunc func(router Router)

type Route interface {
	Router
	GlobalMiddleware(middlewares ...http.Middleware)
}

type Router interface {
	Group(handler GroupFunc)
	Prefix(path string) Router
	Middleware(middlewares ...http.Middleware) Router
	Get(path string, handler http.HandlerFunc) Action
	Post(path string, handler http.HandlerFunc) Action
	Resource(path string, controller http.ResourceController) Action
}

type Action interface{ Name(name string) Action }
