// Package gorestful has the scenarios of the matrix with go-restful.
package gorestful

import (
	"log"
	"net/http"
	"strings"

	"github.com/emicklei/go-restful/v3"

	"keystore"
)

func routes() http.Handler {
	container := restful.NewContainer()
	container.Filter(logs)

	ws := new(restful.WebService)
	ws.Produces(restful.MIME_JSON)
	ws.Route(ws.GET("/format").To(checksOnlyTheFormat))
	ws.Route(ws.GET("/prefix").To(isBehindAPrefix).Filter(requirePrefix))
	ws.Route(ws.GET("/bearer").To(checksOnlyTheFormatOfABearerToken))
	ws.Route(ws.GET("/verified").Doc("verifies the key").To(verifiesTheKey).Writes(""))
	ws.Route(ws.GET("/made").To(isMadeByAFactory(40)))
	ws.Route(ws.POST("/reset").Filter(authenticate).To(resetsForAnyKey))
	ws.Route(ws.POST("/scoped/reset").
		Filter(authenticate).
		Filter(RequireScope("admin:reset")).
		To(isBehindAScopeMiddleware))
	container.Add(ws)

	tenants := new(restful.WebService)
	tenants.Path("/tenants/{tenant_id}").Produces(restful.MIME_JSON)
	tenants.Filter(authenticate)
	tenants.Route(tenants.GET("/any").To(usesAnyTenant))
	tenants.Route(tenants.GET("/compared").To(comparesTheTenant))
	tenants.Route(tenants.GET("/middleware").Filter(requireTenant).To(isBehindATenantMiddleware))
	s := &server{name: "matrix"}
	tenants.Route(tenants.GET("/method").To(s.isAMethodValue))
	for _, rt := range []struct {
		path    string
		handler restful.RouteFunction
	}{
		{"/table", isInATable},
		{"/table/compared", isInATableAndCompares},
	} {
		tenants.Route(tenants.GET(rt.path).To(rt.handler))
	}
	container.Add(tenants)

	group := new(restful.WebService).Path("/group")
	group.Filter(authenticate).Filter(RequireScope("admin:reset"))
	group.Route(group.POST("/admin/reset").To(isBehindAGuardedGroup))
	container.Add(group)

	registered := new(restful.WebService)
	registered.Path("/registered").Filter(authenticate)
	register(registered)
	container.Add(registered)
	return container
}

func logs(req *restful.Request, resp *restful.Response, chain *restful.FilterChain) {
	chain.ProcessFilter(req, resp)
	log.Println(req.Request.URL.Path)
}

func checksOnlyTheFormat(req *restful.Request, resp *restful.Response) {
	if !strings.HasPrefix(req.HeaderParameter("X-API-Key"), "tk_") { // want `GET "/format" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		resp.WriteErrorString(http.StatusForbidden, "forbidden")
		return
	}
	resp.WriteEntity(keystore.Secret())
}

func requirePrefix(req *restful.Request, resp *restful.Response, chain *restful.FilterChain) {
	if !strings.HasPrefix(req.HeaderParameter("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		resp.WriteErrorString(http.StatusForbidden, "forbidden")
		return
	}
	chain.ProcessFilter(req, resp)
}

func isBehindAPrefix(req *restful.Request, resp *restful.Response) {
	resp.WriteEntity(keystore.Secret())
}

func checksOnlyTheFormatOfABearerToken(req *restful.Request, resp *restful.Response) {
	token, ok := strings.CutPrefix(req.HeaderParameter("Authorization"), "Bearer ")
	if !ok || !strings.HasPrefix(token, "tk_") { // want `GET "/bearer" grants access after checking only the format of Authorization: strings\.CutPrefix, strings\.HasPrefix`
		resp.WriteErrorString(http.StatusForbidden, "forbidden")
		return
	}
	resp.WriteEntity(keystore.Secret())
}

func verifiesTheKey(req *restful.Request, resp *restful.Response) { // ok: the key is looked up
	key := req.HeaderParameter("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		resp.WriteErrorString(http.StatusForbidden, "forbidden")
		return
	}
	if !keystore.Valid(key) { // guard: formatonly
		resp.WriteErrorString(http.StatusForbidden, "forbidden")
		return
	}
	resp.WriteEntity(keystore.Secret())
}

func authenticate(req *restful.Request, resp *restful.Response, chain *restful.FilterChain) {
	k, err := keystore.Find(req.Request.Context(), req.HeaderParameter("X-API-Key"))
	if err != nil {
		resp.WriteErrorString(http.StatusUnauthorized, "unauthorized")
		return
	}
	req.SetAttribute("key", k)
	chain.ProcessFilter(req, resp)
}

func keyOf(req *restful.Request) *keystore.Key {
	k, _ := req.Attribute("key").(*keystore.Key)
	return k
}

func usesAnyTenant(req *restful.Request, resp *restful.Response) {
	resp.WriteEntity(keystore.Records(req.Request.Context(), req.PathParameter("tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(req *restful.Request, resp *restful.Response) { // ok: the handler compares
	if keyOf(req).TenantID != req.PathParameter("tenant_id") { // guard: crosstenant
		resp.WriteErrorString(http.StatusForbidden, "forbidden")
		return
	}
	resp.WriteEntity(keystore.Records(req.Request.Context(), req.PathParameter("tenant_id")))
}

func requireTenant(req *restful.Request, resp *restful.Response, chain *restful.FilterChain) {
	if keyOf(req).TenantID != req.PathParameter("tenant_id") { // guard: crosstenant isBehindATenantMiddleware
		resp.WriteErrorString(http.StatusForbidden, "forbidden")
		return
	}
	chain.ProcessFilter(req, resp)
}

func isBehindATenantMiddleware(req *restful.Request, resp *restful.Response) { // ok: the second middleware compares
	resp.WriteEntity(keystore.Records(req.Request.Context(), req.PathParameter("tenant_id")))
}

func resetsForAnyKey(req *restful.Request, resp *restful.Response) {
	keystore.Reset(req.Request.Context()) // want `POST "/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	resp.WriteHeader(http.StatusNoContent)
}

// RequireScope lets only keys with the scope pass.
func RequireScope(scope string) restful.FilterFunction {
	return func(req *restful.Request, resp *restful.Response, chain *restful.FilterChain) {
		if !keyOf(req).Has(scope) { // guard: missingscope isBehindAScopeMiddleware
			resp.WriteErrorString(http.StatusForbidden, "forbidden")
			return
		}
		chain.ProcessFilter(req, resp)
	}
}

func isBehindAScopeMiddleware(req *restful.Request, resp *restful.Response) { // ok: the made middleware checks the scope
	keystore.Reset(req.Request.Context())
	resp.WriteHeader(http.StatusNoContent)
}

func isBehindAGuardedGroup(req *restful.Request, resp *restful.Response) { // ok: the group checks the scope
	keystore.Reset(req.Request.Context())
	resp.WriteHeader(http.StatusNoContent)
}

type server struct{ name string }

func (s *server) isAMethodValue(req *restful.Request, resp *restful.Response) {
	resp.WriteEntity(keystore.Records(req.Request.Context(), req.PathParameter("tenant_id"))) // want `handler server\.isAMethodValue uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMadeByAFactory(n int) restful.RouteFunction {
	return func(req *restful.Request, resp *restful.Response) {
		if len(req.HeaderParameter("X-API-Key")) != n { // want `GET "/made" grants access after checking only the format of X-API-Key: len`
			resp.WriteErrorString(http.StatusForbidden, "forbidden")
			return
		}
		resp.WriteEntity(keystore.Secret())
	}
}

func register(ws *restful.WebService) {
	ws.Route(ws.POST("/reset").To(isRegisteredByAFunction))
}

func isRegisteredByAFunction(req *restful.Request, resp *restful.Response) {
	keystore.Reset(req.Request.Context()) // want `POST "/registered/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	resp.WriteHeader(http.StatusNoContent)
}

func isInATable(req *restful.Request, resp *restful.Response) {
	resp.WriteEntity(keystore.Records(req.Request.Context(), req.PathParameter("tenant_id"))) // want `handler isInATable uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInATableAndCompares(req *restful.Request, resp *restful.Response) { // ok: the handler compares
	tenant := req.PathParameter("tenant_id")
	if keyOf(req).TenantID != tenant { // guard: crosstenant
		resp.WriteErrorString(http.StatusForbidden, "forbidden")
		return
	}
	resp.WriteEntity(keystore.Records(req.Request.Context(), tenant))
}
