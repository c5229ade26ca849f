// Package bcrypt is a service whose clients call with keys of which it has hashes: bcrypt, scrypt or argon2.
package bcrypt

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/bcrypt"
	"golang.org/x/crypto/scrypt"
)

// A record is what is known of a key: "id.secret".
type record struct {
	Kind       string
	Salt, Hash []byte
	Tenant     string
}

var keys = map[string]*record{}

var errKey = errors.New("no such key")

func verify(ctx context.Context, raw string) (*record, error) {
	id, secret, _ := strings.Cut(raw, ".")
	rec := keys[id]
	if rec == nil {
		return nil, errKey
	}
	switch rec.Kind {
	case "bcrypt":
		if err := bcrypt.CompareHashAndPassword(rec.Hash, []byte(secret)); err != nil {
			return nil, err
		}
	case "argon2":
		hash := argon2.IDKey([]byte(secret), rec.Salt, 1, 64*1024, 4, 32)
		if subtle.ConstantTimeCompare(hash, rec.Hash) != 1 {
			return nil, errKey
		}
	default:
		hash, err := scrypt.Key([]byte(secret), rec.Salt, 32768, 8, 1, 32)
		if err != nil || !bytes.Equal(hash, rec.Hash) {
			return nil, errKey
		}
	}
	return rec, nil
}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /report", verifiesTheToken)
	mux.HandleFunc("GET /report/draft", looksAtTheTokenOnly)
	mux.HandleFunc("GET /report/old", ignoresTheError)
	mux.HandleFunc("GET /tenants/{tenant_id}/report", usesAnyTenant)
	mux.HandleFunc("GET /tenants/{tenant_id}/totals", comparesTheTenant)
	mux.HandleFunc("GET /report/derived", derivesAHash)
	mux.HandleFunc("GET /report/derived/stored", comparesTheDerivedHash)
	mux.HandleFunc("GET /report/twice", signsTwice)
	mux.HandleFunc("GET /report/once", comparesTheSignature)
	return mux
}

func bearer(r *http.Request) string {
	return strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
}

func deny(w http.ResponseWriter) { http.Error(w, "unauthorized", http.StatusUnauthorized) }

var reports = map[string]string{}

func verifiesTheToken(w http.ResponseWriter, r *http.Request) { // ok: the token is verified
	c, err := verify(r.Context(), bearer(r))
	if err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, reports[c.Tenant])
}

func looksAtTheTokenOnly(w http.ResponseWriter, r *http.Request) {
	if _, err := bcrypt.Cost([]byte(bearer(r))); err != nil { // want `GET "/report/draft" grants access after checking only the format of Authorization: bcrypt\.Cost`
		deny(w)
		return
	}
	fmt.Fprint(w, reports["draft"])
}

func ignoresTheError(w http.ResponseWriter, r *http.Request) {
	id, secret, ok := strings.Cut(bearer(r), ".")
	if !ok {
		deny(w)
		return
	}
	hash, _ := bcrypt.GenerateFromPassword([]byte(secret), bcrypt.DefaultCost)
	if err := bcrypt.CompareHashAndPassword(hash, []byte(secret)); err != nil { // want `GET "/report/old" grants access after checking only the format of Authorization: strings\.Cut, bcrypt\.CompareHashAndPassword`
		deny(w)
		return
	}
	fmt.Fprint(w, reports[id])
}

func usesAnyTenant(w http.ResponseWriter, r *http.Request) {
	if _, err := verify(r.Context(), bearer(r)); err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, reports[r.PathValue("tenant_id")]) // want `handler usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the tenant is the token's
	c, err := verify(r.Context(), bearer(r))
	if err != nil || c.Tenant != r.PathValue("tenant_id") {
		deny(w)
		return
	}
	fmt.Fprint(w, reports[r.PathValue("tenant_id")])
}

func derivesAHash(w http.ResponseWriter, r *http.Request) {
	hash, err := scrypt.Key([]byte(bearer(r)), []byte("salt"), 1<<15, 8, 1, 32)
	if err != nil || len(hash) != 32 { // want `GET "/report/derived" grants access after checking only the format of Authorization: scrypt\.Key, len`
		deny(w)
		return
	}
	fmt.Fprint(w, reports["derived"])
}

func comparesTheDerivedHash(w http.ResponseWriter, r *http.Request) { // ok: the hash is compared
	hash, err := scrypt.Key([]byte(bearer(r)), []byte("salt"), 1<<15, 8, 1, 32)
	if err != nil || !hmac.Equal(hash, derived) {
		deny(w)
		return
	}
	fmt.Fprint(w, reports["derived"])
}

var derived, signer []byte

func sign(text string) []byte {
	mac := hmac.New(sha256.New, signer)
	mac.Write([]byte(text))
	return mac.Sum(nil)
}

func signsTwice(w http.ResponseWriter, r *http.Request) {
	text, _, ok := strings.Cut(bearer(r), ".")
	if !ok || !hmac.Equal(sign(text), sign(text)) { // want `GET "/report/twice" grants access after checking only the format of Authorization: strings\.Cut, hmac\.Equal`
		deny(w)
		return
	}
	fmt.Fprint(w, reports[text])
}

func comparesTheSignature(w http.ResponseWriter, r *http.Request) { // ok: the signature is the client's
	text, signature, ok := strings.Cut(bearer(r), ".")
	if !ok || !hmac.Equal(sign(text), []byte(signature)) {
		deny(w)
		return
	}
	fmt.Fprint(w, reports[text])
}
