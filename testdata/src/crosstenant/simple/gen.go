package simple

// This file has the shape of what protoc-gen-go and protoc-gen-connect-go generate with
// the option simple.

import (
	"context"
	"net/http"

	"connectrpc.com/connect"
	"google.golang.org/protobuf/reflect/protoreflect"
)

type Request struct{ TenantId string }

func (x *Request) ProtoReflect() protoreflect.Message { return nil }

func (x *Request) GetTenantId() string { return x.TenantId }

type Records struct{ Data []string }

func (x *Records) ProtoReflect() protoreflect.Message { return nil }

type LedgerHandler interface {
	Get(context.Context, *Request) (*Records, error)
	Watch(context.Context, *Request, *connect.ServerStream[Records]) error
	Follow(context.Context, *Request, *connect.ServerStream[Records]) error
}

// NewLedgerHandler builds an HTTP handler from the service implementation.
func NewLedgerHandler(svc LedgerHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	get := connect.NewUnaryHandlerSimple("/books.v1.Ledger/Get", svc.Get, connect.WithHandlerOptions(opts...))
	watch := connect.NewServerStreamHandlerSimple("/books.v1.Ledger/Watch", svc.Watch, connect.WithHandlerOptions(opts...))
	follow := connect.NewServerStreamHandlerSimple("/books.v1.Ledger/Follow", svc.Follow, connect.WithHandlerOptions(opts...))
	return "/books.v1.Ledger/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/books.v1.Ledger/Get":
			get.ServeHTTP(w, r)
		case "/books.v1.Ledger/Watch":
			watch.ServeHTTP(w, r)
		case "/books.v1.Ledger/Follow":
			follow.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}
