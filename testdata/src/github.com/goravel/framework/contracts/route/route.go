// Package route has the part of goravel v1.13.1 that the scenarios use, without
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
	Prefix(addr string) Router
	Middleware(middlewares ...http.Middleware) Router
	Get(relativePath string, handler http.HandlerFunc)
	Post(relativePath string, handler http.HandlerFunc)
	Resource(relativePath string, controller http.ResourceController)
}
