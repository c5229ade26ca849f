// House is a small service that is written with the libraries of a house. Three
// of its endpoints have a bug; README.md shows how keyauthz learns to see them.
package main

import (
	"log"
	"net/http"

	"example.com/platform/iam"
	"example.com/platform/vault"
	"example.com/platform/web"
)

type server struct {
	iam   iam.Client
	vault vault.Store
}

func main() {
	s := new(server)
	r := web.NewRouter()
	documents := r.Below("/tenants/{tenant}/documents")
	documents.Endpoint("GET", "/names", s.names)
	documents.Endpoint("GET", "/list", s.list)
	documents.Endpoint("GET", "/audit", s.audit)
	documents.Endpoint("DELETE", "/all", s.shred)
	documents.Endpoint("DELETE", "/expired", s.expire)
	log.Fatal(http.ListenAndServe("localhost:8080", r))
}

// names trusts the look of the key.
func (s *server) names(c *web.Context) {
	if !iam.WellFormed(c.Field("X-API-Key")) {
		c.Refuse(http.StatusUnauthorized)
		return
	}
	c.Reply(http.StatusOK, s.vault.List("names"))
}

// list asks who the caller is, and not for which tenants.
func (s *server) list(c *web.Context) {
	caller, err := s.iam.Authenticate(c.Field("X-API-Key"))
	if err != nil {
		c.Refuse(http.StatusUnauthorized)
		return
	}
	log.Printf("%s of %s lists documents", caller.Name, caller.Tenant)
	c.Reply(http.StatusOK, s.vault.List(c.Param("tenant")))
}

// audit asks for both.
func (s *server) audit(c *web.Context) {
	caller, err := s.iam.Authenticate(c.Field("X-API-Key"))
	if err != nil {
		c.Refuse(http.StatusUnauthorized)
		return
	}
	tenant := c.Param("tenant")
	if err := s.iam.Authorize(caller, "audit", tenant); err != nil {
		c.Refuse(http.StatusForbidden)
		return
	}
	c.Reply(http.StatusOK, s.vault.List(tenant))
}

// shred runs for every caller.
func (s *server) shred(c *web.Context) {
	if _, err := s.iam.Authenticate(c.Field("X-API-Key")); err != nil {
		c.Refuse(http.StatusUnauthorized)
		return
	}
	s.vault.Shred("all")
	c.Reply(http.StatusOK, "done")
}

// expire runs for those who may.
func (s *server) expire(c *web.Context) {
	caller, err := s.iam.Authenticate(c.Field("X-API-Key"))
	if err != nil {
		c.Refuse(http.StatusUnauthorized)
		return
	}
	tenant := c.Param("tenant")
	if err := s.iam.Authorize(caller, "expire", tenant); err != nil {
		c.Refuse(http.StatusForbidden)
		return
	}
	s.vault.Shred(tenant)
	c.Reply(http.StatusOK, "done")
}
