// Package objects has objects that the path names by their id, in a service whose
// keys belong to tenants: most queries say whose they are, some forget it.
package objects

import (
	"context"
	"database/sql"
	"encoding/json"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/mux"
	"github.com/labstack/echo/v4"

	"keystore"
)

var db *sql.DB

// A store has the queries of one kind of object.
type store struct{ db *sql.DB }

func (s *store) list(ctx context.Context, tenant string) *sql.Row {
	return s.db.QueryRowContext(ctx, "SELECT name FROM items WHERE tenant_id = ?", tenant)
}

func (s *store) get(ctx context.Context, id, tenant string) *sql.Row {
	return s.db.QueryRowContext(ctx, "SELECT name FROM items WHERE id = ? AND tenant_id = ?", id, tenant)
}

func (s *store) any(ctx context.Context, id string) *sql.Row {
	return s.db.QueryRowContext(ctx, "SELECT name, tenant_id FROM items WHERE id = ?", id)
}

// remove is given a tenant and does not use it.
func (s *store) remove(ctx context.Context, id, tenant string) error {
	_, err := s.db.ExecContext(ctx, "UPDATE items SET gone = 1 WHERE id = ?", id)
	return err
}

func (s *store) rename(ctx context.Context, id, name string) error {
	_, err := s.db.ExecContext(ctx, "UPDATE items SET name = ? WHERE id = ?", name, id)
	return err
}

type contextKey struct{}

func authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "invalid key", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, k)))
	})
}

func tenantOf(ctx context.Context) string { return ctx.Value(contextKey{}).(*keystore.Key).TenantID }

// -- chi, with methods of one type --

type items struct{ store *store }

func chiRoutes(h *items) http.Handler {
	r := chi.NewRouter()
	r.Use(authenticate)
	r.Get("/items", h.list)
	r.Get("/items/{id}", h.show)
	r.Get("/items/{id}/full", h.showAny)
	r.Get("/items/{id}/compared", h.showCompared)
	r.Get("/items/{id}/found", h.showFound)
	r.Get("/items/{id}/part", h.showPart)
	r.Delete("/items/{id}", h.remove)
	r.Post("/items/{id}", h.rename)
	r.Post("/items/{id}/admin", h.renameAny)
	r.Get("/items/shared/{token}", h.shared)
	r.Put("/items/layers/*", h.layer)
	r.Get("/items/named/{name}", h.either)
	r.Post("/items/{invitation}/register", h.joins)
	return r
}

func answer(w http.ResponseWriter, row *sql.Row) {
	var name string
	row.Scan(&name)
	json.NewEncoder(w).Encode(name)
}

func (h *items) list(w http.ResponseWriter, r *http.Request) { // ok: the tenant's own
	answer(w, h.store.list(r.Context(), tenantOf(r.Context())))
}

func (h *items) show(w http.ResponseWriter, r *http.Request) { // ok: the query says whose it is
	answer(w, h.store.get(r.Context(), chi.URLParam(r, "id"), tenantOf(r.Context())))
}

func (h *items) showAny(w http.ResponseWriter, r *http.Request) {
	answer(w, h.store.any(r.Context(), chi.URLParam(r, "id"))) // want `GET "/items/{id}/full", handler items\.showAny, reaches what "id" names without asking whose it is, unlike GET "/items" and 5 other routes beside it`
}

func (h *items) showCompared(w http.ResponseWriter, r *http.Request) { // ok: what was loaded is compared
	var name, tenant string
	h.store.any(r.Context(), chi.URLParam(r, "id")).Scan(&name, &tenant)
	if tenant != tenantOf(r.Context()) {
		http.Error(w, "not yours", http.StatusForbidden)
		return
	}
	json.NewEncoder(w).Encode(name)
}

// An item is kept with its tenant, which not every query asks for.
type item struct{ Name, TenantID string }

func (h *items) showPart(w http.ResponseWriter, r *http.Request) { // ok: compared, with what was not loaded
	var it item
	h.store.any(r.Context(), chi.URLParam(r, "id")).Scan(&it.Name)
	if it.TenantID != tenantOf(r.Context()) {
		http.Error(w, "not yours", http.StatusForbidden)
		return
	}
	json.NewEncoder(w).Encode(it.Name)
}

func (h *items) showFound(w http.ResponseWriter, r *http.Request) { // ok: it is looked for among the tenant's own
	var own string
	h.store.list(r.Context(), tenantOf(r.Context())).Scan(&own)
	if own != chi.URLParam(r, "id") {
		http.Error(w, "not yours", http.StatusForbidden)
		return
	}
	answer(w, h.store.any(r.Context(), chi.URLParam(r, "id")))
}

func (h *items) either(w http.ResponseWriter, r *http.Request) { // ok: the path of its route has no id
	if id := chi.URLParam(r, "id"); id != "" {
		answer(w, h.store.any(r.Context(), id))
		return
	}
	answer(w, h.store.get(r.Context(), chi.URLParam(r, "name"), tenantOf(r.Context())))
}

func (h *items) joins(w http.ResponseWriter, r *http.Request) { // ok: who registers names what they were sent
	h.store.rename(r.Context(), chi.URLParam(r, "invitation"), "joined")
}

func (h *items) layer(w http.ResponseWriter, r *http.Request) { // ok: what the rest of the path names is not known
	name, _, _ := strings.Cut(chi.URLParam(r, "*"), "/")
	h.store.rename(r.Context(), name, "layer")
}

func (h *items) remove(w http.ResponseWriter, r *http.Request) {
	h.store.remove(r.Context(), chi.URLParam(r, "id"), tenantOf(r.Context())) // want `DELETE "/items/{id}", handler items\.remove, reaches what "id" names without asking whose it is, unlike GET "/items" and 5 other routes beside it`
}

func (h *items) rename(w http.ResponseWriter, r *http.Request) {
	h.store.rename(r.Context(), chi.URLParam(r, "id"), r.FormValue("name")) // want `POST "/items/{id}", handler items\.rename, reaches what "id" names without asking whose it is, unlike GET "/items" and 5 other routes beside it`
}

func (h *items) renameAny(w http.ResponseWriter, r *http.Request) { // ok: administrators may rename any
	if k := r.Context().Value(contextKey{}).(*keystore.Key); !k.Admin {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	h.store.rename(r.Context(), chi.URLParam(r, "id"), r.FormValue("name"))
}

func (h *items) shared(w http.ResponseWriter, r *http.Request) { // ok: whoever knows the token may see it
	answer(w, h.store.any(r.Context(), chi.URLParam(r, "token")))
}

// -- chi, a kind of object that belongs to nobody --

type countries struct{ db *sql.DB }

func countryRoutes(h *countries) http.Handler {
	r := chi.NewRouter()
	r.Use(authenticate)
	r.Get("/countries", h.list)
	r.Get("/countries/{id}", h.show)
	r.Post("/countries/{id}", h.rename)
	return r
}

func (h *countries) list(w http.ResponseWriter, r *http.Request) { // ok: countries are everybody's
	answer(w, h.db.QueryRow("SELECT name FROM countries"))
}

func (h *countries) show(w http.ResponseWriter, r *http.Request) { // ok: no sibling minds whose it is
	answer(w, h.db.QueryRow("SELECT name FROM countries WHERE id = ?", chi.URLParam(r, "id")))
}

func (h *countries) rename(w http.ResponseWriter, r *http.Request) { // ok: no sibling minds whose it is
	h.db.Exec("UPDATE countries SET name = ? WHERE id = ?", r.FormValue("name"), chi.URLParam(r, "id"))
}

// -- gin --

type ginItems struct{ store *store }

func ginRoutes(h *ginItems) *gin.Engine {
	e := gin.New()
	e.Use(func(c *gin.Context) {
		k, err := keystore.Find(c.Request.Context(), c.GetHeader("X-API-Key"))
		if err != nil {
			c.AbortWithStatus(http.StatusUnauthorized)
			return
		}
		c.Set("tenant_id", k.TenantID)
	})
	e.GET("/items/:id", h.show)
	e.PUT("/items/:id", h.rename)
	return e
}

func (h *ginItems) show(c *gin.Context) { // ok: the query says whose it is
	c.JSON(http.StatusOK, h.store.get(c.Request.Context(), c.Param("id"), c.GetString("tenant_id")))
}

func (h *ginItems) rename(c *gin.Context) {
	h.store.rename(c.Request.Context(), c.Param("id"), c.PostForm("name")) // want `PUT "/items/:id", handler ginItems\.rename, reaches what "id" names without asking whose it is, unlike GET "/items/:id"`
}

// -- echo, with functions --

func echoRoutes() *echo.Echo {
	e := echo.New()
	e.Use(func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			k, err := keystore.Find(c.Request().Context(), c.Request().Header.Get("X-API-Key"))
			if err != nil {
				return echo.NewHTTPError(http.StatusUnauthorized)
			}
			c.Set("key", k)
			return next(c)
		}
	})
	e.GET("/items/:id", echoShow)
	e.POST("/items/:id", echoRename)
	return e
}

func echoShow(c echo.Context) error { // ok: the query says whose it is
	row := db.QueryRow("SELECT name FROM items WHERE id = ? AND tenant_id = ?", c.Param("id"), c.Get("key").(*keystore.Key).TenantID)
	return c.JSON(http.StatusOK, row)
}

func echoRename(c echo.Context) error {
	_, err := db.Exec("UPDATE items SET name = ? WHERE id = ?", c.QueryParam("name"), c.Param("id")) // want `POST "/items/:id", handler echoRename, reaches what "id" names without asking whose it is, unlike GET "/items/:id"`
	return err
}

// -- fiber --

func fiberRoutes() *fiber.App {
	app := fiber.New()
	app.Use(func(c *fiber.Ctx) error {
		k, err := keystore.Find(c.UserContext(), c.Get("X-API-Key"))
		if err != nil {
			return c.SendStatus(fiber.StatusUnauthorized)
		}
		c.Locals("key", k)
		return c.Next()
	})
	app.Get("/items/:id", fiberShow)
	app.Put("/items/:id", fiberRename)
	return app
}

func fiberShow(c *fiber.Ctx) error { // ok: the query says whose it is
	row := db.QueryRow("SELECT name FROM items WHERE id = ? AND tenant_id = ?", c.Params("id"), c.Locals("key").(*keystore.Key).TenantID)
	return c.JSON(row)
}

func fiberRename(c *fiber.Ctx) error {
	_, err := db.Exec("UPDATE items SET name = ? WHERE id = ?", c.Query("name"), c.Params("id")) // want `PUT "/items/:id", handler fiberRename, reaches what "id" names without asking whose it is, unlike GET "/items/:id"`
	return err
}

// -- gorilla/mux and net/http --

func gorillaRoutes() http.Handler {
	r := mux.NewRouter()
	r.Use(authenticate)
	r.HandleFunc("/items/{id}", gorillaShow).Methods("GET")
	r.HandleFunc("/items/{id}", gorillaRename).Methods("PUT")
	return r
}

func gorillaShow(w http.ResponseWriter, r *http.Request) { // ok: the query says whose it is
	answer(w, db.QueryRow("SELECT name FROM items WHERE id = ? AND tenant_id = ?", mux.Vars(r)["id"], tenantOf(r.Context())))
}

func gorillaRename(w http.ResponseWriter, r *http.Request) {
	db.Exec("UPDATE items SET name = ? WHERE id = ?", r.FormValue("name"), mux.Vars(r)["id"]) // want `PUT "/items/{id}", handler gorillaRename, reaches what "id" names without asking whose it is, unlike GET "/items/{id}"`
}

func muxRoutes() http.Handler {
	m := http.NewServeMux()
	m.HandleFunc("GET /items/{id}", plainShow)
	m.HandleFunc("PUT /items/{id}", plainRename)
	return authenticate(m)
}

func plainShow(w http.ResponseWriter, r *http.Request) { // ok: the query says whose it is
	answer(w, db.QueryRow("SELECT name FROM items WHERE id = ? AND tenant_id = ?", r.PathValue("id"), tenantOf(r.Context())))
}

func plainRename(w http.ResponseWriter, r *http.Request) {
	db.Exec("UPDATE items SET name = ? WHERE id = ?", r.FormValue("name"), r.PathValue("id")) // want `PUT "/items/{id}", handler plainRename, reaches what "id" names without asking whose it is, unlike GET "/items/{id}"`
}
