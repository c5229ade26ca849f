package model

// After the documentation of github.com/alexedwards/flow v1.1.0: README.md, flow.go.
var flowRouter = Library{
	Name:       "flow",
	Path:       "github.com/alexedwards/flow",
	Release:    "v1.1.0",
	Unverified: true,
	Chain:      Stops,
	// Mux.Handle puts the middlewares that are there around the handler.
	Covers: LaterRoutes,
	Inputs: []Input{
		// func Param(ctx context.Context, param string) string
		{Symbols: []string{"Param"}, Class: PathParam, Name: Second},
	},
	Routes: []Route{
		// func (m *Mux) Handle(pattern string, handler http.Handler, methods ...string)
		{Symbols: []string{"(*Mux).Handle", "(*Mux).HandleFunc"}, Pattern: First, Handler: Second, MethodArg: Third},
	},
	Groups: []Group{
		{Symbols: []string{"New"}, New: true},
		// func (m *Mux) Group(fn func(*Mux))
		{Symbols: []string{"(*Mux).Group"}, Func: First},
	},
	Uses: []Use{
		// func (m *Mux) Use(mw ...func(http.Handler) http.Handler)
		{Symbols: []string{"(*Mux).Use"}, Middleware: First},
	},
}
