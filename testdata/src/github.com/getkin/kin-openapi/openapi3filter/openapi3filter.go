// Package openapi3filter is a stub with what scenarios use of
// github.com/getkin/kin-openapi/openapi3filter.
package openapi3filter

import (
	"context"
	"net/http"
)

type AuthenticationFunc func(context.Context, *AuthenticationInput) error

type AuthenticationInput struct {
	RequestValidationInput *RequestValidationInput
	SecuritySchemeName     string
	Scopes                 []string
}

func (input *AuthenticationInput) NewError(err error) error { return nil }

type RequestValidationInput struct {
	Request    *http.Request
	PathParams map[string]string
}

type Options struct {
	MultiError         bool
	AuthenticationFunc AuthenticationFunc
}

func NoopAuthenticationFunc(context.Context, *AuthenticationInput) error { return nil }
