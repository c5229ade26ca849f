package goa

import (
	"context"

	"goa.design/goa/v3/security"

	"matrix/goa/ledger"
)

// nothing implements the service with methods that do nothing.
type nothing struct{}

func (nothing) APIKeyAuth(ctx context.Context, key string, scheme *security.APIKeyScheme) (context.Context, error) {
	return ctx, errForbidden
}

func (nothing) ChecksOnlyTheFormat(context.Context, *ledger.ChecksOnlyTheFormatPayload) ([]string, error) {
	return nil, nil
}

func (nothing) ChecksOnlyTheFormatOfABearerToken(context.Context, *ledger.ChecksOnlyTheFormatOfABearerTokenPayload) ([]string, error) {
	return nil, nil
}

func (nothing) VerifiesTheKey(context.Context, *ledger.VerifiesTheKeyPayload) ([]string, error) {
	return nil, nil
}

func (nothing) IsBehindAPrefix(context.Context) ([]string, error) { return nil, nil }

func (nothing) IsBehindAFormatOnly(context.Context, *ledger.IsBehindAFormatOnlyPayload) ([]string, error) {
	return nil, nil
}

func (nothing) UsesAnyTenant(context.Context, *ledger.UsesAnyTenantPayload) ([]string, error) {
	return nil, nil
}

func (nothing) ComparesTheTenant(context.Context, *ledger.ComparesTheTenantPayload) ([]string, error) {
	return nil, nil
}

func (nothing) IsAMethodValue(context.Context, *ledger.IsAMethodValuePayload) ([]string, error) {
	return nil, nil
}

func (nothing) IsBehindATenantMiddleware(context.Context, *ledger.IsBehindATenantMiddlewarePayload) ([]string, error) {
	return nil, nil
}

func (nothing) ResetsForAnyKey(context.Context, *ledger.ResetsForAnyKeyPayload) error { return nil }

func (nothing) ResetsForARequiredScope(context.Context, *ledger.ResetsForARequiredScopePayload) error {
	return nil
}

func (nothing) IsBehindAScopeMiddleware(context.Context) error { return nil }

func (nothing) IsBehindAGuardedGroup(context.Context) error { return nil }

func (nothing) IsRegisteredByAFunction(context.Context, *ledger.IsRegisteredByAFunctionPayload) error {
	return nil
}
