// Package codes is a stub with what scenarios use of
// google.golang.org/grpc/codes.
package codes

type Code uint32

const (
	PermissionDenied Code = 7
	Unauthenticated  Code = 16
)
