// Package metadata is a stub with what scenarios use of
// google.golang.org/grpc/metadata.
package metadata

import "context"

type MD map[string][]string

func (md MD) Get(k string) []string { return nil }

func FromIncomingContext(ctx context.Context) (MD, bool) { return nil, false }

func ValueFromIncomingContext(ctx context.Context, key string) []string { return nil }
