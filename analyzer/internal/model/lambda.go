package model

// Sources: github.com/aws/aws-lambda-go v1.55.1, directory events. Behind API
// Gateway a function gets the request as an event and returns the answer; what an
// authorizer has found out about the client is in the event's context.
var lambdaEvents = Library{
	Name:    "lambda/events",
	Path:    "github.com/aws/aws-lambda-go/events",
	Release: "v1.55.1",
	Chain:   Stops,
	Handler: []Signature{
		{Params: []string{"context.Context", lambdaREST}, Results: lambdaResponses},
		{Params: []string{"context.Context", "*" + lambdaREST}, Results: lambdaResponses},
		{Params: []string{lambdaREST}, Results: lambdaResponses},
		{Params: []string{"*" + lambdaREST}, Results: lambdaResponses},
		{Params: []string{"context.Context", lambdaHTTP}, Results: lambdaResponses},
		{Params: []string{"context.Context", "*" + lambdaHTTP}, Results: lambdaResponses},
		{Params: []string{lambdaHTTP}, Results: lambdaResponses},
		{Params: []string{"*" + lambdaHTTP}, Results: lambdaResponses},
		{Params: []string{"context.Context", lambdaURL}, Results: lambdaResponses},
		{Params: []string{"context.Context", "*" + lambdaURL}, Results: lambdaResponses},
		{Params: []string{"context.Context", lambdaWebsocket}, Results: lambdaResponses},
		{Params: []string{"context.Context", "*" + lambdaWebsocket}, Results: lambdaResponses},
		{Params: []string{"context.Context", lambdaALB}, Results: lambdaResponses},
		{Params: []string{"context.Context", "*" + lambdaALB}, Results: lambdaResponses},
		// Authorizers, which the gateway asks in front of others.
		{Params: []string{"context.Context", lambdaAuthorizer + "TypeRequest"}, Results: lambdaPolicies},
		{Params: []string{"context.Context", lambdaAuthorizer}, Results: lambdaPolicies},
		{Params: []string{"context.Context", lambdaAuthorizer1}, Results: lambdaDecisions},
		{Params: []string{"context.Context", lambdaAuthorizer2}, Results: lambdaDecisions},
	},
	Replies: []Reply{
		{Types: lambdaResponses, Status: "StatusCode"},
		{Types: []string{lambdaDecision}, Grants: "IsAuthorized"},
		{Types: lambdaPolicies, Refuses: "Deny"},
	},
	Inputs: []Input{
		{Symbols: []string{
			"APIGatewayProxyRequest.Headers", "APIGatewayProxyRequest.MultiValueHeaders", "APIGatewayV2HTTPRequest.Headers",
			"LambdaFunctionURLRequest.Headers", "ALBTargetGroupRequest.Headers", "ALBTargetGroupRequest.MultiValueHeaders",
			"APIGatewayWebsocketProxyRequest.Headers", "APIGatewayWebsocketProxyRequest.MultiValueHeaders",
			"APIGatewayCustomAuthorizerRequestTypeRequest.Headers", "APIGatewayCustomAuthorizerRequestTypeRequest.MultiValueHeaders",
			"APIGatewayV2CustomAuthorizerV1Request.Headers", "APIGatewayV2CustomAuthorizerV2Request.Headers",
		}, Class: Header},
		{Symbols: []string{
			"APIGatewayCustomAuthorizerRequest.AuthorizationToken", "APIGatewayV2CustomAuthorizerV1Request.AuthorizationToken",
			"APIGatewayV2CustomAuthorizerV2Request.IdentitySource",
		}, Class: Header, Const: "Authorization"},
		{Symbols: []string{
			"APIGatewayProxyRequest.PathParameters", "APIGatewayV2HTTPRequest.PathParameters",
			"APIGatewayWebsocketProxyRequest.PathParameters", "APIGatewayCustomAuthorizerRequestTypeRequest.PathParameters",
			"APIGatewayV2CustomAuthorizerV1Request.PathParameters", "APIGatewayV2CustomAuthorizerV2Request.PathParameters",
		}, Class: PathParam},
		{Symbols: []string{
			"APIGatewayProxyRequest.QueryStringParameters", "APIGatewayProxyRequest.MultiValueQueryStringParameters",
			"APIGatewayV2HTTPRequest.QueryStringParameters", "LambdaFunctionURLRequest.QueryStringParameters",
			"ALBTargetGroupRequest.QueryStringParameters", "ALBTargetGroupRequest.MultiValueQueryStringParameters",
			"APIGatewayWebsocketProxyRequest.QueryStringParameters",
			"APIGatewayWebsocketProxyRequest.MultiValueQueryStringParameters",
		}, Class: Query},
		{Symbols: []string{"APIGatewayV2HTTPRequest.Cookies", "LambdaFunctionURLRequest.Cookies"}, Class: Cookie},
		{Symbols: []string{
			"APIGatewayProxyRequest.Body", "APIGatewayV2HTTPRequest.Body", "LambdaFunctionURLRequest.Body",
			"ALBTargetGroupRequest.Body", "APIGatewayWebsocketProxyRequest.Body",
		}, Class: Body, Const: "body"},
	},
	Requests: []Request{
		{Symbols: []string{
			"APIGatewayProxyRequest.RequestContext", "APIGatewayV2HTTPRequest.RequestContext",
			"LambdaFunctionURLRequest.RequestContext", "APIGatewayWebsocketProxyRequest.RequestContext",
			"ALBTargetGroupRequest.RequestContext", "APIGatewayV2HTTPRequestContext.HTTP",
			"LambdaFunctionURLRequestContext.HTTP",
		}},
		{Symbols: []string{
			"APIGatewayProxyRequest.HTTPMethod", "ALBTargetGroupRequest.HTTPMethod",
			"APIGatewayV2HTTPRequestContextHTTPDescription.Method", "LambdaFunctionURLRequestContextHTTPDescription.Method",
			"APIGatewayProxyRequestContext.HTTPMethod",
		}, Part: "Method"},
		// Resource is the pattern of the path: "/tenants/{tenant_id}".
		{Symbols: []string{
			"APIGatewayProxyRequest.Resource", "APIGatewayProxyRequest.Path", "APIGatewayV2HTTPRequest.RawPath",
			"LambdaFunctionURLRequest.RawPath", "ALBTargetGroupRequest.Path", "APIGatewayProxyRequestContext.ResourcePath",
			"APIGatewayV2HTTPRequestContextHTTPDescription.Path", "LambdaFunctionURLRequestContextHTTPDescription.Path",
		}, Part: "Path"},
		// RouteKey is both: "GET /tenants/{tenant_id}".
		{Symbols: []string{"APIGatewayV2HTTPRequest.RouteKey", "APIGatewayV2HTTPRequestContext.RouteKey"}, Part: MethodAndPath},
	},
	Gets: []ContextGet{
		{Symbols: []string{
			"APIGatewayProxyRequestContext.Authorizer", "APIGatewayV2HTTPRequestContext.Authorizer",
			"LambdaFunctionURLRequestContext.Authorizer", "APIGatewayWebsocketProxyRequestContext.Authorizer",
		}, Const: "authorizer"},
	},
}

const (
	lambdaREST      = "github.com/aws/aws-lambda-go/events.APIGatewayProxyRequest"
	lambdaHTTP      = "github.com/aws/aws-lambda-go/events.APIGatewayV2HTTPRequest"
	lambdaURL       = "github.com/aws/aws-lambda-go/events.LambdaFunctionURLRequest"
	lambdaWebsocket = "github.com/aws/aws-lambda-go/events.APIGatewayWebsocketProxyRequest"
	lambdaALB       = "github.com/aws/aws-lambda-go/events.ALBTargetGroupRequest"
)

const (
	lambdaAuthorizer  = "github.com/aws/aws-lambda-go/events.APIGatewayCustomAuthorizerRequest"
	lambdaAuthorizer1 = "github.com/aws/aws-lambda-go/events.APIGatewayV2CustomAuthorizerV1Request"
	lambdaAuthorizer2 = "github.com/aws/aws-lambda-go/events.APIGatewayV2CustomAuthorizerV2Request"
	lambdaDecision    = "github.com/aws/aws-lambda-go/events.APIGatewayV2CustomAuthorizerSimpleResponse"
)

var lambdaPolicies = []string{
	"github.com/aws/aws-lambda-go/events.APIGatewayCustomAuthorizerResponse",
	"github.com/aws/aws-lambda-go/events.APIGatewayV2CustomAuthorizerIAMPolicyResponse",
}

var lambdaDecisions = append([]string{lambdaDecision}, lambdaPolicies...)

var lambdaResponses = []string{
	"github.com/aws/aws-lambda-go/events.APIGatewayProxyResponse",
	"github.com/aws/aws-lambda-go/events.APIGatewayV2HTTPResponse",
	"github.com/aws/aws-lambda-go/events.LambdaFunctionURLResponse",
	"github.com/aws/aws-lambda-go/events.ALBTargetGroupResponse",
}

// Sources: github.com/aws/aws-lambda-go v1.55.1, directory lambda.
var lambda = Library{
	Name:    "lambda",
	Path:    "github.com/aws/aws-lambda-go/lambda",
	Release: "v1.55.1",
	Chain:   Stops,
	Routes: []Route{
		// func Start(handler interface{})
		{Symbols: []string{"Start", "StartWithOptions", "StartHandlerFunc", "NewHandler", "NewHandlerWithOptions"}, Handler: First},
		// func StartWithContext(ctx context.Context, handler interface{})
		{Symbols: []string{"StartWithContext"}, Handler: Second},
	},
}
