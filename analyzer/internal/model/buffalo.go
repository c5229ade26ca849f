package model

// Sources: github.com/gobuffalo/buffalo v1.1.4: app.go, context.go,
// route_mappings.go, middleware.go. Not described: handlers that are taken out of a
// middleware (App.Middleware.Skip), resources within resources, and that a resource may say
// what its parameter is called (ParamKey).
var buffalo = Library{
	Name:    "buffalo",
	Path:    "github.com/gobuffalo/buffalo",
	Release: "v1.1.4",
	Chain:   Stops,
	// The middlewares of an app are put around a handler when a request arrives;
	// App.Group copies them.
	Covers: AllRoutes,
	Handler: []Signature{
		{Params: []string{"github.com/gobuffalo/buffalo.Context"}},
	},
	Inputs: []Input{
		// Param(string) string: of the path, the query or a form
		{Symbols: []string{"(Context).Param"}, Class: PathParam, Name: First},
		{Symbols: []string{"(Context).Params"}, Class: PathParam},
		{Symbols: []string{"(ParamValues).Get"}, Class: PathParam, Name: First, Of: Receiver},
	},
	Binds: []Bind{
		{Symbols: []string{"(Context).Bind"}, Into: First, Tags: []Tag{{"form", Query}, {"json", Body}}},
	},
	Requests: []Request{
		{Symbols: []string{"(Context).Request"}},
	},
	Routes: []Route{
		// func (a *App) GET(p string, h Handler) *RouteInfo
		{Symbols: []string{
			"(*App).GET", "(*App).POST", "(*App).PUT", "(*App).PATCH", "(*App).DELETE", "(*App).HEAD", "(*App).OPTIONS",
			"(*App).ANY",
		}, Pattern: First, Handler: Second},
		// func (a *App) Resource(p string, r Resource) *App
		{Symbols: []string{"(*App).Resource"}, Pattern: First, Handler: Second, Methods: &Methods{
			Named: []Named{
				{Method: "List", Verb: "GET"}, {Method: "New", Verb: "GET", Path: "/new"}, {Method: "Show", Verb: "GET", Path: "/{{the_type}_id}"},
				{Method: "Edit", Verb: "GET", Path: "/{{the_type}_id}/edit"}, {Method: "Create", Verb: "POST"},
				{Method: "Update", Verb: "PUT", Path: "/{{the_type}_id}"}, {Method: "Destroy", Verb: "DELETE", Path: "/{{the_type}_id}"},
			},
			// Use() []MiddlewareFunc
			Suffix: "Resource", Around: "Use", Group: true,
		}},
	},
	Groups: []Group{
		{Symbols: []string{"New"}, New: true},
		// func (a *App) Group(groupPath string) *App
		{Symbols: []string{"(*App).Group"}, Prefix: First},
		// func (a *App) Mount(p string, h http.Handler)
		{Symbols: []string{"(*App).Mount"}, Prefix: First, Mounted: Second},
	},
	Uses: []Use{
		// func (a *App) Use(mw ...MiddlewareFunc)
		{Symbols: []string{"(*App).Use"}, Middleware: First},
	},
	Wraps: []Wrap{
		{Symbols: []string{"WrapHandler", "WrapHandlerFunc"}, Handler: First},
	},
	Writes: []Write{
		// Render(int, render.Renderer) error
		{Symbols: []string{"(Context).Render", "(Context).Redirect"}, Status: First},
		// Error(int, error) error
		{Symbols: []string{"(Context).Error"}, Status: First, Value: true},
	},
	Sets: []ContextSet{
		// Set(string, any)
		{Symbols: []string{"(Context).Set"}, Key: First, Value: Second},
	},
}
