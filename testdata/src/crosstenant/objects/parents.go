package objects

import (
	"context"
	"net/http"

	"github.com/go-chi/chi/v5"

	"keystore"
)

// This file has objects of a tenant that the client names, in the path or a header,
// and that is checked: the object may still be another tenant's.

// -- a router of the program's own, whose groups nest --

type router struct{ mux chi.Router }

func (r *router) get(pattern string, h http.HandlerFunc)    { r.mux.Get(pattern, h) }
func (r *router) delete(pattern string, h http.HandlerFunc) { r.mux.Delete(pattern, h) }

func (r *router) use(mw func(http.Handler) http.Handler) { r.mux.Use(mw) }

func (r *router) route(pattern string, fn func(*router)) {
	r.mux.Route(pattern, func(sub chi.Router) { fn(&router{mux: sub}) })
}

type organisation struct{}

func isMember(ctx context.Context, k *keystore.Key, org string) bool {
	var role string
	return db.QueryRowContext(ctx, "SELECT role FROM members WHERE tenant_id = ? AND org_id = ?", k.TenantID, org).Scan(&role) == nil
}

// requireMembership lets those pass who belong to the organisation that they name.
func requireMembership(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		org := r.Header.Get("X-Org-ID")
		k, ok := r.Context().Value(contextKey{}).(*keystore.Key)
		if !ok || !isMember(r.Context(), k, org) {
			http.Error(w, "not a member", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), organisation{}, org)))
	})
}

func orgOf(r *http.Request) string { return r.Context().Value(organisation{}).(string) }

type labels struct{ store *store }

func wrappedRoutes(h *labels) http.Handler {
	r := &router{mux: chi.NewRouter()}
	r.route("/api", func(r *router) {
		r.use(authenticate)
		r.route("/", func(r *router) {
			r.use(requireMembership)
			r.route("/labels", func(r *router) {
				r.get("/", h.list)
				r.get("/{id}", h.show)
				r.delete("/{id}", h.remove)
				r.delete("/{id}/own", h.removeOwn)
			})
		})
	})
	return r.mux
}

func (h *labels) list(w http.ResponseWriter, r *http.Request) { // ok: the organisation's own
	answer(w, h.store.list(r.Context(), orgOf(r)))
}

func (h *labels) show(w http.ResponseWriter, r *http.Request) { // ok: the query says whose it is
	answer(w, h.store.get(r.Context(), chi.URLParam(r, "id"), orgOf(r)))
}

func (h *labels) remove(w http.ResponseWriter, r *http.Request) {
	h.store.rename(r.Context(), chi.URLParam(r, "id"), "gone") // want `DELETE "/api/labels/{id}", handler labels\.remove, reaches what "id" names without asking whose it is, unlike DELETE "/api/labels/{id}/own" and 2 other routes beside it`
}

func (h *labels) removeOwn(w http.ResponseWriter, r *http.Request) { // ok: what was loaded is compared
	var name, tenant string
	h.store.any(r.Context(), chi.URLParam(r, "id")).Scan(&name, &tenant)
	if tenant != orgOf(r) {
		http.Error(w, "not yours", http.StatusForbidden)
		return
	}
	h.store.rename(r.Context(), chi.URLParam(r, "id"), "gone")
}

// -- functions, below a tenant of the path --

func teamRoutes() http.Handler {
	m := http.NewServeMux()
	m.HandleFunc("DELETE /teams/{team_id}/members/{member_id}", removeMember)
	m.HandleFunc("DELETE /teams/{team_id}/guests/{guest_id}", removeGuest)
	m.HandleFunc("DELETE /teams/{team_id}/bots/{bot_id}", removeBot)
	m.HandleFunc("DELETE /teams/{team_id}/plans/{plan_id}", removePlan)
	m.HandleFunc("DELETE /plans/{plan_id}/in/{team_id}", removePlan)
	return authenticate(m)
}

func inTeam(w http.ResponseWriter, r *http.Request) bool {
	k := r.Context().Value(contextKey{}).(*keystore.Key)
	if !isMember(r.Context(), k, r.PathValue("team_id")) {
		http.Error(w, "not your team", http.StatusForbidden)
		return false
	}
	return true
}

// note writes down who did what.
func note(r *http.Request, what string) {
	db.Exec("INSERT INTO notes (tenant, team, what) VALUES (?, ?, ?)", tenantOf(r.Context()), r.PathValue("team_id"), what)
}

func removeMember(w http.ResponseWriter, r *http.Request) {
	if !inTeam(w, r) {
		return
	}
	if _, err := db.Exec("UPDATE members SET gone = 1 WHERE id = ?", r.PathValue("member_id")); err != nil { // want `DELETE "/teams/{team_id}/members/{member_id}", handler removeMember, reaches what "member_id" names without asking whose it is, which path tenant "team_id" says nothing about`
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	note(r, r.PathValue("member_id"))
}

func removeGuest(w http.ResponseWriter, r *http.Request) { // ok: the query says of which team
	if !inTeam(w, r) {
		return
	}
	if _, err := db.Exec("UPDATE guests SET gone = 1 WHERE id = ? AND team_id = ?", r.PathValue("guest_id"), r.PathValue("team_id")); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	note(r, r.PathValue("guest_id"))
}

func removeBot(w http.ResponseWriter, r *http.Request) { // ok: the team that was loaded is compared
	if !inTeam(w, r) {
		return
	}
	var team string
	db.QueryRow("SELECT team_id FROM bots WHERE id = ?", r.PathValue("bot_id")).Scan(&team)
	if team != r.PathValue("team_id") {
		http.Error(w, "not of your team", http.StatusForbidden)
		return
	}
	db.Exec("UPDATE bots SET gone = 1 WHERE id = ?", r.PathValue("bot_id"))
}

func removePlan(w http.ResponseWriter, r *http.Request) { // ok: administrators may remove any
	k := r.Context().Value(contextKey{}).(*keystore.Key)
	if !inTeam(w, r) {
		return
	}
	if !k.Admin {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	db.Exec("UPDATE plans SET gone = 1 WHERE id = ?", r.PathValue("plan_id"))
}
