// Package events is a stub with what scenarios use of
// github.com/aws/aws-lambda-go/events.
package events

type APIGatewayProxyRequest struct {
	Resource              string
	Path                  string
	HTTPMethod            string
	Headers               map[string]string
	QueryStringParameters map[string]string
	PathParameters        map[string]string
	RequestContext        APIGatewayProxyRequestContext
	Body                  string
}

type APIGatewayProxyRequestContext struct {
	Authorizer map[string]interface{}
}

type APIGatewayProxyResponse struct {
	StatusCode int
	Headers    map[string]string
	Body       string
}

type APIGatewayV2HTTPRequest struct {
	RouteKey       string
	Headers        map[string]string
	PathParameters map[string]string
	RequestContext APIGatewayV2HTTPRequestContext
	Body           string
}

type APIGatewayV2HTTPRequestContext struct {
	Authorizer *APIGatewayV2HTTPRequestContextAuthorizerDescription
}

type APIGatewayV2HTTPRequestContextAuthorizerDescription struct {
	JWT    *APIGatewayV2HTTPRequestContextAuthorizerJWTDescription
	Lambda map[string]interface{}
}

type APIGatewayV2HTTPRequestContextAuthorizerJWTDescription struct {
	Claims map[string]string
	Scopes []string
}

type APIGatewayV2HTTPResponse struct {
	StatusCode int
	Headers    map[string]string
	Body       string
}
