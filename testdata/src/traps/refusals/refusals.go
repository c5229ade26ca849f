// Package refusals has checks that can fail in several ways.
package refusals

import (
	"errors"
	"fmt"
	"net/http"
	"sync"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /on", goesOnAfterEitherFailure)
	mux.HandleFunc("GET /stops", stopsAfterEitherFailure)
	mux.HandleFunc("GET /told", tellsTheStatusAndGoesOn)
	mux.HandleFunc("GET /told/stops", tellsTheStatusAndStops)
	mux.HandleFunc("GET /named", asksANamedResult)
	mux.HandleFunc("GET /kind", asksForTheKindOfFailure)
	return mux
}

var (
	mu      sync.RWMutex
	keys    map[string]*keystore.Key
	errOld  = errors.New("revoked")
	errNone = errors.New("unknown")
)

// lookup fails in two ways.
func lookup(key string) (*keystore.Key, error) {
	k, ok := keys[key]
	if !ok {
		return nil, errNone
	}
	if k.Revoked {
		return nil, errOld
	}
	return k, nil
}

// fail answers an error with a status that its callers know.
func fail(w http.ResponseWriter, status int, text string) {
	w.WriteHeader(status)
	fmt.Fprintln(w, text)
}

func goesOnAfterEitherFailure(w http.ResponseWriter, r *http.Request) {
	_, err := lookup(r.Header.Get("X-API-Key")) // want `GET "/on" goes on after refusing X-API-Key`
	if err != nil {
		http.Error(w, "invalid key", http.StatusUnauthorized)
	}
	fmt.Fprint(w, keystore.Secret())
}

func stopsAfterEitherFailure(w http.ResponseWriter, r *http.Request) { // ok: both failures stop
	_, err := lookup(r.Header.Get("X-API-Key"))
	if err != nil {
		http.Error(w, "invalid key", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func tellsTheStatusAndGoesOn(w http.ResponseWriter, r *http.Request) {
	_, err := lookup(r.Header.Get("X-API-Key")) // want `GET "/told" goes on after refusing X-API-Key`
	if err != nil {
		fail(w, http.StatusUnauthorized, "invalid key")
	}
	fmt.Fprint(w, keystore.Secret())
}

func tellsTheStatusAndStops(w http.ResponseWriter, r *http.Request) { // ok: the helper answers, the handler stops
	_, err := lookup(r.Header.Get("X-API-Key"))
	if err != nil {
		fail(w, http.StatusUnauthorized, "invalid key")
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

// admit keeps its result in a variable, since something is deferred.
func admit(key string) (err error) {
	mu.RLock()
	defer mu.RUnlock()
	if _, ok := keys[key]; !ok {
		err = errNone
	}
	return
}

func asksANamedResult(w http.ResponseWriter, r *http.Request) { // ok: nil only if the key is there
	if err := admit(r.Header.Get("X-API-Key")); err != nil {
		http.Error(w, "invalid key", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func asksForTheKindOfFailure(w http.ResponseWriter, r *http.Request) { // ok: each failure is answered
	_, err := lookup(r.Header.Get("X-API-Key"))
	if errors.Is(err, errOld) {
		fail(w, http.StatusForbidden, "revoked")
		return
	}
	if err != nil {
		fail(w, http.StatusUnauthorized, "invalid key")
		return
	}
	fmt.Fprint(w, keystore.Secret())
}
