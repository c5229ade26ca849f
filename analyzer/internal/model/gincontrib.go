package model

// Middlewares for gin that let everybody through.

// Sources: github.com/gin-contrib/static v1.1.3, serve.go.
var ginStatic = Library{
	Name: "gin-contrib/static", Path: "github.com/gin-contrib/static", Release: "v1.1.3",
	Chain: Continues,
	Harmless: []Harmless{
		// func Serve(urlPrefix string, fs ServeFileSystem) gin.HandlerFunc
		{Symbols: []string{"Serve", "ServeRoot"}},
	},
}

// Sources: github.com/gin-contrib/gzip v1.2.5, gzip.go.
var ginGzip = Library{
	Name: "gin-contrib/gzip", Path: "github.com/gin-contrib/gzip", Release: "v1.2.5",
	Chain: Continues,
	Harmless: []Harmless{
		// func Gzip(level int, options ...Option) gin.HandlerFunc
		{Symbols: []string{"Gzip"}},
	},
}

// Sources: github.com/gin-contrib/sessions v1.0.4, sessions.go.
var ginSessions = Library{
	Name: "gin-contrib/sessions", Path: "github.com/gin-contrib/sessions", Release: "v1.0.4",
	Chain: Continues,
	Harmless: []Harmless{
		// It loads the session, if there is one; whoever has none passes, too.
		// func Sessions(name string, store Store) gin.HandlerFunc
		{Symbols: []string{"Sessions", "SessionsMany"}},
	},
	Gets: []ContextGet{
		// Get(key interface{}) interface{}
		{Symbols: []string{"(Session).Get"}, Key: First},
	},
}

// Sources: github.com/ulule/limiter/v3 v3.11.2, drivers/middleware.
var (
	ululeGin = Library{
		Name: "ulule/limiter/gin", Path: "github.com/ulule/limiter/drivers/middleware/gin", Release: "v3.11.2",
		Chain: Continues,
		Harmless: []Harmless{
			// func NewMiddleware(limiter *limiter.Limiter, options ...Option) gin.HandlerFunc
			{Symbols: []string{"NewMiddleware"}},
		},
	}
	ululeStd = Library{
		Name: "ulule/limiter/stdlib", Path: "github.com/ulule/limiter/drivers/middleware/stdlib", Release: "v3.11.2",
		Wraps: []Wrap{
			// func (middleware *Middleware) Handler(h http.Handler) http.Handler
			{Symbols: []string{"(*Middleware).Handler"}, Handler: First},
		},
	}
)

// Sources: github.com/getsentry/sentry-go/gin v0.46.2, sentrygin.go.
var sentrygin = Library{
	Name: "sentrygin", Path: "github.com/getsentry/sentry-go/gin", Release: "v0.46.2",
	Chain: Continues,
	Harmless: []Harmless{
		// func New(options Options) gin.HandlerFunc
		{Symbols: []string{"New"}},
	},
}

// Sources: go.opentelemetry.io/contrib/instrumentation/github.com/gin-gonic/gin/otelgin v0.71.0, gin.go.
var otelgin = Library{
	Name: "otelgin", Path: "go.opentelemetry.io/contrib/instrumentation/github.com/gin-gonic/gin/otelgin", Release: "v0.71.0",
	Chain: Continues,
	Harmless: []Harmless{
		// func Middleware(service string, opts ...Option) gin.HandlerFunc
		{Symbols: []string{"Middleware"}},
	},
}
