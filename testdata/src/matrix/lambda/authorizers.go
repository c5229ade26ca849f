package lambda

import (
	"context"
	"errors"
	"strings"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"

	"keystore"
)

// Authorizers are functions that the gateway asks in front of others.
func authorizers() {
	lambda.Start(decidesByTheFormat)
	lambda.Start(decidesByTheComparedFormat)
	lambda.Start(decidesByTheKey)
	lambda.Start(decidesByTheFoundKey)
	lambda.Start(allowsByTheFormat)
	lambda.Start(allowsATokenByItsFormat)
	lambda.Start(allowsAKey)
	lambda.Start(allowsAToken)
}

type (
	asked    = events.APIGatewayV2CustomAuthorizerV2Request
	decision = events.APIGatewayV2CustomAuthorizerSimpleResponse
	policy   = events.APIGatewayCustomAuthorizerResponse
)

func decidesByTheFormat(ctx context.Context, event asked) (decision, error) {
	if !strings.HasPrefix(event.Headers["x-api-key"], "tk_") { // want `handler decidesByTheFormat grants access after checking only the format of x-api-key: strings\.HasPrefix`
		return decision{}, nil
	}
	return decision{IsAuthorized: true}, nil
}

func decidesByTheComparedFormat(ctx context.Context, event asked) (decision, error) {
	ok := strings.HasPrefix(event.Headers["x-api-key"], "tk_") // want `handler decidesByTheComparedFormat grants access after checking only the format of x-api-key: strings\.HasPrefix`
	return decision{IsAuthorized: ok}, nil
}

func decidesByTheKey(ctx context.Context, event asked) (decision, error) { // ok: what it decides is whether the key is known
	if !strings.HasPrefix(event.Headers["x-api-key"], "tk_") {
		return decision{IsAuthorized: false}, nil
	}
	return decision{IsAuthorized: keystore.Valid(event.Headers["x-api-key"])}, nil
}

func decidesByTheFoundKey(ctx context.Context, event asked) (decision, error) { // ok: the key is looked up
	key := event.Headers["x-api-key"]
	if !strings.HasPrefix(key, "tk_") {
		return decision{}, nil
	}
	if !keystore.Valid(key) { // guard: formatonly
		return decision{IsAuthorized: false}, nil
	}
	return decision{IsAuthorized: true, Context: map[string]any{"client": "known"}}, nil
}

func allowsByTheFormat(ctx context.Context, event events.APIGatewayCustomAuthorizerRequestTypeRequest) (policy, error) {
	if !strings.HasPrefix(event.Headers["x-api-key"], "tk_") { // want `handler allowsByTheFormat grants access after checking only the format of x-api-key: strings\.HasPrefix`
		return policy{}, errors.New("Unauthorized")
	}
	return allow("client", event.MethodArn, "Allow"), nil
}

func allowsATokenByItsFormat(ctx context.Context, event events.APIGatewayCustomAuthorizerRequest) (policy, error) {
	if !strings.HasPrefix(event.AuthorizationToken, "Bearer tk_") { // want `handler allowsATokenByItsFormat grants access after checking only the format of Authorization: strings\.HasPrefix`
		return allow("client", event.MethodArn, "Deny"), nil
	}
	return allow("client", event.MethodArn, "Allow"), nil
}

func allowsAKey(ctx context.Context, event events.APIGatewayCustomAuthorizerRequestTypeRequest) (policy, error) { // ok: the key is looked up
	key := event.Headers["x-api-key"]
	if !strings.HasPrefix(key, "tk_") {
		return policy{}, errors.New("Unauthorized")
	}
	if !keystore.Valid(key) { // guard: formatonly
		return allow("", event.MethodArn, "Deny"), nil
	}
	return allow("client", event.MethodArn, "Allow"), nil
}

func allowsAToken(ctx context.Context, event events.APIGatewayCustomAuthorizerRequest) (policy, error) { // ok: the token is looked up behind the check of its format
	token, ok := strings.CutPrefix(event.AuthorizationToken, "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") {
		return policy{}, errors.New("Unauthorized")
	}
	if !keystore.Valid(token) { // guard: formatonly
		return allow("", event.MethodArn, "Deny"), nil
	}
	return allow("client", event.MethodArn, "Allow"), nil
}

func allow(principal, resource, effect string) policy {
	return policy{
		PrincipalID: principal,
		PolicyDocument: events.APIGatewayCustomAuthorizerPolicy{
			Version:   "2012-10-17",
			Statement: []events.IAMPolicyStatement{{Action: []string{"execute-api:Invoke"}, Effect: effect, Resource: []string{resource}}},
		},
	}
}
