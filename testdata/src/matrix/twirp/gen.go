package twirp

// This file has the shape of what protoc-gen-go and protoc-gen-twirp generate.

import (
	"context"
	"encoding/json"
	"net/http"
	"path"

	"github.com/twitchtv/twirp"
	"google.golang.org/protobuf/reflect/protoreflect"
)

type Request struct{}

func (x *Request) ProtoReflect() protoreflect.Message { return nil }

type TenantRequest struct{ TenantId string }

func (x *TenantRequest) ProtoReflect() protoreflect.Message { return nil }

func (x *TenantRequest) GetTenantId() string {
	if x != nil {
		return x.TenantId
	}
	return ""
}

type Records struct{ Data []string }

func (x *Records) ProtoReflect() protoreflect.Message { return nil }

// TwirpServer is the interface generated server structs will support.
type TwirpServer interface {
	http.Handler
	PathPrefix() string
}

func interceptors(opts []interface{}) []twirp.Interceptor {
	var serverOpts twirp.ServerOptions
	for _, opt := range opts {
		if o, ok := opt.(twirp.ServerOption); ok {
			o(&serverOpts)
		}
	}
	return serverOpts.Interceptors
}

func answer(resp http.ResponseWriter, req *http.Request, in any, method twirp.Method, chain []twirp.Interceptor) {
	if err := json.NewDecoder(req.Body).Decode(in); err != nil {
		http.Error(resp, "the json request could not be decoded", http.StatusBadRequest)
		return
	}
	for _, i := range chain {
		method = i(method)
	}
	out, err := method(req.Context(), in)
	if err != nil {
		http.Error(resp, err.Error(), http.StatusForbidden)
		return
	}
	json.NewEncoder(resp).Encode(out)
}

type Open interface {
	ChecksOnlyTheFormat(context.Context, *Request) (*Records, error)
	ChecksOnlyTheFormatOfABearerToken(context.Context, *Request) (*Records, error)
	VerifiesTheKey(context.Context, *Request) (*Records, error)
}

type openTwirpServer struct {
	Open
	chain []twirp.Interceptor
}

// NewOpenServer builds a TwirpServer that can be used as an http.Handler.
func NewOpenServer(svc Open, opts ...interface{}) TwirpServer {
	return &openTwirpServer{Open: svc, chain: interceptors(opts)}
}

func (s *openTwirpServer) PathPrefix() string { return "/twirp/matrix.Open/" }

func (s *openTwirpServer) ServeHTTP(resp http.ResponseWriter, req *http.Request) {
	switch path.Base(req.URL.Path) {
	case "ChecksOnlyTheFormat":
		answer(resp, req, new(Request), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Open.ChecksOnlyTheFormat(ctx, req.(*Request))
		}, s.chain)
	case "ChecksOnlyTheFormatOfABearerToken":
		answer(resp, req, new(Request), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Open.ChecksOnlyTheFormatOfABearerToken(ctx, req.(*Request))
		}, s.chain)
	case "VerifiesTheKey":
		answer(resp, req, new(Request), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Open.VerifiesTheKey(ctx, req.(*Request))
		}, s.chain)
	default:
		http.NotFound(resp, req)
	}
}

type Prefixed interface {
	IsBehindAPrefix(context.Context, *Request) (*Records, error)
}

type prefixedTwirpServer struct {
	Prefixed
	chain []twirp.Interceptor
}

// NewPrefixedServer builds a TwirpServer that can be used as an http.Handler.
func NewPrefixedServer(svc Prefixed, opts ...interface{}) TwirpServer {
	return &prefixedTwirpServer{Prefixed: svc, chain: interceptors(opts)}
}

func (s *prefixedTwirpServer) PathPrefix() string { return "/twirp/matrix.Prefixed/" }

func (s *prefixedTwirpServer) ServeHTTP(resp http.ResponseWriter, req *http.Request) {
	switch path.Base(req.URL.Path) {
	case "IsBehindAPrefix":
		answer(resp, req, new(Request), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Prefixed.IsBehindAPrefix(ctx, req.(*Request))
		}, s.chain)
	default:
		http.NotFound(resp, req)
	}
}

type Ledger interface {
	UsesAnyTenant(context.Context, *TenantRequest) (*Records, error)
	ComparesTheTenant(context.Context, *TenantRequest) (*Records, error)
	ResetsForAnyKey(context.Context, *Request) (*Records, error)
	IsAMethodValue(context.Context, *TenantRequest) (*Records, error)
}

type ledgerTwirpServer struct {
	Ledger
	chain []twirp.Interceptor
}

// NewLedgerServer builds a TwirpServer that can be used as an http.Handler.
func NewLedgerServer(svc Ledger, opts ...interface{}) TwirpServer {
	return &ledgerTwirpServer{Ledger: svc, chain: interceptors(opts)}
}

func (s *ledgerTwirpServer) PathPrefix() string { return "/twirp/matrix.Ledger/" }

func (s *ledgerTwirpServer) ServeHTTP(resp http.ResponseWriter, req *http.Request) {
	switch path.Base(req.URL.Path) {
	case "UsesAnyTenant":
		answer(resp, req, new(TenantRequest), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Ledger.UsesAnyTenant(ctx, req.(*TenantRequest))
		}, s.chain)
	case "ComparesTheTenant":
		answer(resp, req, new(TenantRequest), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Ledger.ComparesTheTenant(ctx, req.(*TenantRequest))
		}, s.chain)
	case "ResetsForAnyKey":
		answer(resp, req, new(Request), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Ledger.ResetsForAnyKey(ctx, req.(*Request))
		}, s.chain)
	case "IsAMethodValue":
		answer(resp, req, new(TenantRequest), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Ledger.IsAMethodValue(ctx, req.(*TenantRequest))
		}, s.chain)
	default:
		http.NotFound(resp, req)
	}
}

type Checked interface {
	IsBehindATenantMiddleware(context.Context, *TenantRequest) (*Records, error)
}

type checkedTwirpServer struct {
	Checked
	chain []twirp.Interceptor
}

// NewCheckedServer builds a TwirpServer that can be used as an http.Handler.
func NewCheckedServer(svc Checked, opts ...interface{}) TwirpServer {
	return &checkedTwirpServer{Checked: svc, chain: interceptors(opts)}
}

func (s *checkedTwirpServer) PathPrefix() string { return "/twirp/matrix.Checked/" }

func (s *checkedTwirpServer) ServeHTTP(resp http.ResponseWriter, req *http.Request) {
	switch path.Base(req.URL.Path) {
	case "IsBehindATenantMiddleware":
		answer(resp, req, new(TenantRequest), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Checked.IsBehindATenantMiddleware(ctx, req.(*TenantRequest))
		}, s.chain)
	default:
		http.NotFound(resp, req)
	}
}

type Scoped interface {
	IsBehindAScopeMiddleware(context.Context, *Request) (*Records, error)
}

type scopedTwirpServer struct {
	Scoped
	chain []twirp.Interceptor
}

// NewScopedServer builds a TwirpServer that can be used as an http.Handler.
func NewScopedServer(svc Scoped, opts ...interface{}) TwirpServer {
	return &scopedTwirpServer{Scoped: svc, chain: interceptors(opts)}
}

func (s *scopedTwirpServer) PathPrefix() string { return "/twirp/matrix.Scoped/" }

func (s *scopedTwirpServer) ServeHTTP(resp http.ResponseWriter, req *http.Request) {
	switch path.Base(req.URL.Path) {
	case "IsBehindAScopeMiddleware":
		answer(resp, req, new(Request), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Scoped.IsBehindAScopeMiddleware(ctx, req.(*Request))
		}, s.chain)
	default:
		http.NotFound(resp, req)
	}
}

type Grouped interface {
	IsBehindAGuardedGroup(context.Context, *Request) (*Records, error)
}

type groupedTwirpServer struct {
	Grouped
	chain []twirp.Interceptor
}

// NewGroupedServer builds a TwirpServer that can be used as an http.Handler.
func NewGroupedServer(svc Grouped, opts ...interface{}) TwirpServer {
	return &groupedTwirpServer{Grouped: svc, chain: interceptors(opts)}
}

func (s *groupedTwirpServer) PathPrefix() string { return "/twirp/matrix.Grouped/" }

func (s *groupedTwirpServer) ServeHTTP(resp http.ResponseWriter, req *http.Request) {
	switch path.Base(req.URL.Path) {
	case "IsBehindAGuardedGroup":
		answer(resp, req, new(Request), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Grouped.IsBehindAGuardedGroup(ctx, req.(*Request))
		}, s.chain)
	default:
		http.NotFound(resp, req)
	}
}

type Registered interface {
	IsRegisteredByAFunction(context.Context, *Request) (*Records, error)
}

type registeredTwirpServer struct {
	Registered
	chain []twirp.Interceptor
}

// NewRegisteredServer builds a TwirpServer that can be used as an http.Handler.
func NewRegisteredServer(svc Registered, opts ...interface{}) TwirpServer {
	return &registeredTwirpServer{Registered: svc, chain: interceptors(opts)}
}

func (s *registeredTwirpServer) PathPrefix() string { return "/twirp/matrix.Registered/" }

func (s *registeredTwirpServer) ServeHTTP(resp http.ResponseWriter, req *http.Request) {
	switch path.Base(req.URL.Path) {
	case "IsRegisteredByAFunction":
		answer(resp, req, new(Request), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Registered.IsRegisteredByAFunction(ctx, req.(*Request))
		}, s.chain)
	default:
		http.NotFound(resp, req)
	}
}
