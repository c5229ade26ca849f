package model

// Sources: github.com/goravel/framework v1.17.0, directory contracts/http.
var goravel = Library{
	Name:    "goravel",
	Path:    "github.com/goravel/framework/contracts/http",
	Release: "v1.17.0",
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
			"(ContextRequest).Query", "(ContextRequest).QueryInt", "(ContextRequest).QueryInt64", "(ContextRequest).QueryArray",
			"(ContextRequest).Input", "(ContextRequest).InputInt", "(ContextRequest).InputInt64", "(ContextRequest).InputArray",
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
		// Abort(code ...int)
		{Symbols: []string{
			"(ContextRequest).Abort", "(ContextRequest).AbortWithStatus", "(ContextRequest).AbortWithStatusJson",
		}},
		// ctx.Response().Json(401, body).Abort()
		{Symbols: []string{"(AbortableResponse).Abort"}},
	},
	Writes: []Write{
		// AbortWithStatusJson(code int, jsonObj any)
		{Symbols: []string{"(ContextRequest).AbortWithStatusJson"}, Status: First},
		{Symbols: []string{
			"(ContextRequest).Abort", "(ContextRequest).AbortWithStatus", "(ContextResponse).Status",
		}, Status: First, Only: true},
		{Symbols: []string{"(ContextResponse).Success"}, Const: 200, Only: true},
		// Json(code int, obj any) Response
		{Symbols: []string{
			"(ContextResponse).Json", "(ContextResponse).String", "(ContextResponse).Data", "(ContextResponse).Redirect",
			"(ContextResponse).NoContent", "(ContextResponse).Stream",
		}, Status: First},
		// Json(obj any) Response, after Success or Status
		{Symbols: []string{
			"(ResponseStatus).Json", "(ResponseStatus).String", "(ResponseStatus).Data", "(ResponseStatus).Stream",
		}},
		{Symbols: []string{
			"(ContextResponse).Download", "(ContextResponse).File", "(ResponseView).Make", "(ResponseView).First",
		}, Const: 200},
	},
	Sets: []ContextSet{
		// WithValue(key any, value any)
		{Symbols: []string{"(Context).WithValue"}, Key: First, Value: Second},
	},
}

// Sources: directory contracts/route.
var goravelRoute = Library{
	Name:    "goravel/route",
	Path:    "github.com/goravel/framework/contracts/route",
	Release: "v1.17.0",
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
		{Symbols: []string{"(Route).GlobalMiddleware", "(Route).SetGlobalMiddleware"}, Middleware: First, All: true},
	},
}

// goravelRouter is what all of these packages call the one router of an application.
const goravelRouter = "github.com/goravel/framework/facades.Route"

// Sources: as of goravel, directory facades.
var goravelFacades = Library{
	Name: "goravel/facades", Path: "github.com/goravel/framework/facades", Release: "v1.17.0",
	Default: goravelRouter,
	Groups: []Group{
		// func Route() route.Route
		{Symbols: []string{"Route"}, Shares: true},
	},
}

// Sources: as of goravel, directory contracts/foundation. Applications have facades of
// their own that call this.
var goravelApplication = Library{
	Name: "goravel/foundation", Path: "github.com/goravel/framework/contracts/foundation", Release: "v1.17.0",
	Default: goravelRouter,
	Groups: []Group{
		// MakeRoute() route.Route
		{Symbols: []string{"(Application).MakeRoute"}, Shares: true},
	},
}

// Sources: as of goravel, directory contracts/foundation/configuration.
var goravelConfiguration = Library{
	Name: "goravel/configuration", Path: "github.com/goravel/framework/contracts/foundation/configuration", Release: "v1.17.0",
	Default: goravelRouter,
	Uses: []Use{
		// Append(middleware ...http.Middleware) Middleware
		{Symbols: []string{"(Middleware).Append", "(Middleware).Prepend", "(Middleware).Use"}, Middleware: First, All: true},
	},
}
