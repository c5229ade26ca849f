package model

// Sources: github.com/revel/revel v1.1.0: controller.go,
// http.go, intercept.go, params.go, results.go. Not described: routes, which are in
// conf/routes and no Go code, filters, and interceptors of other packages than that of the
// controller.
var revel = Library{
	Name:    "revel",
	Path:    "github.com/revel/revel",
	Release: "v1.1.0",
	Chain:   Stops,
	Covers:  AllRoutes,
	Handler: []Signature{
		// func (c App) List(tenant string) revel.Result
		{Embeds: "github.com/revel/revel.Controller", ByName: true, Results: []string{"github.com/revel/revel.Result"}, Returns: true},
		// func requireKey(c *revel.Controller) revel.Result
		{Params: []string{"*github.com/revel/revel.Controller"}, Results: []string{"github.com/revel/revel.Result"}, Returns: true, Middleware: true},
	},
	Replies: []Reply{{Types: []string{"github.com/revel/revel.Result"}}},
	Inputs: []Input{
		// func (h *RevelHeader) Get(key string) (value string)
		{Symbols: []string{"(*RevelHeader).Get", "(*Request).GetHttpHeader"}, Class: Header, Name: First},
		// Route url.Values, and all of them in one
		{Symbols: []string{"Params.Route", "Params.Values"}, Class: PathParam},
		{Symbols: []string{"Params.Query", "Params.Form"}, Class: Query},
	},
	Binds: []Bind{
		// func (p *Params) BindJSON(dest interface{}) error
		{Symbols: []string{"(*Params).BindJSON"}, Into: First, Tags: []Tag{{"json", Body}}},
	},
	Requests: []Request{
		{Symbols: []string{"Controller.Request", "Controller.Params", "Controller.Response", "Request.Header"}},
	},
	Intercepts: []Intercept{
		// func InterceptMethod(intc InterceptorMethod, when When)
		{Symbols: []string{"InterceptMethod"}, Func: First, When: Second, In: "BEFORE"},
		// func InterceptFunc(intc InterceptorFunc, when When, target interface{})
		{Symbols: []string{"InterceptFunc"}, Func: First, When: Second, Target: Third, In: "BEFORE"},
	},
	Writes: []Write{
		// func (c *Controller) Forbidden(msg string, objs ...interface{}) Result
		{Symbols: []string{"(*Controller).Forbidden"}, Const: 403, Value: true},
		{Symbols: []string{"(*Controller).NotFound"}, Const: 404, Value: true},
		{Symbols: []string{"(*Controller).RenderError"}, Const: 500, Value: true},
		// func (c *Controller) Redirect(val interface{}, args ...interface{}) Result
		{Symbols: []string{"(*Controller).Redirect"}, Const: 302, Value: true},
	},
	Gets: []ContextGet{
		// Args map[string]interface{}, ViewArgs map[string]interface{}, Session session.Session
		{Symbols: []string{"Controller.Args", "Controller.ViewArgs", "Controller.Session"}},
	},
}
