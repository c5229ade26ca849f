// Package verification has verifications of a key that do not protect.
//
// keyauthz-test:only-unsafe each trap stands for itself
package verification

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"log"
	"net/http"
	"strings"

	"github.com/golang-jwt/jwt/v5"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /name", trustsAName)
	mux.HandleFunc("GET /unverified", parsesUnverified)
	mux.HandleFunc("GET /claims/{id}", comparesWhatTheTokenSaysOfItself)
	mux.HandleFunc("GET /itself", comparesTheKeyWithItself)
	mux.HandleFunc("GET /checksum", checksAChecksumOfTheKey)
	mux.HandleFunc("GET /falls", goesOnAfterRefusing)
	mux.HandleFunc("GET /logged", logsTheFailure)
	mux.HandleFunc("GET /absent", verifiesOnlyAKeyThatIsThere)
	mux.Handle("GET /auth", RequireAuth(http.HandlerFunc(isBehindAMiddlewareThatNeverDenies)))
	mux.Handle("GET /auth/falls", RequireKey(http.HandlerFunc(isBehindAMiddlewareThatDoesNotStop)))
	mux.HandleFunc("GET /token", asksWhetherThereIsAToken)
	mux.HandleFunc("GET /two", comparesTwoPartsOfTheRequest)
	return mux
}

func validateAPIKey(key string) bool { return strings.HasPrefix(key, "tk_live_") } // want `GET "/name" grants access after checking only the format of X-API-Key: strings\.HasPrefix`

func trustsAName(w http.ResponseWriter, r *http.Request) {
	if !validateAPIKey(r.Header.Get("X-API-Key")) {
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func parsesUnverified(w http.ResponseWriter, r *http.Request) {
	claims := jwt.MapClaims{}
	_, _, err := jwt.NewParser().ParseUnverified(strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer "), claims) // want `GET "/unverified" grants access after checking only the format of Authorization: Parser\.ParseUnverified`
	if err != nil {
		http.Error(w, "invalid token", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func comparesWhatTheTokenSaysOfItself(w http.ResponseWriter, r *http.Request) {
	token, _, err := jwt.NewParser().ParseUnverified(r.Header.Get("Authorization"), jwt.MapClaims{})
	if err != nil {
		http.Error(w, "invalid token", http.StatusUnauthorized)
		return
	}
	claims, _ := token.Claims.(jwt.MapClaims)
	owner, ok := owners[r.PathValue("id")]
	if !ok || owner != claims["org"] { // want `GET "/claims/{id}" grants access after checking only the format of Authorization: Parser\.ParseUnverified, a comparison`
		http.Error(w, "not yours", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

var owners map[string]string

func comparesTheKeyWithItself(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if key == "" || strings.ToLower(key) != key { // want `GET "/itself" grants access after checking only the format of X-API-Key: non-empty, a comparison`
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func checksAChecksumOfTheKey(w http.ResponseWriter, r *http.Request) {
	body, sum, ok := strings.Cut(r.Header.Get("X-API-Key"), ".")
	digest := sha256.Sum256([]byte(body))
	if !ok || hex.EncodeToString(digest[:4]) != sum { // want `GET "/checksum" grants access after checking only the format of X-API-Key: strings\.Cut, a comparison`
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func goesOnAfterRefusing(w http.ResponseWriter, r *http.Request) {
	if !keystore.Valid(r.Header.Get("X-API-Key")) { // want `GET "/falls" goes on after refusing X-API-Key`
		http.Error(w, "invalid key", http.StatusForbidden)
	}
	fmt.Fprint(w, keystore.Secret())
}

func logsTheFailure(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if key == "" { // want `GET "/logged" grants access after checking only the format of X-API-Key: non-empty`
		http.Error(w, "missing key", http.StatusUnauthorized)
		return
	}
	if !keystore.Valid(key) {
		log.Print("invalid key")
	}
	fmt.Fprint(w, keystore.Secret())
}

func verifiesOnlyAKeyThatIsThere(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") { // want `GET "/absent" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	if strings.HasPrefix(key, "tk_live_") {
		if !keystore.Valid(key) {
			http.Error(w, "invalid key", http.StatusForbidden)
			return
		}
	}
	fmt.Fprint(w, keystore.Secret())
}

// RequireAuth never denies who sends something.
func RequireAuth(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		key := r.Header.Get("X-API-Key")
		if key == "" { // want `middleware RequireAuth grants access after checking only the format of X-API-Key: non-empty`
			http.Error(w, "missing key", http.StatusUnauthorized)
			return
		}
		if !keystore.Valid(key) {
			log.Print("invalid key")
		}
		next.ServeHTTP(w, r)
	})
}

func isBehindAMiddlewareThatNeverDenies(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Secret())
}

// RequireKey denies and does not stop.
func RequireKey(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !keystore.Valid(r.Header.Get("X-API-Key")) { // want `middleware RequireKey goes on after refusing X-API-Key`
			http.Error(w, "invalid key", http.StatusForbidden)
		}
		next.ServeHTTP(w, r)
	})
}

func isBehindAMiddlewareThatDoesNotStop(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Secret())
}

func comparesTwoPartsOfTheRequest(w http.ResponseWriter, r *http.Request) {
	if key := r.Header.Get("X-API-Key"); key == "" || key != r.URL.Query().Get("api_key") { // want `GET "/two" grants access after checking only the format of X-API-Key: non-empty, a comparison`
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

var jwtSecret []byte

// subjectOf takes a token that is there for one that was verified.
func subjectOf(raw string) (string, error) {
	claims := new(jwt.RegisteredClaims)
	token, err := jwt.ParseWithClaims(raw, claims, func(*jwt.Token) (any, error) { return jwtSecret, nil }) // want `GET "/token" grants access after checking only the format of Authorization: jwt\.ParseWithClaims`
	if token != nil {
		return claims.Subject, nil
	}
	return "", err
}

func asksWhetherThereIsAToken(w http.ResponseWriter, r *http.Request) {
	if _, err := subjectOf(r.Header.Get("Authorization")); err != nil {
		http.Error(w, "invalid token", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}
