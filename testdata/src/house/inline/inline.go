// Command inline has handlers that do in branches of their own what other programs
// have handlers for: what a branch checks is no check of another one.
package main

import (
	"fmt"
	"net/http"
	"strings"

	"house/inline/orders"
	"keystore"
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/", byPath)
	mux.HandleFunc("/checked/", checkedByPath)
	mux.HandleFunc("/items/", byMethod)
	mux.HandleFunc("/notes/", checkedByMethod)
	mux.HandleFunc("/tenants/", byTenant)
	mux.HandleFunc("/members/", mentionsTheTenantFirst)
	mux.HandleFunc("/limits", answersBehindTheSwitch)
	mux.HandleFunc("/old", allowsOneMethod)
	mux.HandleFunc("/orders", orders.List)
	mux.HandleFunc("/orders/", orders.Serve) // want `DELETE "/orders/", handler Serve, is open to everybody: \S+ checks who asks on \d+ routes beside it`
	http.ListenAndServe(":8080", mux)
}

var items = make(map[string]string)

func unauthorized(w http.ResponseWriter) { http.Error(w, "unauthorized", http.StatusUnauthorized) }

func forbidden(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func byPath(w http.ResponseWriter, r *http.Request) {
	switch r.URL.Path {
	case "/status":
		fmt.Fprint(w, "up")
	case "/cleared":
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil || !k.Has("admin") {
			forbidden(w)
			return
		}
		keystore.Reset(r.Context())
	case "/reset":
		if _, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err != nil {
			unauthorized(w)
			return
		}
		keystore.Reset(r.Context()) // want `"/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	case "/flushed", "/dropped":
		if _, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err != nil {
			unauthorized(w)
			return
		}
		keystore.Reset(r.Context()) // want `"/flushed" reaches keystore\.Reset for any valid key: no scope or role is checked`
	case "/secret":
		if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want `"/secret" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			unauthorized(w)
			return
		}
		fmt.Fprint(w, keystore.Secret())
	case "/drop":
		keystore.Reset(r.Context()) // want `"/drop", handler byPath, is open to everybody: \S+ checks who asks on \d+ routes beside it`
	default:
		http.NotFound(w, r)
	}
}

func checkedByPath(w http.ResponseWriter, r *http.Request) { // ok: each branch checks what it needs
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		unauthorized(w)
		return
	}
	switch r.URL.Path {
	case "/checked/secret":
		fmt.Fprint(w, keystore.Secret())
	case "/checked/reset":
		if !k.Has("admin") { // guard: missingscope
			forbidden(w)
			return
		}
		keystore.Reset(r.Context())
	case "/checked/clear":
		if k.Role != "owner" { // guard: missingscope
			forbidden(w)
			return
		}
		keystore.Reset(r.Context())
	}
}

func byMethod(w http.ResponseWriter, r *http.Request) {
	id := strings.TrimPrefix(r.URL.Path, "/items/")
	switch r.Method {
	case http.MethodGet:
		fmt.Fprint(w, items[id])
	case http.MethodPost, http.MethodPut:
		if !keystore.Valid(r.Header.Get("X-API-Key")) {
			unauthorized(w)
			return
		}
		items[id] = r.FormValue("name")
	case http.MethodDelete:
		delete(items, id) // want `DELETE "/items/", handler byMethod, is open to everybody: \S+ checks who asks on \d+ routes beside it`
	}
}

func checkedByMethod(w http.ResponseWriter, r *http.Request) { // ok: what changes something asks for a key, and what only reads may be public
	id := strings.TrimPrefix(r.URL.Path, "/notes/")
	if r.Method == http.MethodGet {
		fmt.Fprint(w, items[id])
		return
	}
	if !keystore.Valid(r.Header.Get("X-API-Key")) { // guard: unguardedroute
		unauthorized(w)
		return
	}
	if r.Method == http.MethodDelete {
		delete(items, id)
		return
	}
	items[id] = r.FormValue("name")
}

func byTenant(w http.ResponseWriter, r *http.Request) {
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		unauthorized(w)
		return
	}
	tenant := strings.TrimPrefix(r.URL.Path, "/tenants/")
	switch r.Method {
	case http.MethodGet:
		fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler byTenant uses path tenant "tenant" without comparing it with the key's tenant`
	case http.MethodHead:
		if k.TenantID == tenant {
			fmt.Fprint(w, len(keystore.Records(r.Context(), tenant)))
		}
	case http.MethodPost:
		fmt.Fprint(w, len(keystore.Records(r.Context(), tenant))) // want `handler byTenant uses path tenant "tenant" without comparing it with the key's tenant`
	}
}

func mentionsTheTenantFirst(w http.ResponseWriter, r *http.Request) { // ok: compared, in the branch or in front of both
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		unauthorized(w)
		return
	}
	tenant := r.URL.Query().Get("tenant_id")
	records := keystore.Records(r.Context(), tenant)
	switch r.Method {
	case http.MethodGet:
		if k.TenantID != tenant { // guard: crosstenant
			forbidden(w)
			return
		}
		fmt.Fprint(w, records)
	case http.MethodHead:
		if k.TenantID != tenant { // guard: crosstenant
			forbidden(w)
			return
		}
		fmt.Fprint(w, len(records))
	}
}

func answersBehindTheSwitch(w http.ResponseWriter, r *http.Request) { // ok: the key is verified in front of all that it does
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		unauthorized(w)
		return
	}
	limit := ""
	switch r.Method {
	case http.MethodPut:
		if !k.Has("admin") {
			forbidden(w)
			return
		}
		limit = r.FormValue("limit")
		items["limit"] = limit
	case http.MethodGet:
		limit = items["limit"]
	}
	fmt.Fprint(w, limit)
}

func allowsOneMethod(w http.ResponseWriter, r *http.Request) { // ok: the scope is checked
	if r.Method != http.MethodPost {
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		return
	}
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil || !k.Has("admin") {
		forbidden(w)
		return
	}
	keystore.Reset(r.Context())
}
