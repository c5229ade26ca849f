// Package pieces looks at the pieces of a key in loops over iterators.
package pieces

import (
	"crypto/subtle"
	"errors"
	"maps"
	"net/http"
	"slices"
	"strings"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /reports/marked", showsForAMark)
	mux.HandleFunc("POST /reports/formed", showsForItsForm)
	mux.HandleFunc("POST /reports/prefixed", showsForAPrefix)
	mux.HandleFunc("POST /reports/known", showsForAKnownKey)
	mux.HandleFunc("POST /reports/found", showsForWhatIsFound)
	return mux
}

func marked(key string) bool {
	for piece := range strings.SplitSeq(key, "_") {
		if piece == "sk" { // want `POST "/reports/marked" grants access after checking only the format of X-API-Key: a comparison`
			return true
		}
	}
	return false
}

func showsForAMark(w http.ResponseWriter, r *http.Request) {
	if !marked(r.Header.Get("X-API-Key")) {
		http.Error(w, "invalid key", http.StatusUnauthorized)
		return
	}
	w.Write([]byte("report"))
}

var errForm = errors.New("malformed key")

func formed(key string) error {
	for piece := range strings.SplitSeq(key, "_") {
		if len(piece) < 4 {
			return errForm
		}
	}
	return nil
}

func showsForItsForm(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if err := formed(key); key == "" || err != nil { // want `POST "/reports/formed" grants access after checking only the format of X-API-Key: non-empty`
		http.Error(w, "invalid key", http.StatusUnauthorized)
		return
	}
	w.Write([]byte("report"))
}

func prefixed(key string) (ok bool) {
	for prefix := range slices.Values([]string{"sk_", "pk_"}) {
		if strings.HasPrefix(key, prefix) { // want `POST "/reports/prefixed" grants access after checking only the format of X-API-Key: strings.HasPrefix`
			ok = true
			break
		}
	}
	return ok
}

func showsForAPrefix(w http.ResponseWriter, r *http.Request) {
	if !prefixed(r.Header.Get("X-API-Key")) {
		http.Error(w, "invalid key", http.StatusUnauthorized)
		return
	}
	w.Write([]byte("report"))
}

var owners map[string]string

func known(key string) bool {
	for k := range maps.Keys(owners) {
		if subtle.ConstantTimeCompare([]byte(k), []byte(key)) == 1 {
			return true
		}
	}
	return false
}

func showsForAKnownKey(w http.ResponseWriter, r *http.Request) { // ok: compared with those that there are
	if !known(r.Header.Get("X-API-Key")) {
		http.Error(w, "invalid key", http.StatusUnauthorized)
		return
	}
	w.Write([]byte("report"))
}

func owner(key string) (string, error) {
	owner := ""
	for k, name := range maps.All(owners) {
		if k != key {
			continue
		}
		owner = name
		break
	}
	if owner == "" {
		return "", keystore.ErrUnknown
	}
	return owner, nil
}

func showsForWhatIsFound(w http.ResponseWriter, r *http.Request) { // ok: the loop has found whose the key is
	if _, err := owner(r.Header.Get("X-API-Key")); err != nil {
		http.Error(w, "invalid key", http.StatusUnauthorized)
		return
	}
	w.Write([]byte("report"))
}
