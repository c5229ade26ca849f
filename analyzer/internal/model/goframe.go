package model

// After the documentation of github.com/gogf/gf/v2 v2.9.0: net/ghttp, frame/g,
// container/gvar. Not described: objects whose methods are handlers, and requests
// that are structs with g.Meta.
var goframe = Library{
	Name:       "goframe",
	Path:       "github.com/gogf/gf/net/ghttp",
	Release:    "v2.9.0",
	Unverified: true,
	// A middleware runs the next one with r.Middleware.Next.
	Chain: Stops,
	// Middlewares are bound to the pattern of their group.
	Covers: AllRoutes,
	Handler: []Signature{
		{Params: []string{"*github.com/gogf/gf/net/ghttp.Request"}, Middleware: true},
	},
	Inputs: []Input{
		// func (r *Request) GetHeader(key string, def ...string) string
		{Symbols: []string{"(*Request).GetHeader"}, Class: Header, Name: First},
		// func (r *Request) GetRouter(key string, def ...any) *gvar.Var
		{Symbols: []string{"(*Request).GetRouter", "(*Request).Get", "(*Request).GetRequest"}, Class: PathParam, Name: First},
		{Symbols: []string{"(*Request).GetRouterMap"}, Class: PathParam},
		{Symbols: []string{"(*Request).GetQuery", "(*Request).GetForm"}, Class: Query, Name: First},
		{Symbols: []string{"(*Request).GetBody", "(*Request).GetBodyString"}, Class: Body, Const: "body"},
	},
	Binds: []Bind{
		{Symbols: []string{"(*Request).Parse"}, Into: First, Tags: []Tag{{"p", PathParam}, {"json", Body}}, Rules: "v"},
	},
	Requests: []Request{
		{Symbols: []string{"Request.Request", "Request.Response", "(*Request).Context", "(*Request).GetCtx"}},
	},
	Routes: []Route{
		// func (g *RouterGroup) GET(pattern string, object any, params ...any) *RouterGroup
		{Symbols: []string{
			"(*RouterGroup).GET", "(*RouterGroup).POST", "(*RouterGroup).PUT", "(*RouterGroup).PATCH",
			"(*RouterGroup).DELETE", "(*RouterGroup).HEAD", "(*RouterGroup).OPTIONS", "(*RouterGroup).ALL",
			// func (s *Server) BindHandler(pattern string, handler any)
			"(*Server).BindHandler",
		}, Pattern: First, Handler: Second},
	},
	Groups: []Group{
		{Symbols: []string{"GetServer"}, New: true},
		// func (s *Server) Group(prefix string, groups ...func(group *RouterGroup)) *RouterGroup
		{Symbols: []string{"(*Server).Group", "(*RouterGroup).Group"}, Prefix: First, Func: Second},
	},
	Uses: []Use{
		// func (g *RouterGroup) Middleware(handlers ...HandlerFunc) *RouterGroup
		{Symbols: []string{
			"(*RouterGroup).Middleware", "(*Server).Use", "(*Server).BindMiddlewareDefault",
		}, Middleware: First},
		// func (s *Server) BindMiddleware(pattern string, handlers ...HandlerFunc)
		{Symbols: []string{"(*Server).BindMiddleware"}, Prefix: First, Middleware: Second},
	},
	Nexts: []Next{
		{Symbols: []string{"(*middleware).Next"}},
	},
	Writes: []Write{
		// func (r *Response) WriteStatus(status int, content ...any)
		{Symbols: []string{"(*Response).WriteStatus", "(*Response).WriteStatusExit"}, Status: First},
		{Symbols: []string{
			"(*Response).Write", "(*Response).WriteJson", "(*Response).WriteJsonExit", "(*Response).WriteExit",
			"(*Response).Writef", "(*Response).Writeln",
		}},
	},
	Sets: []ContextSet{
		// func (r *Request) SetCtxVar(key any, value any)
		{Symbols: []string{"(*Request).SetCtxVar"}, Key: First, Value: Second},
	},
	Gets: []ContextGet{
		// func (r *Request) GetCtxVar(key any, def ...any) *gvar.Var
		{Symbols: []string{"(*Request).GetCtxVar"}, Key: First},
	},
	Harmless: []Harmless{
		{Symbols: []string{"MiddlewareCORS", "MiddlewareHandlerResponse"}},
	},
}

var goframeG = Library{
	Name: "goframe/g", Path: "github.com/gogf/gf/frame/g", Release: "v2.9.0", Unverified: true,
	Groups: []Group{
		// func Server(name ...any) *ghttp.Server
		{Symbols: []string{"Server"}, New: true},
	},
}

// A Var holds any value, and converts it.
var goframeVar = Library{
	Name: "goframe/gvar", Path: "github.com/gogf/gf/container/gvar", Release: "v2.9.0", Unverified: true,
	Pure: []Pure{{Symbols: []string{"*"}}},
}
