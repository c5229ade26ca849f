package model

// Sources: github.com/julienschmidt/httprouter v1.3.0, router.go, path.go.
var httprouter = Library{
	Name:    "httprouter",
	Path:    "github.com/julienschmidt/httprouter",
	Release: "v1.3.0",
	// The router has neither middlewares nor groups: what runs before a handler
	// is a function that takes one and returns one.
	Chain:  Stops,
	Covers: AllRoutes,
	Handler: []Signature{
		{Params: []string{"net/http.ResponseWriter", "*net/http.Request", "github.com/julienschmidt/httprouter.Params"}},
	},
	Inputs: []Input{
		// func (ps Params) ByName(name string) string
		{Symbols: []string{"(Params).ByName"}, Class: PathParam, Name: First},
		// func ParamsFromContext(ctx context.Context) Params
		{Symbols: []string{"ParamsFromContext"}, Class: PathParam},
	},
	Routes: []Route{
		// func (r *Router) GET(path string, handle Handle)
		{Symbols: []string{
			"(*Router).GET", "(*Router).POST", "(*Router).PUT", "(*Router).PATCH",
			"(*Router).DELETE", "(*Router).HEAD", "(*Router).OPTIONS",
		}, Pattern: First, Handler: Second},
		// func (r *Router) Handler(method, path string, handler http.Handler)
		{Symbols: []string{
			"(*Router).Handle", "(*Router).Handler", "(*Router).HandlerFunc",
		}, MethodArg: First, Pattern: Second, Handler: Third},
	},
	Nexts: []Next{
		{Symbols: []string{"(*Router).ServeHTTP"}},
	},
	Groups: []Group{
		{Symbols: []string{"New"}, New: true},
	},
}
