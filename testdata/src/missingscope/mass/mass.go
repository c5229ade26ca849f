// Package mass has users that are filled in from the request as a whole, with what they
// may do, and handed on like that.
package mass

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"

	"keystore"
)

type user struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Role  string `json:"role"`
	Admin bool   `json:"admin"`
}

// A profile keeps from the request what only the program says.
type profile struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Role string `json:"-"`
}

type users interface {
	Find(ctx context.Context, id string) (*user, error)
	Update(ctx context.Context, u *user) error
	UpdateProfile(ctx context.Context, p profile) error
}

type validator interface {
	Struct(v any) error
	ValidateUpdate(u *user) error
}

type server struct {
	users    users
	validate validator
}

type contextKey struct{}

func authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unknown key", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, k)))
	})
}

func keyOf(r *http.Request) *keystore.Key { return r.Context().Value(contextKey{}).(*keystore.Key) }

func (s *server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("PUT /users/me", authenticate(http.HandlerFunc(s.keepsWhatIsSent)))
	mux.Handle("PUT /users/me/through", authenticate(http.HandlerFunc(s.keepsItThroughAnother)))
	mux.Handle("PUT /users/me/replaced", authenticate(http.HandlerFunc(s.replacesTheRole)))
	mux.Handle("PUT /users/me/early", authenticate(http.HandlerFunc(s.replacesTheRoleTooEarly)))
	mux.Handle("PUT /users/me/missing", authenticate(http.HandlerFunc(s.replacesARoleThatIsMissing)))
	mux.Handle("PUT /users/me/stored", authenticate(http.HandlerFunc(s.takesTheNameOnly)))
	mux.Handle("PUT /users/me/profile", authenticate(http.HandlerFunc(s.readsNoRole)))
	mux.Handle("PUT /users/me/validated", authenticate(http.HandlerFunc(s.validatesWhatIsSent)))
	mux.Handle("PUT /users/{id}", authenticate(http.HandlerFunc(s.asksForAdministrators)))
	return mux
}

func (s *server) keepsWhatIsSent(w http.ResponseWriter, r *http.Request) {
	var u user
	if err := json.NewDecoder(r.Body).Decode(&u); err != nil {
		http.Error(w, "malformed", http.StatusBadRequest)
		return
	}
	u.ID = keyOf(r).Username
	s.users.Update(r.Context(), &u) // want `PUT "/users/me" writes "Admin" of the request through users.Update, and no scope or role of who sends it is checked`
}

func (s *server) keepsItThroughAnother(w http.ResponseWriter, r *http.Request) {
	u := new(user)
	json.NewDecoder(r.Body).Decode(u)
	u.ID = keyOf(r).Username
	s.save(r.Context(), u) // want `PUT "/users/me/through" writes "Admin" of the request through users.Update, and no scope or role of who sends it is checked`
}

func (s *server) save(ctx context.Context, u *user) error { return s.users.Update(ctx, u) }

func (s *server) replacesTheRole(w http.ResponseWriter, r *http.Request) { // ok: what the client is comes from its key
	var u user
	json.NewDecoder(r.Body).Decode(&u)
	u.ID, u.Role, u.Admin = keyOf(r).Username, keyOf(r).Role, false
	s.users.Update(r.Context(), &u)
}

func (s *server) replacesTheRoleTooEarly(w http.ResponseWriter, r *http.Request) {
	var u user
	u.Role, u.Admin = "member", false
	json.NewDecoder(r.Body).Decode(&u)
	u.ID = keyOf(r).Username
	s.users.Update(r.Context(), &u) // want `PUT "/users/me/early" writes "Admin" of the request through users.Update, and no scope or role of who sends it is checked`
}

func (s *server) replacesARoleThatIsMissing(w http.ResponseWriter, r *http.Request) {
	var u user
	json.NewDecoder(r.Body).Decode(&u)
	if u.Role == "" {
		u.Role = "member"
	}
	u.ID, u.Admin = keyOf(r).Username, false
	s.users.Update(r.Context(), &u) // want `PUT "/users/me/missing" writes "Role" of the request through users.Update, and no scope or role of who sends it is checked`
}

func (s *server) takesTheNameOnly(w http.ResponseWriter, r *http.Request) { // ok: the role is the one that is stored
	var in user
	json.NewDecoder(r.Body).Decode(&in)
	u, err := s.users.Find(r.Context(), keyOf(r).Username)
	if err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	u.Name = in.Name
	s.users.Update(r.Context(), u)
}

func (s *server) readsNoRole(w http.ResponseWriter, r *http.Request) { // ok: the role is none of the message
	var p profile
	json.NewDecoder(r.Body).Decode(&p)
	p.ID = keyOf(r).Username
	s.users.UpdateProfile(r.Context(), p)
}

func (s *server) validatesWhatIsSent(w http.ResponseWriter, r *http.Request) { // ok: only the name is kept of what is looked at
	var in user
	json.NewDecoder(r.Body).Decode(&in)
	if err := s.validate.Struct(in); err != nil {
		http.Error(w, "malformed", http.StatusBadRequest)
		return
	}
	if err := s.validate.ValidateUpdate(&in); err != nil {
		http.Error(w, "malformed", http.StatusBadRequest)
		return
	}
	s.users.Update(r.Context(), &user{ID: keyOf(r).Username, Name: in.Name})
}

func (s *server) asksForAdministrators(w http.ResponseWriter, r *http.Request) { // ok: administrators say who is what
	if !keyOf(r).Admin { // guard: missingscope
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	var u user
	json.NewDecoder(r.Body).Decode(&u)
	u.ID = r.PathValue("id")
	s.users.Update(r.Context(), &u)
}

// -- gin --

func (s *server) ginRoutes() *gin.Engine {
	e := gin.New()
	e.Use(func(c *gin.Context) {
		k, err := keystore.Find(c.Request.Context(), c.GetHeader("X-API-Key"))
		if err != nil {
			c.AbortWithStatus(http.StatusUnauthorized)
			return
		}
		c.Set("key", k)
	})
	e.PUT("/users/me", s.bindsAUser)
	e.PUT("/users/me/replaced", s.bindsAUserAndReplacesTheRole)
	e.PUT("/users/me/read", s.decodesAUser)
	e.PUT("/users/me/validated", s.bindsAUserAndValidatesIt)
	return e
}

func (s *server) bindsAUser(c *gin.Context) {
	var u user
	if err := c.ShouldBindJSON(&u); err != nil {
		return
	}
	u.ID = c.MustGet("key").(*keystore.Key).Username
	s.users.Update(c, &u) // want `PUT "/users/me" writes "admin" of the request through users.Update, and no scope or role of who sends it is checked`
}

func (s *server) bindsAUserAndReplacesTheRole(c *gin.Context) { // ok: what was sent is gone
	var u user
	if err := c.ShouldBindJSON(&u); err != nil {
		return
	}
	u.ID = c.MustGet("key").(*keystore.Key).Username
	u.Role = "member"
	u.Admin = false
	s.save(c, &u)
}

func (s *server) bindsAUserAndValidatesIt(c *gin.Context) { // ok: only the name is kept of what is looked at
	var in user
	if err := c.ShouldBindJSON(&in); err != nil {
		return
	}
	if err := s.validate.Struct(&in); err != nil {
		return
	}
	s.users.Update(c, &user{ID: c.MustGet("key").(*keystore.Key).Username, Name: in.Name})
}

func (s *server) decodesAUser(c *gin.Context) {
	var u user
	json.NewDecoder(c.Request.Body).Decode(&u)
	u.ID = c.MustGet("key").(*keystore.Key).Username
	s.users.Update(c, &u) // want `PUT "/users/me/read" writes "Admin" of the request through users.Update, and no scope or role of who sends it is checked`
}

// -- echo --

func (s *server) echoRoutes() *echo.Echo {
	e := echo.New()
	e.Use(func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			k, err := keystore.Find(c.Request().Context(), c.Request().Header.Get("X-API-Key"))
			if err != nil {
				return echo.ErrUnauthorized
			}
			c.Set("key", k)
			return next(c)
		}
	})
	e.PUT("/users/me", s.bindsAndReplaces)
	return e
}

func (s *server) bindsAndReplaces(c echo.Context) error { // ok: what was sent is gone
	u := &user{}
	if err := c.Bind(u); err != nil {
		return err
	}
	k := c.Get("key").(*keystore.Key)
	u.ID, u.Role, u.Admin = k.Username, k.Role, k.Admin
	return s.users.Update(c.Request().Context(), u)
}
