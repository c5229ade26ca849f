package model

// Sources: github.com/bmizerany/pat v0.0.0-20170815010413-6226ea591a40, mux.go. The
// parameters of the path are read from the query: r.URL.Query().Get(":name").
var pat = Library{
	Name:    "pat",
	Path:    "github.com/bmizerany/pat",
	Release: "v0.0.0-20170815010413-6226ea591a40",
	Chain:   Stops,
	Covers:  AllRoutes,
	Routes: []Route{
		// func (p *PatternServeMux) Get(pat string, h http.Handler)
		{Symbols: []string{
			"(*PatternServeMux).Get", "(*PatternServeMux).Post", "(*PatternServeMux).Put", "(*PatternServeMux).Patch",
			"(*PatternServeMux).Head", "(*PatternServeMux).Options",
		}, Pattern: First, Handler: Second},
		{Symbols: []string{"(*PatternServeMux).Del"}, Method: "DELETE", Pattern: First, Handler: Second},
		// func (p *PatternServeMux) Add(meth, pat string, h http.Handler)
		{Symbols: []string{"(*PatternServeMux).Add"}, MethodArg: First, Pattern: Second, Handler: Third},
	},
	Groups: []Group{
		{Symbols: []string{"New"}, New: true},
	},
}
