package ledger

import (
	"context"

	goa "goa.design/goa/v3/pkg"
	"goa.design/goa/v3/security"
)

type Endpoints struct {
	ChecksOnlyTheFormat               goa.Endpoint
	ChecksOnlyTheFormatOfABearerToken goa.Endpoint
	VerifiesTheKey                    goa.Endpoint
	IsBehindAPrefix                   goa.Endpoint
	IsBehindAFormatOnly               goa.Endpoint
	UsesAnyTenant                     goa.Endpoint
	ComparesTheTenant                 goa.Endpoint
	IsAMethodValue                    goa.Endpoint
	IsBehindATenantMiddleware         goa.Endpoint
	ResetsForAnyKey                   goa.Endpoint
	ResetsForARequiredScope           goa.Endpoint
	IsBehindAScopeMiddleware          goa.Endpoint
	IsBehindAGuardedGroup             goa.Endpoint
	IsRegisteredByAFunction           goa.Endpoint
}

func NewEndpoints(s Service) *Endpoints {
	a := s.(Auther)
	return &Endpoints{
		ChecksOnlyTheFormat:               NewChecksOnlyTheFormatEndpoint(s),
		ChecksOnlyTheFormatOfABearerToken: NewChecksOnlyTheFormatOfABearerTokenEndpoint(s),
		VerifiesTheKey:                    NewVerifiesTheKeyEndpoint(s),
		IsBehindAPrefix:                   NewIsBehindAPrefixEndpoint(s),
		IsBehindAFormatOnly:               NewIsBehindAFormatOnlyEndpoint(s, a.APIKeyAuth),
		UsesAnyTenant:                     NewUsesAnyTenantEndpoint(s, a.APIKeyAuth),
		ComparesTheTenant:                 NewComparesTheTenantEndpoint(s, a.APIKeyAuth),
		IsAMethodValue:                    NewIsAMethodValueEndpoint(s, a.APIKeyAuth),
		IsBehindATenantMiddleware:         NewIsBehindATenantMiddlewareEndpoint(s),
		ResetsForAnyKey:                   NewResetsForAnyKeyEndpoint(s, a.APIKeyAuth),
		ResetsForARequiredScope:           NewResetsForARequiredScopeEndpoint(s, a.APIKeyAuth),
		IsBehindAScopeMiddleware:          NewIsBehindAScopeMiddlewareEndpoint(s),
		IsBehindAGuardedGroup:             NewIsBehindAGuardedGroupEndpoint(s),
		IsRegisteredByAFunction:           NewIsRegisteredByAFunctionEndpoint(s, a.APIKeyAuth),
	}
}
func (e *Endpoints) Use(m func(goa.Endpoint) goa.Endpoint) {
	e.ChecksOnlyTheFormat = m(e.ChecksOnlyTheFormat)
	e.ChecksOnlyTheFormatOfABearerToken = m(e.ChecksOnlyTheFormatOfABearerToken)
	e.VerifiesTheKey = m(e.VerifiesTheKey)
	e.IsBehindAPrefix = m(e.IsBehindAPrefix)
	e.IsBehindAFormatOnly = m(e.IsBehindAFormatOnly)
	e.UsesAnyTenant = m(e.UsesAnyTenant)
	e.ComparesTheTenant = m(e.ComparesTheTenant)
	e.IsAMethodValue = m(e.IsAMethodValue)
	e.IsBehindATenantMiddleware = m(e.IsBehindATenantMiddleware)
	e.ResetsForAnyKey = m(e.ResetsForAnyKey)
	e.ResetsForARequiredScope = m(e.ResetsForARequiredScope)
	e.IsBehindAScopeMiddleware = m(e.IsBehindAScopeMiddleware)
	e.IsBehindAGuardedGroup = m(e.IsBehindAGuardedGroup)
	e.IsRegisteredByAFunction = m(e.IsRegisteredByAFunction)
}
func NewChecksOnlyTheFormatEndpoint(s Service) goa.Endpoint {
	return func(ctx context.Context, req any) (any, error) {
		p := req.(*ChecksOnlyTheFormatPayload)
		return s.ChecksOnlyTheFormat(ctx, p)
	}
}
func NewChecksOnlyTheFormatOfABearerTokenEndpoint(s Service) goa.Endpoint {
	return func(ctx context.Context, req any) (any, error) {
		p := req.(*ChecksOnlyTheFormatOfABearerTokenPayload)
		return s.ChecksOnlyTheFormatOfABearerToken(ctx, p)
	}
}
func NewVerifiesTheKeyEndpoint(s Service) goa.Endpoint {
	return func(ctx context.Context, req any) (any, error) {
		p := req.(*VerifiesTheKeyPayload)
		return s.VerifiesTheKey(ctx, p)
	}
}
func NewIsBehindAPrefixEndpoint(s Service) goa.Endpoint {
	return func(ctx context.Context, req any) (any, error) {
		return s.IsBehindAPrefix(ctx)
	}
}
func NewIsBehindAFormatOnlyEndpoint(s Service, authAPIKeyFn security.AuthAPIKeyFunc) goa.Endpoint {
	return func(ctx context.Context, req any) (any, error) {
		p := req.(*IsBehindAFormatOnlyPayload)
		var err error
		sc := security.APIKeyScheme{
			Name:           "api_key",
			Scopes:         []string{"admin:reset"},
			RequiredScopes: []string{},
		}
		var key string
		if p.Key != nil {
			key = *p.Key
		}
		ctx, err = authAPIKeyFn(ctx, key, &sc)
		if err != nil {
			return nil, err
		}
		return s.IsBehindAFormatOnly(ctx, p)
	}
}
func NewUsesAnyTenantEndpoint(s Service, authAPIKeyFn security.AuthAPIKeyFunc) goa.Endpoint {
	return func(ctx context.Context, req any) (any, error) {
		p := req.(*UsesAnyTenantPayload)
		var err error
		sc := security.APIKeyScheme{
			Name:           "api_key",
			Scopes:         []string{"admin:reset"},
			RequiredScopes: []string{},
		}
		ctx, err = authAPIKeyFn(ctx, p.Key, &sc)
		if err != nil {
			return nil, err
		}
		return s.UsesAnyTenant(ctx, p)
	}
}
func NewComparesTheTenantEndpoint(s Service, authAPIKeyFn security.AuthAPIKeyFunc) goa.Endpoint {
	return func(ctx context.Context, req any) (any, error) {
		p := req.(*ComparesTheTenantPayload)
		var err error
		sc := security.APIKeyScheme{
			Name:           "api_key",
			Scopes:         []string{"admin:reset"},
			RequiredScopes: []string{},
		}
		ctx, err = authAPIKeyFn(ctx, p.Key, &sc)
		if err != nil {
			return nil, err
		}
		return s.ComparesTheTenant(ctx, p)
	}
}
func NewIsAMethodValueEndpoint(s Service, authAPIKeyFn security.AuthAPIKeyFunc) goa.Endpoint {
	return func(ctx context.Context, req any) (any, error) {
		p := req.(*IsAMethodValuePayload)
		var err error
		sc := security.APIKeyScheme{
			Name:           "api_key",
			Scopes:         []string{"admin:reset"},
			RequiredScopes: []string{},
		}
		ctx, err = authAPIKeyFn(ctx, p.Key, &sc)
		if err != nil {
			return nil, err
		}
		return s.IsAMethodValue(ctx, p)
	}
}
func NewIsBehindATenantMiddlewareEndpoint(s Service) goa.Endpoint {
	return func(ctx context.Context, req any) (any, error) {
		p := req.(*IsBehindATenantMiddlewarePayload)
		return s.IsBehindATenantMiddleware(ctx, p)
	}
}
func NewResetsForAnyKeyEndpoint(s Service, authAPIKeyFn security.AuthAPIKeyFunc) goa.Endpoint {
	return func(ctx context.Context, req any) (any, error) {
		p := req.(*ResetsForAnyKeyPayload)
		var err error
		sc := security.APIKeyScheme{
			Name:           "api_key",
			Scopes:         []string{"admin:reset"},
			RequiredScopes: []string{},
		}
		ctx, err = authAPIKeyFn(ctx, p.Key, &sc)
		if err != nil {
			return nil, err
		}
		return nil, s.ResetsForAnyKey(ctx, p)
	}
}
func NewResetsForARequiredScopeEndpoint(s Service, authAPIKeyFn security.AuthAPIKeyFunc) goa.Endpoint {
	return func(ctx context.Context, req any) (any, error) {
		p := req.(*ResetsForARequiredScopePayload)
		var err error
		sc := security.APIKeyScheme{
			Name:           "api_key",
			Scopes:         []string{"admin:reset"},
			RequiredScopes: []string{"admin:reset"},
		}
		ctx, err = authAPIKeyFn(ctx, p.Key, &sc)
		if err != nil {
			return nil, err
		}
		return nil, s.ResetsForARequiredScope(ctx, p)
	}
}
func NewIsBehindAScopeMiddlewareEndpoint(s Service) goa.Endpoint {
	return func(ctx context.Context, req any) (any, error) {
		return nil, s.IsBehindAScopeMiddleware(ctx)
	}
}
func NewIsBehindAGuardedGroupEndpoint(s Service) goa.Endpoint {
	return func(ctx context.Context, req any) (any, error) {
		return nil, s.IsBehindAGuardedGroup(ctx)
	}
}
func NewIsRegisteredByAFunctionEndpoint(s Service, authAPIKeyFn security.AuthAPIKeyFunc) goa.Endpoint {
	return func(ctx context.Context, req any) (any, error) {
		p := req.(*IsRegisteredByAFunctionPayload)
		var err error
		sc := security.APIKeyScheme{
			Name:           "api_key",
			Scopes:         []string{"admin:reset"},
			RequiredScopes: []string{},
		}
		ctx, err = authAPIKeyFn(ctx, p.Key, &sc)
		if err != nil {
			return nil, err
		}
		return nil, s.IsRegisteredByAFunction(ctx, p)
	}
}
