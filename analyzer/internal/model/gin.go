package model

// Sources: github.com/gin-gonic/gin v1.12.0, gin.go, context.go, routergroup.go.
var gin = Library{
	Name:    "gin",
	Path:    "github.com/gin-gonic/gin",
	Release: "v1.12.0",
	// Context.Next loops over the handlers: one that returns without Abort lets
	// the next one run.
	Chain: Continues,
	// combineHandlers copies the group's handlers when a route is registered.
	Covers: LaterRoutes,
	Handler: []Signature{
		{Params: []string{"*github.com/gin-gonic/gin.Context"}, Middleware: true},
	},
	Inputs: []Input{
		// The address, which a proxy tells in a header.
		{Symbols: []string{"(*Context).ClientIP", "(*Context).RemoteIP"}, Class: Header, Const: "X-Forwarded-For"},
		// func (c *Context) GetHeader(key string) string
		{Symbols: []string{"(*Context).GetHeader"}, Class: Header, Name: First},
		// func (c *Context) Param(key string) string
		{Symbols: []string{"(*Context).Param"}, Class: PathParam, Name: First},
		{Symbols: []string{"Context.Params"}, Class: PathParam},
		// func (ps Params) ByName(name string) (va string)
		{Symbols: []string{"(Params).ByName", "(Params).Get"}, Class: PathParam, Name: First, Of: Receiver},
		{Symbols: []string{
			"(*Context).Query", "(*Context).DefaultQuery", "(*Context).GetQuery",
			"(*Context).PostForm", "(*Context).DefaultPostForm", "(*Context).GetPostForm",
		}, Class: Query, Name: First},
		{Symbols: []string{"(*Context).Cookie"}, Class: Cookie, Name: First},
	},
	Binds: []Bind{
		{Symbols: []string{"(*Context).BindHeader", "(*Context).ShouldBindHeader"}, Into: First, Tags: []Tag{{"header", Header}}, Rules: "binding"},
		{Symbols: []string{"(*Context).BindUri", "(*Context).ShouldBindUri"}, Into: First, Tags: []Tag{{"uri", PathParam}}, Rules: "binding"},
		{Symbols: []string{
			"(*Context).ShouldBind", "(*Context).ShouldBindJSON", "(*Context).ShouldBindQuery",
			"(*Context).Bind", "(*Context).BindJSON", "(*Context).BindQuery",
			"(*Context).ShouldBindWith", "(*Context).MustBindWith",
		}, Into: First, Tags: []Tag{{"form", Query}, {"json", Body}}, Rules: "binding"},
	},
	Requests: []Request{
		{Symbols: []string{"Context.Request", "(*Context).Copy"}},
		// The pattern of the route.
		{Symbols: []string{"(*Context).FullPath"}, Part: "Path"},
	},
	Routes: []Route{
		// func (group *RouterGroup) GET(relativePath string, handlers ...HandlerFunc) IRoutes
		{Symbols: []string{
			"(*RouterGroup).GET", "(*RouterGroup).POST", "(*RouterGroup).PUT", "(*RouterGroup).PATCH",
			"(*RouterGroup).DELETE", "(*RouterGroup).HEAD", "(*RouterGroup).OPTIONS", "(*RouterGroup).Any",
			"(IRoutes).GET", "(IRoutes).POST", "(IRoutes).PUT", "(IRoutes).PATCH",
			"(IRoutes).DELETE", "(IRoutes).HEAD", "(IRoutes).OPTIONS", "(IRoutes).Any",
		}, Pattern: First, Handlers: Second},
		// func (group *RouterGroup) Handle(httpMethod, relativePath string, handlers ...HandlerFunc) IRoutes
		{Symbols: []string{
			"(*RouterGroup).Handle", "(*RouterGroup).Match", "(IRoutes).Handle", "(IRoutes).Match",
		}, MethodArg: First, Pattern: Second, Handlers: Third},
		{Symbols: []string{"(*Engine).NoRoute", "(*Engine).NoMethod"}, Handlers: First},
	},
	Groups: []Group{
		{Symbols: []string{"New", "Default"}, New: true},
		// func (group *RouterGroup) Group(relativePath string, handlers ...HandlerFunc) *RouterGroup
		{Symbols: []string{"(*RouterGroup).Group", "(IRouter).Group"}, Prefix: First, Middleware: Second},
	},
	Uses: []Use{
		{Symbols: []string{"(*RouterGroup).Use", "(*Engine).Use", "(IRoutes).Use"}, Middleware: First},
	},
	Nexts: []Next{
		{Symbols: []string{"(*Engine).ServeHTTP"}},
		{Symbols: []string{"(*Context).Next"}},
	},
	Aborts: []Abort{
		{Symbols: []string{
			"(*Context).Abort", "(*Context).AbortWithStatus", "(*Context).AbortWithStatusJSON",
			"(*Context).AbortWithStatusPureJSON", "(*Context).AbortWithError",
		}},
	},
	Aborted: []Aborted{
		{Symbols: []string{"(*Context).IsAborted"}},
	},
	Wraps: []Wrap{
		// func (engine *Engine) Handler() http.Handler
		{Symbols: []string{"(*Engine).Handler"}, Handler: Receiver},
		{Symbols: []string{"WrapF", "WrapH"}, Handler: First},
	},
	Writes: []Write{
		// func (c *Context) JSON(code int, obj any)
		{Symbols: []string{
			"(*Context).JSON", "(*Context).IndentedJSON", "(*Context).SecureJSON", "(*Context).PureJSON",
			"(*Context).AsciiJSON", "(*Context).XML", "(*Context).YAML", "(*Context).TOML",
			"(*Context).ProtoBuf", "(*Context).String", "(*Context).HTML", "(*Context).Data",
			"(*Context).DataFromReader", "(*Context).Render", "(*Context).Redirect", "(*Context).JSONP",
			"(*Context).AbortWithStatusJSON", "(*Context).AbortWithStatusPureJSON", "(*Context).AbortWithError",
		}, Status: First},
		{Symbols: []string{"(*Context).Status", "(*Context).AbortWithStatus"}, Status: First, Only: true},
		{Symbols: []string{
			"(*Context).File", "(*Context).FileFromFS", "(*Context).FileAttachment",
			"(*Context).Stream", "(*Context).SSEvent",
		}, Const: 200},
	},
	Sets: []ContextSet{
		{Symbols: []string{"(*Context).Set"}, Key: First, Value: Second},
	},
	Gets: []ContextGet{
		{Symbols: []string{
			"(*Context).Get", "(*Context).MustGet", "(*Context).Value", "(*Context).GetString",
			"(*Context).GetInt", "(*Context).GetInt64", "(*Context).GetUint", "(*Context).GetUint64",
			"(*Context).GetBool", "(*Context).GetStringSlice", "(*Context).GetStringMap",
		}, Key: First},
	},
	Auths: []Auth{
		// func BasicAuth(accounts Accounts) HandlerFunc
		{Symbols: []string{"BasicAuth", "BasicAuthForRealm"}, Keys: []string{"user"}, Static: true},
	},
	Harmless: []Harmless{
		{Symbols: []string{"Logger", "LoggerWithConfig", "LoggerWithFormatter", "LoggerWithWriter", "Recovery", "RecoveryWithWriter", "CustomRecovery", "CustomRecoveryWithWriter", "ErrorLogger", "ErrorLoggerT"}},
	},
}
