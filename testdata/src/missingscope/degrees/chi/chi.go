// Package chi has routes that ask for so much of a privilege that has degrees, with chi.
package chi

import (
	"context"
	"net/http"

	"github.com/go-chi/chi/v5"
)

// A Member is who asks.
type Member struct {
	ID    string
	Level int
}

// What members may do.
const (
	reads = iota + 1
	edits
	owns
)

type store interface {
	ByKey(ctx context.Context, key string) (*Member, error)
	Shelf(ctx context.Context, id string) (string, error)
	UpdateShelf(ctx context.Context, id, name string) error
	DeleteShelf(ctx context.Context, id string) error
	AddNote(ctx context.Context, id, author, text string) error
}

func (m *Member) may(level int) bool { return m.Level >= level }

type memberKey struct{}

func memberOf(ctx context.Context) *Member {
	m, _ := ctx.Value(memberKey{}).(*Member)
	return m
}

type server struct{ store store }

func (s *server) routes() http.Handler {
	r := chi.NewRouter()
	r.Use(s.requireReader)
	r.Get("/shelves/{id}", s.show)
	r.With(requireEditor).Put("/shelves/{id}/name", s.renames)
	r.With(requireEditor).Put("/shelves/{id}/place", s.renames)
	r.With(requireEditor).Post("/shelves/{id}/books", s.renames)
	r.With(requireOwner).Delete("/shelves/{id}", s.removes)
	r.Put("/shelves/{id}/cover", s.asksNoMoreThanToRead)
	r.Put("/shelves/{id}/frame", s.asksForMoreItself)
	r.Post("/shelves/{id}/notes", s.addsWhatIsTheClients)
	// All of these take what members who read have, as is meant.
	r.Get("/lists/{id}", s.show)
	r.Put("/lists/{id}/name", s.isAsItsSiblings)
	r.Put("/lists/{id}/place", s.isAsItsSiblings)
	r.With(requireOwner).Delete("/lists/{id}", s.removes)
	return r
}

func (s *server) requireReader(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		m, err := s.store.ByKey(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		if m.Level < reads {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), memberKey{}, m)))
	})
}

func requireEditor(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !memberOf(r.Context()).may(edits) {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func requireOwner(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if owns > memberOf(r.Context()).Level {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (s *server) show(w http.ResponseWriter, r *http.Request) { // ok: it only reads
	name, err := s.store.Shelf(r.Context(), chi.URLParam(r, "id"))
	if err != nil {
		http.Error(w, "no such shelf", http.StatusNotFound)
		return
	}
	w.Write([]byte(name))
}

func (s *server) renames(w http.ResponseWriter, r *http.Request) { // ok: a middleware asks for more than to read
	s.store.UpdateShelf(r.Context(), chi.URLParam(r, "id"), r.FormValue("name"))
}

func (s *server) removes(w http.ResponseWriter, r *http.Request) { // ok: a middleware asks for more than to read
	s.store.DeleteShelf(r.Context(), chi.URLParam(r, "id"))
}

func (s *server) asksNoMoreThanToRead(w http.ResponseWriter, r *http.Request) {
	s.store.UpdateShelf(r.Context(), chi.URLParam(r, "id"), r.FormValue("cover")) // want `PUT "/shelves/\{id\}/cover" reaches store\.UpdateShelf for whoever may read: Level of 1 is checked`
}

func (s *server) asksForMoreItself(w http.ResponseWriter, r *http.Request) { // ok: the handler asks
	if memberOf(r.Context()).Level <= reads {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	s.store.UpdateShelf(r.Context(), chi.URLParam(r, "id"), r.FormValue("frame"))
}

func (s *server) addsWhatIsTheClients(w http.ResponseWriter, r *http.Request) { // ok: members make their own notes
	s.store.AddNote(r.Context(), chi.URLParam(r, "id"), memberOf(r.Context()).ID, r.FormValue("text"))
}

func (s *server) isAsItsSiblings(w http.ResponseWriter, r *http.Request) { // ok: no more is the rule here
	s.store.UpdateShelf(r.Context(), chi.URLParam(r, "id"), r.FormValue("name"))
}
