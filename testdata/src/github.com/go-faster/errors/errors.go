// Package errors is a stub with what scenarios use of github.com/go-faster/errors.
package errors

func Is(err, target error) bool { return err == target }
