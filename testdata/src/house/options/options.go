// Package options has a gRPC server whose services are interfaces, in fields that
// options set: callers in other packages say what is in them.
package options

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	"keystore"
)

// A Ledger serves, and is closed in the end.
type Ledger interface {
	LedgerServer
	Close() error
}

type Server struct {
	ledger Ledger
	vault  VaultServer
}

type Option func(*Server)

func WithLedger(l Ledger) Option {
	return func(s *Server) { s.ledger = l }
}

func WithVault(v VaultServer) Option {
	return func(s *Server) { s.vault = v }
}

func NewServer(opts ...Option) *Server {
	s := &Server{}
	for _, opt := range opts {
		opt(s)
	}
	return s
}

func (s *Server) Start() *grpc.Server {
	server := grpc.NewServer(grpc.ChainUnaryInterceptor(authenticate))
	if s.ledger != nil {
		RegisterLedgerServer(server, s.ledger)
	}
	if s.vault != nil {
		RegisterVaultServer(server, s.vault)
	}
	return server
}

type contextKey struct{}

func authenticate(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	md, _ := metadata.FromIncomingContext(ctx)
	values := md.Get("x-api-key")
	if len(values) == 0 {
		return nil, status.Error(codes.Unauthenticated, "no key")
	}
	k, err := keystore.Find(ctx, values[0])
	if err != nil {
		return nil, status.Error(codes.Unauthenticated, "unknown key")
	}
	return handler(context.WithValue(ctx, contextKey{}, k), req)
}

func keyOf(ctx context.Context) *keystore.Key {
	k, _ := ctx.Value(contextKey{}).(*keystore.Key)
	return k
}

// ledger leaves Watch to what is generated.
type ledger struct{ UnimplementedLedgerServer }

// NewLedger returns the only ledger that can be closed.
func NewLedger() Ledger { return &ledger{} }

func (l *ledger) Close() error { return nil }

func (l *ledger) List(ctx context.Context, req *Request) (*Records, error) {
	return &Records{Data: keystore.Records(ctx, req.TenantId)}, nil // want `handler ledger\.List uses body field "TenantId" without comparing it with the key's tenant`
}

func (l *ledger) Read(ctx context.Context, req *Request) (*Records, error) { // ok: the handler compares
	if keyOf(ctx).TenantID != req.TenantId { // guard: crosstenant
		return nil, status.Error(codes.PermissionDenied, "forbidden")
	}
	return &Records{Data: keystore.Records(ctx, req.TenantId)}, nil
}

// vault is the only one beside the placeholder that is generated.
type vault struct{ UnimplementedVaultServer }

func (v *vault) Open(ctx context.Context, req *Request) (*Records, error) {
	return &Records{Data: keystore.Records(ctx, req.TenantId)}, nil // want `handler vault\.Open uses body field "TenantId" without comparing it with the key's tenant`
}
