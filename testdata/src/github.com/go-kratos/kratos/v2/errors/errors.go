// Package errors is a stub with what scenarios use of
// github.com/go-kratos/kratos/v2/errors.
package errors

type Error struct{ Code int32 }

func (e *Error) Error() string { return "" }

func Unauthorized(reason, message string) *Error { return nil }

func Forbidden(reason, message string) *Error { return nil }
