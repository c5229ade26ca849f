package model

// Sources: github.com/danielgtaylor/huma/v2 v2.37.2, huma.go, api.go, group.go,
// error.go, cookie.go. Operation.Security only documents.
var huma = Library{
	Name:    "huma",
	Path:    "github.com/danielgtaylor/huma",
	Release: "v2.37.2",
	Chain:   Stops,
	// Register asks the API and its groups for the middlewares that they have then.
	Covers: LaterInStack,
	Handler: []Signature{
		{Params: []string{"github.com/danielgtaylor/huma.Context", anyFunc}, Middleware: true},
	},
	Endpoints: []Endpoint{
		// func(ctx context.Context, in *I) (*O, error)
		{
			Params: []string{"context.Context", "*"}, Input: Second,
			Tags: []Tag{{"path", PathParam}, {"header", Header}, {"query", Query}, {"cookie", Cookie}},
			Body: "Body",
			// func (in *I) Resolve(ctx huma.Context) []error
			Gate: "Resolve", GateParams: []string{"github.com/danielgtaylor/huma.Context"},
		},
	},
	Inputs: []Input{
		{Symbols: []string{"(Context).Header"}, Class: Header, Name: First},
		{Symbols: []string{"(Context).Param"}, Class: PathParam, Name: First},
		{Symbols: []string{"(Context).Query"}, Class: Query, Name: First},
		{Symbols: []string{"(Context).BodyReader"}, Class: Body, Const: "body"},
		// func ReadCookie(ctx Context, name string) (*http.Cookie, error)
		{Symbols: []string{"ReadCookie"}, Class: Cookie, Name: Second},
		{Symbols: []string{"ReadCookies"}, Class: Cookie},
	},
	Requests: []Request{
		{Symbols: []string{"(Context).Context", "(Context).URL", "WithContext", "WithValue"}},
	},
	Routes: []Route{
		// func Register[I, O any](api API, op Operation, handler func(context.Context, *I) (*O, error))
		{
			Symbols: []string{"Register"}, On: First, Handler: Third,
			By: Description{Arg: Second, Method: "Method", Pattern: "Path", Middleware: "Middlewares"},
		},
		// func Get[I, O any](api API, path string, handler func(context.Context, *I) (*O, error), operationHandlers ...func(o *Operation))
		{
			Symbols: []string{"Get", "Post", "Put", "Patch", "Delete", "Head"}, On: First, Pattern: Second, Handler: Third,
			By: Description{Middleware: "Middlewares", Change: Fourth},
		},
	},
	Groups: []Group{
		{Symbols: []string{"NewAPI"}, New: true},
		// func NewGroup(api API, prefixes ...string) *Group
		{Symbols: []string{"NewGroup"}, On: First, Prefix: Second},
	},
	Uses: []Use{
		// func (a API) UseMiddleware(middlewares ...func(ctx Context, next func(Context)))
		{Symbols: []string{"(API).UseMiddleware", "(*Group).UseMiddleware"}, Middleware: First},
	},
	Writes: []Write{
		// func WriteErr(api API, ctx Context, status int, msg string, errs ...error) error
		{Symbols: []string{"WriteErr"}, Status: Third},
		{Symbols: []string{"(Context).SetStatus"}, Status: First, Only: true},
		{Symbols: []string{"(Context).BodyWriter"}, Makes: true},
		// func NewError(status int, msg string, errs ...error) StatusError
		{Symbols: []string{"Error401Unauthorized"}, Const: 401, Value: true},
		{Symbols: []string{"Error403Forbidden"}, Const: 403, Value: true},
		{Symbols: []string{"Error404NotFound"}, Const: 404, Value: true},
	},
	Sets: []ContextSet{
		// func WithValue(ctx Context, key, value any) Context
		{Symbols: []string{"WithValue"}, Key: Second, Value: Third},
	},
	Harmless: []Harmless{
		// func OperationTags(tags ...string) func(o *Operation)
		{Symbols: []string{"OperationTags"}},
	},
}

// Sources: github.com/danielgtaylor/huma/v2 v2.37.2, directory adapters. An API
// is the router that it was made on: what that runs in front of its handlers
// runs in front of those of the API.
var (
	humachi = Library{
		Name: "humachi", Path: "github.com/danielgtaylor/huma/adapters/humachi", Release: "v2.37.2",
		// func New(r chi.Router, config huma.Config) huma.API
		Groups: []Group{{Symbols: []string{"New"}, On: First, Shares: true}},
	}
	humago = Library{
		Name: "humago", Path: "github.com/danielgtaylor/huma/adapters/humago", Release: "v2.37.2",
		Groups: []Group{{Symbols: []string{"New"}, On: First, Shares: true}},
	}
	humagin = Library{
		Name: "humagin", Path: "github.com/danielgtaylor/huma/adapters/humagin", Release: "v2.37.2",
		Groups: []Group{
			{Symbols: []string{"New"}, On: First, Shares: true},
			// func NewWithGroup(r *gin.Engine, g *gin.RouterGroup, config huma.Config) huma.API
			{Symbols: []string{"NewWithGroup"}, On: Second, Shares: true},
		},
	}
	humaecho = Library{
		Name: "humaecho", Path: "github.com/danielgtaylor/huma/adapters/humaecho", Release: "v2.37.2",
		Groups: []Group{
			{Symbols: []string{"New"}, On: First, Shares: true},
			{Symbols: []string{"NewWithGroup"}, On: Second, Shares: true},
		},
	}
	humafiber = Library{
		Name: "humafiber", Path: "github.com/danielgtaylor/huma/adapters/humafiber", Release: "v2.37.2",
		Groups: []Group{
			{Symbols: []string{"New"}, On: First, Shares: true},
			{Symbols: []string{"NewWithGroup"}, On: Second, Shares: true},
		},
	}
	humamux = Library{
		Name: "humamux", Path: "github.com/danielgtaylor/huma/adapters/humamux", Release: "v2.37.2",
		Groups: []Group{{Symbols: []string{"New"}, On: First, Shares: true}},
	}
	humahttprouter = Library{
		Name: "humahttprouter", Path: "github.com/danielgtaylor/huma/adapters/humahttprouter", Release: "v2.37.2",
		Groups: []Group{{Symbols: []string{"New"}, On: First, Shares: true}},
	}
)
