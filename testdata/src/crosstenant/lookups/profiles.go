package main

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

// An Account is that of a member, whose profile is for everybody, or of a team.
type Account struct{ ID, Name string }

// A Poet has notes of their own, and books for everybody.
type Poet struct{ ID, Name string }

// A Directory keeps accounts.
type Directory interface {
	Account(name string) (*Account, error)
	Joined(user, account string) (*Reader, error)
	Poet(name string) (*Poet, error)
	Note(user, poet, note string) (string, error)
	Desk(user, poet string) (*Poet, error)
}

type directory struct{ Directory }

func (d *directory) routes(r *gin.Engine) {
	r.GET("/members/:name", d.profile)
	r.GET("/members/:name/followers", d.followers)
	r.GET("/members/:name/following", d.following)
	teams := r.Group("/teams/:name", d.isIn)
	teams.GET("", d.team)
	teams.GET("/people", d.people)
	teams.GET("/repositories", d.repositories)
	teams.GET("/projects", d.projects)
	teams.GET("/billing", d.billing)
	teams.GET("/hooks", d.hooks)
	teams.GET("/events", d.events)
	teams.GET("/usage", d.usage)
	teams.GET("/labels", d.labels)

	r.GET("/authors/:name", d.author)
	r.GET("/desks/:name", d.desk)
	r.GET("/desks/:name/notes/:note", d.note)
	r.GET("/desks/:name/drafts/:draft", d.draft)
	r.GET("/desks/:name/letters/:letter", d.letter)
}

func (d *directory) isIn(c *gin.Context) {
	k, ok := c.MustGet("user").(*keystore.Key)
	if !ok {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	team, err := d.Account(c.Param("name"))
	if err != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	if in, err := d.Joined(k.Username, team.ID); err != nil || in == nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	c.Set("team", team)
	c.Next()
}

func (d *directory) shown(c *gin.Context) {
	account, err := d.Account(c.Param("name"))
	if err != nil {
		c.Status(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, account)
}

func (d *directory) profile(c *gin.Context)   { d.shown(c) } // ok: the other routes about members show them to whoever is known
func (d *directory) followers(c *gin.Context) { d.shown(c) } // ok: as the others do
func (d *directory) following(c *gin.Context) { d.shown(c) } // ok: as the others do

func (d *directory) team(c *gin.Context)         { c.JSON(http.StatusOK, c.MustGet("team")) } // ok: for who is in it
func (d *directory) people(c *gin.Context)       { c.JSON(http.StatusOK, c.MustGet("team")) } // ok: for who is in it
func (d *directory) repositories(c *gin.Context) { c.JSON(http.StatusOK, c.MustGet("team")) } // ok: for who is in it
func (d *directory) projects(c *gin.Context)     { c.JSON(http.StatusOK, c.MustGet("team")) } // ok: for who is in it
func (d *directory) billing(c *gin.Context)      { c.JSON(http.StatusOK, c.MustGet("team")) } // ok: for who is in it
func (d *directory) hooks(c *gin.Context)        { c.JSON(http.StatusOK, c.MustGet("team")) } // ok: for who is in it
func (d *directory) events(c *gin.Context)       { c.JSON(http.StatusOK, c.MustGet("team")) } // ok: for who is in it
func (d *directory) usage(c *gin.Context)        { c.JSON(http.StatusOK, c.MustGet("team")) } // ok: for who is in it
func (d *directory) labels(c *gin.Context)       { c.JSON(http.StatusOK, c.MustGet("team")) } // ok: for who is in it

func (d *directory) author(c *gin.Context) { // ok: what others ask of poets is about the notes below them
	poet, err := d.Poet(c.Param("name"))
	if err != nil {
		c.Status(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, poet)
}

func (d *directory) desk(c *gin.Context) { // ok: the poet's own
	k, ok := c.MustGet("user").(*keystore.Key)
	if !ok {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	desk, err := d.Desk(k.Username, c.Param("name"))
	if err != nil {
		c.Status(http.StatusNotFound)
		return
	}
	c.JSON(http.StatusOK, desk)
}

func (d *directory) below(c *gin.Context, name string) {
	k, ok := c.MustGet("user").(*keystore.Key)
	if !ok {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	poet, err := d.Poet(c.Param("name"))
	if err != nil {
		c.Status(http.StatusNotFound)
		return
	}
	text, err := d.Note(k.Username, poet.ID, c.Param(name))
	if err != nil {
		c.Status(http.StatusNotFound)
		return
	}
	c.String(http.StatusOK, text)
}

func (d *directory) note(c *gin.Context)   { d.below(c, "note") }   // ok: the client's
func (d *directory) draft(c *gin.Context)  { d.below(c, "draft") }  // ok: the client's
func (d *directory) letter(c *gin.Context) { d.below(c, "letter") } // ok: the client's
