// Command streams has servers of gRPC whose interceptors run in front of calls that
// are no streams, of streams, or of both.
package main

import (
	"context"

	"github.com/go-kratos/kratos/v2/middleware"
	kratos "github.com/go-kratos/kratos/v2/transport/grpc"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	"keystore"
)

func main() {
	s := grpc.NewServer(grpc.ChainUnaryInterceptor(authenticate))
	RegisterLedgerServer(s, &forgets{}) // want `"/Ledger/Reset", handler forgets\.Reset, is open to everybody: authenticate authenticates, and is in front of no streams`

	onlyStreams := grpc.NewServer(grpc.StreamInterceptor(authenticateStream))
	RegisterLedgerServer(onlyStreams, &mixed{}) // want `"/Ledger/Drop", handler ledger\.Drop, and 2 other routes are open to everybody: authenticateStream authenticates, and is in front of streams alone`

	both := grpc.NewServer(grpc.ChainUnaryInterceptor(authenticate), grpc.ChainStreamInterceptor(authenticateStream))
	RegisterLedgerServer(both, &asks{})

	other := kratos.NewServer(kratos.Middleware(check), kratos.StreamMiddleware(check))
	RegisterLedgerServer(other, &unknown{})
}

func keyFrom(ctx context.Context) string {
	md, _ := metadata.FromIncomingContext(ctx)
	keys := md.Get("x-api-key")
	if len(keys) == 0 {
		return ""
	}
	return keys[0]
}

func authenticate(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	if !keystore.Valid(keyFrom(ctx)) {
		return nil, status.Error(codes.Unauthenticated, "unknown key")
	}
	return handler(ctx, req)
}

func authenticateStream(srv any, stream grpc.ServerStream, info *grpc.StreamServerInfo, handler grpc.StreamHandler) error {
	k, err := keystore.Find(stream.Context(), keyFrom(stream.Context()))
	if err != nil || !k.Has("admin") {
		return status.Error(codes.Unauthenticated, "unknown key")
	}
	return handler(srv, stream)
}

func check(next middleware.Handler) middleware.Handler {
	return func(ctx context.Context, req any) (any, error) {
		if !keystore.Valid(keyFrom(ctx)) {
			return nil, status.Error(codes.Unauthenticated, "unknown key")
		}
		return next(ctx, req)
	}
}

var records = make(map[string][]string)

type ledger struct{ name string }

func (l *ledger) List(ctx context.Context, req *Request) (*Records, error) {
	return &Records{Data: records[req.Id]}, nil
}

func (l *ledger) Put(ctx context.Context, req *Request) (*Records, error) {
	records[req.Id] = []string{l.name}
	return &Records{}, nil
}

func (l *ledger) Drop(ctx context.Context, req *Request) (*Records, error) {
	delete(records, req.Id)
	return &Records{}, nil
}

type forgets struct{ ledger }

func (f *forgets) Reset(req *Request, stream grpc.ServerStreamingServer[Records]) error {
	keystore.Reset(stream.Context())
	return nil
}

// mixed is behind an interceptor of streams alone.
type mixed struct{ ledger }

func (m *mixed) Put(ctx context.Context, req *Request) (*Records, error) {
	return m.ledger.Put(ctx, req)
}

func (m *mixed) Reset(req *Request, stream grpc.ServerStreamingServer[Records]) error { // ok: behind the interceptor of streams
	keystore.Reset(stream.Context())
	return nil
}

type asks struct{ ledger }

func (a *asks) Reset(req *Request, stream grpc.ServerStreamingServer[Records]) error { // ok: behind the interceptor of streams
	keystore.Reset(stream.Context())
	return nil
}

// unknown is served by another library: what runs in front of its streams is not known.
type unknown struct{ ledger }

func (u *unknown) Reset(req *Request, stream grpc.ServerStreamingServer[Records]) error {
	keystore.Reset(stream.Context())
	return nil
}
