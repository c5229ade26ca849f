// Command lookups shows shelves to those who may read them, in a middleware of their own,
// and by their names to anybody.
package main

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

// A Shelf holds books.
type Shelf struct{ ID, Name, Owner string }

// A Reader may read shelves.
type Reader struct{ Shelf, User string }

// A Stamp is the same for everybody.
type Stamp struct{ ID, Image string }

// A Store keeps shelves.
type Store interface {
	Shelf(id string) (*Shelf, error)
	ShelfByName(name string) (*Shelf, error)
	Reader(user, shelf string) (*Reader, error)
	Books(shelf string) (string, error)
	Stamp(id string) (*Stamp, error)
	OwnStamp(user, id string) (*Stamp, error)
}

type server struct{ store Store }

func (s *server) who(c *gin.Context) { // notes who asks, if anybody is known
	if k, err := keystore.Find(c.Request.Context(), c.GetHeader("X-API-Key")); err == nil {
		c.Set("user", k)
	}
	c.Next()
}

func (s *server) mayRead(c *gin.Context) { // asks for the right to read the shelf
	k, ok := c.MustGet("user").(*keystore.Key)
	if !ok {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	shelf, err := s.store.Shelf(c.Param("id"))
	if err != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	reader, err := s.store.Reader(k.Username, shelf.ID)
	if err != nil || reader == nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	c.Set("shelf", shelf)
	c.Next()
}

func main() {
	s := &server{}
	r := gin.New()
	r.Use(s.who)
	r.GET("/lookup/:shelf_name", s.lookup)
	r.GET("/stamps/:id", s.showStamp)
	r.GET("/stamps/:id/copies", s.copies)
	r.GET("/stamps/:id/prints", s.prints)
	r.GET("/stamps/:id/uses", s.uses)
	shelves := r.Group("/shelves/:id", s.mayRead)
	shelves.GET("", s.show)
	shelves.GET("/books", s.books)
	shelves.GET("/log", s.log)
	(&directory{}).routes(r)
	r.Run(":8080")
}

func (s *server) show(c *gin.Context) { // ok: behind the right to read it
	c.JSON(http.StatusOK, c.MustGet("shelf"))
}

func (s *server) books(c *gin.Context) { // ok: behind the right to read it
	text, err := s.store.Books(c.Param("id"))
	if err != nil {
		c.Status(http.StatusInternalServerError)
		return
	}
	c.String(http.StatusOK, text)
}

func (s *server) log(c *gin.Context) { // ok: behind the right to read it
	c.JSON(http.StatusOK, c.MustGet("shelf"))
}

func (s *server) lookup(c *gin.Context) {
	shelf, err := s.store.ShelfByName(c.Param("shelf_name")) // want `GET "/lookup/:shelf_name", handler server\.lookup, reaches what "shelf_name" names without asking whose it is, unlike GET "/shelves/:id" and 2 other routes beside it`
	if err != nil {
		c.Status(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, shelf)
}

// Stamps are shown to everybody; what else there is to a stamp is its owner's.

func (s *server) showStamp(c *gin.Context) { // ok: none that shows a stamp asks whose it is
	stamp, err := s.store.Stamp(c.Param("id"))
	if err != nil {
		c.Status(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, stamp)
}

func (s *server) own(c *gin.Context) {
	k, ok := c.MustGet("user").(*keystore.Key)
	if !ok {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	stamp, err := s.store.OwnStamp(k.Username, c.Param("id"))
	if err != nil {
		c.Status(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, stamp)
}

func (s *server) copies(c *gin.Context) { s.own(c) } // ok: its owner's

func (s *server) prints(c *gin.Context) { s.own(c) } // ok: its owner's

func (s *server) uses(c *gin.Context) { s.own(c) } // ok: its owner's
