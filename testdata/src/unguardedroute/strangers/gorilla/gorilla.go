// Command gorilla has a middleware that lets those through who are not signed in, but where
// it is told to ask, with gorilla/mux.
package main

import (
	"context"
	"flag"
	"net/http"

	"github.com/gorilla/mux"
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
	r := mux.NewRouter()
	r.HandleFunc("/pages/{id}", s.asks(*private, s.show)).Methods("GET")
	r.HandleFunc("/pages", s.asks(true, s.add)).Methods("POST")
	r.HandleFunc("/pages/{id}", s.asks(true, s.add)).Methods("PUT")
	r.HandleFunc("/drafts", s.asks(true, s.add)).Methods("POST")
	r.HandleFunc("/uploads", s.asks(*private, s.adds)).Methods("POST") // want `POST "/uploads", handler server.adds, is open to everybody: server\.asks goes on where nobody is there, and refuses that on 3 routes beside it`
	r.HandleFunc("/feedback", s.asks(*private, s.add)).Methods("POST") // it is for everybody by its nature
	r.HandleFunc("/comments", s.asks(*private, s.looks)).Methods("POST")
	r.HandleFunc("/notes", s.asks(*private, s.notes)).Methods("POST")
	r.HandleFunc("/pages/{id}/visits", s.asks(*private, s.counts)).Methods("POST")
	s.guests(r)
	http.ListenAndServe(":8080", r)
}

func (s *server) guests(r *mux.Router) {
	r.HandleFunc("/guests", s.asks(*private, s.add)).Methods("POST") // here most are for everybody
	r.HandleFunc("/guests/greetings", s.asks(*private, s.add)).Methods("POST")
	r.HandleFunc("/guests/wishes", s.asks(*private, s.add)).Methods("POST")
	r.HandleFunc("/guests/{id}", s.asks(true, s.add)).Methods("DELETE")
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
	text, err := s.store.Page(r.Context(), mux.Vars(r)["id"])
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
	s.store.CountVisit(r.Context(), mux.Vars(r)["id"])
}
