package goopenapi

// This file has the shape of what go-swagger generates.

import (
	"net/http"

	"github.com/go-openapi/runtime"
	"github.com/go-openapi/runtime/middleware"
	"github.com/go-openapi/runtime/security"

	"keystore"
)

// LedgerAPI the ledger API
type LedgerAPI struct {
	context             *middleware.Context
	handlers            map[string]map[string]http.Handler
	APIKeyAuthenticator func(string, string, security.TokenAuthentication) runtime.Authenticator
	KeyAuth             func(string) (*keystore.Key, error)
	APIAuthorizer       runtime.Authorizer
	FormatHandler       FormatHandler
	BearerHandler       BearerHandler
	VerifiedHandler     VerifiedHandler
	MadeHandler         MadeHandler
	PrefixedHandler     PrefixedHandler
	AnyHandler          AnyHandler
	ComparedHandler     ComparedHandler
	ObjectHandler       ObjectHandler
	CheckedHandler      CheckedHandler
	MethodHandler       MethodHandler
	ResetHandler        ResetHandler
	ScopedHandler       ScopedHandler
	GroupedHandler      GroupedHandler
	RegisteredHandler   RegisteredHandler
	WeakHandler         WeakHandler
}

// NewLedgerAPI creates a new Ledger instance
func NewLedgerAPI() *LedgerAPI {
	return &LedgerAPI{
		handlers:            make(map[string]map[string]http.Handler),
		APIKeyAuthenticator: security.APIKeyAuth,
		APIAuthorizer:       security.Authorized(),
		FormatHandler: FormatHandlerFunc(func(params KeyParams) middleware.Responder {
			return middleware.NotImplemented("operation Format has not yet been implemented")
		}),
		BearerHandler: BearerHandlerFunc(func(params NoParams) middleware.Responder {
			return middleware.NotImplemented("operation Bearer has not yet been implemented")
		}),
		VerifiedHandler: VerifiedHandlerFunc(func(params KeyParams) middleware.Responder {
			return middleware.NotImplemented("operation Verified has not yet been implemented")
		}),
		MadeHandler: MadeHandlerFunc(func(params KeyParams) middleware.Responder {
			return middleware.NotImplemented("operation Made has not yet been implemented")
		}),
		PrefixedHandler: PrefixedHandlerFunc(func(params NoParams) middleware.Responder {
			return middleware.NotImplemented("operation Prefixed has not yet been implemented")
		}),
		AnyHandler: AnyHandlerFunc(func(params TenantParams, principal *keystore.Key) middleware.Responder {
			return middleware.NotImplemented("operation Any has not yet been implemented")
		}),
		ComparedHandler: ComparedHandlerFunc(func(params TenantParams, principal *keystore.Key) middleware.Responder {
			return middleware.NotImplemented("operation Compared has not yet been implemented")
		}),
		CheckedHandler: CheckedHandlerFunc(func(params TenantParams) middleware.Responder {
			return middleware.NotImplemented("operation Checked has not yet been implemented")
		}),
		MethodHandler: MethodHandlerFunc(func(params TenantParams, principal *keystore.Key) middleware.Responder {
			return middleware.NotImplemented("operation Method has not yet been implemented")
		}),
		ResetHandler: ResetHandlerFunc(func(params NoParams, principal *keystore.Key) middleware.Responder {
			return middleware.NotImplemented("operation Reset has not yet been implemented")
		}),
		ScopedHandler: ScopedHandlerFunc(func(params NoParams) middleware.Responder {
			return middleware.NotImplemented("operation Scoped has not yet been implemented")
		}),
		GroupedHandler: GroupedHandlerFunc(func(params NoParams) middleware.Responder {
			return middleware.NotImplemented("operation Grouped has not yet been implemented")
		}),
		RegisteredHandler: RegisteredHandlerFunc(func(params NoParams, principal *keystore.Key) middleware.Responder {
			return middleware.NotImplemented("operation Registered has not yet been implemented")
		}),
		WeakHandler: WeakHandlerFunc(func(params NoParams, principal *keystore.Key) middleware.Responder {
			return middleware.NotImplemented("operation Weak has not yet been implemented")
		}),
	}
}

// AuthenticatorsFor gets the authenticators for the specified security schemes
func (o *LedgerAPI) AuthenticatorsFor(schemes map[string]string) map[string]runtime.Authenticator {
	result := make(map[string]runtime.Authenticator)
	for name, header := range schemes {
		result[name] = o.APIKeyAuthenticator(header, "header", func(token string) (any, error) {
			return o.KeyAuth(token)
		})
	}
	return result
}

// Serve creates a http handler to serve the API over HTTP
func (o *LedgerAPI) Serve(builder middleware.Builder) http.Handler {
	return o.context.APIHandler(builder)
}

type KeyParams struct {
	HTTPRequest *http.Request `json:"-"`
	XAPIKey     string
}

func (o *KeyParams) BindRequest(r *http.Request, route *middleware.MatchedRoute) error {
	o.HTTPRequest = r
	return o.bindXAPIKey(r.Header[http.CanonicalHeaderKey("X-API-Key")], true)
}

func (o *KeyParams) bindXAPIKey(rawData []string, hasKey bool) error {
	var raw string
	if len(rawData) > 0 {
		raw = rawData[len(rawData)-1]
	}
	o.XAPIKey = raw
	return nil
}

type TenantParams struct {
	HTTPRequest *http.Request `json:"-"`
	Limit       string
	TenantID    string
}

func (o *TenantParams) BindRequest(r *http.Request, route *middleware.MatchedRoute) error {
	o.HTTPRequest = r
	qs := runtime.Values(r.URL.Query())
	qLimit, qhkLimit, _ := qs.GetOK("limit")
	if err := o.bindLimit(qLimit, qhkLimit); err != nil {
		return err
	}
	rTenantID, rhkTenantID, _ := route.Params.GetOK("tenant_id")
	return o.bindTenantID(rTenantID, rhkTenantID)
}

func (o *TenantParams) bindLimit(rawData []string, hasKey bool) error {
	if len(rawData) > 0 {
		o.Limit = rawData[len(rawData)-1]
	}
	return nil
}

func (o *TenantParams) bindTenantID(rawData []string, hasKey bool) error {
	var raw string
	if len(rawData) > 0 {
		raw = rawData[len(rawData)-1]
	}
	o.TenantID = raw
	return nil
}

type NoParams struct {
	HTTPRequest *http.Request `json:"-"`
}

func (o *NoParams) BindRequest(r *http.Request, route *middleware.MatchedRoute) error {
	o.HTTPRequest = r
	return nil
}

type FormatHandlerFunc func(KeyParams) middleware.Responder

func (fn FormatHandlerFunc) Handle(params KeyParams) middleware.Responder { return fn(params) }

type FormatHandler interface {
	Handle(KeyParams) middleware.Responder
}

type BearerHandlerFunc func(NoParams) middleware.Responder

func (fn BearerHandlerFunc) Handle(params NoParams) middleware.Responder { return fn(params) }

type BearerHandler interface {
	Handle(NoParams) middleware.Responder
}

type VerifiedHandlerFunc func(KeyParams) middleware.Responder

func (fn VerifiedHandlerFunc) Handle(params KeyParams) middleware.Responder { return fn(params) }

type VerifiedHandler interface {
	Handle(KeyParams) middleware.Responder
}

type MadeHandlerFunc func(KeyParams) middleware.Responder

func (fn MadeHandlerFunc) Handle(params KeyParams) middleware.Responder { return fn(params) }

type MadeHandler interface {
	Handle(KeyParams) middleware.Responder
}

type PrefixedHandlerFunc func(NoParams) middleware.Responder

func (fn PrefixedHandlerFunc) Handle(params NoParams) middleware.Responder { return fn(params) }

type PrefixedHandler interface {
	Handle(NoParams) middleware.Responder
}

type AnyHandlerFunc func(TenantParams, *keystore.Key) middleware.Responder

func (fn AnyHandlerFunc) Handle(params TenantParams, principal *keystore.Key) middleware.Responder {
	return fn(params, principal)
}

type AnyHandler interface {
	Handle(TenantParams, *keystore.Key) middleware.Responder
}

type ComparedHandlerFunc func(TenantParams, *keystore.Key) middleware.Responder

func (fn ComparedHandlerFunc) Handle(params TenantParams, principal *keystore.Key) middleware.Responder {
	return fn(params, principal)
}

type ComparedHandler interface {
	Handle(TenantParams, *keystore.Key) middleware.Responder
}

type ObjectHandlerFunc func(TenantParams, *keystore.Key) middleware.Responder

func (fn ObjectHandlerFunc) Handle(params TenantParams, principal *keystore.Key) middleware.Responder {
	return fn(params, principal)
}

type ObjectHandler interface {
	Handle(TenantParams, *keystore.Key) middleware.Responder
}

type CheckedHandlerFunc func(TenantParams) middleware.Responder

func (fn CheckedHandlerFunc) Handle(params TenantParams) middleware.Responder { return fn(params) }

type CheckedHandler interface {
	Handle(TenantParams) middleware.Responder
}

type MethodHandlerFunc func(TenantParams, *keystore.Key) middleware.Responder

func (fn MethodHandlerFunc) Handle(params TenantParams, principal *keystore.Key) middleware.Responder {
	return fn(params, principal)
}

type MethodHandler interface {
	Handle(TenantParams, *keystore.Key) middleware.Responder
}

type ResetHandlerFunc func(NoParams, *keystore.Key) middleware.Responder

func (fn ResetHandlerFunc) Handle(params NoParams, principal *keystore.Key) middleware.Responder {
	return fn(params, principal)
}

type ResetHandler interface {
	Handle(NoParams, *keystore.Key) middleware.Responder
}

type ScopedHandlerFunc func(NoParams) middleware.Responder

func (fn ScopedHandlerFunc) Handle(params NoParams) middleware.Responder { return fn(params) }

type ScopedHandler interface {
	Handle(NoParams) middleware.Responder
}

type GroupedHandlerFunc func(NoParams) middleware.Responder

func (fn GroupedHandlerFunc) Handle(params NoParams) middleware.Responder { return fn(params) }

type GroupedHandler interface {
	Handle(NoParams) middleware.Responder
}

type RegisteredHandlerFunc func(NoParams, *keystore.Key) middleware.Responder

func (fn RegisteredHandlerFunc) Handle(params NoParams, principal *keystore.Key) middleware.Responder {
	return fn(params, principal)
}

type RegisteredHandler interface {
	Handle(NoParams, *keystore.Key) middleware.Responder
}

type WeakHandlerFunc func(NoParams, *keystore.Key) middleware.Responder

func (fn WeakHandlerFunc) Handle(params NoParams, principal *keystore.Key) middleware.Responder {
	return fn(params, principal)
}

type WeakHandler interface {
	Handle(NoParams, *keystore.Key) middleware.Responder
}

// RecordsOKCode is the HTTP code returned for type RecordsOK
const RecordsOKCode int = 200

type RecordsOK struct{ Payload []string }

func NewRecordsOK() *RecordsOK { return &RecordsOK{} }

func (o *RecordsOK) WithPayload(payload []string) *RecordsOK {
	o.Payload = payload
	return o
}

func (o *RecordsOK) WriteResponse(rw http.ResponseWriter, producer runtime.Producer) {
	rw.WriteHeader(200)
	if err := producer.Produce(rw, o.Payload); err != nil {
		panic(err)
	}
}

// RecordsForbiddenCode is the HTTP code returned for type RecordsForbidden
const RecordsForbiddenCode int = 403

type RecordsForbidden struct{ Payload []string }

func NewRecordsForbidden() *RecordsForbidden { return &RecordsForbidden{} }

func (o *RecordsForbidden) WithPayload(payload []string) *RecordsForbidden {
	o.Payload = payload
	return o
}

func (o *RecordsForbidden) WriteResponse(rw http.ResponseWriter, producer runtime.Producer) {
	rw.WriteHeader(403)
	if err := producer.Produce(rw, o.Payload); err != nil {
		panic(err)
	}
}

type RecordsDefault struct{ _statusCode int }

func NewRecordsDefault(code int) *RecordsDefault { return &RecordsDefault{_statusCode: code} }

func (o *RecordsDefault) WriteResponse(rw http.ResponseWriter, producer runtime.Producer) {
	rw.WriteHeader(o._statusCode)
}
