// Package jwt has the part of gin-jwt v2.10.3 that the scenarios use, without code.
package jwt

import "github.com/gin-gonic/gin"

type MapClaims map[string]any

type GinJWTMiddleware struct {
	Realm        string
	Key          []byte
	IdentityKey  string
	Authorizator func(data any, c *gin.Context) bool
}

func New(mw *GinJWTMiddleware) (*GinJWTMiddleware, error) { return nil, nil }

func (mw *GinJWTMiddleware) MiddlewareFunc() gin.HandlerFunc { return nil }

func ExtractClaims(c *gin.Context) MapClaims { return nil }
