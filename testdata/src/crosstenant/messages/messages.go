// Package messages has objects that the client names in the body or query.
package messages

import (
	"database/sql"
	"net/http"

	"github.com/gin-gonic/gin"

	"keystore"
)

var db *sql.DB

type label struct {
	ID      string `json:"id"`
	LabelID string `json:"label_id"`
	GroupID string `json:"group_id"`
	Name    string `json:"name"`
}

type labels struct{}

func routes(h *labels) *gin.Engine {
	r := gin.New()
	g := r.Group("/labels", authenticate)
	g.POST("/rename", h.rename)
	g.POST("/hide", h.hide)
	g.POST("/recolor", h.recolor)
	g.POST("/move", h.move)
	g.POST("/compare", h.compare)
	g.POST("/group", h.group)
	g.POST("/add", h.add)
	g.POST("/merge", h.merge)
	g.PUT("", h.replace)
	g.PUT("/admin", h.replaceAny)
	g.DELETE("", h.drop)
	g.DELETE("/own", h.dropOwn)
	g.GET("/cached", h.cached)
	g.DELETE("/compared", h.dropCompared)
	public := r.Group("/colours", authenticate)
	public.POST("/rename", renameColour)
	public.POST("/hide", hideColour)
	public.DELETE("", dropColour)
	return r
}

func authenticate(c *gin.Context) {
	k, err := keystore.Find(c, c.GetHeader("X-API-Key"))
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Set("key", k)
}

func keyOf(c *gin.Context) *keystore.Key { return c.MustGet("key").(*keystore.Key) }

func body(c *gin.Context) (l label, ok bool) {
	if c.ShouldBindJSON(&l) != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return l, false
	}
	return l, true
}

func exec(c *gin.Context, query string, args ...any) {
	if _, err := db.ExecContext(c, query, args...); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
	}
}

func (h *labels) rename(c *gin.Context) { // ok: the update says whose it is
	if l, ok := body(c); ok {
		exec(c, "UPDATE labels SET name = $2 WHERE id = $1 AND tenant_id = $3", l.ID, l.Name, keyOf(c).TenantID)
	}
}

func (h *labels) hide(c *gin.Context) { // ok: the update says whose it is
	if l, ok := body(c); ok {
		exec(c, "UPDATE labels SET hidden = true WHERE id = $1 AND tenant_id = $2", l.LabelID, keyOf(c).TenantID)
	}
}

func (h *labels) recolor(c *gin.Context) {
	if l, ok := body(c); ok {
		exec(c, "UPDATE labels SET color = $2 WHERE id = $1", l.ID, l.Name) // want `POST "/labels/recolor", handler labels\.recolor, reaches what "id" names without asking whose it is, unlike .*`
	}
}

func (h *labels) move(c *gin.Context) {
	if l, ok := body(c); ok {
		exec(c, "UPDATE labels SET moved_by = $2 WHERE id = $1", l.LabelID, keyOf(c).Username) // want `POST "/labels/move", handler labels\.move, reaches what "label_id" names without asking whose it is, unlike .*`
	}
}

func (h *labels) compare(c *gin.Context) { // ok: what was found is compared
	l, ok := body(c)
	if !ok {
		return
	}
	var tenant string
	if err := db.QueryRowContext(c, "SELECT tenant_id FROM labels WHERE id = $1", l.ID).Scan(&tenant); err != nil || tenant != keyOf(c).TenantID {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	exec(c, "UPDATE labels SET compared = true WHERE id = $1", l.ID)
}

func (h *labels) group(c *gin.Context) { // ok: something else than a label
	if l, ok := body(c); ok {
		exec(c, "UPDATE groups SET used = used + 1 WHERE id = $1", l.GroupID)
	}
}

func (h *labels) add(c *gin.Context) { // ok: a row is added
	if l, ok := body(c); ok {
		exec(c, "INSERT INTO labels (id, name) VALUES ($1, $2)", l.ID, l.Name)
	}
}

func (h *labels) merge(c *gin.Context) { // ok: what is named by two is bound by its parent
	if l, ok := body(c); ok {
		exec(c, "UPDATE labels SET merged = true WHERE id = $1 AND group_id = $2", l.ID, l.GroupID)
	}
}

func (h *labels) replace(c *gin.Context) {
	exec(c, "UPDATE labels SET replaced = true WHERE id = $1", c.Query("id")) // want `PUT "/labels", handler labels\.replace, reaches what "id" names without asking whose it is, unlike .*`
}

func (h *labels) replaceAny(c *gin.Context) { // ok: administrators may
	if !keyOf(c).Admin {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	exec(c, "UPDATE labels SET replaced = true WHERE id = $1", c.Query("id"))
}

// -- colours, which belong to nobody --

func renameColour(c *gin.Context) { // ok: nobody asks whose they are
	if l, ok := body(c); ok {
		exec(c, "UPDATE colours SET name = $2 WHERE id = $1", l.ID, l.Name)
	}
}

func hideColour(c *gin.Context) { // ok: nobody asks whose they are
	if l, ok := body(c); ok {
		exec(c, "UPDATE colours SET hidden = true WHERE id = $1", l.ID)
	}
}

// -- what was found by its id in the query, and is changed then --

type rows interface {
	Find(id string) (*label, error)
	FindOf(id, tenant string) (*label, error)
	Save(l *label) error
}

var kept rows

func save(c *gin.Context, l *label) {
	if kept.Save(l) != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
	}
}

func (h *labels) drop(c *gin.Context) {
	l, err := kept.Find(c.Query("id"))
	if err != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	l.Name = ""
	save(c, l) // want `DELETE "/labels", handler labels\.drop, reaches what "id" names without asking whose it is, unlike POST "/labels/rename" and 4 other routes beside it`
}

func (h *labels) cached(c *gin.Context) { // ok: it is shown, and what is kept for the next time is no change
	l, err := kept.Find(c.Query("id"))
	if err != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	save(c, l)
	c.JSON(http.StatusOK, l)
}

func (h *labels) dropOwn(c *gin.Context) { // ok: it is looked for together with the tenant
	l, err := kept.FindOf(c.Query("id"), keyOf(c).TenantID)
	if err != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	l.Name = ""
	save(c, l)
}

func (h *labels) dropCompared(c *gin.Context) { // ok: compared
	l, err := kept.Find(c.Query("id"))
	if err != nil || l.GroupID != keyOf(c).TenantID {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	l.Name = ""
	save(c, l)
}

func dropColour(c *gin.Context) { // ok: colours are everybody's
	l, err := kept.Find(c.Query("id"))
	if err != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	l.Name = ""
	save(c, l)
}
