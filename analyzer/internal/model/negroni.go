package model

// Sources: github.com/urfave/negroni/v3 v3.1.2, negroni.go.
var negroni = Library{
	Name:    "negroni",
	Path:    "github.com/urfave/negroni",
	Release: "v3.1.2",
	Chain:   Stops,
	// A stack runs what was added to it in order; handlers are added last.
	Covers: LaterRoutes,
	Handler: []Signature{
		{Params: []string{"net/http.ResponseWriter", "*net/http.Request", "net/http.HandlerFunc"}, Middleware: true},
	},
	Objects: []Object{
		{Type: "github.com/urfave/negroni.Handler", Method: "ServeHTTP"},
	},
	Routes: []Route{
		// func (n *Negroni) UseHandler(handler http.Handler)
		{Symbols: []string{"(*Negroni).UseHandler", "(*Negroni).UseHandlerFunc"}, Handler: First},
	},
	Groups: []Group{
		// func New(handlers ...Handler) *Negroni
		{Symbols: []string{"New"}, Middleware: First, New: true},
		{Symbols: []string{"Classic"}, New: true},
		// func (n *Negroni) With(handlers ...Handler) *Negroni
		{Symbols: []string{"(*Negroni).With"}, Middleware: First, Copies: true},
	},
	Uses: []Use{
		{Symbols: []string{"(*Negroni).Use", "(*Negroni).UseFunc"}, Middleware: First},
	},
	Wraps: []Wrap{
		// func Wrap(handler http.Handler) Handler
		{Symbols: []string{"Wrap", "WrapFunc"}, Handler: First, Ends: true},
	},
	Harmless: []Harmless{
		{Symbols: []string{"NewLogger", "NewRecovery", "NewStatic"}},
	},
}
