package model

// Sources: github.com/goravel/framework v1.13.1-0.20231222074402-8955968c9670,
// directory contracts/http.
var goravel = Library{
	Name:    "goravel",
	Path:    "github.com/goravel/framework/contracts/http",
	Release: "v1.13.1-0.20231222074402-8955968c9670",
	// The drivers hand middlewares to frameworks that go on when one returns.
	Chain: Continues,
	Handler: []Signature{
		{Params: []string{"github.com/goravel/framework/contracts/http.Context"}, Middleware: true},
	},
	Inputs: []Input{
		// Header(key string, defaultValue ...string) string
		{Symbols: []string{"(ContextRequest).Header"}, Class: Header, Name: First},
		{Symbols: []string{"(ContextRequest).Headers"}, Class: Header},
		// Route(key string) string
		{Symbols: []string{
			"(ContextRequest).Route", "(ContextRequest).RouteInt", "(ContextRequest).RouteInt64",
		}, Class: PathParam, Name: First},
		{Symbols: []string{
			"(ContextRequest).Query", "(ContextRequest).QueryInt", "(ContextRequest).QueryInt64", "(ContextRequest).Input",
		}, Class: Query, Name: First},
		{Symbols: []string{"(ContextRequest).Cookie"}, Class: Cookie, Name: First},
	},
	Binds: []Bind{
		{Symbols: []string{"(ContextRequest).Bind"}, Into: First, Tags: []Tag{{"form", Query}, {"json", Body}}},
	},
	Requests: []Request{
		{Symbols: []string{"(Context).Request", "(Context).Response"}},
	},
	Nexts: []Next{
		{Symbols: []string{"(ContextRequest).Next"}},
	},
	Aborts: []Abort{
		{Symbols: []string{"(ContextRequest).AbortWithStatus", "(ContextRequest).AbortWithStatusJson"}},
	},
	Writes: []Write{
		// AbortWithStatusJson(code int, jsonObj any)
		{Symbols: []string{"(ContextRequest).AbortWithStatusJson"}, Status: First},
		{Symbols: []string{"(ContextRequest).AbortWithStatus", "(ContextResponse).Status"}, Status: First, Only: true},
		// Json(code int, obj any) Response
		{Symbols: []string{
			"(ContextResponse).Json", "(ContextResponse).String", "(ContextResponse).Data", "(ContextResponse).Redirect",
		}, Status: First},
		{Symbols: []string{
			"(ContextResponse).Download", "(ContextResponse).File", "(ResponseSuccess).Json", "(ResponseSuccess).String",
			"(ResponseSuccess).Data", "(ResponseView).Make", "(ResponseView).First",
		}, Const: 200},
	},
	Sets: []ContextSet{
		// WithValue(key string, value any)
		{Symbols: []string{"(Context).WithValue"}, Key: First, Value: Second},
	},
}

// Sources: directory contracts/route.
var goravelRoute = Library{
	Name:    "goravel/route",
	Path:    "github.com/goravel/framework/contracts/route",
	Release: "v1.13.1-0.20231222074402-8955968c9670",
	Chain:   Continues,
	Covers:  LaterRoutes,
	Routes: []Route{
		// Get(relativePath string, handler contractshttp.HandlerFunc)
		{Symbols: []string{
			"(Router).Get", "(Router).Post", "(Router).Put", "(Router).Patch", "(Router).Delete", "(Router).Options",
			"(Router).Any",
		}, Pattern: First, Handler: Second},
		{Symbols: []string{"(Route).Fallback"}, Handler: First},
		// Resource(relativePath string, controller contractshttp.ResourceController)
		{Symbols: []string{"(Router).Resource"}, Pattern: First, Handler: Second, Methods: &Methods{
			Named: []Named{
				{Method: "Index", Verb: "GET"}, {Method: "Store", Verb: "POST"}, {Method: "Show", Verb: "GET", Path: "/{id}"},
				{Method: "Update", Verb: "PUT,PATCH", Path: "/{id}"}, {Method: "Destroy", Verb: "DELETE", Path: "/{id}"},
			},
		}},
	},
	Groups: []Group{
		// Group(handler GroupFunc)
		{Symbols: []string{"(Router).Group"}, Func: First},
		{Symbols: []string{"(Router).Prefix"}, Prefix: First},
		// Middleware(middlewares ...contractshttp.Middleware) Router
		{Symbols: []string{"(Router).Middleware"}, Middleware: First},
	},
	Uses: []Use{
		{Symbols: []string{"(Route).GlobalMiddleware"}, Middleware: First, All: true},
	},
}

// After directory facades of the same release, which is not pinned: it needs the
// whole framework.
var goravelFacades = Library{
	Name: "goravel/facades", Path: "github.com/goravel/framework/facades", Release: "v1.13.1", Unverified: true,
	Default: "Route",
	Groups: []Group{
		// func Route() route.Route
		{Symbols: []string{"Route"}, Shares: true},
	},
}
