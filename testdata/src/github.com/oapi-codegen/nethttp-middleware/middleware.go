// Package nethttpmiddleware is a stub with what scenarios use of
// github.com/oapi-codegen/nethttp-middleware.
package nethttpmiddleware

import (
	"net/http"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
)

type Options struct {
	Options               openapi3filter.Options
	SilenceServersWarning bool
}

func OapiRequestValidator(spec *openapi3.T) func(next http.Handler) http.Handler { return nil }

func OapiRequestValidatorWithOptions(spec *openapi3.T, options *Options) func(next http.Handler) http.Handler {
	return nil
}
