// Package permitted has permissions for kinds of operations, such as parcels:write: who has
// one may do so with what is his tenant's, which the route that shows a parcel asks.
package permitted

import (
	"context"
	"database/sql"
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/labstack/echo/v4"

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

func may(permission string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			for _, s := range caller(r).Scopes {
				if s == permission {
					next.ServeHTTP(w, r)
					return
				}
			}
			http.Error(w, "forbidden", http.StatusForbidden)
		})
	}
}

func onlyRole(role string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if caller(r).Role != role {
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
	r.Get("/parcels/{id}", showsParcel)
	r.With(may("parcels:write")).Post("/parcels/{id}/send", sendsParcel)
	r.With(may("admin:parcels")).Post("/parcels/{id}/seize", seizesParcel)
	r.With(onlyRole("auditor")).Post("/parcels/{id}/check", checksParcel)
	r.With(may("stamps:write")).Post("/stamps/{id}/print", printsStamp)
	r.With(may("parcels:read")).Get("/parcels/{id}/history", showsHistory)
	return r
}

func showsParcel(w http.ResponseWriter, r *http.Request) { // ok: of the key's tenant
	var name string
	db.QueryRow("SELECT name FROM parcels WHERE id = $1 AND tenant_id = $2", chi.URLParam(r, "id"), caller(r).TenantID).Scan(&name)
	w.Write([]byte(name))
}

func sendsParcel(w http.ResponseWriter, r *http.Request) {
	db.Exec("UPDATE parcels SET sent = true WHERE id = $1", chi.URLParam(r, "id")) // want `POST "/parcels/{id}/send", handler sendsParcel, reaches what "id" names without asking whose it is, unlike GET "/parcels/{id}"`
}

func seizesParcel(w http.ResponseWriter, r *http.Request) { // ok: administrators may seize any
	db.Exec("UPDATE parcels SET seized = true WHERE id = $1", chi.URLParam(r, "id"))
}

func checksParcel(w http.ResponseWriter, r *http.Request) { // ok: a role may be one over all tenants
	db.Exec("UPDATE parcels SET checked = true WHERE id = $1", chi.URLParam(r, "id"))
}

func printsStamp(w http.ResponseWriter, r *http.Request) { // ok: nothing shows that a stamp is somebody's
	db.Exec("UPDATE stamps SET printed = true WHERE id = $1", chi.URLParam(r, "id"))
}

func showsHistory(w http.ResponseWriter, r *http.Request) { // ok: what is only shown needs more to go by
	var text string
	db.QueryRow("SELECT text FROM history WHERE parcel = $1", chi.URLParam(r, "id")).Scan(&text)
	w.Write([]byte(text))
}

func register(e *echo.Echo) {
	e.Use(func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			k, err := keystore.Find(context.Background(), c.Request().Header.Get("X-API-Key"))
			if err != nil {
				return echo.ErrUnauthorized
			}
			c.Set("key", k)
			return next(c)
		}
	})
	e.GET("/letters/:id", showsLetter)
	e.PUT("/letters/:id", changesLetter)
	e.PUT("/letters/:id/own", changesOwnLetter)
}

func init() { register(echo.New()) }

func of(c echo.Context) *keystore.Key { return c.Get("key").(*keystore.Key) }

func showsLetter(c echo.Context) error { // ok: of the key's tenant
	var text string
	err := db.QueryRow("SELECT text FROM letters WHERE id = $1 AND tenant_id = $2", c.Param("id"), of(c).TenantID).Scan(&text)
	if err != nil {
		return err
	}
	return c.String(http.StatusOK, text)
}

func changesLetter(c echo.Context) error {
	if !of(c).Has("letters:write") {
		return echo.ErrForbidden
	}
	_, err := db.Exec("UPDATE letters SET text = $1 WHERE id = $2", c.FormValue("text"), c.Param("id")) // want `PUT "/letters/:id", handler changesLetter, reaches what "id" names without asking whose it is, unlike GET "/letters/:id" and PUT "/letters/:id/own"`
	return err
}

func changesOwnLetter(c echo.Context) error { // ok: of the key's tenant
	if !of(c).Has("letters:write") {
		return echo.ErrForbidden
	}
	_, err := db.Exec("UPDATE letters SET text = $1 WHERE id = $2 AND tenant_id = $3", c.FormValue("text"), c.Param("id"), of(c).TenantID)
	return err
}
