// Command mine tells clients what they may do in any tenant, and those that nobody knows
// that they may do nothing. What there is to a tenant it should show to members alone.
package main

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

// An Org is a tenant.
type Org struct {
	ID, Name string
	User     bool
}

// A Perm is what a user may do in an org.
type Perm struct{ Member, Admin bool }

// A Store keeps orgs.
type Store interface {
	Org(id string) (*Org, error)
	Shelf(name string) (*Shelf, error)
	OwnShelf(user, name string) (*Shelf, error)
	RemoveOwnShelf(user, name string) error
}

// A Shelf is somebody's.
type Shelf struct{ Name, Owner string }

// Memberships tell who may do what.
type Memberships interface {
	Get(k *keystore.Key, org string) (*Perm, error)
}

var memberships Memberships

func identify(c *gin.Context) {
	if k, err := keystore.Find(c.Request.Context(), c.GetHeader("X-API-Key")); err == nil {
		c.Set("key", k)
	}
	c.Next()
}

func storeOf(c *gin.Context) Store { return c.MustGet("store").(Store) }

func keyOf(c *gin.Context) *keystore.Key {
	k, _ := c.Value("key").(*keystore.Key)
	return k
}

func main() {
	r := gin.New()
	r.Use(identify)
	r.GET("/orgs/:org_id/permissions", permissions)
	r.GET("/orgs/:org_id/summary", summary)
	r.GET("/shelves/:name", show)
	r.GET("/shelves/:name/books", books)
	r.DELETE("/shelves/:name", remove)
	r.GET("/shelves/lookup/:shelf_name", lookup)
	r.Run(":8080")
}

func permissions(c *gin.Context) { // ok: what is shown is the client's own part in the org
	k := keyOf(c)
	if k == nil {
		c.JSON(http.StatusOK, &Perm{})
		return
	}
	org, err := storeOf(c).Org(c.Param("org_id"))
	if err != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	if org.User && org.Name == k.Username {
		c.JSON(http.StatusOK, &Perm{Member: true, Admin: true})
		return
	} else if org.User {
		c.JSON(http.StatusOK, &Perm{})
		return
	}
	perm, err := memberships.Get(k, org.Name)
	if err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.JSON(http.StatusOK, perm)
}

func summary(c *gin.Context) {
	k := keyOf(c)
	if k == nil {
		c.JSON(http.StatusOK, &Perm{})
		return
	}
	org, err := storeOf(c).Org(c.Param("org_id")) // want `handler summary uses path tenant "org_id" without comparing it with the key's tenant`
	if err != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, org)
}

func show(c *gin.Context) { // ok: the client's own
	k := keyOf(c)
	if k == nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	shelf, err := storeOf(c).OwnShelf(k.Username, c.Param("name"))
	if err != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, shelf)
}

func books(c *gin.Context) { show(c) } // ok: the client's own

func remove(c *gin.Context) { // ok: the client's own
	k := keyOf(c)
	if k == nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	if storeOf(c).RemoveOwnShelf(k.Username, c.Param("name")) != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	c.Status(http.StatusNoContent)
}

func lookup(c *gin.Context) { // the store that the context holds says nothing of the client
	k := keyOf(c)
	if k == nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	shelf, err := storeOf(c).Shelf(c.Param("shelf_name")) // want `GET "/shelves/lookup/:shelf_name", handler lookup, reaches what "shelf_name" names without asking whose it is, unlike GET "/shelves/:name" and 2 other routes beside it`
	if err != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, shelf)
}
