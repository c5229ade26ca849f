// Package resources registers what a map has for a resource, and asks the map
// whether it has it.
package resources

import (
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	resource(mux, "/tenants/{tenant_id}/records", map[string]http.HandlerFunc{
		"get":    shows,
		"delete": deletes,
	})
	resource(mux, "/tenants/{tenant_id}/own", map[string]http.HandlerFunc{"get": showsOwn})
	return mux
}

func resource(mux *http.ServeMux, path string, handlers map[string]http.HandlerFunc) {
	if h, ok := handlers["get"]; ok {
		mux.HandleFunc("GET "+path, h)
	}
	if h, ok := handlers["delete"]; ok {
		mux.HandleFunc("DELETE "+path, h)
	}
}

func ginRoutes() *gin.Engine {
	r := gin.New()
	ginResource(r.Group("/tenants/:tenant_id"), map[string]gin.HandlerFunc{
		"get":    showsWithGin,
		"delete": deletesOwnWithGin,
	})
	return r
}

func ginResource(group *gin.RouterGroup, handlers map[string]gin.HandlerFunc) {
	if h, ok := handlers["get"]; ok {
		group.GET("/records", h)
	}
	if h, ok := handlers["delete"]; ok {
		group.DELETE("/records", h)
	}
}

func find(w http.ResponseWriter, r *http.Request) *keystore.Key {
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		http.Error(w, "invalid key", http.StatusUnauthorized)
		return nil
	}
	return k
}

func shows(w http.ResponseWriter, r *http.Request) {
	if k := find(w, r); k != nil {
		fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler shows uses path tenant "tenant_id" without comparing it with the key's tenant`
	}
}

func showsOwn(w http.ResponseWriter, r *http.Request) { // ok: compares
	k := find(w, r)
	if k == nil {
		return
	}
	if k.TenantID != r.PathValue("tenant_id") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func deletes(w http.ResponseWriter, r *http.Request) { // ok: the key's own, with a scope
	k := find(w, r)
	if k == nil || !k.Has("records:delete") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.DeleteRecords(r.Context(), k.TenantID)
}

func showsWithGin(c *gin.Context) {
	if _, err := keystore.Find(c, c.GetHeader("X-API-Key")); err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(c, c.Param("tenant_id"))) // want `handler showsWithGin uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func deletesOwnWithGin(c *gin.Context) { // ok: the key's own, with a scope
	k, err := keystore.Find(c, c.GetHeader("X-API-Key"))
	if err != nil || !k.Has("records:delete") {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	keystore.DeleteRecords(c, k.TenantID)
}
