package model

// After the documentation of github.com/revel/revel v1.1.0: controller.go,
// http.go, results.go. Not described: routes, which are in conf/routes and no Go code,
// interceptors, which are found by the type of a controller, and the parameters that a
// controller has in its fields.
var revel = Library{
	Name:       "revel",
	Path:       "github.com/revel/revel",
	Release:    "v1.1.0",
	Unverified: true,
	Chain:      Stops,
	Covers:     AllRoutes,
	Handler: []Signature{
		// func (c App) List() revel.Result
		{Results: []string{"github.com/revel/revel.Result"}, Returns: true},
	},
	Replies: []Reply{{Types: []string{"github.com/revel/revel.Result"}}},
	Inputs: []Input{
		// func (h *RevelHeader) Get(key string) (value string)
		{Symbols: []string{"(*RevelHeader).Get", "(*Request).GetHttpHeader"}, Class: Header, Name: First},
	},
	Writes: []Write{
		// func (c *Controller) Forbidden(msg string, objs ...interface{}) Result
		{Symbols: []string{"(*Controller).Forbidden"}, Const: 403, Value: true},
		{Symbols: []string{"(*Controller).NotFound"}, Const: 404, Value: true},
		{Symbols: []string{"(*Controller).RenderError"}, Const: 500, Value: true},
	},
}
