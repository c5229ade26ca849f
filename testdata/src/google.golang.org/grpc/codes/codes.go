// Package codes is a stub with what scenarios use of
// google.golang.org/grpc/codes.
package codes

type Code uint32

const (
	InvalidArgument  Code = 3
	Unimplemented    Code = 12
	PermissionDenied Code = 7
	Unauthenticated  Code = 16
)
