// Package refusing has a function that answers all errors, notes them, and is called for a
// wrong method, too: that makes nobody a dispatcher.
package refusing

import (
	"encoding/json"
	"net/http"
	"os"
	"strings"

	"keystore"
)

type metrics interface {
	Count(name string, code int)
}

type service struct{ metrics metrics }

func (s *service) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/secret", s.comparesTheKey)
	mux.HandleFunc("/text", s.looksAtTheKey)
	return mux
}

func (s *service) fail(w http.ResponseWriter, code int, message string) {
	s.metrics.Count("errors", code)
	w.WriteHeader(code)
	json.NewEncoder(w).Encode(map[string]string{"error": http.StatusText(code), "message": message})
}

func (s *service) comparesTheKey(w http.ResponseWriter, r *http.Request) { // ok: the key is compared with the one that is set
	if r.Method != http.MethodPost {
		s.fail(w, http.StatusMethodNotAllowed, "method not allowed")
		return
	}
	if r.Header.Get("X-API-Key") != os.Getenv("SERVICE_KEY") {
		s.fail(w, http.StatusUnauthorized, "invalid key")
		return
	}
	var in struct{ Limit int }
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		in.Limit = 10
	}
	json.NewEncoder(w).Encode(keystore.Secret()[:in.Limit])
}

func (s *service) looksAtTheKey(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		s.fail(w, http.StatusMethodNotAllowed, "method not allowed")
		return
	}
	if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { // want `POST "/text" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		s.fail(w, http.StatusUnauthorized, "invalid key")
		return
	}
	json.NewEncoder(w).Encode(keystore.Secret())
}
