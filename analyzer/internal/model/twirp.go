package model

// Sources: github.com/twitchtv/twirp v8.1.3+incompatible, errors.go, context.go,
// interceptors.go, server_options.go, and what protoc-gen-twirp generates. Hooks are
// not followed: they count as a middleware that is not known.
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
	Services: []Service{
		// func NewLedgerServer(svc Ledger, opts ...interface{}) TwirpServer
		{Makes: "TwirpServer", Path: "/twirp"},
	},
	Inputs: []Input{
		// func HTTPRequestHeaders(ctx context.Context) (http.Header, bool)
		{Symbols: []string{"HTTPRequestHeaders"}, Class: Header},
	},
	Options: []Option{
		// func WithServerInterceptors(interceptors ...Interceptor) ServerOption
		{Symbols: []string{"WithServerInterceptors"}, Middleware: First},
	},
	Lists: []List{
		// func ChainInterceptors(interceptors ...Interceptor) Interceptor
		{Symbols: []string{"ChainInterceptors"}, Adds: First},
	},
	Writes: []Write{
		// func NewError(code ErrorCode, msg string) Error
		{Symbols: []string{"NewError", "NewErrorf", "InternalError", "InternalErrorWith", "InvalidArgumentError", "NotFoundError", "RequiredArgumentError", "WrapError"}, Const: 500, Value: true},
	},
	Harmless: []Harmless{
		{Symbols: []string{"WithServerJSONCamelCaseNames", "WithServerJSONSkipDefaults", "WithServerPathPrefix"}},
	},
}
