// Package basev1grpc is a stub.
package basev1grpc

import (
	"context"

	basev1 "buf.build/gen/go/permifyco/permify/protocolbuffers/go/base/v1"
)

type PermissionClient interface {
	Check(ctx context.Context, in *basev1.PermissionCheckRequest) (*basev1.PermissionCheckResponse, error)
}
