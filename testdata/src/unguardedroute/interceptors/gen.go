package main

// This file has the shape of what protoc-gen-go and protoc-gen-connect-go generate.

import (
	"context"
	"net/http"

	"connectrpc.com/connect"
)

type Request struct{ Id string }

type Records struct{ Data []string }

const (
	LedgerPutProcedure   = "/books.v1.Ledger/Put"
	LedgerDropProcedure  = "/books.v1.Ledger/Drop"
	LedgerClearProcedure = "/books.v1.Ledger/Clear"
	LedgerWatchProcedure = "/books.v1.Ledger/Watch"
	LedgerResetProcedure = "/books.v1.Ledger/Reset"
	LedgerPurgeProcedure = "/books.v1.Ledger/Purge"
)

type LedgerHandler interface {
	Put(context.Context, *connect.Request[Request]) (*connect.Response[Records], error)
	Drop(context.Context, *connect.Request[Request]) (*connect.Response[Records], error)
	Clear(context.Context, *connect.Request[Request]) (*connect.Response[Records], error)
	Watch(context.Context, *connect.Request[Request], *connect.ServerStream[Records]) error
	Reset(context.Context, *connect.Request[Request], *connect.ServerStream[Records]) error
	Purge(context.Context, *connect.ClientStream[Request]) (*connect.Response[Records], error)
}

// NewLedgerHandler builds an HTTP handler from the service implementation.
func NewLedgerHandler(svc LedgerHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	put := connect.NewUnaryHandler(LedgerPutProcedure, svc.Put, connect.WithHandlerOptions(opts...))
	drop := connect.NewUnaryHandler(LedgerDropProcedure, svc.Drop, connect.WithHandlerOptions(opts...))
	clear := connect.NewUnaryHandler(LedgerClearProcedure, svc.Clear, connect.WithHandlerOptions(opts...))
	reset := connect.NewServerStreamHandler(LedgerResetProcedure, svc.Reset, connect.WithHandlerOptions(opts...))
	purge := connect.NewClientStreamHandler(LedgerPurgeProcedure, svc.Purge, connect.WithHandlerOptions(opts...))
	watch := connect.NewServerStreamHandler(LedgerWatchProcedure, svc.Watch, connect.WithHandlerOptions(opts...))
	return "/books.v1.Ledger/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case LedgerPutProcedure:
			put.ServeHTTP(w, r)
		case LedgerDropProcedure:
			drop.ServeHTTP(w, r)
		case LedgerClearProcedure:
			clear.ServeHTTP(w, r)
		case LedgerWatchProcedure:
			watch.ServeHTTP(w, r)
		case LedgerResetProcedure:
			reset.ServeHTTP(w, r)
		case LedgerPurgeProcedure:
			purge.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}
