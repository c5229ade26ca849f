package model

// Sources: github.com/getkin/kin-openapi v0.153.0, routers/types.go.
var kinOpenAPI = Library{
	Name: "kin-openapi", Path: "github.com/getkin/kin-openapi/routers", Release: "v0.153.0",
	Pure: []Pure{
		// It finds the operation of a specification that a request is for.
		// FindRoute(req *http.Request) (route *Route, pathParams map[string]string, err error)
		{Symbols: []string{"(Router).FindRoute"}},
	},
}
