// Package absences has checks of who is there that go on where nobody is, behind a
// middleware that has let nobody through whom it has not kept; and one that has.
package absences

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

type office struct{ Name string }

type user struct {
	Name   string
	Office office
}

var users map[string]user

func routes() *gin.Engine {
	r := gin.New()
	r.POST("/kept", signIn, mayPurge, purges)
	r.POST("/optional", maySignIn, mayPurge, purgesForNobody) // want `POST "/optional", handler purgesForNobody, is open to everybody: mayPurge goes on where nobody is there, and refuses that on 3 routes beside it`
	r.POST("/named", signIn, onlySuperadmin, purgesForSuperadmin)
	r.POST("/clerk", signIn, onlyClerk, purgesForClerk)
	return r
}

func signIn(c *gin.Context) {
	k, err := keystore.Find(c, c.GetHeader("X-API-Key"))
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Set("user", users[k.Username])
	c.Next()
}

func maySignIn(c *gin.Context) {
	if k, err := keystore.Find(c, c.GetHeader("X-API-Key")); err == nil {
		c.Set("user", users[k.Username])
	}
	c.Next()
}

func current(c *gin.Context) *user {
	v, ok := c.Get("user") // want `middleware mayPurge goes on after refusing X-API-Key`
	if !ok {
		return nil
	}
	u := v.(user)
	return &u
}

var mayDo map[string]bool

func mayPurge(c *gin.Context) {
	u := current(c)
	if u == nil {
		c.JSON(http.StatusUnauthorized, "nobody is there")
		return // and the next one runs
	}
	if !mayDo[u.Office.Name+":purge"] {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.Next()
}

func onlySuperadmin(c *gin.Context) {
	if current(c).Office.Name != "superadmin" {
		c.AbortWithStatus(http.StatusForbidden)
	}
}

func onlyClerk(c *gin.Context) {
	if current(c).Name != "clerk" {
		c.AbortWithStatus(http.StatusForbidden)
	}
}

func purges(c *gin.Context) { // ok: somebody is always there
	keystore.Reset(c)
}

func purgesForNobody(c *gin.Context) {
	keystore.Reset(c) // want `POST "/optional" reaches keystore\.Reset for any key or none: no scope or role is checked`
}

func purgesForSuperadmin(c *gin.Context) { // ok: the name of the role rules over others
	keystore.Reset(c)
}

func purgesForClerk(c *gin.Context) {
	keystore.Reset(c) // want `POST "/clerk" reaches keystore\.Reset for any valid key: no scope or role is checked`
}
