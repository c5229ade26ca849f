package model

// The rows of this file describe the packages of github.com/go-openapi/runtime
// v0.33.0 that services see, and what go-swagger v0.33 generates.

// Sources: directory middleware, router.go, context.go, not_implemented.go.
var goOpenAPI = Library{
	Name:    "go-openapi",
	Path:    "github.com/go-openapi/runtime/middleware",
	Release: "v0.33.0",
	Chain:   Stops,
	Covers:  AllRoutes,
	Endpoints: []Endpoint{
		// func(params invoices.ListParams) middleware.Responder
		{
			Params: []string{anything}, Input: First, Has: "BindRequest", Fills: true,
			Result: "github.com/go-openapi/runtime/middleware.Responder",
		},
		// func(params invoices.ListParams, principal *models.Principal) middleware.Responder
		{
			Params: []string{anything, anything}, Input: First, Has: "BindRequest", Fills: true, Principal: Second,
			Result: "github.com/go-openapi/runtime/middleware.Responder",
		},
	},
	Registry: &Registry{
		Suffix: "API", Has: "AuthenticatorsFor", Handler: "Handler", Handles: "Handle",
		Auths: []FieldAuth{
			{Params: []string{"string"}, Suffix: "Auth", Path: goOpenAPISecurityPath, Symbol: "APIKeyAuth"},
			{Params: []string{"string", "[]string"}, Suffix: "Auth", Path: goOpenAPISecurityPath, Symbol: "BearerAuth"},
			{Params: []string{"string", "string"}, Suffix: "Auth", Path: goOpenAPISecurityPath, Symbol: "BasicAuth"},
		},
		Guards: []string{"APIAuthorizer"}, Serves: "Serve", Around: "AddMiddlewareFor",
	},
	Replies: []Reply{
		{Types: []string{"github.com/go-openapi/runtime/middleware.Responder"}, Code: "Code"},
	},
	Inputs: []Input{
		// func (r RouteParams) GetOK(name string) ([]string, bool, bool)
		{Symbols: []string{"(RouteParams).Get", "(RouteParams).GetOK"}, Class: PathParam, Name: First},
	},
	Writes: []Write{
		// func Error(code int, data any, headers ...http.Header) Responder
		{Symbols: []string{"Error"}, Status: First, Value: true},
		{Symbols: []string{"NotImplemented"}, Const: 501, Value: true},
	},
}

const goOpenAPISecurityPath = "github.com/go-openapi/runtime/security"

// Sources: directory security, authenticator.go, authorizer.go. Generated code hands
// the functions in the fields of an API to them, first.
var goOpenAPISecurity = Library{
	Name:    "go-openapi/security",
	Path:    goOpenAPISecurityPath,
	Release: "v0.33.0",
	Auths: []Auth{
		// type TokenAuthentication func(string) (any, error)
		{Symbols: []string{"APIKeyAuth"}, Validator: Third, Credential: First, Errs: true, Header: "Api-Key", Keys: []string{Principal}},
		// type ScopedTokenAuthentication func(string, []string) (any, error)
		{Symbols: []string{"BearerAuth"}, Validator: Second, Credential: First, Errs: true, Keys: []string{Principal}},
		// type UserPassAuthentication func(string, string) (any, error)
		{Symbols: []string{"BasicAuth"}, Validator: First, Credential: Second, Errs: true, Keys: []string{Principal}},
	},
	Harmless: []Harmless{
		// func Authorized() runtime.Authorizer
		{Symbols: []string{"Authorized"}},
	},
}

// Sources: values.go, interfaces.go.
var goOpenAPIRuntime = Library{
	Name:    "go-openapi/runtime",
	Path:    "github.com/go-openapi/runtime",
	Release: "v0.33.0",
	Inputs: []Input{
		// func (v Values) GetOK(key string) (value []string, hasKey bool, hasValue bool)
		{Symbols: []string{"(Values).GetOK"}, Class: Query, Name: First, Of: Receiver},
	},
	Binds: []Bind{
		// func (c Consumer) Consume(reader io.Reader, data any) error
		{Symbols: []string{"(Consumer).Consume"}, Into: Second, Tags: []Tag{{"json", Body}}},
	},
}
