// Package configured has keys that the program is set up with, which may come from
// the environment or from a literal.
package configured

import (
	"crypto/subtle"
	"net/http"
	"os"
	"strings"
)

// A config has the settings of the service.
type config struct{ Key, Base string }

func load() *config {
	c := &config{Key: strings.TrimSpace(os.Getenv("ROOT_KEY")), Base: os.Getenv("BASE")}
	if c.Base == "" {
		c.Base = "/api"
	}
	return c
}

// A service is set up with a config, or loads one.
type service struct{ config *config }

func newService(c *config) *service {
	if c == nil {
		c = load()
	}
	return &service{config: c}
}

func requireRoot(c *config) func(http.HandlerFunc) http.HandlerFunc {
	return func(next http.HandlerFunc) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			key := r.Header.Get("X-Root-API-Key")
			if key == "" || c.Key == "" || subtle.ConstantTimeCompare([]byte(key), []byte(c.Key)) != 1 {
				http.Error(w, "unauthorized", http.StatusUnauthorized)
				return
			}
			next(w, r)
		}
	}
}

func (s *service) routes(mux *http.ServeMux) {
	mux.HandleFunc("GET /jobs", requireRoot(s.config)(jobs))
}

func requireKey(secret string, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("X-API-Key") != secret {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r)
	}
}

func setting(name, otherwise string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return otherwise
}

func routes() *http.ServeMux {
	mux := http.NewServeMux()
	newService(nil).routes(mux)
	newService(load()).routes(mux)
	mux.HandleFunc("GET /logs", requireKey(setting("API_KEY", "development"), logs))
	mux.HandleFunc("GET /names", requirePrefix(setting("API_PREFIX", "tk_"), names))
	return mux
}

// requirePrefix compares nothing but the first letters.
func requirePrefix(prefix string, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.Header.Get("X-API-Key"), prefix) { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r)
	}
}

func jobs(w http.ResponseWriter, r *http.Request) { w.Write([]byte("jobs")) } // ok: the key is compared with the one of the environment

func logs(w http.ResponseWriter, r *http.Request) { w.Write([]byte("logs")) } // ok: likewise

func names(w http.ResponseWriter, r *http.Request) { w.Write([]byte("names")) }
