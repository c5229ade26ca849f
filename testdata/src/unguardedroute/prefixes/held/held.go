// Command held has middlewares that let requests through by the beginnings of their paths,
// which the program has given to the struct that they are methods of.
package main

import (
	"fmt"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"

	"keystore"
)

// A guard lets some through.
type guard struct{ open, whole []string }

func main() {
	g := &guard{open: []string{"/catalog", "/news/"}, whole: []string{"/prices"}}
	r := chi.NewRouter()
	r.Use(g.require)
	r.Get("/catalog/{id}", record)        // it is below what is meant
	r.Get("/news/{id}", record)           // the prefix ends with a slash
	r.Get("/prices", record)              // it is in the list of whole paths
	r.Delete("/prices-old/{id}", drop)    // a key is asked for
	r.Delete("/catalogues/{id}", removes) // want `DELETE "/catalogues/{id}", handler removes, is open to everybody: guard\.require lets through all that begins with "/catalog"`
	r.Delete("/records/{id}", drop)       // a key is asked for
	go http.ListenAndServe(":8080", r)

	e := gin.New()
	e.Use(g.requires)
	e.GET("/catalog/:id", shows)       // it is below what is meant
	e.DELETE("/prices-old/:id", drops) // a key is asked for
	e.DELETE("/catalogs/:id", deletes) // want `DELETE "/catalogs/:id", handler deletes, is open to everybody: guard\.requires lets through all that begins with "/catalog"`
	e.DELETE("/records/:id", drops)    // a key is asked for
	e.Run(":8081")
}

func (g *guard) lets(path string) bool {
	for _, p := range g.open {
		if strings.HasPrefix(path, p) {
			return true
		}
	}
	for _, p := range g.whole {
		if path == p {
			return true
		}
	}
	return false
}

func (g *guard) require(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if g.lets(r.URL.Path) {
			next.ServeHTTP(w, r)
			return
		}
		if !keystore.Valid(r.Header.Get("X-API-Key")) {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (g *guard) requires(c *gin.Context) {
	if g.lets(c.Request.URL.Path) {
		c.Next()
		return
	}
	if !keystore.Valid(c.GetHeader("X-API-Key")) {
		c.AbortWithStatus(http.StatusUnauthorized)
	}
}

func record(w http.ResponseWriter, r *http.Request) { // ok: it is meant to be open
	fmt.Fprint(w, keystore.Records(r.Context(), chi.URLParam(r, "id")))
}

func removes(w http.ResponseWriter, r *http.Request) {
	keystore.DeleteRecords(r.Context(), chi.URLParam(r, "id"))
}

func drop(w http.ResponseWriter, r *http.Request) { // ok: a key is asked for
	keystore.DeleteRecords(r.Context(), chi.URLParam(r, "id"))
}

func shows(c *gin.Context) { // ok: it is meant to be open
	c.JSON(http.StatusOK, keystore.Records(c, c.Param("id")))
}

func deletes(c *gin.Context) {
	keystore.DeleteRecords(c, c.Param("id"))
}

func drops(c *gin.Context) { // ok: a key is asked for
	keystore.DeleteRecords(c, c.Param("id"))
}
