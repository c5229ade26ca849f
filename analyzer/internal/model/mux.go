package model

// Sources: github.com/gorilla/mux v1.8.1, mux.go, route.go, middleware.go.
var mux = Library{
	Name:    "gorilla/mux",
	Path:    "github.com/gorilla/mux",
	Release: "v1.8.1",
	Chain:   Stops,
	// Router.Match wraps the handler when a request arrives, so the order of Use
	// and of the routes does not matter.
	Covers: AllRoutes,
	Handler: []Signature{
		{Params: []string{"net/http.ResponseWriter", "*net/http.Request"}},
	},
	Inputs: []Input{
		// func Vars(r *http.Request) map[string]string
		{Symbols: []string{"Vars"}, Class: PathParam},
	},
	Requests: []Request{
		// func SetURLVars(r *http.Request, val map[string]string) *http.Request
		{Symbols: []string{"SetURLVars"}},
	},
	Routes: []Route{
		// func (r *Router) Handle(path string, handler http.Handler) *Route
		{Symbols: []string{"(*Router).Handle", "(*Router).HandleFunc"}, Pattern: First, Handler: Second, Builder: true},
		// func (r *Router) Path(tpl string) *Route
		{Symbols: []string{
			"(*Router).Path", "(*Router).PathPrefix", "(*Route).Path", "(*Route).PathPrefix",
		}, Pattern: First, Builder: true},
		// func (r *Route) Methods(methods ...string) *Route
		{Symbols: []string{"(*Router).Methods", "(*Route).Methods"}, MethodArg: First, Builder: true},
		// Matchers narrow a route and say nothing about who calls: a client sends
		// the header that Headers asks for.
		{Symbols: []string{
			"(*Router).NewRoute", "(*Router).Name", "(*Router).Host", "(*Router).Headers", "(*Router).Queries",
			"(*Router).Schemes", "(*Router).MatcherFunc", "(*Router).BuildVarsFunc",
			"(*Route).Name", "(*Route).Host", "(*Route).Headers", "(*Route).HeadersRegexp", "(*Route).Queries",
			"(*Route).Schemes", "(*Route).MatcherFunc", "(*Route).BuildVarsFunc",
		}, Builder: true},
		// func (r *Route) Handler(handler http.Handler) *Route
		{Symbols: []string{"(*Route).Handler", "(*Route).HandlerFunc"}, Handler: First, Builder: true},
	},
	Nexts: []Next{
		{Symbols: []string{"(*Router).ServeHTTP"}},
	},
	Groups: []Group{
		{Symbols: []string{"NewRouter"}, New: true},
		// func (r *Route) Subrouter() *Router
		{Symbols: []string{"(*Route).Subrouter"}},
		{Symbols: []string{
			"(*Router).StrictSlash", "(*Router).SkipClean", "(*Router).UseEncodedPath",
		}, Shares: true},
	},
	Uses: []Use{
		// func (r *Router) Use(mwf ...MiddlewareFunc)
		{Symbols: []string{"(*Router).Use"}, Middleware: First},
	},
	Wraps: []Wrap{
		// func (mw MiddlewareFunc) Middleware(handler http.Handler) http.Handler
		{Symbols: []string{"(MiddlewareFunc).Middleware"}, Handler: First},
	},
	Harmless: []Harmless{
		{Symbols: []string{"CORSMethodMiddleware"}},
	},
}
