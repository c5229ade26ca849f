// Command signed has routes for other services, which sign what they send, beside
// routes for those who have keys.
package main

import (
	"database/sql"
	"io"
	"net/http"

	"github.com/google/go-github/v74/github"
	"github.com/stripe/stripe-go/v84/webhook"

	"keystore"
)

var db *sql.DB

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /payments", listsPayments)
	mux.HandleFunc("POST /payments", addsAPayment)
	mux.HandleFunc("DELETE /payments", dropsPayments)
	mux.HandleFunc("POST /payments/paid", marksPaid)
	mux.HandleFunc("DELETE /payments/failed", dropsFailed)
	mux.HandleFunc("DELETE /builds/{id}", dropsABuild)
	mux.HandleFunc("DELETE /builds/old", dropsOldBuilds) // want `DELETE "/builds/old", handler dropsOldBuilds, is open to everybody: 6 routes beside it check who asks`
	http.ListenAndServe(":8080", mux)
}

func tenant(w http.ResponseWriter, r *http.Request) (string, bool) {
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return "", false
	}
	return k.TenantID, true
}

func listsPayments(w http.ResponseWriter, r *http.Request) { // ok: of the key's tenant
	if id, ok := tenant(w, r); ok {
		db.QueryContext(r.Context(), "SELECT id FROM payments WHERE tenant_id = $1", id)
	}
}

func addsAPayment(w http.ResponseWriter, r *http.Request) { // ok: of the key's tenant
	if id, ok := tenant(w, r); ok {
		db.ExecContext(r.Context(), "INSERT INTO payments (tenant_id) VALUES ($1)", id)
	}
}

func dropsPayments(w http.ResponseWriter, r *http.Request) { // ok: of the key's tenant
	if id, ok := tenant(w, r); ok {
		db.ExecContext(r.Context(), "DELETE FROM payments WHERE tenant_id = $1", id)
	}
}

func marksPaid(w http.ResponseWriter, r *http.Request) { // ok: signed by the payment service, for which tenants are headers
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	event, err := webhook.ConstructEvent(body, r.Header.Get("Stripe-Signature"), keystore.Secret())
	if err != nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	db.ExecContext(r.Context(), "UPDATE payments SET paid = true WHERE tenant_id = $1 AND event = $2", r.Header.Get("X-Tenant-ID"), event.ID)
}

func dropsFailed(w http.ResponseWriter, r *http.Request) { // ok: signed, which a function says
	if !signed(r) {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	db.ExecContext(r.Context(), "DELETE FROM payments WHERE tenant_id = $1", r.Header.Get("X-Tenant-ID"))
}

func signed(r *http.Request) bool {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return false
	}
	_, err = webhook.ConstructEvent(body, r.Header.Get("Stripe-Signature"), keystore.Secret())
	return err == nil
}

func dropsABuild(w http.ResponseWriter, r *http.Request) { // ok: signed by the forge
	if _, err := github.ValidatePayload(r, []byte(keystore.Secret())); err != nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	db.ExecContext(r.Context(), "DELETE FROM builds WHERE id = $1", r.PathValue("id"))
}

func dropsOldBuilds(w http.ResponseWriter, r *http.Request) {
	db.ExecContext(r.Context(), "DELETE FROM builds WHERE old")
}
