package model

// Sources: github.com/uptrace/bunrouter v1.0.23, router.go, group.go, config.go,
// request.go.
var bunrouter = Library{
	Name:    "bunrouter",
	Path:    "github.com/uptrace/bunrouter",
	Release: "v1.0.23",
	Chain:   Stops,
	// Group.Use returns another group and leaves its own as it is.
	Covers: LaterRoutes,
	Handler: []Signature{
		{Params: []string{"net/http.ResponseWriter", "github.com/uptrace/bunrouter.Request"}},
		{Params: []string{"net/http.ResponseWriter", "*net/http.Request", "github.com/uptrace/bunrouter.Params"}},
	},
	Inputs: []Input{
		// func (req Request) Param(key string) string
		{Symbols: []string{"(Request).Param"}, Class: PathParam, Name: First},
		{Symbols: []string{"(Request).Params", "ParamsFromContext"}, Class: PathParam},
		// func (ps Params) ByName(name string) string
		{Symbols: []string{
			"(Params).ByName", "(Params).Get", "(Params).Int", "(Params).Int32", "(Params).Int64", "(Params).Uint32",
			"(Params).Uint64",
		}, Class: PathParam, Name: First},
		{Symbols: []string{"(Params).Map"}, Class: PathParam},
	},
	Requests: []Request{
		{Symbols: []string{"Request.Request", "(Request).WithContext", "NewRequest"}},
	},
	Routes: []Route{
		// func (g *Group) GET(path string, handler HandlerFunc)
		{Symbols: []string{
			"(*Group).GET", "(*Group).POST", "(*Group).PUT", "(*Group).PATCH", "(*Group).DELETE", "(*Group).HEAD",
			"(*Group).OPTIONS",
			"(CompatGroup).GET", "(CompatGroup).POST", "(CompatGroup).PUT", "(CompatGroup).PATCH",
			"(CompatGroup).DELETE", "(CompatGroup).HEAD", "(CompatGroup).OPTIONS",
			"(VerboseGroup).GET", "(VerboseGroup).POST", "(VerboseGroup).PUT", "(VerboseGroup).PATCH",
			"(VerboseGroup).DELETE", "(VerboseGroup).HEAD", "(VerboseGroup).OPTIONS",
		}, Pattern: First, Handler: Second},
		// func (g *Group) Handle(meth string, path string, handler HandlerFunc)
		{Symbols: []string{
			"(*Group).Handle", "(CompatGroup).Handle", "(VerboseGroup).Handle",
		}, MethodArg: First, Pattern: Second, Handler: Third},
	},
	Groups: []Group{
		// func New(opts ...Option) *Router
		{Symbols: []string{"New"}, Middleware: First, New: true},
		// func (g *Group) NewGroup(path string, opts ...GroupOption) *Group
		{Symbols: []string{
			"(*Group).NewGroup", "(CompatGroup).NewGroup", "(VerboseGroup).NewGroup",
		}, Prefix: First, Middleware: Second},
		// func (g *Group) Use(middlewares ...MiddlewareFunc) *Group
		{Symbols: []string{
			"(*Group).Use", "(*Group).WithMiddleware", "(CompatGroup).WithMiddleware", "(VerboseGroup).WithMiddleware",
		}, Middleware: First},
		// func (g *Group) WithGroup(path string, fn func(g *Group))
		{Symbols: []string{
			"(*Group).WithGroup", "(CompatGroup).WithGroup", "(VerboseGroup).WithGroup",
		}, Prefix: First, Func: Second},
		{Symbols: []string{
			"(*Router).Compat", "(*Router).Verbose", "(*Group).Compat", "(*Group).Verbose",
		}, Shares: true},
	},
	Lists: []List{
		// func Use(fns ...MiddlewareFunc) GroupOption
		{Symbols: []string{"Use", "WithMiddleware"}, Adds: First},
		{Symbols: []string{"WithGroup"}, Func: First},
	},
	Nexts: []Next{
		{Symbols: []string{"(HandlerFunc).ServeHTTP"}},
	},
	Wraps: []Wrap{
		{Symbols: []string{"HTTPHandler", "HTTPHandlerFunc"}, Handler: First},
	},
	Writes: []Write{
		// func JSON(w http.ResponseWriter, value interface{}) error
		{Symbols: []string{"JSON"}, To: First},
	},
	Harmless: []Harmless{
		{Symbols: []string{"WithNotFoundHandler", "WithMethodNotAllowedHandler"}},
	},
}
