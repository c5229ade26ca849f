package model

// Handlers that serve the documentation of an API, which the program has put into a
// package. They know nothing else.
var (
	// Sources: github.com/swaggo/gin-swagger v1.6.1, swagger.go.
	ginSwagger = Library{
		Name: "gin-swagger", Path: "github.com/swaggo/gin-swagger", Release: "v1.6.1",
		Harmless: []Harmless{
			// func WrapHandler(handler *webdav.Handler, options ...func(*Config)) gin.HandlerFunc
			{Symbols: []string{"*"}},
		},
	}
	// Sources: github.com/swaggo/echo-swagger v1.4.1, swagger.go.
	echoSwagger = Library{
		Name: "echo-swagger", Path: "github.com/swaggo/echo-swagger", Release: "v1.4.1",
		Harmless: []Harmless{
			// var WrapHandler = EchoWrapHandler()
			{Symbols: []string{"*"}},
		},
	}
	// Sources: github.com/swaggo/http-swagger/v2 v2.0.2, swagger.go.
	httpSwagger = Library{
		Name: "http-swagger", Path: "github.com/swaggo/http-swagger", Release: "v2.0.2",
		Harmless: []Harmless{
			// var WrapHandler = Handler()
			{Symbols: []string{"*"}},
		},
	}
	// Sources: github.com/gofiber/swagger v1.1.1, swagger.go.
	fiberSwagger = Library{
		Name: "gofiber/swagger", Path: "github.com/gofiber/swagger", Release: "v1.1.1",
		Harmless: []Harmless{
			// var HandlerDefault = New()
			{Symbols: []string{"*"}},
		},
	}
)
