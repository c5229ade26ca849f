package twirphooks

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

func newServerOpts(opts []interface{}) *twirp.ServerOptions {
	serverOpts := &twirp.ServerOptions{}
	for _, opt := range opts {
		switch o := opt.(type) {
		case twirp.ServerOption:
			o(serverOpts)
		case *twirp.ServerHooks: // backwards compatibility, allow to specify hooks as an argument
			twirp.WithServerHooks(o)(serverOpts)
		}
	}
	return serverOpts
}

func callRequestReceived(ctx context.Context, h *twirp.ServerHooks) (context.Context, error) {
	if h == nil || h.RequestReceived == nil {
		return ctx, nil
	}
	return h.RequestReceived(ctx)
}

func callRequestRouted(ctx context.Context, h *twirp.ServerHooks) (context.Context, error) {
	if h == nil || h.RequestRouted == nil {
		return ctx, nil
	}
	return h.RequestRouted(ctx)
}

func answer(ctx context.Context, resp http.ResponseWriter, req *http.Request, in any, method twirp.Method, opts *twirp.ServerOptions) {
	ctx, err := callRequestRouted(ctx, opts.Hooks)
	if err != nil {
		http.Error(resp, err.Error(), http.StatusForbidden)
		return
	}
	if err := json.NewDecoder(req.Body).Decode(in); err != nil {
		http.Error(resp, "the json request could not be decoded", http.StatusBadRequest)
		return
	}
	for _, i := range opts.Interceptors {
		method = i(method)
	}
	out, err := method(ctx, in)
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
	opts *twirp.ServerOptions
}

// NewOpenServer builds a TwirpServer that can be used as an http.Handler.
func NewOpenServer(svc Open, opts ...interface{}) TwirpServer {
	return &openTwirpServer{Open: svc, opts: newServerOpts(opts)}
}

func (s *openTwirpServer) PathPrefix() string { return "/twirp/matrix.Open/" }

func (s *openTwirpServer) ServeHTTP(resp http.ResponseWriter, req *http.Request) {
	ctx, err := callRequestReceived(req.Context(), s.opts.Hooks)
	if err != nil {
		http.Error(resp, err.Error(), http.StatusForbidden)
		return
	}
	switch path.Base(req.URL.Path) {
	case "ChecksOnlyTheFormat":
		answer(ctx, resp, req, new(Request), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Open.ChecksOnlyTheFormat(ctx, req.(*Request))
		}, s.opts)
	case "ChecksOnlyTheFormatOfABearerToken":
		answer(ctx, resp, req, new(Request), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Open.ChecksOnlyTheFormatOfABearerToken(ctx, req.(*Request))
		}, s.opts)
	case "VerifiesTheKey":
		answer(ctx, resp, req, new(Request), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Open.VerifiesTheKey(ctx, req.(*Request))
		}, s.opts)
	default:
		http.NotFound(resp, req)
	}
}

type Prefixed interface {
	IsBehindAPrefix(context.Context, *Request) (*Records, error)
}

type prefixedTwirpServer struct {
	Prefixed
	opts *twirp.ServerOptions
}

// NewPrefixedServer builds a TwirpServer that can be used as an http.Handler.
func NewPrefixedServer(svc Prefixed, opts ...interface{}) TwirpServer {
	return &prefixedTwirpServer{Prefixed: svc, opts: newServerOpts(opts)}
}

func (s *prefixedTwirpServer) PathPrefix() string { return "/twirp/matrix.Prefixed/" }

func (s *prefixedTwirpServer) ServeHTTP(resp http.ResponseWriter, req *http.Request) {
	ctx, err := callRequestReceived(req.Context(), s.opts.Hooks)
	if err != nil {
		http.Error(resp, err.Error(), http.StatusForbidden)
		return
	}
	switch path.Base(req.URL.Path) {
	case "IsBehindAPrefix":
		answer(ctx, resp, req, new(Request), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Prefixed.IsBehindAPrefix(ctx, req.(*Request))
		}, s.opts)
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
	opts *twirp.ServerOptions
}

// NewLedgerServer builds a TwirpServer that can be used as an http.Handler.
func NewLedgerServer(svc Ledger, opts ...interface{}) TwirpServer {
	return &ledgerTwirpServer{Ledger: svc, opts: newServerOpts(opts)}
}

func (s *ledgerTwirpServer) PathPrefix() string { return "/twirp/matrix.Ledger/" }

func (s *ledgerTwirpServer) ServeHTTP(resp http.ResponseWriter, req *http.Request) {
	ctx, err := callRequestReceived(req.Context(), s.opts.Hooks)
	if err != nil {
		http.Error(resp, err.Error(), http.StatusForbidden)
		return
	}
	switch path.Base(req.URL.Path) {
	case "UsesAnyTenant":
		answer(ctx, resp, req, new(TenantRequest), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Ledger.UsesAnyTenant(ctx, req.(*TenantRequest))
		}, s.opts)
	case "ComparesTheTenant":
		answer(ctx, resp, req, new(TenantRequest), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Ledger.ComparesTheTenant(ctx, req.(*TenantRequest))
		}, s.opts)
	case "ResetsForAnyKey":
		answer(ctx, resp, req, new(Request), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Ledger.ResetsForAnyKey(ctx, req.(*Request))
		}, s.opts)
	case "IsAMethodValue":
		answer(ctx, resp, req, new(TenantRequest), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Ledger.IsAMethodValue(ctx, req.(*TenantRequest))
		}, s.opts)
	default:
		http.NotFound(resp, req)
	}
}

type Scoped interface {
	IsBehindAScopeMiddleware(context.Context, *Request) (*Records, error)
}

type scopedTwirpServer struct {
	Scoped
	opts *twirp.ServerOptions
}

// NewScopedServer builds a TwirpServer that can be used as an http.Handler.
func NewScopedServer(svc Scoped, opts ...interface{}) TwirpServer {
	return &scopedTwirpServer{Scoped: svc, opts: newServerOpts(opts)}
}

func (s *scopedTwirpServer) PathPrefix() string { return "/twirp/matrix.Scoped/" }

func (s *scopedTwirpServer) ServeHTTP(resp http.ResponseWriter, req *http.Request) {
	ctx, err := callRequestReceived(req.Context(), s.opts.Hooks)
	if err != nil {
		http.Error(resp, err.Error(), http.StatusForbidden)
		return
	}
	switch path.Base(req.URL.Path) {
	case "IsBehindAScopeMiddleware":
		answer(ctx, resp, req, new(Request), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Scoped.IsBehindAScopeMiddleware(ctx, req.(*Request))
		}, s.opts)
	default:
		http.NotFound(resp, req)
	}
}

type Chained interface {
	IsBehindChainedHooks(context.Context, *Request) (*Records, error)
}

type chainedTwirpServer struct {
	Chained
	opts *twirp.ServerOptions
}

// NewChainedServer builds a TwirpServer that can be used as an http.Handler.
func NewChainedServer(svc Chained, opts ...interface{}) TwirpServer {
	return &chainedTwirpServer{Chained: svc, opts: newServerOpts(opts)}
}

func (s *chainedTwirpServer) PathPrefix() string { return "/twirp/matrix.Chained/" }

func (s *chainedTwirpServer) ServeHTTP(resp http.ResponseWriter, req *http.Request) {
	ctx, err := callRequestReceived(req.Context(), s.opts.Hooks)
	if err != nil {
		http.Error(resp, err.Error(), http.StatusForbidden)
		return
	}
	switch path.Base(req.URL.Path) {
	case "IsBehindChainedHooks":
		answer(ctx, resp, req, new(Request), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Chained.IsBehindChainedHooks(ctx, req.(*Request))
		}, s.opts)
	default:
		http.NotFound(resp, req)
	}
}

type Ordered interface {
	IsBehindHooksThatRunFirst(context.Context, *Request) (*Records, error)
}

type orderedTwirpServer struct {
	Ordered
	opts *twirp.ServerOptions
}

// NewOrderedServer builds a TwirpServer that can be used as an http.Handler.
func NewOrderedServer(svc Ordered, opts ...interface{}) TwirpServer {
	return &orderedTwirpServer{Ordered: svc, opts: newServerOpts(opts)}
}

func (s *orderedTwirpServer) PathPrefix() string { return "/twirp/matrix.Ordered/" }

func (s *orderedTwirpServer) ServeHTTP(resp http.ResponseWriter, req *http.Request) {
	ctx, err := callRequestReceived(req.Context(), s.opts.Hooks)
	if err != nil {
		http.Error(resp, err.Error(), http.StatusForbidden)
		return
	}
	switch path.Base(req.URL.Path) {
	case "IsBehindHooksThatRunFirst":
		answer(ctx, resp, req, new(Request), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Ordered.IsBehindHooksThatRunFirst(ctx, req.(*Request))
		}, s.opts)
	default:
		http.NotFound(resp, req)
	}
}

type Grouped interface {
	IsBehindAGuardedGroup(context.Context, *Request) (*Records, error)
}

type groupedTwirpServer struct {
	Grouped
	opts *twirp.ServerOptions
}

// NewGroupedServer builds a TwirpServer that can be used as an http.Handler.
func NewGroupedServer(svc Grouped, opts ...interface{}) TwirpServer {
	return &groupedTwirpServer{Grouped: svc, opts: newServerOpts(opts)}
}

func (s *groupedTwirpServer) PathPrefix() string { return "/twirp/matrix.Grouped/" }

func (s *groupedTwirpServer) ServeHTTP(resp http.ResponseWriter, req *http.Request) {
	ctx, err := callRequestReceived(req.Context(), s.opts.Hooks)
	if err != nil {
		http.Error(resp, err.Error(), http.StatusForbidden)
		return
	}
	switch path.Base(req.URL.Path) {
	case "IsBehindAGuardedGroup":
		answer(ctx, resp, req, new(Request), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Grouped.IsBehindAGuardedGroup(ctx, req.(*Request))
		}, s.opts)
	default:
		http.NotFound(resp, req)
	}
}

type Registered interface {
	IsRegisteredByAFunction(context.Context, *Request) (*Records, error)
}

type registeredTwirpServer struct {
	Registered
	opts *twirp.ServerOptions
}

// NewRegisteredServer builds a TwirpServer that can be used as an http.Handler.
func NewRegisteredServer(svc Registered, opts ...interface{}) TwirpServer {
	return &registeredTwirpServer{Registered: svc, opts: newServerOpts(opts)}
}

func (s *registeredTwirpServer) PathPrefix() string { return "/twirp/matrix.Registered/" }

func (s *registeredTwirpServer) ServeHTTP(resp http.ResponseWriter, req *http.Request) {
	ctx, err := callRequestReceived(req.Context(), s.opts.Hooks)
	if err != nil {
		http.Error(resp, err.Error(), http.StatusForbidden)
		return
	}
	switch path.Base(req.URL.Path) {
	case "IsRegisteredByAFunction":
		answer(ctx, resp, req, new(Request), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Registered.IsRegisteredByAFunction(ctx, req.(*Request))
		}, s.opts)
	default:
		http.NotFound(resp, req)
	}
}

type Replaced interface {
	IsBehindHooksThatAreReplaced(context.Context, *Request) (*Records, error)
}

type replacedTwirpServer struct {
	Replaced
	opts *twirp.ServerOptions
}

// NewReplacedServer builds a TwirpServer that can be used as an http.Handler.
func NewReplacedServer(svc Replaced, opts ...interface{}) TwirpServer {
	return &replacedTwirpServer{Replaced: svc, opts: newServerOpts(opts)}
}

func (s *replacedTwirpServer) PathPrefix() string { return "/twirp/matrix.Replaced/" }

func (s *replacedTwirpServer) ServeHTTP(resp http.ResponseWriter, req *http.Request) {
	ctx, err := callRequestReceived(req.Context(), s.opts.Hooks)
	if err != nil {
		http.Error(resp, err.Error(), http.StatusForbidden)
		return
	}
	switch path.Base(req.URL.Path) {
	case "IsBehindHooksThatAreReplaced":
		answer(ctx, resp, req, new(Request), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Replaced.IsBehindHooksThatAreReplaced(ctx, req.(*Request))
		}, s.opts)
	default:
		http.NotFound(resp, req)
	}
}

type Exempt interface {
	Ping(context.Context, *Request) (*Records, error)
	IsBehindAHookWithAnException(context.Context, *Request) (*Records, error)
}

type exemptTwirpServer struct {
	Exempt
	opts *twirp.ServerOptions
}

// NewExemptServer builds a TwirpServer that can be used as an http.Handler.
func NewExemptServer(svc Exempt, opts ...interface{}) TwirpServer {
	return &exemptTwirpServer{Exempt: svc, opts: newServerOpts(opts)}
}

func (s *exemptTwirpServer) PathPrefix() string { return "/twirp/matrix.Exempt/" }

func (s *exemptTwirpServer) ServeHTTP(resp http.ResponseWriter, req *http.Request) {
	ctx, err := callRequestReceived(req.Context(), s.opts.Hooks)
	if err != nil {
		http.Error(resp, err.Error(), http.StatusForbidden)
		return
	}
	switch path.Base(req.URL.Path) {
	case "Ping":
		answer(ctx, resp, req, new(Request), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Exempt.Ping(ctx, req.(*Request))
		}, s.opts)
	case "IsBehindAHookWithAnException":
		answer(ctx, resp, req, new(Request), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Exempt.IsBehindAHookWithAnException(ctx, req.(*Request))
		}, s.opts)
	default:
		http.NotFound(resp, req)
	}
}

type Given interface {
	IsBehindHooksOfSomebodyElse(context.Context, *Request) (*Records, error)
}

type givenTwirpServer struct {
	Given
	opts *twirp.ServerOptions
}

// NewGivenServer builds a TwirpServer that can be used as an http.Handler.
func NewGivenServer(svc Given, opts ...interface{}) TwirpServer {
	return &givenTwirpServer{Given: svc, opts: newServerOpts(opts)}
}

func (s *givenTwirpServer) PathPrefix() string { return "/twirp/matrix.Given/" }

func (s *givenTwirpServer) ServeHTTP(resp http.ResponseWriter, req *http.Request) {
	ctx, err := callRequestReceived(req.Context(), s.opts.Hooks)
	if err != nil {
		http.Error(resp, err.Error(), http.StatusForbidden)
		return
	}
	switch path.Base(req.URL.Path) {
	case "IsBehindHooksOfSomebodyElse":
		answer(ctx, resp, req, new(Request), func(ctx context.Context, req interface{}) (interface{}, error) {
			return s.Given.IsBehindHooksOfSomebodyElse(ctx, req.(*Request))
		}, s.opts)
	default:
		http.NotFound(resp, req)
	}
}
