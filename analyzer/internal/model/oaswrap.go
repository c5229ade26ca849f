package model

// Sources: github.com/oaswrap/spec, directory adapter. A router of them registers on one
// of a framework, and describes the routes.
var (
	// Sources: v0.3.6, router.go, types.go.
	ginopenapi = Library{
		Name: "ginopenapi", Path: "github.com/oaswrap/spec/adapter/ginopenapi", Release: "v0.3.6",
		Chain: Continues, Covers: LaterRoutes,
		Routes: []Route{
			// GET(path string, handlers ...gin.HandlerFunc) Route
			{Symbols: []string{
				"(Router).GET", "(Router).POST", "(Router).PUT", "(Router).PATCH", "(Router).DELETE", "(Router).HEAD",
				"(Router).OPTIONS",
			}, Pattern: First, Handlers: Second},
			// Handle(method string, path string, handlers ...gin.HandlerFunc) Route
			{Symbols: []string{"(Router).Handle"}, MethodArg: First, Pattern: Second, Handlers: Third},
		},
		Groups: []Group{
			// func NewRouter(ginRouter gin.IRouter, opts ...option.OpenAPIOption) Generator
			{Symbols: []string{"NewRouter", "NewGenerator"}, On: First, Shares: true},
			// Group(prefix string, handlers ...gin.HandlerFunc) Router
			{Symbols: []string{"(Router).Group"}, Prefix: First, Middleware: Second},
			// With(opts ...option.GroupOption) Router
			{Symbols: []string{"(Router).With"}, Shares: true},
		},
		Uses: []Use{
			// Use(middlewares ...gin.HandlerFunc) Router
			{Symbols: []string{"(Router).Use"}, Middleware: First},
		},
	}
	// Sources: documentation of v0.4.0 and types.go.
	chiopenapi = Library{
		Name: "chiopenapi", Path: "github.com/oaswrap/spec/adapter/chiopenapi", Release: "v0.4.0",
		Unverified: true,
		Chain:      Stops, Covers: AllRoutes,
		Routes: []Route{
			// Get(pattern string, h http.HandlerFunc) Route
			{Symbols: []string{
				"(Router).Get", "(Router).Post", "(Router).Put", "(Router).Patch", "(Router).Delete", "(Router).Head",
				"(Router).Options", "(Router).Connect", "(Router).Trace", "(Router).Handle", "(Router).HandleFunc",
			}, Pattern: First, Handler: Second},
			// Method(method, pattern string, h http.Handler) Route
			{Symbols: []string{"(Router).Method", "(Router).MethodFunc"}, MethodArg: First, Pattern: Second, Handler: Third},
			{Symbols: []string{"(Router).NotFound", "(Router).MethodNotAllowed"}, Handler: First},
		},
		Groups: []Group{
			// func NewRouter(r chi.Router, opts ...option.OpenAPIOption) Generator
			{Symbols: []string{"NewRouter", "NewGenerator"}, On: First, Shares: true},
			// Route(pattern string, fn func(r Router), opts ...option.GroupOption) Router
			{Symbols: []string{"(Router).Route"}, Prefix: First, Func: Second},
			// Group(fn func(r Router), opts ...option.GroupOption) Router
			{Symbols: []string{"(Router).Group"}, Func: First},
			// Mount(pattern string, h http.Handler)
			{Symbols: []string{"(Router).Mount"}, Prefix: First, Mounted: Second},
			// With(middlewares ...func(http.Handler) http.Handler) Router
			{Symbols: []string{"(Router).With"}, Middleware: First},
			// WithOptions(opts ...option.GroupOption) Router
			{Symbols: []string{"(Router).WithOptions"}, Shares: true},
		},
		Uses: []Use{
			// Use(middlewares ...func(http.Handler) http.Handler)
			{Symbols: []string{"(Router).Use"}, Middleware: First},
		},
	}
	// Sources: types.go of v0.3.3.
	echoopenapi = Library{
		Name: "echoopenapi", Path: "github.com/oaswrap/spec/adapter/echoopenapi", Release: "v0.3.3",
		Chain: Stops, Covers: AllRoutes,
		Routes: []Route{
			// GET(path string, handler echo.HandlerFunc, m ...echo.MiddlewareFunc) Route
			{Symbols: []string{
				"(Router).GET", "(Router).POST", "(Router).PUT", "(Router).PATCH", "(Router).DELETE", "(Router).HEAD",
				"(Router).OPTIONS", "(Router).CONNECT", "(Router).TRACE",
			}, Pattern: First, Handler: Second, Middleware: Third},
			// Add(method, path string, handler echo.HandlerFunc, m ...echo.MiddlewareFunc) Route
			{Symbols: []string{"(Router).Add"}, MethodArg: First, Pattern: Second, Handler: Third, Middleware: Fourth},
		},
		Groups: []Group{
			// func NewRouter(e *echo.Echo, opts ...option.OpenAPIOption) Generator
			{Symbols: []string{"NewRouter", "NewGenerator"}, On: First, Shares: true},
			// Group(prefix string, m ...echo.MiddlewareFunc) Router
			{Symbols: []string{"(Router).Group"}, Prefix: First, Middleware: Second},
			{Symbols: []string{"(Router).With"}, Shares: true},
		},
		Uses: []Use{
			{Symbols: []string{"(Router).Use"}, Middleware: First},
		},
	}
	// Sources: documentation of v0.4.0 and types.go.
	fiberopenapi = Library{
		Name: "fiberopenapi", Path: "github.com/oaswrap/spec/adapter/fiberopenapi", Release: "v0.4.0",
		Unverified: true,
		Chain:      Stops, Covers: LaterBelow,
		Routes: []Route{
			// Get(path string, handler ...fiber.Handler) Route
			{Symbols: []string{
				"(Router).Get", "(Router).Post", "(Router).Put", "(Router).Patch", "(Router).Delete", "(Router).Head",
				"(Router).Options", "(Router).Connect", "(Router).Trace",
			}, Pattern: First, Handlers: Second},
			// Add(method, path string, handler ...fiber.Handler) Route
			{Symbols: []string{"(Router).Add"}, MethodArg: First, Pattern: Second, Handlers: Third},
		},
		Groups: []Group{
			// func NewRouter(r fiber.Router, opts ...option.OpenAPIOption) Generator
			{Symbols: []string{"NewRouter", "NewGenerator"}, On: First, Shares: true},
			// Group(prefix string, handlers ...fiber.Handler) Router
			{Symbols: []string{"(Router).Group"}, Prefix: First, Middleware: Second},
			// Route(prefix string, fn func(router Router)) Router
			{Symbols: []string{"(Router).Route"}, Prefix: First, Func: Second},
			{Symbols: []string{"(Router).With"}, Shares: true},
		},
		Uses: []Use{
			// Use(args ...any) Router
			{Symbols: []string{"(Router).Use"}, Middleware: First},
		},
	}
)
