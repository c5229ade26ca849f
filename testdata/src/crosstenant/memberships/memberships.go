// Package memberships has lists in memory that say who is of which tenant, and who of
// what is found in them.
package memberships

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
)

type Tenant struct {
	ID, Slug, OwnerID string
	Members           []string
	Settings          map[string]string
}
type Membership struct {
	UserID, TenantID, Role string
}
type User struct {
	ID          string
	Memberships []Membership
	TenantIDs   []string
	Admin       bool
	Perms       []string
}
type Doc struct{ ID, TenantID, Author, Body string }

type Store struct {
	mu      sync.RWMutex
	tenants []*Tenant
	members []Membership
	docs    []Doc
	byKey   map[string]*User
	plans   []struct{ ID, Name string }
	revoked []string
}

type ukey struct{}

func (s *Store) auth(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		u, ok := s.byKey[r.Header.Get("X-API-Key")]
		if !ok {
			http.Error(w, "no", 401)
			return
		}
		for _, k := range s.revoked {
			if k == u.ID {
				http.Error(w, "revoked", 401)
				return
			}
		}
		next(w, r.WithContext(context.WithValue(r.Context(), ukey{}, u)))
	}
}

func me(r *http.Request) *User { return r.Context().Value(ukey{}).(*User) }

func (s *Store) tenant(id string) *Tenant {
	s.mu.RLock()
	defer s.mu.RUnlock()
	for _, t := range s.tenants {
		if t.ID == id || t.Slug == id {
			return t
		}
	}
	return nil
}

func (s *Store) docsOf(t string) []Doc {
	out := []Doc{}
	for _, d := range s.docs {
		if strings.EqualFold(d.TenantID, t) || d.TenantID == t {
			out = append(out, d)
		}
	}
	return out
}

func (s *Store) doc(id string) (Doc, bool) {
	for _, d := range s.docs {
		if d.ID == id {
			return d, true
		}
	}
	return Doc{}, false
}

func (s *Store) comparesTheOwner(w http.ResponseWriter, r *http.Request) { // ok: what is found is compared
	t := s.tenant(r.PathValue("tenant_id"))
	if t == nil || t.OwnerID != me(r).ID {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(s.docsOf(t.ID))
}

func (s *Store) looksAmongTheMembers(w http.ResponseWriter, r *http.Request) { // ok: the client is among those of what is found
	t := s.tenant(r.PathValue("tenant_id"))
	if t == nil || !slices.Contains(t.Members, me(r).ID) {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(s.docsOf(t.ID))
}

func (s *Store) looksAmongItsOwn(w http.ResponseWriter, r *http.Request) { // ok: the client has the tenant
	tid := r.PathValue("tenant_id")
	ok := slices.ContainsFunc(me(r).Memberships, func(m Membership) bool { return m.TenantID == tid })
	if !ok {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(s.docsOf(tid))
}

func (u *User) in(t string) bool {
	for _, m := range u.Memberships {
		if m.TenantID == t && m.Role != "guest" {
			return true
		}
	}
	return false
}

func (s *Store) asksAMethod(w http.ResponseWriter, r *http.Request) { // ok: the method looks for the tenant
	if tid := r.PathValue("tenant_id"); me(r).in(tid) {
		json.NewEncoder(w).Encode(s.docsOf(tid))
		return
	}
	http.NotFound(w, r)
}

func (s *Store) member(user, tenant string) (Membership, error) {
	for _, m := range s.members {
		if m.UserID != user || m.TenantID != tenant {
			continue
		}
		return m, nil
	}
	return Membership{}, fmt.Errorf("not a member")
}

func (s *Store) looksForAMember(w http.ResponseWriter, r *http.Request) { // ok: a loop looks for both
	tid := r.PathValue("tenant_id")
	m, err := s.member(me(r).ID, tid)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(map[string]any{"role": m.Role, "docs": s.docsOf(tid)})
}

func (s *Store) looksForAMemberByAFunction(w http.ResponseWriter, r *http.Request) { // ok: a function literal looks for both
	tid, uid := r.PathValue("tenant_id"), me(r).ID
	if !slices.ContainsFunc(s.members, func(m Membership) bool { return m.UserID == uid && m.TenantID == tid }) {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(s.docsOf(tid))
}

func (s *Store) leavesOutOthers(w http.ResponseWriter, r *http.Request) { // ok: what is found is compared one by one
	docs := s.docsOf(r.PathValue("tenant_id"))
	mine := docs[:0]
	for _, d := range docs {
		if slices.Contains(me(r).TenantIDs, d.TenantID) {
			mine = append(mine, d)
		}
	}
	json.NewEncoder(w).Encode(mine)
}

func (s *Store) asksWhetherThereIsOneFirst(w http.ResponseWriter, r *http.Request) { // ok: that it exists is not all that is asked
	tid := r.PathValue("tenant_id")
	if s.tenant(tid) == nil {
		http.NotFound(w, r)
		return
	}
	if !slices.Contains(me(r).TenantIDs, tid) {
		http.Error(w, "forbidden", 403)
		return
	}
	json.NewEncoder(w).Encode(s.docsOf(tid))
}

func (s *Store) isForAdministrators(w http.ResponseWriter, r *http.Request) { // ok: an administrator may
	if !me(r).Admin {
		http.Error(w, "forbidden", 403)
		return
	}
	json.NewEncoder(w).Encode(s.docsOf(r.PathValue("tenant_id")))
}

func (s *Store) comparesTheAuthor(w http.ResponseWriter, r *http.Request) { // ok: what is found is compared
	d, ok := s.doc(r.PathValue("id"))
	if !ok || d.Author != me(r).ID {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(d)
}

func (s *Store) isForEverybody(w http.ResponseWriter, r *http.Request) { // ok: the list is for everybody
	for _, p := range s.plans {
		if p.ID == r.PathValue("id") {
			json.NewEncoder(w).Encode(p)
			return
		}
	}
	http.NotFound(w, r)
}

func (s *Store) asksForNothing(w http.ResponseWriter, r *http.Request) {
	t := s.tenant(r.PathValue("tenant_id")) // want `handler Store\.asksForNothing uses path tenant "tenant_id" without comparing it with the key's tenant`
	if t == nil {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(s.docsOf(t.ID))
}

func (s *Store) looksForTheIndex(w http.ResponseWriter, r *http.Request) { // ok: the client has the tenant
	tid := r.PathValue("tenant_id")
	i := slices.Index(me(r).TenantIDs, tid)
	if i == -1 {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(s.docsOf(me(r).TenantIDs[i]))
}

func (s *Store) looksForTheIndexByAFunction(w http.ResponseWriter, r *http.Request) { // ok: the client has the tenant
	tid := r.PathValue("tenant_id")
	u := me(r)
	i := slices.IndexFunc(u.Memberships, func(m Membership) bool { return m.TenantID == tid })
	if i < 0 || u.Memberships[i].Role == "guest" {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(s.docsOf(tid))
}

func (s *Store) isPublic(w http.ResponseWriter, r *http.Request) { // ok: nobody is known
	t := s.tenant(r.PathValue("tenant_id"))
	if t == nil {
		http.NotFound(w, r)
		return
	}
	fmt.Fprint(w, t.Slug)
}

func (s *Store) role(u *User, t string) string {
	for _, m := range s.members {
		if m.TenantID == t && m.UserID == u.ID {
			return m.Role
		}
	}
	return ""
}

func (s *Store) asksForARole(w http.ResponseWriter, r *http.Request) { // ok: the role is one in the tenant
	tid := r.PathValue("tenant_id")
	switch s.role(me(r), tid) {
	case "owner", "admin":
	default:
		http.Error(w, "forbidden", 403)
		return
	}
	s.docs = slices.DeleteFunc(s.docs, func(d Doc) bool { return d.TenantID == tid })
}

func (s *Store) asksForAnyRole(w http.ResponseWriter, r *http.Request) { // ok: the role is one in the tenant
	tid := r.PathValue("tenant_id")
	if s.role(me(r), tid) == "" {
		http.Error(w, "forbidden", 403)
		return
	}
	json.NewEncoder(w).Encode(s.docsOf(tid))
}

func (s *Store) visible(u *User, t string) (out []Doc) {
	for _, d := range s.docs {
		if d.TenantID != t {
			continue
		}
		if d.Author == u.ID || u.Admin {
			out = append(out, d)
		}
	}
	return
}

func (s *Store) asksForTheAuthorToo(w http.ResponseWriter, r *http.Request) { // ok: the loop asks for both
	json.NewEncoder(w).Encode(s.visible(me(r), r.PathValue("tenant_id")))
}

func (s *Store) tenantsOf(u *User) map[string]*Tenant {
	out := map[string]*Tenant{}
	for _, m := range s.members {
		if m.UserID == u.ID {
			out[m.TenantID] = s.tenant(m.TenantID)
		}
	}
	return out
}

func (s *Store) looksAmongTheFound(w http.ResponseWriter, r *http.Request) { // ok: what is found by the client has the tenant
	t, ok := s.tenantsOf(me(r))[r.PathValue("tenant_id")]
	if !ok {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(s.docsOf(t.ID))
}

func (s *Store) loopsOverTheFound(w http.ResponseWriter, r *http.Request) { // ok: what is found by the client has the tenant
	var found *Tenant
	for id, t := range s.tenantsOf(me(r)) {
		if id == r.PathValue("tenant_id") || t.Slug == r.PathValue("tenant_id") {
			found = t
		}
	}
	if found == nil {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(s.docsOf(found.ID))
}

func routes(s *Store) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /tenants/{tenant_id}/comparestheowner", s.auth(s.comparesTheOwner))
	mux.HandleFunc("GET /tenants/{tenant_id}/looksamongthemembers", s.auth(s.looksAmongTheMembers))
	mux.HandleFunc("GET /tenants/{tenant_id}/looksamongitsown", s.auth(s.looksAmongItsOwn))
	mux.HandleFunc("GET /tenants/{tenant_id}/asksamethod", s.auth(s.asksAMethod))
	mux.HandleFunc("GET /tenants/{tenant_id}/looksforamember", s.auth(s.looksForAMember))
	mux.HandleFunc("GET /tenants/{tenant_id}/looksforamemberbyafunction", s.auth(s.looksForAMemberByAFunction))
	mux.HandleFunc("GET /tenants/{tenant_id}/leavesoutothers", s.auth(s.leavesOutOthers))
	mux.HandleFunc("GET /tenants/{tenant_id}/askswhetherthereisonefirst", s.auth(s.asksWhetherThereIsOneFirst))
	mux.HandleFunc("GET /tenants/{tenant_id}/isforadministrators", s.auth(s.isForAdministrators))
	mux.HandleFunc("GET /docs/{id}", s.auth(s.comparesTheAuthor))
	mux.HandleFunc("GET /plans/{id}", s.auth(s.isForEverybody))
	mux.HandleFunc("GET /tenants/{tenant_id}/asksfornothing", s.auth(s.asksForNothing))
	mux.HandleFunc("GET /tenants/{tenant_id}/looksfortheindex", s.auth(s.looksForTheIndex))
	mux.HandleFunc("GET /tenants/{tenant_id}/looksfortheindexbyafunction", s.auth(s.looksForTheIndexByAFunction))
	mux.HandleFunc("POST /tenants/{tenant_id}/asksforarole", s.auth(s.asksForARole))
	mux.HandleFunc("GET /tenants/{tenant_id}/asksforanyrole", s.auth(s.asksForAnyRole))
	mux.HandleFunc("GET /tenants/{tenant_id}/asksfortheauthortoo", s.auth(s.asksForTheAuthorToo))
	mux.HandleFunc("GET /tenants/{tenant_id}/looksamongthefound", s.auth(s.looksAmongTheFound))
	mux.HandleFunc("GET /tenants/{tenant_id}/loopsoverthefound", s.auth(s.loopsOverTheFound))
	mux.HandleFunc("GET /public/tenants/{tenant_id}", s.isPublic)
	return mux
}
