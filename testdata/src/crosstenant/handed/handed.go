// Package handed has objects that a helper loads and lets a function decide about
// that it was handed: a literal that has captured who asks, a method of who asks.
package handed

import (
	"context"
	"encoding/json"
	"net/http"

	"keystore"
)

type contextKey struct{}

type note struct {
	ID, TenantID, Owner, Text string
	Hidden                    bool
}

type user struct{ ID, TenantID string }

func (u *user) owns(n *note) bool { return n.TenantID == u.TenantID && n.Owner == u.ID }

func (u *user) likes(n *note) bool { return n.Text != "" }

func (n *note) visibleTo(u *user) bool {
	return n.TenantID == u.TenantID && (!n.Hidden || n.Owner == u.ID)
}

type notes struct{ byID map[string]*note }

func routes(s *notes) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /notes/{id}", s.withUser(s.showCompared))
	mux.HandleFunc("PUT /notes/{id}", s.withUser(s.changeCompared))
	mux.HandleFunc("GET /notes/{id}/literal", s.withUser(s.showByLiteral))
	mux.HandleFunc("PUT /notes/{id}/literal", s.withUser(s.changeByLiteral))
	mux.HandleFunc("PUT /notes/{id}/method", s.withUser(s.changeByMethodValue))
	mux.HandleFunc("PUT /notes/{id}/visible", s.withUser(s.changeByItsOwnMethod))
	mux.HandleFunc("PUT /notes/{id}/generic", s.withUser(s.changeByGenericHelper))
	mux.HandleFunc("PUT /notes/{id}/twice", s.withUser(s.changeThroughTwoHelpers))
	mux.HandleFunc("PUT /notes/{id}/error", s.withUser(s.changeByError))
	mux.HandleFunc("PUT /notes/{id}/any", s.withUser(s.changeAny))
	mux.HandleFunc("PUT /notes/{id}/text", s.withUser(s.changeByText))
	mux.HandleFunc("PUT /notes/{id}/liked", s.withUser(s.changeLiked))
	return mux
}

func (s *notes) withUser(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		u := &user{ID: k.Username, TenantID: k.TenantID}
		next(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, u)))
	}
}

func userOf(r *http.Request) *user { return r.Context().Value(contextKey{}).(*user) }

// load answers for itself where there is no such note, or it is not allowed.
func (s *notes) load(w http.ResponseWriter, r *http.Request, allowed func(*note) bool) *note {
	n, ok := s.byID[r.PathValue("id")]
	if !ok || !allowed(n) {
		http.NotFound(w, r)
		return nil
	}
	return n
}

func (s *notes) loadAgain(w http.ResponseWriter, r *http.Request, allowed func(*note) bool) *note {
	return s.load(w, r, allowed)
}

func (s *notes) find(id string, check func(*note) error) (*note, error) {
	n, ok := s.byID[id]
	if !ok {
		return nil, keystore.ErrUnknown
	}
	return n, check(n)
}

func pick[T any](all map[string]*T, id string, allowed func(*T) bool) (*T, bool) {
	t, ok := all[id]
	if !ok || !allowed(t) {
		return nil, false
	}
	return t, true
}

func (s *notes) showCompared(w http.ResponseWriter, r *http.Request) { // ok: compared on the spot
	n, ok := s.byID[r.PathValue("id")]
	if !ok || n.TenantID != userOf(r).TenantID {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(n)
}

func (s *notes) changeCompared(w http.ResponseWriter, r *http.Request) { // ok: compared on the spot
	n, ok := s.byID[r.PathValue("id")]
	if !ok || n.TenantID != userOf(r).TenantID {
		http.NotFound(w, r)
		return
	}
	s.byID[n.ID] = &note{ID: n.ID, TenantID: n.TenantID, Owner: n.Owner}
}

func (s *notes) showByLiteral(w http.ResponseWriter, r *http.Request) { // ok: the literal compares
	u := userOf(r)
	if n := s.load(w, r, func(n *note) bool { return n.TenantID == u.TenantID }); n != nil {
		json.NewEncoder(w).Encode(n)
	}
}

func (s *notes) changeByLiteral(w http.ResponseWriter, r *http.Request) { // ok: the literal compares
	u := userOf(r)
	n := s.load(w, r, func(n *note) bool { return n.TenantID == u.TenantID })
	if n == nil {
		return
	}
	s.byID[r.PathValue("id")] = &note{ID: n.ID}
}

func (s *notes) changeByMethodValue(w http.ResponseWriter, r *http.Request) { // ok: the method compares
	n := s.load(w, r, userOf(r).owns)
	if n == nil {
		return
	}
	s.byID[r.PathValue("id")] = &note{ID: n.ID}
}

func (s *notes) changeByItsOwnMethod(w http.ResponseWriter, r *http.Request) { // ok: the note's method compares
	u := userOf(r)
	n := s.load(w, r, func(n *note) bool { return n.visibleTo(u) })
	if n == nil {
		return
	}
	s.byID[r.PathValue("id")] = &note{ID: n.ID}
}

func (s *notes) changeByGenericHelper(w http.ResponseWriter, r *http.Request) { // ok: the method compares
	n, ok := pick(s.byID, r.PathValue("id"), userOf(r).owns)
	if !ok {
		http.NotFound(w, r)
		return
	}
	s.byID[r.PathValue("id")] = &note{ID: n.ID}
}

func (s *notes) changeThroughTwoHelpers(w http.ResponseWriter, r *http.Request) { // ok: the method compares
	if n := s.loadAgain(w, r, userOf(r).owns); n != nil {
		s.byID[r.PathValue("id")] = &note{ID: n.ID}
	}
}

func (s *notes) changeByError(w http.ResponseWriter, r *http.Request) { // ok: the literal compares
	u := userOf(r)
	n, err := s.find(r.PathValue("id"), func(n *note) error {
		if n.TenantID != u.TenantID {
			return keystore.ErrUnknown
		}
		return nil
	})
	if err != nil {
		http.NotFound(w, r)
		return
	}
	s.byID[r.PathValue("id")] = &note{ID: n.ID}
}

func (s *notes) changeAny(w http.ResponseWriter, r *http.Request) {
	n := s.load(w, r, func(*note) bool { return true })
	if n == nil {
		return
	}
	s.byID[r.PathValue("id")] = &note{ID: n.ID} // want `PUT "/notes/{id}/any", handler notes\.changeAny, reaches what "id" names without asking whose it is, unlike GET "/notes/{id}" and 8 other routes beside it`
}

func (s *notes) changeByText(w http.ResponseWriter, r *http.Request) {
	n := s.load(w, r, func(n *note) bool { return n.Text != "" })
	if n == nil {
		return
	}
	s.byID[r.PathValue("id")] = &note{ID: n.ID} // want `PUT "/notes/{id}/text", handler notes\.changeByText, reaches what "id" names without asking whose it is, unlike GET "/notes/{id}" and 8 other routes beside it`
}

func (s *notes) changeLiked(w http.ResponseWriter, r *http.Request) {
	n := s.load(w, r, userOf(r).likes)
	if n == nil {
		return
	}
	s.byID[r.PathValue("id")] = &note{ID: n.ID} // want `PUT "/notes/{id}/liked", handler notes\.changeLiked, reaches what "id" names without asking whose it is, unlike GET "/notes/{id}" and 8 other routes beside it`
}
