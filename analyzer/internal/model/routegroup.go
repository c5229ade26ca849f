package model

// Sources: github.com/go-pkgz/routegroup v1.6.0, group.go. A bundle registers on a
// ServeMux. Use of a bundle that has routes panics, and what the first one of a mux uses
// runs in front of all. What Route's function uses stays in it here, although it
// does not where Route is called of a group.
var routegroup = Library{
	Name:    "routegroup",
	Path:    "github.com/go-pkgz/routegroup",
	Release: "v1.6.0",
	Chain:   Stops,
	Covers:  AllRoutes,
	Handler: []Signature{
		{Params: []string{"net/http.ResponseWriter", "*net/http.Request"}},
	},
	Routes: []Route{
		// func (b *Bundle) Handle(pattern string, handler http.Handler)
		{Symbols: []string{"(*Bundle).Handle", "(*Bundle).HandleFunc"}, Pattern: First, Handler: Second},
		// func (b *Bundle) HandleRoot(method string, handler http.Handler)
		{Symbols: []string{"(*Bundle).HandleRoot", "(*Bundle).HandleRootFunc"}, MethodArg: First, Handler: Second},
		{Symbols: []string{"(*Bundle).NotFoundHandler"}, Handler: First},
	},
	Groups: []Group{
		// func New(mux *http.ServeMux) *Bundle
		{Symbols: []string{"New"}, On: First},
		// func Mount(mux *http.ServeMux, basePath string) *Bundle
		{Symbols: []string{"Mount"}, On: First, Prefix: Second},
		// func (b *Bundle) Mount(basePath string) *Bundle
		{Symbols: []string{"(*Bundle).Mount"}, Prefix: First},
		{Symbols: []string{"(*Bundle).Group"}},
		// func (b *Bundle) Route(configureFn func(*Bundle))
		{Symbols: []string{"(*Bundle).Route"}, Func: First},
		// func (b *Bundle) With(middleware func(http.Handler) http.Handler, more ...func(http.Handler) http.Handler) *Bundle
		{Symbols: []string{"(*Bundle).With"}, Middleware: First},
	},
	Uses: []Use{
		{Symbols: []string{"(*Bundle).Use"}, Middleware: First},
	},
	Wraps: []Wrap{
		// func Wrap(handler http.Handler, mw1 func(http.Handler) http.Handler, mws ...func(http.Handler) http.Handler) http.Handler
		{Symbols: []string{"Wrap"}, Handler: First, By: Second},
	},
	Nexts: []Next{
		{Symbols: []string{"(*Bundle).ServeHTTP"}},
	},
}
