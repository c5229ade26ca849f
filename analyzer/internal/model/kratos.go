package model

// The rows of this file describe the packages of github.com/go-kratos/kratos/v2
// v2.8.3 that services see.

// Sources: directory transport/http, server.go, router.go, filter.go, context.go, and
// what protoc-gen-go-http generates. Middlewares run in front of methods of services
// alone, filters in front of all handlers.
var kratosHTTP = Library{
	Name:    "kratos/http",
	Path:    "github.com/go-kratos/kratos/transport/http",
	Release: "v2.8.3",
	Chain:   Stops,
	Covers:  AllRoutes,
	Handler: []Signature{
		// type HandlerFunc func(Context) error
		{Params: []string{"github.com/go-kratos/kratos/transport/http.Context"}},
	},
	Services: []Service{
		// func RegisterLedgerHTTPServer(s *http.Server, srv LedgerHTTPServer)
		{
			Registrars: []string{"github.com/go-kratos/kratos/transport/http.Server"}, Suffix: "HTTPServer",
			Placeholder: "Unimplemented", Name: "Operation{service}{method}",
		},
	},
	Inputs: []Input{
		{Symbols: []string{"(Context).Vars"}, Class: PathParam},
		{Symbols: []string{"(Context).Query", "(Context).Form"}, Class: Query},
		{Symbols: []string{"(Context).Header"}, Class: Header},
	},
	Binds: []Bind{
		{Symbols: []string{"(Context).BindVars"}, Into: First, Tags: []Tag{{"json", PathParam}}},
		{Symbols: []string{"(Context).BindQuery", "(Context).BindForm"}, Into: First, Tags: []Tag{{"json", Query}}},
		{Symbols: []string{"(Context).Bind"}, Into: First, Tags: []Tag{{"json", Body}}},
	},
	Requests: []Request{
		// func RequestFromServerContext(ctx context.Context) (*http.Request, bool)
		{Symbols: []string{"(Context).Request", "(*Transport).Request", "RequestFromServerContext"}},
	},
	Routes: []Route{
		// func (r *Router) GET(path string, h HandlerFunc, m ...FilterFunc)
		{Symbols: []string{
			"(*Router).GET", "(*Router).POST", "(*Router).PUT", "(*Router).PATCH", "(*Router).DELETE", "(*Router).HEAD",
			"(*Router).OPTIONS", "(*Router).CONNECT", "(*Router).TRACE",
		}, Pattern: First, Handler: Second, Middleware: Third},
		// func (r *Router) Handle(method, relativePath string, h HandlerFunc, filters ...FilterFunc)
		{Symbols: []string{"(*Router).Handle"}, MethodArg: First, Pattern: Second, Handler: Third, Middleware: Fourth},
		// func (s *Server) Handle(path string, h http.Handler)
		{Symbols: []string{"(*Server).Handle", "(*Server).HandleFunc", "(*Server).HandlePrefix"}, Pattern: First, Handler: Second},
	},
	Groups: []Group{
		// func NewServer(opts ...ServerOption) *Server
		{Symbols: []string{"NewServer"}, New: true, Middleware: First},
		// func (s *Server) Route(prefix string, filters ...FilterFunc) *Router
		{Symbols: []string{"(*Server).Route", "(*Router).Group"}, Prefix: First, Middleware: Second},
	},
	Uses: []Use{
		// func (s *Server) Use(selector string, m ...middleware.Middleware)
		{Symbols: []string{"(*Server).Use"}, Prefix: First, Middleware: Second, Services: true},
	},
	Options: []Option{
		// func Middleware(m ...middleware.Middleware) ServerOption
		{Symbols: []string{"Middleware"}, Middleware: First, Services: true},
		// func Filter(filters ...FilterFunc) ServerOption
		{Symbols: []string{"Filter"}, Middleware: First},
	},
	Wraps: []Wrap{
		{Symbols: []string{"(*Server).ServeHTTP"}, Handler: Receiver},
	},
	Lists: []List{
		// func FilterChain(filters ...FilterFunc) FilterFunc
		{Symbols: []string{"FilterChain"}, Adds: First},
	},
	Writes: []Write{
		// func (c Context) Result(int, interface{}) error
		{Symbols: []string{
			"(Context).Result", "(Context).JSON", "(Context).XML", "(Context).String", "(Context).Blob", "(Context).Stream",
		}, Status: First},
		{Symbols: []string{"(Context).Returns"}},
		{Symbols: []string{"(Context).Response"}, Makes: true},
	},
	Harmless: []Harmless{
		{Symbols: []string{
			"Address", "Endpoint", "ErrorEncoder", "Listener", "Logger", "MethodNotAllowedHandler", "Network",
			"NotFoundHandler", "PathPrefix", "RequestDecoder", "RequestQueryDecoder", "RequestVarsDecoder",
			"ResponseEncoder", "StrictSlash", "TLSConfig", "Timeout",
		}},
	},
}

// Sources: directory transport/grpc, server.go.
var kratosGRPC = Library{
	Name:    "kratos/grpc",
	Path:    "github.com/go-kratos/kratos/transport/grpc",
	Release: "v2.8.3",
	Chain:   Stops,
	Covers:  AllRoutes,
	Groups: []Group{
		// func NewServer(opts ...ServerOption) *Server
		{Symbols: []string{"NewServer"}, New: true, Middleware: First},
	},
	Uses: []Use{
		// func (s *Server) Use(selector string, m ...middleware.Middleware)
		{Symbols: []string{"(*Server).Use"}, Prefix: First, Middleware: Second, Services: true},
	},
	Options: []Option{
		// func Middleware(m ...middleware.Middleware) ServerOption
		{Symbols: []string{"Middleware", "UnaryInterceptor", "Options"}, Middleware: First, Services: true},
	},
	Harmless: []Harmless{
		{Symbols: []string{
			"Address", "CustomHealth", "Endpoint", "Listener", "Logger", "Network", "StreamInterceptor", "StreamMiddleware",
			"TLSConfig", "Timeout",
		}},
	},
}

// Sources: directory middleware, middleware.go.
var kratosMiddleware = Library{
	Name:    "kratos/middleware",
	Path:    "github.com/go-kratos/kratos/middleware",
	Release: "v2.8.3",
	Chain:   Stops,
	Handler: []Signature{
		// type Handler func(ctx context.Context, req interface{}) (interface{}, error)
		{
			Params: []string{"context.Context", emptyValue}, Results: []string{emptyValue}, Message: Second,
			Next: "github.com/go-kratos/kratos/middleware.Handler", Middleware: true, Common: true,
		},
	},
	Lists: []List{
		// func Chain(m ...Middleware) Middleware
		{Symbols: []string{"Chain"}, Adds: First},
	},
}

// Sources: directory middleware/selector, selector.go. A selector is used to leave
// out methods that are public.
var kratosSelector = Library{
	Name:    "kratos/selector",
	Path:    "github.com/go-kratos/kratos/middleware/selector",
	Release: "v2.8.3",
	Lists: []List{
		// func Server(ms ...middleware.Middleware) *Builder
		{Symbols: []string{"Server"}, Adds: First},
	},
	Wraps: []Wrap{
		{Symbols: []string{
			"(*Builder).Build", "(*Builder).Match", "(*Builder).Path", "(*Builder).Prefix", "(*Builder).Regex",
		}, Handler: Receiver},
	},
}

// Sources: directory middleware/auth/jwt, jwt.go.
var kratosJWT = Library{
	Name:    "kratos/jwt",
	Path:    "github.com/go-kratos/kratos/middleware/auth/jwt",
	Release: "v2.8.3",
	Gets: []ContextGet{
		// func FromContext(ctx context.Context) (token jwt.Claims, ok bool)
		{Symbols: []string{"FromContext"}, Const: "kratos/jwt"},
	},
	Auths: []Auth{
		// func Server(keyFunc jwt.Keyfunc, opts ...Option) middleware.Middleware
		{Symbols: []string{"Server"}, Keys: []string{"kratos/jwt"}},
	},
}

// Sources: directory transport, transport.go: the request of either protocol.
var kratosTransport = Library{
	Name:    "kratos/transport",
	Path:    "github.com/go-kratos/kratos/transport",
	Release: "v2.8.3",
	Requests: []Request{
		// func FromServerContext(ctx context.Context) (tr Transporter, ok bool)
		{Symbols: []string{"FromServerContext"}},
	},
	Inputs: []Input{
		{Symbols: []string{"(Transporter).RequestHeader"}, Class: Header},
		// func (h Header) Get(key string) string
		{Symbols: []string{"(Header).Get", "(Header).Values"}, Class: Header, Name: First, Of: Receiver},
	},
}

// Sources: directory errors, errors.go, types.go.
var kratosErrors = Library{
	Name:    "kratos/errors",
	Path:    "github.com/go-kratos/kratos/errors",
	Release: "v2.8.3",
	Writes: []Write{
		// func New(code int, reason, message string) *Error
		{Symbols: []string{"New", "Newf", "Errorf"}, Status: First, Value: true},
		{Symbols: []string{"BadRequest"}, Const: 400, Value: true},
		{Symbols: []string{"Unauthorized"}, Const: 401, Value: true},
		{Symbols: []string{"Forbidden"}, Const: 403, Value: true},
		{Symbols: []string{"NotFound"}, Const: 404, Value: true},
		{Symbols: []string{"Conflict"}, Const: 409, Value: true},
		{Symbols: []string{"InternalServer"}, Const: 500, Value: true},
	},
}

// Sources: the other directories of middleware.
var (
	kratosBreaker   = harmlessPackage("kratos/circuitbreaker", "github.com/go-kratos/kratos/middleware/circuitbreaker", "v2.8.3")
	kratosLogging   = harmlessPackage("kratos/logging", "github.com/go-kratos/kratos/middleware/logging", "v2.8.3")
	kratosMetadata  = harmlessPackage("kratos/metadata", "github.com/go-kratos/kratos/middleware/metadata", "v2.8.3")
	kratosMetrics   = harmlessPackage("kratos/metrics", "github.com/go-kratos/kratos/middleware/metrics", "v2.8.3")
	kratosRatelimit = harmlessPackage("kratos/ratelimit", "github.com/go-kratos/kratos/middleware/ratelimit", "v2.8.3")
	kratosRecovery  = harmlessPackage("kratos/recovery", "github.com/go-kratos/kratos/middleware/recovery", "v2.8.3")
	kratosTracing   = harmlessPackage("kratos/tracing", "github.com/go-kratos/kratos/middleware/tracing", "v2.8.3")
	kratosValidate  = harmlessPackage("kratos/validate", "github.com/go-kratos/kratos/middleware/validate", "v2.8.3")
)

// Sources: directory log.
var kratosLog = Library{
	Name: "kratos/log", Path: "github.com/go-kratos/kratos/log", Release: "v2.8.3",
	Silent: []Silent{{Symbols: []string{"*"}}},
}
