// Command methods authenticates by tables of methods: those that are listed are only for
// clients with a role, and the rest is for everybody.
package main

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	"keystore"
)

func main() {
	held := &authorizer{roles: rolesOf()}
	s := grpc.NewServer(grpc.ChainUnaryInterceptor(held.unary()))
	RegisterLedgerServer(s, heldLedger{}) // want `"/Ledger/Reset", handler heldLedger\.Reset, is open to everybody: authorizer\.unary checks who asks on 3 routes beside it`
	serve(s, tables())
}

func tables() *grpc.Server {
	s := grpc.NewServer(grpc.ChainUnaryInterceptor(byTable))
	RegisterLedgerServer(s, tableLedger{}) // want `"/Ledger/Reset", handler tableLedger\.Reset, is open to everybody: byTable checks who asks on 3 routes beside it`
	return s
}

func serve(servers ...*grpc.Server) {}

var errRefused = status.Error(codes.PermissionDenied, "refused")

// An authorizer knows the roles that may call a method.
type authorizer struct{ roles map[string][]string }

func rolesOf() map[string][]string {
	const service = "/books.v1.Ledger/"
	return map[string][]string{
		service + "Open":    {"admin", "clerk"},
		service + "Close":   {"admin", "clerk"},
		service + "Archive": {"admin"},
	}
}

func (a *authorizer) unary() grpc.UnaryServerInterceptor {
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		ctx, err := a.authorize(ctx, info.FullMethod)
		if err != nil {
			return nil, err
		}
		return handler(ctx, req)
	}
}

type keyKey struct{}

func (a *authorizer) authorize(ctx context.Context, method string) (context.Context, error) {
	roles, ok := a.roles[method]
	if !ok {
		return ctx, nil
	}
	return withRole(ctx, roles)
}

func withRole(ctx context.Context, roles []string) (context.Context, error) {
	keys := metadata.ValueFromIncomingContext(ctx, "x-api-key")
	if len(keys) == 0 {
		return nil, errRefused
	}
	k, err := keystore.Find(ctx, keys[0])
	if err != nil {
		return nil, errRefused
	}
	for _, role := range roles {
		if role == k.Role {
			return context.WithValue(ctx, keyKey{}, k), nil
		}
	}
	return nil, errRefused
}

type heldLedger struct{ UnimplementedLedgerServer }

func (heldLedger) Login(ctx context.Context, req *Request) (*Done, error) { // ok: logins come before credentials
	return &Done{}, nil
}

func (heldLedger) Open(ctx context.Context, req *Request) (*Done, error) { // ok: the table has the method
	keystore.Reset(ctx)
	return &Done{}, nil
}

func (heldLedger) Close(ctx context.Context, req *Request) (*Done, error) { // ok: the table has the method
	if ctx.Value(keyKey{}) == nil {
		return nil, errRefused
	}
	keystore.Reset(ctx)
	return &Done{}, nil
}

func (heldLedger) Archive(ctx context.Context, req *Request) (*Done, error) { // ok: the table has the method
	keystore.Reset(ctx)
	return &Done{}, nil
}

func (heldLedger) Reset(ctx context.Context, req *Request) (*Done, error) {
	keystore.Reset(ctx)
	return &Done{}, nil
}

var roles = map[string][]string{
	"/books.v1.Ledger/Open":    {"admin", "clerk"},
	"/books.v1.Ledger/Close":   {"admin", "clerk"},
	"/books.v1.Ledger/Archive": {"admin"},
}

func byTable(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	ctx, err := authorize(ctx, info.FullMethod)
	if err != nil {
		return nil, err
	}
	return handler(ctx, req)
}

func authorize(ctx context.Context, method string) (context.Context, error) {
	need, ok := roles[method]
	if !ok {
		return ctx, nil
	}
	return withRole(ctx, need)
}

type tableLedger struct{ UnimplementedLedgerServer }

func (tableLedger) Open(ctx context.Context, req *Request) (*Done, error) { // ok: the table has the method
	keystore.Reset(ctx)
	return &Done{}, nil
}

func (tableLedger) Close(ctx context.Context, req *Request) (*Done, error) { // ok: the table has the method
	keystore.Reset(ctx)
	return &Done{}, nil
}

func (tableLedger) Archive(ctx context.Context, req *Request) (*Done, error) { // ok: the table has the method
	keystore.Reset(ctx)
	return &Done{}, nil
}

func (tableLedger) Reset(ctx context.Context, req *Request) (*Done, error) {
	keystore.Reset(ctx)
	return &Done{}, nil
}
