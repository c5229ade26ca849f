package model

// After the documentation of goyave.dev/goyave/v5 v5.6.0: router.go, route.go,
// request.go, response.go, middleware.go.
var goyave = Library{
	Name:       "goyave",
	Path:       "goyave.dev/goyave",
	Release:    "v5.6.0",
	Unverified: true,
	// Middleware.Handle(next) returns a handler around the next one.
	Chain:  Stops,
	Covers: AllRoutes,
	Handler: []Signature{
		{Params: []string{"*goyave.dev/goyave.Response", "*goyave.dev/goyave.Request"}},
	},
	Objects: []Object{
		{Type: "goyave.dev/goyave.Middleware", Method: "Handle"},
	},
	Inputs: []Input{
		// func (r *Request) Header() http.Header
		{Symbols: []string{"(*Request).Header"}, Class: Header},
		{Symbols: []string{"(*Request).BearerToken", "(*Request).BasicAuth"}, Class: Header, Const: "Authorization"},
		{Symbols: []string{"Request.RouteParams"}, Class: PathParam},
		{Symbols: []string{"Request.Query"}, Class: Query},
	},
	Requests: []Request{
		{Symbols: []string{"(*Request).Request", "(*Request).Context", "(*Request).WithContext"}},
	},
	Routes: []Route{
		// func (r *Router) Get(uri string, handler Handler) *Route
		{Symbols: []string{
			"(*Router).Get", "(*Router).Post", "(*Router).Put", "(*Router).Patch", "(*Router).Delete", "(*Router).Options",
		}, Pattern: First, Handler: Second, Builder: true},
		// func (r *Router) Route(methods []string, uri string, handler Handler) *Route
		{Symbols: []string{"(*Router).Route"}, MethodArg: First, Pattern: Second, Handler: Third, Builder: true},
		// func (r *Route) Middleware(middleware ...Middleware) *Route
		{Symbols: []string{"(*Route).Middleware"}, Middleware: First, Builder: true},
	},
	Groups: []Group{
		// func (s *Server) RegisterRoutes(routeRegistrer func(*Server, *Router))
		{Symbols: []string{"(*Server).RegisterRoutes"}, Func: First, New: true},
		{Symbols: []string{"(*Server).Router"}, New: true},
		// func (r *Router) Subrouter(prefix string) *Router
		{Symbols: []string{"(*Router).Subrouter"}, Prefix: First},
		{Symbols: []string{"(*Router).Group"}},
	},
	Uses: []Use{
		// func (r *Router) Middleware(middleware ...Middleware) *Router
		{Symbols: []string{"(*Router).Middleware", "(*Router).GlobalMiddleware"}, Middleware: First},
	},
	Writes: []Write{
		{Symbols: []string{"(*Response).Status"}, Status: First, Only: true},
		// func (r *Response) JSON(responseCode int, data any)
		{Symbols: []string{"(*Response).JSON", "(*Response).String"}, Status: First},
		{Symbols: []string{"(*Response).Error"}, Const: 500},
		{Symbols: []string{"(*Response).Write", "(*Response).File", "(*Response).Download"}},
	},
	Gets: []ContextGet{
		{Symbols: []string{"Request.Extra"}},
	},
}
