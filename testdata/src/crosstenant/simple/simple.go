// Package simple has methods of connect that get messages rather than requests.
package simple

import (
	"context"
	"errors"
	"net/http"

	"connectrpc.com/connect"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle(NewLedgerHandler(&ledger{}, connect.WithInterceptors(&authenticator{})))
	return mux
}

type contextKey struct{}

// An authenticator asks for a key, and keeps it.
type authenticator struct{}

func authenticate(ctx context.Context, header http.Header) (context.Context, error) {
	k, err := keystore.Find(ctx, header.Get("X-API-Key"))
	if err != nil {
		return nil, connect.NewError(connect.CodeUnauthenticated, errors.New("unknown key"))
	}
	return context.WithValue(ctx, contextKey{}, k), nil
}

func (*authenticator) WrapUnary(next connect.UnaryFunc) connect.UnaryFunc {
	return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
		ctx, err := authenticate(ctx, req.Header())
		if err != nil {
			return nil, err
		}
		return next(ctx, req)
	}
}

func (*authenticator) WrapStreamingClient(next connect.StreamingClientFunc) connect.StreamingClientFunc {
	return next
}

func (*authenticator) WrapStreamingHandler(next connect.StreamingHandlerFunc) connect.StreamingHandlerFunc {
	return func(ctx context.Context, conn connect.StreamingHandlerConn) error {
		ctx, err := authenticate(ctx, conn.RequestHeader())
		if err != nil {
			return err
		}
		return next(ctx, conn)
	}
}

func tenantOf(ctx context.Context) string { return ctx.Value(contextKey{}).(*keystore.Key).TenantID }

type ledger struct{}

func (l *ledger) Get(ctx context.Context, req *Request) (*Records, error) {
	return &Records{Data: keystore.Records(ctx, req.TenantId)}, nil // want `handler ledger\.Get uses body field "TenantId" without comparing it with the key's tenant`
}

func (l *ledger) Watch(ctx context.Context, req *Request, stream *connect.ServerStream[Records]) error {
	return stream.Send(&Records{Data: keystore.Records(ctx, req.GetTenantId())}) // want `handler ledger\.Watch uses body field "TenantId" without comparing it with the key's tenant`
}

func (l *ledger) Follow(ctx context.Context, req *Request, stream *connect.ServerStream[Records]) error { // ok: the handler compares
	if tenantOf(ctx) != req.GetTenantId() {
		return connect.NewError(connect.CodePermissionDenied, errors.New("another tenant"))
	}
	return stream.Send(&Records{Data: keystore.Records(ctx, req.GetTenantId())})
}
