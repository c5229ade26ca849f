package model

// After the documentation and the source of github.com/beego/beego/v2 v2.3.0: server/web,
// server/web/context, and of the same in v1.12, which has it in the root. Not described:
// controllers whose routes are in comments (Include), conditions of namespaces, and that
// some filters run behind the handler.
var (
	beego        = beegoServer("beego", "github.com/beego/beego/server/web", "HttpServer", "v2.3.0", nil)
	beego1       = beegoServer("beego v1", "github.com/beego/beego", "App", "v1.12.12", []int{1})
	astaxieBeego = beegoServer("astaxie/beego", "github.com/astaxie/beego", "App", "v1.12.3", nil)

	beegoContext        = beegoContexts("beego/context", "github.com/beego/beego/server/web/context", "v2.3.0")
	beego1Context       = beegoContexts("beego v1/context", "github.com/beego/beego/context", "v1.12.12")
	astaxieBeegoContext = beegoContexts("astaxie/beego/context", "github.com/astaxie/beego/context", "v1.12.3")
)

// beegoVerbs are the methods that a controller has for verbs.
var beegoVerbs = []Named{
	{Method: "Get", Verb: "GET"}, {Method: "Post", Verb: "POST"}, {Method: "Put", Verb: "PUT"}, {Method: "Patch", Verb: "PATCH"},
	{Method: "Delete", Verb: "DELETE"}, {Method: "Head", Verb: "HEAD"}, {Method: "Options", Verb: "OPTIONS"},
}

// beegoServer describes the package with the router, whose type is server.
func beegoServer(name, path, server, release string, major []int) Library {
	// on returns functions, and the methods of the same names of the router and, where these
	// begin with NS, of namespaces.
	on := func(names ...string) []string {
		all := names
		for _, n := range names {
			all = append(all, "(*"+server+")."+n)
		}
		return all
	}
	ofNamespace := func(names ...string) []string {
		var all []string
		for _, n := range names {
			all = append(all, "(*Namespace)."+n)
		}
		return all
	}
	controller := Methods{Named: beegoVerbs, Before: "Prepare"}
	mapped := Methods{Named: beegoVerbs, By: Third, Pairs: true, Before: "Prepare"}
	auto := Methods{
		Each: true, At: "/{type}/{method}", Suffix: "Controller", Before: "Prepare",
		Omits: []string{"Prepare", "Finish", "URLMapping", "Init", "Render"},
	}
	rest := controller
	for _, n := range beegoVerbs {
		rest.Named = append(rest.Named[:len(rest.Named):len(rest.Named)], Named{n.Method, n.Verb, "/:objectId"})
	}
	var routes []Route
	add := func(symbols []string, r Route) {
		r.Symbols = symbols
		routes = append(routes, r)
	}
	verbs := []string{"Get", "Post", "Put", "Patch", "Delete", "Head", "Options", "Any"}
	for _, verb := range verbs {
		method := beegoVerb(verb)
		// func Get(rootpath string, f HandleFunc) *HttpServer
		add(append(on(verb), "(*Namespace)."+verb), Route{Method: method, Pattern: First, Handler: Second})
		// func NSGet(rootpath string, f HandleFunc) LinkNamespace
		add([]string{"NS" + verb}, Route{Method: method, Pattern: First, Handler: Second, Itself: true})
		// func CtrlGet(rootpath string, f interface{})
		add(append(on("Ctrl"+verb), "(*Namespace).Ctrl"+verb), Route{Method: method, Pattern: First, Handler: Second, Methods: &controller})
		add([]string{"NSCtrl" + verb}, Route{Method: method, Pattern: First, Handler: Second, Methods: &controller, Itself: true})
	}
	// func Handler(rootpath string, h http.Handler, options ...interface{}) *HttpServer
	add(append(on("Handler"), "(*Namespace).Handler"), Route{Pattern: First, Handler: Second})
	add([]string{"NSHandler"}, Route{Pattern: First, Handler: Second, Itself: true})
	// func Router(rootpath string, c ControllerInterface, mappingMethods ...string) *HttpServer
	add(append(on("Router"), "(*Namespace).Router"), Route{Pattern: First, Handler: Second, Methods: &mapped})
	// func NSRouter(rootpath string, c ControllerInterface, mappingMethods ...string) LinkNamespace
	add([]string{"NSRouter"}, Route{Pattern: First, Handler: Second, Methods: &mapped, Itself: true})
	// func RESTRouter(rootpath string, c ControllerInterface) *HttpServer
	add(on("RESTRouter"), Route{Pattern: First, Handler: Second, Methods: &rest})
	// func AutoRouter(c ControllerInterface) *HttpServer
	add(append(on("AutoRouter"), "(*Namespace).AutoRouter"), Route{Handler: First, Methods: &auto})
	add([]string{"NSAutoRouter"}, Route{Handler: First, Methods: &auto, Itself: true})
	// func AutoPrefix(prefix string, c ControllerInterface) *HttpServer
	add(append(on("AutoPrefix"), "(*Namespace).AutoPrefix"), Route{Pattern: First, Handler: Second, Methods: &auto})
	add([]string{"NSAutoPrefix"}, Route{Pattern: First, Handler: Second, Methods: &auto, Itself: true})

	return Library{
		Name:       name,
		Path:       path,
		Major:      major,
		Release:    release,
		Unverified: true,
		Chain:      Continues,
		// What answers in front of a handler keeps it from running.
		AnswerEnds: true,
		// Filters are found by pattern when a request arrives.
		Covers:  AllRoutes,
		Default: "BeeApp",
		Handler: []Signature{
			// func (c *LedgerController) Show()
			{Embeds: path + ".Controller", Before: "Prepare", Self: "AppController", Middleware: true},
		},
		Inputs: []Input{
			// func (c *Controller) GetString(key string, def ...string) string: of the path, for
			// ":name", or else of the query or a form
			{Symbols: []string{
				"(*Controller).GetString", "(*Controller).GetStrings", "(*Controller).GetInt", "(*Controller).GetInt8",
				"(*Controller).GetInt16", "(*Controller).GetInt32", "(*Controller).GetInt64", "(*Controller).GetUint8",
				"(*Controller).GetUint16", "(*Controller).GetUint32", "(*Controller).GetUint64", "(*Controller).GetBool",
				"(*Controller).GetFloat",
			}, Class: Query, Name: First},
			{Symbols: []string{"(*Controller).Input"}, Class: Query},
		},
		Binds: []Bind{
			// func (c *Controller) ParseForm(obj interface{}) error
			{Symbols: []string{"(*Controller).ParseForm"}, Into: First, Tags: []Tag{{"form", Query}}},
			{Symbols: []string{"(*Controller).BindJSON", "(*Controller).Bind"}, Into: First, Tags: []Tag{{"json", Body}}},
		},
		Requests: []Request{
			{Symbols: []string{"Controller.Ctx", "Controller.AppController"}},
		},
		Routes: routes,
		Groups: []Group{
			// func NewNamespace(prefix string, params ...LinkNamespace) *Namespace
			{Symbols: []string{"NewNamespace", "NSNamespace"}, New: true, Prefix: First, Middleware: Second},
		},
		Uses: []Use{
			// func InsertFilter(pattern string, pos int, filter FilterFunc, opts ...FilterOpt) *HttpServer
			{Symbols: on("InsertFilter"), Prefix: First, Middleware: Third},
			// func InsertFilterChain(pattern string, filterChain FilterChain, opts ...FilterOpt) *HttpServer
			{Symbols: on("InsertFilterChain"), Prefix: First, Middleware: Second},
			// func (n *Namespace) Filter(action string, filter ...FilterFunc) *Namespace
			{Symbols: ofNamespace("Filter"), Middleware: Second},
			// func AddNamespace(nl ...*Namespace)
			{Symbols: append(ofNamespace("Namespace"), "AddNamespace"), Middleware: First},
		},
		Options: []Option{
			// func NSBefore(filterList ...FilterFunc) LinkNamespace
			{Symbols: []string{"NSBefore"}, Middleware: First},
		},
		Exits: []Exit{
			// They end the request by a panic.
			{Symbols: []string{"(*Controller).StopRun", "(*Controller).Abort", "(*Controller).CustomAbort"}},
		},
		Writes: []Write{
			// func (c *Controller) Abort(code string)
			{Symbols: []string{"(*Controller).Abort", "(*Controller).CustomAbort"}, Status: First},
			// func (c *Controller) Redirect(url string, code int)
			{Symbols: []string{"(*Controller).Redirect"}, Status: Second},
			{Symbols: []string{
				"(*Controller).ServeJSON", "(*Controller).ServeJSONP", "(*Controller).ServeXML", "(*Controller).ServeYAML",
				"(*Controller).ServeFormatted", "(*Controller).JSONResp", "(*Controller).XMLResp", "(*Controller).YamlResp",
				"(*Controller).Resp", "(*Controller).Render",
			}},
		},
		Gets: []ContextGet{
			// Data map[interface{}]interface{}, which filters find by GetData
			{Symbols: []string{"Controller.Data"}},
			// func (c *Controller) GetSession(name interface{}) interface{}
			{Symbols: []string{"(*Controller).GetSession"}, Key: First},
		},
		Harmless: []Harmless{
			// Their routes, or what they run behind handlers, guard nothing.
			{Symbols: []string{"NSInclude", "NSAfter"}},
		},
	}
}

// beegoVerb returns the verb that a method of a controller is for, or "".
func beegoVerb(method string) string {
	for _, n := range beegoVerbs {
		if n.Method == method {
			return n.Verb
		}
	}
	return ""
}

// beegoContexts describes the package with the context of a request.
func beegoContexts(name, path, release string) Library {
	return Library{
		Name:       name,
		Path:       path,
		Release:    release,
		Unverified: true,
		// A filter lets the request pass unless it has answered.
		Chain:      Continues,
		AnswerEnds: true,
		Handler: []Signature{
			{Params: []string{"*" + path + ".Context"}, Middleware: true},
		},
		Inputs: []Input{
			// func (input *BeegoInput) Header(key string) string
			{Symbols: []string{"(*BeegoInput).Header"}, Class: Header, Name: First},
			// func (input *BeegoInput) Param(key string) string, of ":name"
			{Symbols: []string{"(*BeegoInput).Param"}, Class: PathParam, Name: First},
			{Symbols: []string{"(*BeegoInput).Params"}, Class: PathParam},
			{Symbols: []string{"(*BeegoInput).Query"}, Class: Query, Name: First},
			{Symbols: []string{"(*BeegoInput).Cookie", "(*Context).GetCookie", "(*Context).GetSecureCookie"}, Class: Cookie, Name: First},
			{Symbols: []string{"BeegoInput.RequestBody"}, Class: Body, Const: "body"},
		},
		Requests: []Request{
			{Symbols: []string{"Context.Request", "Context.Input", "Context.Output", "Context.ResponseWriter", "BeegoInput.Context", "BeegoOutput.Context"}},
			// func (input *BeegoInput) URL() string
			{Symbols: []string{"(*BeegoInput).URL", "(*BeegoInput).URI"}, Part: "Path"},
			{Symbols: []string{"(*BeegoInput).Method"}, Part: "Method"},
		},
		Exits: []Exit{
			// func (ctx *Context) Abort(status int, body string), which ends it by a panic
			{Symbols: []string{"(*Context).Abort"}},
		},
		Writes: []Write{
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
			// func (input *BeegoInput) Session(key interface{}) interface{}
			{Symbols: []string{"(*BeegoInput).Session"}, Key: First},
		},
	}
}
