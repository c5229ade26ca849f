// Package heedless refuses objects of others, and goes on.
package heedless

import (
	"database/sql"
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

type service struct{ db *sql.DB }

func routes(s *service) *gin.Engine {
	e := gin.New()
	g := e.Group("/jobs", s.requireKey)
	g.GET("/:id", s.show)
	g.POST("/:id/stop", s.stop)
	g.POST("/:id/hold", s.hold)
	e.GET("/stats", s.softly, s.stats)
	return e
}

func (s *service) requireKey(c *gin.Context) {
	var tenant string
	if err := s.db.QueryRow("SELECT tenant_id FROM keys WHERE key = $1", c.GetHeader("X-API-Key")).Scan(&tenant); err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Set("tenant", tenant)
}

type job struct{ id, tenant string }

func (s *service) job(id string) (j job, err error) {
	err = s.db.QueryRow("SELECT id, tenant_id FROM jobs WHERE id = $1", id).Scan(&j.id, &j.tenant)
	return
}

func (s *service) show(c *gin.Context) { // ok: the tenant is compared
	j, err := s.job(c.Param("id"))
	if err != nil || j.tenant != c.GetString("tenant") {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, j)
}

func (s *service) stop(c *gin.Context) { // ok: the tenant is compared
	j, err := s.job(c.Param("id"))
	if err != nil || j.tenant != c.GetString("tenant") {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	s.db.Exec("UPDATE jobs SET stopped = true WHERE id = $1", j.id)
}

// hold aborts and does not return.
func (s *service) hold(c *gin.Context) {
	j, err := s.job(c.Param("id"))
	if err != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	if j.tenant != c.GetString("tenant") {
		c.AbortWithStatus(http.StatusNotFound)
	}
	s.db.Exec("UPDATE jobs SET held = true WHERE id = $1", j.id) // want `POST "/jobs/:id/hold", handler service\.hold, reaches what "id" names without asking whose it is, unlike GET "/jobs/:id" and 2 other routes beside it`
}

// softly answers and does not abort.
func (s *service) softly(c *gin.Context) {
	tenant, code := s.tenant(c)
	if code != http.StatusOK {
		c.JSON(code, "invalid key")
	}
	c.Set("tenant", tenant)
	c.Next()
}

func (s *service) tenant(c *gin.Context) (tenant string, code int) {
	key := c.GetHeader("X-API-Key")
	if key == "" {
		return "", http.StatusBadRequest
	}
	k, err := keystore.Find(c, key) // want `middleware service\.softly goes on after refusing X-API-Key`
	if err != nil {
		return "", http.StatusUnauthorized
	}
	return k.TenantID, http.StatusOK
}

func (s *service) stats(c *gin.Context) {
	var n int
	if err := s.db.QueryRow("SELECT n FROM stats WHERE tenant_id = $1", c.GetString("tenant")).Scan(&n); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.JSON(http.StatusOK, n)
}
