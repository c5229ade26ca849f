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
	RawPath        string
	Headers        map[string]string
	PathParameters map[string]string
	RequestContext APIGatewayV2HTTPRequestContext
	Body           string
}

type APIGatewayV2HTTPRequestContext struct {
	Authorizer *APIGatewayV2HTTPRequestContextAuthorizerDescription
	HTTP       APIGatewayV2HTTPRequestContextHTTPDescription
}

type APIGatewayV2HTTPRequestContextHTTPDescription struct{ Method, Path string }

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

type APIGatewayCustomAuthorizerRequest struct {
	Type               string
	AuthorizationToken string
	MethodArn          string
}

type APIGatewayCustomAuthorizerRequestTypeRequest struct {
	MethodArn      string
	Headers        map[string]string
	PathParameters map[string]string
}

type APIGatewayV2CustomAuthorizerV2Request struct {
	RouteArn       string
	IdentitySource []string
	Headers        map[string]string
	PathParameters map[string]string
}

type APIGatewayV2CustomAuthorizerSimpleResponse struct {
	IsAuthorized bool
	Context      map[string]interface{}
}

type APIGatewayCustomAuthorizerResponse struct {
	PrincipalID    string
	PolicyDocument APIGatewayCustomAuthorizerPolicy
	Context        map[string]interface{}
}

type APIGatewayCustomAuthorizerPolicy struct {
	Version   string
	Statement []IAMPolicyStatement
}

type IAMPolicyStatement struct {
	Action   []string
	Effect   string
	Resource []string
}
