package model

// The rows of this file describe middlewares that validate requests by an OpenAPI
// document. Whether the security requirements of a route are met, they ask a function;
// which routes have some, the document says, which is not read: the function is taken
// to be asked on all of them.

// Sources: github.com/getkin/kin-openapi v0.153.0, directory openapi3filter.
var openapi3filter = Library{
	Name:    "openapi3filter",
	Path:    "github.com/getkin/kin-openapi/openapi3filter",
	Release: "v0.153.0",
	Chain:   Stops,
	Handler: []Signature{
		// type AuthenticationFunc func(context.Context, *AuthenticationInput) error
		{Params: []string{"context.Context", "*github.com/getkin/kin-openapi/openapi3filter.AuthenticationInput"}, Results: []string{"error"}},
	},
	Inputs: []Input{
		{Symbols: []string{"RequestValidationInput.PathParams"}, Class: PathParam},
		{Symbols: []string{"RequestValidationInput.QueryParams"}, Class: Query},
	},
	Requests: []Request{
		{Symbols: []string{"AuthenticationInput.RequestValidationInput", "RequestValidationInput.Request"}},
	},
	Writes: []Write{
		// func (input *AuthenticationInput) NewError(err error) error
		{Symbols: []string{"(*AuthenticationInput).NewError"}, Const: 401, Value: true},
	},
	Auths: []Auth{
		// func NoopAuthenticationFunc(context.Context, *AuthenticationInput) error
		{Symbols: []string{"NoopAuthenticationFunc"}, Soft: true},
	},
}

// Sources: github.com/oapi-codegen/nethttp-middleware v1.3.1, oapi_validate.go.
var oapiNethttp = Library{
	Name:     "oapi-codegen/nethttp-middleware",
	Path:     "github.com/oapi-codegen/nethttp-middleware",
	Release:  "v1.3.1",
	Gates:    oapiGates,
	Harmless: oapiHarmless,
}

// The same for echo and gin.
var (
	oapiEcho = Library{
		Name: "oapi-codegen/echo-middleware", Path: "github.com/oapi-codegen/echo-middleware", Release: "v1.0.2",
		Gates: oapiGates, Harmless: oapiHarmless,
	}
	oapiGin = Library{
		Name: "oapi-codegen/gin-middleware", Path: "github.com/oapi-codegen/gin-middleware", Release: "v1.0.2",
		Gates: oapiGates, Harmless: oapiHarmless,
	}
)

var oapiGates = []Gate{
	// func OapiRequestValidatorWithOptions(spec *openapi3.T, options *Options) func(next http.Handler) http.Handler
	{Symbols: []string{"OapiRequestValidatorWithOptions"}, Func: Second, Fields: []string{"Options", "AuthenticationFunc"}},
}

var oapiHarmless = []Harmless{
	// It refuses whoever asks for a route that has security requirements.
	// func OapiRequestValidator(spec *openapi3.T) func(next http.Handler) http.Handler
	{Symbols: []string{"OapiRequestValidator"}},
}
