// Package standins asks who somebody is, and what he may do, of a component behind an
// interface, which takes the client from the context. Beside the one that it has, there is
// one that stands in for it where the service is tested.
package standins

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"errors"
	"io"
	"net/http"

	"github.com/stretchr/testify/mock"

	"keystore"
)

type keyContext struct{}

func authenticate(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), keyContext{}, k)))
	}
}

type member struct {
	Email, Role string
	Permissions map[string]bool
}

func (m *member) may(permission string) bool { return m.Role == "owner" || m.Permissions[permission] }

type authority interface {
	AuthenticateFor(ctx context.Context, space string) (*member, error)
}

type members struct{ rows rowStore }

type rowStore interface {
	Find(ctx context.Context, user, space string) (*member, error)
}

var errUnknown = errors.New("unknown")

func (m *members) AuthenticateFor(ctx context.Context, space string) (*member, error) {
	k, ok := ctx.Value(keyContext{}).(*keystore.Key)
	if !ok {
		return nil, errUnknown
	}
	return m.rows.Find(ctx, k.Username, space)
}

type mockAuthority struct{ mock.Mock }

func (m *mockAuthority) AuthenticateFor(ctx context.Context, space string) (*member, error) {
	args := m.Called(ctx, space)
	found, _ := args.Get(0).(*member)
	return found, args.Error(1)
}

type pageStore interface {
	Owner(ctx context.Context, page string) (*member, error)
	Delete(ctx context.Context, space, page string) error
}

type service struct {
	auth  authority
	pages pageStore
	root  string
}

func routes(s *service) *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /pages.delete", authenticate(s.removes))
	mux.HandleFunc("POST /pages.drop", authenticate(s.drops))
	mux.HandleFunc("POST /pages.wipe", authenticate(s.wipes))
	mux.HandleFunc("POST /pages.forget", authenticate(s.forgets))
	mux.HandleFunc("POST /pages.reject", authenticate(s.rejects))
	mux.HandleFunc("POST /webhooks/pages", s.isTold)
	mux.HandleFunc("POST /pages.tell", authenticate(s.tells))
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func (s *service) removes(w http.ResponseWriter, r *http.Request) { // ok: the member may write
	space := r.FormValue("org_id")
	m, err := s.auth.AuthenticateFor(r.Context(), space)
	if err != nil || !m.may("pages:write") {
		deny(w)
		return
	}
	s.pages.Delete(r.Context(), space, r.FormValue("page"))
}

func (s *service) drops(w http.ResponseWriter, r *http.Request) {
	space := r.FormValue("org_id")
	if _, err := s.auth.AuthenticateFor(r.Context(), space); err != nil {
		deny(w)
		return
	}
	s.pages.Delete(r.Context(), space, r.FormValue("page")) // want `POST "/pages.drop" reaches pageStore\.Delete for any valid key: no scope or role is checked`
}

func (s *service) wipes(w http.ResponseWriter, r *http.Request) { // ok: only for the one that the service was set up for
	space := r.FormValue("org_id")
	m, err := s.auth.AuthenticateFor(r.Context(), space)
	if err != nil {
		deny(w)
		return
	}
	if m.Email != s.root {
		deny(w)
		return
	}
	s.pages.Delete(r.Context(), space, r.FormValue("page"))
}

func (s *service) forgets(w http.ResponseWriter, r *http.Request) {
	m, err := s.pages.Owner(r.Context(), r.FormValue("page"))
	if err != nil {
		deny(w)
		return
	}
	if m.Role != "owner" { // of whoever the page belongs to
		deny(w)
		return
	}
	s.pages.Delete(r.Context(), r.FormValue("org_id"), r.FormValue("page")) // want `handler service\.forgets uses query parameter "org_id" without comparing it with the key's tenant` `POST "/pages.forget" reaches pageStore\.Delete for any valid key: no scope or role is checked`
}

func (s *service) rejects(w http.ResponseWriter, r *http.Request) {
	space := r.FormValue("org_id")
	m, err := s.auth.AuthenticateFor(r.Context(), space)
	if err != nil {
		deny(w)
		return
	}
	if m.Email != r.FormValue("email") { // as the client says itself
		deny(w)
		return
	}
	s.pages.Delete(r.Context(), space, r.FormValue("page")) // want `POST "/pages.reject" reaches pageStore\.Delete for any valid key: no scope or role is checked`
}

// removeFor asks only members: what comes from the publisher is not one's.
func (s *service) removeFor(ctx context.Context, space string) error {
	if m, err := s.auth.AuthenticateFor(ctx, space); err == nil && !m.may("pages:write") {
		return errUnknown
	}
	keystore.Reset(ctx)
	return nil
}

func (s *service) isTold(w http.ResponseWriter, r *http.Request) { // ok: the publisher has signed it, and nobody else gets here
	body, err := io.ReadAll(r.Body)
	if err != nil {
		deny(w)
		return
	}
	mac := hmac.New(sha256.New, []byte(s.root))
	mac.Write(body)
	if !hmac.Equal(mac.Sum(nil), []byte(r.Header.Get("X-Signature"))) {
		deny(w)
		return
	}
	s.removeFor(r.Context(), string(body))
}

func (s *service) tells(w http.ResponseWriter, r *http.Request) {
	s.removeFor(r.Context(), r.FormValue("org_id")) // want `POST "/pages.tell" reaches service\.removeFor for any valid key: no scope or role is checked`
}
