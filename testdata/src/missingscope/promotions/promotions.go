// Package promotions has handlers that store what the client has sent as it is: the
// whole body becomes a row, with the role and the tenant that it names, unless these
// are given other values in front of that.
package promotions

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"

	"keystore"
)

type user struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	Role     string `json:"role"`
	IsAdmin  bool   `json:"is_admin"`
	TenantID string `json:"tenant_id"`
}

type server struct {
	db    *gorm.DB
	users *store
}

func (s *server) routes() *gin.Engine {
	r := gin.New()
	r.Use(authenticate)
	r.POST("/users", s.createsWhatIsSent)
	r.POST("/users/stored", s.storesWhatIsSent)
	r.POST("/users/defaulted", s.bindsOverTheDefault)
	r.POST("/users/sometimes", s.overwritesTheRoleSometimes)
	r.POST("/users/copied", s.copiesTheRole)
	r.POST("/users/fixed", s.overwritesTheRole)
	r.POST("/users/fixed/stored", s.overwritesTheRoleAndStores)
	r.POST("/users/fixed/value", s.overwritesTheRoleOfAValue)
	r.POST("/users/apart", s.takesTheNameOnly)
	r.POST("/users/checked", s.asksForARole)
	return r
}

func authenticate(c *gin.Context) {
	k, err := keystore.Find(c.Request.Context(), c.GetHeader("X-API-Key"))
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Set("key", k)
}

func keyOf(c *gin.Context) *keystore.Key { return c.MustGet("key").(*keystore.Key) }

type store struct{ db *gorm.DB }

func (s *store) Create(ctx context.Context, u *user) error {
	return s.db.WithContext(ctx).Create(u).Error
}

func (s *server) createsWhatIsSent(c *gin.Context) {
	var u user
	if err := c.ShouldBindJSON(&u); err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	u.TenantID = keyOf(c).TenantID
	s.db.Create(&u) // want `POST "/users" writes "is_admin" of the request through DB\.Create, and no scope or role of who sends it is checked`
	c.Status(http.StatusCreated)
}

func (s *server) storesWhatIsSent(c *gin.Context) {
	u := new(user)
	if err := c.ShouldBindJSON(u); err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	u.TenantID = keyOf(c).TenantID
	s.users.Create(c.Request.Context(), u) // want `POST "/users/stored" writes "is_admin" of the request through DB\.Create, and no scope or role of who sends it is checked`
	c.Status(http.StatusCreated)
}

func (s *server) bindsOverTheDefault(c *gin.Context) {
	var u user
	u.Role, u.IsAdmin = "member", false
	if err := c.ShouldBindJSON(&u); err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	u.TenantID = keyOf(c).TenantID
	s.db.Create(&u) // want `POST "/users/defaulted" writes "is_admin" of the request through DB\.Create, and no scope or role of who sends it is checked`
	c.Status(http.StatusCreated)
}

func (s *server) overwritesTheRoleSometimes(c *gin.Context) {
	var u user
	if err := c.ShouldBindJSON(&u); err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	u.TenantID = keyOf(c).TenantID
	if c.Query("plain") != "" {
		u.Role, u.IsAdmin = "member", false
	}
	s.db.Create(&u) // want `POST "/users/sometimes" writes "is_admin" of the request through DB\.Create, and no scope or role of who sends it is checked`
	c.Status(http.StatusCreated)
}

func (s *server) copiesTheRole(c *gin.Context) {
	var in user
	if err := c.ShouldBindJSON(&in); err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	var u user
	u.Name, u.Role, u.TenantID = in.Name, in.Role, keyOf(c).TenantID
	s.db.Create(&u) // want `POST "/users/copied" writes "role" of the request through DB\.Create, and no scope or role of who sends it is checked`
	c.Status(http.StatusCreated)
}

func (s *server) overwritesTheRole(c *gin.Context) { // ok: what the client sent is overwritten
	var u user
	if err := c.ShouldBindJSON(&u); err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	u.Role = "member"
	u.IsAdmin = false
	u.TenantID = keyOf(c).TenantID
	s.db.Create(&u)
	c.Status(http.StatusCreated)
}

func (s *server) overwritesTheRoleAndStores(c *gin.Context) { // ok: what the client sent is overwritten
	u := &user{}
	if err := c.ShouldBindJSON(u); err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	u.Role, u.IsAdmin, u.TenantID = "member", false, keyOf(c).TenantID
	s.users.Create(c.Request.Context(), u)
	c.Status(http.StatusCreated)
}

func (s *server) overwritesTheRoleOfAValue(c *gin.Context) { // ok: what the client sent is overwritten
	var u user
	if err := c.ShouldBindJSON(&u); err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	u.Role, u.IsAdmin, u.TenantID = "member", false, keyOf(c).TenantID
	s.db.Create(u)
	c.Status(http.StatusCreated)
}

func (s *server) takesTheNameOnly(c *gin.Context) { // ok: the role is none that the client names
	var in user
	if err := c.ShouldBindJSON(&in); err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	s.db.Create(&user{Name: in.Name, Role: "member", TenantID: keyOf(c).TenantID})
	c.Status(http.StatusCreated)
}

func (s *server) asksForARole(c *gin.Context) { // ok: administrators may name roles
	var u user
	if err := c.ShouldBindJSON(&u); err != nil || !keyOf(c).Admin {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	u.TenantID = keyOf(c).TenantID
	s.db.Create(&u)
	c.Status(http.StatusCreated)
}
