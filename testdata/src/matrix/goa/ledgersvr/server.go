// Package ledgersvr is what goa v3.25.3 generates to serve the service by HTTP, without
// comments.
package ledgersvr

import (
	"context"
	"net/http"

	goahttp "goa.design/goa/v3/http"
	goa "goa.design/goa/v3/pkg"

	"matrix/goa/ledger"
)

type Server struct {
	Mounts                            []*MountPoint
	ChecksOnlyTheFormat               http.Handler
	ChecksOnlyTheFormatOfABearerToken http.Handler
	VerifiesTheKey                    http.Handler
	IsBehindAPrefix                   http.Handler
	IsBehindAFormatOnly               http.Handler
	UsesAnyTenant                     http.Handler
	ComparesTheTenant                 http.Handler
	IsAMethodValue                    http.Handler
	IsBehindATenantMiddleware         http.Handler
	ResetsForAnyKey                   http.Handler
	ResetsForARequiredScope           http.Handler
	IsBehindAScopeMiddleware          http.Handler
	IsBehindAGuardedGroup             http.Handler
	IsRegisteredByAFunction           http.Handler
}
type MountPoint struct {
	Method  string
	Verb    string
	Pattern string
}

func New(
	e *ledger.Endpoints,
	mux goahttp.Muxer,
	decoder func(*http.Request) goahttp.Decoder,
	encoder func(context.Context, http.ResponseWriter) goahttp.Encoder,
	errhandler func(context.Context, http.ResponseWriter, error),
	formatter func(ctx context.Context, err error) goahttp.Statuser,
) *Server {
	return &Server{
		Mounts: []*MountPoint{
			{"ChecksOnlyTheFormat", "GET", "/format"},
			{"ChecksOnlyTheFormatOfABearerToken", "GET", "/bearer"},
			{"VerifiesTheKey", "GET", "/verified"},
			{"IsBehindAPrefix", "GET", "/prefix"},
			{"IsBehindAFormatOnly", "GET", "/weak"},
			{"UsesAnyTenant", "GET", "/tenants/{tenant_id}/any"},
			{"ComparesTheTenant", "GET", "/tenants/{tenant_id}/compared"},
			{"IsAMethodValue", "GET", "/tenants/{tenant_id}/method"},
			{"IsBehindATenantMiddleware", "GET", "/tenants/{tenant_id}/middleware"},
			{"ResetsForAnyKey", "POST", "/reset"},
			{"ResetsForARequiredScope", "POST", "/required/reset"},
			{"IsBehindAScopeMiddleware", "POST", "/scoped/reset"},
			{"IsBehindAGuardedGroup", "POST", "/group/reset"},
			{"IsRegisteredByAFunction", "POST", "/registered/reset"},
		},
		ChecksOnlyTheFormat:               NewChecksOnlyTheFormatHandler(e.ChecksOnlyTheFormat, mux, decoder, encoder, errhandler, formatter),
		ChecksOnlyTheFormatOfABearerToken: NewChecksOnlyTheFormatOfABearerTokenHandler(e.ChecksOnlyTheFormatOfABearerToken, mux, decoder, encoder, errhandler, formatter),
		VerifiesTheKey:                    NewVerifiesTheKeyHandler(e.VerifiesTheKey, mux, decoder, encoder, errhandler, formatter),
		IsBehindAPrefix:                   NewIsBehindAPrefixHandler(e.IsBehindAPrefix, mux, decoder, encoder, errhandler, formatter),
		IsBehindAFormatOnly:               NewIsBehindAFormatOnlyHandler(e.IsBehindAFormatOnly, mux, decoder, encoder, errhandler, formatter),
		UsesAnyTenant:                     NewUsesAnyTenantHandler(e.UsesAnyTenant, mux, decoder, encoder, errhandler, formatter),
		ComparesTheTenant:                 NewComparesTheTenantHandler(e.ComparesTheTenant, mux, decoder, encoder, errhandler, formatter),
		IsAMethodValue:                    NewIsAMethodValueHandler(e.IsAMethodValue, mux, decoder, encoder, errhandler, formatter),
		IsBehindATenantMiddleware:         NewIsBehindATenantMiddlewareHandler(e.IsBehindATenantMiddleware, mux, decoder, encoder, errhandler, formatter),
		ResetsForAnyKey:                   NewResetsForAnyKeyHandler(e.ResetsForAnyKey, mux, decoder, encoder, errhandler, formatter),
		ResetsForARequiredScope:           NewResetsForARequiredScopeHandler(e.ResetsForARequiredScope, mux, decoder, encoder, errhandler, formatter),
		IsBehindAScopeMiddleware:          NewIsBehindAScopeMiddlewareHandler(e.IsBehindAScopeMiddleware, mux, decoder, encoder, errhandler, formatter),
		IsBehindAGuardedGroup:             NewIsBehindAGuardedGroupHandler(e.IsBehindAGuardedGroup, mux, decoder, encoder, errhandler, formatter),
		IsRegisteredByAFunction:           NewIsRegisteredByAFunctionHandler(e.IsRegisteredByAFunction, mux, decoder, encoder, errhandler, formatter),
	}
}
func (s *Server) Service() string { return "ledger" }
func (s *Server) Use(m func(http.Handler) http.Handler) {
	s.ChecksOnlyTheFormat = m(s.ChecksOnlyTheFormat)
	s.ChecksOnlyTheFormatOfABearerToken = m(s.ChecksOnlyTheFormatOfABearerToken)
	s.VerifiesTheKey = m(s.VerifiesTheKey)
	s.IsBehindAPrefix = m(s.IsBehindAPrefix)
	s.IsBehindAFormatOnly = m(s.IsBehindAFormatOnly)
	s.UsesAnyTenant = m(s.UsesAnyTenant)
	s.ComparesTheTenant = m(s.ComparesTheTenant)
	s.IsAMethodValue = m(s.IsAMethodValue)
	s.IsBehindATenantMiddleware = m(s.IsBehindATenantMiddleware)
	s.ResetsForAnyKey = m(s.ResetsForAnyKey)
	s.ResetsForARequiredScope = m(s.ResetsForARequiredScope)
	s.IsBehindAScopeMiddleware = m(s.IsBehindAScopeMiddleware)
	s.IsBehindAGuardedGroup = m(s.IsBehindAGuardedGroup)
	s.IsRegisteredByAFunction = m(s.IsRegisteredByAFunction)
}
func (s *Server) MethodNames() []string { return ledger.MethodNames[:] }
func Mount(mux goahttp.Muxer, h *Server) {
	MountChecksOnlyTheFormatHandler(mux, h.ChecksOnlyTheFormat)
	MountChecksOnlyTheFormatOfABearerTokenHandler(mux, h.ChecksOnlyTheFormatOfABearerToken)
	MountVerifiesTheKeyHandler(mux, h.VerifiesTheKey)
	MountIsBehindAPrefixHandler(mux, h.IsBehindAPrefix)
	MountIsBehindAFormatOnlyHandler(mux, h.IsBehindAFormatOnly)
	MountUsesAnyTenantHandler(mux, h.UsesAnyTenant)
	MountComparesTheTenantHandler(mux, h.ComparesTheTenant)
	MountIsAMethodValueHandler(mux, h.IsAMethodValue)
	MountIsBehindATenantMiddlewareHandler(mux, h.IsBehindATenantMiddleware)
	MountResetsForAnyKeyHandler(mux, h.ResetsForAnyKey)
	MountResetsForARequiredScopeHandler(mux, h.ResetsForARequiredScope)
	MountIsBehindAScopeMiddlewareHandler(mux, h.IsBehindAScopeMiddleware)
	MountIsBehindAGuardedGroupHandler(mux, h.IsBehindAGuardedGroup)
	MountIsRegisteredByAFunctionHandler(mux, h.IsRegisteredByAFunction)
}
func (s *Server) Mount(mux goahttp.Muxer) {
	Mount(mux, s)
}
func MountChecksOnlyTheFormatHandler(mux goahttp.Muxer, h http.Handler) {
	f, ok := h.(http.HandlerFunc)
	if !ok {
		f = func(w http.ResponseWriter, r *http.Request) {
			h.ServeHTTP(w, r)
		}
	}
	mux.Handle("GET", "/format", f)
}
func NewChecksOnlyTheFormatHandler(
	endpoint goa.Endpoint,
	mux goahttp.Muxer,
	decoder func(*http.Request) goahttp.Decoder,
	encoder func(context.Context, http.ResponseWriter) goahttp.Encoder,
	errhandler func(context.Context, http.ResponseWriter, error),
	formatter func(ctx context.Context, err error) goahttp.Statuser,
) http.Handler {
	var (
		decodeRequest  = DecodeChecksOnlyTheFormatRequest(mux, decoder)
		encodeResponse = EncodeChecksOnlyTheFormatResponse(encoder)
		encodeError    = goahttp.ErrorEncoder(encoder, formatter)
	)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), goahttp.AcceptTypeKey, r.Header.Get("Accept"))
		ctx = context.WithValue(ctx, goa.MethodKey, "checks_only_the_format")
		ctx = context.WithValue(ctx, goa.ServiceKey, "ledger")
		payload, err := decodeRequest(r)
		if err != nil {
			if err := encodeError(ctx, w, err); err != nil && errhandler != nil {
				errhandler(ctx, w, err)
			}
			return
		}
		res, err := endpoint(ctx, payload)
		if err != nil {
			if err := encodeError(ctx, w, err); err != nil && errhandler != nil {
				errhandler(ctx, w, err)
			}
			return
		}
		if err := encodeResponse(ctx, w, res); err != nil {
			if errhandler != nil {
				errhandler(ctx, w, err)
			}
		}
	})
}
func MountChecksOnlyTheFormatOfABearerTokenHandler(mux goahttp.Muxer, h http.Handler) {
	f, ok := h.(http.HandlerFunc)
	if !ok {
		f = func(w http.ResponseWriter, r *http.Request) {
			h.ServeHTTP(w, r)
		}
	}
	mux.Handle("GET", "/bearer", f)
}
func NewChecksOnlyTheFormatOfABearerTokenHandler(
	endpoint goa.Endpoint,
	mux goahttp.Muxer,
	decoder func(*http.Request) goahttp.Decoder,
	encoder func(context.Context, http.ResponseWriter) goahttp.Encoder,
	errhandler func(context.Context, http.ResponseWriter, error),
	formatter func(ctx context.Context, err error) goahttp.Statuser,
) http.Handler {
	var (
		decodeRequest  = DecodeChecksOnlyTheFormatOfABearerTokenRequest(mux, decoder)
		encodeResponse = EncodeChecksOnlyTheFormatOfABearerTokenResponse(encoder)
		encodeError    = goahttp.ErrorEncoder(encoder, formatter)
	)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), goahttp.AcceptTypeKey, r.Header.Get("Accept"))
		ctx = context.WithValue(ctx, goa.MethodKey, "checks_only_the_format_of_a_bearer_token")
		ctx = context.WithValue(ctx, goa.ServiceKey, "ledger")
		payload, err := decodeRequest(r)
		if err != nil {
			if err := encodeError(ctx, w, err); err != nil && errhandler != nil {
				errhandler(ctx, w, err)
			}
			return
		}
		res, err := endpoint(ctx, payload)
		if err != nil {
			if err := encodeError(ctx, w, err); err != nil && errhandler != nil {
				errhandler(ctx, w, err)
			}
			return
		}
		if err := encodeResponse(ctx, w, res); err != nil {
			if errhandler != nil {
				errhandler(ctx, w, err)
			}
		}
	})
}
func MountVerifiesTheKeyHandler(mux goahttp.Muxer, h http.Handler) {
	f, ok := h.(http.HandlerFunc)
	if !ok {
		f = func(w http.ResponseWriter, r *http.Request) {
			h.ServeHTTP(w, r)
		}
	}
	mux.Handle("GET", "/verified", f)
}
func NewVerifiesTheKeyHandler(
	endpoint goa.Endpoint,
	mux goahttp.Muxer,
	decoder func(*http.Request) goahttp.Decoder,
	encoder func(context.Context, http.ResponseWriter) goahttp.Encoder,
	errhandler func(context.Context, http.ResponseWriter, error),
	formatter func(ctx context.Context, err error) goahttp.Statuser,
) http.Handler {
	var (
		decodeRequest  = DecodeVerifiesTheKeyRequest(mux, decoder)
		encodeResponse = EncodeVerifiesTheKeyResponse(encoder)
		encodeError    = goahttp.ErrorEncoder(encoder, formatter)
	)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), goahttp.AcceptTypeKey, r.Header.Get("Accept"))
		ctx = context.WithValue(ctx, goa.MethodKey, "verifies_the_key")
		ctx = context.WithValue(ctx, goa.ServiceKey, "ledger")
		payload, err := decodeRequest(r)
		if err != nil {
			if err := encodeError(ctx, w, err); err != nil && errhandler != nil {
				errhandler(ctx, w, err)
			}
			return
		}
		res, err := endpoint(ctx, payload)
		if err != nil {
			if err := encodeError(ctx, w, err); err != nil && errhandler != nil {
				errhandler(ctx, w, err)
			}
			return
		}
		if err := encodeResponse(ctx, w, res); err != nil {
			if errhandler != nil {
				errhandler(ctx, w, err)
			}
		}
	})
}
func MountIsBehindAPrefixHandler(mux goahttp.Muxer, h http.Handler) {
	f, ok := h.(http.HandlerFunc)
	if !ok {
		f = func(w http.ResponseWriter, r *http.Request) {
			h.ServeHTTP(w, r)
		}
	}
	mux.Handle("GET", "/prefix", f)
}
func NewIsBehindAPrefixHandler(
	endpoint goa.Endpoint,
	mux goahttp.Muxer,
	decoder func(*http.Request) goahttp.Decoder,
	encoder func(context.Context, http.ResponseWriter) goahttp.Encoder,
	errhandler func(context.Context, http.ResponseWriter, error),
	formatter func(ctx context.Context, err error) goahttp.Statuser,
) http.Handler {
	var (
		encodeResponse = EncodeIsBehindAPrefixResponse(encoder)
		encodeError    = goahttp.ErrorEncoder(encoder, formatter)
	)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), goahttp.AcceptTypeKey, r.Header.Get("Accept"))
		ctx = context.WithValue(ctx, goa.MethodKey, "is_behind_a_prefix")
		ctx = context.WithValue(ctx, goa.ServiceKey, "ledger")
		var err error
		res, err := endpoint(ctx, nil)
		if err != nil {
			if err := encodeError(ctx, w, err); err != nil && errhandler != nil {
				errhandler(ctx, w, err)
			}
			return
		}
		if err := encodeResponse(ctx, w, res); err != nil {
			if errhandler != nil {
				errhandler(ctx, w, err)
			}
		}
	})
}
func MountIsBehindAFormatOnlyHandler(mux goahttp.Muxer, h http.Handler) {
	f, ok := h.(http.HandlerFunc)
	if !ok {
		f = func(w http.ResponseWriter, r *http.Request) {
			h.ServeHTTP(w, r)
		}
	}
	mux.Handle("GET", "/weak", f)
}
func NewIsBehindAFormatOnlyHandler(
	endpoint goa.Endpoint,
	mux goahttp.Muxer,
	decoder func(*http.Request) goahttp.Decoder,
	encoder func(context.Context, http.ResponseWriter) goahttp.Encoder,
	errhandler func(context.Context, http.ResponseWriter, error),
	formatter func(ctx context.Context, err error) goahttp.Statuser,
) http.Handler {
	var (
		decodeRequest  = DecodeIsBehindAFormatOnlyRequest(mux, decoder)
		encodeResponse = EncodeIsBehindAFormatOnlyResponse(encoder)
		encodeError    = goahttp.ErrorEncoder(encoder, formatter)
	)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), goahttp.AcceptTypeKey, r.Header.Get("Accept"))
		ctx = context.WithValue(ctx, goa.MethodKey, "is_behind_a_format_only")
		ctx = context.WithValue(ctx, goa.ServiceKey, "ledger")
		payload, err := decodeRequest(r)
		if err != nil {
			if err := encodeError(ctx, w, err); err != nil && errhandler != nil {
				errhandler(ctx, w, err)
			}
			return
		}
		res, err := endpoint(ctx, payload)
		if err != nil {
			if err := encodeError(ctx, w, err); err != nil && errhandler != nil {
				errhandler(ctx, w, err)
			}
			return
		}
		if err := encodeResponse(ctx, w, res); err != nil {
			if errhandler != nil {
				errhandler(ctx, w, err)
			}
		}
	})
}
func MountUsesAnyTenantHandler(mux goahttp.Muxer, h http.Handler) {
	f, ok := h.(http.HandlerFunc)
	if !ok {
		f = func(w http.ResponseWriter, r *http.Request) {
			h.ServeHTTP(w, r)
		}
	}
	mux.Handle("GET", "/tenants/{tenant_id}/any", f)
}
func NewUsesAnyTenantHandler(
	endpoint goa.Endpoint,
	mux goahttp.Muxer,
	decoder func(*http.Request) goahttp.Decoder,
	encoder func(context.Context, http.ResponseWriter) goahttp.Encoder,
	errhandler func(context.Context, http.ResponseWriter, error),
	formatter func(ctx context.Context, err error) goahttp.Statuser,
) http.Handler {
	var (
		decodeRequest  = DecodeUsesAnyTenantRequest(mux, decoder)
		encodeResponse = EncodeUsesAnyTenantResponse(encoder)
		encodeError    = goahttp.ErrorEncoder(encoder, formatter)
	)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), goahttp.AcceptTypeKey, r.Header.Get("Accept"))
		ctx = context.WithValue(ctx, goa.MethodKey, "uses_any_tenant")
		ctx = context.WithValue(ctx, goa.ServiceKey, "ledger")
		payload, err := decodeRequest(r)
		if err != nil {
			if err := encodeError(ctx, w, err); err != nil && errhandler != nil {
				errhandler(ctx, w, err)
			}
			return
		}
		res, err := endpoint(ctx, payload)
		if err != nil {
			if err := encodeError(ctx, w, err); err != nil && errhandler != nil {
				errhandler(ctx, w, err)
			}
			return
		}
		if err := encodeResponse(ctx, w, res); err != nil {
			if errhandler != nil {
				errhandler(ctx, w, err)
			}
		}
	})
}
func MountComparesTheTenantHandler(mux goahttp.Muxer, h http.Handler) {
	f, ok := h.(http.HandlerFunc)
	if !ok {
		f = func(w http.ResponseWriter, r *http.Request) {
			h.ServeHTTP(w, r)
		}
	}
	mux.Handle("GET", "/tenants/{tenant_id}/compared", f)
}
func NewComparesTheTenantHandler(
	endpoint goa.Endpoint,
	mux goahttp.Muxer,
	decoder func(*http.Request) goahttp.Decoder,
	encoder func(context.Context, http.ResponseWriter) goahttp.Encoder,
	errhandler func(context.Context, http.ResponseWriter, error),
	formatter func(ctx context.Context, err error) goahttp.Statuser,
) http.Handler {
	var (
		decodeRequest  = DecodeComparesTheTenantRequest(mux, decoder)
		encodeResponse = EncodeComparesTheTenantResponse(encoder)
		encodeError    = goahttp.ErrorEncoder(encoder, formatter)
	)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), goahttp.AcceptTypeKey, r.Header.Get("Accept"))
		ctx = context.WithValue(ctx, goa.MethodKey, "compares_the_tenant")
		ctx = context.WithValue(ctx, goa.ServiceKey, "ledger")
		payload, err := decodeRequest(r)
		if err != nil {
			if err := encodeError(ctx, w, err); err != nil && errhandler != nil {
				errhandler(ctx, w, err)
			}
			return
		}
		res, err := endpoint(ctx, payload)
		if err != nil {
			if err := encodeError(ctx, w, err); err != nil && errhandler != nil {
				errhandler(ctx, w, err)
			}
			return
		}
		if err := encodeResponse(ctx, w, res); err != nil {
			if errhandler != nil {
				errhandler(ctx, w, err)
			}
		}
	})
}
func MountIsAMethodValueHandler(mux goahttp.Muxer, h http.Handler) {
	f, ok := h.(http.HandlerFunc)
	if !ok {
		f = func(w http.ResponseWriter, r *http.Request) {
			h.ServeHTTP(w, r)
		}
	}
	mux.Handle("GET", "/tenants/{tenant_id}/method", f)
}
func NewIsAMethodValueHandler(
	endpoint goa.Endpoint,
	mux goahttp.Muxer,
	decoder func(*http.Request) goahttp.Decoder,
	encoder func(context.Context, http.ResponseWriter) goahttp.Encoder,
	errhandler func(context.Context, http.ResponseWriter, error),
	formatter func(ctx context.Context, err error) goahttp.Statuser,
) http.Handler {
	var (
		decodeRequest  = DecodeIsAMethodValueRequest(mux, decoder)
		encodeResponse = EncodeIsAMethodValueResponse(encoder)
		encodeError    = goahttp.ErrorEncoder(encoder, formatter)
	)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), goahttp.AcceptTypeKey, r.Header.Get("Accept"))
		ctx = context.WithValue(ctx, goa.MethodKey, "is_a_method_value")
		ctx = context.WithValue(ctx, goa.ServiceKey, "ledger")
		payload, err := decodeRequest(r)
		if err != nil {
			if err := encodeError(ctx, w, err); err != nil && errhandler != nil {
				errhandler(ctx, w, err)
			}
			return
		}
		res, err := endpoint(ctx, payload)
		if err != nil {
			if err := encodeError(ctx, w, err); err != nil && errhandler != nil {
				errhandler(ctx, w, err)
			}
			return
		}
		if err := encodeResponse(ctx, w, res); err != nil {
			if errhandler != nil {
				errhandler(ctx, w, err)
			}
		}
	})
}
func MountIsBehindATenantMiddlewareHandler(mux goahttp.Muxer, h http.Handler) {
	f, ok := h.(http.HandlerFunc)
	if !ok {
		f = func(w http.ResponseWriter, r *http.Request) {
			h.ServeHTTP(w, r)
		}
	}
	mux.Handle("GET", "/tenants/{tenant_id}/middleware", f)
}
func NewIsBehindATenantMiddlewareHandler(
	endpoint goa.Endpoint,
	mux goahttp.Muxer,
	decoder func(*http.Request) goahttp.Decoder,
	encoder func(context.Context, http.ResponseWriter) goahttp.Encoder,
	errhandler func(context.Context, http.ResponseWriter, error),
	formatter func(ctx context.Context, err error) goahttp.Statuser,
) http.Handler {
	var (
		decodeRequest  = DecodeIsBehindATenantMiddlewareRequest(mux, decoder)
		encodeResponse = EncodeIsBehindATenantMiddlewareResponse(encoder)
		encodeError    = goahttp.ErrorEncoder(encoder, formatter)
	)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), goahttp.AcceptTypeKey, r.Header.Get("Accept"))
		ctx = context.WithValue(ctx, goa.MethodKey, "is_behind_a_tenant_middleware")
		ctx = context.WithValue(ctx, goa.ServiceKey, "ledger")
		payload, err := decodeRequest(r)
		if err != nil {
			if err := encodeError(ctx, w, err); err != nil && errhandler != nil {
				errhandler(ctx, w, err)
			}
			return
		}
		res, err := endpoint(ctx, payload)
		if err != nil {
			if err := encodeError(ctx, w, err); err != nil && errhandler != nil {
				errhandler(ctx, w, err)
			}
			return
		}
		if err := encodeResponse(ctx, w, res); err != nil {
			if errhandler != nil {
				errhandler(ctx, w, err)
			}
		}
	})
}
func MountResetsForAnyKeyHandler(mux goahttp.Muxer, h http.Handler) {
	f, ok := h.(http.HandlerFunc)
	if !ok {
		f = func(w http.ResponseWriter, r *http.Request) {
			h.ServeHTTP(w, r)
		}
	}
	mux.Handle("POST", "/reset", f)
}
func NewResetsForAnyKeyHandler(
	endpoint goa.Endpoint,
	mux goahttp.Muxer,
	decoder func(*http.Request) goahttp.Decoder,
	encoder func(context.Context, http.ResponseWriter) goahttp.Encoder,
	errhandler func(context.Context, http.ResponseWriter, error),
	formatter func(ctx context.Context, err error) goahttp.Statuser,
) http.Handler {
	var (
		decodeRequest  = DecodeResetsForAnyKeyRequest(mux, decoder)
		encodeResponse = EncodeResetsForAnyKeyResponse(encoder)
		encodeError    = goahttp.ErrorEncoder(encoder, formatter)
	)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), goahttp.AcceptTypeKey, r.Header.Get("Accept"))
		ctx = context.WithValue(ctx, goa.MethodKey, "resets_for_any_key")
		ctx = context.WithValue(ctx, goa.ServiceKey, "ledger")
		payload, err := decodeRequest(r)
		if err != nil {
			if err := encodeError(ctx, w, err); err != nil && errhandler != nil {
				errhandler(ctx, w, err)
			}
			return
		}
		res, err := endpoint(ctx, payload)
		if err != nil {
			if err := encodeError(ctx, w, err); err != nil && errhandler != nil {
				errhandler(ctx, w, err)
			}
			return
		}
		if err := encodeResponse(ctx, w, res); err != nil {
			if errhandler != nil {
				errhandler(ctx, w, err)
			}
		}
	})
}
func MountResetsForARequiredScopeHandler(mux goahttp.Muxer, h http.Handler) {
	f, ok := h.(http.HandlerFunc)
	if !ok {
		f = func(w http.ResponseWriter, r *http.Request) {
			h.ServeHTTP(w, r)
		}
	}
	mux.Handle("POST", "/required/reset", f)
}
func NewResetsForARequiredScopeHandler(
	endpoint goa.Endpoint,
	mux goahttp.Muxer,
	decoder func(*http.Request) goahttp.Decoder,
	encoder func(context.Context, http.ResponseWriter) goahttp.Encoder,
	errhandler func(context.Context, http.ResponseWriter, error),
	formatter func(ctx context.Context, err error) goahttp.Statuser,
) http.Handler {
	var (
		decodeRequest  = DecodeResetsForARequiredScopeRequest(mux, decoder)
		encodeResponse = EncodeResetsForARequiredScopeResponse(encoder)
		encodeError    = goahttp.ErrorEncoder(encoder, formatter)
	)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), goahttp.AcceptTypeKey, r.Header.Get("Accept"))
		ctx = context.WithValue(ctx, goa.MethodKey, "resets_for_a_required_scope")
		ctx = context.WithValue(ctx, goa.ServiceKey, "ledger")
		payload, err := decodeRequest(r)
		if err != nil {
			if err := encodeError(ctx, w, err); err != nil && errhandler != nil {
				errhandler(ctx, w, err)
			}
			return
		}
		res, err := endpoint(ctx, payload)
		if err != nil {
			if err := encodeError(ctx, w, err); err != nil && errhandler != nil {
				errhandler(ctx, w, err)
			}
			return
		}
		if err := encodeResponse(ctx, w, res); err != nil {
			if errhandler != nil {
				errhandler(ctx, w, err)
			}
		}
	})
}
func MountIsBehindAScopeMiddlewareHandler(mux goahttp.Muxer, h http.Handler) {
	f, ok := h.(http.HandlerFunc)
	if !ok {
		f = func(w http.ResponseWriter, r *http.Request) {
			h.ServeHTTP(w, r)
		}
	}
	mux.Handle("POST", "/scoped/reset", f)
}
func NewIsBehindAScopeMiddlewareHandler(
	endpoint goa.Endpoint,
	mux goahttp.Muxer,
	decoder func(*http.Request) goahttp.Decoder,
	encoder func(context.Context, http.ResponseWriter) goahttp.Encoder,
	errhandler func(context.Context, http.ResponseWriter, error),
	formatter func(ctx context.Context, err error) goahttp.Statuser,
) http.Handler {
	var (
		encodeResponse = EncodeIsBehindAScopeMiddlewareResponse(encoder)
		encodeError    = goahttp.ErrorEncoder(encoder, formatter)
	)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), goahttp.AcceptTypeKey, r.Header.Get("Accept"))
		ctx = context.WithValue(ctx, goa.MethodKey, "is_behind_a_scope_middleware")
		ctx = context.WithValue(ctx, goa.ServiceKey, "ledger")
		var err error
		res, err := endpoint(ctx, nil)
		if err != nil {
			if err := encodeError(ctx, w, err); err != nil && errhandler != nil {
				errhandler(ctx, w, err)
			}
			return
		}
		if err := encodeResponse(ctx, w, res); err != nil {
			if errhandler != nil {
				errhandler(ctx, w, err)
			}
		}
	})
}
func MountIsBehindAGuardedGroupHandler(mux goahttp.Muxer, h http.Handler) {
	f, ok := h.(http.HandlerFunc)
	if !ok {
		f = func(w http.ResponseWriter, r *http.Request) {
			h.ServeHTTP(w, r)
		}
	}
	mux.Handle("POST", "/group/reset", f)
}
func NewIsBehindAGuardedGroupHandler(
	endpoint goa.Endpoint,
	mux goahttp.Muxer,
	decoder func(*http.Request) goahttp.Decoder,
	encoder func(context.Context, http.ResponseWriter) goahttp.Encoder,
	errhandler func(context.Context, http.ResponseWriter, error),
	formatter func(ctx context.Context, err error) goahttp.Statuser,
) http.Handler {
	var (
		encodeResponse = EncodeIsBehindAGuardedGroupResponse(encoder)
		encodeError    = goahttp.ErrorEncoder(encoder, formatter)
	)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), goahttp.AcceptTypeKey, r.Header.Get("Accept"))
		ctx = context.WithValue(ctx, goa.MethodKey, "is_behind_a_guarded_group")
		ctx = context.WithValue(ctx, goa.ServiceKey, "ledger")
		var err error
		res, err := endpoint(ctx, nil)
		if err != nil {
			if err := encodeError(ctx, w, err); err != nil && errhandler != nil {
				errhandler(ctx, w, err)
			}
			return
		}
		if err := encodeResponse(ctx, w, res); err != nil {
			if errhandler != nil {
				errhandler(ctx, w, err)
			}
		}
	})
}
func MountIsRegisteredByAFunctionHandler(mux goahttp.Muxer, h http.Handler) {
	f, ok := h.(http.HandlerFunc)
	if !ok {
		f = func(w http.ResponseWriter, r *http.Request) {
			h.ServeHTTP(w, r)
		}
	}
	mux.Handle("POST", "/registered/reset", f)
}
func NewIsRegisteredByAFunctionHandler(
	endpoint goa.Endpoint,
	mux goahttp.Muxer,
	decoder func(*http.Request) goahttp.Decoder,
	encoder func(context.Context, http.ResponseWriter) goahttp.Encoder,
	errhandler func(context.Context, http.ResponseWriter, error),
	formatter func(ctx context.Context, err error) goahttp.Statuser,
) http.Handler {
	var (
		decodeRequest  = DecodeIsRegisteredByAFunctionRequest(mux, decoder)
		encodeResponse = EncodeIsRegisteredByAFunctionResponse(encoder)
		encodeError    = goahttp.ErrorEncoder(encoder, formatter)
	)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), goahttp.AcceptTypeKey, r.Header.Get("Accept"))
		ctx = context.WithValue(ctx, goa.MethodKey, "is_registered_by_a_function")
		ctx = context.WithValue(ctx, goa.ServiceKey, "ledger")
		payload, err := decodeRequest(r)
		if err != nil {
			if err := encodeError(ctx, w, err); err != nil && errhandler != nil {
				errhandler(ctx, w, err)
			}
			return
		}
		res, err := endpoint(ctx, payload)
		if err != nil {
			if err := encodeError(ctx, w, err); err != nil && errhandler != nil {
				errhandler(ctx, w, err)
			}
			return
		}
		if err := encodeResponse(ctx, w, res); err != nil {
			if errhandler != nil {
				errhandler(ctx, w, err)
			}
		}
	})
}
