// Command ladder has handlers that leave requests to others by their method, or by
// what their path begins or ends with.
package main

import (
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"

	"keystore"
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/items", func(w http.ResponseWriter, r *http.Request) {
		switch r.Method {
		case http.MethodGet:
			requireKey(list)(w, r)
		case http.MethodPost:
			requireKey(create)(w, r)
		default:
			http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		}
	})
	mux.HandleFunc("/items/", func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "/rename") {
			requireKey(rename)(w, r)
		} else if r.Method == http.MethodDelete {
			remove(w, r) // want `DELETE "/items/", handler remove, is open to everybody: requireKey checks who asks on \d routes beside it`
		} else if r.Method == http.MethodGet {
			requireKey(show)(w, r)
		} else {
			http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		}
	})
	mux.HandleFunc("/admin/reset", func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodPost {
			http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
			return
		}
		reset(w, r) // want `POST "/admin/reset", handler reset, is open to everybody: requireKey checks who asks on \d routes beside it`
	})
	mux.HandleFunc("/sections/", sections)
	mux.HandleFunc("/errors/", reports)
	mux.HandleFunc("/old/", old)
	mux.HandleFunc("/catalogue", shows)
	mux.HandleFunc("/", root)
	mux.HandleFunc("/moved", exempt([]string{"/moved/"}, move))
	http.ListenAndServe(":8080", mux)
}

func requireKey(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !keystore.Valid(r.Header.Get("X-API-Key")) {
			http.Error(w, "unknown key", http.StatusUnauthorized)
			return
		}
		next(w, r)
	}
}

var items = make(map[string]string)

func list(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, items) } // ok: behind the middleware

func create(w http.ResponseWriter, r *http.Request) { items[r.FormValue("id")] = r.FormValue("name") } // ok: behind the middleware

func show(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, items[itemOf(r)]) } // ok: behind the middleware

func rename(w http.ResponseWriter, r *http.Request) { // ok: behind the middleware
	items[strings.TrimSuffix(itemOf(r), "/rename")] = r.FormValue("name")
}

func itemOf(r *http.Request) string { return strings.TrimPrefix(r.URL.Path, "/items/") }

func remove(w http.ResponseWriter, r *http.Request) { delete(items, itemOf(r)) }

func reset(w http.ResponseWriter, r *http.Request) { keystore.Reset(r.Context()) }

// sections checks keys in one of its branches, and nothing in the other.
func sections(w http.ResponseWriter, r *http.Request) {
	path := r.URL.Path
	if strings.HasPrefix(path, "/sections/internal/") {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil || !k.Has("internal") {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		if path == "/sections/internal/reset" {
			resetSections(w, r)
			return
		}
		listSections(w, r)
		return
	}
	if path == "/sections/keys" && r.Method == http.MethodDelete {
		deleteKeys(w, r) // want `DELETE "/sections/keys", handler deleteKeys, is open to everybody: requireKey checks who asks on \d routes beside it`
		return
	}
	http.NotFound(w, r)
}

func resetSections(w http.ResponseWriter, r *http.Request) { keystore.Reset(r.Context()) } // ok: its branch asks for a scope

func listSections(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, keystore.Secret()) } // ok: its branch asks for a scope

func deleteKeys(w http.ResponseWriter, r *http.Request) { clear(items) }

// reports answers the errors that handlers return.
func reports(w http.ResponseWriter, r *http.Request) {
	var err error
	switch r.Method {
	case http.MethodGet:
		err = readErrors(w, r)
	case http.MethodDelete:
		err = dropErrors(w, r)
	default:
		err = errors.New("method not allowed")
	}
	if err != nil {
		log.Print(err)
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func readErrors(w http.ResponseWriter, r *http.Request) error { // ok: the key is verified
	if !keystore.Valid(r.Header.Get("X-API-Key")) {
		return errors.New("unknown key")
	}
	_, err := fmt.Fprint(w, keystore.Secret())
	return err
}

func dropErrors(w http.ResponseWriter, r *http.Request) error {
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil || k.TenantID == "" {
		return errors.New("unknown key")
	}
	keystore.Reset(r.Context()) // want `DELETE "/errors/" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return nil
}

// old looks at the form of the key only, in front of all of its branches.
func old(w http.ResponseWriter, r *http.Request) {
	if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want `handler old grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		http.Error(w, "unknown key", http.StatusUnauthorized)
		return
	}
	switch r.Method {
	case http.MethodGet:
		oldList(w, r)
	case http.MethodPut:
		oldNames(w, r)
	}
}

func oldList(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, keystore.Secret()) }

func oldNames(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, len(keystore.Secret())) }

// shows is no dispatcher: it does the work, and leaves only the answer to another
// function.
func shows(w http.ResponseWriter, r *http.Request) { // ok: what only reads may be public
	if r.Method != http.MethodGet {
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		return
	}
	page(w, r, items[r.FormValue("id")])
}

func page(w http.ResponseWriter, r *http.Request, text string) { fmt.Fprintf(w, "<p>%s</p>", text) }

// exempt is no dispatcher, but a middleware that is skipped for some paths.
func exempt(paths []string, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		for _, path := range paths {
			if strings.HasPrefix(r.URL.Path, path) {
				next(w, r)
				return
			}
		}
		requireKey(next)(w, r)
	}
}

func move(w http.ResponseWriter, r *http.Request) { items[r.FormValue("id")] = r.FormValue("name") } // ok: behind the middleware

// root leaves requests to others, which leave them to code that is not seen.
func root(w http.ResponseWriter, r *http.Request) {
	if strings.HasPrefix(r.URL.Path, "/console") {
		serveConsole(w, r)
		return
	}
	http.NotFound(w, r)
}

func serveConsole(w http.ResponseWriter, r *http.Request) {
	files := http.FileServer(http.Dir("console"))
	if _, err := os.Stat("console" + r.URL.Path); os.IsNotExist(err) {
		fmt.Fprint(w, items["index"])
		r.URL.Path = "/"
	}
	files.ServeHTTP(w, r)
}
