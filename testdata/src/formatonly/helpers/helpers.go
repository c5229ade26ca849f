// Package helpers has checks of a key in functions that the handlers call:
// functions, methods, methods behind an interface and function values, which
// answer with a bool, an error, or a value and an error.
package helpers

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"keystore"
)

var errInvalid = errors.New("invalid key")

func routes() http.Handler {
	mux := http.NewServeMux()
	s := &server{keys: shapeChecker{}, store: mapStore{}}
	mux.HandleFunc("GET /bool", asksABool)
	mux.HandleFunc("GET /bool/safe", asksABoolOfALookup)
	mux.HandleFunc("GET /error", asksAnError)
	mux.HandleFunc("GET /error/safe", asksAnErrorOfALookup)
	mux.HandleFunc("GET /value", asksAValueAndAnError)
	mux.HandleFunc("GET /value/safe", asksAValueAndAnErrorOfALookup)
	mux.HandleFunc("GET /request", asksAHelperThatReadsTheKey)
	mux.HandleFunc("GET /request/safe", asksAHelperThatReadsAndLooksUp)
	mux.HandleFunc("GET /answering", asksAHelperThatAnswers)
	mux.HandleFunc("GET /answering/safe", asksAHelperThatLooksUpAndAnswers)
	mux.HandleFunc("GET /deep", asksThreeCallsDeep)
	mux.HandleFunc("GET /method", s.asksAMethod)
	mux.HandleFunc("GET /method/safe", s.asksAMethodThatLooksUp)
	mux.HandleFunc("GET /interface", s.asksBehindAnInterface)
	mux.HandleFunc("GET /interface/safe", s.asksALookupBehindAnInterface)
	mux.HandleFunc("GET /closure", asksAClosure)
	mux.HandleFunc("GET /closure/safe", asksAClosureThatLooksUp)
	return mux
}

// -- bool --

func validateAPIKey(key string) bool {
	return strings.HasPrefix(key, "tk_") && len(key) == 40 // want `GET "/bool" grants access after checking only the format of X-API-Key: strings\.HasPrefix, len`
}

func asksABool(w http.ResponseWriter, r *http.Request) {
	if !validateAPIKey(r.Header.Get("X-API-Key")) {
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func knownKey(key string) bool {
	if !strings.HasPrefix(key, "tk_") {
		return false
	}
	return keystore.Valid(key)
}

func asksABoolOfALookup(w http.ResponseWriter, r *http.Request) { // ok: the helper looks the key up
	if !knownKey(r.Header.Get("X-API-Key")) {
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

// -- error --

func authenticate(key string) error {
	if key == "" {
		return errors.New("missing key")
	}
	if !strings.HasPrefix(key, "tk_") { // want `GET "/error" grants access after checking only the format of X-API-Key: non-empty, strings\.HasPrefix`
		return errInvalid
	}
	return nil
}

func asksAnError(w http.ResponseWriter, r *http.Request) {
	if err := authenticate(r.Header.Get("X-API-Key")); err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func mustBeKnown(key string) error {
	if !strings.HasPrefix(key, "tk_") {
		return errInvalid
	}
	if _, err := keystore.Find(context.Background(), key); err != nil { // guard: formatonly asksAnErrorOfALookup
		return fmt.Errorf("finding key: %w", err)
	}
	return nil
}

func asksAnErrorOfALookup(w http.ResponseWriter, r *http.Request) { // ok: a nil error comes after a lookup
	if err := mustBeKnown(r.Header.Get("X-API-Key")); err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

// -- value and error --

func parseKey(key string) (id string, err error) {
	parts := strings.Split(key, "_")
	if len(parts) != 3 { // want `GET "/value" grants access after checking only the format of X-API-Key: len`
		return "", errInvalid
	}
	return parts[1], nil
}

func asksAValueAndAnError(w http.ResponseWriter, r *http.Request) {
	id, err := parseKey(r.Header.Get("X-API-Key"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	fmt.Fprint(w, id, keystore.Secret())
}

func findKey(key string) (*keystore.Key, error) {
	if len(key) != 40 {
		return nil, errInvalid
	}
	return keystore.Find(context.Background(), key)
}

func asksAValueAndAnErrorOfALookup(w http.ResponseWriter, r *http.Request) { // ok: the value was found by the key
	k, err := findKey(r.Header.Get("X-API-Key"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	fmt.Fprint(w, k.TenantID, keystore.Secret())
}

// -- helpers that get the request --

func hasKey(r *http.Request) bool {
	return strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") // want `GET "/request" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
}

func asksAHelperThatReadsTheKey(w http.ResponseWriter, r *http.Request) {
	if hasKey(r) {
		fmt.Fprint(w, keystore.Secret())
		return
	}
	http.Error(w, "invalid key", http.StatusForbidden)
}

func authorized(r *http.Request) bool {
	key := r.Header.Get("X-API-Key")
	return strings.HasPrefix(key, "tk_") && keystore.Valid(key) // guard: formatonly asksAHelperThatReadsAndLooksUp `keystore.Valid(key)`
}

func asksAHelperThatReadsAndLooksUp(w http.ResponseWriter, r *http.Request) { // ok: the helper looks the key up
	if authorized(r) {
		fmt.Fprint(w, keystore.Secret())
		return
	}
	http.Error(w, "invalid key", http.StatusForbidden)
}

func refuse(w http.ResponseWriter, r *http.Request) bool {
	if len(r.Header.Get("X-API-Key")) < 20 { // want `GET "/answering" grants access after checking only the format of X-API-Key: len`
		http.Error(w, "invalid key", http.StatusForbidden)
		return true
	}
	return false
}

func asksAHelperThatAnswers(w http.ResponseWriter, r *http.Request) {
	if refuse(w, r) {
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func refuseUnknown(w http.ResponseWriter, r *http.Request) bool {
	key := r.Header.Get("X-API-Key")
	if len(key) < 20 || !keystore.Valid(key) { // guard: formatonly asksAHelperThatLooksUpAndAnswers `!keystore.Valid(key)`
		http.Error(w, "invalid key", http.StatusForbidden)
		return true
	}
	return false
}

func asksAHelperThatLooksUpAndAnswers(w http.ResponseWriter, r *http.Request) { // ok: the helper looks the key up
	if refuseUnknown(w, r) {
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

// -- several calls deep --

func first(key string) error { return second(strings.TrimSpace(key)) }

func second(key string) error {
	if !third(key) {
		return errInvalid
	}
	return nil
}

func third(key string) bool { return strings.HasPrefix(key, "tk_") } // want `GET "/deep" grants access after checking only the format of X-API-Key: strings\.HasPrefix`

func asksThreeCallsDeep(w http.ResponseWriter, r *http.Request) {
	if err := first(r.Header.Get("X-API-Key")); err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

// -- methods and interfaces --

type server struct {
	keys  checker
	store finder
}

func (s *server) validate(key string) bool {
	return len(key) == 40 // want `GET "/method" grants access after checking only the format of X-API-Key: len`
}

func (s *server) asksAMethod(w http.ResponseWriter, r *http.Request) {
	if !s.validate(r.Header.Get("X-API-Key")) {
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func (s *server) known(key string) bool { return len(key) == 40 && keystore.Valid(key) } // guard: formatonly server.asksAMethodThatLooksUp `keystore.Valid(key)`

func (s *server) asksAMethodThatLooksUp(w http.ResponseWriter, r *http.Request) { // ok: the method looks the key up
	if !s.known(r.Header.Get("X-API-Key")) {
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

type checker interface {
	CheckShape(key string) error
}

type shapeChecker struct{}

func (shapeChecker) CheckShape(key string) error {
	if !strings.HasPrefix(key, "tk_") { // want `GET "/interface" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return errInvalid
	}
	return nil
}

func (s *server) asksBehindAnInterface(w http.ResponseWriter, r *http.Request) {
	if err := s.keys.CheckShape(r.Header.Get("X-API-Key")); err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

type finder interface {
	FindKey(key string) (*keystore.Key, error)
}

type mapStore struct{ keys map[string]*keystore.Key }

func (m mapStore) FindKey(key string) (*keystore.Key, error) {
	k, ok := m.keys[key]
	if !ok {
		return nil, errInvalid
	}
	return k, nil
}

func (s *server) asksALookupBehindAnInterface(w http.ResponseWriter, r *http.Request) { // ok: the implementation looks the key up
	key := r.Header.Get("X-API-Key")
	if len(key) != 40 {
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	if _, err := s.store.FindKey(key); err != nil { // guard: formatonly
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

// -- closures --

func newPrefixCheck(prefix string) func(string) bool {
	return func(key string) bool { return strings.HasPrefix(key, prefix) } // want `GET "/closure" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
}

func asksAClosure(w http.ResponseWriter, r *http.Request) {
	check := newPrefixCheck("tk_")
	if !check(r.Header.Get("X-API-Key")) {
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func newLookup(keys map[string]bool) func(string) bool {
	return func(key string) bool { return len(key) == 40 && keys[key] }
}

var knownKeys map[string]bool

func asksAClosureThatLooksUp(w http.ResponseWriter, r *http.Request) { // ok: the closure looks the key up
	check := newLookup(knownKeys)
	if !check(r.Header.Get("X-API-Key")) {
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}
