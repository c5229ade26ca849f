// Package lambda has the scenarios of the matrix with functions behind Amazon's
// API Gateway: they get the request as an event and return the answer.
package lambda

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"

	"keystore"
)

type (
	request  = events.APIGatewayProxyRequest
	response = events.APIGatewayProxyResponse
	handler  func(ctx context.Context, event request) (response, error)
)

func routes() {
	lambda.Start(checksOnlyTheFormat)
	lambda.Start(requirePrefix(isBehindAPrefix))
	lambda.Start(checksOnlyTheFormatOfABearerToken)
	lambda.Start(verifiesTheKey)
	lambda.Start(authenticate(usesAnyTenant))
	lambda.Start(authenticate(comparesTheTenant))
	lambda.Start(authenticate(requireTenant(isBehindATenantMiddleware)))
	lambda.Start(authenticate(resetsForAnyKey))
	lambda.Start(authenticate(requireScope("admin:reset")(isBehindAScopeMiddleware)))
	lambda.Start(authenticate(requireScope("admin:reset")(group)))
	lambda.Start(authenticate(tenants))
	s := &server{name: "matrix"}
	lambda.Start(authenticate(s.isAMethodValue))
	lambda.Start(isMadeByAFactory(40))
	register(authenticate)
	for _, h := range []handler{isInATable, isInATableAndCompares} {
		lambda.Start(authenticate(h))
	}
	lambda.Start(comparesTheTenantOfTheAuthorizer)
	lambda.Start(takesAnyTenantFromAnAuthorizedClient)
	lambda.Start(comparesTheClaim)
	lambda.Start(resetsForAnyAuthorizedClient)
	lambda.Start(resetsForAScope)
}

func respond(status int, body ...string) (response, error) {
	return response{StatusCode: status, Body: strings.Join(body, "\n")}, nil
}

func checksOnlyTheFormat(ctx context.Context, event request) (response, error) {
	if !strings.HasPrefix(event.Headers["x-api-key"], "tk_") { // want `handler checksOnlyTheFormat grants access after checking only the format of x-api-key: strings\.HasPrefix`
		return respond(http.StatusUnauthorized)
	}
	return respond(http.StatusOK, keystore.Secret())
}

func requirePrefix(next handler) handler {
	return func(ctx context.Context, event request) (response, error) {
		if !strings.HasPrefix(event.Headers["x-api-key"], "tk_") { // want `middleware requirePrefix grants access after checking only the format of x-api-key: strings\.HasPrefix`
			return response{StatusCode: 401}, nil
		}
		return next(ctx, event)
	}
}

func isBehindAPrefix(ctx context.Context, event request) (response, error) {
	return response{StatusCode: 200, Body: keystore.Secret()}, nil
}

func checksOnlyTheFormatOfABearerToken(ctx context.Context, event request) (response, error) {
	token, ok := strings.CutPrefix(event.Headers["Authorization"], "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `handler checksOnlyTheFormatOfABearerToken grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		return respond(http.StatusUnauthorized)
	}
	return respond(http.StatusOK, keystore.Secret())
}

func verifiesTheKey(ctx context.Context, event request) (response, error) { // ok: the key is looked up
	key, ok := event.Headers["x-api-key"]
	if !ok || !strings.HasPrefix(key, "tk_") {
		return respond(http.StatusUnauthorized)
	}
	if !keystore.Valid(key) { // guard: formatonly
		return respond(http.StatusUnauthorized)
	}
	return respond(http.StatusOK, keystore.Secret())
}

// authenticate refuses events without a known key, and keeps the key.
func authenticate(next handler) handler {
	return func(ctx context.Context, event request) (response, error) {
		k, err := keystore.Find(ctx, event.Headers["x-api-key"])
		if err != nil {
			return respond(http.StatusUnauthorized)
		}
		return next(context.WithValue(ctx, contextKey{}, k), event)
	}
}

type contextKey struct{}

func keyOf(ctx context.Context) *keystore.Key {
	k, _ := ctx.Value(contextKey{}).(*keystore.Key)
	return k
}

func usesAnyTenant(ctx context.Context, event request) (response, error) {
	return respond(http.StatusOK, keystore.Records(ctx, event.PathParameters["tenant_id"])...) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(ctx context.Context, event request) (response, error) { // ok: the handler compares
	if keyOf(ctx).TenantID != event.PathParameters["tenant_id"] { // guard: crosstenant
		return respond(http.StatusForbidden)
	}
	return respond(http.StatusOK, keystore.Records(ctx, event.PathParameters["tenant_id"])...)
}

func requireTenant(next handler) handler {
	return func(ctx context.Context, event request) (response, error) {
		if keyOf(ctx).TenantID != event.PathParameters["tenant_id"] { // guard: crosstenant isBehindATenantMiddleware
			return respond(http.StatusForbidden)
		}
		return next(ctx, event)
	}
}

func isBehindATenantMiddleware(ctx context.Context, event request) (response, error) { // ok: the second middleware compares
	return respond(http.StatusOK, keystore.Records(ctx, event.PathParameters["tenant_id"])...)
}

func resetsForAnyKey(ctx context.Context, event request) (response, error) {
	keystore.Reset(ctx) // want `handler resetsForAnyKey reaches keystore\.Reset for any valid key: no scope or role is checked`
	return respond(http.StatusNoContent)
}

// requireScope lets only keys with the scope pass.
func requireScope(scope string) func(handler) handler {
	return func(next handler) handler {
		return func(ctx context.Context, event request) (response, error) {
			if !keyOf(ctx).Has(scope) { // guard: missingscope isBehindAScopeMiddleware
				return respond(http.StatusForbidden)
			}
			return next(ctx, event)
		}
	}
}

func isBehindAScopeMiddleware(ctx context.Context, event request) (response, error) { // ok: the made middleware checks the scope
	keystore.Reset(ctx)
	return respond(http.StatusNoContent)
}

// group is the handler of several routes, in front of which the scope is checked.
func group(ctx context.Context, event request) (response, error) {
	switch event.HTTPMethod + " " + event.Resource {
	case "POST /group/reset":
		return isBehindAGuardedGroup(ctx, event)
	case "GET /group":
		return respond(http.StatusOK, keystore.Secret())
	}
	return respond(http.StatusNotFound)
}

// tenants is the handler of several routes, one of which it guards.
func tenants(ctx context.Context, event request) (response, error) {
	switch event.HTTPMethod + " " + event.Resource {
	case "GET /group/{tenant_id}":
		return isInAGroupAndUsesAnyTenant(ctx, event)
	case "GET /group/{tenant_id}/compared":
		if refusal := refuse(ctx, event); refusal != nil {
			return *refusal, nil
		}
		return isInAGroupThatCompares(ctx, event)
	}
	return respond(http.StatusNotFound)
}

func isBehindAGuardedGroup(ctx context.Context, event request) (response, error) { // ok: the dispatcher is behind the check of the scope
	keystore.Reset(ctx)
	return respond(http.StatusNoContent)
}

func isInAGroupAndUsesAnyTenant(ctx context.Context, event request) (response, error) {
	return respond(http.StatusOK, keystore.Records(ctx, event.PathParameters["tenant_id"])...) // want `handler isInAGroupAndUsesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

// refuse returns an answer only to those who are refused.
func refuse(ctx context.Context, event request) *response {
	if keyOf(ctx).TenantID != event.PathParameters["tenant_id"] { // guard: crosstenant isInAGroupThatCompares
		return &response{StatusCode: http.StatusForbidden}
	}
	return nil
}

func isInAGroupThatCompares(ctx context.Context, event request) (response, error) { // ok: the dispatcher compares
	return respond(http.StatusOK, keystore.Records(ctx, event.PathParameters["tenant_id"])...)
}

type server struct{ name string }

func (s *server) isAMethodValue(ctx context.Context, event request) (response, error) {
	return respond(http.StatusOK, keystore.Records(ctx, event.PathParameters["tenant_id"])...) // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeByAFactory(n int) handler {
	return func(ctx context.Context, event request) (response, error) {
		if len(event.Headers["x-api-key"]) != n { // want `handler isMadeByAFactory grants access after checking only the format of x-api-key: len`
			return respond(http.StatusUnauthorized)
		}
		return respond(http.StatusOK, keystore.Secret())
	}
}

func register(mw func(handler) handler) {
	lambda.Start(mw(isRegisteredByAFunction))
}

func isRegisteredByAFunction(ctx context.Context, event request) (response, error) {
	keystore.Reset(ctx) // want `handler isRegisteredByAFunction reaches keystore\.Reset for any valid key: no scope or role is checked`
	return respond(http.StatusNoContent)
}

func isInATable(ctx context.Context, event request) (response, error) {
	return respond(http.StatusOK, keystore.Records(ctx, event.PathParameters["tenant_id"])...) // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(ctx context.Context, event request) (response, error) { // ok: the handler compares
	tenant := event.PathParameters["tenant_id"]
	if keyOf(ctx).TenantID != tenant { // guard: crosstenant
		return respond(http.StatusForbidden)
	}
	return respond(http.StatusOK, keystore.Records(ctx, tenant)...)
}

func comparesTheTenantOfTheAuthorizer(ctx context.Context, event request) (*response, error) { // ok: the handler compares with what the authorizer found
	own, _ := event.RequestContext.Authorizer["tenantId"].(string)
	if own == "" {
		return &response{StatusCode: http.StatusUnauthorized}, nil
	}
	if own != event.PathParameters["tenantId"] { // guard: crosstenant
		return &response{StatusCode: http.StatusForbidden}, nil
	}
	return &response{StatusCode: 200, Body: strings.Join(keystore.Records(ctx, event.PathParameters["tenantId"]), "\n")}, nil
}

func takesAnyTenantFromAnAuthorizedClient(ctx context.Context, event request) (response, error) {
	if own, _ := event.RequestContext.Authorizer["tenantId"].(string); own == "" {
		return respond(http.StatusForbidden)
	}
	return respond(http.StatusOK, keystore.Records(ctx, event.PathParameters["tenantId"])...) // want `handler takesAnyTenantFromAnAuthorizedClient uses path tenant "tenantId" without comparing it with the key's tenant`
}

// The HTTP APIs of the gateway have authorizers for JSON Web Tokens.
func comparesTheClaim(ctx context.Context, event events.APIGatewayV2HTTPRequest) (events.APIGatewayV2HTTPResponse, error) { // ok: the handler compares with a claim
	own := event.RequestContext.Authorizer.JWT.Claims["tenant_id"]
	if own == "" {
		return events.APIGatewayV2HTTPResponse{StatusCode: http.StatusUnauthorized}, nil
	}
	if own != event.PathParameters["tenant_id"] { // guard: crosstenant
		return events.APIGatewayV2HTTPResponse{StatusCode: http.StatusForbidden}, nil
	}
	return events.APIGatewayV2HTTPResponse{StatusCode: 200, Body: strings.Join(keystore.Records(ctx, event.PathParameters["tenant_id"]), "\n")}, nil
}

func resetsForAnyAuthorizedClient(ctx context.Context, event events.APIGatewayV2HTTPRequest) (events.APIGatewayV2HTTPResponse, error) {
	if event.RequestContext.Authorizer == nil {
		return events.APIGatewayV2HTTPResponse{StatusCode: http.StatusForbidden}, nil
	}
	keystore.Reset(ctx) // want `handler resetsForAnyAuthorizedClient reaches keystore\.Reset for any valid key: no scope or role is checked`
	return events.APIGatewayV2HTTPResponse{StatusCode: http.StatusNoContent}, nil
}

func resetsForAScope(ctx context.Context, event events.APIGatewayV2HTTPRequest) (events.APIGatewayV2HTTPResponse, error) { // ok: the handler checks a scope of the token
	if event.RequestContext.Authorizer == nil {
		return events.APIGatewayV2HTTPResponse{StatusCode: http.StatusUnauthorized}, nil
	}
	if !slices.Contains(event.RequestContext.Authorizer.JWT.Scopes, "admin:reset") { // guard: missingscope
		return events.APIGatewayV2HTTPResponse{StatusCode: http.StatusForbidden}, nil
	}
	keystore.Reset(ctx)
	return events.APIGatewayV2HTTPResponse{StatusCode: http.StatusNoContent}, nil
}
