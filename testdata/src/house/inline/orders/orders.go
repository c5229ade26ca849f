// Package orders has handlers that other packages register.
package orders

import (
	"fmt"
	"log"
	"net/http"
	"strings"

	"keystore"
)

var orders = make(map[string]string)

// List lists them.
func List(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, len(orders)) }

// Serve does something else for each method.
func Serve(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("X-Trace") != "" {
		log.Print(r.URL.Path)
	}
	id := strings.TrimPrefix(r.URL.Path, "/orders/")
	switch r.Method {
	case http.MethodGet:
		fmt.Fprint(w, orders[id])
	case http.MethodPut:
		if !keystore.Valid(r.Header.Get("X-API-Key")) {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		orders[id] = r.FormValue("name")
	case http.MethodDelete:
		delete(orders, id)
	}
}
