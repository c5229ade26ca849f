// Package goframe has the scenarios of the matrix with goframe.
package goframe

import (
	"net/http"
	"strings"

	"github.com/gogf/gf/v2/frame/g"
	"github.com/gogf/gf/v2/net/ghttp"

	"keystore"
)

func routes() *ghttp.Server {
	s := g.Server()
	s.BindHandler("GET:/format", checksOnlyTheFormat)
	s.Group("/", func(group *ghttp.RouterGroup) {
		group.GET("/bearer", checksOnlyTheFormatOfABearerToken)
		group.GET("/verified", verifiesTheKey)
		group.GET("/made", isMadeByAFactory(40))
		group.Group("/prefix", func(group *ghttp.RouterGroup) {
			group.Middleware(requirePrefix)
			group.GET("/secret", isBehindAPrefix)
		})
	})
	s.Group("/tenants/:tenant_id", func(group *ghttp.RouterGroup) {
		group.Middleware(authenticate)
		group.GET("/any", usesAnyTenant)
		group.GET("/compared", comparesTheTenant)
		group.Group("/middleware").Middleware(requireTenant).GET("/secret", isBehindATenantMiddleware)
		s := &server{name: "matrix"}
		group.GET("/method", s.isAMethodValue)
		for _, rt := range []struct {
			path    string
			handler ghttp.HandlerFunc
		}{
			{"/table", isInATable},
			{"/table/compared", isInATableAndCompares},
		} {
			group.GET(rt.path, rt.handler)
		}
	})
	s.Group("/any", func(group *ghttp.RouterGroup) {
		group.Middleware(authenticate)
		group.POST("/reset", resetsForAnyKey)
	})
	s.Group("/scoped", func(group *ghttp.RouterGroup) {
		group.Middleware(authenticate, RequireScope("admin:reset"))
		group.POST("/reset", isBehindAScopeMiddleware)
	})
	s.Group("/group", func(group *ghttp.RouterGroup) {
		group.Middleware(authenticate)
		group.Group("/admin", func(group *ghttp.RouterGroup) {
			group.Middleware(RequireScope("admin:reset"))
			group.POST("/reset", isBehindAGuardedGroup)
		})
	})
	s.Group("/registered", func(group *ghttp.RouterGroup) {
		group.Middleware(authenticate)
		register(group)
	})
	return s
}

func checksOnlyTheFormat(r *ghttp.Request) {
	if !strings.HasPrefix(r.GetHeader("X-API-Key"), "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		r.Response.WriteStatus(http.StatusForbidden)
		return
	}
	r.Response.WriteJson(keystore.Secret())
}

func requirePrefix(r *ghttp.Request) {
	if !strings.HasPrefix(r.GetHeader("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		r.Response.WriteStatus(http.StatusForbidden)
		return
	}
	r.Middleware.Next()
}

func isBehindAPrefix(r *ghttp.Request) {
	r.Response.WriteJson(keystore.Secret())
}

func checksOnlyTheFormatOfABearerToken(r *ghttp.Request) {
	token, ok := strings.CutPrefix(r.GetHeader("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		r.Response.WriteStatus(http.StatusForbidden)
		return
	}
	r.Response.WriteJson(keystore.Secret())
}

func verifiesTheKey(r *ghttp.Request) { // ok: the key is looked up
	key := r.GetHeader("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		r.Response.WriteStatus(http.StatusForbidden)
		return
	}
	if !keystore.Valid(key) { // guard: formatonly
		r.Response.WriteStatus(http.StatusForbidden)
		return
	}
	r.Response.WriteJson(keystore.Secret())
}

func authenticate(r *ghttp.Request) {
	k, err := keystore.Find(r.Context(), r.GetHeader("X-API-Key"))
	if err != nil {
		r.Response.WriteStatus(http.StatusUnauthorized, "unauthorized")
		return
	}
	r.SetCtxVar("key", k)
	r.Middleware.Next()
}

func keyOf(r *ghttp.Request) *keystore.Key {
	k, _ := r.GetCtxVar("key").Val().(*keystore.Key)
	return k
}

func usesAnyTenant(r *ghttp.Request) {
	r.Response.WriteJson(keystore.Records(r.Context(), r.GetRouter("tenant_id").String())) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(r *ghttp.Request) { // ok: the handler compares
	if keyOf(r).TenantID != r.GetRouter("tenant_id").String() { // guard: crosstenant
		r.Response.WriteStatus(http.StatusForbidden)
		return
	}
	r.Response.WriteJson(keystore.Records(r.Context(), r.GetRouter("tenant_id").String()))
}

func requireTenant(r *ghttp.Request) {
	if keyOf(r).TenantID != r.GetRouter("tenant_id").String() { // guard: crosstenant isBehindATenantMiddleware
		r.Response.WriteStatus(http.StatusForbidden)
		return
	}
	r.Middleware.Next()
}

func isBehindATenantMiddleware(r *ghttp.Request) { // ok: the second middleware compares
	r.Response.WriteJson(keystore.Records(r.Context(), r.GetRouter("tenant_id").String()))
}

func resetsForAnyKey(r *ghttp.Request) {
	keystore.Reset(r.Context()) // want `POST "/any/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	r.Response.WriteStatus(http.StatusNoContent)
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) ghttp.HandlerFunc {
	return func(r *ghttp.Request) {
		if !keyOf(r).Has(scope) { // guard: missingscope isBehindAScopeMiddleware
			r.Response.WriteStatus(http.StatusForbidden)
			return
		}
		r.Middleware.Next()
	}
}

func isBehindAScopeMiddleware(r *ghttp.Request) { // ok: the made middleware checks the scope
	keystore.Reset(r.Context())
	r.Response.WriteStatus(http.StatusNoContent)
}

func isBehindAGuardedGroup(r *ghttp.Request) { // ok: the group checks the scope
	keystore.Reset(r.Context())
	r.Response.WriteStatus(http.StatusNoContent)
}

type server struct{ name string }

func (s *server) isAMethodValue(r *ghttp.Request) {
	r.Response.WriteJson(keystore.Records(r.Context(), r.GetRouter("tenant_id").String())) // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeByAFactory(n int) ghttp.HandlerFunc {
	return func(r *ghttp.Request) {
		if len(r.GetHeader("X-API-Key")) != n { // want `GET "/made" grants access after checking only the format of X-API-Key: len`
			r.Response.WriteStatus(http.StatusForbidden)
			return
		}
		r.Response.WriteJson(keystore.Secret())
	}
}

func register(group *ghttp.RouterGroup) {
	group.POST("/reset", isRegisteredByAFunction)
}

func isRegisteredByAFunction(r *ghttp.Request) {
	keystore.Reset(r.Context()) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	r.Response.WriteStatus(http.StatusNoContent)
}

func isInATable(r *ghttp.Request) {
	r.Response.WriteJson(keystore.Records(r.Context(), r.GetRouter("tenant_id").String())) // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(r *ghttp.Request) { // ok: the handler compares
	tenant := r.GetRouter("tenant_id").String()
	if keyOf(r).TenantID != tenant { // guard: crosstenant
		r.Response.WriteStatus(http.StatusForbidden)
		return
	}
	r.Response.WriteJson(keystore.Records(r.Context(), tenant))
}
