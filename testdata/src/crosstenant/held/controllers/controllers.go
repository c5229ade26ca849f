// Package controllers has handlers and a middleware that are function literals in
// package-level variables.
//
// keyauthz-test:only-safe what is found is reported where the program begins
package controllers

import (
	"context"
	"fmt"
	"net/http"

	"keystore"
)

type keyOf struct{}

// Authenticate lets only known keys through.
var Authenticate = func(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "invalid key", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), keyOf{}, k)))
	})
}

// Owns reports whether the key of a request is one of a tenant.
var Owns = func(r *http.Request, tenant string) bool {
	k, ok := r.Context().Value(keyOf{}).(*keystore.Key)
	return ok && k.TenantID == tenant
}

// Show shows the records of any tenant.
var Show = func(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

// ShowOwn shows those of the key's tenant.
var ShowOwn http.HandlerFunc = func(w http.ResponseWriter, r *http.Request) { // ok: asks whose they are
	tenant := r.PathValue("tenant_id")
	if !Owns(r, tenant) {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

// Purge is set by the program.
var Purge func(tenant string)

// Version shows nothing of anybody.
var Version = version

func version(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "1.0") }
