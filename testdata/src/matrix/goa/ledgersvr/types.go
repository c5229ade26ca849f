package ledgersvr

import (
	"matrix/goa/ledger"
)

func NewChecksOnlyTheFormatPayload(key string) *ledger.ChecksOnlyTheFormatPayload {
	v := &ledger.ChecksOnlyTheFormatPayload{}
	v.Key = key

	return v
}
func NewChecksOnlyTheFormatOfABearerTokenPayload(authorization *string) *ledger.ChecksOnlyTheFormatOfABearerTokenPayload {
	v := &ledger.ChecksOnlyTheFormatOfABearerTokenPayload{}
	v.Authorization = authorization

	return v
}
func NewVerifiesTheKeyPayload(key string) *ledger.VerifiesTheKeyPayload {
	v := &ledger.VerifiesTheKeyPayload{}
	v.Key = key

	return v
}
func NewIsBehindAFormatOnlyPayload(key *string) *ledger.IsBehindAFormatOnlyPayload {
	v := &ledger.IsBehindAFormatOnlyPayload{}
	v.Key = key

	return v
}
func NewUsesAnyTenantPayload(tenantID string, key string) *ledger.UsesAnyTenantPayload {
	v := &ledger.UsesAnyTenantPayload{}
	v.TenantID = tenantID
	v.Key = key

	return v
}
func NewComparesTheTenantPayload(tenantID string, key string) *ledger.ComparesTheTenantPayload {
	v := &ledger.ComparesTheTenantPayload{}
	v.TenantID = tenantID
	v.Key = key

	return v
}
func NewIsAMethodValuePayload(tenantID string, key string) *ledger.IsAMethodValuePayload {
	v := &ledger.IsAMethodValuePayload{}
	v.TenantID = tenantID
	v.Key = key

	return v
}
func NewIsBehindATenantMiddlewarePayload(tenantID string) *ledger.IsBehindATenantMiddlewarePayload {
	v := &ledger.IsBehindATenantMiddlewarePayload{}
	v.TenantID = tenantID

	return v
}
func NewResetsForAnyKeyPayload(key string) *ledger.ResetsForAnyKeyPayload {
	v := &ledger.ResetsForAnyKeyPayload{}
	v.Key = key

	return v
}
func NewResetsForARequiredScopePayload(key string) *ledger.ResetsForARequiredScopePayload {
	v := &ledger.ResetsForARequiredScopePayload{}
	v.Key = key

	return v
}
func NewIsRegisteredByAFunctionPayload(key string) *ledger.IsRegisteredByAFunctionPayload {
	v := &ledger.IsRegisteredByAFunctionPayload{}
	v.Key = key

	return v
}
