package main

// This file has the shape of what protoc-gen-go and protoc-gen-twirp generate.

import (
	"context"
	"net/http"

	"github.com/twitchtv/twirp"
	"google.golang.org/protobuf/reflect/protoreflect"
)

type Request struct{ Id string }

func (x *Request) ProtoReflect() protoreflect.Message { return nil }

type Records struct{ Data []string }

func (x *Records) ProtoReflect() protoreflect.Message { return nil }

// TwirpServer is the interface generated server structs will support.
type TwirpServer interface {
	http.Handler
	PathPrefix() string
}

type Ledger interface {
	Put(context.Context, *Request) (*Records, error)
	Drop(context.Context, *Request) (*Records, error)
	Reset(context.Context, *Request) (*Records, error)
}

type ledgerServer struct {
	Ledger
	opts *twirp.ServerOptions
}

// NewLedgerServer builds a TwirpServer that can be used as an http.Handler.
func NewLedgerServer(svc Ledger, opts ...interface{}) TwirpServer {
	serverOpts := &twirp.ServerOptions{}
	for _, opt := range opts {
		switch o := opt.(type) {
		case twirp.ServerOption:
			o(serverOpts)
		case *twirp.ServerHooks:
			twirp.WithServerHooks(o)(serverOpts)
		}
	}
	return &ledgerServer{Ledger: svc, opts: serverOpts}
}

func (s *ledgerServer) PathPrefix() string { return "/twirp/books.v1.Ledger/" }

func (s *ledgerServer) ServeHTTP(resp http.ResponseWriter, req *http.Request) {
	http.NotFound(resp, req)
}
