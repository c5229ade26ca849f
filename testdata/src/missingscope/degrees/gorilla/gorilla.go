// Package gorilla has routes that ask for so much of a privilege that has degrees, with
// gorilla/mux.
package gorilla

import (
	"context"
	"net/http"

	"github.com/gorilla/mux"

	"missingscope/degrees/shelves"
)

type server struct{ store shelves.Store }

func (s *server) routes() http.Handler {
	r := mux.NewRouter()
	r.Use(s.requireReader)
	r.HandleFunc("/shelves/{id}", s.show).Methods("GET")
	r.HandleFunc("/shelves/{id}/name", require(shelves.Edits, s.renames)).Methods("PUT")
	r.HandleFunc("/shelves/{id}/place", require(shelves.Edits, s.renames)).Methods("PUT")
	r.HandleFunc("/shelves/{id}/books", require(shelves.Edits, s.renames)).Methods("POST")
	r.HandleFunc("/shelves/{id}", require(shelves.Owns, s.removes)).Methods("DELETE")
	r.HandleFunc("/shelves/{id}/cover", s.asksNoMoreThanToRead).Methods("PUT")
	r.HandleFunc("/shelves/{id}/frame", s.asksForMoreItself).Methods("PUT")
	r.HandleFunc("/shelves/{id}/notes", s.addsWhatIsTheClients).Methods("POST")
	// All of these take what members who read have, as is meant.
	r.HandleFunc("/lists/{id}", s.show).Methods("GET")
	r.HandleFunc("/lists/{id}/name", s.isAsItsSiblings).Methods("PUT")
	r.HandleFunc("/lists/{id}/place", s.isAsItsSiblings).Methods("PUT")
	r.HandleFunc("/lists/{id}", require(shelves.Owns, s.removes)).Methods("DELETE")
	return r
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
	name, err := s.store.Shelf(r.Context(), mux.Vars(r)["id"])
	if err != nil {
		http.Error(w, "no such shelf", http.StatusNotFound)
		return
	}
	w.Write([]byte(name))
}

func (s *server) renames(w http.ResponseWriter, r *http.Request) { // ok: a middleware asks for more than to read
	s.store.UpdateShelf(r.Context(), mux.Vars(r)["id"], r.FormValue("name"))
}

func (s *server) removes(w http.ResponseWriter, r *http.Request) { // ok: a middleware asks for more than to read
	s.store.DeleteShelf(r.Context(), mux.Vars(r)["id"])
}

func (s *server) asksNoMoreThanToRead(w http.ResponseWriter, r *http.Request) {
	s.store.UpdateShelf(r.Context(), mux.Vars(r)["id"], r.FormValue("cover")) // want `PUT "/shelves/\{id\}/cover" reaches Store\.UpdateShelf for whoever may read: Level of 1 is checked`
}

func (s *server) asksForMoreItself(w http.ResponseWriter, r *http.Request) { // ok: the handler asks
	if memberOf(r).Level <= shelves.Reads {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	s.store.UpdateShelf(r.Context(), mux.Vars(r)["id"], r.FormValue("frame"))
}

func (s *server) addsWhatIsTheClients(w http.ResponseWriter, r *http.Request) { // ok: members make their own notes
	s.store.AddNote(r.Context(), mux.Vars(r)["id"], memberOf(r).ID, r.FormValue("text"))
}

func (s *server) isAsItsSiblings(w http.ResponseWriter, r *http.Request) { // ok: no more is the rule here
	s.store.UpdateShelf(r.Context(), mux.Vars(r)["id"], r.FormValue("name"))
}
