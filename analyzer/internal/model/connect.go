package model

// Sources: connectrpc.com/connect v1.21.1, connect.go, handler.go, interceptor.go,
// option.go.
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
		// type StreamingHandlerFunc func(context.Context, StreamingHandlerConn) error
		{
			Params: []string{"context.Context", "connectrpc.com/connect.StreamingHandlerConn"},
			Next:   "connectrpc.com/connect.StreamingHandlerFunc", Middleware: true,
		},
		// type RequestGateFunc func(ctx context.Context, spec Spec, peer Peer, header http.Header) (context.Context, error)
		{
			Params:  []string{"context.Context", "connectrpc.com/connect.Spec", "connectrpc.com/connect.Peer", "net/http.Header"},
			Results: []string{"context.Context"}, Headers: Fourth,
		},
	},
	Endpoints: []Endpoint{
		// func (s *server) Get(ctx context.Context, req *connect.Request[pb.GetRequest]) (*connect.Response[pb.GetResponse], error)
		{Params: []string{"context.Context", "*connectrpc.com/connect.Request"}, Input: Second, Has: "Header"},
		// func (s *server) Watch(ctx context.Context, req *connect.Request[pb.WatchRequest], stream *connect.ServerStream[pb.Event]) error
		{
			Params: []string{"context.Context", "*connectrpc.com/connect.Request", "*connectrpc.com/connect.ServerStream"},
			Input:  Second, Has: "Header", Stream: Third, Sends: "Send",
		},
		// The same with the option simple:
		// func (s *server) Watch(ctx context.Context, req *pb.WatchRequest, stream *connect.ServerStream[pb.Event]) error
		{
			Params: []string{"context.Context", "*", "*connectrpc.com/connect.ServerStream"},
			Input:  Second, Has: "ProtoReflect", Stream: Third, Sends: "Send",
		},
		// func (s *server) Load(ctx context.Context, stream *connect.ClientStream[pb.Record]) (*connect.Response[pb.Result], error)
		{Params: []string{"context.Context", "*connectrpc.com/connect.ClientStream"}},
		// func (s *server) Chat(ctx context.Context, stream *connect.BidiStream[pb.Record, pb.Event]) error
		{Params: []string{"context.Context", "*connectrpc.com/connect.BidiStream"}, Stream: Second, Sends: "Send"},
	},
	Wrappers: []Wrapper{{Interface: "Interceptor", Method: "WrapUnary", Stream: "WrapStreamingHandler"}},
	Services: []Service{
		// func NewLedgerHandler(svc LedgerHandler, opts ...connect.HandlerOption) (string, http.Handler)
		{
			Options: "connectrpc.com/connect.HandlerOption", Suffix: "Handler", Placeholder: "Unimplemented",
			Name: "{service}{method}Procedure",
		},
	},
	Inputs: []Input{
		// func (r *Request[_]) Header() http.Header
		{Symbols: []string{"(*Request).Header", "(AnyRequest).Header"}, Class: Header},
		// func (c *ClientStream[Req]) RequestHeader() http.Header
		{Symbols: []string{
			"(*ClientStream).RequestHeader", "(*BidiStream).RequestHeader", "(StreamingHandlerConn).RequestHeader",
		}, Class: Header},
		{Symbols: []string{"(AnyRequest).Any", "(*Request).Any"}, Class: Body, Const: "message"},
		// func (c *ClientStream[Req]) Msg() *Req
		{Symbols: []string{"(*ClientStream).Msg", "(*BidiStream).Receive"}, Class: Body, Const: "message"},
	},
	Requests: []Request{
		// Procedure string // for example, "/acme.foo.v1.FooService/Bar"
		{Symbols: []string{"Spec.Procedure"}, Part: "Path"},
	},
	Routes: []Route{
		// func NewUnaryHandler[Req, Res any](procedure string, unary func(context.Context, *Request[Req]) (*Response[Res], error), options ...HandlerOption) *Handler
		{Symbols: []string{"NewUnaryHandler", "NewUnaryHandlerSimple"}, Pattern: First, Handler: Second, Middleware: Third, Itself: true},
		// func NewServerStreamHandler[Req, Res any](procedure string, implementation func(context.Context, *Request[Req], *ServerStream[Res]) error, options ...HandlerOption) *Handler
		{Symbols: []string{
			"NewServerStreamHandler", "NewClientStreamHandler", "NewBidiStreamHandler", "NewServerStreamHandlerSimple",
			"NewClientStreamHandlerSimple",
		}, Pattern: First, Handler: Second, Middleware: Third, Streams: true, Itself: true},
	},
	Gates: []Gate{
		// func WithRequestGate(gate RequestGateFunc) HandlerOption
		{Symbols: []string{"WithRequestGate"}, Func: First},
	},
	Options: []Option{
		// func WithInterceptors(interceptors ...Interceptor) Option
		{Symbols: []string{"WithInterceptors", "WithHandlerOptions", "WithOptions"}, Middleware: First},
	},
	Writes: []Write{
		// func (s *ServerStream[Res]) Send(msg *Res) error
		{Symbols: []string{"(*ServerStream).Send", "(*BidiStream).Send"}, Const: 200},
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
