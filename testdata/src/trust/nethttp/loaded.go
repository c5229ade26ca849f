package nethttp

import (
	"context"
	"fmt"
	"net/http"
)

// wiki has objects that are tied to the client by other means than a query of one table.
func wiki() http.Handler {
	r := http.NewServeMux()
	r.Handle("PUT /pages/{id}", requireKey(http.HandlerFunc(changesItsOwnPage)))
	r.Handle("POST /pages/{id}/copy", requireKey(http.HandlerFunc(copiesItsOwnPage)))
	r.Handle("POST /pages/{id}/clone", requireKey(http.HandlerFunc(copiesAnyPage)))
	r.Handle("POST /pages/{id}/draft", requireKey(http.HandlerFunc(keepsItsOwnDraft)))
	r.Handle("POST /pages/{id}/share", requireKey(http.HandlerFunc(asksTheReadersOfThePage)))
	r.Handle("POST /pages/{id}/show", requireKey(http.HandlerFunc(asksWhetherThereAreReaders)))
	r.Handle("PUT /repos/{repo}", requireKey(withRepo(http.HandlerFunc(renamesItsOwnRepo))))
	r.Handle("PUT /repos/{repo}/archive", requireKey(withRepo(http.HandlerFunc(archivesItsOwnRepo))))
	r.Handle("PUT /repos/{repo}/lock", requireKey(withAnyRepo(http.HandlerFunc(locksAnyRepo))))
	r.Handle("GET /repos/{repo}/name", requireKey(withAnyRepo(http.HandlerFunc(namesAnyRepo))))
	r.Handle("PUT /repos/{repo}/force", requireKey(withAnyRepo(http.HandlerFunc(locksAnyRepoForAdministrators))))
	return r
}

// readersOf returns who may read a page.
func readersOf(ctx context.Context, id string) (map[string]bool, error) {
	rows, err := db.QueryContext(ctx, "SELECT username FROM page_readers WHERE page_id = $1", id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	readers := make(map[string]bool)
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		readers[name] = true
	}
	return readers, rows.Err()
}

type repository struct{ ID, Name, TenantID string }

func load(ctx context.Context, name string) (*repository, error) {
	var repo repository
	err := db.QueryRowContext(ctx, "SELECT id, name, tenant_id FROM repos WHERE name = $1", name).Scan(&repo.ID, &repo.Name, &repo.TenantID)
	return &repo, err
}

type repoOf struct{}

// withRepo keeps the repository that the path names, if it is the client's.
func withRepo(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		repo, err := load(r.Context(), r.PathValue("repo"))
		k := key(r)
		if err != nil || k == nil || repo.TenantID != k.TenantID {
			http.Error(w, "no such repo", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), repoOf{}, repo)))
	})
}

// withAnyRepo does not ask whose it is.
func withAnyRepo(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		repo, err := load(r.Context(), r.PathValue("repo"))
		if err != nil {
			http.Error(w, "no such repo", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), repoOf{}, repo)))
	})
}

func repo(r *http.Request) *repository {
	repo, _ := r.Context().Value(repoOf{}).(*repository)
	return repo
}

func changesItsOwnPage(w http.ResponseWriter, r *http.Request) { // ok: the statement asks whose the page is
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(r.Context(), "UPDATE pages SET seen = true WHERE id = $1 AND tenant_id = $2", r.PathValue("id"), k.TenantID); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func copiesItsOwnPage(w http.ResponseWriter, r *http.Request) { // ok: what is copied is looked for with the tenant
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(r.Context(), "INSERT INTO copies (page_id, tenant_id) SELECT id, tenant_id FROM pages WHERE id = $1 AND tenant_id = $2", r.PathValue("id"), k.TenantID); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func copiesAnyPage(w http.ResponseWriter, r *http.Request) {
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(r.Context(), "INSERT INTO copies (page_id, text) SELECT id, text FROM pages WHERE id = $1", r.PathValue("id")); err != nil { // want `POST "/pages/\{id\}/clone", handler copiesAnyPage, reaches what "id" names without asking whose it is, unlike PUT "/pages/\{id\}" and 3 other routes beside it`
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func keepsItsOwnDraft(w http.ResponseWriter, r *http.Request) { // ok: only what is the tenant's own is changed
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(r.Context(), "INSERT INTO pages (id, tenant_id) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET draft = true WHERE pages.tenant_id = $2", r.PathValue("id"), k.TenantID); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func asksTheReadersOfThePage(w http.ResponseWriter, r *http.Request) { // ok: the client is among those who may read it
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	readers, err := readersOf(r.Context(), r.PathValue("id"))
	if err != nil || !readers[k.Username] {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(r.Context(), "UPDATE pages SET shared = true WHERE id = $1", r.PathValue("id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func asksWhetherThereAreReaders(w http.ResponseWriter, r *http.Request) {
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	readers, err := readersOf(r.Context(), r.PathValue("id"))
	if err != nil || len(readers) == 0 {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(r.Context(), "UPDATE pages SET shown = true WHERE id = $1", r.PathValue("id")); err != nil { // want `POST "/pages/\{id\}/show", handler asksWhetherThereAreReaders, reaches what "id" names without asking whose it is, unlike PUT "/pages/\{id\}" and 3 other routes beside it`
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func renamesItsOwnRepo(w http.ResponseWriter, r *http.Request) { // ok: a middleware compares what it has loaded
	if _, err := db.ExecContext(r.Context(), "UPDATE repos SET seen = true WHERE id = $1", repo(r).ID); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func archivesItsOwnRepo(w http.ResponseWriter, r *http.Request) { // ok: a middleware compares what it has loaded
	if _, err := db.ExecContext(r.Context(), "UPDATE repos SET archived = true WHERE id = $1", repo(r).ID); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func locksAnyRepo(w http.ResponseWriter, r *http.Request) {
	if _, err := db.ExecContext(r.Context(), "UPDATE repos SET locked = true WHERE id = $1", repo(r).ID); err != nil { // want `PUT "/repos/\{repo\}/lock", handler locksAnyRepo, reaches what "repo" names without asking whose it is, unlike PUT "/repos/\{repo\}" and PUT "/repos/\{repo\}/archive"`
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func namesAnyRepo(w http.ResponseWriter, r *http.Request) { // ok: it only reads, and two siblings say nothing of that
	fmt.Fprint(w, repo(r).Name)
}

func locksAnyRepoForAdministrators(w http.ResponseWriter, r *http.Request) { // ok: an administrator may lock all
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if !k.Admin {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if _, err := db.ExecContext(r.Context(), "UPDATE repos SET locked = true WHERE id = $1", repo(r).ID); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
