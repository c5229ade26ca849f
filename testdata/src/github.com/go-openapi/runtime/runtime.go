// Package runtime is a stub with what scenarios use of
// github.com/go-openapi/runtime.
package runtime

import (
	"io"
	"net/http"
)

type Values map[string][]string

func (v Values) GetOK(key string) (value []string, hasKey bool, hasValue bool) {
	return nil, false, false
}

type Consumer interface{ Consume(io.Reader, any) error }

type Producer interface{ Produce(io.Writer, any) error }

type Authenticator interface {
	Authenticate(any) (bool, any, error)
}

type Authorizer interface {
	Authorize(*http.Request, any) error
}
