package model

// Sources: github.com/golang-jwt/jwt v3.2.2+incompatible, v4 v4.5.2, v5 v5.3.1,
// parser.go. The rows hold for all of them.
var golangJWT = Library{
	Name: "golang-jwt", Path: "github.com/golang-jwt/jwt", Release: "v5.3.1",
	Checks: []Check{
		// func Parse(tokenString string, keyFunc Keyfunc, options ...ParserOption) (*Token, error)
		{Symbols: []string{
			"Parse", "ParseWithClaims", "(*Parser).Parse", "(*Parser).ParseWithClaims",
		}, Kind: Verifies, Args: []Arg{First}, Keyless: "UnsafeAllowNoneSignatureType"},
		// Valid bool // Is the token valid? Populated when you Parse/Verify a token
		{Symbols: []string{"Token.Valid"}, Kind: Verifies, Args: []Arg{Receiver}, Pass: True},
	},
	Shapes: []Shape{
		// func (p *Parser) ParseUnverified(tokenString string, claims Claims) (token *Token, parts []string, err error)
		{Symbols: []string{"(*Parser).ParseUnverified"}, Arg: First, Part: true},
	},
	Issues: []Issue{
		// func (t *Token) SignedString(key interface{}) (string, error)
		{Symbols: []string{"(*Token).SignedString"}},
	},
}

var golangJWTRequest = Library{
	Name: "golang-jwt/request", Path: "github.com/golang-jwt/jwt/request", Release: "v5.3.1",
	Checks: []Check{
		// func ParseFromRequest(req *http.Request, extractor Extractor, keyFunc jwt.Keyfunc,
		//	options ...ParseFromRequestOption) (token *jwt.Token, err error)
		{Symbols: []string{"ParseFromRequest", "ParseFromRequestWithClaims"}, Kind: Verifies, Args: []Arg{First}, Header: "Authorization"},
	},
}

// Sources: github.com/dgrijalva/jwt-go v3.2.0+incompatible, parser.go, token.go.
var dgrijalvaJWT = Library{
	Name: "jwt-go", Path: "github.com/dgrijalva/jwt-go", Release: "v3.2.0+incompatible",
	Checks: []Check{
		// func Parse(tokenString string, keyFunc Keyfunc) (*Token, error)
		{Symbols: []string{
			"Parse", "ParseWithClaims", "(*Parser).Parse", "(*Parser).ParseWithClaims",
		}, Kind: Verifies, Args: []Arg{First}, Keyless: "UnsafeAllowNoneSignatureType"},
		// Valid bool // Is the token valid? Populated when you Parse/Verify a token
		{Symbols: []string{"Token.Valid"}, Kind: Verifies, Args: []Arg{Receiver}, Pass: True},
	},
	Shapes: []Shape{
		{Symbols: []string{"(*Parser).ParseUnverified"}, Arg: First, Part: true},
	},
	Issues: []Issue{
		{Symbols: []string{"(*Token).SignedString"}},
	},
}

// Sources: github.com/lestrrat-go/jwx v2 v2.1.3 and v3 v3.3.0, jwt/jwt.go,
// jwt/http.go. Parse refuses a token for which it was given no key; only the
// option WithVerify(false) makes it lenient.
var jwxJWT = Library{
	Name: "jwx/jwt", Path: "github.com/lestrrat-go/jwx/jwt", Release: "v3.3.0",
	Checks: []Check{
		// func Parse(s []byte, options ...ParseOption) (Token, error)
		// func ParseHeader(hdr http.Header, name string, options ...ParseOption) (Token, error)
		{Symbols: []string{
			"Parse", "ParseString", "ParseReader", "ParseRequest", "ParseHeader", "ParseForm", "ParseCookie",
		}, Kind: Verifies, Args: []Arg{First}, Waives: "WithVerify", Header: "Authorization"},
	},
	Shapes: []Shape{
		// func ParseInsecure(s []byte, options ...ParseOption) (Token, error)
		{Symbols: []string{"ParseInsecure"}, Arg: First, Part: true},
	},
}

// Sources: github.com/lestrrat-go/jwx v2 v2.1.3 and v3 v3.3.0, jws/jws.go.
var jwxJWS = Library{
	Name: "jwx/jws", Path: "github.com/lestrrat-go/jwx/jws", Release: "v3.3.0",
	Checks: []Check{
		// func Verify(buf []byte, options ...VerifyOption) ([]byte, error)
		{Symbols: []string{"Verify"}, Kind: Verifies, Args: []Arg{First}},
	},
	Shapes: []Shape{
		{Symbols: []string{"Parse", "ParseString", "ParseReader"}, Arg: First, Part: true},
	},
}

// Sources: github.com/coreos/go-oidc/v3 v3.21.0, oidc/verify.go, oidc/oidc.go.
var goOIDC = Library{
	Name: "go-oidc", Path: "github.com/coreos/go-oidc/oidc", Release: "v3.21.0",
	Checks: []Check{
		// func (v *IDTokenVerifier) Verify(ctx context.Context, rawIDToken string) (*IDToken, error)
		// func (p *Provider) UserInfo(ctx context.Context, tokenSource oauth2.TokenSource) (*UserInfo, error)
		{Symbols: []string{"(*IDTokenVerifier).Verify"}, Kind: Verifies, Args: []Arg{Second}, Skips: "Config.InsecureSkipSignatureCheck"},
		{Symbols: []string{"(*Provider).UserInfo"}, Kind: Verifies, Args: []Arg{Second}},
		{Symbols: []string{"(*IDToken).VerifyAccessToken"}, Kind: Verifies, Args: []Arg{First}},
	},
	Data: []Data{
		// func (i *IDToken) Claims(v interface{}) error
		{Symbols: []string{"(*IDToken).Claims", "(*UserInfo).Claims"}, Kind: Scans},
	},
}

// Sources: github.com/auth0/go-jwt-middleware/v2 v2.3.1, middleware.go, option.go.
var auth0Middleware = Library{
	Name: "auth0", Path: "github.com/auth0/go-jwt-middleware", Major: []int{2}, Release: "v2.3.1",
	Inputs: []Input{
		// func AuthHeaderTokenExtractor(r *http.Request) (string, error)
		{Symbols: []string{"AuthHeaderTokenExtractor"}, Class: Header, Const: "Authorization"},
	},
	Auths: []Auth{
		// type ValidateToken func(context.Context, string) (interface{}, error)
		// func New(validateToken ValidateToken, opts ...Option) *JWTMiddleware
		{
			Symbols: []string{"New"}, Validator: First, Credential: Second,
			Optional: []string{"WithCredentialsOptional", "WithExclusionUrls"},
		},
		// func (m *JWTMiddleware) CheckJWT(next http.Handler) http.Handler
		{Symbols: []string{"(*JWTMiddleware).CheckJWT"}},
	},
}

// Sources: github.com/auth0/go-jwt-middleware/v2 v2.3.1, validator/validator.go.
var auth0Validator = Library{
	Name: "auth0/validator", Path: "github.com/auth0/go-jwt-middleware/validator", Major: []int{2}, Release: "v2.3.1",
	Checks: []Check{
		// func (v *Validator) ValidateToken(ctx context.Context, tokenString string) (interface{}, error)
		{Symbols: []string{"(*Validator).ValidateToken"}, Kind: Verifies, Args: []Arg{Second}},
	},
}

// clerkClaims is the key of the claims that clerk's middlewares leave, if there was a
// token that they have verified.
const clerkClaims = Provided + "claims"

// Sources: github.com/clerk/clerk-sdk-go/v2 v2.4.2, clerk.go, jwt.go.
var clerk = Library{
	Name: "clerk", Path: "github.com/clerk/clerk-sdk-go", Release: "v2.4.2",
	Gets: []ContextGet{
		// func SessionClaimsFromContext(ctx context.Context) (*SessionClaims, bool)
		{Symbols: []string{"SessionClaimsFromContext"}, Const: clerkClaims},
	},
	Checks: []Check{
		// func (s *SessionClaims) HasRole(role string) bool
		// func (s *SessionClaims) HasPermission(permission string) bool
		{Symbols: []string{
			"(*SessionClaims).HasRole", "(*SessionClaims).HasPermission",
		}, Kind: Decides, Args: []Arg{Receiver, First}, Pass: True},
	},
}

// Sources: github.com/clerk/clerk-sdk-go/v2 v2.4.2, http/middleware.go.
var clerkHTTP = Library{
	Name: "clerk/http", Path: "github.com/clerk/clerk-sdk-go/http", Release: "v2.4.2",
	Auths: []Auth{
		// func RequireHeaderAuthorization(opts ...AuthorizationOption) func(http.Handler) http.Handler
		{Symbols: []string{"RequireHeaderAuthorization"}, Keys: []string{clerkClaims}},
		// Without a token the next handler runs.
		{Symbols: []string{"WithHeaderAuthorization"}, Soft: true},
	},
}

// Sources: github.com/clerk/clerk-sdk-go/v2 v2.4.2, jwt/jwt.go.
var clerkJWT = Library{
	Name: "clerk/jwt", Path: "github.com/clerk/clerk-sdk-go/jwt", Release: "v2.4.2",
	Checks: []Check{
		// func Verify(ctx context.Context, params *VerifyParams) (*clerk.SessionClaims, error)
		{Symbols: []string{"Verify"}, Kind: Verifies, Args: []Arg{Second}},
	},
	Shapes: []Shape{
		// func Decode(_ context.Context, params *DecodeParams) (*clerk.UnverifiedToken, error)
		{Symbols: []string{"Decode"}, Arg: Second, Part: true},
	},
}
