package model

// After the documentation of github.com/beego/beego/v2 v2.3.0: server/web/server.go,
// server/web/context. Not described: controllers, whose methods are found by name,
// and namespaces.
var beego = Library{
	Name:       "beego",
	Path:       "github.com/beego/beego/server/web",
	Release:    "v2.3.0",
	Unverified: true,
	Chain:      Continues,
	// Filters are found by pattern when a request arrives.
	Covers:  AllRoutes,
	Default: "BeeApp",
	Routes: []Route{
		// func Get(rootpath string, f HandleFunc) *HttpServer
		{Symbols: []string{
			"Get", "Post", "Put", "Patch", "Delete", "Head", "Options", "Any", "Handler",
			"(*HttpServer).Get", "(*HttpServer).Post", "(*HttpServer).Put", "(*HttpServer).Patch",
			"(*HttpServer).Delete", "(*HttpServer).Head", "(*HttpServer).Options", "(*HttpServer).Any",
			"(*HttpServer).Handler",
		}, Pattern: First, Handler: Second},
	},
	Uses: []Use{
		// func InsertFilter(pattern string, pos int, filter FilterFunc, opts ...FilterOpt) *HttpServer
		{Symbols: []string{"InsertFilter", "(*HttpServer).InsertFilter"}, Prefix: First, Middleware: Third},
		// func InsertFilterChain(pattern string, filterChain FilterChain, opts ...FilterOpt) *HttpServer
		{Symbols: []string{"InsertFilterChain", "(*HttpServer).InsertFilterChain"}, Prefix: First, Middleware: Second},
	},
}

var beegoContext = Library{
	Name:       "beego/context",
	Path:       "github.com/beego/beego/server/web/context",
	Release:    "v2.3.0",
	Unverified: true,
	// A filter lets the request pass unless it has answered.
	Chain:      Continues,
	AnswerEnds: true,
	Handler: []Signature{
		{Params: []string{"*github.com/beego/beego/server/web/context.Context"}, Middleware: true},
	},
	Inputs: []Input{
		// func (input *BeegoInput) Header(key string) string
		{Symbols: []string{"(*BeegoInput).Header"}, Class: Header, Name: First},
		// func (input *BeegoInput) Param(key string) string, of ":name"
		{Symbols: []string{"(*BeegoInput).Param"}, Class: PathParam, Name: First},
		{Symbols: []string{"(*BeegoInput).Query"}, Class: Query, Name: First},
		{Symbols: []string{"(*BeegoInput).Cookie", "(*Context).GetCookie"}, Class: Cookie, Name: First},
	},
	Requests: []Request{
		{Symbols: []string{"Context.Request", "Context.Input", "Context.Output", "Context.ResponseWriter"}},
	},
	Writes: []Write{
		// func (ctx *Context) Abort(status int, body string)
		{Symbols: []string{"(*Context).Abort", "(*Context).Redirect"}, Status: First},
		{Symbols: []string{"(*BeegoOutput).SetStatus"}, Status: First, Only: true},
		{Symbols: []string{
			"(*Context).WriteString", "(*Context).Resp", "(*Context).JSONResp", "(*Context).XMLResp",
			"(*Context).YamlResp", "(*BeegoOutput).Body", "(*BeegoOutput).JSON", "(*BeegoOutput).XML",
		}},
	},
	Sets: []ContextSet{
		// func (input *BeegoInput) SetData(key, val interface{})
		{Symbols: []string{"(*BeegoInput).SetData"}, Key: First, Value: Second},
	},
	Gets: []ContextGet{
		{Symbols: []string{"(*BeegoInput).GetData"}, Key: First},
	},
}
