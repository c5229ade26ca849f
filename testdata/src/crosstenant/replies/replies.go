// Package replies has handlers that leave the error of what they asked for, and
// the answer, to one helper. What the service is asked lies behind an interface.
package replies

import (
	"context"
	"database/sql"
	"errors"
	"net/http"

	"github.com/labstack/echo/v4"

	"keystore"
)

var (
	errNotFound = errors.New("not found")
	errDenied   = errors.New("denied")
)

// An actor is who asks, as the service knows him.
type actor struct {
	user, tenant string
	agent        bool
}

type ticket struct{ id, tenant, author, state string }

// A desk is what the handlers need of the service.
type desk interface {
	Show(ctx context.Context, a actor, id string) (*ticket, error)
	List(ctx context.Context, a actor) ([]string, error)
	End(ctx context.Context, a actor, id string) error
	Assign(ctx context.Context, a actor, id, to string) error
	History(ctx context.Context, a actor, id string) ([]string, error)
}

type tickets struct{ db *sql.DB }

func (t *tickets) one(ctx context.Context, id string) (*ticket, error) {
	var found ticket
	err := t.db.QueryRowContext(ctx, "SELECT id, tenant_id, author, state FROM tickets WHERE id = ?", id).Scan(&found.id, &found.tenant, &found.author, &found.state)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, errNotFound
	}
	return &found, err
}

func (t *tickets) owned(ctx context.Context, a actor, id string) (*ticket, error) {
	found, err := t.one(ctx, id)
	if err != nil {
		return nil, err
	}
	if found.tenant != a.tenant {
		return nil, errNotFound
	}
	return found, nil
}

func (t *tickets) Show(ctx context.Context, a actor, id string) (*ticket, error) {
	return t.owned(ctx, a, id)
}

func (t *tickets) List(ctx context.Context, a actor) ([]string, error) {
	var names []string
	err := t.db.QueryRowContext(ctx, "SELECT name FROM tickets WHERE tenant_id = ?", a.tenant).Scan(&names)
	return names, err
}

func (t *tickets) End(ctx context.Context, a actor, id string) error {
	found, err := t.owned(ctx, a, id)
	if err != nil {
		return err
	}
	_, err = t.db.ExecContext(ctx, "UPDATE tickets SET state = 'closed' WHERE id = ?", found.id)
	return err
}

// Assign is given who asks, and does not look at him.
func (t *tickets) Assign(ctx context.Context, a actor, id, to string) error {
	found, err := t.one(ctx, id)
	if err != nil {
		return err
	}
	_, err = t.db.ExecContext(ctx, "UPDATE tickets SET assignee = ? WHERE id = ?", to, found.id)
	return err
}

// History does not either.
func (t *tickets) History(ctx context.Context, a actor, id string) ([]string, error) {
	var events []string
	err := t.db.QueryRowContext(ctx, "SELECT text FROM events WHERE ticket_id = ?", id).Scan(&events)
	return events, err
}

type handler struct{ desk desk }

func routes(h *handler) *echo.Echo {
	e := echo.New()
	g := e.Group("/tickets", authenticate)
	g.GET("", h.list)
	g.GET("/:id", h.show)
	g.POST("/:id/close", h.end)
	g.POST("/:id/assign", h.assign)
	g.GET("/:id/history", h.history)
	return e
}

func authenticate(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		k, err := keystore.Find(c.Request().Context(), c.Request().Header.Get("X-API-Key"))
		if err != nil {
			return echo.ErrUnauthorized
		}
		c.Set("key", k)
		return next(c)
	}
}

func who(c echo.Context) actor {
	k := c.Get("key").(*keystore.Key)
	return actor{user: k.Username, tenant: k.TenantID, agent: k.Admin}
}

// reply looks at the error of whatever was asked for.
func reply(c echo.Context, v any, err error) error {
	switch {
	case errors.Is(err, errNotFound):
		return echo.NewHTTPError(http.StatusNotFound, "no such ticket")
	case errors.Is(err, errDenied):
		return echo.ErrForbidden
	case err != nil:
		return err
	}
	return c.JSON(http.StatusOK, v)
}

func (h *handler) list(c echo.Context) error { // ok: lists what is the client's
	names, err := h.desk.List(c.Request().Context(), who(c))
	return reply(c, names, err)
}

func (h *handler) show(c echo.Context) error { // ok: the service compares
	t, err := h.desk.Show(c.Request().Context(), who(c), c.Param("id"))
	return reply(c, t, err)
}

func (h *handler) end(c echo.Context) error { // ok: likewise, before it changes anything
	return reply(c, nil, h.desk.End(c.Request().Context(), who(c), c.Param("id")))
}

func (h *handler) assign(c echo.Context) error {
	return reply(c, nil, h.desk.Assign(c.Request().Context(), who(c), c.Param("id"), c.QueryParam("to"))) // want `POST "/tickets/:id/assign", handler handler\.assign, reaches what "id" names without asking whose it is, unlike GET "/tickets" and 2 other routes beside it`
}

func (h *handler) history(c echo.Context) error {
	events, err := h.desk.History(c.Request().Context(), who(c), c.Param("id")) // want `GET "/tickets/:id/history", handler handler\.history, reaches what "id" names without asking whose it is, unlike GET "/tickets" and 2 other routes beside it`
	return reply(c, events, err)
}
