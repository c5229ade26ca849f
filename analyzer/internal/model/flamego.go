package model

// Sources: github.com/flamego/flamego v1.12.0: flame.go, router.go,
// context.go. What handlers return is not followed, nor are handlers that do not
// take the context.
var flamego = Library{
	Name:    "flamego",
	Path:    "github.com/flamego/flamego",
	Release: "v1.12.0",
	// The next handler runs until one has answered.
	Chain:      Continues,
	AnswerEnds: true,
	Covers:     LaterRoutes,
	Injects:    &Injection{Contexts: []string{"github.com/flamego/flamego.Context"}},
	Inputs: []Input{
		// Param(name string) string
		{Symbols: []string{"(Context).Param", "(Context).ParamInt", "(Context).ParamInt64"}, Class: PathParam, Name: First},
		{Symbols: []string{"(Context).Params"}, Class: PathParam},
		{Symbols: []string{
			"(Context).Query", "(Context).QueryTrim", "(Context).QueryInt", "(Context).QueryInt64",
		}, Class: Query, Name: First},
		{Symbols: []string{"(Context).Cookie"}, Class: Cookie, Name: First},
	},
	Requests: []Request{
		{Symbols: []string{"(Context).Request", "Request.Request"}},
	},
	Routes: []Route{
		// Get(routePath string, handlers ...Handler) *Route
		{Symbols: []string{
			"(Router).Get", "(Router).Post", "(Router).Put", "(Router).Patch", "(Router).Delete", "(Router).Head",
			"(Router).Options", "(Router).Any",
		}, Pattern: First, Handlers: Second},
		// Route(method, routePath string, handlers []Handler) *Route
		{Symbols: []string{"(Router).Route"}, MethodArg: First, Pattern: Second, Handlers: Third},
	},
	Groups: []Group{
		{Symbols: []string{"New", "Classic"}, New: true},
		// Group(routePath string, fn func(), handlers ...Handler)
		{Symbols: []string{"(Router).Group"}, Prefix: First, Func: Second, Scoped: true, Middleware: Third},
	},
	Uses: []Use{
		// func (f *Flame) Use(handlers ...Handler)
		{Symbols: []string{"(*Flame).Use"}, Middleware: First, All: true},
	},
	Nexts: []Next{
		{Symbols: []string{"(Context).Next"}},
	},
	Aborted: []Aborted{
		{Symbols: []string{"(ResponseWriter).Written"}},
	},
	Writes: []Write{
		{Symbols: []string{"(Context).Redirect"}, Const: 302},
	},
	Harmless: []Harmless{
		{Symbols: []string{"Logger", "Recovery", "Static", "Renderer"}},
	},
}

var flamegoInject = Library{
	Name: "flamego/inject", Path: "github.com/flamego/flamego/inject", Release: "v1.12.0",
	// Map(...interface{}) TypeMapper
	Sets: []ContextSet{{Symbols: []string{"(TypeMapper).Map"}, Value: First, ByType: true}},
}
