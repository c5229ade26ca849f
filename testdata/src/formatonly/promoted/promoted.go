// Package promoted has services whose methods are those of what they embed.
package promoted

import (
	"context"
	"fmt"
	"net/http"

	"formatonly/promoted/parts"
)

// A Service knows keys, and has a name.
type Service interface {
	Check(ctx context.Context, key string) error
	Name() string
}

// A Loose service knows what keys look like, and has a name.
type Loose interface {
	CheckForm(ctx context.Context, key string) error
	Title() string
}

type service struct {
	*parts.Keys
	name string
}

func (s *service) Name() string { return s.name }

type loose struct {
	*parts.Forms
	name string
}

func (l *loose) Title() string { return l.name }

type server struct {
	service Service
	loose   Loose
}

func routes(s *server) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /records", s.asksTheService)
	mux.HandleFunc("GET /notes", s.asksForTheForm)
	return mux
}

func (s *server) asksTheService(w http.ResponseWriter, r *http.Request) { // ok: the key is looked up
	if err := s.service.Check(r.Context(), r.Header.Get("X-API-Key")); err != nil {
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, "records")
}

func (s *server) asksForTheForm(w http.ResponseWriter, r *http.Request) {
	if err := s.loose.CheckForm(r.Context(), r.Header.Get("X-API-Key")); err != nil { // want `GET "/notes" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, "notes")
}
