// Command logged has a middleware before all routes that asks who the client is, and
// only writes it into a log: it guards nothing, and it is no reason to think that a
// route has a principal.
package main

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"io"
	"log"
	"net/http"
	"net/http/httputil"

	"keystore"
)

var db *sql.DB

func main() {
	mux := http.NewServeMux()
	mux.Handle("POST /notes", authenticates(http.HandlerFunc(addsANote)))
	mux.Handle("GET /notes", authenticates(http.HandlerFunc(listsNotes)))
	mux.Handle("DELETE /notes", authenticates(http.HandlerFunc(dropsNotes)))
	mux.HandleFunc("DELETE /notes/{id}", dropsANote) // want `DELETE "/notes/{id}", handler dropsANote, is open to everybody: authenticates checks who asks on 3 routes beside it`
	mux.Handle("PATCH /drafts/{id}", remembers(http.HandlerFunc(changesADraft)))
	mux.HandleFunc("POST /events", takesAnEvent)
	mux.HandleFunc("DELETE /events", allowsNothing)
	http.ListenAndServe(":8080", recovers(audits(mux)))
}

type callerKey struct{}

func caller(ctx context.Context) (*keystore.Key, bool) {
	k, ok := ctx.Value(callerKey{}).(*keystore.Key)
	return k, ok
}

// recovers writes down which request went wrong.
func recovers(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if err := recover(); err != nil {
				request, _ := httputil.DumpRequest(r, false)
				log.Println(err, string(request))
				http.Error(w, "internal error", http.StatusInternalServerError)
			}
		}()
		next.ServeHTTP(w, r)
	})
}

// audits writes down who has changed something.
func audits(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r)
		if r.Method == http.MethodGet {
			return
		}
		who := "somebody"
		if k, ok := caller(r.Context()); ok {
			who = k.TenantID
		} else if r.Header.Get("X-API-Key") != "" {
			who = "a key"
		}
		log.Println(who, r.Method, r.URL.Path)
	})
}

func authenticates(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), callerKey{}, k)))
	})
}

// remembers keeps who asks for those behind it, who decide.
func remembers(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := r.Context()
		if k, err := keystore.Find(ctx, r.Header.Get("X-API-Key")); err == nil {
			ctx = context.WithValue(ctx, callerKey{}, k)
		}
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func addsANote(w http.ResponseWriter, r *http.Request) { // ok: authenticated
	k, _ := caller(r.Context())
	db.ExecContext(r.Context(), "INSERT INTO notes (tenant_id) VALUES ($1)", k.TenantID)
}

func listsNotes(w http.ResponseWriter, r *http.Request) { // ok: authenticated
	k, _ := caller(r.Context())
	db.QueryContext(r.Context(), "SELECT id FROM notes WHERE tenant_id = $1", k.TenantID)
}

func dropsNotes(w http.ResponseWriter, r *http.Request) { // ok: authenticated
	k, _ := caller(r.Context())
	db.ExecContext(r.Context(), "DELETE FROM notes WHERE tenant_id = $1", k.TenantID)
}

func dropsANote(w http.ResponseWriter, r *http.Request) {
	db.ExecContext(r.Context(), "DELETE FROM notes WHERE id = $1", r.PathValue("id"))
}

func changesADraft(w http.ResponseWriter, r *http.Request) { // ok: it asks what was kept
	k, ok := caller(r.Context())
	if !ok {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	db.ExecContext(r.Context(), "UPDATE drafts SET open = true WHERE id = $1 AND tenant_id = $2", r.PathValue("id"), k.TenantID)
}

// takesAnEvent knows the sender by a signature, and nobody who could be of another
// tenant than the one in the header.
func takesAnEvent(w http.ResponseWriter, r *http.Request) { // ok: signed, and there is no principal
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	mac := hmac.New(sha256.New, []byte(keystore.Secret()))
	mac.Write(body)
	if !hmac.Equal([]byte(hex.EncodeToString(mac.Sum(nil))), []byte(r.Header.Get("X-Signature"))) {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	db.ExecContext(r.Context(), "DELETE FROM notes WHERE tenant_id = $1", r.Header.Get("X-Tenant-ID"))
}

func allowsNothing(w http.ResponseWriter, r *http.Request) { // ok: it does nothing
	w.Header().Set("Allow", "POST")
	http.Error(w, "events cannot be dropped", http.StatusMethodNotAllowed)
}
