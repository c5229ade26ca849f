// Command nethttp has a middleware that lets those through who are not signed in, but where
// it is told to ask, with net/http.
package main

import (
	"context"
	"flag"
	"net/http"
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
	r := http.NewServeMux()
	r.HandleFunc("GET /pages/{id}", s.asks(*private, s.show))
	r.HandleFunc("POST /pages", s.asks(true, s.add))
	r.HandleFunc("PUT /pages/{id}", s.asks(true, s.add))
	r.HandleFunc("POST /drafts", s.asks(true, s.add))
	r.HandleFunc("POST /uploads", s.asks(*private, s.adds)) // want `POST "/uploads", handler server.adds, is open to everybody: server\.asks goes on where nobody is there, and refuses that on 3 routes beside it`
	r.HandleFunc("POST /feedback", s.asks(*private, s.add)) // it is for everybody by its nature
	r.HandleFunc("POST /comments", s.asks(*private, s.looks))
	r.HandleFunc("POST /notes", s.asks(*private, s.notes))
	r.HandleFunc("POST /pages/{id}/visits", s.asks(*private, s.counts))
	s.guests(r)
	s.skipping(r)
	http.ListenAndServe(":8080", r)
}

func (s *server) guests(r *http.ServeMux) {
	r.HandleFunc("POST /guests", s.asks(*private, s.add)) // here most are for everybody
	r.HandleFunc("POST /guests/greetings", s.asks(*private, s.add))
	r.HandleFunc("POST /guests/wishes", s.asks(*private, s.add))
	r.HandleFunc("DELETE /guests/{id}", s.asks(true, s.add))
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
	text, err := s.store.Page(r.Context(), r.PathValue("id"))
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
	s.store.CountVisit(r.Context(), r.PathValue("id"))
}
