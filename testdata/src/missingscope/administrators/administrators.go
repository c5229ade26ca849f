// Package administrators has those who run the service apart from its users, in a table or
// type of their own.
package administrators

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"

	"keystore"
)

var (
	db    *sql.DB
	store *gorm.DB
)

type account struct{ ID, Name, Role string }

// An Administrator is a row of a table that gorm names after the type.
type Administrator struct{ ID, Token string }

func routes() *gin.Engine {
	r := gin.New()
	r.DELETE("/admin/queried", queried, deletesForAdmins)
	r.DELETE("/admin/built", built, deletesForBuilt)
	r.DELETE("/admin/typed", typed, deletesForTyped)
	r.DELETE("/admin/cached", cached, deletesForCached)
	r.DELETE("/admin/users", users, deletesForUsers)
	r.DELETE("/admin/joined", joined, deletesForJoined)
	r.DELETE("/admin/scanned", scanned, deletesForScanned)
	r.DELETE("/admin/listed", users, deletesWhileAdminsAreListed)
	r.POST("/admin/accounts", queried, adds)
	r.DELETE("/admin/ignored", ignored, deletesForIgnored)
	return r
}

func token(c *gin.Context) string {
	var t string
	fmt.Sscanf(c.GetHeader("Authorization"), "Bearer %s", &t)
	return t
}

func keep(c *gin.Context, a account, err error) {
	if err != nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Set("account", a)
	c.Next()
}

func queried(c *gin.Context) {
	var a account
	err := db.QueryRowContext(c, "SELECT id, name FROM admins WHERE token = $1", token(c)).Scan(&a.ID, &a.Name)
	keep(c, a, err)
}

func deletesForAdmins(c *gin.Context) { // ok: the middleware looks for an administrator
	keystore.Reset(c)
}

func built(c *gin.Context) {
	var a account
	err := store.Table("admin_users").Where("token = ?", token(c)).Find(&a).Error
	keep(c, a, err)
}

func deletesForBuilt(c *gin.Context) { // ok: it does, in another table
	keystore.Reset(c)
}

func typed(c *gin.Context) {
	var a Administrator
	err := store.First(&a, "token = ?", token(c)).Error
	keep(c, account{ID: a.ID}, err)
}

func deletesForTyped(c *gin.Context) { // ok: it does, by the type of the row
	keystore.Reset(c)
}

var cache map[string]account

func find(ctx context.Context, token string) (account, error) {
	if a, ok := cache[token]; ok {
		return a, nil
	}
	var a account
	if err := db.QueryRowContext(ctx, "SELECT id, name FROM administrators WHERE token = $1", token).Scan(&a.ID, &a.Name); err != nil {
		return a, err
	}
	cache[token] = a
	return a, nil
}

func cached(c *gin.Context) {
	a, err := find(c, token(c))
	keep(c, a, err)
}

func deletesForCached(c *gin.Context) { // ok: nobody else is in the cache
	keystore.Reset(c)
}

func users(c *gin.Context) {
	var a account
	err := db.QueryRowContext(c, "SELECT id, name FROM users WHERE token = $1", token(c)).Scan(&a.ID, &a.Name)
	keep(c, a, err)
}

func deletesForUsers(c *gin.Context) {
	keystore.Reset(c) // want `DELETE "/admin/users" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

// joined says which of the users' roles are of administrators, and asks for none.
func joined(c *gin.Context) {
	var a account
	err := db.QueryRowContext(c, "SELECT u.id, r.name FROM users u LEFT JOIN admin_roles r ON r.user = u.id WHERE u.token = $1", token(c)).Scan(&a.ID, &a.Role)
	keep(c, a, err)
}

func deletesForJoined(c *gin.Context) {
	keystore.Reset(c) // want `DELETE "/admin/joined" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

// scanned only looks at the form of what it cuts out.
func scanned(c *gin.Context) {
	if len(token(c)) != 32 { // want `middleware scanned grants access after checking only the format of Authorization: len`
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Next()
}

func deletesForScanned(c *gin.Context) {
	keystore.Reset(c) // want `DELETE "/admin/scanned" reaches keystore\.Reset for any key of the right form: no scope or role is checked`
}

// deletesWhileAdminsAreListed looks for administrators, whoever asks.
func deletesWhileAdminsAreListed(c *gin.Context) {
	db.QueryContext(c, "SELECT id FROM admins WHERE name = $1", c.Query("name"))
	keystore.Reset(c) // want `DELETE "/admin/listed" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func adds(c *gin.Context) { // ok: an administrator says which role somebody gets
	db.ExecContext(c, "INSERT INTO accounts (name, role) VALUES ($1, $2)", c.PostForm("name"), c.PostForm("role"))
}

// ignored looks for an administrator, and lets everybody through who has a key.
func ignored(c *gin.Context) {
	var a account
	db.QueryRowContext(c, "SELECT id, name FROM admins WHERE token = $1", token(c)).Scan(&a.ID, &a.Name)
	if k, err := keystore.Find(c, c.GetHeader("X-API-Key")); err != nil || k == nil {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Next()
}

func deletesForIgnored(c *gin.Context) {
	keystore.Reset(c) // want `DELETE "/admin/ignored" reaches keystore\.Reset for any valid key: no scope or role is checked`
}
