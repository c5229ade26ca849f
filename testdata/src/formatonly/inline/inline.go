// Package inline has checks of the shape of a key in the handler itself, in all
// the forms that a condition can take.
package inline

import (
	"errors"
	"fmt"
	"net/http"
	"regexp"
	"strings"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /early-return", returnsEarlyOnAWrongPrefix)
	mux.HandleFunc("GET /early-return/safe", returnsEarlyOnAnUnknownKey)
	mux.HandleFunc("GET /nested", answersInsideOfNestedIfs)
	mux.HandleFunc("GET /nested/safe", answersInsideOfANestedLookup)
	mux.HandleFunc("GET /switch", switchesOnTheShape)
	mux.HandleFunc("GET /switch/safe", switchesOnTheLookup)
	mux.HandleFunc("GET /and", requiresPrefixAndLength)
	mux.HandleFunc("GET /and/safe", requiresPrefixAndLookup)
	mux.HandleFunc("GET /or", refusesEmptyOrWrongPrefix)
	mux.HandleFunc("GET /or/safe", refusesEmptyOrUnknown)
	mux.HandleFunc("GET /bool", keepsTheOutcomeInABool)
	mux.HandleFunc("GET /bool/safe", keepsTheLookupInABool)
	mux.HandleFunc("GET /error", keepsTheOutcomeInAnError)
	mux.HandleFunc("GET /error/safe", keepsTheLookupInAnError)
	mux.HandleFunc("GET /loop", loopsOverPrefixes)
	mux.HandleFunc("GET /loop/safe", loopsOverKeys)
	mux.HandleFunc("GET /regexp", matchesAPattern)
	mux.HandleFunc("GET /presence", checksOnlyThatThereIsAKey)
	return mux
}

func returnsEarlyOnAWrongPrefix(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") { // want `GET "/early-return" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func returnsEarlyOnAnUnknownKey(w http.ResponseWriter, r *http.Request) { // ok: the key is looked up after its shape was checked
	key := r.Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	if !keystore.Valid(key) { // guard: formatonly
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func answersInsideOfNestedIfs(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if key != "" {
		if len(key) == 40 { // want `GET "/nested" grants access after checking only the format of X-API-Key: non-empty, len`
			fmt.Fprint(w, keystore.Secret())
			return
		}
	}
	http.Error(w, "invalid key", http.StatusForbidden)
}

func answersInsideOfANestedLookup(w http.ResponseWriter, r *http.Request) { // ok: the answer stands below the lookup
	key := r.Header.Get("X-API-Key")
	if len(key) == 40 {
		if _, err := keystore.Find(r.Context(), key); err == nil {
			fmt.Fprint(w, keystore.Secret())
			return
		}
	}
	http.Error(w, "invalid key", http.StatusForbidden)
}

func switchesOnTheShape(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	switch {
	case key == "":
		http.Error(w, "missing key", http.StatusUnauthorized)
	case !strings.HasPrefix(key, "tk_"): // want `GET "/switch" grants access after checking only the format of X-API-Key: non-empty, strings\.HasPrefix`
		http.Error(w, "invalid key", http.StatusForbidden)
	default:
		fmt.Fprint(w, keystore.Secret())
	}
}

func switchesOnTheLookup(w http.ResponseWriter, r *http.Request) { // ok: the default comes after the lookup
	key := r.Header.Get("X-API-Key")
	switch {
	case key == "":
		http.Error(w, "missing key", http.StatusUnauthorized)
	case !keystore.Valid(key): // guard: formatonly `!keystore.Valid(key)`
		http.Error(w, "invalid key", http.StatusForbidden)
	default:
		fmt.Fprint(w, keystore.Secret())
	}
}

func requiresPrefixAndLength(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if strings.HasPrefix(key, "tk_") && len(key) == 40 { // want `GET "/and" grants access after checking only the format of X-API-Key: strings\.HasPrefix, len`
		fmt.Fprint(w, keystore.Secret())
		return
	}
	http.Error(w, "invalid key", http.StatusForbidden)
}

func requiresPrefixAndLookup(w http.ResponseWriter, r *http.Request) { // ok: both must hold, and one is a lookup
	key := r.Header.Get("X-API-Key")
	if strings.HasPrefix(key, "tk_") && keystore.Valid(key) { // guard: formatonly `keystore.Valid(key)`
		fmt.Fprint(w, keystore.Secret())
		return
	}
	http.Error(w, "invalid key", http.StatusForbidden)
}

func refusesEmptyOrWrongPrefix(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if key == "" || !strings.HasPrefix(key, "tk_") { // want `GET "/or" grants access after checking only the format of X-API-Key: non-empty, strings\.HasPrefix`
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func refusesEmptyOrUnknown(w http.ResponseWriter, r *http.Request) { // ok: an unknown key is refused
	key := r.Header.Get("X-API-Key")
	if key == "" || !keystore.Valid(key) { // guard: formatonly `!keystore.Valid(key)`
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func keepsTheOutcomeInABool(w http.ResponseWriter, r *http.Request) {
	allowed := false
	if key := r.Header.Get("X-API-Key"); strings.HasPrefix(key, "tk_") { // want `GET "/bool" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		allowed = true
	}
	if !allowed {
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func keepsTheLookupInABool(w http.ResponseWriter, r *http.Request) { // ok: the bool is true only for a known key
	key := r.Header.Get("X-API-Key")
	if key == "" {
		http.Error(w, "missing key", http.StatusUnauthorized)
		return
	}
	allowed := false
	if strings.HasPrefix(key, "tk_") {
		allowed = keystore.Valid(key)
	}
	if !allowed { // guard: formatonly
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func keepsTheOutcomeInAnError(w http.ResponseWriter, r *http.Request) {
	var err error
	if len(r.Header.Get("X-API-Key")) != 40 { // want `GET "/error" grants access after checking only the format of X-API-Key: len`
		err = errors.New("invalid key")
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func keepsTheLookupInAnError(w http.ResponseWriter, r *http.Request) { // ok: the error is nil only for a known key
	var err error
	key := r.Header.Get("X-API-Key")
	if key == "" {
		http.Error(w, "missing key", http.StatusUnauthorized)
		return
	}
	if len(key) != 40 {
		err = errors.New("invalid key")
	} else {
		_, err = keystore.Find(r.Context(), key)
	}
	if err != nil { // guard: formatonly
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func loopsOverPrefixes(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	found := false
	for _, prefix := range []string{"tk_", "sk_"} {
		if strings.HasPrefix(key, prefix) { // want `GET "/loop" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			found = true
			break
		}
	}
	if !found {
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

var known []string

func loopsOverKeys(w http.ResponseWriter, r *http.Request) { // ok: the key equals one that the program knows
	key := r.Header.Get("X-API-Key")
	if len(key) != 40 {
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	found := false
	for _, k := range known {
		if k == key {
			found = true
		}
	}
	if !found { // guard: formatonly
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

var shape = regexp.MustCompile(`^tk_[0-9a-f]{32}$`)

func matchesAPattern(w http.ResponseWriter, r *http.Request) {
	if !shape.MatchString(r.Header.Get("X-API-Key")) { // want `GET "/regexp" grants access after checking only the format of X-API-Key: Regexp\.MatchString`
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func checksOnlyThatThereIsAKey(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("X-API-Key") == "" { // want `GET "/presence" grants access after checking only the format of X-API-Key: non-empty`
		http.Error(w, "missing key", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}
