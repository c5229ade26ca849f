// Package common has keys with scopes, and operations on what belongs to a whole
// tenant: that a key is of the tenant does not say that it may do all of them, and what
// is asked for others shows whether it should.
package common

import (
	"context"
	"database/sql"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/gofiber/fiber/v2"

	"keystore"
)

var db *sql.DB

type keyContext struct{}

func authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), keyContext{}, k)))
	})
}

func caller(r *http.Request) *keystore.Key { return r.Context().Value(keyContext{}).(*keystore.Key) }

func requires(scope string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !caller(r).Has(scope) {
				http.Error(w, "forbidden", http.StatusForbidden)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func routes() http.Handler {
	r := chi.NewRouter()
	r.Use(authenticate)
	r.With(requires("invoices:delete")).Delete("/invoices/{id}", deleteInvoice)
	r.With(requires("receipts:delete")).Delete("/receipts/{id}", deleteReceipt)
	r.Delete("/members/{id}", deleteMember)
	r.Delete("/jobs/{id}", deleteJob)
	r.Delete("/drafts/{id}", deleteDraft)
	r.Get("/members/{id}", showMember)
	return r
}

func deleteInvoice(w http.ResponseWriter, r *http.Request) { // ok: a scope is asked for
	db.ExecContext(r.Context(), "DELETE FROM invoices WHERE tenant_id = $1 AND id = $2", caller(r).TenantID, chi.URLParam(r, "id"))
}

func deleteReceipt(w http.ResponseWriter, r *http.Request) { // ok: a scope is asked for
	db.ExecContext(r.Context(), "DELETE FROM receipts WHERE tenant_id = $1 AND id = $2", caller(r).TenantID, chi.URLParam(r, "id"))
}

func deleteMember(w http.ResponseWriter, r *http.Request) {
	db.ExecContext(r.Context(), "DELETE FROM members WHERE tenant_id = $1 AND id = $2", caller(r).TenantID, chi.URLParam(r, "id")) // want `DELETE "/members/{id}" reaches DB\.ExecContext for any valid key: no scope or role is checked, though requires asks for one on 2 routes beside it`
}

func deleteJob(w http.ResponseWriter, r *http.Request) { // ok: whose it is, in person
	db.ExecContext(r.Context(), "DELETE FROM jobs WHERE username = $1 AND id = $2", caller(r).Username, chi.URLParam(r, "id"))
}

func deleteDraft(w http.ResponseWriter, r *http.Request) { // ok: of the tenant, and of who asks
	k := caller(r)
	db.ExecContext(r.Context(), "DELETE FROM drafts WHERE tenant_id = $1 AND author = $2 AND id = $3", k.TenantID, k.Username, chi.URLParam(r, "id"))
}

func showMember(w http.ResponseWriter, r *http.Request) { // ok: removes nothing
	db.QueryRowContext(r.Context(), "SELECT name FROM members WHERE tenant_id = $1 AND id = $2", caller(r).TenantID, chi.URLParam(r, "id"))
}

// The same where the object is loaded and compared.

type job struct{ ID, TenantID string }

func find(ctx context.Context, id string) (*job, error) {
	j := new(job)
	return j, db.QueryRowContext(ctx, "SELECT id, tenant_id FROM jobs WHERE id = $1", id).Scan(&j.ID, &j.TenantID)
}

func compared() *gin.Engine {
	e := gin.New()
	e.Use(func(c *gin.Context) {
		k, err := keystore.Find(c, c.GetHeader("X-API-Key"))
		if err != nil {
			c.AbortWithStatus(http.StatusUnauthorized)
			return
		}
		c.Set("key", k)
	})
	e.DELETE("/queue/:id", cancelAny)
	e.DELETE("/archive/:id", func(c *gin.Context) {
		if !of(c).Has("archive:delete") {
			c.AbortWithStatus(http.StatusForbidden)
		}
	}, cancelArchived)
	return e
}

func of(c *gin.Context) *keystore.Key { return c.MustGet("key").(*keystore.Key) }

func cancelAny(c *gin.Context) {
	j, err := find(c, c.Param("id"))
	if err != nil || j.TenantID != of(c).TenantID {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	db.ExecContext(c, "DELETE FROM jobs WHERE id = $1", j.ID) // want `DELETE "/queue/:id" reaches DB\.ExecContext for any valid key: no scope or role is checked, though requires asks for one on 2 routes beside it`
}

func cancelArchived(c *gin.Context) { // ok: a scope is asked for
	j, err := find(c, c.Param("id"))
	if err != nil || j.TenantID != of(c).TenantID {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	db.ExecContext(c, "DELETE FROM jobs WHERE id = $1", j.ID)
}

// What is grave needs a scope if anything does that is changed.

func changes(app *fiber.App) {
	app.Use(func(c *fiber.Ctx) error {
		k, err := keystore.Find(context.Background(), c.Get("X-API-Key"))
		if err != nil {
			return fiber.ErrUnauthorized
		}
		c.Locals("key", k)
		return c.Next()
	})
	app.Delete("/users/:id", deleteUser)
}

func init() { changes(fiber.New()) }

func deleteUser(c *fiber.Ctx) error {
	k := c.Locals("key").(*keystore.Key)
	_, err := db.Exec("DELETE FROM users WHERE tenant_id = $1 AND id = $2", k.TenantID, c.Params("id")) // want `DELETE "/users/:id" reaches DB\.Exec for any valid key: no scope or role is checked, though requires asks for one on 2 routes beside it`
	return err
}
