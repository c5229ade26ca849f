// Package gates has objects that a middleware compares with who asks, in front of some
// of the routes, and roles within a tenant that handlers compare with what they load.
package gates

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/go-chi/chi/v5"

	"keystore"
)

type keyContext struct{}

type roomContext struct{}

type room struct {
	ID, TenantID string
	Log          []string
}

type hub struct {
	rooms  map[string]*room
	boards map[string][]string
}

func routes(h *hub) http.Handler {
	r := chi.NewRouter()
	r.Use(authenticate)
	r.Route("/rooms/{room}", func(r chi.Router) {
		r.Use(h.ownRoom)
		r.Get("/log", h.log)
		r.Post("/say", h.say)
		r.Delete("/", h.close)
	})
	r.Get("/rooms/{room}/export", h.export)
	r.Get("/rooms/{room}/title", h.title)
	r.Get("/boards/{room}", h.board)
	return r
}

func authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), keyContext{}, k)))
	})
}

func keyOf(r *http.Request) *keystore.Key { return r.Context().Value(keyContext{}).(*keystore.Key) }

func (h *hub) ownRoom(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		rm := h.rooms[chi.URLParam(r, "room")]
		if rm == nil || rm.TenantID != keyOf(r).TenantID {
			http.NotFound(w, r)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), roomContext{}, rm)))
	})
}

func roomOf(r *http.Request) *room { return r.Context().Value(roomContext{}).(*room) }

func (h *hub) log(w http.ResponseWriter, r *http.Request) { // ok: the middleware compares
	json.NewEncoder(w).Encode(roomOf(r).Log)
}

func (h *hub) say(w http.ResponseWriter, r *http.Request) { // ok: the middleware compares
	rm := roomOf(r)
	rm.Log = append(rm.Log, r.FormValue("text"))
}

func (h *hub) close(w http.ResponseWriter, r *http.Request) { // ok: the middleware compares
	rm := roomOf(r)
	h.rooms[rm.ID] = nil
}

func (h *hub) export(w http.ResponseWriter, r *http.Request) {
	rm, ok := h.rooms[chi.URLParam(r, "room")] // want `GET "/rooms/{room}/export", handler hub\.export, reaches what "room" names without asking whose it is, unlike GET "/rooms/{room}/title" and 3 other routes beside it`
	if !ok {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(rm.Log)
}

func (h *hub) title(w http.ResponseWriter, r *http.Request) { // ok: compared on the spot
	rm, ok := h.rooms[chi.URLParam(r, "room")]
	if !ok || rm.TenantID != keyOf(r).TenantID {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(rm.ID)
}

func (h *hub) board(w http.ResponseWriter, r *http.Request) { // ok: nothing is known of boards
	json.NewEncoder(w).Encode(h.boards[chi.URLParam(r, "room")])
}

// -- roles within a tenant --

type jobs struct{ byID map[string]*room }

func jobRoutes(j *jobs) http.Handler {
	r := chi.NewRouter()
	r.Use(authenticate)
	r.With(scope("jobs:write")).Post("/jobs/{id}/run", j.run)
	r.With(scope("jobs:write")).Delete("/jobs/{id}", j.drop)
	r.With(scope("jobs:write")).Post("/jobs/{id}/pause", j.pause)
	r.With(scope("jobs:write")).Post("/jobs/{id}/stop", j.stop)
	return r
}

func scope(name string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !keyOf(r).Has(name) {
				http.Error(w, "forbidden", http.StatusForbidden)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

// own is the job of the path, if it is one of the tenant's.
func (j *jobs) own(r *http.Request) *room {
	job := j.byID[chi.URLParam(r, "id")]
	if job == nil || job.TenantID != keyOf(r).TenantID {
		return nil
	}
	return job
}

func (j *jobs) run(w http.ResponseWriter, r *http.Request) { // ok: compared in a helper
	job := j.own(r)
	if job == nil {
		http.NotFound(w, r)
		return
	}
	j.byID[job.ID] = &room{ID: job.ID, TenantID: job.TenantID, Log: []string{"run"}}
}

func (j *jobs) drop(w http.ResponseWriter, r *http.Request) { // ok: compared in a helper
	job := j.own(r)
	if job == nil {
		http.NotFound(w, r)
		return
	}
	delete(j.byID, job.ID)
}

func (j *jobs) stop(w http.ResponseWriter, r *http.Request) { // ok: compared in a helper
	if j.own(r) == nil {
		http.NotFound(w, r)
		return
	}
	j.byID[chi.URLParam(r, "id")] = &room{Log: []string{"stopped"}}
}

func (j *jobs) pause(w http.ResponseWriter, r *http.Request) {
	j.byID[chi.URLParam(r, "id")] = &room{Log: []string{"paused"}} // want `POST "/jobs/{id}/pause", handler jobs\.pause, reaches what "id" names without asking whose it is, unlike POST "/jobs/{id}/run" and 2 other routes beside it`
}

// -- sets of roles --

func roleRoutes() http.Handler {
	r := chi.NewRouter()
	r.Use(authenticate)
	r.With(roles("admin")).Get("/tenants/{tenant}/all", forAdministrators)
	r.With(roles("editor", "author")).Get("/tenants/{tenant}/drafts", forEditors)
	return r
}

// byHand wraps the handlers itself.
func byHand() *http.ServeMux {
	mux := http.NewServeMux()
	mux.Handle("GET /tenants/{tenant}/rates", authenticate(roles("superadmin", "superuser")(http.HandlerFunc(ofRates))))
	mux.Handle("GET /tenants/{tenant}/plans", authenticate(roles("editor", "author")(http.HandlerFunc(ofPlans))))
	return mux
}

func ofRates(w http.ResponseWriter, r *http.Request) { // ok: administrators see all tenants
	json.NewEncoder(w).Encode(keystore.Records(r.Context(), r.PathValue("tenant")))
}

func ofPlans(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(keystore.Records(r.Context(), r.PathValue("tenant"))) // want `handler ofPlans uses path tenant "tenant" without comparing it with the key's tenant`
}

func roles(names ...string) func(http.Handler) http.Handler {
	in := make(map[string]bool, len(names))
	for _, name := range names {
		in[name] = true
	}
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !in[keyOf(r).Role] {
				http.Error(w, "forbidden", http.StatusForbidden)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func forAdministrators(w http.ResponseWriter, r *http.Request) { // ok: administrators see all tenants
	json.NewEncoder(w).Encode(keystore.Records(r.Context(), chi.URLParam(r, "tenant")))
}

func forEditors(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(keystore.Records(r.Context(), chi.URLParam(r, "tenant"))) // want `handler forEditors uses path tenant "tenant" without comparing it with the key's tenant`
}

// -- parameters that are called after what they name --

func taskRoutes(h *hub) http.Handler {
	r := chi.NewRouter()
	r.Use(authenticate)
	r.Get("/tasks/{tid}", h.task)
	r.Get("/tenants/{tid}/log", h.tenantLog)
	return r
}

func (h *hub) task(w http.ResponseWriter, r *http.Request) { // ok: of a task, whose tenant nobody asks for
	json.NewEncoder(w).Encode(h.boards[chi.URLParam(r, "tid")])
}

func (h *hub) tenantLog(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(h.boards[chi.URLParam(r, "tid")]) // want `handler hub\.tenantLog uses path tenant "tid" without comparing it with the key's tenant`
}
