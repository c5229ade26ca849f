package model

// Sources: github.com/gofiber/fiber/v2 v2.52.15, app.go, group.go, mount.go,
// router.go, ctx.go.
var fiber2 = Library{
	Name:    "fiber",
	Path:    "github.com/gofiber/fiber",
	Major:   []int{2},
	Release: "v2.52.15",
	Chain:   Stops,
	// Middlewares and routes stand in one stack in the order of registration.
	Covers: LaterBelow,
	Handler: []Signature{
		{Params: []string{"*github.com/gofiber/fiber.Ctx"}, Middleware: true},
	},
	Inputs: []Input{
		// The address, which a proxy tells in a header.
		{Symbols: []string{"(*Ctx).IP", "(*Ctx).IPs"}, Class: Header, Const: "X-Forwarded-For"},
		// Get reads the request; GetRespHeader reads the response.
		// func (c *Ctx) Get(key string, defaultValue ...string) string
		{Symbols: []string{"(*Ctx).Get"}, Class: Header, Name: First},
		{Symbols: []string{"(*Ctx).GetReqHeaders"}, Class: Header},
		{Symbols: []string{"(*Ctx).Params", "(*Ctx).ParamsInt"}, Class: PathParam, Name: First},
		{Symbols: []string{"(*Ctx).AllParams"}, Class: PathParam},
		{Symbols: []string{
			"(*Ctx).Query", "(*Ctx).QueryInt", "(*Ctx).QueryBool", "(*Ctx).QueryFloat", "(*Ctx).FormValue",
		}, Class: Query, Name: First},
		{Symbols: []string{"(*Ctx).Queries"}, Class: Query},
		{Symbols: []string{"(*Ctx).Cookies"}, Class: Cookie, Name: First},
		{Symbols: []string{"(*Ctx).Body", "(*Ctx).BodyRaw"}, Class: Body, Const: "body"},
	},
	Binds: []Bind{
		// func (c *Ctx) ReqHeaderParser(out interface{}) error
		{Symbols: []string{"(*Ctx).ReqHeaderParser"}, Into: First, Tags: []Tag{{"reqHeader", Header}}},
		{Symbols: []string{"(*Ctx).ParamsParser"}, Into: First, Tags: []Tag{{"params", PathParam}}},
		{Symbols: []string{"(*Ctx).QueryParser"}, Into: First, Tags: []Tag{{"query", Query}}},
		{Symbols: []string{"(*Ctx).CookieParser"}, Into: First, Tags: []Tag{{"cookie", Cookie}}},
		{Symbols: []string{"(*Ctx).BodyParser"}, Into: First, Tags: []Tag{{"form", Query}, {"json", Body}, {"xml", Body}}},
	},
	Requests: []Request{
		// func (c *Ctx) Request() *fasthttp.Request
		{Symbols: []string{"(*Ctx).Request", "(*Ctx).Context", "(*Ctx).UserContext"}},
		// func (c *Ctx) Path(override ...string) string
		{Symbols: []string{"(*Ctx).Path"}, Part: "Path"},
		{Symbols: []string{"(*Ctx).Method"}, Part: "Method"},
		{Symbols: []string{"(*Ctx).OriginalURL"}, Part: "RequestURI"},
	},
	Routes: []Route{
		// func (app *App) Get(path string, handlers ...Handler) Router
		{Symbols: []string{
			"(*App).Get", "(*App).Post", "(*App).Put", "(*App).Patch", "(*App).Delete", "(*App).Head",
			"(*App).Options", "(*App).Connect", "(*App).Trace", "(*App).All",
			"(*Group).Get", "(*Group).Post", "(*Group).Put", "(*Group).Patch", "(*Group).Delete", "(*Group).Head",
			"(*Group).Options", "(*Group).Connect", "(*Group).Trace", "(*Group).All",
			"(Router).Get", "(Router).Post", "(Router).Put", "(Router).Patch", "(Router).Delete", "(Router).Head",
			"(Router).Options", "(Router).Connect", "(Router).Trace", "(Router).All",
		}, Pattern: First, Handlers: Second},
		// func (app *App) Add(method, path string, handlers ...Handler) Router
		{Symbols: []string{"(*App).Add", "(*Group).Add", "(Router).Add"}, MethodArg: First, Pattern: Second, Handlers: Third},
	},
	Groups: []Group{
		{Symbols: []string{"New"}, New: true},
		// func (app *App) Group(prefix string, handlers ...Handler) Router
		{Symbols: []string{"(*App).Group", "(*Group).Group", "(Router).Group"}, Prefix: First, Middleware: Second},
		// func (app *App) Route(prefix string, fn func(router Router), name ...string) Router
		{Symbols: []string{"(*App).Route", "(*Group).Route", "(Router).Route"}, Prefix: First, Func: Second},
		// func (app *App) Mount(prefix string, subApp *App) Router
		{Symbols: []string{"(*App).Mount", "(*Group).Mount", "(Router).Mount"}, Prefix: First, Mounted: Second},
		{Symbols: []string{"(*App).Name", "(*Group).Name", "(Router).Name"}, Shares: true},
	},
	Uses: []Use{
		// func (app *App) Use(args ...interface{}) Router
		{Symbols: []string{"(*App).Use", "(*Group).Use", "(Router).Use"}, Middleware: First},
	},
	Nexts: []Next{
		{Symbols: []string{"(*Ctx).Next", "(*Ctx).RestartRouting"}},
	},
	Writes: []Write{
		// func (c *Ctx) SendStatus(status int) error
		{Symbols: []string{"(*Ctx).SendStatus"}, Status: First},
		{Symbols: []string{"(*Ctx).Status"}, Status: First, Only: true},
		{Symbols: []string{
			"(*Ctx).JSON", "(*Ctx).JSONP", "(*Ctx).XML", "(*Ctx).Send", "(*Ctx).SendString", "(*Ctx).SendFile",
			"(*Ctx).SendStream", "(*Ctx).Render", "(*Ctx).Download", "(*Ctx).Format", "(*Ctx).Write",
			"(*Ctx).Writef", "(*Ctx).WriteString",
		}},
		// func (c *Ctx) Redirect(location string, status ...int) error
		{Symbols: []string{"(*Ctx).Redirect", "(*Ctx).RedirectToRoute", "(*Ctx).RedirectBack"}, Const: 302},
		// func NewError(code int, message ...string) *Error
		{Symbols: []string{"NewError"}, Status: First, Value: true},
	},
	// With a value Locals keeps it, without one it reads.
	Sets: []ContextSet{
		// func (c *Ctx) Locals(key interface{}, value ...interface{}) interface{}
		{Symbols: []string{"(*Ctx).Locals"}, Key: First, Value: Second},
	},
	Gets: []ContextGet{
		{Symbols: []string{"(*Ctx).Locals"}, Key: First},
	},
}
