// Package gin has routes that ask for so much of a privilege that has degrees, with
// gin.
package gin

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"missingscope/degrees/shelves"
)

type server struct{ store shelves.Store }

func (s *server) routes() *gin.Engine {
	r := gin.New()
	r.Use(s.requireReader)
	edits, owns := require(shelves.Edits), require(shelves.Owns)
	r.GET("/shelves/:id", s.show)
	r.PUT("/shelves/:id/name", edits, s.renames)
	r.PUT("/shelves/:id/place", edits, s.renames)
	r.POST("/shelves/:id/books", edits, s.renames)
	r.DELETE("/shelves/:id", owns, s.removes)
	r.PUT("/shelves/:id/cover", s.asksNoMoreThanToRead)
	r.PUT("/shelves/:id/frame", s.asksForMoreItself)
	r.POST("/shelves/:id/notes", s.addsWhatIsTheClients)
	// All of these take what members who read have, as is meant.
	r.GET("/lists/:id", s.show)
	r.PUT("/lists/:id/name", s.isAsItsSiblings)
	r.PUT("/lists/:id/place", s.isAsItsSiblings)
	r.DELETE("/lists/:id", owns, s.removes)
	return r
}

func (s *server) requireReader(c *gin.Context) {
	m, err := s.store.ByKey(c, c.GetHeader("X-API-Key"))
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	if m.Level < shelves.Reads {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.Set("member", m)
	c.Next()
}

func require(level int) gin.HandlerFunc {
	return func(c *gin.Context) {
		if !memberOf(c).May(level) {
			c.AbortWithStatus(http.StatusForbidden)
		}
	}
}

func memberOf(c *gin.Context) *shelves.Member { return c.MustGet("member").(*shelves.Member) }

func (s *server) show(c *gin.Context) { // ok: it only reads
	name, err := s.store.Shelf(c, c.Param("id"))
	if err != nil {
		c.Status(http.StatusNotFound)
		return
	}
	c.String(http.StatusOK, name)
}

func (s *server) renames(c *gin.Context) { // ok: a middleware asks for more than to read
	s.store.UpdateShelf(c, c.Param("id"), c.PostForm("name"))
}

func (s *server) removes(c *gin.Context) { // ok: a middleware asks for more than to read
	s.store.DeleteShelf(c, c.Param("id"))
}

func (s *server) asksNoMoreThanToRead(c *gin.Context) {
	s.store.UpdateShelf(c, c.Param("id"), c.PostForm("cover")) // want `PUT "/shelves/:id/cover" reaches Store\.UpdateShelf for whoever may read: Level of 1 is checked`
}

func (s *server) asksForMoreItself(c *gin.Context) { // ok: the handler asks
	if memberOf(c).Level <= shelves.Reads {
		c.Status(http.StatusForbidden)
		return
	}
	s.store.UpdateShelf(c, c.Param("id"), c.PostForm("frame"))
}

func (s *server) addsWhatIsTheClients(c *gin.Context) { // ok: members make their own notes
	s.store.AddNote(c, c.Param("id"), memberOf(c).ID, c.PostForm("text"))
}

func (s *server) isAsItsSiblings(c *gin.Context) { // ok: no more is the rule here
	s.store.UpdateShelf(c, c.Param("id"), c.PostForm("name"))
}
