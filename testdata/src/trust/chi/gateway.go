package chi

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	"github.com/go-chi/chi/v5"
)

// invoices has routes that mind the account that they are asked for, and some that
// only ask for one. Nobody verifies who asks.
func invoices() http.Handler {
	r := chi.NewRouter()
	r.Use(billed)
	r.Get("/invoices", listsInvoices)
	r.Get("/invoices/{id}", showsItsInvoice)
	r.Post("/invoices/{id}", changesItsInvoice)
	r.Get("/invoices/{id}/lines", comparesTheAccountOfTheInvoice)
	r.Post("/invoices/{id}/cancel", cancelsAnyInvoice)
	r.Get("/invoices/{id}/print", printsAnyInvoice)
	r.Get("/invoices/{id}/export", exportsWithoutAsking)
	r.Get("/rates/{currency}", showsARate)
	r.Delete("/drafts", dropsItsDrafts)
	return r
}

type accountKey struct{}

// billed puts the account into the context that whatever stands before the service names.
func billed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), accountKey{}, r.Header.Get("X-Account-ID"))))
	})
}

// account returns the account that the request is for.
func account(r *http.Request) (string, error) {
	id, _ := r.Context().Value(accountKey{}).(string)
	if id == "" {
		return "", errors.New("no account")
	}
	return id, nil
}

func listsInvoices(w http.ResponseWriter, r *http.Request) { // ok: it names no object
	id, err := account(r)
	if err != nil {
		http.Error(w, "no account", http.StatusUnauthorized)
		return
	}
	var text string
	db.QueryRowContext(r.Context(), "SELECT numbers FROM invoices WHERE account_id = $1", id).Scan(&text)
	fmt.Fprint(w, text)
}

func showsItsInvoice(w http.ResponseWriter, r *http.Request) { // ok: the query asks whose the invoice is
	id, err := account(r)
	if err != nil {
		http.Error(w, "no account", http.StatusUnauthorized)
		return
	}
	var text string
	db.QueryRowContext(r.Context(), "SELECT text FROM invoices WHERE id = $1 AND account_id = $2", chi.URLParam(r, "id"), id).Scan(&text)
	fmt.Fprint(w, text)
}

func changesItsInvoice(w http.ResponseWriter, r *http.Request) { // ok: the statement asks whose the invoice is
	id, err := account(r)
	if err != nil {
		http.Error(w, "no account", http.StatusUnauthorized)
		return
	}
	db.ExecContext(r.Context(), "UPDATE invoices SET seen = true WHERE id = $1 AND account_id = $2", chi.URLParam(r, "id"), id)
	w.WriteHeader(http.StatusNoContent)
}

func comparesTheAccountOfTheInvoice(w http.ResponseWriter, r *http.Request) { // ok: what was loaded says whose it is
	id, err := account(r)
	if err != nil {
		http.Error(w, "no account", http.StatusUnauthorized)
		return
	}
	var text, owner string
	db.QueryRowContext(r.Context(), "SELECT lines, account_id FROM invoices WHERE id = $1", chi.URLParam(r, "id")).Scan(&text, &owner)
	if owner != id {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, text)
}

func cancelsAnyInvoice(w http.ResponseWriter, r *http.Request) {
	if _, err := account(r); err != nil {
		http.Error(w, "no account", http.StatusUnauthorized)
		return
	}
	db.ExecContext(r.Context(), "UPDATE invoices SET cancelled = true WHERE id = $1", chi.URLParam(r, "id")) // want `POST "/invoices/\{id\}/cancel", handler cancelsAnyInvoice, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 2 other routes beside it`
	w.WriteHeader(http.StatusNoContent)
}

func printsAnyInvoice(w http.ResponseWriter, r *http.Request) {
	if _, err := account(r); err != nil {
		http.Error(w, "no account", http.StatusUnauthorized)
		return
	}
	var text string
	db.QueryRowContext(r.Context(), "SELECT text FROM invoices WHERE id = $1", chi.URLParam(r, "id")).Scan(&text) // want `GET "/invoices/\{id\}/print", handler printsAnyInvoice, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 2 other routes beside it`
	fmt.Fprint(w, text)
}

func exportsWithoutAsking(w http.ResponseWriter, r *http.Request) {
	var text string
	db.QueryRowContext(r.Context(), "SELECT text FROM invoices WHERE id = $1", chi.URLParam(r, "id")).Scan(&text) // want `GET "/invoices/\{id\}/export", handler exportsWithoutAsking, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 2 other routes beside it`
	fmt.Fprint(w, text)
}

func showsARate(w http.ResponseWriter, r *http.Request) { // ok: a rate is the same for everybody
	if _, err := account(r); err != nil {
		http.Error(w, "no account", http.StatusUnauthorized)
		return
	}
	var text string
	db.QueryRowContext(r.Context(), "SELECT rate FROM rates WHERE currency = $1", chi.URLParam(r, "currency")).Scan(&text)
	fmt.Fprint(w, text)
}

func dropsItsDrafts(w http.ResponseWriter, r *http.Request) { // ok: only what is the account's
	id, err := account(r)
	if err != nil {
		http.Error(w, "no account", http.StatusUnauthorized)
		return
	}
	db.ExecContext(r.Context(), "DELETE FROM drafts WHERE account_id = $1", id)
	w.WriteHeader(http.StatusNoContent)
}

// Hook is put before the routes by whoever runs the service, or stays nil.
var Hook func(http.Handler) http.Handler

func hooked(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if Hook != nil {
			Hook(next).ServeHTTP(w, r)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// receipts has a middleware that is not known, which is before all of its routes.
func receipts() http.Handler {
	r := chi.NewRouter()
	r.Use(hooked, billed)
	r.Get("/receipts/{id}", showsItsReceipt)
	r.Get("/receipts/{id}/file", showsTheFileOfItsReceipt)
	r.Post("/receipts/{id}/void", voidsAnyReceipt)
	r.Get("/receipts/{id}/print", printsAnyReceiptWithoutAsking)
	return r
}

func showsItsReceipt(w http.ResponseWriter, r *http.Request) { // ok: the query asks whose the receipt is
	id, err := account(r)
	if err != nil {
		http.Error(w, "no account", http.StatusUnauthorized)
		return
	}
	var text string
	db.QueryRowContext(r.Context(), "SELECT text FROM receipts WHERE id = $1 AND account_id = $2", chi.URLParam(r, "id"), id).Scan(&text)
	fmt.Fprint(w, text)
}

func showsTheFileOfItsReceipt(w http.ResponseWriter, r *http.Request) { // ok: the query asks whose the receipt is
	id, err := account(r)
	if err != nil {
		http.Error(w, "no account", http.StatusUnauthorized)
		return
	}
	var text string
	db.QueryRowContext(r.Context(), "SELECT file FROM receipts WHERE id = $1 AND account_id = $2", chi.URLParam(r, "id"), id).Scan(&text)
	fmt.Fprint(w, text)
}

func voidsAnyReceipt(w http.ResponseWriter, r *http.Request) {
	if _, err := account(r); err != nil {
		http.Error(w, "no account", http.StatusUnauthorized)
		return
	}
	db.ExecContext(r.Context(), "UPDATE receipts SET void = true WHERE id = $1", chi.URLParam(r, "id")) // want `POST "/receipts/\{id\}/void", handler voidsAnyReceipt, reaches what "id" names without asking whose it is, unlike GET "/receipts/\{id\}" and GET "/receipts/\{id\}/file"`
	w.WriteHeader(http.StatusNoContent)
}

func printsAnyReceiptWithoutAsking(w http.ResponseWriter, r *http.Request) { // ok: the hook may ask, as this one does not
	var text string
	db.QueryRowContext(r.Context(), "SELECT text FROM receipts WHERE id = $1", chi.URLParam(r, "id")).Scan(&text)
	fmt.Fprint(w, text)
}
