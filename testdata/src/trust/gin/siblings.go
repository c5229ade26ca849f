package gin

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

// library has routes that ask for a role, and one beside them that forgot to.
func library() *gin.Engine {
	e := gin.New()
	r := e.Group("", requireKey)
	r.POST("/books", requireEditor, addsABook)
	r.PUT("/books/:id", requireEditor, changesABook)
	r.PUT("/books/:id/cover", requireEditor, changesACover)
	r.PUT("/books/:id/archive", archivesAnyBook)
	r.POST("/books/:id/lend", lendsForEditors)
	r.POST("/books/:id/notes", notesForItself)
	r.GET("/books/:id/visit", countsVisits)
	r.POST("/shelves", requireEditor, addsAShelf)
	r.PUT("/shelves/:id", requireEditor, changesAShelf)
	r.PUT("/shelves/:id/name", requireEditor, namesAShelf)
	r.POST("/shelves/:id/comments", comments)
	r.PUT("/shelves/:id/comments/:comment", changesAComment)
	r.POST("/clubs", addsAClub)
	r.PUT("/clubs/:id", changesAClub)
	return e
}

// requireEditor lets editors through.
func requireEditor(c *gin.Context) {
	if k := key(c); k == nil || k.Role != "editor" {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	c.Next()
}

func addsABook(c *gin.Context) {
	if _, err := db.ExecContext(c.Request.Context(), "INSERT INTO books (title) VALUES ($1)", c.PostForm("text")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func changesABook(c *gin.Context) {
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE books SET title = $1 WHERE id = $2", c.PostForm("text"), c.Param("id")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func changesACover(c *gin.Context) {
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE books SET cover = $1 WHERE id = $2", c.PostForm("text"), c.Param("id")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func archivesAnyBook(c *gin.Context) {
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE books SET archived = true WHERE id = $1", c.Param("id")); err != nil { // want `PUT "/books/:id/archive" reaches DB.ExecContext for any valid key: no scope or role is checked, though requireEditor asks for one on 2 routes beside it`
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func lendsForEditors(c *gin.Context) { // ok: it asks itself
	if k := key(c); k == nil || k.Role != "editor" {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE books SET lent = true WHERE id = $1", c.Param("id")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func notesForItself(c *gin.Context) { // ok: it keeps what is the reader's own
	k := key(c)
	if k == nil {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(c.Request.Context(), "INSERT INTO notes (book_id, reader) VALUES ($1, $2)", c.Param("id"), k.Username); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func countsVisits(c *gin.Context) { // ok: a GET changes nothing that is for some only
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE books SET visits = visits + 1 WHERE id = $1", c.Param("id")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func addsAShelf(c *gin.Context) {
	if _, err := db.ExecContext(c.Request.Context(), "INSERT INTO shelves (name) VALUES ($1)", c.PostForm("text")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func changesAShelf(c *gin.Context) {
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE shelves SET place = $1 WHERE id = $2", c.PostForm("text"), c.Param("id")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func namesAShelf(c *gin.Context) {
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE shelves SET name = $1 WHERE id = $2", c.PostForm("text"), c.Param("id")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func comments(c *gin.Context) { // ok: no route for comments asks
	if _, err := db.ExecContext(c.Request.Context(), "INSERT INTO comments (shelf_id, text) VALUES ($1, $2)", c.Param("id"), c.PostForm("text")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func changesAComment(c *gin.Context) { // ok: no route for comments asks
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE comments SET text = $1 WHERE id = $2", c.PostForm("text"), c.Param("comment")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func addsAClub(c *gin.Context) { // ok: no route for clubs asks
	if _, err := db.ExecContext(c.Request.Context(), "INSERT INTO clubs (name) VALUES ($1)", c.PostForm("text")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func changesAClub(c *gin.Context) { // ok: no route for clubs asks
	if _, err := db.ExecContext(c.Request.Context(), "UPDATE clubs SET name = $1 WHERE id = $2", c.PostForm("text"), c.Param("id")); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}
