// Package status is a stub with what scenarios use of
// google.golang.org/grpc/status.
package status

import "google.golang.org/grpc/codes"

type Status struct{ code codes.Code }

func New(c codes.Code, msg string) *Status { return nil }

func (s *Status) Err() error { return nil }

func Error(c codes.Code, msg string) error { return nil }

func Errorf(c codes.Code, format string, a ...any) error { return nil }
