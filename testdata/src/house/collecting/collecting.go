// Package collecting has servers of a program's own that collect middlewares in a
// field before they put them in front of their routes.
package collecting

import (
	"context"
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

func main() {
	open := &gateway{engine: gin.New()}
	open.with(authenticate)
	open.start()

	closed := &guardedGateway{engine: gin.New()}
	closed.with(authenticate)
	closed.with(ownTenant)
	closed.start()

	http.ListenAndServe(":8080", newStack().handler())

	first, second := &bundle{engine: gin.New()}, &bundle{engine: gin.New()}
	first.with(authenticate, ownTenant)
	second.with(authenticate)
	first.mount("/first", isInTheFirst)
	first.mount("/both", isInBoth)
	second.mount("/second", isInBoth)
}

func authenticate(c *gin.Context) {
	k, err := keystore.Find(c.Request.Context(), c.GetHeader("X-API-Key"))
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Set("key", k)
}

func ownTenant(c *gin.Context) {
	if k, _ := c.MustGet("key").(*keystore.Key); k.TenantID != c.Param("tenant_id") { // guard: crosstenant usesAnyTenantBehindACheck
		c.AbortWithStatus(http.StatusForbidden)
	}
}

// A gateway puts what it has collected in front of a group.
type gateway struct {
	engine *gin.Engine
	chain  []gin.HandlerFunc
}

func (g *gateway) with(m ...gin.HandlerFunc) { g.chain = append(g.chain, m...) }

func (g *gateway) start() {
	tenants := g.engine.Group("/tenants/:tenant_id")
	tenants.Use(g.chain...)
	tenants.GET("/records", usesAnyTenant)
}

func usesAnyTenant(c *gin.Context) {
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("tenant_id"))) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

// A guardedGateway is the same with one more middleware.
type guardedGateway struct {
	engine *gin.Engine
	chain  []gin.HandlerFunc
}

func (g *guardedGateway) with(m gin.HandlerFunc) { g.chain = append(g.chain, m) }

func (g *guardedGateway) start() {
	tenants := g.engine.Group("/guarded/:tenant_id")
	tenants.Use(g.chain...)
	tenants.GET("/records", usesAnyTenantBehindACheck)
}

func usesAnyTenantBehindACheck(c *gin.Context) { // ok: the second middleware that was collected compares
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("tenant_id")))
}

// A stack wraps a mux in what it has collected, the first outermost.
type stack struct {
	around []func(http.Handler) http.Handler
}

func newStack() *stack {
	s := &stack{}
	s.around = append(s.around, identify)
	return s
}

func (s *stack) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /stacked/{tenant_id}/records", usesAnyTenantOfAStack)
	mux.HandleFunc("GET /stacked/{tenant_id}/own", comparesInAStack)
	var h http.Handler = mux
	for i := len(s.around) - 1; i >= 0; i-- {
		h = s.around[i](h)
	}
	return h
}

type keyKey struct{}

func identify(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), keyKey{}, k)))
	})
}

func usesAnyTenantOfAStack(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler usesAnyTenantOfAStack uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesInAStack(w http.ResponseWriter, r *http.Request) { // ok: the handler compares
	if k, _ := r.Context().Value(keyKey{}).(*keystore.Key); k == nil || k.TenantID != r.PathValue("tenant_id") { // guard: crosstenant
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

// A bundle is one of two, each with middlewares of its own.
type bundle struct {
	engine *gin.Engine
	chain  []gin.HandlerFunc
}

func (b *bundle) with(m ...gin.HandlerFunc) { b.chain = append(b.chain, m...) }

func (b *bundle) mount(prefix string, h gin.HandlerFunc) {
	g := b.engine.Group(prefix + "/:tenant_id")
	g.Use(b.chain...)
	g.GET("/records", h)
}

func isInBoth(c *gin.Context) {
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("tenant_id"))) // want `handler isInBoth uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isInTheFirst(c *gin.Context) { // ok: the first has a middleware that compares
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("tenant_id")))
}
