package model

// Sources: github.com/valyala/fasthttp v1.73.0, server.go, header.go, args.go.
// Fiber hands out its types.
var fasthttp = Library{
	Name:    "fasthttp",
	Path:    "github.com/valyala/fasthttp",
	Release: "v1.73.0",
	Chain:   Stops,
	Handler: []Signature{
		{Params: []string{"*github.com/valyala/fasthttp.RequestCtx"}},
	},
	Inputs: []Input{
		{Symbols: []string{"Request.Header"}, Class: Header},
		// func (h *RequestHeader) Peek(key string) []byte
		{Symbols: []string{
			"(*RequestHeader).Peek", "(*RequestHeader).PeekAll", "(*RequestHeader).PeekBytes",
		}, Class: Header, Name: First},
		{Symbols: []string{"(*RequestHeader).Cookie", "(*RequestHeader).CookieBytes"}, Class: Cookie, Name: First},
		{Symbols: []string{"(*RequestCtx).QueryArgs", "(*RequestCtx).PostArgs"}, Class: Query},
		// func (a *Args) Peek(key string) []byte
		{Symbols: []string{
			"(*Args).Peek", "(*Args).PeekBytes", "(*Args).PeekMulti", "(*Args).GetUint",
		}, Class: Query, Name: First, Of: Receiver},
		{Symbols: []string{"(*RequestCtx).FormValue"}, Class: Query, Name: First},
		{Symbols: []string{"(*RequestCtx).PostBody", "(*Request).Body"}, Class: Body, Const: "body"},
	},
	Requests: []Request{
		{Symbols: []string{"RequestCtx.Request"}},
		{Symbols: []string{"(*RequestCtx).Path"}, Part: "Path"},
		{Symbols: []string{"(*RequestCtx).Method"}, Part: "Method"},
	},
	Wraps: []Wrap{
		// func CompressHandler(h RequestHandler) RequestHandler
		{Symbols: []string{
			"CompressHandler", "CompressHandlerLevel", "CompressHandlerBrotliLevel", "TimeoutHandler",
			"TimeoutWithCodeHandler",
		}, Handler: First},
	},
	Serves: []Serve{
		// func ListenAndServe(addr string, handler RequestHandler) error
		{Symbols: []string{"ListenAndServe", "Serve", "ServeConn"}, Handler: Second},
		{Symbols: []string{"ListenAndServeUNIX"}, Handler: Third},
		{Symbols: []string{"ListenAndServeTLS", "ListenAndServeTLSEmbed", "ServeTLS", "ServeTLSEmbed"}, Handler: Fourth},
		{Symbols: []string{"Server.Handler"}},
	},
	Writes: []Write{
		// func (ctx *RequestCtx) SetStatusCode(statusCode int)
		{Symbols: []string{"(*RequestCtx).SetStatusCode", "(*Response).SetStatusCode"}, Status: First, Only: true},
		// func (ctx *RequestCtx) Error(msg string, statusCode int)
		{Symbols: []string{"(*RequestCtx).Error", "(*RequestCtx).Redirect", "(*RequestCtx).RedirectBytes"}, Status: Second},
		{Symbols: []string{"(*RequestCtx).NotFound"}, Const: 404},
		{Symbols: []string{
			"(*RequestCtx).SendFile", "(*RequestCtx).SetBody", "(*RequestCtx).SetBodyStream", "(*RequestCtx).SetBodyString",
			"(*RequestCtx).Success", "(*RequestCtx).SuccessString", "(*RequestCtx).Write", "(*RequestCtx).WriteString",
			"(*Response).SetBody", "(*Response).SetBodyString",
		}},
	},
	Sets: []ContextSet{
		// func (ctx *RequestCtx) SetUserValue(key, value any)
		{Symbols: []string{"(*RequestCtx).SetUserValue"}, Key: First, Value: Second},
	},
	Gets: []ContextGet{
		{Symbols: []string{"(*RequestCtx).UserValue", "(*RequestCtx).Value"}, Key: First},
	},
}

// Sources: github.com/fasthttp/router v1.5.4, router.go, group.go.
var fasthttpRouter = Library{
	Name:    "fasthttp/router",
	Path:    "github.com/fasthttp/router",
	Release: "v1.5.4",
	// The router has no middlewares: what runs before a handler is a function that
	// takes one and returns one.
	Chain:  Stops,
	Covers: AllRoutes,
	// Router.Handler keeps the parameters of the path with ctx.SetUserValue.
	ParamsInContext: true,
	Routes: []Route{
		// func (r *Router) GET(path string, handler fasthttp.RequestHandler)
		{Symbols: []string{
			"(*Router).GET", "(*Router).POST", "(*Router).PUT", "(*Router).PATCH", "(*Router).DELETE",
			"(*Router).HEAD", "(*Router).OPTIONS", "(*Router).ANY",
			"(*Group).GET", "(*Group).POST", "(*Group).PUT", "(*Group).PATCH", "(*Group).DELETE",
			"(*Group).HEAD", "(*Group).OPTIONS", "(*Group).ANY",
		}, Pattern: First, Handler: Second},
		{Symbols: []string{"(*Router).CONNECT", "(*Group).CONNECT"}, Method: "CONNECT", Pattern: First, Handler: Second},
		{Symbols: []string{"(*Router).TRACE", "(*Group).TRACE"}, Method: "TRACE", Pattern: First, Handler: Second},
		// func (r *Router) Handle(method, path string, handler fasthttp.RequestHandler)
		{Symbols: []string{"(*Router).Handle", "(*Group).Handle"}, MethodArg: First, Pattern: Second, Handler: Third},
	},
	Groups: []Group{
		{Symbols: []string{"New"}, New: true},
		// func (r *Router) Group(path string) *Group
		{Symbols: []string{"(*Router).Group", "(*Group).Group"}, Prefix: First},
	},
	Wraps: []Wrap{
		// func (r *Router) Handler(ctx *fasthttp.RequestCtx)
		{Symbols: []string{"(*Router).Handler"}, Handler: Receiver},
	},
}
