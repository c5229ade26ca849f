// Package humago is a stub with what scenarios use of
// github.com/danielgtaylor/huma/v2/adapters/humago.
package humago

import (
	"net/http"

	"github.com/danielgtaylor/huma/v2"
)

type Mux interface {
	HandleFunc(string, func(http.ResponseWriter, *http.Request))
	ServeHTTP(http.ResponseWriter, *http.Request)
}

func New(m Mux, config huma.Config) huma.API { return nil }
