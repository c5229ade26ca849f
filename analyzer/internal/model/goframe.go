package model

// Sources: github.com/gogf/gf/v2 v2.10.0: net/ghttp,
// frame/g, container/gvar. Not described: hooks, and that the names of methods may stand
// in paths in another way (SetNameToUriType).
var goframe = Library{
	Name:    "goframe",
	Path:    "github.com/gogf/gf/net/ghttp",
	Release: "v2.10.0",
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
	Endpoints: []Endpoint{
		// func (c *Controller) Show(ctx context.Context, req *v1.ShowReq) (res *v1.ShowRes, err error)
		{Params: []string{"context.Context", "*"}, Input: Second, Meta: &Meta{
			Type: "github.com/gogf/gf/util/gmeta.Meta", Path: "path", Verb: "method", In: "in", Names: []string{"p", "param", "params", "json"},
		}},
	},
	Binds: []Bind{
		{Symbols: []string{"(*Request).Parse"}, Into: First, Tags: []Tag{{"p", PathParam}, {"json", Body}}, Rules: "v"},
	},
	Requests: []Request{
		{Symbols: []string{"Request.Request", "Request.Response", "(*Request).Context", "(*Request).GetCtx"}},
		// func RequestFromCtx(ctx context.Context) *Request
		{Symbols: []string{"RequestFromCtx"}},
	},
	Routes: []Route{
		// func (g *RouterGroup) GET(pattern string, object any, params ...any) *RouterGroup
		{Symbols: []string{
			"(*RouterGroup).GET", "(*RouterGroup).POST", "(*RouterGroup).PUT", "(*RouterGroup).PATCH",
			"(*RouterGroup).DELETE", "(*RouterGroup).HEAD", "(*RouterGroup).OPTIONS", "(*RouterGroup).ALL",
		}, Pattern: First, Handler: Second, Methods: goframeMethods(Methods{Each: true, By: Third})},
		// func (s *Server) BindHandler(pattern string, handler any)
		{Symbols: []string{"(*Server).BindHandler"}, Pattern: First, Handler: Second},
		// func (g *RouterGroup) Bind(handlerOrObject ...any) *RouterGroup
		{Symbols: []string{"(*RouterGroup).Bind"}, Handler: First, Methods: goframeMethods(Methods{Each: true})},
		// func (g *RouterGroup) REST(pattern string, object any) *RouterGroup
		{Symbols: []string{"(*RouterGroup).REST", "(*Server).BindObjectRest"}, Pattern: First, Handler: Second, Methods: &Methods{
			Named: goframeVerbs, Before: "Init",
		}},
		// func (s *Server) BindObject(pattern string, object any, method ...string)
		{Symbols: []string{"(*Server).BindObject"}, Pattern: First, Handler: Second, Methods: goframeMethods(Methods{Each: true, By: Third, Always: true})},
		// func (s *Server) BindObjectMethod(pattern string, object any, method string)
		{Symbols: []string{"(*Server).BindObjectMethod"}, Pattern: First, Handler: Second, Methods: goframeMethods(Methods{By: Third})},
		// func (g *RouterGroup) Map(m map[string]any), func (g *RouterGroup) ALLMap(m map[string]any)
		{Symbols: []string{"(*RouterGroup).Map", "(*RouterGroup).ALLMap"}, By: Description{Arg: First, Map: true}},
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
	Exits: []Exit{
		// func (r *Request) Exit(), which ends the request by a panic
		{Symbols: []string{
			"(*Request).Exit", "(*Request).ExitAll", "(*Response).WriteStatusExit", "(*Response).WriteJsonExit",
			"(*Response).WriteExit", "(*Response).WriteJsonPExit", "(*Response).WriteXmlExit", "(*Response).WritefExit", "(*Response).WritelnExit",
		}},
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
	Name: "goframe/g", Path: "github.com/gogf/gf/frame/g", Release: "v2.10.0",
	Groups: []Group{
		// func Server(name ...any) *ghttp.Server
		{Symbols: []string{"Server"}, New: true},
	},
	Requests: []Request{
		// func RequestFromCtx(ctx context.Context) *ghttp.Request
		{Symbols: []string{"RequestFromCtx"}},
	},
}

// goframeVerbs are the methods of an object that is bound as a resource.
var goframeVerbs = []Named{
	{Method: "Get", Verb: "GET"}, {Method: "Post", Verb: "POST"}, {Method: "Put", Verb: "PUT"}, {Method: "Patch", Verb: "PATCH"},
	{Method: "Delete", Verb: "DELETE"}, {Method: "Head", Verb: "HEAD"}, {Method: "Options", Verb: "OPTIONS"},
}

// goframeMethods completes what is known of the methods of objects. Init runs in front of
// them, and Shut behind.
func goframeMethods(m Methods) *Methods {
	m.At, m.Index, m.Before, m.Omits = "/{the-method}", "Index", "Init", []string{"Init", "Shut"}
	m.OfType, m.OfMethod = "{.struct}", "{.method}"
	return &m
}

// A Var holds any value, and converts it.
var goframeVar = Library{
	Name: "goframe/gvar", Path: "github.com/gogf/gf/container/gvar", Release: "v2.10.0",
	Pure: []Pure{{Symbols: []string{"*"}}},
}

// What is embedded as a Meta is read from its tags.
var goframeMeta = Library{
	Name: "goframe/gmeta", Path: "github.com/gogf/gf/util/gmeta", Release: "v2.10.0",
	Pure: []Pure{{Symbols: []string{"*"}}},
}
