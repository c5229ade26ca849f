package lambda

import (
	"context"
	"net/http"
	"strings"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"

	"keystore"
)

// One function often has all routes of a service: the event names the one.
func dispatchers() {
	lambda.Start(byTheRouteKey)
	lambda.Start(byTheMethod)
}

type (
	httpRequest  = events.APIGatewayV2HTTPRequest
	httpResponse = events.APIGatewayV2HTTPResponse
)

func httpStatus(status int) (httpResponse, error) { return httpResponse{StatusCode: status}, nil }

func byTheRouteKey(ctx context.Context, event httpRequest) (httpResponse, error) {
	k, err := keystore.Find(ctx, event.Headers["x-api-key"])
	if err != nil {
		return httpStatus(http.StatusUnauthorized)
	}
	switch event.RouteKey {
	case "GET /tenants/{tenant_id}/any":
		return listsAnyTenant(ctx, event)
	case "GET /tenants/{tenant_id}/compared":
		if k.TenantID != event.PathParameters["tenant_id"] { // guard: crosstenant listsOneTenant
			return httpStatus(http.StatusForbidden)
		}
		return listsOneTenant(ctx, event)
	case "POST /reset":
		return resetsByTheRouteKey(ctx, event)
	case "POST /scoped/reset":
		if !k.Has("admin:reset") { // guard: missingscope resetsForAScopeOfTheKey
			return httpStatus(http.StatusForbidden)
		}
		return resetsForAScopeOfTheKey(ctx, event)
	}
	return httpStatus(http.StatusNotFound)
}

func listsAnyTenant(ctx context.Context, event httpRequest) (httpResponse, error) {
	records := keystore.Records(ctx, event.PathParameters["tenant_id"]) // want `handler listsAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
	return httpResponse{StatusCode: http.StatusOK, Body: strings.Join(records, "\n")}, nil
}

func listsOneTenant(ctx context.Context, event httpRequest) (httpResponse, error) { // ok: the dispatcher compares
	records := keystore.Records(ctx, event.PathParameters["tenant_id"])
	return httpResponse{StatusCode: http.StatusOK, Body: strings.Join(records, "\n")}, nil
}

func resetsByTheRouteKey(ctx context.Context, event httpRequest) (httpResponse, error) {
	keystore.Reset(ctx) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return httpStatus(http.StatusNoContent)
}

func resetsForAScopeOfTheKey(ctx context.Context, event httpRequest) (httpResponse, error) { // ok: the dispatcher checks the scope
	keystore.Reset(ctx)
	return httpStatus(http.StatusNoContent)
}

func byTheMethod(ctx context.Context, event httpRequest) (httpResponse, error) {
	k, err := keystore.Find(ctx, event.Headers["x-api-key"])
	if err != nil {
		return httpStatus(http.StatusUnauthorized)
	}
	if event.RawPath != "/ledger" {
		return httpStatus(http.StatusNotFound)
	}
	switch event.RequestContext.HTTP.Method {
	case http.MethodDelete:
		return clearsTheLedger(ctx, event)
	case http.MethodPut:
		if !k.Has("admin:reset") { // guard: missingscope replacesTheLedger
			return httpStatus(http.StatusForbidden)
		}
		return replacesTheLedger(ctx, event)
	}
	return httpStatus(http.StatusMethodNotAllowed)
}

func clearsTheLedger(ctx context.Context, event httpRequest) (httpResponse, error) {
	keystore.Reset(ctx) // want `DELETE "/ledger" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return httpStatus(http.StatusNoContent)
}

func replacesTheLedger(ctx context.Context, event httpRequest) (httpResponse, error) { // ok: the dispatcher checks the scope
	keystore.Reset(ctx)
	return httpStatus(http.StatusNoContent)
}
