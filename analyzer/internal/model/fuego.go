package model

// Sources: github.com/go-fuego/fuego v0.19.0, net_http_mux.go, server.go, ctx.go,
// option.go, security.go. AuthWall checks roles of a token, if there is one: it is
// not described here, and so counts as a middleware that is not known.
// OptionSecurity only documents.
var fuego = Library{
	Name:    "fuego",
	Path:    "github.com/go-fuego/fuego",
	Release: "v0.19.0",
	Chain:   Stops,
	// A group copies its server; a route takes what its server has then.
	Covers: LaterRoutes,
	Handler: []Signature{
		// func(c fuego.Context[B, P]) (T, error)
		{Params: []string{"github.com/go-fuego/fuego.Context"}, Returns: true},
	},
	Inputs: []Input{
		{Symbols: []string{"(Context).Header"}, Class: Header, Name: First},
		{Symbols: []string{"(Context).PathParam", "(Context).PathParamInt", "(Context).PathParamIntErr"}, Class: PathParam, Name: First},
		{Symbols: []string{
			"(Context).QueryParam", "(Context).QueryParamArr", "(Context).QueryParamInt", "(Context).QueryParamIntErr",
			"(Context).QueryParamBool", "(Context).QueryParamBoolErr",
		}, Class: Query, Name: First},
		{Symbols: []string{"(Context).QueryParams"}, Class: Query},
		{Symbols: []string{"(Context).Cookie"}, Class: Cookie, Name: First},
		{Symbols: []string{"(Context).Body", "(Context).MustBody"}, Class: Body, Const: "body"},
	},
	Requests: []Request{
		{Symbols: []string{"(Context).Request", "(Context).Context"}},
	},
	Routes: []Route{
		// func Get[T, B, P any](s *Server, path string, controller func(Context[B, P]) (T, error), options ...RouteOption) *Route[T, B, P]
		{Symbols: []string{"Get", "Post", "Put", "Patch", "Delete", "Options", "All"}, On: First, Pattern: Second, Handler: Third, Middleware: Fourth},
		// func GetStd(s *Server, path string, controller func(http.ResponseWriter, *http.Request), options ...RouteOption) *Route[any, any, any]
		{Symbols: []string{"GetStd"}, Method: "GET", On: First, Pattern: Second, Handler: Third, Middleware: Fourth},
		{Symbols: []string{"PostStd"}, Method: "POST", On: First, Pattern: Second, Handler: Third, Middleware: Fourth},
		{Symbols: []string{"PutStd"}, Method: "PUT", On: First, Pattern: Second, Handler: Third, Middleware: Fourth},
		{Symbols: []string{"PatchStd"}, Method: "PATCH", On: First, Pattern: Second, Handler: Third, Middleware: Fourth},
		{Symbols: []string{"DeleteStd"}, Method: "DELETE", On: First, Pattern: Second, Handler: Third, Middleware: Fourth},
		{Symbols: []string{"AllStd", "OptionsStd", "Handle"}, On: First, Pattern: Second, Handler: Third, Middleware: Fourth},
	},
	Groups: []Group{
		// func NewServer(options ...ServerOption) *Server
		{Symbols: []string{"NewServer"}, New: true, Middleware: First},
		// func Group(s *Server, path string, routeOptions ...func(*BaseRoute)) *Server
		{Symbols: []string{"Group"}, On: First, Prefix: Second, Middleware: Third},
	},
	Uses: []Use{
		// func Use(s *Server, middlewares ...func(http.Handler) http.Handler)
		{Symbols: []string{"Use", "UseStd"}, On: First, Middleware: Second},
	},
	Options: []Option{
		// func OptionMiddleware(middleware ...func(http.Handler) http.Handler) RouteOption
		// func WithGlobalMiddlewares(middlewares ...func(http.Handler) http.Handler) ServerOption
		// func WithRouteOptions(options ...RouteOption) ServerOption
		{Symbols: []string{"OptionMiddleware", "WithGlobalMiddlewares", "WithRouteOptions", "GroupOptions"}, Middleware: First},
	},
	Writes: []Write{
		{Symbols: []string{"(Context).SetStatus"}, Status: First, Only: true},
		{Symbols: []string{"(Context).Response"}, Makes: true},
		{Symbols: []string{"(Context).Redirect"}, Status: First},
	},
	Auths: []Auth{
		// func (security Security) TokenToContext(searchFunc ...func(*http.Request) string) func(next http.Handler) http.Handler
		{Symbols: []string{"(Security).TokenToContext"}, Soft: true},
	},
	Checks: []Check{
		// func (security Security) ValidateToken(token string) (*jwt.Token, error)
		{Symbols: []string{"(Security).ValidateToken"}, Kind: Verifies, Args: []Arg{First}},
	},
	Harmless: []Harmless{
		{Symbols: []string{
			"OptionAddDescription", "OptionAddError", "OptionAddResponse", "OptionCookie", "OptionDefaultResponse",
			"OptionDefaultStatusCode", "OptionDeprecated", "OptionDescription", "OptionHeader", "OptionHide",
			"OptionOperationID", "OptionOverrideDescription", "OptionParam", "OptionPath", "OptionQuery", "OptionQueryArray",
			"OptionQueryBool", "OptionQueryInt", "OptionRequestBody", "OptionRequestContentType", "OptionResponseHeader",
			"OptionSecurity", "OptionShow", "OptionStripTrailingSlash", "OptionSummary", "OptionTagInfo", "OptionTags",
			"WithAddr", "WithAutoAuth", "WithBasePath", "WithCorsMiddleware", "WithDisallowUnknownFields", "WithEngineOptions",
			"WithErrorSerializer", "WithGlobalResponseTypes", "WithListener", "WithLogHandler", "WithLoggingMiddleware",
			"WithMaxBodySize", "WithSecurity", "WithSerializer", "WithStripTrailingSlash", "WithTemplateFS",
			"WithTemplateGlobs", "WithTemplates", "WithValidator", "WithXML",
		}},
	},
}

// Sources: github.com/go-fuego/fuego v0.19.0, directory option: variables that
// hold functions of the package above.
var fuegoOption = Library{
	Name:    "fuego/option",
	Path:    "github.com/go-fuego/fuego/option",
	Release: "v0.19.0",
	Options: []Option{
		{Symbols: []string{"Middleware", "Group"}, Middleware: First},
	},
	Harmless: []Harmless{
		{Symbols: []string{
			"AddDescription", "AddError", "AddResponse", "Cookie", "DefaultResponse", "DefaultStatusCode", "Deprecated",
			"Description", "Header", "Hide", "OperationID", "OverrideDescription", "Param", "Path", "Query", "QueryArray",
			"QueryBool", "QueryInt", "RequestBody", "RequestContentType", "ResponseHeader", "Security", "Show",
			"StripTrailingSlash", "Summary", "TagInfo", "Tags",
		}},
	},
}
