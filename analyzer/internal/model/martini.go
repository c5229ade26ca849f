package model

// Sources: github.com/go-martini/martini v0.0.0-20170121215854-22fa46961aab,
// martini.go, router.go. What handlers return is not followed, nor are handlers
// that take neither the context nor the parameters of the path.
var martini = Library{
	Name:    "martini",
	Path:    "github.com/go-martini/martini",
	Release: "v0.0.0-20170121215854-22fa46961aab",
	// context.run goes on with the next handler until one has answered.
	Chain:      Continues,
	AnswerEnds: true,
	Covers:     LaterRoutes,
	Injects: &Injection{
		Contexts:   []string{"github.com/go-martini/martini.Context", "github.com/go-martini/martini.Params"},
		PathParams: "github.com/go-martini/martini.Params",
	},
	Routes: []Route{
		// Get(string, ...Handler) Route
		{Symbols: []string{
			"(Router).Get", "(Router).Post", "(Router).Put", "(Router).Patch", "(Router).Delete", "(Router).Head",
			"(Router).Options", "(Router).Any",
		}, Pattern: First, Handlers: Second},
		{Symbols: []string{"(Router).AddRoute"}, MethodArg: First, Pattern: Second, Handlers: Third},
		{Symbols: []string{"(Router).NotFound"}, Handlers: First},
	},
	Groups: []Group{
		{Symbols: []string{"New", "NewRouter", "Classic"}, New: true},
		// Group(string, func(Router), ...Handler)
		{Symbols: []string{"(Router).Group"}, Prefix: First, Func: Second, Middleware: Third},
	},
	Uses: []Use{
		// func (m *Martini) Use(handler Handler)
		{Symbols: []string{"(*Martini).Use"}, Middleware: First, All: true},
	},
	Nexts: []Next{
		{Symbols: []string{"(Context).Next"}},
	},
	Aborted: []Aborted{
		{Symbols: []string{"(Context).Written"}},
	},
	Harmless: []Harmless{
		{Symbols: []string{"Logger", "Recovery", "Static"}},
	},
}

// Sources: github.com/codegangsta/inject v0.0.0-20150114235600-33e0aa1cb7c0 and
// github.com/go-macaron/inject v0.0.0-20200308113650-138e5925c53b, inject.go.
var (
	martiniInject = Library{
		Name: "martini/inject", Path: "github.com/codegangsta/inject", Release: "v0.0.0-20150114235600-33e0aa1cb7c0",
		// Map(interface{}) TypeMapper
		Sets: []ContextSet{{Symbols: []string{"(TypeMapper).Map"}, Value: First, ByType: true}},
	}
	macaronInject = Library{
		Name: "macaron/inject", Path: "github.com/go-macaron/inject", Release: "v0.0.0-20200308113650-138e5925c53b",
		Sets: []ContextSet{{Symbols: []string{"(TypeMapper).Map"}, Value: First, ByType: true}},
	}
)
