// Package nethttp has routes that ask for so much of a privilege that has degrees, with
// net/http.
package nethttp

import (
	"context"
	"net/http"

	"missingscope/degrees/shelves"
)

type server struct{ store shelves.Store }

func (s *server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /shelves/{id}", s.show)
	mux.HandleFunc("PUT /shelves/{id}/name", require(shelves.Edits, s.renames))
	mux.HandleFunc("PUT /shelves/{id}/place", require(shelves.Edits, s.renames))
	mux.HandleFunc("POST /shelves/{id}/books", require(shelves.Edits, s.renames))
	mux.HandleFunc("DELETE /shelves/{id}", require(shelves.Owns, s.removes))
	mux.HandleFunc("PUT /shelves/{id}/cover", s.asksNoMoreThanToRead)
	mux.HandleFunc("PUT /shelves/{id}/frame", s.asksForMoreItself)
	mux.HandleFunc("POST /shelves/{id}/notes", s.addsWhatIsTheClients)
	// All of these take what members who read have, as is meant.
	mux.HandleFunc("GET /lists/{id}", s.show)
	mux.HandleFunc("PUT /lists/{id}/name", s.isAsItsSiblings)
	mux.HandleFunc("PUT /lists/{id}/place", s.isAsItsSiblings)
	mux.HandleFunc("DELETE /lists/{id}", require(shelves.Owns, s.removes))
	return s.requireReader(mux)
}

func (s *server) requireReader(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		m, err := s.store.ByKey(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		if m.Level < shelves.Reads {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), memberKey{}, m)))
	})
}

func require(level int, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !memberOf(r).May(level) {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next(w, r)
	}
}

type memberKey struct{}

func memberOf(r *http.Request) *shelves.Member {
	m, _ := r.Context().Value(memberKey{}).(*shelves.Member)
	return m
}

func (s *server) show(w http.ResponseWriter, r *http.Request) { // ok: it only reads
	name, err := s.store.Shelf(r.Context(), r.PathValue("id"))
	if err != nil {
		http.Error(w, "no such shelf", http.StatusNotFound)
		return
	}
	w.Write([]byte(name))
}

func (s *server) renames(w http.ResponseWriter, r *http.Request) { // ok: a middleware asks for more than to read
	s.store.UpdateShelf(r.Context(), r.PathValue("id"), r.FormValue("name"))
}

func (s *server) removes(w http.ResponseWriter, r *http.Request) { // ok: a middleware asks for more than to read
	s.store.DeleteShelf(r.Context(), r.PathValue("id"))
}

func (s *server) asksNoMoreThanToRead(w http.ResponseWriter, r *http.Request) {
	s.store.UpdateShelf(r.Context(), r.PathValue("id"), r.FormValue("cover")) // want `PUT "/shelves/\{id\}/cover" reaches Store\.UpdateShelf for whoever may read: Level of 1 is checked`
}

func (s *server) asksForMoreItself(w http.ResponseWriter, r *http.Request) { // ok: the handler asks
	if memberOf(r).Level <= shelves.Reads {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	s.store.UpdateShelf(r.Context(), r.PathValue("id"), r.FormValue("frame"))
}

func (s *server) addsWhatIsTheClients(w http.ResponseWriter, r *http.Request) { // ok: members make their own notes
	s.store.AddNote(r.Context(), r.PathValue("id"), memberOf(r).ID, r.FormValue("text"))
}

func (s *server) isAsItsSiblings(w http.ResponseWriter, r *http.Request) { // ok: no more is the rule here
	s.store.UpdateShelf(r.Context(), r.PathValue("id"), r.FormValue("name"))
}
