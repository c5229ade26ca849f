package model

// The rows of this file describe the packages of github.com/zeromicro/go-zero
// v1.10.3 that services see.

// Sources: directory rest, server.go, engine.go, types.go. What WithSignature does
// without its field Strict is a setting, so that it counts as a middleware that is
// not known.
var gozero = Library{
	Name:    "go-zero",
	Path:    "github.com/zeromicro/go-zero/rest",
	Release: "v1.10.3",
	Chain:   Stops,
	// Routes are bound when the server starts.
	Covers: AllRoutes,
	Routes: []Route{
		// func (s *Server) AddRoutes(rs []Route, opts ...RouteOption)
		{
			Symbols: []string{"(*Server).AddRoutes"}, Middleware: Second,
			By: Description{Arg: First, Each: true, Method: "Method", Pattern: "Path", Handler: "Handler"},
		},
		// func (s *Server) AddRoute(r Route, opts ...RouteOption)
		{
			Symbols: []string{"(*Server).AddRoute"}, Middleware: Second,
			By: Description{Arg: First, Method: "Method", Pattern: "Path", Handler: "Handler"},
		},
	},
	Groups: []Group{
		// func MustNewServer(c RestConf, opts ...RunOption) *Server
		{Symbols: []string{"MustNewServer", "NewServer"}, New: true},
	},
	Uses: []Use{
		// func (s *Server) Use(middleware Middleware)
		{Symbols: []string{"(*Server).Use"}, Middleware: First},
	},
	Wraps: []Wrap{
		// func ToMiddleware(handler func(next http.Handler) http.Handler) Middleware
		{Symbols: []string{"ToMiddleware"}, Handler: First},
		// func WithMiddlewares(ms []Middleware, rs ...Route) []Route
		{Symbols: []string{"WithMiddlewares", "WithMiddleware"}, Handler: Second, By: First, Field: "Handler"},
	},
	Options: []Option{
		// func WithPrefix(group string) RouteOption
		{Symbols: []string{"WithPrefix"}, Prefix: First},
	},
	Auths: []Auth{
		// func WithJwt(secret string) RouteOption
		{Symbols: []string{"WithJwt", "WithJwtTransition"}},
	},
	Harmless: []Harmless{
		{Symbols: []string{"WithMaxBytes", "WithPriority", "WithSSE", "WithTimeout"}},
	},
}

// Sources: directory rest/handler, authhandler.go.
var gozeroHandler = Library{
	Name:    "go-zero/handler",
	Path:    "github.com/zeromicro/go-zero/rest/handler",
	Release: "v1.10.3",
	Auths: []Auth{
		// func Authorize(secret string, opts ...AuthorizeOption) func(http.Handler) http.Handler
		{Symbols: []string{"Authorize"}},
	},
}

// Sources: directory rest/httpx, requests.go, responses.go.
var gozeroHTTP = Library{
	Name:    "go-zero/httpx",
	Path:    "github.com/zeromicro/go-zero/rest/httpx",
	Release: "v1.10.3",
	Binds: []Bind{
		// func Parse(r *http.Request, v any) error
		{Symbols: []string{"Parse"}, Into: Second, Tags: []Tag{{"path", PathParam}, {"header", Header}, {"form", Query}, {"json", Body}}},
		{Symbols: []string{"ParsePath"}, Into: Second, Tags: []Tag{{"path", PathParam}}},
		{Symbols: []string{"ParseHeaders"}, Into: Second, Tags: []Tag{{"header", Header}}},
		{Symbols: []string{"ParseForm"}, Into: Second, Tags: []Tag{{"form", Query}}},
		{Symbols: []string{"ParseJsonBody"}, Into: Second, Tags: []Tag{{"json", Body}}},
	},
	Writes: []Write{
		// func Error(w http.ResponseWriter, err error, fns ...func(w http.ResponseWriter, err error))
		{Symbols: []string{"Error"}, Const: 500, To: First},
		// func ErrorCtx(ctx context.Context, w http.ResponseWriter, err error, ...)
		{Symbols: []string{"ErrorCtx"}, Const: 500, To: Second},
		{Symbols: []string{"Ok", "OkJson"}, Const: 200, To: First},
		{Symbols: []string{"OkJsonCtx", "Stream"}, Const: 200, To: Second},
		// func WriteJson(w http.ResponseWriter, code int, v any)
		{Symbols: []string{"WriteJson"}, Status: Second, To: First},
		{Symbols: []string{"WriteJsonCtx"}, Status: Third, To: Second},
	},
	Shapes: []Shape{
		// func ParseHeader(headerValue string) map[string]string
		{Symbols: []string{"ParseHeader"}, Arg: First},
	},
}

// Sources: directory rest/pathvar, params.go.
var gozeroPathvar = Library{
	Name:    "go-zero/pathvar",
	Path:    "github.com/zeromicro/go-zero/rest/pathvar",
	Release: "v1.10.3",
	Inputs: []Input{
		// func Vars(r *http.Request) map[string]string
		{Symbols: []string{"Vars"}, Class: PathParam},
	},
}

// Sources: directory zrpc, server.go: servers of gRPC.
var gozeroRPC = Library{
	Name:    "go-zero/zrpc",
	Path:    "github.com/zeromicro/go-zero/zrpc",
	Release: "v1.10.3",
	Chain:   Stops,
	Covers:  AllRoutes,
	Groups: []Group{
		// func MustNewServer(c RpcServerConf, register func(*grpc.Server)) *RpcServer
		{Symbols: []string{"MustNewServer", "NewServer"}, New: true, Func: Second},
	},
	Uses: []Use{
		// func (rs *RpcServer) AddUnaryInterceptors(interceptors ...grpc.UnaryServerInterceptor)
		{Symbols: []string{"(*RpcServer).AddUnaryInterceptors", "(*RpcServer).AddOptions"}, Middleware: First},
	},
}

// Sources: directory core/logx.
var gozeroLog = Library{
	Name: "go-zero/logx", Path: "github.com/zeromicro/go-zero/core/logx", Release: "v1.10.3",
	Silent: []Silent{{Symbols: []string{"*"}}},
}
