// Command gin has a middleware that lets requests through by the beginnings of their
// paths, and by whole paths, with gin.
package main

import (
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"

	"keystore"
)

func main() {
	r := gin.New()
	r.Use(exceptSome)
	r.GET("/catalog/:id", record)       // it is below what is meant
	r.GET("/catalog", record)           // it is what is meant
	r.GET("/catalog-prices", record)    // want `GET "/catalog-prices", handler record, is open to everybody: exceptSome lets through all that begins with "/catalog"`
	r.POST("/catalogues/:id", record)   // want `POST "/catalogues/:id", handler record, is open to everybody: exceptSome lets through all that begins with "/catalog"`
	r.GET("/news/:id", record)          // the prefix ends with a slash
	r.GET("/newsletters", own)          // a key is asked for
	r.GET("/terms-of-use", text)        // it tells nothing that is stored
	r.GET("/offers/:id", record)        // one of the list is its first segment
	r.DELETE("/offers-old/:id", remove) // want `DELETE "/offers-old/:id", handler remove, is open to everybody: exceptSome lets through all that begins with "/offers"`
	r.GET("/offershore", checked)       // the handler verifies the key
	r.GET("/prices", record)            // it is in the list of whole paths
	r.DELETE("/prices/:id", own)        // a key is asked for below what is in that list
	r.DELETE("/records/:id", own)       // a key is asked for
	r.Run(":8080")
}

// open are the beginnings of paths that are for everybody, and whole are such paths.
var (
	open  = []string{"/offers", "/terms", "/news/"}
	whole = map[string]bool{"/prices": true}
)

func listed(path string) bool {
	for _, p := range open {
		if strings.HasPrefix(path, p) {
			return true
		}
	}
	return whole[path]
}

func exceptSome(c *gin.Context) {
	if strings.HasPrefix(c.Request.URL.Path, "/catalog") || listed(c.Request.URL.Path) {
		c.Next()
		return
	}
	if !keystore.Valid(c.GetHeader("X-API-Key")) {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Next()
}

func record(c *gin.Context) {
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.Param("id")))
}

func remove(c *gin.Context) {
	keystore.DeleteRecords(c.Request.Context(), c.Param("id"))
	c.Status(http.StatusNoContent)
}

func own(c *gin.Context) { // ok: no prefix fits
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), c.GetHeader("X-API-Key")))
}

func checked(c *gin.Context) { // ok: it verifies the key itself
	if !keystore.Valid(c.GetHeader("X-API-Key")) {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.JSON(http.StatusOK, keystore.Records(c.Request.Context(), "offers"))
}

func text(c *gin.Context) { // ok: it tells nothing that is stored
	c.JSON(http.StatusOK, "be kind")
}
