// Command gin has a middleware that lets those through who are not signed in, but where
// it is told to ask, with gin.
package main

import (
	"context"
	"flag"
	"net/http"

	"github.com/gin-gonic/gin"
)

type store interface {
	ByToken(ctx context.Context, token string) (string, error)
	Page(ctx context.Context, id string) (string, error)
	AddPage(ctx context.Context, text string) error
	AddNote(ctx context.Context, author, text string) error
	CountVisit(ctx context.Context, id string) error
}

// private: only who is signed in may see pages.
var private = flag.Bool("private", false, "")

type server struct{ store store }

func main() {
	flag.Parse()
	s := &server{}
	r := gin.New()
	may, must := s.asks(*private), s.asks(true)
	r.GET("/pages/:id", may, s.show)
	r.POST("/pages", must, s.add)
	r.PUT("/pages/:id", must, s.add)
	r.POST("/drafts", must, s.add)
	r.POST("/uploads", may, s.adds) // want `POST "/uploads", handler server.adds, is open to everybody: server\.asks goes on where nobody is there, and refuses that on 3 routes beside it`
	r.POST("/feedback", may, s.add) // it is for everybody by its nature
	r.POST("/comments", may, s.looks)
	r.POST("/notes", may, s.notes)
	r.POST("/pages/:id/visits", may, s.counts)
	s.guests(r)
	r.Run(":8080")
}

func (s *server) guests(r *gin.Engine) {
	may, must := s.asks(*private), s.asks(true)
	r.POST("/guests", may, s.add) // here most are for everybody
	r.POST("/guests/greetings", may, s.add)
	r.POST("/guests/wishes", may, s.add)
	r.DELETE("/guests/:id", must, s.add)
}

// asks lets only those through who are signed in, if it must.
func (s *server) asks(must bool) gin.HandlerFunc {
	return func(c *gin.Context) {
		who := ""
		if token := c.GetHeader("X-Token"); token != "" {
			name, err := s.store.ByToken(c, token)
			if err != nil {
				c.AbortWithStatus(http.StatusUnauthorized)
				return
			}
			who = name
		} else if must {
			c.AbortWithStatus(http.StatusUnauthorized)
			return
		}
		c.Set("who", who)
		c.Next()
	}
}

func (s *server) show(c *gin.Context) { // ok: it only shows
	text, err := s.store.Page(c, c.Param("id"))
	if err != nil {
		c.Status(http.StatusNotFound)
		return
	}
	c.String(http.StatusOK, text)
}

func (s *server) add(c *gin.Context) { // ok: somebody is signed in
	s.store.AddPage(c, c.PostForm("text"))
}

func (s *server) adds(c *gin.Context) {
	s.store.AddPage(c, c.PostForm("text"))
}

func (s *server) looks(c *gin.Context) { // ok: it asks by itself
	if c.GetString("who") == "" {
		c.Status(http.StatusForbidden)
		return
	}
	s.store.AddPage(c, c.PostForm("text"))
}

func (s *server) notes(c *gin.Context) { // ok: it says who wrote that, or nobody
	s.store.AddNote(c, c.GetString("who"), c.PostForm("text"))
}

func (s *server) counts(c *gin.Context) { // ok: it stores nothing that the client sends
	s.store.CountVisit(c, c.Param("id"))
}
