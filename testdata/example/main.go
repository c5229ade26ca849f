// Ledger is a small service with tenants, API keys and scopes. Six of its
// routes have a bug, and each of these stands beside a route that does the same
// right; a seventh is accepted by a comment. README.md shows what keyauthz says of it.
package main

import (
	"log"
	"net/http"
)

func main() {
	keys := newKeyStore()
	s := &server{keys: keys, books: newBooks()}
	log.Fatal(http.ListenAndServe("localhost:8080", s.routes()))
}

func (s *server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", health)

	// Handlers that look at the key themselves.
	mux.HandleFunc("GET /v1/tenants/{tenant_id}/summary", s.summary) // formatonly
	mux.HandleFunc("GET /v1/tenants/{tenant_id}/balance", s.balance)

	// Behind a middleware that looks the key up.
	mux.Handle("GET /v1/tenants/{tenant_id}/invoices", s.requireKey(s.listInvoices)) // crosstenant
	mux.Handle("GET /v1/tenants/{tenant_id}/invoices/{id}", s.requireKey(s.getInvoice))
	mux.Handle("GET /v1/invoices/{id}", s.requireKey(s.showInvoice))
	mux.Handle("PUT /v1/invoices/{id}/void", s.requireKey(s.voidInvoice)) // crosstenant
	mux.Handle("POST /v1/admin/reset", s.requireKey(s.reset))             // missingscope
	mux.Handle("POST /v1/admin/close-year", s.requireKey(requireScope("admin:close", s.closeYear)))

	// Behind a middleware that only looks at the key's form.
	mux.Handle("GET /v1/rates", requireKeyFormat(s.rates)) // formatonly
	mux.Handle("GET /v1/currencies", s.requireKey(s.currencies))

	// Without a middleware, and behind two.
	mux.HandleFunc("DELETE /v1/rates/{currency}", s.dropRate) // unguardedroute
	mux.Handle("PUT /v1/rates/{currency}", s.requireKey(requireScope("rates:write", s.setRate)))

	// Found, and accepted by a comment in the handler.
	mux.Handle("GET /v1/tenants/{tenant_id}/since", s.requireKey(s.since)) // crosstenant
	return mux
}
