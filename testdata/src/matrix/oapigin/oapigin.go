// Package oapigin has the scenarios of the matrix with servers that oapi-codegen
// generates for Gin.
package oapigin

import (
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"

	"keystore"
)

func routes() *gin.Engine {
	r := gin.New()
	RegisterOpenHandlersWithOptions(r, &openServer{}, GinServerOptions{})
	RegisterPrefixedHandlersWithOptions(r, &prefixedServer{}, GinServerOptions{Middlewares: []MiddlewareFunc{requirePrefix}})
	RegisterLedgerHandlersWithOptions(r, &server{name: "matrix"}, GinServerOptions{Middlewares: []MiddlewareFunc{authenticate}})
	RegisterCheckedHandlersWithOptions(r, &checkedServer{}, GinServerOptions{Middlewares: []MiddlewareFunc{authenticate, requireTenant}})
	RegisterScopedHandlersWithOptions(r, &scopedServer{}, GinServerOptions{Middlewares: []MiddlewareFunc{authenticate, RequireScope("admin:reset")}})
	group := r.Group("/group", authenticate, gin.HandlerFunc(RequireScope("admin:reset")))
	RegisterGroupedHandlersWithOptions(group, &groupedServer{}, GinServerOptions{})
	register(r)
	return r
}

type openServer struct{}

func (s *openServer) ChecksOnlyTheFormat(c *gin.Context, params KeyParams) {
	if !strings.HasPrefix(params.XAPIKey, "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: len, runtime\.BindStyledParameterWithOptions, strings\.HasPrefix`
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Secret())
}

func requirePrefix(c *gin.Context) {
	if !strings.HasPrefix(c.GetHeader("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.Next()
}

type prefixedServer struct{}

func (s *prefixedServer) IsBehindAPrefix(c *gin.Context) {
	c.JSON(http.StatusOK, keystore.Secret())
}

func (s *openServer) ChecksOnlyTheFormatOfABearerToken(c *gin.Context) {
	token, ok := strings.CutPrefix(c.GetHeader("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Secret())
}

func (s *openServer) VerifiesTheKey(c *gin.Context, params KeyParams) { // ok: the key is looked up
	if !strings.HasPrefix(params.XAPIKey, "tk_") {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if !keystore.Valid(params.XAPIKey) { // guard: formatonly
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Secret())
}

// authenticate refuses requests without a known key, and keeps the key.
func authenticate(c *gin.Context) {
	k, err := keystore.Find(c.Request.Context(), c.GetHeader("X-API-Key"))
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Set("key", k)
	c.Next()
}

func keyOf(c *gin.Context) *keystore.Key {
	k, _ := c.Get("key")
	return k.(*keystore.Key)
}

type server struct{ name string }

func (s *server) UsesAnyTenant(c *gin.Context, tenantId string) {
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), tenantId)) // want `handler server\.UsesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func (s *server) ComparesTheTenant(c *gin.Context, tenantId string) { // ok: the handler compares
	if keyOf(c).TenantID != tenantId { // guard: crosstenant
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), tenantId))
}

func requireTenant(c *gin.Context) {
	if keyOf(c).TenantID != c.Param("tenant_id") { // guard: crosstenant checkedServer.IsBehindATenantMiddleware
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.Next()
}

type checkedServer struct{}

func (s *checkedServer) IsBehindATenantMiddleware(c *gin.Context, tenantId string) { // ok: the second middleware compares
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), tenantId))
}

func (s *server) ResetsForAnyKey(c *gin.Context) {
	keystore.Reset(c.Request.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	c.Status(http.StatusNoContent)
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) MiddlewareFunc {
	return func(c *gin.Context) {
		if !keyOf(c).Has(scope) { // guard: missingscope scopedServer.IsBehindAScopeMiddleware
			c.AbortWithStatus(http.StatusForbidden)
			return
		}
		c.Next()
	}
}

type scopedServer struct{}

func (s *scopedServer) IsBehindAScopeMiddleware(c *gin.Context) { // ok: the made middleware checks the scope
	keystore.Reset(c.Request.Context())
	c.Status(http.StatusNoContent)
}

type groupedServer struct{}

func (s *groupedServer) IsBehindAGuardedGroup(c *gin.Context) { // ok: the group checks the scope
	keystore.Reset(c.Request.Context())
	c.Status(http.StatusNoContent)
}

func (s *server) IsAMethodValue(c *gin.Context, tenantId string) {
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), tenantId)) // want `handler server\.IsAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func register(r gin.IRouter) {
	RegisterRegisteredHandlersWithOptions(r, &registeredServer{}, GinServerOptions{Middlewares: []MiddlewareFunc{authenticate}})
}

type registeredServer struct{}

func (s *registeredServer) IsRegisteredByAFunction(c *gin.Context) {
	keystore.Reset(c.Request.Context()) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	c.Status(http.StatusNoContent)
}
