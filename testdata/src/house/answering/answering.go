// Command answering has pages that functions answer errors on: what a middleware
// answers with them is not where it goes on.
package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	"keystore"
)

func main() {
	root := http.NewServeMux()
	root.Handle("/api/", http.StripPrefix("/api", api()))
	root.Handle("/", pages())
	http.ListenAndServe(":8080", root)
}

type callerKey struct{}

type sessions struct{ cookie string }

// handle lets those who have a session through, and everybody to some pages.
func (s *sessions) handle(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/style.css" {
			next.ServeHTTP(w, r)
			return
		}
		cookie, err := r.Cookie(s.cookie)
		if err != nil {
			badRequest(w, r, err)
			return
		}
		k, err := keystore.Find(r.Context(), cookie.Value)
		if err != nil {
			http.Redirect(w, r, "/login", http.StatusFound)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), callerKey{}, k)))
	})
}

// forgery asks for a token where something changes.
func forgery(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.Method {
		case http.MethodGet, http.MethodHead:
		default:
			if r.FormValue("csrf") == "" {
				badRequest(w, r, errors.New("no token"))
				return
			}
		}
		next.ServeHTTP(w, r)
	})
}

// A page is what is answered.
type page struct {
	w      http.ResponseWriter
	status int
	text   string
}

func (p *page) write() {
	p.w.WriteHeader(p.status)
	fmt.Fprint(p.w, p.text)
}

func badRequest(w http.ResponseWriter, r *http.Request, err error) {
	p := &page{w: w, text: err.Error()}
	p.status = http.StatusBadRequest
	p.write()
}

func pages() http.Handler {
	s := &sessions{cookie: "session"}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /style.css", styles)
	mux.HandleFunc("POST /drafts/clear", clearsDrafts)
	mux.HandleFunc("DELETE /drafts", dropsDrafts)
	return s.handle(forgery(mux))
}

func api() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("DELETE /tenants/{tenant_id}/drafts", dropsAnyDrafts)
	return (&sessions{cookie: "session"}).handle(forgery(mux))
}

func caller(ctx context.Context) *keystore.Key {
	k, _ := ctx.Value(callerKey{}).(*keystore.Key)
	return k
}

func styles(w http.ResponseWriter, r *http.Request) { // ok: for everybody
	fmt.Fprint(w, "body {}")
}

func clearsDrafts(w http.ResponseWriter, r *http.Request) { // ok: behind a session
	keystore.DeleteRecords(r.Context(), caller(r.Context()).TenantID)
}

func dropsDrafts(w http.ResponseWriter, r *http.Request) { // ok: behind a session
	keystore.DeleteRecords(r.Context(), caller(r.Context()).TenantID)
}

func dropsAnyDrafts(w http.ResponseWriter, r *http.Request) {
	if !caller(r.Context()).Has("drafts:write") {
		badRequest(w, r, errors.New("not allowed"))
		return
	}
	keystore.DeleteRecords(r.Context(), r.PathValue("tenant_id")) // want `handler dropsAnyDrafts uses path tenant "tenant_id" without comparing it with the key's tenant`
}
