// Package verified has checks of keys that look like ones of the shape only.
//
// keyauthz-test:only-safe each case must stay silent
package verified

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"database/sql"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"net/http/httputil"
	"strings"

	"github.com/golang-jwt/jwt/v5"
	"gorm.io/gorm"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /format-first", checksTheFormatBeforeALookup)
	mux.HandleFunc("GET /chooses", choosesBetweenVerifiers)
	mux.HandleFunc("GET /metrics", countsRequestsWithKeys)
	mux.HandleFunc("POST /webhook", verifiesASignature)
	mux.HandleFunc("GET /hash", comparesAHash)
	mux.HandleFunc("GET /static", comparesWithConfiguration)
	mux.HandleFunc("GET /constant", comparesWithAConstant)
	mux.HandleFunc("GET /sql", asksADatabase)
	mux.HandleFunc("GET /sql/count", countsRows)
	mux.HandleFunc("GET /gorm", asksAnORM)
	mux.HandleFunc("GET /jwt", parsesAToken)
	mux.HandleFunc("GET /remote", asksWhatIsNotSeen)
	mux.HandleFunc("GET /forward", forwardsTheKey)
	mux.HandleFunc("GET /public", isPublic)
	mux.HandleFunc("GET /optional", greetsWhoeverHasAKey)
	mux.HandleFunc("GET /docs", showsAnExample)
	mux.HandleFunc("GET /token", asksWhetherTheTokenIsValid)
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "invalid key", http.StatusForbidden) }

func checksTheFormatBeforeALookup(w http.ResponseWriter, r *http.Request) { // ok: the lookup decides
	key := r.Header.Get("X-API-Key")
	if len(key) != 40 || !strings.HasPrefix(key, "tk_") {
		deny(w)
		return
	}
	if _, err := keystore.Find(r.Context(), key); err != nil { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

var legacy map[string]bool

func choosesBetweenVerifiers(w http.ResponseWriter, r *http.Request) { // ok: either verifier is a lookup
	key := r.Header.Get("X-API-Key")
	if key == "" {
		deny(w)
		return
	}
	valid := false
	if strings.HasPrefix(key, "tk_") {
		valid = keystore.Valid(key)
	} else {
		valid = legacy[key]
	}
	if !valid { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

var withKey, withoutKey int

func countsRequestsWithKeys(w http.ResponseWriter, r *http.Request) { // ok: the test changes a counter only
	if r.Header.Get("X-API-Key") != "" {
		withKey++
	} else {
		withoutKey++
	}
	fmt.Fprint(w, "hello")
}

var webhookSecret []byte

func verifiesASignature(w http.ResponseWriter, r *http.Request) { // ok: the signature is one of the body with a secret
	signature, err := hex.DecodeString(strings.TrimPrefix(r.Header.Get("X-Hub-Signature-256"), "sha256="))
	if err != nil {
		deny(w)
		return
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		deny(w)
		return
	}
	mac := hmac.New(sha256.New, webhookSecret)
	mac.Write(body)
	if !hmac.Equal(signature, mac.Sum(nil)) {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

var hashes map[string]bool

func comparesAHash(w http.ResponseWriter, r *http.Request) { // ok: the hash of the key is looked up
	key := r.Header.Get("X-API-Key")
	if key == "" {
		deny(w)
		return
	}
	sum := sha256.Sum256([]byte(key))
	if !hashes[hex.EncodeToString(sum[:])] { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

type config struct{ adminKey string }

var conf config

func comparesWithConfiguration(w http.ResponseWriter, r *http.Request) { // ok: the key is the configured one
	key := r.Header.Get("X-API-Key")
	if key == "" {
		deny(w)
		return
	}
	if subtle.ConstantTimeCompare([]byte(key), []byte(conf.adminKey)) != 1 { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func comparesWithAConstant(w http.ResponseWriter, r *http.Request) { // ok: a hard-coded key is another bug
	if r.Header.Get("X-API-Key") != "c0ffee-secret" {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

var db *sql.DB

func asksADatabase(w http.ResponseWriter, r *http.Request) { // ok: the row is selected by the key
	key := r.Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		deny(w)
		return
	}
	var name string
	err := db.QueryRowContext(r.Context(), "SELECT name FROM api_keys WHERE hash = $1", key).Scan(&name)
	// Not marked as a guard: without it a store still gets the key, and what comes
	// of that is not followed.
	if err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, name, keystore.Secret())
}

func countsRows(w http.ResponseWriter, r *http.Request) { // ok: the number of rows is checked
	key := r.Header.Get("X-API-Key")
	if len(key) < 20 {
		deny(w)
		return
	}
	var n int
	if err := db.QueryRow("SELECT count(*) FROM api_keys WHERE hash = $1", key).Scan(&n); err != nil {
		deny(w)
		return
	}
	if n == 0 {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

var orm *gorm.DB

func asksAnORM(w http.ResponseWriter, r *http.Request) { // ok: the record is selected by the key
	key := r.Header.Get("X-API-Key")
	if key == "" {
		deny(w)
		return
	}
	var k keystore.Key
	if err := orm.WithContext(r.Context()).Where("hash = ?", key).First(&k).Error; err != nil { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

var jwtSecret []byte

func parsesAToken(w http.ResponseWriter, r *http.Request) { // ok: the signature is verified
	raw, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if !ok {
		deny(w)
		return
	}
	token, err := jwt.Parse(raw, func(*jwt.Token) (any, error) { return jwtSecret, nil })
	if err != nil || !token.Valid { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

type remote interface {
	Introspect(token string) (active bool, err error)
}

var introspection remote

func asksWhatIsNotSeen(w http.ResponseWriter, r *http.Request) { // ok: something decides that is not seen
	key := r.Header.Get("X-API-Key")
	if key == "" {
		deny(w)
		return
	}
	active, err := introspection.Introspect(key)
	if err != nil || !active { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

var proxy *httputil.ReverseProxy

func forwardsTheKey(w http.ResponseWriter, r *http.Request) { // ok: the service behind the proxy decides
	if r.Header.Get("X-API-Key") == "" {
		deny(w)
		return
	}
	proxy.ServeHTTP(w, r)
}

func isPublic(w http.ResponseWriter, r *http.Request) { // ok: asks for no key
	fmt.Fprint(w, "hello")
}

func greetsWhoeverHasAKey(w http.ResponseWriter, r *http.Request) { // ok: everybody gets the page
	name := "stranger"
	if k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err == nil {
		name = k.TenantID
	}
	fmt.Fprint(w, "hello ", name)
}

func showsAnExample(w http.ResponseWriter, r *http.Request) { // ok: the key is echoed to who sent it
	key := r.Header.Get("X-API-Key")
	if key == "" {
		key = "YOUR-KEY"
	}
	fmt.Fprintf(w, "curl -H 'X-API-Key: %s'", key)
}

func subjectOf(raw string) (string, error) {
	claims := new(jwt.RegisteredClaims)
	token, err := jwt.ParseWithClaims(raw, claims, func(*jwt.Token) (any, error) { return jwtSecret, nil })
	if token != nil && token.Valid {
		return claims.Subject, nil
	}
	return "", err
}

func asksWhetherTheTokenIsValid(w http.ResponseWriter, r *http.Request) { // ok: a token that was not verified is not valid
	if _, err := subjectOf(r.Header.Get("Authorization")); err != nil {
		http.Error(w, "invalid token", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}
