// Package characters has checks that look at a key character by character, or
// compute a checksum of it, as the formats of many vendors suggest.
package characters

import (
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"net/http"
	"os"
	"strconv"
	"strings"
	"unicode"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /letters", wantsLetters)
	mux.HandleFunc("GET /letters/safe", wantsLettersAndLooksUp)
	mux.HandleFunc("GET /alphabet", asksForAnAlphabet)
	mux.HandleFunc("GET /checksum", comparesAChecksum)
	mux.HandleFunc("GET /checksum/safe", comparesAChecksumAndLooksUp)
	mux.HandleFunc("GET /digest", comparesADigest)
	mux.HandleFunc("GET /digest/safe", comparesADigestOfTheSecret)
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "invalid key", http.StatusUnauthorized) }

func wantsLetters(w http.ResponseWriter, r *http.Request) {
	for _, c := range r.Header.Get("X-API-Key") {
		if !unicode.IsLetter(c) { // want `GET "/letters" grants access after checking only the format of X-API-Key: unicode\.IsLetter`
			deny(w)
			return
		}
	}
	fmt.Fprint(w, keystore.Secret())
}

func wantsLettersAndLooksUp(w http.ResponseWriter, r *http.Request) { // ok: the key is looked up behind the loop
	key := r.Header.Get("X-API-Key")
	for _, c := range key {
		if !unicode.IsLetter(c) {
			deny(w)
			return
		}
	}
	if !keystore.Valid(key) { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

// itself reports whether a key ends in a digest of what stands in front of it.
func itself(key string) bool {
	body, sum, ok := strings.Cut(key, "~")
	digest := sha256.Sum256([]byte(body))
	return ok && subtle.ConstantTimeCompare([]byte(base64.URLEncoding.EncodeToString(digest[:])), []byte(sum)) == 1 // want `GET "/digest" grants access after checking only the format of X-API-Key: strings\.Cut, subtle\.ConstantTimeCompare`
}

func comparesADigest(w http.ResponseWriter, r *http.Request) {
	if !itself(r.Header.Get("X-API-Key")) {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

var known = os.Getenv("KEY_DIGEST")

func comparesADigestOfTheSecret(w http.ResponseWriter, r *http.Request) { // ok: the program has the digest of the one key
	key := r.Header.Get("X-API-Key")
	if len(key) < 20 {
		deny(w)
		return
	}
	digest := sha256.Sum256([]byte(key))
	if subtle.ConstantTimeCompare([]byte(base64.URLEncoding.EncodeToString(digest[:])), []byte(known)) != 1 { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

const alphabet = "abcdefghijklmnopqrstuvwxyz234567"

func isBase32(s string) bool {
	for _, c := range s {
		if !strings.ContainsRune(alphabet, c) { // want `GET "/alphabet" grants access after checking only the format of X-API-Key: strings\.ContainsRune`
			return false
		}
	}
	return true
}

func asksForAnAlphabet(w http.ResponseWriter, r *http.Request) {
	if !isBase32(r.Header.Get("X-API-Key")) {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

// checksum returns the check digits of a key without them.
func checksum(body string) string {
	sum := 0
	for _, c := range body {
		sum = (sum*31 + int(c)) % 97
	}
	return strconv.Itoa(sum)
}

func comparesAChecksum(w http.ResponseWriter, r *http.Request) {
	body, digits, _ := strings.Cut(r.Header.Get("X-API-Key"), "-")
	if checksum(body) != digits { // want `GET "/checksum" grants access after checking only the format of X-API-Key: a comparison`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func comparesAChecksumAndLooksUp(w http.ResponseWriter, r *http.Request) { // ok: the key is looked up too
	key := r.Header.Get("X-API-Key")
	body, digits, _ := strings.Cut(key, "-")
	if checksum(body) != digits {
		deny(w)
		return
	}
	if !keystore.Valid(key) { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}
