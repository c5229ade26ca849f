package main

import (
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
)

type server struct {
	keys  *keyStore
	books *books
}

func health(w http.ResponseWriter, r *http.Request) { w.Write([]byte("ok\n")) }

func answer(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(v)
}

// summary trusts the prefix of the key.
func (s *server) summary(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		http.Error(w, "invalid key", http.StatusUnauthorized)
		return
	}
	answer(w, s.books.Summary(r.PathValue("tenant_id")))
}

// balance looks the key up and compares its tenant with the one in the path. That
// it looks at the prefix first does no harm.
func (s *server) balance(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		http.Error(w, "malformed key", http.StatusBadRequest)
		return
	}
	k, err := s.keys.Lookup(key)
	if err != nil {
		http.Error(w, "invalid key", http.StatusUnauthorized)
		return
	}
	tenant := r.PathValue("tenant_id")
	if k.TenantID != tenant {
		http.Error(w, "not your tenant", http.StatusForbidden)
		return
	}
	answer(w, s.books.Balance(tenant))
}

// listInvoices runs with a valid key, and takes the tenant from the path: any
// tenant's key lists the invoices of all.
func (s *server) listInvoices(w http.ResponseWriter, r *http.Request) {
	answer(w, s.books.Invoices(r.PathValue("tenant_id")))
}

// getInvoice compares the tenants.
func (s *server) getInvoice(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	if keyOf(r.Context()).TenantID != tenant {
		http.Error(w, "not your tenant", http.StatusForbidden)
		return
	}
	answer(w, s.books.Invoice(tenant, r.PathValue("id")))
}

// showInvoice asks whose the invoice is.
func (s *server) showInvoice(w http.ResponseWriter, r *http.Request) {
	inv := s.books.InvoiceByID(r.PathValue("id"))
	if inv == nil || inv.TenantID != keyOf(r.Context()).TenantID {
		http.Error(w, "no such invoice", http.StatusNotFound)
		return
	}
	answer(w, inv)
}

// voidInvoice does not: any tenant's key voids the invoices of all.
func (s *server) voidInvoice(w http.ResponseWriter, r *http.Request) {
	s.books.Void(r.PathValue("id"))
	w.WriteHeader(http.StatusNoContent)
}

// reset runs with any valid key: that the key exists and has not expired is all
// that requireKey checks.
func (s *server) reset(w http.ResponseWriter, r *http.Request) {
	s.books.Reset()
	w.WriteHeader(http.StatusNoContent)
}

// closeYear runs behind requireScope.
func (s *server) closeYear(w http.ResponseWriter, r *http.Request) {
	s.books.CloseYear()
	w.WriteHeader(http.StatusNoContent)
}

func (s *server) rates(w http.ResponseWriter, r *http.Request) { answer(w, s.books.Rates()) }

func (s *server) currencies(w http.ResponseWriter, r *http.Request) { answer(w, s.books.Currencies()) }

// dropRate is registered without requireKey: everybody may call it.
func (s *server) dropRate(w http.ResponseWriter, r *http.Request) {
	s.books.DropRate(r.PathValue("currency"))
	w.WriteHeader(http.StatusNoContent)
}

// setRate runs behind requireKey and requireScope.
func (s *server) setRate(w http.ResponseWriter, r *http.Request) {
	rate, err := strconv.ParseFloat(r.FormValue("rate"), 64)
	if err != nil {
		http.Error(w, "no rate", http.StatusBadRequest)
		return
	}
	s.books.SetRate(r.PathValue("currency"), rate)
	w.WriteHeader(http.StatusNoContent)
}

// since tells how long a tenant has been a customer. Partners ask for it before
// they grant credit.
func (s *server) since(w http.ResponseWriter, r *http.Request) {
	//keyauthz:ignore crosstenant partners may ask for all tenants
	answer(w, s.books.Since(r.PathValue("tenant_id")))
}
