// Package app serves what modules register, behind a middleware that it is given.
package app

import "net/http"

// Routes is a module with routes of its own.
type Routes interface {
	Register(mux *http.ServeMux)
}

// Options are the modules of a server; those that are nil are left out.
type Options struct {
	Ledgers, Owned Routes
	Session        func(http.Handler) http.Handler
}

// A Server serves the modules.
type Server struct {
	handler http.Handler
}

// New returns a server of the modules in options.
func New(options Options) (*Server, error) {
	mux := http.NewServeMux()
	if options.Ledgers != nil {
		options.Ledgers.Register(mux)
	}
	if options.Owned != nil {
		options.Owned.Register(mux)
	}
	handler := http.Handler(mux)
	if options.Session != nil {
		handler = options.Session(handler)
	}
	return &Server{handler: handler}, nil
}

// Run serves until it fails.
func (s *Server) Run() error {
	return http.ListenAndServe(":8080", s.handler)
}
