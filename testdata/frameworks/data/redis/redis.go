// Package redis is a service that keeps invoices with redis.
package redis

import (
	"context"
	"fmt"
	"net/http"

	"github.com/redis/go-redis/v9"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

type server struct{ db *redis.Client }

func (s *server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /invoices/{id}", client.Authenticate(s.account, s.filtersByTheTenant))
	mux.Handle("GET /invoices/{id}/lines", client.Authenticate(s.account, s.filtersInAnotherFunction))
	mux.Handle("GET /invoices/{id}/notes", client.Authenticate(s.account, s.filtersByOptions))
	mux.Handle("DELETE /invoices/{id}", client.Authenticate(s.account, s.selectsByTheIDAlone))
	mux.Handle("PUT /invoices/{id}/approval", client.Authenticate(s.account, s.writesWhoAsks))
	mux.Handle("GET /tenants/{tenant_id}/invoices", client.Authenticate(s.account, s.usesAnyTenant))
	mux.Handle("GET /invoices/{id}/pdf", client.Authenticate(s.account, s.loadsThenCompares))
	mux.Handle("GET /tenants/{tenant_id}/members", client.Authenticate(s.account, s.asksForTheMembership))
	asks := &handlers{&service{newStore(s.db)}}
	mux.Handle("GET /bills/{id}", client.Authenticate(s.account, asks.showsThroughTheLayers))
	mux.Handle("DELETE /bills/{id}", client.Authenticate(s.account, asks.removesThroughTheLayers))
	return mux
}

func (s *server) account(ctx context.Context, key string) (*client.Account, error) {
	a, err := s.db.HGetAll(ctx, "key:"+key).Result()
	if err != nil {
		return nil, err
	}
	if len(a) == 0 {
		return nil, redis.Nil
	}
	return &client.Account{TenantID: a["tenant"], UserID: a["user"]}, nil
}

func (s *server) filtersByTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the key has the tenant
	inv, err := s.db.HGetAll(r.Context(), "tenant:"+client.Of(r.Context()).TenantID+":invoice:"+r.PathValue("id")).Result()
	client.Answer(w, inv, err)
}

func keyOf(a *client.Account, kind, id string) string {
	return fmt.Sprintf("tenant:%s:%s:%s", a.TenantID, kind, id)
}

func (s *server) filtersInAnotherFunction(w http.ResponseWriter, r *http.Request) { // ok: all keys are made with the tenant
	lines, err := s.db.LRange(r.Context(), keyOf(client.Of(r.Context()), "lines", r.PathValue("id")), 0, -1).Result()
	client.Answer(w, lines, err)
}

func (s *server) filtersByOptions(w http.ResponseWriter, r *http.Request) { // ok: a pipeline of keys with the tenant
	a := client.Of(r.Context())
	pipe := s.db.Pipeline()
	notes := pipe.Get(r.Context(), keyOf(a, "notes", r.PathValue("id")))
	pipe.Incr(r.Context(), keyOf(a, "seen", r.PathValue("id")))
	if _, err := pipe.Exec(r.Context()); err != nil {
		client.Answer(w, nil, err)
		return
	}
	client.Answer(w, notes.Val(), notes.Err())
}

func (s *server) selectsByTheIDAlone(w http.ResponseWriter, r *http.Request) {
	err := s.db.Del(r.Context(), "invoice:"+r.PathValue("id")).Err() // want `DELETE "/invoices/\{id\}", handler server\.selectsByTheIDAlone, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 4 other routes beside it`
	client.Answer(w, nil, err)
}

func (s *server) writesWhoAsks(w http.ResponseWriter, r *http.Request) {
	err := s.db.HSet(r.Context(), "invoice:"+r.PathValue("id"), "approved_by", client.Of(r.Context()).UserID).Err() // want `PUT "/invoices/\{id\}/approval", handler server\.writesWhoAsks, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 3 other routes beside it`
	client.Answer(w, nil, err)
}

func (s *server) usesAnyTenant(w http.ResponseWriter, r *http.Request) {
	all, err := s.db.SMembers(r.Context(), "tenant:"+r.PathValue("tenant_id")+":invoices").Result() // want `handler server\.usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
	client.Answer(w, all, err)
}

func (s *server) loadsThenCompares(w http.ResponseWriter, r *http.Request) { // ok: the value is compared
	inv, err := s.db.HGetAll(r.Context(), "invoice:"+r.PathValue("id")).Result()
	if err != nil || inv["tenant"] != client.Of(r.Context()).TenantID {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	client.Answer(w, inv, nil)
}

func (s *server) asksForTheMembership(w http.ResponseWriter, r *http.Request) { // ok: the client is a member
	members := "tenant:" + r.PathValue("tenant_id") + ":members"
	member, err := s.db.SIsMember(r.Context(), members, client.Of(r.Context()).UserID).Result()
	if err != nil || !member {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	all, err := s.db.SMembers(r.Context(), members).Result()
	client.Answer(w, all, err)
}

// handlers ask a service, which asks a repository.
type handlers struct{ service *service }

func (h *handlers) showsThroughTheLayers(w http.ResponseWriter, r *http.Request) { // ok: the query of the store has the tenant
	inv, err := h.service.show(r.Context(), r.PathValue("id"))
	client.Answer(w, inv, err)
}

func (h *handlers) removesThroughTheLayers(w http.ResponseWriter, r *http.Request) {
	client.Answer(w, nil, h.service.remove(r.Context(), r.PathValue("id"))) // want `DELETE "/bills/\{id\}", handler handlers\.removesThroughTheLayers, reaches what "id" names without asking whose it is, unlike GET "/bills/\{id\}"`
}
