// Package configuration has the part of goravel v1.17.0 that the scenarios use, without
// code.
package configuration

import "github.com/goravel/framework/contracts/http"

type Middleware interface {
	Append(middleware ...http.Middleware) Middleware
	Prepend(middleware ...http.Middleware) Middleware
	Use(middleware ...http.Middleware) Middleware
}
