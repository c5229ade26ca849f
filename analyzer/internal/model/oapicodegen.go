package model

// Sources: github.com/oapi-codegen/runtime v1.9.0, bindparam.go, and what
// oapi-codegen v2.8.2 generates for net/http, chi, gorilla/mux, echo and gin.
var oapiCodegen = Library{
	Name:    "oapi-codegen",
	Path:    "github.com/oapi-codegen/runtime",
	Release: "v1.9.0",
	// type ServerInterface interface, type StrictServerInterface interface
	Generated: "ServerInterface",
	// ctx = context.WithValue(ctx, ApiKeyScopes, []string{"ledgers:write"}), with const ApiKeyScopes = "ApiKey.Scopes"
	Required: ".Scopes",
	// type GetTenantResponseObject interface
	Replies: []Reply{{Suffix: "ResponseObject", Status: "StatusCode"}},
	Shapes: []Shape{
		// func BindStyledParameterWithOptions(style string, paramName string, value string, dest any, opts BindStyledParameterOptions) error
		{Symbols: []string{"BindStyledParameterWithOptions"}, Arg: Third},
		// func BindStyledParameter(style string, explode bool, paramName string, value string, dest any) error
		{Symbols: []string{"BindStyledParameter"}, Arg: Fourth},
		// func BindStyledParameterWithLocation(style string, explode bool, paramName string, paramLocation ParamLocation, value string, dest any) error
		{Symbols: []string{"BindStyledParameterWithLocation"}, Arg: Fifth},
		// func BindQueryParameter(style string, explode bool, required bool, paramName string, queryParams url.Values, dest any) error
		{Symbols: []string{"BindQueryParameter"}, Arg: Fifth},
	},
}
