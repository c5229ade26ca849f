package model

// Sources: github.com/alexedwards/flow v1.2.0, flow.go. From v1 on parameters are those of
// the request; v0, which has them in the context, is not described.
var flowRouter = Library{
	Name:    "flow",
	Path:    "github.com/alexedwards/flow",
	Release: "v1.2.0",
	Chain:   Stops,
	// Mux.Handle puts the middlewares that are there around the handler.
	Covers: LaterRoutes,
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
