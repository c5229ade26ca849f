package connect

// This file has the shape of what protoc-gen-go and protoc-gen-connect-go generate.

import (
	"context"
	"net/http"

	"connectrpc.com/connect"
)

type Request struct{}

type TenantRequest struct{ TenantId string }

type Records struct{ Data []string }

type OpenHandler interface {
	ChecksOnlyTheFormat(context.Context, *connect.Request[Request]) (*connect.Response[Records], error)
	ChecksOnlyTheFormatOfABearerToken(context.Context, *connect.Request[Request]) (*connect.Response[Records], error)
	VerifiesTheKey(context.Context, *connect.Request[Request]) (*connect.Response[Records], error)
}

func NewOpenHandler(svc OpenHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	checksOnlyTheFormat := connect.NewUnaryHandler("/matrix.Open/ChecksOnlyTheFormat", svc.ChecksOnlyTheFormat, connect.WithHandlerOptions(opts...))
	checksOnlyTheFormatOfABearerToken := connect.NewUnaryHandler("/matrix.Open/ChecksOnlyTheFormatOfABearerToken", svc.ChecksOnlyTheFormatOfABearerToken, connect.WithHandlerOptions(opts...))
	verifiesTheKey := connect.NewUnaryHandler("/matrix.Open/VerifiesTheKey", svc.VerifiesTheKey, connect.WithHandlerOptions(opts...))
	return "/matrix.Open/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/matrix.Open/ChecksOnlyTheFormat":
			checksOnlyTheFormat.ServeHTTP(w, r)
		case "/matrix.Open/ChecksOnlyTheFormatOfABearerToken":
			checksOnlyTheFormatOfABearerToken.ServeHTTP(w, r)
		case "/matrix.Open/VerifiesTheKey":
			verifiesTheKey.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}

type UnimplementedOpenHandler struct{}

func (UnimplementedOpenHandler) ChecksOnlyTheFormat(context.Context, *connect.Request[Request]) (*connect.Response[Records], error) {
	return nil, connect.NewError(connect.CodeUnauthenticated, nil)
}

func (UnimplementedOpenHandler) ChecksOnlyTheFormatOfABearerToken(context.Context, *connect.Request[Request]) (*connect.Response[Records], error) {
	return nil, connect.NewError(connect.CodeUnauthenticated, nil)
}

func (UnimplementedOpenHandler) VerifiesTheKey(context.Context, *connect.Request[Request]) (*connect.Response[Records], error) {
	return nil, connect.NewError(connect.CodeUnauthenticated, nil)
}

type PrefixedHandler interface {
	IsBehindAPrefix(context.Context, *connect.Request[Request]) (*connect.Response[Records], error)
}

func NewPrefixedHandler(svc PrefixedHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	isBehindAPrefix := connect.NewUnaryHandler("/matrix.Prefixed/IsBehindAPrefix", svc.IsBehindAPrefix, connect.WithHandlerOptions(opts...))
	return "/matrix.Prefixed/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/matrix.Prefixed/IsBehindAPrefix":
			isBehindAPrefix.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}

type UnimplementedPrefixedHandler struct{}

func (UnimplementedPrefixedHandler) IsBehindAPrefix(context.Context, *connect.Request[Request]) (*connect.Response[Records], error) {
	return nil, connect.NewError(connect.CodeUnauthenticated, nil)
}

type LedgerHandler interface {
	UsesAnyTenant(context.Context, *connect.Request[TenantRequest]) (*connect.Response[Records], error)
	ComparesTheTenant(context.Context, *connect.Request[TenantRequest]) (*connect.Response[Records], error)
	ResetsForAnyKey(context.Context, *connect.Request[Request]) (*connect.Response[Records], error)
	IsAMethodValue(context.Context, *connect.Request[TenantRequest]) (*connect.Response[Records], error)
}

func NewLedgerHandler(svc LedgerHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	usesAnyTenant := connect.NewUnaryHandler("/matrix.Ledger/UsesAnyTenant", svc.UsesAnyTenant, connect.WithHandlerOptions(opts...))
	comparesTheTenant := connect.NewUnaryHandler("/matrix.Ledger/ComparesTheTenant", svc.ComparesTheTenant, connect.WithHandlerOptions(opts...))
	resetsForAnyKey := connect.NewUnaryHandler("/matrix.Ledger/ResetsForAnyKey", svc.ResetsForAnyKey, connect.WithHandlerOptions(opts...))
	isAMethodValue := connect.NewUnaryHandler("/matrix.Ledger/IsAMethodValue", svc.IsAMethodValue, connect.WithHandlerOptions(opts...))
	return "/matrix.Ledger/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/matrix.Ledger/UsesAnyTenant":
			usesAnyTenant.ServeHTTP(w, r)
		case "/matrix.Ledger/ComparesTheTenant":
			comparesTheTenant.ServeHTTP(w, r)
		case "/matrix.Ledger/ResetsForAnyKey":
			resetsForAnyKey.ServeHTTP(w, r)
		case "/matrix.Ledger/IsAMethodValue":
			isAMethodValue.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}

type UnimplementedLedgerHandler struct{}

func (UnimplementedLedgerHandler) UsesAnyTenant(context.Context, *connect.Request[TenantRequest]) (*connect.Response[Records], error) {
	return nil, connect.NewError(connect.CodeUnauthenticated, nil)
}

func (UnimplementedLedgerHandler) ComparesTheTenant(context.Context, *connect.Request[TenantRequest]) (*connect.Response[Records], error) {
	return nil, connect.NewError(connect.CodeUnauthenticated, nil)
}

func (UnimplementedLedgerHandler) ResetsForAnyKey(context.Context, *connect.Request[Request]) (*connect.Response[Records], error) {
	return nil, connect.NewError(connect.CodeUnauthenticated, nil)
}

func (UnimplementedLedgerHandler) IsAMethodValue(context.Context, *connect.Request[TenantRequest]) (*connect.Response[Records], error) {
	return nil, connect.NewError(connect.CodeUnauthenticated, nil)
}

type CheckedHandler interface {
	IsBehindATenantMiddleware(context.Context, *connect.Request[TenantRequest]) (*connect.Response[Records], error)
}

func NewCheckedHandler(svc CheckedHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	isBehindATenantMiddleware := connect.NewUnaryHandler("/matrix.Checked/IsBehindATenantMiddleware", svc.IsBehindATenantMiddleware, connect.WithHandlerOptions(opts...))
	return "/matrix.Checked/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/matrix.Checked/IsBehindATenantMiddleware":
			isBehindATenantMiddleware.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}

type UnimplementedCheckedHandler struct{}

func (UnimplementedCheckedHandler) IsBehindATenantMiddleware(context.Context, *connect.Request[TenantRequest]) (*connect.Response[Records], error) {
	return nil, connect.NewError(connect.CodeUnauthenticated, nil)
}

type ScopedHandler interface {
	IsBehindAScopeMiddleware(context.Context, *connect.Request[Request]) (*connect.Response[Records], error)
}

func NewScopedHandler(svc ScopedHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	isBehindAScopeMiddleware := connect.NewUnaryHandler("/matrix.Scoped/IsBehindAScopeMiddleware", svc.IsBehindAScopeMiddleware, connect.WithHandlerOptions(opts...))
	return "/matrix.Scoped/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/matrix.Scoped/IsBehindAScopeMiddleware":
			isBehindAScopeMiddleware.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}

type UnimplementedScopedHandler struct{}

func (UnimplementedScopedHandler) IsBehindAScopeMiddleware(context.Context, *connect.Request[Request]) (*connect.Response[Records], error) {
	return nil, connect.NewError(connect.CodeUnauthenticated, nil)
}

type RegisteredHandler interface {
	IsRegisteredByAFunction(context.Context, *connect.Request[Request]) (*connect.Response[Records], error)
}

func NewRegisteredHandler(svc RegisteredHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	isRegisteredByAFunction := connect.NewUnaryHandler("/matrix.Registered/IsRegisteredByAFunction", svc.IsRegisteredByAFunction, connect.WithHandlerOptions(opts...))
	return "/matrix.Registered/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/matrix.Registered/IsRegisteredByAFunction":
			isRegisteredByAFunction.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}

type UnimplementedRegisteredHandler struct{}

func (UnimplementedRegisteredHandler) IsRegisteredByAFunction(context.Context, *connect.Request[Request]) (*connect.Response[Records], error) {
	return nil, connect.NewError(connect.CodeUnauthenticated, nil)
}

type GroupedHandler interface {
	IsBehindAGuardedGroup(context.Context, *connect.Request[Request]) (*connect.Response[Records], error)
}

func NewGroupedHandler(svc GroupedHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	isBehindAGuardedGroup := connect.NewUnaryHandler("/matrix.Grouped/IsBehindAGuardedGroup", svc.IsBehindAGuardedGroup, connect.WithHandlerOptions(opts...))
	return "/matrix.Grouped/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/matrix.Grouped/IsBehindAGuardedGroup":
			isBehindAGuardedGroup.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}

type MadeHandler interface {
	IsMadeByAFactory(context.Context, *connect.Request[Request]) (*connect.Response[Records], error)
}

func NewMadeHandler(svc MadeHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	isMadeByAFactory := connect.NewUnaryHandler("/matrix.Made/IsMadeByAFactory", svc.IsMadeByAFactory, connect.WithHandlerOptions(opts...))
	return "/matrix.Made/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/matrix.Made/IsMadeByAFactory":
			isMadeByAFactory.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}
