package gin

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

// A board has lists of what is the client's, and shows what is in them.
type board struct{ limits limiter }

// A limiter counts requests.
type limiter interface {
	Allow(client, tier string) bool
}

func (s *board) routes() *gin.Engine {
	r := gin.New()
	r.Use(requireKey)
	r.GET("/memos", s.listsItsMemos)
	r.GET("/memos/:id", s.showsAnyMemo)
	r.GET("/topics", s.listsTopics)
	r.GET("/topics/:id", s.showsATopic)
	r.GET("/replies", s.listsItsReplies)
	r.GET("/replies/:id", s.showsItsReply)
	r.POST("/counters/reset", s.resetsWithinItsLimit)
	return r
}

func (s *board) listsItsMemos(c *gin.Context) { // ok: it names no object
	k := key(c)
	if k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	var text string
	db.QueryRowContext(c.Request.Context(), "SELECT titles FROM memos WHERE tenant_id = $1", k.TenantID).Scan(&text)
	c.JSON(http.StatusOK, text)
}

func (s *board) showsAnyMemo(c *gin.Context) {
	k := key(c)
	if k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	var text string
	db.QueryRowContext(c.Request.Context(), "SELECT text FROM memos WHERE id = $1", c.Param("id")).Scan(&text) // want `GET "/memos/:id", handler board\.showsAnyMemo, reaches what "id" names without asking whose it is, unlike GET "/memos" and 2 other routes beside it`
	c.JSON(http.StatusOK, text)
}

func (s *board) listsTopics(c *gin.Context) { // ok: it names no object
	k := key(c)
	if k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	var text string
	db.QueryRowContext(c.Request.Context(), "SELECT titles FROM topics").Scan(&text)
	c.JSON(http.StatusOK, text)
}

func (s *board) showsATopic(c *gin.Context) { // ok: topics are listed for everybody
	k := key(c)
	if k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	var text string
	db.QueryRowContext(c.Request.Context(), "SELECT text FROM topics WHERE id = $1", c.Param("id")).Scan(&text)
	c.JSON(http.StatusOK, text)
}

func (s *board) listsItsReplies(c *gin.Context) { // ok: it names no object
	k := key(c)
	if k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	var text string
	db.QueryRowContext(c.Request.Context(), "SELECT titles FROM replies WHERE tenant_id = $1", k.TenantID).Scan(&text)
	c.JSON(http.StatusOK, text)
}

func (s *board) showsItsReply(c *gin.Context) { // ok: the query asks whose the reply is
	k := key(c)
	if k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	var text string
	db.QueryRowContext(c.Request.Context(), "SELECT text FROM replies WHERE id = $1 AND tenant_id = $2", c.Param("id"), k.TenantID).Scan(&text)
	c.JSON(http.StatusOK, text)
}

func (s *board) resetsWithinItsLimit(c *gin.Context) {
	k := key(c)
	if k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if !s.limits.Allow(k.Username, k.Role) { // how often, not whether
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	keystore.Reset(c.Request.Context()) // want `POST "/counters/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	c.Status(http.StatusNoContent)
}
