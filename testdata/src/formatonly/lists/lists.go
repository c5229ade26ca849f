// Package lists has checks that turn certain keys away, and checks that stand in
// a list.
package lists

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"log"
	"net/http"
	"strings"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /null", refusesNull)
	mux.HandleFunc("GET /null/safe", refusesNullAndLooksUp)
	mux.HandleFunc("GET /long", refusesLongKeys)
	mux.HandleFunc("GET /secret", comparesWithASecret)
	mux.HandleFunc("GET /counted", countsLongKeys)
	mux.HandleFunc("GET /flags", listsFlags)
	mux.HandleFunc("GET /flags/safe", listsFlagsAndALookup)
	mux.HandleFunc("GET /named", listsNamedFlags)
	mux.HandleFunc("GET /functions", listsFunctions)
	mux.HandleFunc("GET /functions/safe", listsFunctionsAndALookup)
	mux.HandleFunc("GET /digest", looksTheDigestUp)
	mux.HandleFunc("GET /runes", comparesRunes)
	mux.HandleFunc("GET /reasons", refusesForTwoReasonsAndGoesOn)
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "invalid key", http.StatusUnauthorized) }

func refusesNull(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if key == "" || key == "null" || key == "undefined" { // want `GET "/null" grants access after checking only the format of X-API-Key: non-empty, a comparison`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func refusesNullAndLooksUp(w http.ResponseWriter, r *http.Request) { // ok: the key is looked up
	key := r.Header.Get("X-API-Key")
	if key == "" || key == "null" {
		deny(w)
		return
	}
	if !keystore.Valid(key) { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func refusesLongKeys(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if len(key) > 64 { // want `GET "/long" grants access after checking only the format of X-API-Key: len`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func comparesWithASecret(w http.ResponseWriter, r *http.Request) { // ok: the whole of the key is compared
	if r.Header.Get("X-API-Key") != "4f1c7a" {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func countsLongKeys(w http.ResponseWriter, r *http.Request) { // ok: the page is for everybody
	if key := r.Header.Get("X-API-Key"); len(key) > 8 {
		log.Print("seen ", key[:8])
	}
	fmt.Fprint(w, "prices")
}

func listsFlags(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	checks := []bool{len(key) == 40, strings.HasPrefix(key, "tk_")} // want `GET "/flags" grants access after checking only the format of X-API-Key: len, strings\.HasPrefix`
	for _, ok := range checks {
		if !ok {
			deny(w)
			return
		}
	}
	fmt.Fprint(w, keystore.Secret())
}

func listsFlagsAndALookup(w http.ResponseWriter, r *http.Request) { // ok: one of the flags says that the key is known
	key := r.Header.Get("X-API-Key")
	for _, ok := range []bool{strings.HasPrefix(key, "tk_"), keystore.Valid(key)} {
		if !ok {
			deny(w)
			return
		}
	}
	fmt.Fprint(w, keystore.Secret())
}

func listsNamedFlags(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	checks := []struct {
		name string
		ok   bool
	}{
		{"length", len(key) >= 20},
		{"prefix", strings.HasPrefix(key, "tk_")}, // want `GET "/named" grants access after checking only the format of X-API-Key: len, strings\.HasPrefix`
	}
	for _, c := range checks {
		if !c.ok {
			http.Error(w, "bad "+c.name, http.StatusUnauthorized)
			return
		}
	}
	fmt.Fprint(w, keystore.Secret())
}

var forms = []func(string) bool{
	func(s string) bool { return len(s) == 32 },
	func(s string) bool { return strings.HasPrefix(s, "tk_") }, // want `GET "/functions" grants access after checking only the format of X-API-Key: len, strings\.HasPrefix`
}

func listsFunctions(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	for _, fits := range forms {
		if !fits(key) {
			deny(w)
			return
		}
	}
	fmt.Fprint(w, keystore.Secret())
}

var checks = []func(string) error{wellFormed, keystore.Check}

func wellFormed(key string) error {
	if !strings.HasPrefix(key, "tk_") {
		return keystore.ErrUnknown
	}
	return nil
}

func listsFunctionsAndALookup(w http.ResponseWriter, r *http.Request) { // ok: one of the functions looks the key up
	key := r.Header.Get("X-API-Key")
	for _, check := range checks {
		if err := check(key); err != nil {
			deny(w)
			return
		}
	}
	fmt.Fprint(w, keystore.Secret())
}

var digests map[string]*keystore.Key

func looksTheDigestUp(w http.ResponseWriter, r *http.Request) { // ok: a digest of the key is looked up
	key := r.Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		deny(w)
		return
	}
	h := sha256.New()
	io.WriteString(h, key)
	if _, ok := digests[hex.EncodeToString(h.Sum(nil))]; !ok { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func refusesForTwoReasonsAndGoesOn(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if key == "" || !keystore.Valid(key) { // want `GET "/reasons" goes on after refusing X-API-Key`
		deny(w)
	}
	fmt.Fprint(w, keystore.Secret())
}

func printable(key string) bool {
	for _, c := range key {
		if c < '0' || c > 'z' {
			return false
		}
	}
	return true
}

func comparesRunes(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if len(key) < 16 || !printable(key) { // want `GET "/runes" grants access after checking only the format of X-API-Key: <, >, len`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}
