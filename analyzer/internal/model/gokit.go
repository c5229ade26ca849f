package model

// The rows of this file describe the packages of github.com/go-kit/kit v0.13.0 that
// services see.

// Sources: directory endpoint, endpoint.go.
var gokitEndpoint = Library{
	Name:    "go-kit/endpoint",
	Path:    "github.com/go-kit/kit/endpoint",
	Release: "v0.13.0",
	Chain:   Stops,
	Handler: []Signature{
		// type Endpoint func(ctx context.Context, request interface{}) (response interface{}, err error)
		{
			Params: []string{"context.Context", emptyValue}, Results: []string{emptyValue},
			Next: "github.com/go-kit/kit/endpoint.Endpoint", Middleware: true, Returns: true, Common: true,
		},
	},
	Lists: []List{
		// func Chain(outer Middleware, others ...Middleware) Middleware
		{Symbols: []string{"Chain"}, Adds: First},
	},
}

// Sources: directory transport/http, server.go, request_response_funcs.go.
var gokitHTTP = Library{
	Name:    "go-kit/http",
	Path:    "github.com/go-kit/kit/transport/http",
	Release: "v0.13.0",
	Chain:   Stops,
	Adapters: []Adapter{
		// func NewServer(e endpoint.Endpoint, dec DecodeRequestFunc, enc EncodeResponseFunc, options ...ServerOption) *Server
		{Symbols: []string{"NewServer"}, Endpoint: First, Decode: Second, Request: Second, Options: Fourth},
	},
	Options: []Option{
		// func ServerBefore(before ...RequestFunc) ServerOption
		{Symbols: []string{"ServerBefore"}, Middleware: First, Before: true},
	},
	Harmless: []Harmless{
		{Symbols: []string{"ServerAfter", "ServerErrorEncoder", "ServerErrorHandler", "ServerErrorLogger", "ServerFinalizer"}},
	},
}

// Sources: directory auth/jwt, middleware.go, transport.go: the parser checks what
// HTTPToContext has found.
var gokitJWT = Library{
	Name:    "go-kit/jwt",
	Path:    "github.com/go-kit/kit/auth/jwt",
	Release: "v0.13.0",
	Auths: []Auth{
		// func NewParser(keyFunc jwt.Keyfunc, method jwt.SigningMethod, newClaims ClaimsFactory) endpoint.Middleware
		{Symbols: []string{"NewParser"}},
	},
	Harmless: []Harmless{
		{Symbols: []string{"HTTPToContext"}},
	},
}

// Sources: directory auth/basic, middleware.go: one user with one password.
var gokitBasic = Library{
	Name:    "go-kit/basic",
	Path:    "github.com/go-kit/kit/auth/basic",
	Release: "v0.13.0",
	Auths: []Auth{
		// func AuthMiddleware(requiredUser, requiredPassword, realm string) endpoint.Middleware
		{Symbols: []string{"AuthMiddleware"}, Static: true},
	},
}

var gokitLimit = harmlessPackage("go-kit/ratelimit", "github.com/go-kit/kit/ratelimit", "v0.13.0")
