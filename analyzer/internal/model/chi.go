package model

// Sources: github.com/go-chi/chi/v5 v5.5.0, chi.go, mux.go, chain.go, context.go.
var chi = Library{
	Name:    "chi",
	Path:    "github.com/go-chi/chi",
	Release: "v5.5.0",
	Chain:   Stops,
	// Mux.Use panics once a route was added, so every route comes after it.
	Covers: AllRoutes,
	Handler: []Signature{
		{Params: []string{"net/http.ResponseWriter", "*net/http.Request"}},
	},
	Inputs: []Input{
		// func URLParam(r *http.Request, key string) string
		// func URLParamFromCtx(ctx context.Context, key string) string
		{Symbols: []string{"URLParam", "URLParamFromCtx"}, Class: PathParam, Name: Second},
		// func (x *Context) URLParam(key string) string
		{Symbols: []string{"(*Context).URLParam"}, Class: PathParam, Name: First},
	},
	Routes: []Route{
		// func (mx *Mux) Get(pattern string, handlerFn http.HandlerFunc)
		{Symbols: []string{
			"(*Mux).Get", "(*Mux).Post", "(*Mux).Put", "(*Mux).Patch", "(*Mux).Delete", "(*Mux).Head",
			"(*Mux).Options", "(*Mux).Connect", "(*Mux).Trace", "(*Mux).Query",
			"(Router).Get", "(Router).Post", "(Router).Put", "(Router).Patch", "(Router).Delete", "(Router).Head",
			"(Router).Options", "(Router).Connect", "(Router).Trace", "(Router).Query",
		}, Pattern: First, Handler: Second},
		// Mux.Handle accepts a verb in front of the pattern.
		{Symbols: []string{
			"(*Mux).Handle", "(*Mux).HandleFunc", "(Router).Handle", "(Router).HandleFunc",
		}, Pattern: First, Handler: Second},
		// func (mx *Mux) Method(method, pattern string, handler http.Handler)
		{Symbols: []string{
			"(*Mux).Method", "(*Mux).MethodFunc", "(Router).Method", "(Router).MethodFunc",
		}, MethodArg: First, Pattern: Second, Handler: Third},
		{Symbols: []string{
			"(*Mux).NotFound", "(*Mux).MethodNotAllowed", "(Router).NotFound", "(Router).MethodNotAllowed",
		}, Handler: First},
	},
	Nexts: []Next{
		{Symbols: []string{"(*Mux).ServeHTTP"}},
	},
	Groups: []Group{
		{Symbols: []string{"NewRouter", "NewMux"}, New: true},
		// func (mx *Mux) Route(pattern string, fn func(r Router)) Router
		{Symbols: []string{"(*Mux).Route", "(Router).Route"}, Prefix: First, Func: Second},
		// func (mx *Mux) Group(fn func(r Router)) Router
		{Symbols: []string{"(*Mux).Group", "(Router).Group"}, Func: First},
		// func (mx *Mux) Mount(pattern string, handler http.Handler)
		{Symbols: []string{"(*Mux).Mount", "(Router).Mount"}, Prefix: First, Mounted: Second},
		// func (mx *Mux) With(middlewares ...func(http.Handler) http.Handler) Router
		{Symbols: []string{"(*Mux).With", "(Router).With"}, Middleware: First},
	},
	Uses: []Use{
		{Symbols: []string{"(*Mux).Use", "(Router).Use"}, Middleware: First},
	},
}

// Sources: github.com/go-chi/chi/v5 v5.5.0, directory middleware.
var chiMiddleware = Library{
	Name:    "chi/middleware",
	Path:    "github.com/go-chi/chi/middleware",
	Release: "v5.5.0",
	Chain:   Stops,
	Auths: []Auth{
		// func BasicAuth(realm string, creds map[string]string) func(next http.Handler) http.Handler
		{Symbols: []string{"BasicAuth"}, Static: true},
	},
	// Maybe and RouteHeaders run middlewares of the program under a condition and
	// New replaces the handler: they stay unknown.
	Harmless: []Harmless{
		{Symbols: []string{
			"AllowContentEncoding", "AllowContentType", "CleanPath", "ClientIPFromHeader", "ClientIPFromRemoteAddr",
			"ClientIPFromXFF", "ClientIPFromXFFTrustedProxies", "Compress", "(*Compressor).Handler", "ContentCharset",
			"Deprecation", "GetHead", "Heartbeat", "Logger", "NoCache", "PageRoute", "PathRewrite", "RealIP", "Recoverer",
			"RedirectSlashes", "RequestID", "RequestLogger", "RequestSize", "SetHeader", "StripPrefix", "StripSlashes",
			"Sunset", "SupressNotFound", "Throttle", "ThrottleBacklog", "ThrottleWithOpts", "Timeout", "URLFormat",
			"WithValue",
		}},
	},
	Pure: []Pure{
		{Symbols: []string{"GetReqID", "GetClientIP", "GetClientIPAddr"}},
	},
}

// Sources: github.com/go-chi/jwtauth/v5 v5.3.3, jwtauth.go.
var jwtauth = Library{
	Name:    "jwtauth",
	Path:    "github.com/go-chi/jwtauth",
	Release: "v5.3.3",
	Chain:   Stops,
	Inputs: []Input{
		// func TokenFromHeader(r *http.Request) string
		{Symbols: []string{"TokenFromHeader"}, Class: Header, Const: "Authorization"},
		{Symbols: []string{"TokenFromCookie"}, Class: Cookie, Const: "jwt"},
		{Symbols: []string{"TokenFromQuery"}, Class: Query, Const: "jwt"},
	},
	Gets: []ContextGet{
		// func FromContext(ctx context.Context) (jwt.Token, map[string]interface{}, error)
		{Symbols: []string{"FromContext"}, Const: "jwtauth"},
	},
	Auths: []Auth{
		// Verify keeps token and error in the context and always calls next.
		{Symbols: []string{"Verifier", "Verify"}, Soft: true},
		{Symbols: []string{"Authenticator"}, Keys: []string{"jwtauth"}},
	},
	Checks: []Check{
		// func VerifyRequest(ja *JWTAuth, r *http.Request, findTokenFns ...func(r *http.Request) string) (jwt.Token, error)
		{Symbols: []string{"VerifyRequest", "VerifyToken"}, Kind: Verifies, Args: []Arg{Second}},
		// func (ja *JWTAuth) Decode(tokenString string) (jwt.Token, error)
		{Symbols: []string{"(*JWTAuth).Decode"}, Kind: Verifies, Args: []Arg{First}},
		// The error is the one of Verifier: nil means that the token was good.
		{Symbols: []string{"FromContext"}, Kind: Verifies, Args: []Arg{First}},
	},
}
