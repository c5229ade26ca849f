// Package ledger is what goa v3.25.3 generates of a service, without comments.
package ledger

import (
	"context"

	"goa.design/goa/v3/security"
)

type Service interface {
	ChecksOnlyTheFormat(context.Context, *ChecksOnlyTheFormatPayload) (res []string, err error)
	ChecksOnlyTheFormatOfABearerToken(context.Context, *ChecksOnlyTheFormatOfABearerTokenPayload) (res []string, err error)
	VerifiesTheKey(context.Context, *VerifiesTheKeyPayload) (res []string, err error)
	IsBehindAPrefix(context.Context) (res []string, err error)
	IsBehindAFormatOnly(context.Context, *IsBehindAFormatOnlyPayload) (res []string, err error)
	UsesAnyTenant(context.Context, *UsesAnyTenantPayload) (res []string, err error)
	ComparesTheTenant(context.Context, *ComparesTheTenantPayload) (res []string, err error)
	IsAMethodValue(context.Context, *IsAMethodValuePayload) (res []string, err error)
	IsBehindATenantMiddleware(context.Context, *IsBehindATenantMiddlewarePayload) (res []string, err error)
	ResetsForAnyKey(context.Context, *ResetsForAnyKeyPayload) (err error)
	ResetsForARequiredScope(context.Context, *ResetsForARequiredScopePayload) (err error)
	IsBehindAScopeMiddleware(context.Context) (err error)
	IsBehindAGuardedGroup(context.Context) (err error)
	IsRegisteredByAFunction(context.Context, *IsRegisteredByAFunctionPayload) (err error)
}
type Auther interface {
	APIKeyAuth(ctx context.Context, key string, schema *security.APIKeyScheme) (context.Context, error)
}

const APIName = "matrix"
const APIVersion = "0.0.1"
const ServiceName = "ledger"

var MethodNames = [14]string{"checks_only_the_format", "checks_only_the_format_of_a_bearer_token", "verifies_the_key", "is_behind_a_prefix", "is_behind_a_format_only", "uses_any_tenant", "compares_the_tenant", "is_a_method_value", "is_behind_a_tenant_middleware", "resets_for_any_key", "resets_for_a_required_scope", "is_behind_a_scope_middleware", "is_behind_a_guarded_group", "is_registered_by_a_function"}

type ChecksOnlyTheFormatOfABearerTokenPayload struct {
	Authorization *string
}
type ChecksOnlyTheFormatPayload struct {
	Key string
}
type ComparesTheTenantPayload struct {
	Key      string
	TenantID string
}
type IsAMethodValuePayload struct {
	Key      string
	TenantID string
}
type IsBehindAFormatOnlyPayload struct {
	Key *string
}
type IsBehindATenantMiddlewarePayload struct {
	TenantID string
}
type IsRegisteredByAFunctionPayload struct {
	Key string
}
type ResetsForARequiredScopePayload struct {
	Key string
}
type ResetsForAnyKeyPayload struct {
	Key string
}
type UsesAnyTenantPayload struct {
	Key      string
	TenantID string
}
type VerifiesTheKeyPayload struct {
	Key string
}
