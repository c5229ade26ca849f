// Command picked has middlewares that look through lists of paths by a function of the
// library, which let requests through by the beginnings of their paths.
package main

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"

	"keystore"
)

var open = []string{"/catalog", "/news/"}

var whole = []string{"/prices"}

func main() {
	r := chi.NewRouter()
	r.Use(require)
	r.Get("/catalog/{id}", record)        // it is below what is meant
	r.Get("/news/{id}", record)           // the prefix ends with a slash
	r.Get("/prices", record)              // it is in the list of whole paths
	r.Delete("/prices-old/{id}", drop)    // a key is asked for
	r.Delete("/catalogues/{id}", removes) // want `DELETE "/catalogues/{id}", handler removes, is open to everybody: require lets through all that begins with "/catalog"`
	r.Delete("/records/{id}", drop)       // a key is asked for
	go http.ListenAndServe(":8080", r)

	e := gin.New()
	e.Use(requireBy([]string{"/catalog", "/news/"}))
	e.GET("/catalog/:id", shows)       // it is below what is meant
	e.GET("/news/:id", shows)          // the prefix ends with a slash
	e.DELETE("/prices-old/:id", drops) // a key is asked for
	e.DELETE("/catalogs/:id", deletes) // want `DELETE "/catalogs/:id", handler deletes, is open to everybody: requireBy lets through all that begins with "/catalog"`
	e.DELETE("/records/:id", drops)    // a key is asked for
	e.Run(":8081")
}

func require(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if slices.Contains(whole, r.URL.Path) || slices.ContainsFunc(open, func(p string) bool { return strings.HasPrefix(r.URL.Path, p) }) {
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

func requireBy(open []string) gin.HandlerFunc {
	return func(c *gin.Context) {
		path := c.Request.URL.Path
		if slices.IndexFunc(open, func(p string) bool { return strings.HasPrefix(path, p) }) >= 0 {
			c.Next()
			return
		}
		if !keystore.Valid(c.GetHeader("X-API-Key")) {
			c.AbortWithStatus(http.StatusUnauthorized)
		}
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
