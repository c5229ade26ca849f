package model

// Sources: github.com/dimfeld/httptreemux/v5 v5.5.0, router.go, group.go,
// context.go, treemux_17.go.
var httptreemux = Library{
	Name:    "httptreemux",
	Path:    "github.com/dimfeld/httptreemux",
	Release: "v5.5.0",
	Chain:   Stops,
	// Groups copy the middlewares of their parent, and Handle puts those that are
	// there around the handler.
	Covers: LaterRoutes,
	Handler: []Signature{
		// type HandlerFunc func(http.ResponseWriter, *http.Request, map[string]string)
		{Params: []string{"net/http.ResponseWriter", "*net/http.Request", textMap}, PathParams: Third},
	},
	Inputs: []Input{
		// func ContextParams(ctx context.Context) map[string]string
		{Symbols: []string{"ContextParams"}, Class: PathParam},
		{Symbols: []string{"(ContextRouteData).Params"}, Class: PathParam},
	},
	Routes: []Route{
		// func (g *Group) GET(path string, handler HandlerFunc)
		{Symbols: []string{
			"(*Group).GET", "(*Group).POST", "(*Group).PUT", "(*Group).PATCH", "(*Group).DELETE", "(*Group).HEAD",
			"(*Group).OPTIONS",
			"(*ContextGroup).GET", "(*ContextGroup).POST", "(*ContextGroup).PUT", "(*ContextGroup).PATCH",
			"(*ContextGroup).DELETE", "(*ContextGroup).HEAD", "(*ContextGroup).OPTIONS",
			"(*ContextMux).GET", "(*ContextMux).POST", "(*ContextMux).PUT", "(*ContextMux).PATCH",
			"(*ContextMux).DELETE", "(*ContextMux).HEAD", "(*ContextMux).OPTIONS",
		}, Pattern: First, Handler: Second},
		// func (g *Group) Handle(method string, path string, handler HandlerFunc)
		{Symbols: []string{
			"(*Group).Handle", "(*ContextGroup).Handle", "(*ContextGroup).Handler",
		}, MethodArg: First, Pattern: Second, Handler: Third},
	},
	Groups: []Group{
		{Symbols: []string{"New", "NewContextMux"}, New: true},
		// func (g *Group) NewGroup(path string) *Group
		{Symbols: []string{
			"(*Group).NewGroup", "(*ContextGroup).NewGroup", "(*ContextGroup).NewContextGroup", "(*ContextMux).NewGroup",
		}, Prefix: First},
		{Symbols: []string{"(*Group).UsingContext"}, Shares: true},
	},
	Uses: []Use{
		// func (g *Group) Use(fn MiddlewareFunc)
		{Symbols: []string{
			"(*Group).Use", "(*Group).UseHandler", "(*ContextGroup).Use", "(*ContextGroup).UseHandler",
		}, Middleware: First},
	},
}
