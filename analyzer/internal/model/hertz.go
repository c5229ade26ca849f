package model

// The rows of this file describe the packages of github.com/cloudwego/hertz
// v0.10.4 that services see.

// Sources: directory pkg/app, context.go.
var hertz = Library{
	Name:    "hertz",
	Path:    "github.com/cloudwego/hertz/pkg/app",
	Release: "v0.10.4",
	// RequestContext.Next loops over the handlers: one that returns without Abort
	// lets the next one run.
	Chain: Continues,
	Handler: []Signature{
		{Params: []string{"context.Context", "*github.com/cloudwego/hertz/pkg/app.RequestContext"}, Middleware: true},
	},
	Inputs: []Input{
		// func (ctx *RequestContext) GetHeader(key string) []byte
		{Symbols: []string{"(*RequestContext).GetHeader"}, Class: Header, Name: First},
		// func (ctx *RequestContext) Param(key string) string
		{Symbols: []string{"(*RequestContext).Param"}, Class: PathParam, Name: First},
		{Symbols: []string{"RequestContext.Params"}, Class: PathParam},
		{Symbols: []string{
			"(*RequestContext).Query", "(*RequestContext).DefaultQuery", "(*RequestContext).GetQuery",
			"(*RequestContext).PostForm", "(*RequestContext).DefaultPostForm", "(*RequestContext).GetPostForm",
			"(*RequestContext).PostFormArray", "(*RequestContext).GetPostFormArray", "(*RequestContext).FormValue",
		}, Class: Query, Name: First},
		{Symbols: []string{"(*RequestContext).QueryArgs", "(*RequestContext).PostArgs"}, Class: Query},
		{Symbols: []string{"(*RequestContext).Cookie"}, Class: Cookie, Name: First},
		{Symbols: []string{
			"(*RequestContext).Body", "(*RequestContext).GetRawData", "(*RequestContext).RequestBodyStream",
		}, Class: Body, Const: "body"},
	},
	Binds: []Bind{
		{Symbols: []string{"(*RequestContext).BindHeader"}, Into: First, Tags: []Tag{{"header", Header}}, Rules: "vd"},
		{Symbols: []string{"(*RequestContext).BindPath"}, Into: First, Tags: []Tag{{"path", PathParam}}, Rules: "vd"},
		// func (ctx *RequestContext) Bind(obj interface{}) error
		{Symbols: []string{
			"(*RequestContext).Bind", "(*RequestContext).BindAndValidate",
		}, Into: First, Tags: []Tag{{"path", PathParam}, {"header", Header}, {"cookie", Cookie}, {"query", Query}, {"form", Query}, {"json", Body}}, Rules: "vd"},
		{Symbols: []string{
			"(*RequestContext).BindQuery", "(*RequestContext).BindForm", "(*RequestContext).BindJSON",
			"(*RequestContext).BindProtobuf", "(*RequestContext).BindByContentType",
		}, Into: First, Tags: []Tag{{"query", Query}, {"form", Query}, {"json", Body}}, Rules: "vd"},
	},
	Requests: []Request{
		{Symbols: []string{"RequestContext.Request", "(*RequestContext).GetRequest", "(*RequestContext).Copy"}},
		{Symbols: []string{"(*RequestContext).Path", "(*RequestContext).FullPath"}, Part: "Path"},
		{Symbols: []string{"(*RequestContext).Method"}, Part: "Method"},
	},
	Nexts: []Next{
		// func (ctx *RequestContext) Next(c context.Context)
		{Symbols: []string{"(*RequestContext).Next"}},
	},
	Aborts: []Abort{
		{Symbols: []string{
			"(*RequestContext).Abort", "(*RequestContext).AbortWithStatus", "(*RequestContext).AbortWithMsg",
			"(*RequestContext).AbortWithStatusJSON", "(*RequestContext).AbortWithError",
		}},
	},
	Aborted: []Aborted{
		{Symbols: []string{"(*RequestContext).IsAborted"}},
	},
	Writes: []Write{
		// func (ctx *RequestContext) JSON(code int, obj interface{})
		{Symbols: []string{
			"(*RequestContext).JSON", "(*RequestContext).PureJSON", "(*RequestContext).IndentedJSON",
			"(*RequestContext).XML", "(*RequestContext).ProtoBuf", "(*RequestContext).String",
			"(*RequestContext).HTML", "(*RequestContext).Data", "(*RequestContext).Render",
			"(*RequestContext).Redirect", "(*RequestContext).AbortWithStatusJSON",
		}, Status: First},
		// func (ctx *RequestContext) AbortWithMsg(msg string, statusCode int)
		{Symbols: []string{"(*RequestContext).AbortWithMsg"}, Status: Second},
		{Symbols: []string{
			"(*RequestContext).Status", "(*RequestContext).SetStatusCode", "(*RequestContext).AbortWithStatus",
			"(*RequestContext).AbortWithError",
		}, Status: First, Only: true},
		{Symbols: []string{"(*RequestContext).NotFound"}, Const: 404},
		{Symbols: []string{
			"(*RequestContext).Write", "(*RequestContext).WriteString", "(*RequestContext).SetBodyString",
			"(*RequestContext).SetBodyStream",
		}},
		{Symbols: []string{
			"(*RequestContext).File", "(*RequestContext).FileFromFS", "(*RequestContext).FileAttachment",
		}, Const: 200},
	},
	Sets: []ContextSet{
		// func (ctx *RequestContext) Set(key string, value interface{})
		{Symbols: []string{"(*RequestContext).Set"}, Key: First, Value: Second},
	},
	Gets: []ContextGet{
		{Symbols: []string{
			"(*RequestContext).Get", "(*RequestContext).MustGet", "(*RequestContext).Value",
			"(*RequestContext).GetString", "(*RequestContext).GetInt", "(*RequestContext).GetInt32",
			"(*RequestContext).GetInt64", "(*RequestContext).GetUint", "(*RequestContext).GetUint32",
			"(*RequestContext).GetUint64", "(*RequestContext).GetBool", "(*RequestContext).GetStringSlice",
			"(*RequestContext).GetStringMap", "(*RequestContext).GetStringMapString",
		}, Key: First},
	},
}

// Sources: directory pkg/route, engine.go, routergroup.go.
var hertzRoute = Library{
	Name:    "hertz/route",
	Path:    "github.com/cloudwego/hertz/pkg/route",
	Release: "v0.10.4",
	Chain:   Continues,
	// combineHandlers copies the group's handlers when a route is registered.
	Covers: LaterRoutes,
	Routes: []Route{
		// func (group *RouterGroup) GET(relativePath string, handlers ...app.HandlerFunc) IRoutes
		{Symbols: []string{
			"(*RouterGroup).GET", "(*RouterGroup).POST", "(*RouterGroup).PUT", "(*RouterGroup).PATCH",
			"(*RouterGroup).DELETE", "(*RouterGroup).HEAD", "(*RouterGroup).OPTIONS", "(*RouterGroup).Any",
			"(IRoutes).GET", "(IRoutes).POST", "(IRoutes).PUT", "(IRoutes).PATCH",
			"(IRoutes).DELETE", "(IRoutes).HEAD", "(IRoutes).OPTIONS", "(IRoutes).Any",
		}, Pattern: First, Handlers: Second},
		// func (group *RouterGroup) Handle(httpMethod, relativePath string, handlers ...app.HandlerFunc) IRoutes
		{Symbols: []string{"(*RouterGroup).Handle", "(IRoutes).Handle"}, MethodArg: First, Pattern: Second, Handlers: Third},
		// func (group *RouterGroup) GETEX(relativePath string, handler app.HandlerFunc, handlerName string) IRoutes
		{Symbols: []string{"(*RouterGroup).GETEX"}, Method: "GET", Pattern: First, Handler: Second},
		{Symbols: []string{"(*RouterGroup).POSTEX"}, Method: "POST", Pattern: First, Handler: Second},
		{Symbols: []string{"(*RouterGroup).PUTEX"}, Method: "PUT", Pattern: First, Handler: Second},
		{Symbols: []string{"(*RouterGroup).DELETEEX"}, Method: "DELETE", Pattern: First, Handler: Second},
		{Symbols: []string{"(*RouterGroup).HEADEX"}, Method: "HEAD", Pattern: First, Handler: Second},
		{Symbols: []string{"(*RouterGroup).AnyEX"}, Pattern: First, Handler: Second},
		{Symbols: []string{"(*RouterGroup).HandleEX"}, MethodArg: First, Pattern: Second, Handler: Third},
		{Symbols: []string{"(*Engine).NoRoute", "(*Engine).NoMethod"}, Handlers: First},
	},
	Groups: []Group{
		{Symbols: []string{"NewEngine"}, New: true},
		// func (group *RouterGroup) Group(relativePath string, handlers ...app.HandlerFunc) *RouterGroup
		{Symbols: []string{"(*RouterGroup).Group", "(IRouter).Group"}, Prefix: First, Middleware: Second},
	},
	Uses: []Use{
		{Symbols: []string{"(*RouterGroup).Use", "(*Engine).Use", "(IRoutes).Use"}, Middleware: First},
	},
}

// Sources: directory pkg/route/param, param.go.
var hertzParam = Library{
	Name:    "hertz/route/param",
	Path:    "github.com/cloudwego/hertz/pkg/route/param",
	Release: "v0.10.4",
	Inputs: []Input{
		// func (ps Params) ByName(name string) (va string)
		{Symbols: []string{"(Params).ByName", "(Params).Get"}, Class: PathParam, Name: First, Of: Receiver},
	},
}

// Sources: directory pkg/app/server, hertz.go.
var hertzServer = Library{
	Name:    "hertz/server",
	Path:    "github.com/cloudwego/hertz/pkg/app/server",
	Release: "v0.10.4",
	Chain:   Continues,
	Covers:  LaterRoutes,
	Groups: []Group{
		{Symbols: []string{"New", "Default"}, New: true},
	},
}

// Sources: directory pkg/protocol, request.go, header.go, args.go.
var hertzProtocol = Library{
	Name:    "hertz/protocol",
	Path:    "github.com/cloudwego/hertz/pkg/protocol",
	Release: "v0.10.4",
	Inputs: []Input{
		{Symbols: []string{"Request.Header"}, Class: Header},
		// func (h *RequestHeader) Get(key string) string
		{Symbols: []string{
			"(*RequestHeader).Get", "(*RequestHeader).GetAll", "(*RequestHeader).Peek", "(*RequestHeader).PeekAll",
		}, Class: Header, Name: First},
		{Symbols: []string{"(*RequestHeader).Cookie"}, Class: Cookie, Name: First},
		// func (a *Args) Peek(key string) []byte
		{Symbols: []string{"(*Args).Peek", "(*Args).PeekExists", "(*Args).PeekAll"}, Class: Query, Name: First, Of: Receiver},
		{Symbols: []string{"(*Request).Body", "(*Request).BodyStream"}, Class: Body, Const: "body"},
	},
	Writes: []Write{
		{Symbols: []string{"(*Response).SetStatusCode"}, Status: First, Only: true},
		{Symbols: []string{"(*Response).SetBody", "(*Response).SetBodyString", "(*Response).SetBodyRaw"}},
	},
}

// Sources: directory pkg/app/middlewares/server/basic_auth, basic_auth.go.
var hertzBasicAuth = Library{
	Name:    "hertz/basic_auth",
	Path:    "github.com/cloudwego/hertz/pkg/app/middlewares/server/basic_auth",
	Release: "v0.10.4",
	Chain:   Continues,
	Auths: []Auth{
		// func BasicAuth(accounts Accounts) app.HandlerFunc
		{Symbols: []string{"BasicAuth", "BasicAuthForRealm"}, Keys: []string{"user"}, Static: true},
	},
}

// Sources: directory pkg/app/middlewares/server/recovery, recovery.go.
var hertzRecovery = Library{
	Name:    "hertz/recovery",
	Path:    "github.com/cloudwego/hertz/pkg/app/middlewares/server/recovery",
	Release: "v0.10.4",
	Chain:   Continues,
	Harmless: []Harmless{
		{Symbols: []string{"Recovery"}},
	},
}
