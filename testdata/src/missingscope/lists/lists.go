// Package lists has scopes that are asked for as a list, in a loop over one, and
// in a string; and functions that may be content with no list at all.
package lists

import (
	"context"
	"errors"
	"iter"
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/labstack/echo/v4"

	"keystore"
)

func routes() http.Handler {
	r := chi.NewRouter()
	r.Use(authenticate)
	r.With(requireAll("admin", "purge")).Post("/all", isBehindAListOfScopes)
	r.With(requireAll()).Post("/all/bad", isBehindAnEmptyList)
	r.Post("/each", requiresOne)
	r.Post("/each/bad", requiresNone)
	r.With(can("purge")).Post("/set", isBehindASetOfPermissions)
	r.With(can("records:read")).Post("/set/bad", isBehindAPermissionToRead)
	r.Post("/banned", refusesABannedScope)
	r.Post("/helper", asksForAllScopes)
	r.Post("/helper/bad", asksOnlyOnTheWay)
	r.Post("/string", looksIntoAString)
	r.Post("/string/bad", asksWhetherThereIsAString)
	r.Post("/error", asksWhichErrorItIs)
	r.Post("/itself", callsWhatChecksByItself)
	r.Post("/itself/bad", callsWhatDoesNotCheck)
	r.Post("/roles", asksForRoles)
	r.Post("/roles/bad", asksForNoRoles)
	return r
}

func ginRoutes() *gin.Engine {
	e := gin.New()
	g := e.Group("", authenticateGin)
	g.POST("/all", requireEvery("admin", "purge"), isBehindEveryScope)
	g.POST("/wildcard", holdsAWildcard)
	g.DELETE("/tenants/:tenant/records", holdsAWildcardOverTenants)
	return e
}

func echoRoutes() *echo.Echo {
	e := echo.New()
	e.DELETE("/records", deletesWhatItMay)
	e.DELETE("/records/bad", deletesWhatItFinds)
	e.DELETE("/roles", asksAnIterator)
	e.DELETE("/roles/bad", asksAnIteratorAndGoesOn)
	return e
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

type contextKey struct{}

// A key has its scopes in a string: "records:read records:purge".
type key struct {
	keystore.Key
	Scope       string
	Permissions map[string]bool
}

// HasScope reports whether the key has a scope or all of them.
func (k *key) HasScope(scope string) bool {
	for _, s := range k.Scopes {
		if s == scope || s == "*" {
			return true
		}
	}
	return false
}

var keys map[string]*key

func authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, ok := keys[r.Header.Get("X-API-Key")]
		if !ok {
			deny(w)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, k)))
	})
}

func keyOf(ctx context.Context) *key {
	k, _ := ctx.Value(contextKey{}).(*key)
	return k
}

func requireAll(scopes ...string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			k := keyOf(r.Context())
			for _, scope := range scopes { // guard: missingscope isBehindAListOfScopes
				if !slices.Contains(k.Scopes, scope) {
					deny(w)
					return
				}
			}
			next.ServeHTTP(w, r)
		})
	}
}

func isBehindAListOfScopes(w http.ResponseWriter, r *http.Request) { // ok: all scopes of the list are asked for
	keystore.Reset(r.Context())
}

func isBehindAnEmptyList(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/all/bad" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

// require reports the first of the scopes that a key lacks.
func require(k *key, scopes ...string) error {
	for _, scope := range scopes {
		if !slices.Contains(k.Scopes, scope) {
			return errors.New("missing " + scope)
		}
	}
	return nil
}

func requiresOne(w http.ResponseWriter, r *http.Request) { // ok: a scope is asked for
	if err := require(keyOf(r.Context()), "purge"); err != nil { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func requiresNone(w http.ResponseWriter, r *http.Request) {
	if err := require(keyOf(r.Context())); err != nil {
		deny(w)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/each/bad" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func can(permission string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !keyOf(r.Context()).Permissions[permission] { // guard: missingscope isBehindASetOfPermissions
				deny(w)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func isBehindASetOfPermissions(w http.ResponseWriter, r *http.Request) { // ok: the set holds the permission
	keystore.Reset(r.Context())
}

func isBehindAPermissionToRead(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/set/bad" reaches keystore\.Reset for whoever may read: records:read is checked`
}

func refusesABannedScope(w http.ResponseWriter, r *http.Request) {
	for _, scope := range keyOf(r.Context()).Scopes {
		if scope == "banned" {
			deny(w)
			return
		}
	}
	keystore.Reset(r.Context()) // want `POST "/banned" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func hasAll(k *key, scopes ...string) bool {
	for _, scope := range scopes {
		if !k.HasScope(scope) {
			return false
		}
	}
	return true
}

func asksForAllScopes(w http.ResponseWriter, r *http.Request) { // ok: the helper asks for each scope
	if !hasAll(keyOf(r.Context()), "admin", "purge") { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func asksOnlyOnTheWay(w http.ResponseWriter, r *http.Request) {
	if !hasAll(keyOf(r.Context()), "admin", "purge") {
		w.Header().Set("X-Warning", "not an admin")
	}
	keystore.Reset(r.Context()) // want `POST "/helper/bad" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func looksIntoAString(w http.ResponseWriter, r *http.Request) { // ok: the string holds the scope
	if !strings.Contains(keyOf(r.Context()).Scope, "purge") { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func asksWhetherThereIsAString(w http.ResponseWriter, r *http.Request) {
	if keyOf(r.Context()).Scope == "" {
		deny(w)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/string/bad" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

var errForbidden = errors.New("forbidden")

func check(k *key, scope string) error {
	if !slices.Contains(k.Scopes, scope) {
		return errForbidden
	}
	return nil
}

func asksWhichErrorItIs(w http.ResponseWriter, r *http.Request) { // ok: it is the only error that the helper returns
	if err := check(keyOf(r.Context()), "purge"); errors.Is(err, errForbidden) { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

var data map[string]string

func purgeIfAllowed(ctx context.Context) error {
	if k := keyOf(ctx); k == nil || k.Role != "admin" { // guard: missingscope callsWhatChecksByItself
		return errForbidden
	}
	clear(data)
	return nil
}

func callsWhatChecksByItself(w http.ResponseWriter, r *http.Request) { // ok: what is called asks for the role
	if err := purgeIfAllowed(r.Context()); err != nil {
		deny(w)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func purge(ctx context.Context) error {
	if keyOf(ctx) == nil {
		return errForbidden
	}
	clear(data)
	return nil
}

func callsWhatDoesNotCheck(w http.ResponseWriter, r *http.Request) {
	if err := purge(r.Context()); err != nil { // want `POST "/itself/bad" reaches purge for any valid key: no scope or role is checked`
		deny(w)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// authorize asks for one of some roles: whoever names none wants a key only.
func authorize(ctx context.Context, roles ...string) error {
	k := keyOf(ctx)
	if k == nil {
		return errForbidden
	}
	if len(roles) == 0 {
		return nil
	}
	for _, role := range roles {
		if k.Role == role {
			return nil
		}
	}
	return errForbidden
}

func asksForRoles(w http.ResponseWriter, r *http.Request) { // ok: one of two roles
	if err := authorize(r.Context(), "owner", "admin"); err != nil { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func asksForNoRoles(w http.ResponseWriter, r *http.Request) {
	if err := authorize(r.Context()); err != nil {
		deny(w)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/roles/bad" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func authenticateGin(c *gin.Context) {
	k, ok := keys[c.GetHeader("X-API-Key")]
	if !ok {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Set("key", k)
}

func requireEvery(scopes ...string) gin.HandlerFunc {
	return func(c *gin.Context) {
		for _, scope := range scopes { // guard: missingscope isBehindEveryScope
			if !c.MustGet("key").(*key).HasScope(scope) {
				c.AbortWithStatus(http.StatusForbidden)
				return
			}
		}
		c.Next()
	}
}

func isBehindEveryScope(c *gin.Context) { // ok: all scopes of the list are asked for
	keystore.Reset(c.Request.Context())
}

func holdsAWildcard(c *gin.Context) { // ok: who has all scopes has this one
	if !c.MustGet("key").(*key).HasScope("admin:purge") { // guard: missingscope
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	keystore.Reset(c.Request.Context())
}

func holdsAWildcardOverTenants(c *gin.Context) { // ok: who may do everything may do it to every tenant
	if !c.MustGet("key").(*key).HasScope("admin:purge") { // guard: crosstenant
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	keystore.DeleteRecords(c.Request.Context(), c.Param("tenant"))
}

type record struct{ ID, Owner string }

type store interface {
	Find(names []string) ([]record, error)
	Delete(id string) error
	Roles(user string) iter.Seq[string]
}

var st store

func (k *key) mayDelete(rec record) bool {
	return k.Role == "admin" || slices.Contains(k.Scopes, rec.Owner)
}

func deletesWhatItMay(c echo.Context) error { // ok: each record is asked for before it goes
	k, ok := keys[c.Request().Header.Get("X-API-Key")]
	if !ok {
		return echo.ErrUnauthorized
	}
	recs, err := st.Find(c.Request().URL.Query()["name"])
	if err != nil {
		return err
	}
	for _, rec := range recs {
		if !k.mayDelete(rec) { // guard: missingscope
			return echo.ErrForbidden
		}
	}
	for _, rec := range recs {
		if err := st.Delete(rec.ID); err != nil {
			return err
		}
	}
	return c.NoContent(http.StatusNoContent)
}

func deletesWhatItFinds(c echo.Context) error {
	if _, ok := keys[c.Request().Header.Get("X-API-Key")]; !ok {
		return echo.ErrUnauthorized
	}
	recs, err := st.Find(c.Request().URL.Query()["name"])
	if err != nil {
		return err
	}
	for _, rec := range recs {
		if err := st.Delete(rec.ID); err != nil { // want `DELETE "/records/bad" reaches store\.Delete for any valid key: no scope or role is checked`
			return err
		}
	}
	return c.NoContent(http.StatusNoContent)
}

// CheckPermission asks the roles of a user one by one.
func CheckPermission(user, permission string) error {
	for role := range st.Roles(user) {
		if role == permission || role == "admin" {
			return nil
		}
	}
	return errForbidden
}

func asksAnIterator(c echo.Context) error { // ok: one of the user's roles allows it
	k, ok := keys[c.Request().Header.Get("X-API-Key")]
	if !ok {
		return echo.ErrUnauthorized
	}
	if err := CheckPermission(k.TenantID, "purge"); err != nil { // guard: missingscope
		return echo.ErrForbidden
	}
	keystore.Reset(c.Request().Context())
	return c.NoContent(http.StatusNoContent)
}

func asksAnIteratorAndGoesOn(c echo.Context) error {
	k, ok := keys[c.Request().Header.Get("X-API-Key")]
	if !ok {
		return echo.ErrUnauthorized
	}
	if err := CheckPermission(k.TenantID, "purge"); err != nil {
		c.Set("warning", err)
	}
	keystore.Reset(c.Request().Context()) // want `DELETE "/roles/bad" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return c.NoContent(http.StatusNoContent)
}
