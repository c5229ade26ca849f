// Package wired has handlers that are given what checks their keys, as an
// interface or as a function: what that is shows only where they are put
// together.
package wired

import (
	"fmt"
	"net/http"
	"os"

	"formatonly/wired/checks"
	"keystore"
)

// Server holds what checks keys.
type Server struct {
	ByForm   Plausibility
	ByLookup Lookup
	ByAny    Allower
	ByOwner  Owner
	Check    func(key string) bool
}

// A Plausibility checks keys; the one type of the program that does looks at
// their form.
type Plausibility interface{ Plausible(key string) error }

// A Lookup finds the tenant of a key.
type Lookup interface {
	Tenant(key string) (string, error)
}

// An Allower checks keys; there are several.
type Allower interface{ Allows(key string) bool }

// An Owner reports whether a key may act for a tenant.
type Owner interface {
	Owns(key, tenant string) bool
}

func routes() http.Handler {
	s := &Server{
		ByForm: checks.Form{Prefix: "tk_"}, ByLookup: &checks.Lookup{}, ByAny: checks.Strict{}, ByOwner: checks.Owner{},
		Check: checks.LooksValid,
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /form", s.asksForTheForm)
	mux.HandleFunc("GET /lookup", s.asksForATenant)
	mux.HandleFunc("GET /any", s.asksOneOfSeveral)
	lax := &Server{ByAny: checks.Lax{}}
	mux.HandleFunc("GET /any/lax", lax.asksTheLaxOne)
	some := &Server{ByAny: either()}
	mux.HandleFunc("GET /any/some", some.asksWhicheverItIs)
	mux.Handle("GET /by/strict", checks.RequireBy(checks.Strict{})(http.HandlerFunc(isBehindTheStrictOne)))
	mux.Handle("GET /by/lax", checks.RequireBy(checks.Lax{})(http.HandlerFunc(isBehindTheLaxOne))) // want `middleware RequireBy grants access after checking only the format of X-API-Key: len`
	mux.HandleFunc("GET /tenants/{tenantID}", s.asksForTheOwner)
	mux.HandleFunc("GET /field", s.asksAFunctionInAField)
	mux.Handle("GET /given", checks.Require(checks.LooksValid)(http.HandlerFunc(isBehindAFunction)))  // want `middleware Require grants access after checking only the format of X-API-Key: strings\.HasPrefix`
	mux.Handle("GET /given/long", checks.Require(checks.IsLong)(http.HandlerFunc(isBehindAFunction))) // want `middleware Require grants access after checking only the format of X-API-Key: len`
	mux.Handle("GET /given/safe", checks.Require(keystore.Valid)(http.HandlerFunc(isBehindALookup)))
	return mux
}

func (s *Server) asksForTheForm(w http.ResponseWriter, r *http.Request) {
	if err := s.ByForm.Plausible(r.Header.Get("X-API-Key")); err != nil { // want `GET "/form" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func (s *Server) asksForATenant(w http.ResponseWriter, r *http.Request) { // ok: what is behind the interface looks the key up
	tenant, err := s.ByLookup.Tenant(r.Header.Get("X-API-Key"))
	if err != nil {
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func (s *Server) asksOneOfSeveral(w http.ResponseWriter, r *http.Request) { // ok: the one of the types that it is looks the key up
	if !s.ByAny.Allows(r.Header.Get("X-API-Key")) {
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func (s *Server) asksTheLaxOne(w http.ResponseWriter, r *http.Request) {
	if !s.ByAny.Allows(r.Header.Get("X-API-Key")) { // want `GET "/any/lax" grants access after checking only the format of X-API-Key: len`
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func either() Allower {
	if os.Getenv("STRICT") != "" {
		return checks.Strict{}
	}
	return checks.Lax{}
}

func (s *Server) asksWhicheverItIs(w http.ResponseWriter, r *http.Request) { // ok: which of the types it is cannot be told
	if !s.ByAny.Allows(r.Header.Get("X-API-Key")) {
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func isBehindTheStrictOne(w http.ResponseWriter, r *http.Request) { // ok: what the middleware is given looks the key up
	fmt.Fprint(w, keystore.Secret())
}

func isBehindTheLaxOne(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Secret())
}

func (s *Server) asksForTheOwner(w http.ResponseWriter, r *http.Request) { // ok: what is behind the interface compares the tenants
	key, tenant := r.Header.Get("X-API-Key"), r.PathValue("tenantID")
	if !s.ByOwner.Owns(key, tenant) {
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func (s *Server) asksAFunctionInAField(w http.ResponseWriter, r *http.Request) {
	if !s.Check(r.Header.Get("X-API-Key")) { // want `GET "/field" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func isBehindAFunction(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Secret())
}

func isBehindALookup(w http.ResponseWriter, r *http.Request) { // ok: the function that the middleware is given looks the key up
	fmt.Fprint(w, keystore.Secret())
}
