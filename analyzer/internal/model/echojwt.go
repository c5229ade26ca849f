package model

// Sources: github.com/labstack/echo-jwt/v4 v4.4.0, jwt.go.
var echojwt = Library{
	Name:    "echo-jwt",
	Path:    "github.com/labstack/echo-jwt",
	Release: "v4.4.0",
	Chain:   Stops,
	Auths: []Auth{
		// func JWT(signingKey interface{}) echo.MiddlewareFunc
		{Symbols: []string{"JWT"}, Keys: []string{"user"}},
		// func WithConfig(config Config) echo.MiddlewareFunc
		{
			Symbols:  []string{"WithConfig", "(Config).ToMiddleware"},
			Optional: []string{"ContinueOnIgnoredError", "Skipper"}, Keys: []string{"user"},
		},
	},
}
