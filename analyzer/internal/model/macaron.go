package model

// Sources: gopkg.in/macaron.v1 v1.4.0, macaron.go, router.go, context.go, render.go.
// What handlers return is not followed, nor are handlers that do not take the
// context.
var macaron = Library{
	Name:    "macaron",
	Path:    "gopkg.in/macaron",
	Release: "v1.4.0",
	// Context.run goes on with the next handler until one has answered.
	Chain:      Continues,
	AnswerEnds: true,
	// The handlers of groups are put in front of those of a route when it is
	// registered; those of Macaron.Use are run for all routes.
	Covers: LaterRoutes,
	Handler: []Signature{
		{Params: []string{"*gopkg.in/macaron.Context"}, Middleware: true},
	},
	Injects: &Injection{Contexts: []string{"*gopkg.in/macaron.Context"}},
	Inputs: []Input{
		// func (ctx *Context) Params(name string) string
		{Symbols: []string{
			"(*Context).Params", "(*Context).ParamsEscape", "(*Context).ParamsInt", "(*Context).ParamsInt64",
		}, Class: PathParam, Name: First},
		{Symbols: []string{
			"(*Context).Query", "(*Context).QueryTrim", "(*Context).QueryStrings", "(*Context).QueryEscape",
			"(*Context).QueryBool", "(*Context).QueryInt", "(*Context).QueryInt64",
		}, Class: Query, Name: First},
		{Symbols: []string{
			"(*Context).GetCookie", "(*Context).GetCookieInt", "(*Context).GetCookieInt64", "(*Context).GetSecureCookie",
		}, Class: Cookie, Name: First},
	},
	Requests: []Request{
		{Symbols: []string{"Context.Req", "Request.Request"}},
	},
	Routes: []Route{
		// func (r *Router) Get(pattern string, h ...Handler) (leaf *Route)
		{Symbols: []string{
			"(*Router).Get", "(*Router).Post", "(*Router).Put", "(*Router).Patch", "(*Router).Delete",
			"(*Router).Head", "(*Router).Options", "(*Router).Any",
		}, Pattern: First, Handlers: Second},
		// func (r *Router) Route(pattern, methods string, h ...Handler) (route *Route)
		{Symbols: []string{"(*Router).Route"}, Pattern: First, MethodArg: Second, Handlers: Third},
		{Symbols: []string{"(*Router).NotFound", "(*Router).InternalServerError"}, Handlers: First},
		// func (cr *ComboRouter) Get(h ...Handler) *ComboRouter
		{Symbols: []string{
			"(*ComboRouter).Get", "(*ComboRouter).Post", "(*ComboRouter).Put", "(*ComboRouter).Patch", "(*ComboRouter).Delete",
			"(*ComboRouter).Head", "(*ComboRouter).Options",
		}, Handlers: First},
	},
	Groups: []Group{
		{Symbols: []string{"New", "Classic", "NewWithLogger"}, New: true},
		// func (r *Router) Group(pattern string, fn func(), h ...Handler)
		{Symbols: []string{"(*Router).Group"}, Prefix: First, Func: Second, Scoped: true, Middleware: Third},
		// func (r *Router) Combo(pattern string, h ...Handler) *ComboRouter
		{Symbols: []string{"(*Router).Combo"}, Prefix: First, Middleware: Second},
	},
	Uses: []Use{
		// func (m *Macaron) Use(handler Handler)
		{Symbols: []string{"(*Macaron).Use"}, Middleware: First, All: true},
	},
	Nexts: []Next{
		{Symbols: []string{"(*Context).Next"}},
	},
	Aborted: []Aborted{
		{Symbols: []string{"(*Context).Written"}},
	},
	Writes: []Write{
		// JSON(int, interface{})
		{Symbols: []string{
			"(Render).JSON", "(Render).RawData", "(Render).PlainText", "(Render).XML", "(Render).Error",
			"(*Context).HTML", "(*Context).HTMLSet",
		}, Status: First},
		{Symbols: []string{"(Render).Status"}, Status: First, Only: true},
		{Symbols: []string{"(*Context).Redirect"}, Const: 302},
		{Symbols: []string{"(*Context).ServeContent", "(*Context).ServeFile", "(*Context).ServeFileContent"}, Const: 200},
	},
	Gets: []ContextGet{
		{Symbols: []string{"Context.Data"}},
	},
	Harmless: []Harmless{
		{Symbols: []string{"Logger", "Recovery", "Static", "Statics", "Renderer", "Renderers"}},
	},
}
