// Command hooks has servers of twirp whose hooks refuse requests without a key, and two
// whose hooks only have the names of such hooks.
package main

import (
	"context"
	"log"
	"net/http"

	"github.com/twitchtv/twirp"

	"keystore"
)

func main() {
	mux := http.NewServeMux()
	mux.Handle("/v1/", withKey(NewLedgerServer(first{}, authenticates())))
	mux.Handle("/v2/", withKey(NewLedgerServer(second{}, twirp.WithServerHooks(exceptPut()))))
	mux.Handle("/v3/", withKey(NewLedgerServer(third{}, twirp.WithServerHooks(&twirp.ServerHooks{RequestRouted: requireKey}))))
	mux.Handle("/v4/", withKey(NewLedgerServer(fourth{}, twirp.ChainHooks(authorize(), logs())))) // want `"/twirp/Ledger/Drop", handler fourth\.Drop, is open to everybody: authenticate checks who asks on 3 routes beside it` `"/twirp/Ledger/Reset", handler fourth\.Reset, is open to everybody: authenticate checks who asks on 3 routes beside it`
	log.Fatal(http.ListenAndServe(":8080", mux))
}

type headerKey struct{}

// withKey puts what the client shows into the context.
func withKey(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), headerKey{}, r.Header.Get("X-API-Key"))))
	})
}

func authenticate(ctx context.Context) (context.Context, error) {
	key, _ := ctx.Value(headerKey{}).(string)
	if k, err := keystore.Find(ctx, key); err != nil || !k.Has("admin") {
		return ctx, twirp.NewError(twirp.Unauthenticated, "no administrator")
	}
	return ctx, nil
}

func authenticates() *twirp.ServerHooks { return &twirp.ServerHooks{RequestReceived: authenticate} }

// exceptPut asks for a key in front of all methods but one.
func exceptPut() *twirp.ServerHooks {
	return &twirp.ServerHooks{RequestRouted: func(ctx context.Context) (context.Context, error) {
		if method, ok := twirp.MethodName(ctx); ok && method == "Put" {
			return ctx, nil
		}
		return authenticate(ctx)
	}}
}

// requireKey refuses nobody, whatever its name says.
func requireKey(ctx context.Context) (context.Context, error) {
	key, _ := ctx.Value(headerKey{}).(string)
	if !keystore.Valid(key) { // want `middleware requireKey reaches delete whether or not X-API-Key is valid`
		log.Print("unknown key")
	}
	return ctx, nil
}

// authorize asks for nothing.
func authorize() *twirp.ServerHooks {
	return &twirp.ServerHooks{RequestReceived: func(ctx context.Context) (context.Context, error) {
		log.Print("authorized")
		return ctx, nil
	}}
}

func logs() *twirp.ServerHooks {
	return &twirp.ServerHooks{ResponseSent: func(ctx context.Context) { log.Print("sent") }}
}

var records = make(map[string][]string)

func put(id string) { records[id] = []string{"entry"} }

type first struct{}

func (first) Put(ctx context.Context, req *Request) (*Records, error) {
	put(req.Id)
	return &Records{}, nil
}

func (first) Drop(ctx context.Context, req *Request) (*Records, error) {
	delete(records, req.Id)
	return &Records{}, nil
}

func (first) Reset(ctx context.Context, req *Request) (*Records, error) { // ok: behind a hook that refuses
	keystore.Reset(ctx)
	return &Records{}, nil
}

type second struct{}

func (second) Put(ctx context.Context, req *Request) (*Records, error) {
	put(req.Id)
	return &Records{}, nil
}

func (second) Drop(ctx context.Context, req *Request) (*Records, error) {
	delete(records, req.Id)
	return &Records{}, nil
}

func (second) Reset(ctx context.Context, req *Request) (*Records, error) { // ok: the hook lets another method through
	keystore.Reset(ctx)
	return &Records{}, nil
}

type third struct{}

func (third) Put(ctx context.Context, req *Request) (*Records, error) {
	put(req.Id)
	return &Records{}, nil
}

func (third) Drop(ctx context.Context, req *Request) (*Records, error) {
	delete(records, req.Id)
	return &Records{}, nil
}

func (third) Reset(ctx context.Context, req *Request) (*Records, error) {
	keystore.Reset(ctx)
	return &Records{}, nil
}

type fourth struct{}

func (fourth) Put(ctx context.Context, req *Request) (*Records, error) {
	put(req.Id)
	return &Records{}, nil
}

func (fourth) Drop(ctx context.Context, req *Request) (*Records, error) {
	delete(records, req.Id)
	return &Records{}, nil
}

func (fourth) Reset(ctx context.Context, req *Request) (*Records, error) {
	keystore.Reset(ctx)
	return &Records{}, nil
}
