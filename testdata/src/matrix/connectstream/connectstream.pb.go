package connectstream

// This file has the shape of what protoc-gen-go and protoc-gen-connect-go generate.

import (
	"context"
	"errors"
	"net/http"

	"connectrpc.com/connect"
)

type Request struct{}

type TenantRequest struct{ TenantId string }

func (x *TenantRequest) GetTenantId() string {
	if x != nil {
		return x.TenantId
	}
	return ""
}

type Records struct{ Data []string }

type OpenHandler interface {
	ChecksOnlyTheFormat(context.Context, *connect.Request[Request], *connect.ServerStream[Records]) error
	ChecksOnlyTheFormatOfABearerToken(context.Context, *connect.Request[Request], *connect.ServerStream[Records]) error
	VerifiesTheKey(context.Context, *connect.Request[Request], *connect.ServerStream[Records]) error
}

func NewOpenHandler(svc OpenHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	checksOnlyTheFormat := connect.NewServerStreamHandler("/matrix.Open/ChecksOnlyTheFormat", svc.ChecksOnlyTheFormat, connect.WithHandlerOptions(opts...))
	checksOnlyTheFormatOfABearerToken := connect.NewServerStreamHandler("/matrix.Open/ChecksOnlyTheFormatOfABearerToken", svc.ChecksOnlyTheFormatOfABearerToken, connect.WithHandlerOptions(opts...))
	verifiesTheKey := connect.NewServerStreamHandler("/matrix.Open/VerifiesTheKey", svc.VerifiesTheKey, connect.WithHandlerOptions(opts...))
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

type PrefixedHandler interface {
	IsBehindAPrefix(context.Context, *connect.Request[Request], *connect.ServerStream[Records]) error
}

func NewPrefixedHandler(svc PrefixedHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	isBehindAPrefix := connect.NewServerStreamHandler("/matrix.Prefixed/IsBehindAPrefix", svc.IsBehindAPrefix, connect.WithHandlerOptions(opts...))
	return "/matrix.Prefixed/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/matrix.Prefixed/IsBehindAPrefix":
			isBehindAPrefix.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}

type LedgerHandler interface {
	UsesAnyTenant(context.Context, *connect.Request[TenantRequest], *connect.ServerStream[Records]) error
	ComparesTheTenant(context.Context, *connect.Request[TenantRequest], *connect.ServerStream[Records]) error
	ResetsForAnyKey(context.Context, *connect.Request[Request], *connect.ServerStream[Records]) error
	IsAMethodValue(context.Context, *connect.Request[TenantRequest], *connect.ServerStream[Records]) error
}

func NewLedgerHandler(svc LedgerHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	usesAnyTenant := connect.NewServerStreamHandler("/matrix.Ledger/UsesAnyTenant", svc.UsesAnyTenant, connect.WithHandlerOptions(opts...))
	comparesTheTenant := connect.NewServerStreamHandler("/matrix.Ledger/ComparesTheTenant", svc.ComparesTheTenant, connect.WithHandlerOptions(opts...))
	resetsForAnyKey := connect.NewServerStreamHandler("/matrix.Ledger/ResetsForAnyKey", svc.ResetsForAnyKey, connect.WithHandlerOptions(opts...))
	isAMethodValue := connect.NewServerStreamHandler("/matrix.Ledger/IsAMethodValue", svc.IsAMethodValue, connect.WithHandlerOptions(opts...))
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

type CheckedHandler interface {
	IsBehindATenantMiddleware(context.Context, *connect.Request[TenantRequest], *connect.ServerStream[Records]) error
}

func NewCheckedHandler(svc CheckedHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	isBehindATenantMiddleware := connect.NewServerStreamHandler("/matrix.Checked/IsBehindATenantMiddleware", svc.IsBehindATenantMiddleware, connect.WithHandlerOptions(opts...))
	return "/matrix.Checked/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/matrix.Checked/IsBehindATenantMiddleware":
			isBehindATenantMiddleware.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}

type ScopedHandler interface {
	IsBehindAScopeMiddleware(context.Context, *connect.Request[Request], *connect.ServerStream[Records]) error
}

func NewScopedHandler(svc ScopedHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	isBehindAScopeMiddleware := connect.NewServerStreamHandler("/matrix.Scoped/IsBehindAScopeMiddleware", svc.IsBehindAScopeMiddleware, connect.WithHandlerOptions(opts...))
	return "/matrix.Scoped/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/matrix.Scoped/IsBehindAScopeMiddleware":
			isBehindAScopeMiddleware.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}

type RegisteredHandler interface {
	IsRegisteredByAFunction(context.Context, *connect.Request[Request], *connect.ServerStream[Records]) error
}

func NewRegisteredHandler(svc RegisteredHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	isRegisteredByAFunction := connect.NewServerStreamHandler("/matrix.Registered/IsRegisteredByAFunction", svc.IsRegisteredByAFunction, connect.WithHandlerOptions(opts...))
	return "/matrix.Registered/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/matrix.Registered/IsRegisteredByAFunction":
			isRegisteredByAFunction.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}

type GatedHandler interface {
	IsBehindAGate(context.Context, *connect.Request[TenantRequest], *connect.ServerStream[Records]) error
	IsBehindAGateAndUsesAnyTenant(context.Context, *connect.Request[TenantRequest], *connect.ServerStream[Records]) error
}

func NewGatedHandler(svc GatedHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	isBehindAGate := connect.NewServerStreamHandler("/matrix.Gated/IsBehindAGate", svc.IsBehindAGate, connect.WithHandlerOptions(opts...))
	isBehindAGateAndUsesAnyTenant := connect.NewServerStreamHandler("/matrix.Gated/IsBehindAGateAndUsesAnyTenant", svc.IsBehindAGateAndUsesAnyTenant, connect.WithHandlerOptions(opts...))
	return "/matrix.Gated/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/matrix.Gated/IsBehindAGate":
			isBehindAGate.ServeHTTP(w, r)
		case "/matrix.Gated/IsBehindAGateAndUsesAnyTenant":
			isBehindAGateAndUsesAnyTenant.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}

type WeakHandler interface {
	IsBehindAFormatOnly(context.Context, *connect.Request[Request], *connect.ServerStream[Records]) error
}

func NewWeakHandler(svc WeakHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	isBehindAFormatOnly := connect.NewServerStreamHandler("/matrix.Weak/IsBehindAFormatOnly", svc.IsBehindAFormatOnly, connect.WithHandlerOptions(opts...))
	return "/matrix.Weak/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/matrix.Weak/IsBehindAFormatOnly":
			isBehindAFormatOnly.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}

type UnaryHandler interface {
	IsBehindNoInterceptor(context.Context, *connect.Request[Request], *connect.ServerStream[Records]) error
}

func NewUnaryHandler(svc UnaryHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	isBehindNoInterceptor := connect.NewServerStreamHandler("/matrix.Unary/IsBehindNoInterceptor", svc.IsBehindNoInterceptor, connect.WithHandlerOptions(opts...))
	return "/matrix.Unary/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/matrix.Unary/IsBehindNoInterceptor":
			isBehindNoInterceptor.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}

type ChatHandler interface {
	LoadsWhatItIsSent(context.Context, *connect.ClientStream[TenantRequest]) (*connect.Response[Records], error)
	ComparesWhatItIsSent(context.Context, *connect.ClientStream[TenantRequest]) (*connect.Response[Records], error)
	AnswersWhatItIsSent(context.Context, *connect.BidiStream[TenantRequest, Records]) error
	LooksAtAHeader(context.Context, *connect.BidiStream[Request, Records]) error
}

func NewChatHandler(svc ChatHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	loadsWhatItIsSent := connect.NewClientStreamHandler("/matrix.Chat/LoadsWhatItIsSent", svc.LoadsWhatItIsSent, connect.WithHandlerOptions(opts...))
	comparesWhatItIsSent := connect.NewClientStreamHandler("/matrix.Chat/ComparesWhatItIsSent", svc.ComparesWhatItIsSent, connect.WithHandlerOptions(opts...))
	answersWhatItIsSent := connect.NewBidiStreamHandler("/matrix.Chat/AnswersWhatItIsSent", svc.AnswersWhatItIsSent, connect.WithHandlerOptions(opts...))
	looksAtAHeader := connect.NewBidiStreamHandler("/matrix.Chat/LooksAtAHeader", svc.LooksAtAHeader, connect.WithHandlerOptions(opts...))
	return "/matrix.Chat/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/matrix.Chat/LoadsWhatItIsSent":
			loadsWhatItIsSent.ServeHTTP(w, r)
		case "/matrix.Chat/ComparesWhatItIsSent":
			comparesWhatItIsSent.ServeHTTP(w, r)
		case "/matrix.Chat/AnswersWhatItIsSent":
			answersWhatItIsSent.ServeHTTP(w, r)
		case "/matrix.Chat/LooksAtAHeader":
			looksAtAHeader.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}

type UnimplementedLedgerHandler struct{}

func (UnimplementedLedgerHandler) IsAMethodValue(context.Context, *connect.Request[TenantRequest], *connect.ServerStream[Records]) error {
	return connect.NewError(connect.CodeUnauthenticated, errors.New("matrix.Ledger.IsAMethodValue is not implemented"))
}

type GroupedHandler interface {
	IsBehindAGuardedGroup(context.Context, *connect.Request[Request], *connect.ServerStream[Records]) error
}

func NewGroupedHandler(svc GroupedHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	isBehindAGuardedGroup := connect.NewServerStreamHandler("/matrix.Grouped/IsBehindAGuardedGroup", svc.IsBehindAGuardedGroup, connect.WithHandlerOptions(opts...))
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
	IsMadeByAFactory(context.Context, *connect.Request[Request], *connect.ServerStream[Records]) error
}

func NewMadeHandler(svc MadeHandler, opts ...connect.HandlerOption) (string, http.Handler) {
	isMadeByAFactory := connect.NewServerStreamHandler("/matrix.Made/IsMadeByAFactory", svc.IsMadeByAFactory, connect.WithHandlerOptions(opts...))
	return "/matrix.Made/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/matrix.Made/IsMadeByAFactory":
			isMadeByAFactory.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}
