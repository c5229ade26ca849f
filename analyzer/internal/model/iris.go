package model

// The rows of this file describe the packages of github.com/kataras/iris/v12
// v12.2.11 that services see.

// Sources: iris.go, aliases.go.
var iris = Library{
	Name:    "iris",
	Path:    "github.com/kataras/iris",
	Release: "v12.2.11",
	Chain:   Stops,
	Covers:  LaterRoutes,
	Groups: []Group{
		{Symbols: []string{"New", "Default"}, New: true},
		{Symbols: []string{
			"(*Application).Configure", "(*Application).SetName", "(*Application).SetContextErrorHandler",
		}, Shares: true},
	},
	Harmless: []Harmless{
		{Symbols: []string{"Compression"}},
	},
}

// Sources: directory context, context.go, request_params.go, handler.go.
var irisContext = Library{
	Name:    "iris/context",
	Path:    "github.com/kataras/iris/context",
	Release: "v12.2.11",
	// A handler runs the next one with Context.Next.
	Chain: Stops,
	Handler: []Signature{
		{Params: []string{"*github.com/kataras/iris/context.Context"}, Middleware: true},
	},
	Inputs: []Input{
		// func (ctx *Context) GetHeader(name string) string
		{Symbols: []string{"(*Context).GetHeader"}, Class: Header, Name: First},
		{Symbols: []string{"(*Context).Params"}, Class: PathParam},
		// func (r *RequestParams) Get(key string) string
		{Symbols: []string{
			"(*RequestParams).Get", "(*RequestParams).GetTrim", "(*RequestParams).GetEscape",
			"(*RequestParams).GetDecoded", "(*RequestParams).GetEntry", "(*RequestParams).GetIntUnslashed",
			"(*RequestParams).GetTrimFile", "(*RequestParams).GetTrimHTML",
		}, Class: PathParam, Name: First},
		{Symbols: []string{
			"(*Context).URLParam", "(*Context).URLParamDefault", "(*Context).URLParamTrim", "(*Context).URLParamEscape",
			"(*Context).URLParamSlice", "(*Context).URLParamInt", "(*Context).URLParamIntDefault",
			"(*Context).URLParamInt64", "(*Context).URLParamInt64Default", "(*Context).URLParamUint64",
			"(*Context).FormValue", "(*Context).FormValueDefault", "(*Context).PostValue", "(*Context).PostValues",
			"(*Context).PostValueDefault", "(*Context).PostValueTrim", "(*Context).PostValueInt",
			"(*Context).PostValueInt64",
		}, Class: Query, Name: First},
		{Symbols: []string{"(*Context).URLParams"}, Class: Query},
		{Symbols: []string{"(*Context).GetCookie", "(*Context).GetRequestCookie"}, Class: Cookie, Name: First},
		{Symbols: []string{"(*Context).GetBody"}, Class: Body, Const: "body"},
	},
	Binds: []Bind{
		{Symbols: []string{"(*Context).ReadHeaders"}, Into: First, Tags: []Tag{{"header", Header}}},
		{Symbols: []string{"(*Context).ReadParams"}, Into: First, Tags: []Tag{{"param", PathParam}}},
		// ReadURL binds the parameters of the path and of the query.
		{Symbols: []string{"(*Context).ReadURL"}, Into: First, Tags: []Tag{{"param", PathParam}, {"url", Query}}},
		{Symbols: []string{
			"(*Context).ReadQuery", "(*Context).ReadForm", "(*Context).ReadJSON", "(*Context).ReadXML",
			"(*Context).ReadYAML", "(*Context).ReadBody", "(*Context).ReadMsgPack",
		}, Into: First, Tags: []Tag{{"url", Query}, {"form", Query}, {"json", Body}}, Rules: "validate"},
	},
	Requests: []Request{
		{Symbols: []string{"(*Context).Request", "(*Context).Clone"}},
		{Symbols: []string{"(*Context).Path"}, Part: "Path"},
		{Symbols: []string{"(*Context).Method"}, Part: "Method"},
	},
	Nexts: []Next{
		{Symbols: []string{"(*Context).Next", "(*Context).NextOr", "(*Context).NextOrNotFound"}},
	},
	Writes: []Write{
		// func (ctx *Context) StopWithJSON(statusCode int, jsonObject interface{}) error
		{Symbols: []string{
			"(*Context).StopWithText", "(*Context).StopWithError", "(*Context).StopWithPlainError",
			"(*Context).StopWithJSON", "(*Context).StopWithProblem", "(*Context).Render",
		}, Status: First},
		{Symbols: []string{"(*Context).StatusCode", "(*Context).StopWithStatus"}, Status: First, Only: true},
		{Symbols: []string{"(*Context).NotFound"}, Const: 404},
		// func (ctx *Context) JSON(v interface{}, opts ...JSON) (err error)
		{Symbols: []string{
			"(*Context).JSON", "(*Context).JSONP", "(*Context).XML", "(*Context).YAML", "(*Context).TextYAML",
			"(*Context).MsgPack", "(*Context).Protobuf", "(*Context).Markdown", "(*Context).Text", "(*Context).HTML",
			"(*Context).Binary", "(*Context).View", "(*Context).Write", "(*Context).Writef", "(*Context).WriteString",
			"(*Context).Negotiate", "(*Context).ServeContent", "(*Context).ServeFile", "(*Context).SendFile",
			"(*Context).StreamWriter",
		}},
	},
	Sets: []ContextSet{
		// func (ctx *Context) SetUser(i interface{}) error
		{Symbols: []string{"(*Context).SetUser"}, Const: "iris.user", Value: First},
		{Symbols: []string{"(*Context).SetID"}, Const: "iris.id", Value: First},
	},
	Gets: []ContextGet{
		{Symbols: []string{"(*Context).User"}, Const: "iris.user"},
		{Symbols: []string{"(*Context).GetID"}, Const: "iris.id"},
		{Symbols: []string{"(*Context).Value"}, Key: First},
	},
}

// Sources: directory core/memstore, memstore.go. The values that a request keeps
// are a Store, and the parameters of its path embed one.
var irisStore = Library{
	Name:    "iris/memstore",
	Path:    "github.com/kataras/iris/core/memstore",
	Release: "v12.2.11",
	Inputs: []Input{
		{Symbols: []string{
			"(*Store).GetString", "(*Store).GetStringDefault", "(*Store).GetStringTrim", "(*Store).GetInt",
			"(*Store).GetIntDefault", "(*Store).GetInt64", "(*Store).GetInt64Default", "(*Store).GetUint",
			"(*Store).GetUintDefault", "(*Store).GetUint64", "(*Store).GetUint64Default",
		}, Class: PathParam, Name: First, Of: Receiver},
	},
	Sets: []ContextSet{
		// func (r *Store) Set(key string, value interface{}) (Entry, bool)
		{Symbols: []string{"(*Store).Set", "(*Store).SetImmutable", "(*Store).Save"}, Key: First, Value: Second},
	},
	Gets: []ContextGet{
		// func (r *Store) Get(key string) interface{}
		{Symbols: []string{
			"(*Store).Get", "(*Store).GetDefault", "(*Store).GetEntry",
			"(*Store).GetString", "(*Store).GetStringDefault", "(*Store).GetStringTrim", "(*Store).GetInt",
			"(*Store).GetIntDefault", "(*Store).GetInt64", "(*Store).GetInt64Default", "(*Store).GetUint",
			"(*Store).GetUintDefault", "(*Store).GetUint64", "(*Store).GetUint64Default",
		}, Key: First},
	},
}

// Sources: directory core/router, api_builder.go, party.go.
var irisRouter = Library{
	Name:    "iris/router",
	Path:    "github.com/kataras/iris/core/router",
	Release: "v12.2.11",
	Chain:   Stops,
	// APIBuilder.Use adds to what later routes and parties copy.
	Covers: LaterRoutes,
	Routes: []Route{
		// func (api *APIBuilder) Get(relativePath string, handlers ...context.Handler) *Route
		{Symbols: []string{
			"(*APIBuilder).Get", "(*APIBuilder).Post", "(*APIBuilder).Put", "(*APIBuilder).Patch",
			"(*APIBuilder).Delete", "(*APIBuilder).Head", "(*APIBuilder).Options", "(*APIBuilder).Any",
			"(Party).Get", "(Party).Post", "(Party).Put", "(Party).Patch",
			"(Party).Delete", "(Party).Head", "(Party).Options", "(Party).Any",
		}, Pattern: First, Handlers: Second},
		{Symbols: []string{"(*APIBuilder).Connect", "(Party).Connect"}, Method: "CONNECT", Pattern: First, Handlers: Second},
		{Symbols: []string{"(*APIBuilder).Trace", "(Party).Trace"}, Method: "TRACE", Pattern: First, Handlers: Second},
		// func (api *APIBuilder) Handle(method string, relativePath string, handlers ...context.Handler) *Route
		{Symbols: []string{
			"(*APIBuilder).Handle", "(*APIBuilder).HandleMany", "(*APIBuilder).HandleFunc", "(*APIBuilder).CreateRoutes",
			"(Party).Handle", "(Party).HandleMany", "(Party).HandleFunc", "(Party).CreateRoutes",
		}, MethodArg: First, Pattern: Second, Handlers: Third},
	},
	Groups: []Group{
		// func (api *APIBuilder) Party(relativePath string, handlers ...context.Handler) Party
		{Symbols: []string{"(*APIBuilder).Party", "(Party).Party"}, Prefix: First, Middleware: Second},
		// func (api *APIBuilder) PartyFunc(relativePath string, partyBuilderFunc func(p Party)) Party
		{Symbols: []string{"(*APIBuilder).PartyFunc", "(Party).PartyFunc"}, Prefix: First, Func: Second},
		// func (api *APIBuilder) Subdomain(subdomain string, middleware ...context.Handler) Party
		{Symbols: []string{"(*APIBuilder).Subdomain", "(Party).Subdomain"}, Middleware: Second},
		{Symbols: []string{"(*APIBuilder).WildcardSubdomain"}, Middleware: First},
		{Symbols: []string{
			"(*APIBuilder).AllowMethods", "(*APIBuilder).SetExecutionRules", "(*APIBuilder).SetRegisterRule",
			"(*APIBuilder).SetRoutesNoLog", "(*APIBuilder).EnsureStaticBindings", "(*APIBuilder).Layout",
			"(Party).AllowMethods", "(Party).SetExecutionRules", "(Party).SetRegisterRule",
			"(Party).SetRoutesNoLog", "(Party).EnsureStaticBindings", "(Party).Layout",
		}, Shares: true},
	},
	Uses: []Use{
		{Symbols: []string{
			"(*APIBuilder).Use", "(*APIBuilder).UseOnce", "(*APIBuilder).UseFunc",
			"(Party).Use", "(Party).UseOnce", "(Party).UseFunc",
		}, Middleware: First},
		// They run before the router looks for a route, or are put in front of the
		// handlers that routes have already.
		{Symbols: []string{
			"(*APIBuilder).UseRouter", "(*APIBuilder).UseGlobal", "(Party).UseRouter",
		}, Middleware: First, All: true},
	},
}

// Sources: directory core/handlerconv, from_std.go.
var irisHandlerconv = Library{
	Name:    "iris/handlerconv",
	Path:    "github.com/kataras/iris/core/handlerconv",
	Release: "v12.2.11",
	Wraps: []Wrap{
		// func FromStd(handler interface{}) context.Handler
		{Symbols: []string{"FromStd", "FromStdWithNext"}, Handler: First},
	},
}

// Sources: directory middleware/basicauth, basicauth.go.
var irisBasicauth = Library{
	Name:    "iris/basicauth",
	Path:    "github.com/kataras/iris/middleware/basicauth",
	Release: "v12.2.11",
	Auths: []Auth{
		// func Default(users interface{}, userOpts ...UserAuthOption) context.Handler
		{Symbols: []string{"Default", "Load"}, Keys: []string{"iris.user"}, Static: true},
		// Options.Allow decides about name and password, and may be anything.
		{Symbols: []string{"New"}, Keys: []string{"iris.user"}, Static: true},
	},
}

// Sources: directory middleware/jwt, jwt.go, verifier.go, extractor.go.
var irisJWT = Library{
	Name:    "iris/jwt",
	Path:    "github.com/kataras/iris/middleware/jwt",
	Release: "v12.2.11",
	Inputs: []Input{
		// func FromHeader(ctx *context.Context) string
		{Symbols: []string{"FromHeader", "(*Verifier).RequestToken"}, Class: Header, Const: "Authorization"},
		{Symbols: []string{"FromQuery"}, Class: Query, Const: "token"},
	},
	Gets: []ContextGet{
		// func Get(ctx *context.Context) interface{}
		{Symbols: []string{"Get"}, Const: "iris.jwt.claims"},
		{Symbols: []string{"GetVerifiedToken"}, Const: "iris.jwt.token"},
	},
	Auths: []Auth{
		// func (v *Verifier) Verify(claimsType func() interface{}, validators ...TokenValidator) context.Handler
		{Symbols: []string{"(*Verifier).Verify"}, Keys: []string{"iris.jwt.claims", "iris.jwt.token", "iris.user"}},
	},
	Checks: []Check{
		// func (v *Verifier) VerifyToken(token []byte, validators ...TokenValidator) (*VerifiedToken, error)
		{Symbols: []string{"(*Verifier).VerifyToken"}, Kind: Verifies, Args: []Arg{First}},
	},
}

// The other packages below middleware have one constructor each.
var (
	irisAccesslog = Library{
		Name: "iris/accesslog", Path: "github.com/kataras/iris/middleware/accesslog", Release: "v12.2.11",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
	irisCors = Library{
		Name: "iris/cors", Path: "github.com/kataras/iris/middleware/cors", Release: "v12.2.11",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
	irisLogger = Library{
		Name: "iris/logger", Path: "github.com/kataras/iris/middleware/logger", Release: "v12.2.11",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
	irisRate = Library{
		Name: "iris/rate", Path: "github.com/kataras/iris/middleware/rate", Release: "v12.2.11",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
	irisRecover = Library{
		Name: "iris/recover", Path: "github.com/kataras/iris/middleware/recover", Release: "v12.2.11",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
	irisRequestid = Library{
		Name: "iris/requestid", Path: "github.com/kataras/iris/middleware/requestid", Release: "v12.2.11",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
)
