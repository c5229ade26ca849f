package model

// Sources: github.com/beego/beego/v2 v2.3.10: server/web,
// server/web/context, and of version 1, which has less of the same in its root. Not
// described: controllers whose routes are in comments (Include), conditions of namespaces,
// and that some filters run behind the handler.
var (
	beego        = beegoServer("beego", "github.com/beego/beego/server/web", "v2.3.10", 2)
	beego1       = beegoServer("beego v1", "github.com/beego/beego", "v1.12.14", 1)
	astaxieBeego = beegoServer("astaxie/beego", "github.com/astaxie/beego", "v1.12.3", 1)

	beegoContext        = beegoContexts("beego/context", "github.com/beego/beego/server/web/context", "v2.3.10", 2)
	beego1Context       = beegoContexts("beego v1/context", "github.com/beego/beego/context", "v1.12.14", 1)
	astaxieBeegoContext = beegoContexts("astaxie/beego/context", "github.com/astaxie/beego/context", "v1.12.3", 1)
)

// beegoVerbs are the methods that a controller has for verbs.
var beegoVerbs = []Named{
	{Method: "Get", Verb: "GET"}, {Method: "Post", Verb: "POST"}, {Method: "Put", Verb: "PUT"}, {Method: "Patch", Verb: "PATCH"},
	{Method: "Delete", Verb: "DELETE"}, {Method: "Head", Verb: "HEAD"}, {Method: "Options", Verb: "OPTIONS"},
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

// beegoOn returns the symbols of a function, and from version 2 on of the method of the
// router that does the same.
func beegoOn(version int, name string) []string {
	if version == 1 {
		return []string{name}
	}
	return []string{name, "(*HttpServer)." + name}
}

// beegoRoutes returns what registers routes: functions, methods of the router and of
// namespaces, and functions that begin with NS, whose results are given to a namespace.
func beegoRoutes(version int) []Route {
	var routes []Route
	add := func(name string, r Route) {
		r.Symbols = append(beegoOn(version, name), "(*Namespace)."+name)
		routes = append(routes, r)
		r.Symbols, r.Itself = []string{"NS" + name}, true
		routes = append(routes, r)
	}
	controller := Methods{Named: beegoVerbs, Before: "Prepare"}
	for _, verb := range []string{"Get", "Post", "Put", "Patch", "Delete", "Head", "Options", "Any"} {
		// func Get(rootpath string, f HandleFunc) *HttpServer
		// func NSGet(rootpath string, f HandleFunc) LinkNamespace
		add(verb, Route{Method: beegoVerb(verb), Pattern: First, Handler: Second})
		if version > 1 {
			// func CtrlGet(rootpath string, f interface{})
			add("Ctrl"+verb, Route{Method: beegoVerb(verb), Pattern: First, Handler: Second, Methods: &controller})
		}
	}
	// func Handler(rootpath string, h http.Handler, options ...interface{}) *HttpServer
	add("Handler", Route{Pattern: First, Handler: Second})
	// func Router(rootpath string, c ControllerInterface, mappingMethods ...string) *HttpServer
	add("Router", Route{Pattern: First, Handler: Second, Methods: &Methods{Named: beegoVerbs, By: Third, Pairs: true, Before: "Prepare"}})
	auto := Methods{
		Each: true, At: "/{type}/{method}", Suffix: "Controller", Before: "Prepare",
		Omits: []string{"Prepare", "Finish", "URLMapping"},
	}
	// func AutoRouter(c ControllerInterface) *HttpServer
	add("AutoRouter", Route{Handler: First, Methods: &auto})
	// func AutoPrefix(prefix string, c ControllerInterface) *HttpServer
	add("AutoPrefix", Route{Pattern: First, Handler: Second, Methods: &auto})
	rest := controller
	for _, n := range beegoVerbs {
		rest.Named = append(rest.Named[:len(rest.Named):len(rest.Named)], Named{n.Method, n.Verb, "/:objectId"})
	}
	// func RESTRouter(rootpath string, c ControllerInterface) *HttpServer
	return append(routes, Route{Symbols: beegoOn(version, "RESTRouter"), Pattern: First, Handler: Second, Methods: &rest})
}

// beegoServer describes the package with the router and the controllers.
func beegoServer(name, path, release string, version int) Library {
	lib := beegoController(name, path, release)
	if path == "github.com/beego/beego" {
		lib.Major = []int{version} // the root of version 2 has something else
	}
	lib.Routes = beegoRoutes(version)
	if version == 1 {
		return lib
	}
	// func InsertFilterChain(pattern string, filterChain FilterChain, opts ...FilterOpt) *HttpServer
	lib.Uses = append(lib.Uses, Use{Symbols: beegoOn(version, "InsertFilterChain"), Prefix: First, Middleware: Second})
	lib.Uses = append(lib.Uses, Use{Symbols: []string{"(*HttpServer).InsertFilter"}, Prefix: First, Middleware: Third})
	lib.Binds = append(lib.Binds, Bind{Symbols: []string{"(*Controller).BindJSON", "(*Controller).Bind"}, Into: First, Tags: []Tag{{"json", Body}}})
	lib.Writes = append(lib.Writes, Write{Symbols: []string{
		"(*Controller).JSONResp", "(*Controller).XMLResp", "(*Controller).YamlResp", "(*Controller).Resp",
	}})
	return lib
}

// beegoController describes what all versions have of controllers.
func beegoController(name, path, release string) Library {
	return Library{
		Name:    name,
		Path:    path,
		Release: release,
		Chain:   Continues,
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
		},
		Requests: []Request{
			{Symbols: []string{"Controller.Ctx", "Controller.AppController"}},
		},
		Groups: []Group{
			// func NewNamespace(prefix string, params ...LinkNamespace) *Namespace
			{Symbols: []string{"NewNamespace", "NSNamespace"}, New: true, Prefix: First, Middleware: Second},
		},
		Uses: []Use{
			// func InsertFilter(pattern string, pos int, filter FilterFunc, opts ...FilterOpt) *HttpServer
			{Symbols: []string{"InsertFilter"}, Prefix: First, Middleware: Third},
			// func (n *Namespace) Filter(action string, filter ...FilterFunc) *Namespace
			{Symbols: []string{"(*Namespace).Filter"}, Middleware: Second},
			// func AddNamespace(nl ...*Namespace)
			{Symbols: []string{"(*Namespace).Namespace", "AddNamespace"}, Middleware: First},
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
			// func (c *Controller) CustomAbort(status int, body string)
			{Symbols: []string{"(*Controller).CustomAbort"}, Status: First},
			// func (c *Controller) Redirect(url string, code int)
			{Symbols: []string{"(*Controller).Redirect"}, Status: Second},
			{Symbols: []string{
				"(*Controller).ServeJSON", "(*Controller).ServeJSONP", "(*Controller).ServeXML", "(*Controller).ServeYAML",
				"(*Controller).ServeFormatted", "(*Controller).Render",
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

// beegoContexts describes the package with the context of a request.
func beegoContexts(name, path, release string, version int) Library {
	lib := Library{
		Name:    name,
		Path:    path,
		Release: release,
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
				"(*Context).WriteString", "(*BeegoOutput).Body", "(*BeegoOutput).JSON", "(*BeegoOutput).XML",
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
	if version > 1 {
		lib.Writes = append(lib.Writes, Write{Symbols: []string{
			"(*Context).Resp", "(*Context).JSONResp", "(*Context).XMLResp", "(*Context).YamlResp",
		}})
	}
	return lib
}
