// Package http is a stub with what scenarios use of github.com/ogen-go/ogen/http.
package http

import "errors"

var ErrNotImplemented = errors.New("not implemented")
