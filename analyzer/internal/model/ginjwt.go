package model

// Sources: github.com/appleboy/gin-jwt/v2 v2.10.3, auth_jwt.go.
var ginJWT = Library{
	Name:    "gin-jwt",
	Path:    "github.com/appleboy/gin-jwt",
	Release: "v2.10.3",
	Chain:   Continues,
	Gets: []ContextGet{
		// func ExtractClaims(c *gin.Context) MapClaims
		{Symbols: []string{"ExtractClaims"}, Const: "JWT_PAYLOAD"},
	},
	Auths: []Auth{
		// It denies without a valid token. The field Authorizator may check more,
		// and lets everybody pass where it is not set.
		// func (mw *GinJWTMiddleware) MiddlewareFunc() gin.HandlerFunc
		{Symbols: []string{"(*GinJWTMiddleware).MiddlewareFunc"}, Keys: []string{"JWT_PAYLOAD", "identity"}},
	},
	Checks: []Check{
		// func (mw *GinJWTMiddleware) ParseTokenString(token string) (*jwt.Token, error)
		{Symbols: []string{
			"(*GinJWTMiddleware).ParseTokenString", "(*GinJWTMiddleware).ParseToken",
			"(*GinJWTMiddleware).GetClaimsFromJWT", "(*GinJWTMiddleware).CheckIfTokenExpire",
		}, Kind: Verifies, Args: []Arg{First}},
	},
	Pure: []Pure{
		{Symbols: []string{"ExtractClaimsFromToken"}},
	},
}
