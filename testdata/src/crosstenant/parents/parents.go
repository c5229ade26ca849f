// Package parents has objects that belong to a repository which the path names, and in
// which the client has a privilege: those of others are not opened by that.
package parents

import (
	"context"
	"database/sql"
	"encoding/json"
	"net/http"

	"github.com/go-chi/chi/v5"

	"keystore"
)

type keyContext struct{}

type repoContext struct{}

// repository is one as the client sees it.
type repository struct {
	ID     string
	Access int
}

type thing struct{ ID, RepoID, Title string }

type api struct{ db *sql.DB }

const (
	mayRead = iota + 1
	mayWrite
)

func routes(a *api) http.Handler {
	r := chi.NewRouter()
	r.Use(authenticate)
	r.Route("/repos/{repo}", func(r chi.Router) {
		r.Use(a.repoOf, writers)
		r.Get("/labels/{id}", a.label)
		r.Delete("/labels/{id}", a.dropLabel)
		r.Delete("/hooks/{id}", a.dropHook)
		r.Put("/milestones/{id}", a.closeMilestone)
		r.Get("/keys", a.keys)
		r.Post("/keys", a.addKey)
		r.Get("/keys/{id}", a.key)
		r.Delete("/keys/{id}", a.dropKey)
		r.Get("/keys/{id}/uses", a.uses)
		r.Put("/branches/{id}", a.protect)
		r.With(administrators).Delete("/releases/{id}", a.dropRelease)
	})
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

// repoOf loads the repository, and what the client may do in it.
func (a *api) repoOf(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var repo repository
		row := a.db.QueryRowContext(r.Context(), "SELECT repo_id, access FROM repo_access WHERE repo_id = $1 AND username = $2", chi.URLParam(r, "repo"), keyOf(r).Username)
		if row.Scan(&repo.ID, &repo.Access) != nil {
			http.NotFound(w, r)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), repoContext{}, &repo)))
	})
}

func repoFrom(r *http.Request) *repository {
	return r.Context().Value(repoContext{}).(*repository)
}

// writers lets through those who may write to the repository of the path.
func writers(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if repoFrom(r).Access < mayWrite {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// administrators lets through those who may do everything.
func administrators(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !keyOf(r).Admin {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (a *api) exec(w http.ResponseWriter, r *http.Request, query string, args ...any) {
	if _, err := a.db.ExecContext(r.Context(), query, args...); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func (a *api) load(r *http.Request, query string, args ...any) (*thing, error) {
	var t thing
	err := a.db.QueryRowContext(r.Context(), query, args...).Scan(&t.ID, &t.RepoID, &t.Title)
	return &t, err
}

func (a *api) label(w http.ResponseWriter, r *http.Request) { // ok: of the repository of the path
	t, err := a.load(r, "SELECT id, repo_id, title FROM labels WHERE id = $1 AND repo_id = $2", chi.URLParam(r, "id"), repoFrom(r).ID)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(t)
}

func (a *api) dropLabel(w http.ResponseWriter, r *http.Request) { // ok: of the repository of the path
	a.exec(w, r, "UPDATE labels SET gone = true WHERE id = $1 AND repo_id = $2", chi.URLParam(r, "id"), repoFrom(r).ID)
}

func (a *api) dropHook(w http.ResponseWriter, r *http.Request) { // ok: of the repository that the path names
	a.exec(w, r, "UPDATE hooks SET gone = true WHERE id = $1 AND repo_id = $2", chi.URLParam(r, "id"), chi.URLParam(r, "repo"))
}

func (a *api) closeMilestone(w http.ResponseWriter, r *http.Request) { // ok: compared with the repository of the path
	t, err := a.load(r, "SELECT id, repo_id, title FROM milestones WHERE id = $1", chi.URLParam(r, "id"))
	if err != nil || t.RepoID != repoFrom(r).ID {
		http.NotFound(w, r)
		return
	}
	a.exec(w, r, "UPDATE milestones SET closed = true WHERE id = $1", t.ID)
}

func (a *api) keys(w http.ResponseWriter, r *http.Request) { // ok: those of the repository
	rows, err := a.db.QueryContext(r.Context(), "SELECT id FROM repo_keys WHERE repo_id = $1", repoFrom(r).ID)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(rows)
}

func (a *api) addKey(w http.ResponseWriter, r *http.Request) { // ok: a new one
	a.exec(w, r, "INSERT INTO repo_keys (repo_id, title) VALUES ($1, $2)", repoFrom(r).ID, r.FormValue("title"))
}

func (a *api) key(w http.ResponseWriter, r *http.Request) {
	var t thing
	row := a.db.QueryRowContext(r.Context(), "SELECT id, title FROM repo_keys WHERE id = $1", chi.URLParam(r, "id")) // want `GET "/repos/{repo}/keys/{id}", handler api\.key, reaches what "id" names without asking whose it is, which repo says nothing about, unlike .*`
	if row.Scan(&t.ID, &t.Title) != nil {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(t)
}

func (a *api) dropKey(w http.ResponseWriter, r *http.Request) {
	a.exec(w, r, "UPDATE repo_keys SET gone = true WHERE id = $1", chi.URLParam(r, "id")) // want `DELETE "/repos/{repo}/keys/{id}", handler api\.dropKey, reaches what "id" names without asking whose it is, which repo says nothing about, unlike .*`
}

func (a *api) uses(w http.ResponseWriter, r *http.Request) { // ok: asked for with the client
	t, err := a.load(r, "SELECT id, repo_id, title FROM key_uses WHERE key_id = $1 AND username = $2", chi.URLParam(r, "id"), keyOf(r).Username)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(t)
}

func (a *api) protect(w http.ResponseWriter, r *http.Request) { // ok: the repository's own are counted first
	var n int
	row := a.db.QueryRowContext(r.Context(), "SELECT count(*) FROM branches WHERE id = $1 AND repo_id = $2", chi.URLParam(r, "id"), repoFrom(r).ID)
	if row.Scan(&n) != nil || n == 0 {
		http.NotFound(w, r)
		return
	}
	a.exec(w, r, "UPDATE branches SET protected = true WHERE id = $1", chi.URLParam(r, "id"))
}

func (a *api) dropRelease(w http.ResponseWriter, r *http.Request) { // ok: administrators may, in any repository
	a.exec(w, r, "UPDATE releases SET gone = true WHERE id = $1", chi.URLParam(r, "id"))
}

// -- where that is not the rule --

type wiki struct{ api }

func wikiRoutes(a *wiki) http.Handler {
	r := chi.NewRouter()
	r.Use(authenticate)
	r.Route("/books/{repo}", func(r chi.Router) {
		r.Use(a.repoOf, writers)
		r.Get("/pages/{id}", a.page)
		r.Put("/pages/{id}", a.edit)
		r.Delete("/pages/{id}", a.remove)
	})
	return r
}

func (a *wiki) page(w http.ResponseWriter, r *http.Request) { // ok: nothing is asked of pages elsewhere
	t, err := a.load(r, "SELECT id, repo_id, title FROM pages WHERE id = $1", chi.URLParam(r, "id"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(t)
}

func (a *wiki) edit(w http.ResponseWriter, r *http.Request) { // ok: as above
	a.exec(w, r, "UPDATE pages SET title = $2 WHERE id = $1", chi.URLParam(r, "id"), r.FormValue("title"))
}

func (a *wiki) remove(w http.ResponseWriter, r *http.Request) { // ok: one beside it says little
	a.exec(w, r, "UPDATE pages SET gone = true WHERE id = $1 AND repo_id = $2", chi.URLParam(r, "id"), repoFrom(r).ID)
}
