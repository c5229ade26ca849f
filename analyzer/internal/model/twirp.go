package model

// Sources: github.com/twitchtv/twirp v8.1.3+incompatible, errors.go, context.go,
// interceptors.go, server_options.go, and what protoc-gen-twirp generates, which takes
// hooks also where they are no option.
var twirp = Library{
	Name:    "twirp",
	Path:    "github.com/twitchtv/twirp",
	Release: "v8.1.3+incompatible",
	Chain:   Stops,
	Covers:  AllRoutes,
	Handler: []Signature{
		// type Method func(ctx context.Context, request interface{}) (interface{}, error)
		{
			Params: []string{"context.Context", emptyValue}, Results: []string{emptyValue}, Message: Second,
			Next: "github.com/twitchtv/twirp.Method", Middleware: true, Common: true,
		},
	},
	Objects: []Object{
		// type ServerHooks struct { RequestReceived func(context.Context) (context.Context, error); ... }
		{Type: "github.com/twitchtv/twirp.ServerHooks", Gates: []string{"RequestReceived", "RequestRouted"}},
	},
	Services: []Service{
		// func NewLedgerServer(svc Ledger, opts ...interface{}) TwirpServer
		{Makes: "TwirpServer", Path: "/twirp"},
	},
	Inputs: []Input{
		// func HTTPRequestHeaders(ctx context.Context) (http.Header, bool)
		{Symbols: []string{"HTTPRequestHeaders"}, Class: Header},
	},
	Requests: []Request{
		// func MethodName(ctx context.Context) (string, bool)
		{Symbols: []string{"MethodName", "ServiceName", "PackageName"}, Part: "Pattern"},
	},
	Options: []Option{
		// func WithServerInterceptors(interceptors ...Interceptor) ServerOption
		{Symbols: []string{"WithServerInterceptors"}, Middleware: First},
		// func WithServerHooks(hooks *ServerHooks) ServerOption
		{Symbols: []string{"WithServerHooks"}, Middleware: First},
	},
	Lists: []List{
		// func ChainInterceptors(interceptors ...Interceptor) Interceptor
		{Symbols: []string{"ChainInterceptors"}, Adds: First},
		// func ChainHooks(hooks ...*ServerHooks) *ServerHooks
		{Symbols: []string{"ChainHooks"}, Adds: First},
	},
	Writes: []Write{
		// func NewError(code ErrorCode, msg string) Error
		{Symbols: []string{"NewError", "NewErrorf", "InternalError", "InternalErrorWith", "InvalidArgumentError", "NotFoundError", "RequiredArgumentError", "WrapError"}, Const: 500, Value: true},
	},
	Harmless: []Harmless{
		{Symbols: []string{"WithServerJSONCamelCaseNames", "WithServerJSONSkipDefaults", "WithServerPathPrefix"}},
	},
}
