// Package sources has middlewares that take a token from wherever there is one: that
// the client's cookie and what the context holds lead to the same key says nothing
// about privileges.
package sources

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

type tokenOf struct{}

type keyOf struct{}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("DELETE /records", authenticate(http.HandlerFunc(resetsForAnyToken)))
	mux.Handle("DELETE /checked", authenticate(http.HandlerFunc(resetsWithTheScope)))
	return mux
}

func ginRoutes() *gin.Engine {
	r := gin.New()
	r.DELETE("/records", authenticateWithGin, resetsForAnyTokenWithGin)
	r.DELETE("/checked", authenticateWithGin, resetsWithTheScopeWithGin)
	return r
}

func authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		token := r.Header.Get("Authorization")
		if token == "" {
			token, _ = r.Context().Value(tokenOf{}).(string)
		}
		if token == "" {
			if c, err := r.Cookie("token"); err == nil {
				token = c.Value
			}
		}
		k, err := keystore.Find(r.Context(), token)
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), keyOf{}, k)))
	})
}

func resetsForAnyToken(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `DELETE "/records" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func resetsWithTheScope(w http.ResponseWriter, r *http.Request) { // ok: the scope is checked
	k, ok := r.Context().Value(keyOf{}).(*keystore.Key)
	if !ok || !k.Has("records:reset") { // guard: missingscope
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
}

func authenticateWithGin(c *gin.Context) {
	token := c.GetHeader("Authorization")
	if token == "" {
		if token = c.GetString("token"); token == "" {
			token, _ = c.Cookie("token")
		}
	}
	k, err := keystore.Find(c, token)
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Set("key", k)
}

func resetsForAnyTokenWithGin(c *gin.Context) {
	keystore.Reset(c) // want `DELETE "/records" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func resetsWithTheScopeWithGin(c *gin.Context) { // ok: the scope is checked
	if !c.MustGet("key").(*keystore.Key).Has("records:reset") { // guard: missingscope
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	keystore.Reset(c)
}
