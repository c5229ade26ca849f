// Package ogenerrors is a stub with what scenarios use of
// github.com/ogen-go/ogen/ogenerrors.
package ogenerrors

import (
	"context"
	"errors"
	"net/http"
)

var (
	ErrSkipServerSecurity                = errors.New("skip")
	ErrSecurityRequirementIsNotSatisfied = errors.New("not satisfied")
)

type ErrorHandler func(ctx context.Context, w http.ResponseWriter, r *http.Request, err error)

func DefaultErrorHandler(_ context.Context, w http.ResponseWriter, _ *http.Request, err error) {}

type OperationContext struct{ Name, ID string }

type SecurityError struct {
	OperationContext
	Security string
	Err      error
}

func (e *SecurityError) Error() string { return "" }

type DecodeParamsError struct {
	OperationContext
	Err error
}

func (e *DecodeParamsError) Error() string { return "" }

type DecodeParamError struct {
	Name string
	In   string
	Err  error
}

func (e *DecodeParamError) Error() string { return "" }
