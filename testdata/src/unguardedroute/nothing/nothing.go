// Command nothing authenticates nowhere: it may be a demonstration, or stand behind
// something that does.
//
// keyauthz-test:only-safe there is nothing to compare it with
package main

import (
	"fmt"
	"net/http"
)

func main() {
	http.HandleFunc("GET /items", list)
	http.HandleFunc("DELETE /items/{id}", remove)
	http.HandleFunc("POST /admin/reset", reset)
	http.ListenAndServe(":8080", nil)
}

var items = make(map[string]string)

func list(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, items) } // ok: nothing shows that it should be guarded

func remove(w http.ResponseWriter, r *http.Request) { delete(items, r.PathValue("id")) } // ok: nothing shows that it should be guarded

func reset(w http.ResponseWriter, r *http.Request) { clear(items) } // ok: nothing shows that it should be guarded
