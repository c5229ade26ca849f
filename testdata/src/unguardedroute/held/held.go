// Command held puts servers with routes of their own into the fields of another, which
// leaves requests to them.
package main

import (
	"crypto/subtle"
	"net/http"
	"strings"

	"keystore"
)

// An archive has its own routes, and leaves it to others to ask who wants something.
type archive struct {
	mux  *http.ServeMux
	name string
}

func newArchive() *archive {
	a := &archive{mux: http.NewServeMux()}
	a.mux.HandleFunc("/admin/archive", a.purges)
	a.mux.HandleFunc("/admin/archive/versions", a.purgesVersions)
	return a
}

func (a *archive) withName(name string) *archive {
	a.name = name
	return a
}

func (a *archive) ServeHTTP(w http.ResponseWriter, r *http.Request) { a.mux.ServeHTTP(w, r) }

func (a *archive) purges(w http.ResponseWriter, r *http.Request) { // ok: behind requireAdmin, however the archive came there
	keystore.Reset(r.Context())
}

func (a *archive) purgesVersions(w http.ResponseWriter, r *http.Request) { // ok: likewise
	keystore.Reset(r.Context())
}

// A cache is an archive of its own kind.
type cache struct{ mux *http.ServeMux }

func newCache() *cache {
	c := &cache{mux: http.NewServeMux()}
	c.mux.HandleFunc("/admin/cache/old", c.purgesOld)
	c.mux.HandleFunc("/admin/cache", c.purges) // want `"/admin/cache", handler cache\.purges, is open to everybody: it reaches keystore\.Reset, and the program authenticates other routes`
	return c
}

func (c *cache) ServeHTTP(w http.ResponseWriter, r *http.Request) { c.mux.ServeHTTP(w, r) }

func (c *cache) purges(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context())
}

func (c *cache) purgesOld(w http.ResponseWriter, r *http.Request) { // ok: the route that leads here is another
	keystore.Reset(r.Context())
}

type server struct {
	key     string
	archive *archive
	cache   *cache
}

func (s *server) withArchive(name string) *server {
	s.archive = newArchive().withName(name)
	return s
}

func (s *server) withCache() *server {
	c := newCache()
	s.cache = c
	return s
}

func (s *server) requireAdmin(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if subtle.ConstantTimeCompare([]byte(r.Header.Get("X-Admin-Key")), []byte(s.key)) != 1 {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r)
	}
}

func (s *server) reset(w http.ResponseWriter, r *http.Request) { keystore.Reset(r.Context()) }

func (s *server) toArchive(w http.ResponseWriter, r *http.Request) {
	if s.archive == nil {
		http.NotFound(w, r)
		return
	}
	if version, ok := strings.CutPrefix(r.URL.Path, "/admin/archive/"); ok {
		r.SetPathValue("version", version)
	}
	s.archive.ServeHTTP(w, r)
}

func (s *server) toCache(w http.ResponseWriter, r *http.Request) {
	if s.cache == nil {
		http.NotFound(w, r)
		return
	}
	s.cache.ServeHTTP(w, r)
}

// models tells by the path what is wanted.
func (s *server) models(w http.ResponseWriter, r *http.Request) {
	switch r.URL.Path {
	case "/models":
		s.listsModels(w, r)
	case "/admin/models":
		s.purgesModels(w, r)
	default:
		http.NotFound(w, r)
	}
}

func (s *server) listsModels(w http.ResponseWriter, r *http.Request) { w.Write([]byte("small, large")) }

func (s *server) purgesModels(w http.ResponseWriter, r *http.Request) { // ok: requests for /models do not come here
	keystore.Reset(r.Context())
}

func (s *server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/admin/reset", s.requireAdmin(s.reset))
	mux.HandleFunc("/admin/archive", s.requireAdmin(s.toArchive))
	mux.HandleFunc("/admin/archive/versions", s.requireAdmin(s.toArchive))
	mux.HandleFunc("/models", s.models)
	mux.HandleFunc("/admin/models", s.requireAdmin(s.models))
	mux.HandleFunc("/admin/cache", s.toCache)
	mux.HandleFunc("/admin/cache/old", s.requireAdmin(s.toCache))
	return mux
}

func main() {
	s := &server{key: "secret"}
	s = s.withArchive("main").withCache()
	http.ListenAndServe(":8080", s.routes())
}
