// Command chi has a middleware that lets those through who are not signed in, but where
// it is told to ask, with chi.
package main

import (
	"context"
	"flag"
	"net/http"

	"github.com/go-chi/chi/v5"
)

type store interface {
	ByToken(ctx context.Context, token string) (string, error)
	Page(ctx context.Context, id string) (string, error)
	AddPage(ctx context.Context, text string) error
	AddNote(ctx context.Context, author, text string) error
	CountVisit(ctx context.Context, id string) error
}

// private: only who is signed in may see pages.
var private = flag.Bool("private", false, "")

type server struct{ store store }

func main() {
	flag.Parse()
	s := &server{}
	r := chi.NewRouter()
	r.Get("/pages/{id}", s.asks(*private, s.show))
	r.Post("/pages", s.asks(true, s.add))
	r.Put("/pages/{id}", s.asks(true, s.add))
	r.Post("/drafts", s.asks(true, s.add))
	r.Post("/uploads", s.asks(*private, s.adds)) // want `POST "/uploads", handler server.adds, is open to everybody: server\.asks goes on where nobody is there, and refuses that on 3 routes beside it`
	r.Post("/feedback", s.asks(*private, s.add)) // it is for everybody by its nature
	r.Post("/comments", s.asks(*private, s.looks))
	r.Post("/notes", s.asks(*private, s.notes))
	r.Post("/pages/{id}/visits", s.asks(*private, s.counts))
	r.Get("/searches", s.asks(*private, s.searches))
	s.guests(r)
	http.ListenAndServe(":8080", r)
}

func (s *server) guests(r chi.Router) {
	r.Post("/guests", s.asks(*private, s.add)) // here most are for everybody
	r.Post("/guests/greetings", s.asks(*private, s.add))
	r.Post("/guests/wishes", s.asks(*private, s.add))
	r.Delete("/guests/{id}", s.asks(true, s.add))
}

// asks lets only those through who are signed in, if it must.
func (s *server) asks(must bool, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		who := ""
		if token := r.Header.Get("X-Token"); token != "" {
			name, err := s.store.ByToken(r.Context(), token)
			if err != nil {
				http.Error(w, "unauthorized", http.StatusUnauthorized)
				return
			}
			who = name
		} else if must {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), whoKey{}, who)))
	}
}

type whoKey struct{}

func whoOf(r *http.Request) string {
	who, _ := r.Context().Value(whoKey{}).(string)
	return who
}

func (s *server) show(w http.ResponseWriter, r *http.Request) { // ok: it only shows
	text, err := s.store.Page(r.Context(), chi.URLParam(r, "id"))
	if err != nil {
		http.Error(w, "no such page", http.StatusNotFound)
		return
	}
	w.Write([]byte(text))
}

func (s *server) add(w http.ResponseWriter, r *http.Request) { // ok: somebody is signed in
	s.store.AddPage(r.Context(), r.FormValue("text"))
}

func (s *server) adds(w http.ResponseWriter, r *http.Request) {
	s.store.AddPage(r.Context(), r.FormValue("text"))
}

func (s *server) looks(w http.ResponseWriter, r *http.Request) { // ok: it asks by itself
	if whoOf(r) == "" {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	s.store.AddPage(r.Context(), r.FormValue("text"))
}

func (s *server) notes(w http.ResponseWriter, r *http.Request) { // ok: it says who wrote that, or nobody
	s.store.AddNote(r.Context(), whoOf(r), r.FormValue("text"))
}

func (s *server) counts(w http.ResponseWriter, r *http.Request) { // ok: it stores nothing that the client sends
	s.store.CountVisit(r.Context(), chi.URLParam(r, "id"))
}

func (s *server) searches(w http.ResponseWriter, r *http.Request) { // ok: the route reads, and what it notes of that is by the way
	s.store.AddPage(r.Context(), r.FormValue("text"))
}
