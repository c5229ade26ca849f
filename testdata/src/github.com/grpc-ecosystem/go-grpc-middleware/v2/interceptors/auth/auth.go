// Package auth is a stub with what scenarios use of
// github.com/grpc-ecosystem/go-grpc-middleware/v2/interceptors/auth.
package auth

import (
	"context"

	"google.golang.org/grpc"
)

type AuthFunc func(ctx context.Context) (context.Context, error)

func UnaryServerInterceptor(authFunc AuthFunc) grpc.UnaryServerInterceptor { return nil }

func StreamServerInterceptor(authFunc AuthFunc) grpc.StreamServerInterceptor { return nil }

func AuthFromMD(ctx context.Context, expectedScheme string) (string, error) { return "", nil }
