package model

// The rows of this file describe the packages of goa.design/goa/v3 v3.25.3 that what
// goa generates calls, and what it generates: endpoints and server.

// Sources: directory http, mux.go, encoding.go.
var goaHTTP = Library{
	Name:    "goa/http",
	Path:    "goa.design/goa/http",
	Release: "v3.25.3",
	Chain:   Stops,
	Covers:  AllRoutes,
	Inputs: []Input{
		// Vars(*http.Request) map[string]string
		{Symbols: []string{"(Muxer).Vars"}, Class: PathParam},
	},
	Binds: []Bind{
		// Decode(v any) error
		{Symbols: []string{"(Decoder).Decode"}, Into: First, Tags: []Tag{{"json", Body}}},
	},
	Routes: []Route{
		// Handle(method, pattern string, handler http.HandlerFunc)
		{Symbols: []string{"(Muxer).Handle"}, MethodArg: First, Pattern: Second, Handler: Third},
	},
	Groups: []Group{
		// func NewMuxer() ResolverMuxer
		{Symbols: []string{"NewMuxer"}, New: true},
	},
	Uses: []Use{
		// Use(func(http.Handler) http.Handler)
		{Symbols: []string{"(MiddlewareMuxer).Use"}, Middleware: First},
	},
	Writes: []Write{
		// Encode(v any) error
		{Symbols: []string{"(Encoder).Encode"}, Const: 200},
	},
}

// Sources: directory pkg, endpoint.go.
var goaEndpoint = Library{
	Name:    "goa",
	Path:    "goa.design/goa/pkg",
	Release: "v3.25.3",
	Chain:   Stops,
	Handler: []Signature{
		// type Endpoint func(ctx context.Context, request any) (response any, err error)
		{
			Params: []string{"context.Context", emptyValue}, Results: []string{emptyValue},
			Next: "goa.design/goa/pkg.Endpoint", Middleware: true, Returns: true, Common: true,
		},
	},
	Assembly: &Assembly{
		Endpoint: "goa.design/goa/pkg.Endpoint", Router: "goa.design/goa/http.Muxer", Requires: "RequiredScopes", Around: "Use",
	},
	Endpoints: []Endpoint{
		// List(context.Context, *ListPayload) (res *ListResult, err error)
		{Params: []string{"context.Context", anything}, Generated: true, Input: Second, Apart: true},
		// Delete(context.Context, *DeletePayload) (err error)
		{Params: []string{"context.Context", anything}, Generated: true, Input: Second, Apart: true, Result: "error"},
	},
}

// Sources: directory security, scheme.go. The scopes that a route requires are in the
// scheme; nothing but the program compares them with those of the client.
var goaSecurity = Library{
	Name:    "goa/security",
	Path:    "goa.design/goa/security",
	Release: "v3.25.3",
	Authenticators: []Authenticator{
		// APIKeyAuth(ctx context.Context, key string, schema *security.APIKeyScheme) (context.Context, error)
		{Params: []string{"context.Context", "string", "*goa.design/goa/security.APIKeyScheme"}, Credential: Second},
		{Params: []string{"context.Context", "string", "*goa.design/goa/security.JWTScheme"}, Credential: Second},
		{Params: []string{"context.Context", "string", "*goa.design/goa/security.OAuth2Scheme"}, Credential: Second},
		// BasicAuth(ctx context.Context, user, pass string, schema *security.BasicScheme) (context.Context, error)
		{Params: []string{"context.Context", "string", "string", "*goa.design/goa/security.BasicScheme"}, Credential: Third},
	},
	Checks: []Check{
		// func (s *APIKeyScheme) Validate(scopes []string) error
		{Symbols: []string{
			"(*APIKeyScheme).Validate", "(*JWTScheme).Validate", "(*OAuth2Scheme).Validate", "(*BasicScheme).Validate",
		}, Kind: Holds, Args: []Arg{First, Receiver}},
	},
}
