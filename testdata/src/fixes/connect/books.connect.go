package connect

// This file has the shape of what protoc-gen-go and protoc-gen-connect-go generate.

import (
	"context"
	"net/http"

	"connectrpc.com/connect"
)

type TenantRequest struct{ TenantId string }

func (x *TenantRequest) GetTenantId() string {
	if x != nil {
		return x.TenantId
	}
	return ""
}

type Records struct{ Data []string }

type LedgerHandler interface {
	UsesAnyTenant(context.Context, *connect.Request[TenantRequest]) (*connect.Response[Records], error)
	ComparesTheTenant(context.Context, *connect.Request[TenantRequest]) (*connect.Response[Records], error)
}

func NewLedgerHandler(svc LedgerHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	usesAnyTenant := connect.NewUnaryHandler("/books.v1.Ledger/UsesAnyTenant", svc.UsesAnyTenant, connect.WithHandlerOptions(opts...))
	comparesTheTenant := connect.NewUnaryHandler("/books.v1.Ledger/ComparesTheTenant", svc.ComparesTheTenant, connect.WithHandlerOptions(opts...))
	return "/books.v1.Ledger/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/books.v1.Ledger/UsesAnyTenant":
			usesAnyTenant.ServeHTTP(w, r)
		case "/books.v1.Ledger/ComparesTheTenant":
			comparesTheTenant.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}

type RecordsHandler interface {
	DeletesAnyTenant(context.Context, *connect.Request[TenantRequest]) (*connect.Response[Records], error)
}

func NewRecordsHandler(svc RecordsHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	deletesAnyTenant := connect.NewUnaryHandler("/books.v1.Records/DeletesAnyTenant", svc.DeletesAnyTenant, connect.WithHandlerOptions(opts...))
	return "/books.v1.Records/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/books.v1.Records/DeletesAnyTenant":
			deletesAnyTenant.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}
