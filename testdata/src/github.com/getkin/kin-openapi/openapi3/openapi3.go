// Package openapi3 is a stub with what scenarios use of
// github.com/getkin/kin-openapi/openapi3.
package openapi3

type T struct{ OpenAPI string }
