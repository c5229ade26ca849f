package model

// Sources: connectrpc.com/connect v1.21.1, connect.go, handler.go, interceptor.go,
// option.go. Streams are not followed.
var connect = Library{
	Name:    "connect",
	Path:    "connectrpc.com/connect",
	Release: "v1.21.1",
	Chain:   Stops,
	Covers:  AllRoutes,
	Handler: []Signature{
		// type UnaryFunc func(context.Context, AnyRequest) (AnyResponse, error)
		{
			Params: []string{"context.Context", "connectrpc.com/connect.AnyRequest"}, Results: []string{"connectrpc.com/connect.AnyResponse"},
			Next: "connectrpc.com/connect.UnaryFunc", Middleware: true,
		},
	},
	Endpoints: []Endpoint{
		// func (s *server) Get(ctx context.Context, req *connect.Request[pb.GetRequest]) (*connect.Response[pb.GetResponse], error)
		{Params: []string{"context.Context", "*connectrpc.com/connect.Request"}, Input: Second, Has: "Header"},
	},
	Wrappers: []Wrapper{{Interface: "Interceptor", Method: "WrapUnary"}},
	Inputs: []Input{
		// func (r *Request[_]) Header() http.Header
		{Symbols: []string{"(*Request).Header", "(AnyRequest).Header"}, Class: Header},
		{Symbols: []string{"(AnyRequest).Any", "(*Request).Any"}, Class: Body, Const: "message"},
	},
	Routes: []Route{
		// func NewUnaryHandler[Req, Res any](procedure string, unary func(context.Context, *Request[Req]) (*Response[Res], error), options ...HandlerOption) *Handler
		{Symbols: []string{"NewUnaryHandler", "NewUnaryHandlerSimple"}, Pattern: First, Handler: Second, Middleware: Third},
	},
	Options: []Option{
		// func WithInterceptors(interceptors ...Interceptor) Option
		{Symbols: []string{"WithInterceptors", "WithHandlerOptions", "WithOptions"}, Middleware: First},
	},
	Writes: []Write{
		// func NewError(c Code, underlying error) *Error
		{Symbols: []string{"NewError"}, Const: 500, Value: true},
	},
	Harmless: []Harmless{
		{Symbols: []string{
			"WithCodec", "WithCompressMinBytes", "WithCompression", "WithIdempotency", "WithReadMaxBytes", "WithRecover",
			"WithRequestInitializer", "WithRequireConnectProtocolHeader", "WithSchema", "WithSendMaxBytes",
		}},
	},
}
