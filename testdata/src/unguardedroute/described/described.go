// Command described has requests that say in which header a key comes and what it is
// called, which is no key, and one that has a key.
package main

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"
)

type upstream struct {
	APIKeyName     string `json:"api_key_name"`
	APIKeyLocation string `json:"api_key_location"`
}

type use struct {
	APIKey string `json:"api_key"`
}

type store interface {
	Save(ctx context.Context, name, location string) error
	Login(ctx context.Context, key string) error
	Remove(ctx context.Context, id string) error
}

type server struct {
	store store
	keys  map[string]bool
}

func main() {
	s := new(server)
	e := gin.New()
	admin := e.Group("/admin")
	admin.GET("/upstreams/:id", s.requireKey, s.shows)
	admin.DELETE("/upstreams/:id", s.requireKey, s.removes)
	admin.PUT("/upstreams/:id/name", s.requireKey, s.removes)
	admin.PUT("/upstreams/:id", s.savesWhatAKeyIsCalled) // want `PUT "/admin/upstreams/:id", handler server\.savesWhatAKeyIsCalled, is open to everybody: server\.requireKey checks who asks on 3 routes beside it`
	admin.POST("/upstreams/:id/use", s.asksForAKeyInTheBody)
	e.Run()
}

func (s *server) requireKey(c *gin.Context) {
	if !s.keys[c.GetHeader("X-API-Key")] {
		c.AbortWithStatus(http.StatusUnauthorized)
	}
}

func (s *server) shows(c *gin.Context) { // ok: behind the key
	c.JSON(http.StatusOK, upstream{})
}

func (s *server) removes(c *gin.Context) { // ok: behind the key
	if err := s.store.Remove(c, c.Param("id")); err != nil {
		c.AbortWithStatus(http.StatusNotFound)
	}
}

func (s *server) savesWhatAKeyIsCalled(c *gin.Context) {
	var in upstream
	if err := c.ShouldBindJSON(&in); err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	if err := s.store.Save(c, in.APIKeyName, in.APIKeyLocation); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func (s *server) asksForAKeyInTheBody(c *gin.Context) { // ok: the body has the key of who asks
	var in use
	if err := c.ShouldBindJSON(&in); err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	if err := s.store.Login(c, in.APIKey); err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Status(http.StatusNoContent)
}
