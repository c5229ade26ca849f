package model

// Sources: github.com/ogen-go/ogen v1.24.0, directory middleware, and what ogen
// generates: cfg, handlers, parameters, security and server. An operation may want one
// of several ways of authentication, or several at once: its handler says which.
var ogen = Library{
	Name:    "ogen",
	Path:    ogenMiddlewarePath,
	Release: "v1.24.0",
	Chain:   Stops,
	Covers:  AllRoutes,
	Handler: []Signature{
		// type Middleware func(req Request, next Next) (Response, error)
		{Params: []string{ogenMiddlewarePath + ".Request", anyFunc}, Results: []string{ogenMiddlewarePath + ".Response"}, Middleware: true},
	},
	Endpoints: []Endpoint{
		// ListInvoices(ctx context.Context, req *NewInvoice, params ListInvoicesParams) (ListInvoicesRes, error)
		{Params: []string{"context.Context", anything, anything}, Generated: true, Input: Second, Tags: []Tag{{"json", Body}}},
		{Params: []string{"context.Context", anything}, Generated: true, Input: Second, Tags: []Tag{{"json", Body}}},
		{Params: []string{"context.Context"}, Generated: true},
	},
	Replies: []Reply{{Suffix: "Res", Status: "StatusCode", Generated: true}},
	Services: []Service{
		// func NewServer(h Handler, sec SecurityHandler, opts ...ServerOption) (*Server, error)
		{Makes: "Server", Placeholder: "Unimplemented", Serves: &Served{
			Handle: "handle{method}Request", Security: "SecurityHandler", Decode: "decode{method}Params",
			Pattern: "http.route", Verb: "http.request.method",
		}},
	},
	Authenticators: []Authenticator{
		// HandleKeyAuth(ctx context.Context, operationName OperationName, t KeyAuth) (context.Context, error)
		{
			Prefix: "Handle", Params: []string{"context.Context", "string", anything}, Credential: Third,
			Fields: []string{"APIKey", "Token", "Password"},
		},
	},
	Decoder: &Decoder{Error: "github.com/ogen-go/ogen/ogenerrors.DecodeParamError", Name: "Name", In: "In"},
	Inputs: []Input{
		// func (p Parameters) Path(name string) (any, bool)
		{Symbols: []string{"(Parameters).Path"}, Class: PathParam, Name: First},
		{Symbols: []string{"(Parameters).Header"}, Class: Header, Name: First},
		{Symbols: []string{"(Parameters).Query"}, Class: Query, Name: First},
		{Symbols: []string{"(Parameters).Cookie"}, Class: Cookie, Name: First},
		{Symbols: []string{"Request.Body", "Request.RawBody"}, Class: Body, Const: "body"},
	},
	Requests: []Request{
		{Symbols: []string{"Request.Context", "Request.Raw", "Request.Params"}},
	},
	Lists: []List{
		// func ChainMiddlewares(m ...Middleware) Middleware
		{Symbols: []string{"ChainMiddlewares"}, Adds: First},
	},
	ImporterOptions: []Option{
		// func WithMiddleware(m ...Middleware) ServerOption
		{Symbols: []string{"WithMiddleware"}, Middleware: First},
		// func WithPathPrefix(prefix string) ServerOption
		{Symbols: []string{"WithPathPrefix"}, Prefix: First},
		{Symbols: []string{
			"WithAttributes", "WithErrorHandler", "WithMaxMultipartMemory", "WithMeterProvider", "WithMethodNotAllowed",
			"WithNotFound", "WithTracerProvider",
		}},
	},
}

const ogenMiddlewarePath = "github.com/ogen-go/ogen/middleware"
