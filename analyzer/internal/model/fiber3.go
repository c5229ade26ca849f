package model

// Sources: github.com/gofiber/fiber/v3 v3.1.0, app.go, group.go, router.go,
// register.go, bind.go, ctx_interface_gen.go, req_interface_gen.go,
// res_interface_gen.go.
var fiber3 = Library{
	Name:    "fiber",
	Path:    "github.com/gofiber/fiber",
	Major:   []int{3},
	Release: "v3.1.0",
	Chain:   Stops,
	// Middlewares and routes stand in one stack in the order of registration.
	Covers: LaterBelow,
	Handler: []Signature{
		{Params: []string{"github.com/gofiber/fiber.Ctx"}, Middleware: true},
	},
	Inputs: []Input{
		// The address, which a proxy tells in a header.
		{Symbols: []string{"(Ctx).IP", "(Ctx).IPs"}, Class: Header, Const: "X-Forwarded-For"},
		// Get reads the request; (Res).Get and GetRespHeader read the response.
		// func (c Ctx) Get(key string, defaultValue ...string) string
		{Symbols: []string{"(Ctx).Get", "(Req).Get"}, Class: Header, Name: First},
		{Symbols: []string{"(Ctx).GetHeaders", "(Ctx).GetReqHeaders", "(Req).GetHeaders"}, Class: Header},
		// func GetReqHeader[V GenericType](c Ctx, key string, defaultValue ...V) V
		{Symbols: []string{"GetReqHeader"}, Class: Header, Name: Second},
		{Symbols: []string{"(Ctx).Params", "(Req).Params"}, Class: PathParam, Name: First},
		// func Params[V GenericType](c Ctx, key string, defaultValue ...V) V
		{Symbols: []string{"Params"}, Class: PathParam, Name: Second},
		{Symbols: []string{"(Ctx).Query", "(Req).Query", "(Ctx).FormValue", "(Req).FormValue"}, Class: Query, Name: First},
		{Symbols: []string{"(Ctx).Queries", "(Req).Queries"}, Class: Query},
		{Symbols: []string{"Query"}, Class: Query, Name: Second},
		{Symbols: []string{"(Ctx).Cookies", "(Req).Cookies"}, Class: Cookie, Name: First},
		{Symbols: []string{"(Ctx).Body", "(Req).Body", "(Ctx).BodyRaw", "(Req).BodyRaw"}, Class: Body, Const: "body"},
	},
	Binds: []Bind{
		// func (b *Bind) Header(out any) error
		{Symbols: []string{"(*Bind).Header"}, Into: First, Tags: []Tag{{"header", Header}}},
		{Symbols: []string{"(*Bind).URI"}, Into: First, Tags: []Tag{{"uri", PathParam}}},
		{Symbols: []string{"(*Bind).Query"}, Into: First, Tags: []Tag{{"query", Query}}},
		{Symbols: []string{"(*Bind).Cookie"}, Into: First, Tags: []Tag{{"cookie", Cookie}}},
		{Symbols: []string{"(*Bind).Form"}, Into: First, Tags: []Tag{{"form", Query}}},
		{
			Symbols: []string{"(*Bind).Body", "(*Bind).JSON", "(*Bind).XML", "(*Bind).CBOR", "(*Bind).MsgPack"}, Into: First,
			Tags: []Tag{{"form", Query}, {"json", Body}, {"xml", Body}, {"cbor", Body}, {"msgpack", Body}},
		},
		{
			Symbols: []string{"(*Bind).All"}, Into: First,
			Tags: []Tag{
				{"uri", PathParam}, {"header", Header}, {"query", Query}, {"cookie", Cookie}, {"form", Query}, {"json", Body},
			},
		},
	},
	Requests: []Request{
		// func (c Ctx) Request() *fasthttp.Request
		{Symbols: []string{
			"(Ctx).Request", "(Req).Request", "(Ctx).RequestCtx", "(Req).RequestCtx", "(Ctx).Req", "(Ctx).Context",
		}},
		// func (c Ctx) Path(override ...string) string
		{Symbols: []string{"(Ctx).Path"}, Part: "Path"},
		{Symbols: []string{"(Ctx).Method", "(Req).Method"}, Part: "Method"},
		{Symbols: []string{"(Ctx).OriginalURL", "(Req).OriginalURL"}, Part: "RequestURI"},
	},
	Routes: []Route{
		// func (app *App) Get(path string, handler any, handlers ...any) Router
		{Symbols: []string{
			"(*App).Get", "(*App).Post", "(*App).Put", "(*App).Patch", "(*App).Delete", "(*App).Head",
			"(*App).Options", "(*App).Connect", "(*App).Trace", "(*App).All",
			"(*Group).Get", "(*Group).Post", "(*Group).Put", "(*Group).Patch", "(*Group).Delete", "(*Group).Head",
			"(*Group).Options", "(*Group).Connect", "(*Group).Trace", "(*Group).All",
			"(Router).Get", "(Router).Post", "(Router).Put", "(Router).Patch", "(Router).Delete", "(Router).Head",
			"(Router).Options", "(Router).Connect", "(Router).Trace", "(Router).All",
		}, Pattern: First, Handlers: Second},
		// func (app *App) Add(methods []string, path string, handler any, handlers ...any) Router
		{Symbols: []string{"(*App).Add", "(*Group).Add", "(Router).Add"}, MethodArg: First, Pattern: Second, Handlers: Third},
		// func (r *Registering) Get(handler any, handlers ...any) Register
		{Symbols: []string{
			"(Register).Get", "(Register).Post", "(Register).Put", "(Register).Patch", "(Register).Delete",
			"(Register).Head", "(Register).Options", "(Register).Connect", "(Register).Trace", "(Register).All",
		}, Handlers: First},
		// func (r *Registering) Add(methods []string, handler any, handlers ...any) Register
		{Symbols: []string{"(Register).Add"}, MethodArg: First, Handlers: Second},
	},
	Groups: []Group{
		{Symbols: []string{"New", "NewWithCustomCtx"}, New: true},
		// func (app *App) Group(prefix string, handlers ...any) Router
		{Symbols: []string{"(*App).Group", "(*Group).Group", "(Router).Group"}, Prefix: First, Middleware: Second},
		// func (app *App) Route(prefix string, fn func(router Router), name ...string) Router
		{Symbols: []string{"(*App).Route", "(*Group).Route", "(Router).Route"}, Prefix: First, Func: Second},
		// A Register holds the path that its routes share.
		// func (app *App) RouteChain(path string) Register
		{Symbols: []string{
			"(*App).RouteChain", "(*Group).RouteChain", "(Router).RouteChain", "(Register).RouteChain",
		}, Prefix: First},
		{Symbols: []string{"(*App).Name", "(*Group).Name", "(Router).Name"}, Shares: true},
	},
	Uses: []Use{
		// func (app *App) Use(args ...any) Router
		{Symbols: []string{"(*App).Use", "(*Group).Use", "(Router).Use"}, Middleware: First},
	},
	Nexts: []Next{
		{Symbols: []string{"(Ctx).Next", "(Ctx).RestartRouting"}},
	},
	Writes: []Write{
		// func (c Ctx) SendStatus(status int) error
		{Symbols: []string{"(Ctx).SendStatus", "(Res).SendStatus"}, Status: First},
		{Symbols: []string{"(Ctx).Status", "(Res).Status"}, Status: First, Only: true},
		{Symbols: []string{
			"(Ctx).JSON", "(Ctx).JSONP", "(Ctx).XML", "(Ctx).CBOR", "(Ctx).MsgPack", "(Ctx).Send",
			"(Ctx).SendString", "(Ctx).SendFile", "(Ctx).SendStream", "(Ctx).SendStreamWriter", "(Ctx).Render",
			"(Ctx).Download", "(Ctx).Format", "(Ctx).AutoFormat", "(Ctx).Write", "(Ctx).Writef", "(Ctx).WriteString",
			"(Res).JSON", "(Res).JSONP", "(Res).XML", "(Res).CBOR", "(Res).MsgPack", "(Res).Send",
			"(Res).SendString", "(Res).SendFile", "(Res).SendStream", "(Res).SendStreamWriter", "(Res).Render",
			"(Res).Download", "(Res).Format", "(Res).AutoFormat", "(Res).Write", "(Res).Writef", "(Res).WriteString",
		}},
		// func (r *Redirect) To(location string) error
		{Symbols: []string{"(*Redirect).To", "(*Redirect).Route", "(*Redirect).Back"}, Const: 303},
		// func NewError(code int, message ...string) *Error
		{Symbols: []string{"NewError", "NewErrorf"}, Status: First, Value: true},
	},
	// With a value Locals keeps it, without one it reads.
	Sets: []ContextSet{
		// func (c Ctx) Locals(key any, value ...any) any
		{Symbols: []string{"(Ctx).Locals", "(Req).Locals"}, Key: First, Value: Second},
		// func Locals[V any](c Ctx, key any, value ...V) V
		{Symbols: []string{"Locals", "StoreInContext"}, Key: Second, Value: Third},
	},
	Gets: []ContextGet{
		{Symbols: []string{"(Ctx).Locals", "(Req).Locals", "(Ctx).Value"}, Key: First},
		// func ValueFromContext[T any](ctx, key any) (T, bool)
		{Symbols: []string{"Locals", "ValueFromContext"}, Key: Second},
	},
}
