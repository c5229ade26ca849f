package main

import (
	"fmt"
	"net/http"
	"strings"

	"github.com/gorilla/mux"

	"keystore"
)

// methods registers one handler for several paths, each with its own methods. Of its
// branches, a route has those that its methods let through.
func (s *server) methods() http.Handler {
	r := mux.NewRouter()
	r.Use(known)
	r.HandleFunc("/plans", s.plans).Methods("GET", "POST")
	r.HandleFunc("/plans/{id}", s.plans).Methods("GET", "DELETE")
	r.HandleFunc("/plans/{id}/close", s.plans).Methods("POST")
	r.HandleFunc("/plans/{id}/purge", s.plans).Methods("POST")
	return r
}

func known(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := keystore.FindMember(r.Context(), r.Header.Get("X-API-Key")); err != nil {
			http.Error(w, "unknown key", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (s *server) plans(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case http.MethodGet:
		fmt.Fprint(w, keystore.Secret())
	case http.MethodPost:
		if strings.HasSuffix(r.URL.Path, "/purge") {
			s.purgePlan(w, r)
		} else {
			s.closePlan(w, r)
		}
	case http.MethodDelete:
		s.dropPlan(w, r)
	}
}

func (s *server) closePlan(w http.ResponseWriter, r *http.Request) { // ok: a plan is closed and not removed
	fmt.Fprint(w, "closed")
}

func (s *server) dropPlan(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `DELETE "/plans/{id}" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func (s *server) purgePlan(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/plans/{id}/purge" reaches keystore\.Reset for any valid key: no scope or role is checked`
}
