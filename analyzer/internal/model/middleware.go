package model

// Middlewares of modules of their own that let everybody through, whoever they are:
// they trace, measure, log, limit, set headers or ask for a token against forged
// requests, which every client gets.
var (
	otelmux         = harmlessPackage("otelmux", "go.opentelemetry.io/contrib/instrumentation/github.com/gorilla/mux/otelmux", "v0.58.0")
	otelchi         = harmlessPackage("otelchi", "github.com/riandyrn/otelchi", "v0.12.2")
	otelfiber       = harmlessPackage("otelfiber", "github.com/gofiber/contrib/otelfiber", "v2.1.1")
	otelconnect     = harmlessPackage("otelconnect", "connectrpc.com/otelconnect", "v0.12.0")
	connectValidate = harmlessPackage("connect/validate", "connectrpc.com/validate", "v0.9.0")
	ginLogger       = harmlessPackage("gin-contrib/logger", "github.com/gin-contrib/logger", "v1.2.6")
	ginRequestid    = harmlessPackage("gin-contrib/requestid", "github.com/gin-contrib/requestid", "v1.0.5")
	ginSecure       = harmlessPackage("gin-contrib/secure", "github.com/gin-contrib/secure", "v1.1.2")
	ginZap          = harmlessPackage("gin-contrib/zap", "github.com/gin-contrib/zap", "v1.1.5")
	echoPrometheus  = harmlessPackage("echoprometheus", "github.com/labstack/echo-contrib/echoprometheus", "v0.50.1")
	fiberPrometheus = harmlessPackage("fiberprometheus", "github.com/ansrivas/fiberprometheus", "v2.16.0")
	chiHTTPLog      = harmlessPackage("httplog", "github.com/go-chi/httplog", "v2.1.1")
	chiHTTPRate     = harmlessPackage("httprate", "github.com/go-chi/httprate", "v0.16.1")
	gorillaCSRF     = harmlessPackage("gorilla/csrf", "github.com/gorilla/csrf", "v1.7.3")
)

// Sources: github.com/justinas/nosurf v1.2.0, handler.go.
var nosurf = Library{
	Name: "nosurf", Path: "github.com/justinas/nosurf", Release: "v1.2.0",
	Wraps: []Wrap{
		// func New(handler http.Handler) *CSRFHandler
		{Symbols: []string{"New", "NewPure"}, Handler: First},
	},
}

// Sources: github.com/unrolled/secure v1.18.0, secure.go.
var unrolledSecure = Library{
	Name: "unrolled/secure", Path: "github.com/unrolled/secure", Release: "v1.18.0",
	Wraps: []Wrap{
		// func (s *Secure) Handler(h http.Handler) http.Handler
		{Symbols: []string{"(*Secure).Handler", "(*Secure).HandlerForRequestOnly"}, Handler: First},
	},
}

// Sources: github.com/labstack/echo-contrib v0.50.1, session/session.go. It makes the
// store known, and asks nobody for a session.
var echoSession = Library{
	Name: "echo-contrib/session", Path: "github.com/labstack/echo-contrib/session", Release: "v0.50.1",
	Harmless: []Harmless{
		// func Middleware(store sessions.Store) echo.MiddlewareFunc
		{Symbols: []string{"Middleware", "MiddlewareWithConfig"}},
	},
}
