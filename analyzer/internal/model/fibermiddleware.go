package model

// The rows of this file hold for fiber v2 and v3 alike.

// Sources: github.com/gofiber/fiber/v3 v3.1.0 and v2 v2.52.15, middleware/keyauth.
var fiberKeyauth = Library{
	Name:    "fiber/keyauth",
	Path:    "github.com/gofiber/fiber/middleware/keyauth",
	Release: "v3.1.0",
	Chain:   Stops,
	Auths: []Auth{
		// func New(config ...Config) fiber.Handler
		// Config.Validator: func(c fiber.Ctx, key string) (bool, error)
		{
			Symbols: []string{"New"}, Validator: First, Field: "Validator", Credential: Second,
			Optional: []string{"Next"},
		},
	},
}

// Sources: github.com/gofiber/fiber/v3 v3.1.0 and v2 v2.52.15, middleware/basicauth.
var fiberBasicauth = Library{
	Name:    "fiber/basicauth",
	Path:    "github.com/gofiber/fiber/middleware/basicauth",
	Release: "v3.1.0",
	Chain:   Stops,
	Auths: []Auth{
		// func New(config ...Config) fiber.Handler
		{Symbols: []string{"New"}, Optional: []string{"Next"}, Static: true},
	},
}

// Sources: github.com/gofiber/fiber/v3 v3.1.0 and v2 v2.52.15, middleware/adaptor.
var fiberAdaptor = Library{
	Name:    "fiber/adaptor",
	Path:    "github.com/gofiber/fiber/middleware/adaptor",
	Release: "v3.1.0",
	Chain:   Stops,
	Wraps: []Wrap{
		{Symbols: []string{
			"HTTPHandler", "HTTPHandlerFunc", "HTTPMiddleware", "FiberHandler", "FiberHandlerFunc", "FiberApp",
		}, Handler: First},
	},
}

// Sources: github.com/gofiber/fiber/v3 v3.1.0 and v2 v2.52.15, middleware/timeout.
var fiberTimeout = Library{
	Name:    "fiber/timeout",
	Path:    "github.com/gofiber/fiber/middleware/timeout",
	Release: "v3.1.0",
	Chain:   Stops,
	Wraps: []Wrap{
		{Symbols: []string{"New"}, Handler: First},
	},
}

// The other packages below middleware have one constructor each. Left out:
// skip, which makes a middleware conditional, proxy, which answers in the place
// of the handlers, and what only one of the majors has.
var (
	fiberCache = Library{
		Name: "fiber/cache", Path: "github.com/gofiber/fiber/middleware/cache", Release: "v3.1.0",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
	fiberCompress = Library{
		Name: "fiber/compress", Path: "github.com/gofiber/fiber/middleware/compress", Release: "v3.1.0",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
	fiberCors = Library{
		Name: "fiber/cors", Path: "github.com/gofiber/fiber/middleware/cors", Release: "v3.1.0",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
	fiberCsrf = Library{
		Name: "fiber/csrf", Path: "github.com/gofiber/fiber/middleware/csrf", Release: "v3.1.0",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
	fiberEarlydata = Library{
		Name: "fiber/earlydata", Path: "github.com/gofiber/fiber/middleware/earlydata", Release: "v3.1.0",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
	fiberEncryptcookie = Library{
		Name: "fiber/encryptcookie", Path: "github.com/gofiber/fiber/middleware/encryptcookie", Release: "v3.1.0",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
	fiberEnvvar = Library{
		Name: "fiber/envvar", Path: "github.com/gofiber/fiber/middleware/envvar", Release: "v3.1.0",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
	fiberEtag = Library{
		Name: "fiber/etag", Path: "github.com/gofiber/fiber/middleware/etag", Release: "v3.1.0",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
	fiberExpvar = Library{
		Name: "fiber/expvar", Path: "github.com/gofiber/fiber/middleware/expvar", Release: "v3.1.0",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
	fiberFavicon = Library{
		Name: "fiber/favicon", Path: "github.com/gofiber/fiber/middleware/favicon", Release: "v3.1.0",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
	fiberHealthcheck = Library{
		Name: "fiber/healthcheck", Path: "github.com/gofiber/fiber/middleware/healthcheck", Release: "v3.1.0",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
	fiberHelmet = Library{
		Name: "fiber/helmet", Path: "github.com/gofiber/fiber/middleware/helmet", Release: "v3.1.0",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
	fiberIdempotency = Library{
		Name: "fiber/idempotency", Path: "github.com/gofiber/fiber/middleware/idempotency", Release: "v3.1.0",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
	fiberLimiter = Library{
		Name: "fiber/limiter", Path: "github.com/gofiber/fiber/middleware/limiter", Release: "v3.1.0",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
	fiberLogger = Library{
		Name: "fiber/logger", Path: "github.com/gofiber/fiber/middleware/logger", Release: "v3.1.0",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
	fiberPprof = Library{
		Name: "fiber/pprof", Path: "github.com/gofiber/fiber/middleware/pprof", Release: "v3.1.0",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
	fiberRecover = Library{
		Name: "fiber/recover", Path: "github.com/gofiber/fiber/middleware/recover", Release: "v3.1.0",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
	fiberRedirect = Library{
		Name: "fiber/redirect", Path: "github.com/gofiber/fiber/middleware/redirect", Release: "v3.1.0",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
	fiberRequestid = Library{
		Name: "fiber/requestid", Path: "github.com/gofiber/fiber/middleware/requestid", Release: "v3.1.0",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
	fiberRewrite = Library{
		Name: "fiber/rewrite", Path: "github.com/gofiber/fiber/middleware/rewrite", Release: "v3.1.0",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
	fiberSession = Library{
		Name: "fiber/session", Path: "github.com/gofiber/fiber/middleware/session", Release: "v3.1.0",
		Harmless: []Harmless{{Symbols: []string{"*"}}},
	}
)
