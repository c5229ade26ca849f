// Package goopenapi has the scenarios of the matrix with servers that go-swagger
// generates: handlers and the function that authenticates are fields of an API.
package goopenapi

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/go-openapi/runtime/middleware"
	"github.com/go-openapi/runtime/security"

	"keystore"
)

func servers() []http.Handler {
	open := NewLedgerAPI()
	open.FormatHandler = FormatHandlerFunc(checksOnlyTheFormat)
	open.BearerHandler = BearerHandlerFunc(checksOnlyTheFormatOfABearerToken)
	open.VerifiedHandler = VerifiedHandlerFunc(verifiesTheKey)
	open.MadeHandler = MadeHandlerFunc(isMadeByAFactory(40))
	checked := NewLedgerAPI()
	checked.CheckedHandler = CheckedHandlerFunc(isBehindATenantMiddleware)
	scoped := NewLedgerAPI()
	scoped.ScopedHandler = ScopedHandlerFunc(isBehindAScopeMiddleware)
	weak := NewLedgerAPI()
	weak.KeyAuth = func(token string) (*keystore.Key, error) {
		if !strings.HasPrefix(token, "tk_") { // want `middleware function literal in servers grants access after checking only the format of Api-Key: strings\.HasPrefix`
			return nil, errUnknown
		}
		return &keystore.Key{}, nil
	}
	weak.WeakHandler = WeakHandlerFunc(isBehindAFormatOnly)
	mux := http.NewServeMux()
	group := http.NewServeMux()
	grouped := NewLedgerAPI()
	grouped.GroupedHandler = GroupedHandlerFunc(isBehindAGuardedGroup)
	group.Handle("/reset", grouped.Serve(nil))
	mux.Handle("/group/", http.StripPrefix("/group", logs(authenticate(RequireScope("admin:reset")(group)))))
	return []http.Handler{
		configure(NewLedgerAPI()),
		open.Serve(nil),
		prefixed(NewLedgerAPI()),
		serveChecked(checked),
		serve(scoped),
		weak.Serve(nil),
		mux,
	}
}

func prefixed(api *LedgerAPI) http.Handler {
	api.PrefixedHandler = PrefixedHandlerFunc(isBehindAPrefix)
	return requirePrefix(api.Serve(nil))
}

func serveChecked(api *LedgerAPI) http.Handler { return authenticate(api.Serve(requireTenant)) }

func serve(api *LedgerAPI) http.Handler {
	return api.Serve(func(next http.Handler) http.Handler { return authenticate(RequireScope("admin:reset")(next)) })
}

// configure sets what go-swagger has not generated.
func configure(api *LedgerAPI) http.Handler {
	api.KeyAuth = find
	api.APIAuthorizer = security.Authorized()
	s := &server{name: "matrix"}
	api.AnyHandler = AnyHandlerFunc(usesAnyTenant)
	api.ComparedHandler = ComparedHandlerFunc(comparesTheTenant)
	api.ObjectHandler = &comparing{}
	api.MethodHandler = MethodHandlerFunc(s.isAMethodValue)
	if api.ResetHandler == nil {
		api.ResetHandler = ResetHandlerFunc(func(params NoParams, principal *keystore.Key) middleware.Responder {
			return middleware.NotImplemented("reset")
		})
	}
	api.ResetHandler = ResetHandlerFunc(resetsForAnyKey)
	register(api)
	return logs(api.Serve(func(handler http.Handler) http.Handler { return handler }))
}

var errUnknown = errors.New("unknown key")

// find is the function that authenticates: it gets the key, and what it returns is
// handed to handlers.
func find(token string) (*keystore.Key, error) {
	k, err := keystore.Find(context.Background(), token)
	if err != nil {
		return nil, errUnknown
	}
	return k, nil
}

func logs(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r)
		fmt.Println(r.URL.Path)
	})
}

func forbidden() middleware.Responder { return NewRecordsForbidden() }

func checksOnlyTheFormat(params KeyParams) middleware.Responder {
	if !strings.HasPrefix(params.XAPIKey, "tk_") { // want `"/goopenapi/Format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return forbidden()
	}
	return NewRecordsOK().WithPayload([]string{keystore.Secret()})
}

func requirePrefix(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func isBehindAPrefix(params NoParams) middleware.Responder {
	return NewRecordsOK().WithPayload([]string{keystore.Secret()})
}

func checksOnlyTheFormatOfABearerToken(params NoParams) middleware.Responder {
	token, ok := strings.CutPrefix(params.HTTPRequest.Header.Get("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `"/goopenapi/Bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		return NewRecordsDefault(403)
	}
	return NewRecordsOK().WithPayload([]string{keystore.Secret()})
}

func verifiesTheKey(params KeyParams) middleware.Responder { // ok: the key is looked up
	if !strings.HasPrefix(params.XAPIKey, "tk_") {
		return forbidden()
	}
	if !keystore.Valid(params.XAPIKey) { // guard: formatonly
		return middleware.Error(403, "forbidden")
	}
	return NewRecordsOK().WithPayload([]string{keystore.Secret()})
}

func isBehindAFormatOnly(params NoParams, principal *keystore.Key) middleware.Responder {
	return NewRecordsOK().WithPayload([]string{keystore.Secret()})
}

// authenticate refuses requests without a known key, and keeps the key.
func authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, k)))
	})
}

type contextKey struct{}

func keyOf(r *http.Request) *keystore.Key {
	k, _ := r.Context().Value(contextKey{}).(*keystore.Key)
	return k
}

func usesAnyTenant(params TenantParams, principal *keystore.Key) middleware.Responder {
	rows := keystore.Records(params.HTTPRequest.Context(), params.TenantID) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
	return NewRecordsOK().WithPayload(rows)
}

// A handler may be a type of its own.
type comparing struct{}

func (*comparing) Handle(params TenantParams, principal *keystore.Key) middleware.Responder { // ok: the method compares
	if principal.TenantID != params.TenantID { // guard: crosstenant
		return NewRecordsDefault(403)
	}
	return NewRecordsOK().WithPayload(keystore.Records(params.HTTPRequest.Context(), params.TenantID))
}

func comparesTheTenant(params TenantParams, principal *keystore.Key) middleware.Responder { // ok: the handler compares
	if principal.TenantID != params.TenantID { // guard: crosstenant
		return forbidden()
	}
	return NewRecordsOK().WithPayload(keystore.Records(params.HTTPRequest.Context(), params.TenantID))
}

func requireTenant(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if keyOf(r).TenantID != r.PathValue("tenant_id") { // guard: crosstenant isBehindATenantMiddleware
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func isBehindATenantMiddleware(params TenantParams) middleware.Responder { // ok: the second middleware compares
	return NewRecordsOK().WithPayload(keystore.Records(params.HTTPRequest.Context(), params.TenantID))
}

func resetsForAnyKey(params NoParams, principal *keystore.Key) middleware.Responder {
	keystore.Reset(params.HTTPRequest.Context()) // want `"/goopenapi/Reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return NewRecordsOK()
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !keyOf(r).Has(scope) { // guard: missingscope isBehindAScopeMiddleware
				http.Error(w, "forbidden", http.StatusForbidden)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func isBehindAScopeMiddleware(params NoParams) middleware.Responder { // ok: the made middleware checks the scope
	keystore.Reset(params.HTTPRequest.Context())
	return NewRecordsOK()
}

func isBehindAGuardedGroup(params NoParams) middleware.Responder { // ok: the router around the API checks the scope
	keystore.Reset(params.HTTPRequest.Context())
	return NewRecordsOK()
}

type server struct{ name string }

func (s *server) isAMethodValue(params TenantParams, principal *keystore.Key) middleware.Responder {
	rows := keystore.Records(params.HTTPRequest.Context(), params.TenantID) // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
	return NewRecordsOK().WithPayload(rows)
}

func isMadeByAFactory(n int) func(KeyParams) middleware.Responder {
	return func(params KeyParams) middleware.Responder {
		if len(params.XAPIKey) != n { // want `"/goopenapi/Made" grants access after checking only the format of X-API-Key: len`
			return forbidden()
		}
		return NewRecordsOK().WithPayload([]string{keystore.Secret()})
	}
}

func register(api *LedgerAPI) {
	api.RegisteredHandler = RegisteredHandlerFunc(isRegisteredByAFunction)
}

func isRegisteredByAFunction(params NoParams, principal *keystore.Key) middleware.Responder {
	keystore.Reset(params.HTTPRequest.Context()) // want `"/goopenapi/Registered" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return NewRecordsOK()
}
