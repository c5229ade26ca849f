// Package methods has middlewares with a table of what each method or path asks for:
// what is not in the table goes on unasked, or is refused.
package methods

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	"keystore"
)

func servers() []*grpc.Server {
	open := grpc.NewServer(grpc.ChainUnaryInterceptor(authenticate, requireListedRole))
	RegisterLedgerServer(open, &openLedger{})
	closed := grpc.NewServer(grpc.ChainUnaryInterceptor(authenticate, requireRoleOfAll))
	RegisterLedgerServer(closed, &closedLedger{})
	switched := grpc.NewServer(grpc.ChainUnaryInterceptor(authenticate, requireRoleBySwitch))
	RegisterLedgerServer(switched, &switchedLedger{})
	prefixed := grpc.NewServer(grpc.ChainUnaryInterceptor(authenticate, requireRoleByPrefix))
	RegisterLedgerServer(prefixed, &prefixedLedger{})
	other := grpc.NewServer(grpc.ChainUnaryInterceptor(authenticate, requireRoleOfOthers))
	RegisterLedgerServer(other, &otherLedger{})
	return []*grpc.Server{open, closed, switched, prefixed, other}
}

type keyKey struct{}

func keyOf(ctx context.Context) *keystore.Key {
	k, _ := ctx.Value(keyKey{}).(*keystore.Key)
	return k
}

func authenticate(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	keys := metadata.ValueFromIncomingContext(ctx, "x-api-key")
	if len(keys) == 0 {
		return nil, status.Error(codes.Unauthenticated, "no key")
	}
	k, err := keystore.Find(ctx, keys[0])
	if err != nil {
		return nil, status.Error(codes.Unauthenticated, "unknown key")
	}
	return handler(context.WithValue(ctx, keyKey{}, k), req)
}

var errForbidden = status.Error(codes.PermissionDenied, "forbidden")

// roles are those of whom each method is for.
var roles = map[string][]string{"/books.v1.Ledger/ResetListed": {"admin", "auditor"}}

func requireListedRole(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	need, ok := roles[info.FullMethod]
	if !ok {
		return handler(ctx, req)
	}
	if !slices.Contains(need, keyOf(ctx).Role) { // guard: missingscope openLedger.ResetListed
		return nil, errForbidden
	}
	return handler(ctx, req)
}

type openLedger struct{ UnimplementedLedgerServer }

func (openLedger) ResetListed(ctx context.Context, req *Request) (*Done, error) { // ok: the table has the method
	keystore.Reset(ctx)
	return &Done{}, nil
}

func (openLedger) ResetNotListed(ctx context.Context, req *Request) (*Done, error) {
	keystore.Reset(ctx) // want `"/Ledger/ResetNotListed" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return &Done{}, nil
}

// requireRoleOfAll refuses what the table does not have.
func requireRoleOfAll(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	need, ok := roles[info.FullMethod]
	if !ok {
		return nil, errForbidden
	}
	for _, role := range need {
		if role == keyOf(ctx).Role {
			return handler(ctx, req)
		}
	}
	return nil, errForbidden
}

type closedLedger struct{ UnimplementedLedgerServer }

func (closedLedger) ResetListed(ctx context.Context, req *Request) (*Done, error) { // ok: the table has the method
	keystore.Reset(ctx)
	return &Done{}, nil
}

func (closedLedger) ResetNotListed(ctx context.Context, req *Request) (*Done, error) { // ok: the method is refused
	keystore.Reset(ctx)
	return &Done{}, nil
}

func requireRoleBySwitch(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	switch info.FullMethod {
	case "/books.v1.Ledger/ResetListed":
		if keyOf(ctx).Role != "admin" { // guard: missingscope switchedLedger.ResetListed
			return nil, errForbidden
		}
	}
	return handler(ctx, req)
}

type switchedLedger struct{ UnimplementedLedgerServer }

func (switchedLedger) ResetListed(ctx context.Context, req *Request) (*Done, error) { // ok: the method has a case
	keystore.Reset(ctx)
	return &Done{}, nil
}

func (switchedLedger) ResetNotListed(ctx context.Context, req *Request) (*Done, error) {
	keystore.Reset(ctx) // want `"/Ledger/ResetNotListed" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return &Done{}, nil
}

func requireRoleByPrefix(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	if strings.HasPrefix(info.FullMethod, "/books.v1.Ledger/") && keyOf(ctx).Role != "admin" { // guard: missingscope prefixedLedger.ResetListed
		return nil, errForbidden
	}
	return handler(ctx, req)
}

type prefixedLedger struct{ UnimplementedLedgerServer }

func (prefixedLedger) ResetListed(ctx context.Context, req *Request) (*Done, error) { // ok: the service has the prefix
	keystore.Reset(ctx)
	return &Done{}, nil
}

func (prefixedLedger) ResetNotListed(ctx context.Context, req *Request) (*Done, error) { // ok: the service has the prefix
	keystore.Reset(ctx)
	return &Done{}, nil
}

func requireRoleOfOthers(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	if strings.HasPrefix(info.FullMethod, "/books.v1.Reports/") && keyOf(ctx).Role != "admin" {
		return nil, errForbidden
	}
	return handler(ctx, req)
}

type otherLedger struct{ UnimplementedLedgerServer }

func (otherLedger) ResetListed(ctx context.Context, req *Request) (*Done, error) {
	keystore.Reset(ctx) // want `"/Ledger/ResetListed" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return &Done{}, nil
}

// -- the same with paths --

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /v1/reset", resetsListed)
	mux.HandleFunc("POST /v1/clear", resetsUnlisted)
	return identify(requireRoleOfPath(mux))
}

func identify(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), keyKey{}, k)))
	})
}

// needs are the scopes that paths ask for.
var needs = map[string]string{"/v1/reset": "books:reset"}

func requireRoleOfPath(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		scope, ok := needs[r.URL.Path]
		if ok && !keyOf(r.Context()).Has(scope) { // guard: missingscope resetsListed
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func resetsListed(w http.ResponseWriter, r *http.Request) { // ok: the table has the path
	keystore.Reset(r.Context())
}

func resetsUnlisted(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/v1/clear" reaches keystore\.Reset for any valid key: no scope or role is checked`
}
