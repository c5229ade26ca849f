package model

// Sources: github.com/labstack/echo/v5 v5.4.4, echo.go, group.go, context.go,
// bind.go, binder_generic.go, context_generic.go.
var echo5 = Library{
	Name:    "echo",
	Path:    "github.com/labstack/echo",
	Major:   []int{5},
	Release: "v5.4.4",
	Chain:   Stops,
	// True of Echo.Use, which wraps the router when a request arrives. Group.Add
	// copies the group's middlewares, so Group.Use covers later routes only; the
	// broader reading stays silent where a group adds middleware late.
	Covers: AllRoutes,
	Handler: []Signature{
		{Params: []string{"*github.com/labstack/echo.Context"}},
	},
	Inputs: []Input{
		// The address, which a proxy tells in a header.
		{Symbols: []string{"(*Context).RealIP"}, Class: Header, Const: "X-Forwarded-For"},
		// func (c *Context) Param(name string) string
		{Symbols: []string{"(*Context).Param", "(*Context).ParamOr"}, Class: PathParam, Name: First},
		// func (p PathValues) Get(name string) (string, bool)
		{Symbols: []string{"(PathValues).Get", "(PathValues).GetOr"}, Class: PathParam, Name: First},
		{Symbols: []string{"(*Context).PathValues"}, Class: PathParam},
		// func PathParam[T any](c *Context, paramName string, opts ...any) (T, error)
		{Symbols: []string{"PathParam", "PathParamOr"}, Class: PathParam, Name: Second},
		{Symbols: []string{
			"(*Context).QueryParam", "(*Context).QueryParamOr", "(*Context).FormValue", "(*Context).FormValueOr",
		}, Class: Query, Name: First},
		{Symbols: []string{"(*Context).QueryParams", "(*Context).FormValues"}, Class: Query},
		// func QueryParam[T any](c *Context, key string, opts ...any) (T, error)
		{Symbols: []string{
			"QueryParam", "QueryParamOr", "QueryParams", "QueryParamsOr",
			"FormValue", "FormValueOr", "FormValues", "FormValuesOr",
		}, Class: Query, Name: Second},
		// func PathValuesBinder(c *Context) *ValueBinder
		{Symbols: []string{"PathValuesBinder"}, Class: PathParam},
		{Symbols: []string{"QueryParamsBinder", "FormFieldBinder"}, Class: Query},
		// func (b *ValueBinder) String(sourceParam string, dest *string) *ValueBinder
		{Symbols: []string{
			"(*ValueBinder).String", "(*ValueBinder).MustString", "(*ValueBinder).Strings", "(*ValueBinder).MustStrings",
			"(*ValueBinder).Int64", "(*ValueBinder).MustInt64", "(*ValueBinder).Int32", "(*ValueBinder).MustInt32",
			"(*ValueBinder).Int", "(*ValueBinder).MustInt", "(*ValueBinder).Uint64", "(*ValueBinder).MustUint64",
			"(*ValueBinder).Uint32", "(*ValueBinder).MustUint32", "(*ValueBinder).Uint", "(*ValueBinder).MustUint",
			"(*ValueBinder).BindUnmarshaler", "(*ValueBinder).MustBindUnmarshaler", "(*ValueBinder).TextUnmarshaler",
			"(*ValueBinder).MustTextUnmarshaler", "(*ValueBinder).JSONUnmarshaler", "(*ValueBinder).MustJSONUnmarshaler",
		}, Class: Query, Name: First, Of: Receiver, Into: Second},
		{Symbols: []string{"(*Context).Cookie"}, Class: Cookie, Name: First},
		{Symbols: []string{"(*Context).Cookies"}, Class: Cookie},
	},
	Binds: []Bind{
		// The default binder reads path, query and body, never headers: who tags a field
		// with one has a binder of his own.
		{
			Symbols: []string{"(*Context).Bind"}, Into: First,
			Tags: []Tag{{"param", PathParam}, {"query", Query}, {"form", Query}, {"json", Body}, {"header", Header}},
		},
		// func BindPathValues(c *Context, target any) error
		{Symbols: []string{"BindPathValues"}, Into: Second, Tags: []Tag{{"param", PathParam}}},
		{Symbols: []string{"BindHeaders"}, Into: Second, Tags: []Tag{{"header", Header}}},
		{Symbols: []string{"BindQueryParams"}, Into: Second, Tags: []Tag{{"query", Query}}},
		{Symbols: []string{"BindBody"}, Into: Second, Tags: []Tag{{"form", Query}, {"json", Body}}},
	},
	Requests: []Request{
		{Symbols: []string{"(*Context).Request"}},
		// The pattern of the route.
		{Symbols: []string{"(*Context).Path"}, Part: "Path"},
	},
	Routes: []Route{
		// func (e *Echo) GET(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo
		{Symbols: []string{
			"(*Echo).GET", "(*Echo).POST", "(*Echo).PUT", "(*Echo).PATCH", "(*Echo).DELETE", "(*Echo).HEAD",
			"(*Echo).OPTIONS", "(*Echo).CONNECT", "(*Echo).TRACE", "(*Echo).QUERY", "(*Echo).Any",
			"(*Echo).RouteNotFound",
			"(*Group).GET", "(*Group).POST", "(*Group).PUT", "(*Group).PATCH", "(*Group).DELETE", "(*Group).HEAD",
			"(*Group).OPTIONS", "(*Group).CONNECT", "(*Group).TRACE", "(*Group).QUERY", "(*Group).Any",
			"(*Group).RouteNotFound",
		}, Pattern: First, Handler: Second, Middleware: Third},
		// func (e *Echo) Add(method, path string, handler HandlerFunc, middleware ...MiddlewareFunc) RouteInfo
		{Symbols: []string{
			"(*Echo).Add", "(*Echo).Match", "(*Group).Add", "(*Group).Match",
		}, MethodArg: First, Pattern: Second, Handler: Third, Middleware: Fourth},
	},
	Nexts: []Next{
		{Symbols: []string{"(*Echo).ServeHTTP"}},
	},
	Groups: []Group{
		{Symbols: []string{"New", "NewWithConfig"}, New: true},
		// func (e *Echo) Group(prefix string, m ...MiddlewareFunc) (g *Group)
		{Symbols: []string{"(*Echo).Group", "(*Group).Group"}, Prefix: First, Middleware: Second},
	},
	Uses: []Use{
		// func (e *Echo) Use(middleware ...MiddlewareFunc)
		{Symbols: []string{"(*Echo).Use", "(*Echo).Pre"}, Middleware: First},
		// Group.Add copies the middleware that the group has then.
		{Symbols: []string{"(*Group).Use"}, Middleware: First, Later: true},
	},
	Wraps: []Wrap{
		// func WrapHandler(h http.Handler) HandlerFunc
		{Symbols: []string{"WrapHandler", "WrapMiddleware"}, Handler: First},
	},
	Writes: []Write{
		// func (c *Context) JSON(code int, i any) (err error)
		{Symbols: []string{
			"(*Context).JSON", "(*Context).JSONPretty", "(*Context).JSONBlob", "(*Context).JSONP",
			"(*Context).JSONPBlob", "(*Context).String", "(*Context).HTML", "(*Context).HTMLBlob", "(*Context).XML",
			"(*Context).XMLPretty", "(*Context).XMLBlob", "(*Context).Blob", "(*Context).Stream",
			"(*Context).Render", "(*Context).NoContent", "(*Context).Redirect",
		}, Status: First},
		{Symbols: []string{"(*Context).File", "(*Context).FileFS", "(*Context).Attachment", "(*Context).Inline"}, Const: 200},
		{Symbols: []string{"(*Context).Response"}, Makes: true},
		// func (r *Response) WriteHeader(code int)
		{Symbols: []string{"(*Response).WriteHeader"}, Status: First, Only: true},
		{Symbols: []string{"(*Response).Write"}},
		// func NewHTTPError(code int, message string) *HTTPError
		{Symbols: []string{"NewHTTPError"}, Status: First, Value: true},
	},
	Sets: []ContextSet{
		// func (c *Context) Set(key string, val any)
		{Symbols: []string{"(*Context).Set"}, Key: First, Value: Second},
	},
	Gets: []ContextGet{
		{Symbols: []string{"(*Context).Get"}, Key: First},
		// func ContextGet[T any](c *Context, key string) (T, error)
		{Symbols: []string{"ContextGet", "ContextGetOr"}, Key: Second},
	},
}

// Sources: github.com/labstack/echo/v5 v5.4.4, directory middleware.
var echo5Middleware = Library{
	Name:    "echo/middleware",
	Path:    "github.com/labstack/echo/middleware",
	Major:   []int{5},
	Release: "v5.4.4",
	Chain:   Stops,
	Auths: []Auth{
		// type KeyAuthValidator func(c *echo.Context, key string, source ExtractorSource) (bool, error)
		{Symbols: []string{"KeyAuth"}, Validator: First, Credential: Second},
		{
			Symbols: []string{"KeyAuthWithConfig"}, Validator: First, Field: "Validator", Credential: Second,
			Optional: []string{"ContinueOnIgnoredError", "Skipper"},
		},
		// func (config KeyAuthConfig) ToMiddleware() (echo.MiddlewareFunc, error)
		{
			Symbols: []string{"(KeyAuthConfig).ToMiddleware"}, Validator: Receiver, Field: "Validator", Credential: Second,
			Optional: []string{"ContinueOnIgnoredError", "Skipper"},
		},
		// type BasicAuthValidator func(c *echo.Context, user string, password string) (bool, error)
		{Symbols: []string{"BasicAuth"}, Validator: First, Credential: Third},
		{
			Symbols: []string{"BasicAuthWithConfig"}, Validator: First, Field: "Validator", Credential: Third,
			Optional: []string{"Skipper"},
		},
		{
			Symbols: []string{"(BasicAuthConfig).ToMiddleware"}, Validator: Receiver, Field: "Validator", Credential: Third,
			Optional: []string{"Skipper"},
		},
	},
	// CSRF and the rate limiter deny, but not for want of authority. Proxy answers
	// in the place of the handlers.
	Harmless: []Harmless{
		{Symbols: []string{
			"AddTrailingSlash", "AddTrailingSlashWithConfig", "BodyDump", "BodyDumpWithConfig", "BodyLimit",
			"BodyLimitWithConfig", "CORS", "CORSWithConfig", "CSRF", "CSRFWithConfig", "ContextTimeout",
			"ContextTimeoutWithConfig", "Decompress", "DecompressWithConfig", "Gzip", "GzipWithConfig",
			"HTTPSNonWWWRedirect", "HTTPSNonWWWRedirectWithConfig", "HTTPSRedirect", "HTTPSRedirectWithConfig",
			"HTTPSWWWRedirect", "HTTPSWWWRedirectWithConfig", "MethodOverride", "MethodOverrideWithConfig",
			"NonWWWRedirect", "NonWWWRedirectWithConfig", "RateLimiter", "RateLimiterWithConfig", "Recover",
			"RecoverWithConfig", "RemoveTrailingSlash", "RemoveTrailingSlashWithConfig", "RequestID",
			"RequestIDWithConfig", "RequestLogger", "RequestLoggerWithConfig", "Rewrite", "RewriteWithConfig",
			"Secure", "SecureWithConfig", "Static", "StaticWithConfig", "WWWRedirect", "WWWRedirectWithConfig",
		}},
	},
}
