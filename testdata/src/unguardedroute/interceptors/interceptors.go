// Command interceptors has servers of connect with interceptors that run in front of
// streams, of other methods, or of both.
package main

import (
	"context"
	"errors"
	"log"
	"net/http"

	"connectrpc.com/connect"

	"keystore"
)

func main() {
	log.Fatal(http.ListenAndServe(":8080", routes()))
}

// Others is set by another package.
var Others []connect.Interceptor

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle(NewLedgerHandler(unary{}, connect.WithInterceptors(connect.UnaryInterceptorFunc(requireKey)))) // want `"/books.v1.Ledger/Reset", handler unary\.Reset, and 2 other routes are open to everybody: requireKey authenticates, and is in front of no streams`
	mux.Handle(NewLedgerHandler(made{}, connect.WithInterceptors(newInterceptor(40))))                        // want `"/books.v1.Ledger/Reset", handler made\.Reset, and 2 other routes are open to everybody: newInterceptor authenticates, and is in front of no streams`
	mux.Handle(NewLedgerHandler(object{}, connect.WithInterceptors(&passesStreams{})))                        // want `"/books.v1.Ledger/Reset", handler object\.Reset, and 2 other routes are open to everybody: requireKey authenticates, and is in front of no streams`
	mux.Handle(NewLedgerHandler(both{}, connect.WithInterceptors(&asks{})))
	mux.Handle(NewLedgerHandler(streams{}, connect.WithInterceptors(streamsOnly(requireKeyOfStreams)))) // want `"/books.v1.Ledger/Put", handler ledger\.Put, and 2 other routes are open to everybody: requireKeyOfStreams authenticates, and is in front of streams alone`
	mux.Handle(NewLedgerHandler(pair{}, connect.WithInterceptors(connect.UnaryInterceptorFunc(requireKey), streamsOnly(requireKeyOfStreams))))
	mux.Handle(NewLedgerHandler(given{}, connect.WithInterceptors(Others...)))
	return mux
}

var errRefused = connect.NewError(connect.CodeUnauthenticated, errors.New("no administrator"))

func check(ctx context.Context, header http.Header) error {
	if k, err := keystore.Find(ctx, header.Get("X-API-Key")); err != nil || !k.Has("admin") {
		return errRefused
	}
	return nil
}

func requireKey(next connect.UnaryFunc) connect.UnaryFunc {
	return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
		if err := check(ctx, req.Header()); err != nil {
			return nil, err
		}
		return next(ctx, req)
	}
}

func requireKeyOfStreams(next connect.StreamingHandlerFunc) connect.StreamingHandlerFunc {
	return func(ctx context.Context, conn connect.StreamingHandlerConn) error {
		if err := check(ctx, conn.RequestHeader()); err != nil {
			return err
		}
		return next(ctx, conn)
	}
}

func newInterceptor(length int) connect.UnaryInterceptorFunc {
	return func(next connect.UnaryFunc) connect.UnaryFunc {
		return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
			if len(req.Header().Get("X-API-Key")) != length {
				return nil, errRefused
			}
			if err := check(ctx, req.Header()); err != nil {
				return nil, err
			}
			return next(ctx, req)
		}
	}
}

// passesStreams asks for a key in front of what is no stream.
type passesStreams struct{}

func (*passesStreams) WrapUnary(next connect.UnaryFunc) connect.UnaryFunc { return requireKey(next) }

func (*passesStreams) WrapStreamingClient(next connect.StreamingClientFunc) connect.StreamingClientFunc {
	return next
}

func (*passesStreams) WrapStreamingHandler(next connect.StreamingHandlerFunc) connect.StreamingHandlerFunc {
	return next
}

type asks struct{}

func (*asks) WrapUnary(next connect.UnaryFunc) connect.UnaryFunc { return requireKey(next) }

func (*asks) WrapStreamingClient(next connect.StreamingClientFunc) connect.StreamingClientFunc {
	return next
}

func (*asks) WrapStreamingHandler(next connect.StreamingHandlerFunc) connect.StreamingHandlerFunc {
	return requireKeyOfStreams(next)
}

// streamsOnly is a function that is in front of streams alone.
type streamsOnly func(connect.StreamingHandlerFunc) connect.StreamingHandlerFunc

func (f streamsOnly) WrapUnary(next connect.UnaryFunc) connect.UnaryFunc { return next }

func (f streamsOnly) WrapStreamingClient(next connect.StreamingClientFunc) connect.StreamingClientFunc {
	return next
}

func (f streamsOnly) WrapStreamingHandler(next connect.StreamingHandlerFunc) connect.StreamingHandlerFunc {
	return f(next)
}

var records = make(map[string][]string)

type ledger struct{}

func (ledger) Put(ctx context.Context, req *connect.Request[Request]) (*connect.Response[Records], error) {
	records[req.Msg.Id] = []string{"entry"}
	return &connect.Response[Records]{}, nil
}

func (ledger) Drop(ctx context.Context, req *connect.Request[Request]) (*connect.Response[Records], error) {
	delete(records, req.Msg.Id)
	return &connect.Response[Records]{}, nil
}

func (ledger) Watch(ctx context.Context, req *connect.Request[Request], stream *connect.ServerStream[Records]) error {
	return stream.Send(&Records{Data: records[req.Msg.Id]})
}

func reset(ctx context.Context) (*connect.Response[Records], error) {
	keystore.Reset(ctx)
	return &connect.Response[Records]{}, nil
}

func purge(stream *connect.ClientStream[Request]) (*connect.Response[Records], error) {
	for stream.Receive() {
		delete(records, stream.Msg().Id)
	}
	return &connect.Response[Records]{}, nil
}

type unary struct{ ledger }

func (unary) Clear(ctx context.Context, req *connect.Request[Request]) (*connect.Response[Records], error) {
	return reset(ctx)
}

func (unary) Reset(ctx context.Context, req *connect.Request[Request], stream *connect.ServerStream[Records]) error {
	_, err := reset(ctx)
	return err
}

func (unary) Purge(ctx context.Context, stream *connect.ClientStream[Request]) (*connect.Response[Records], error) {
	return purge(stream)
}

type made struct{ ledger }

func (made) Clear(ctx context.Context, req *connect.Request[Request]) (*connect.Response[Records], error) {
	return reset(ctx)
}

func (made) Reset(ctx context.Context, req *connect.Request[Request], stream *connect.ServerStream[Records]) error {
	_, err := reset(ctx)
	return err
}

func (made) Purge(ctx context.Context, stream *connect.ClientStream[Request]) (*connect.Response[Records], error) {
	return purge(stream)
}

type object struct{ ledger }

func (object) Clear(ctx context.Context, req *connect.Request[Request]) (*connect.Response[Records], error) {
	return reset(ctx)
}

func (object) Reset(ctx context.Context, req *connect.Request[Request], stream *connect.ServerStream[Records]) error {
	_, err := reset(ctx)
	return err
}

func (object) Purge(ctx context.Context, stream *connect.ClientStream[Request]) (*connect.Response[Records], error) {
	return purge(stream)
}

type both struct{ ledger }

func (both) Clear(ctx context.Context, req *connect.Request[Request]) (*connect.Response[Records], error) { // ok: behind the interceptor
	return reset(ctx)
}

func (both) Reset(ctx context.Context, req *connect.Request[Request], stream *connect.ServerStream[Records]) error { // ok: behind what it does in front of streams
	_, err := reset(ctx)
	return err
}

func (both) Purge(ctx context.Context, stream *connect.ClientStream[Request]) (*connect.Response[Records], error) { // ok: behind what it does in front of streams
	return purge(stream)
}

type streams struct{ ledger }

func (streams) Clear(ctx context.Context, req *connect.Request[Request]) (*connect.Response[Records], error) {
	return reset(ctx)
}

func (streams) Reset(ctx context.Context, req *connect.Request[Request], stream *connect.ServerStream[Records]) error {
	_, err := reset(ctx)
	return err
}

func (streams) Purge(ctx context.Context, stream *connect.ClientStream[Request]) (*connect.Response[Records], error) { // ok: behind the interceptor of streams
	return purge(stream)
}

type pair struct{ ledger }

func (pair) Clear(ctx context.Context, req *connect.Request[Request]) (*connect.Response[Records], error) { // ok: behind the first interceptor
	return reset(ctx)
}

func (pair) Reset(ctx context.Context, req *connect.Request[Request], stream *connect.ServerStream[Records]) error { // ok: behind the second interceptor
	_, err := reset(ctx)
	return err
}

func (pair) Purge(ctx context.Context, stream *connect.ClientStream[Request]) (*connect.Response[Records], error) {
	return purge(stream)
}

type given struct{ ledger }

func (given) Clear(ctx context.Context, req *connect.Request[Request]) (*connect.Response[Records], error) {
	return reset(ctx)
}

func (given) Reset(ctx context.Context, req *connect.Request[Request], stream *connect.ServerStream[Records]) error { // ok: what the interceptor does is not known
	_, err := reset(ctx)
	return err
}

func (given) Purge(ctx context.Context, stream *connect.ClientStream[Request]) (*connect.Response[Records], error) {
	return purge(stream)
}
