package model

// Middlewares that stand on their own, beside the routers.

// Sources: github.com/rs/cors v1.11.1, cors.go.
var rsCors = Library{
	Name: "rs/cors", Path: "github.com/rs/cors", Release: "v1.11.1",
	Harmless: []Harmless{
		// func (c *Cors) Handler(h http.Handler) http.Handler
		{Symbols: []string{"(*Cors).Handler", "(*Cors).ServeHTTP", "(*Cors).HandlerFunc"}},
	},
}

// Sources: github.com/go-chi/cors v1.2.2, cors.go.
var chiCors = Library{
	Name: "go-chi/cors", Path: "github.com/go-chi/cors", Release: "v1.2.2",
	Harmless: []Harmless{
		// func Handler(options Options) func(next http.Handler) http.Handler
		{Symbols: []string{"Handler", "AllowAll", "(*Cors).Handler"}},
	},
}

// Sources: github.com/gin-contrib/cors v1.7.7, cors.go.
var ginCors = Library{
	Name: "gin-contrib/cors", Path: "github.com/gin-contrib/cors", Release: "v1.7.7",
	Chain: Continues,
	Harmless: []Harmless{
		// func New(config Config) gin.HandlerFunc
		{Symbols: []string{"New", "Default"}},
	},
}

// Sources: github.com/gorilla/handlers v1.5.2.
var gorillaHandlers = Library{
	Name: "gorilla/handlers", Path: "github.com/gorilla/handlers", Release: "v1.5.2",
	Wraps: []Wrap{
		// func CompressHandler(h http.Handler) http.Handler
		{Symbols: []string{
			"CompressHandler", "CompressHandlerLevel", "ContentTypeHandler", "HTTPMethodOverrideHandler", "ProxyHeaders",
		}, Handler: First},
		// func LoggingHandler(out io.Writer, h http.Handler) http.Handler
		{Symbols: []string{"LoggingHandler", "CombinedLoggingHandler", "CustomLoggingHandler"}, Handler: Second},
	},
	Harmless: []Harmless{
		// The last three are middlewares as they stand.
		{Symbols: []string{
			"CORS", "CanonicalHost", "RecoveryHandler", "CompressHandler", "HTTPMethodOverrideHandler", "ProxyHeaders",
		}},
	},
}

// Sources: github.com/go-chi/render v1.0.3, render.go, responder.go.
var chiRender = Library{
	Name: "go-chi/render", Path: "github.com/go-chi/render", Release: "v1.0.3",
	Writes: []Write{
		// func JSON(w http.ResponseWriter, r *http.Request, v interface{})
		{Symbols: []string{
			"JSON", "XML", "PlainText", "HTML", "Data", "DefaultResponder", "Render", "RenderList",
		}, To: First},
		{Symbols: []string{"NoContent"}, To: First, Const: 204},
		// func Status(r *http.Request, status int)
		{Symbols: []string{"Status"}, Status: Second, Only: true},
	},
	Harmless: []Harmless{
		// func SetContentType(contentType ContentType) func(next http.Handler) http.Handler
		{Symbols: []string{"SetContentType"}},
	},
}

// Sources: github.com/sebest/xff v0.0.0-20210106013422-671bd2870b3a, xff.go.
var xff = Library{
	Name: "xff", Path: "github.com/sebest/xff", Release: "v0.0.0-20210106013422-671bd2870b3a",
	Harmless: []Harmless{
		// It takes the address of the client from X-Forwarded-For.
		// func (xff *XFF) Handler(h http.Handler) http.Handler
		{Symbols: []string{"(*XFF).Handler", "(*XFF).ServeHTTP", "(*XFF).HandlerFunc"}},
	},
}
