// Package rivals has parameters of the client that bear the name of a field of the key,
// and are no tenants by their names alone.
package rivals

import (
	"database/sql"
	"encoding/json"
	"net/http"
)

// A key belongs to an account.
type key struct {
	AccountID string
	Admin     bool
}

var db *sql.DB

func find(r *http.Request) (*key, error) {
	var k key
	err := db.QueryRowContext(r.Context(), "SELECT account_id, admin FROM api_keys WHERE hash = $1", r.Header.Get("X-API-Key")).Scan(&k.AccountID, &k.Admin)
	return &k, err
}

func withKey(h func(http.ResponseWriter, *http.Request, *key)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, err := find(r)
		if err != nil {
			http.Error(w, "invalid key", http.StatusUnauthorized)
			return
		}
		h(w, r, k)
	}
}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /orders", withKey(orders))
	mux.HandleFunc("GET /orders/header", withKey(ordersByHeader))
	mux.HandleFunc("GET /orders/any", withKey(ordersOfAny))
	mux.HandleFunc("GET /orders/own", withKey(ordersCompared))
	mux.HandleFunc("GET /orders/region", withKey(ordersOfRegion))
	mux.HandleFunc("GET /orders/filter", withKey(ordersFiltered))
	mux.HandleFunc("GET /orders/size", withKey(ordersBySize))
	mux.HandleFunc("GET /accounts/{account_id}/orders", withKey(ordersCopied))
	mux.HandleFunc("GET /accounts/{account_id}/orders/safe", withKey(ordersRenamed))
	return mux
}

func list(w http.ResponseWriter, r *http.Request, account string) {
	var n int
	if err := db.QueryRowContext(r.Context(), "SELECT count(*) FROM orders WHERE account_id = $1", account).Scan(&n); err != nil {
		http.Error(w, "no orders", http.StatusInternalServerError)
		return
	}
	json.NewEncoder(w).Encode(n)
}

func orders(w http.ResponseWriter, r *http.Request, k *key) {
	account := k.AccountID
	if asked := r.URL.Query().Get("account_id"); asked != "" { // want `GET "/orders", handler orders: query parameter "account_id" takes the place of the key's tenant`
		account = asked
	}
	list(w, r, account)
}

func ordersByHeader(w http.ResponseWriter, r *http.Request, k *key) {
	account := r.Header.Get("Account-ID") // want `GET "/orders/header", handler ordersByHeader: header Account-ID takes the place of the key's tenant`
	if account == "" {
		account = k.AccountID
	}
	list(w, r, account)
}

func ordersOfAny(w http.ResponseWriter, r *http.Request, k *key) { // ok: administrators may ask for any
	account := k.AccountID
	if asked := r.URL.Query().Get("account_id"); asked != "" && k.Admin {
		account = asked
	}
	list(w, r, account)
}

func ordersCompared(w http.ResponseWriter, r *http.Request, k *key) { // ok: it is compared
	account := k.AccountID
	if asked := r.URL.Query().Get("account_id"); asked != "" {
		if asked != k.AccountID {
			http.Error(w, "not yours", http.StatusForbidden)
			return
		}
		account = asked
	}
	list(w, r, account)
}

func ordersOfRegion(w http.ResponseWriter, r *http.Request, k *key) { // ok: something else is asked for
	region := "eu"
	if asked := r.URL.Query().Get("region"); asked != "" {
		region = asked
	}
	var n int
	if err := db.QueryRowContext(r.Context(), "SELECT count(*) FROM orders WHERE account_id = $1 AND region = $2", k.AccountID, region).Scan(&n); err != nil {
		http.Error(w, "no orders", http.StatusInternalServerError)
		return
	}
	json.NewEncoder(w).Encode(n)
}

func ordersFiltered(w http.ResponseWriter, r *http.Request, k *key) { // ok: nothing takes the place of the key's
	var n int
	if err := db.QueryRowContext(r.Context(), "SELECT count(*) FROM orders WHERE account_id = $1 AND paid_by = $2", k.AccountID, r.URL.Query().Get("account_id")).Scan(&n); err != nil {
		http.Error(w, "no orders", http.StatusInternalServerError)
		return
	}
	json.NewEncoder(w).Encode(n)
}

func ordersBySize(w http.ResponseWriter, r *http.Request, k *key) { // ok: the parameter bears another name
	label := k.AccountID
	if asked := r.URL.Query().Get("label"); asked != "" {
		label = asked
	}
	var n int
	if err := db.QueryRowContext(r.Context(), "SELECT count(*) FROM orders WHERE account_id = $1 AND label = $2", k.AccountID, label).Scan(&n); err != nil {
		http.Error(w, "no orders", http.StatusInternalServerError)
		return
	}
	json.NewEncoder(w).Encode(n)
}

func ordersCopied(w http.ResponseWriter, r *http.Request, k *key) {
	own := *k
	own.AccountID = r.PathValue("account_id")
	if own.AccountID != r.PathValue("account_id") {
		http.Error(w, "no such account", http.StatusNotFound)
		return
	}
	list(w, r, r.PathValue("account_id")) // want `handler ordersCopied uses path tenant "account_id" without comparing it with the key's tenant`
}

func ordersRenamed(w http.ResponseWriter, r *http.Request, k *key) { // ok: of the copy, something else is changed
	own := *k
	own.Admin = false
	if own.AccountID != r.PathValue("account_id") {
		http.Error(w, "no such account", http.StatusNotFound)
		return
	}
	list(w, r, r.PathValue("account_id"))
}
