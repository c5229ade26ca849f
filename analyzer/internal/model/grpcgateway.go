package model

// Sources: github.com/grpc-ecosystem/grpc-gateway/v2 v2.30.0, runtime/mux.go,
// handler.go, errors.go, and what protoc-gen-grpc-gateway generates. A gateway that
// only forwards to a server elsewhere has no handlers: they are that server's.
var grpcGateway = Library{
	Name:    "grpc-gateway",
	Path:    "github.com/grpc-ecosystem/grpc-gateway/runtime",
	Release: "v2.30.0",
	Chain:   Stops,
	Covers:  AllRoutes,
	Handler: []Signature{
		// type HandlerFunc func(w http.ResponseWriter, r *http.Request, pathParams map[string]string)
		{Params: []string{"net/http.ResponseWriter", "*net/http.Request", textMap}, PathParams: Third, Middleware: true},
	},
	Services: []Service{
		// func RegisterLedgerHandlerServer(ctx context.Context, mux *runtime.ServeMux, server LedgerServer) error
		{
			Registrars: []string{"github.com/grpc-ecosystem/grpc-gateway/runtime.ServeMux"},
			Suffix:     "Server", Placeholder: "Unimplemented", Name: "{service}_{method}_FullMethodName",
		},
	},
	Routes: []Route{
		// func (s *ServeMux) HandlePath(meth string, pathPattern string, h HandlerFunc) error
		{Symbols: []string{"(*ServeMux).HandlePath"}, MethodArg: First, Pattern: Second, Handler: Third},
	},
	Groups: []Group{
		// func NewServeMux(opts ...ServeMuxOption) *ServeMux
		{Symbols: []string{"NewServeMux"}, New: true, Middleware: First},
	},
	Options: []Option{
		// func WithMiddlewares(middlewares ...Middleware) ServeMuxOption
		{Symbols: []string{"WithMiddlewares"}, Middleware: First},
	},
	Wraps: []Wrap{
		// func (s *ServeMux) ServeHTTP(w http.ResponseWriter, r *http.Request)
		{Symbols: []string{"(*ServeMux).ServeHTTP"}, Handler: Receiver},
	},
	Writes: []Write{
		// func HTTPError(ctx context.Context, mux *ServeMux, marshaler Marshaler, w http.ResponseWriter, r *http.Request, err error)
		{Symbols: []string{"HTTPError", "HTTPStreamError", "DefaultHTTPErrorHandler", "DefaultRoutingErrorHandler"}, Const: 500, To: Fourth},
		// func ForwardResponseMessage(ctx context.Context, mux *ServeMux, marshaler Marshaler, w http.ResponseWriter, req *http.Request, resp proto.Message, ...)
		{Symbols: []string{"ForwardResponseMessage", "ForwardResponseStream"}, To: Fourth},
	},
	Harmless: []Harmless{
		{Symbols: []string{
			"SetQueryParameterParser", "WithDisableChunkedEncoding", "WithDisableHTTPMethodOverride",
			"WithDisablePathLengthFallback", "WithErrorHandler", "WithForwardResponseOption", "WithForwardResponseRewriter",
			"WithHealthEndpointAt", "WithHealthzEndpoint", "WithIncomingHeaderMatcher", "WithMarshalerOption", "WithMetadata",
			"WithOutgoingHeaderMatcher", "WithOutgoingTrailerMatcher", "WithRoutingErrorHandler", "WithStreamErrorHandler",
			"WithUnescapingMode", "WithWriteContentLength",
		}},
	},
}
