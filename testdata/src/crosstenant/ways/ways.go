// Package ways has comparisons that one way to the data does without, and tokens
// that say themselves whose they are.
package ways

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /tenants/{tenant_id}/latest", comparesWhatThereIs)
	mux.HandleFunc("GET /tenants/{tenant_id}/latest/bad", asksWhetherThereIsAny)
	mux.Handle("GET /tenants/{tenant_id}/page", optional(http.HandlerFunc(greetsTheKnown)))
	mux.Handle("GET /tenants/{tenant_id}/page/bad", optional(http.HandlerFunc(showsTheKnown)))
	mux.Handle("GET /tenants/{tenant_id}/signed", signed(http.HandlerFunc(comparesAClaim)))
	mux.Handle("GET /tenants/{tenant_id}/signed/bad", signed(http.HandlerFunc(ignoresTheClaims)))
	mux.HandleFunc("GET /tenants/{tenant_id}/part", comparesAPart)
	mux.HandleFunc("GET /tenants/{tenant_id}/cookie", comparesACookie)
	mux.Handle("GET /tenants/{tenant_id}/claims", claimed(http.HandlerFunc(asksForAClaim)))
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

type document struct{ TenantID, Text string }

var latest map[string]*document

func comparesWhatThereIs(w http.ResponseWriter, r *http.Request) { // ok: where there is no document, there is nothing to be seen
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	d := latest[r.PathValue("tenant_id")]
	if d != nil && d.TenantID != k.TenantID { // guard: crosstenant
		deny(w)
		return
	}
	json.NewEncoder(w).Encode(d)
}

func asksWhetherThereIsAny(w http.ResponseWriter, r *http.Request) {
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	d := latest[r.PathValue("tenant_id")] // want `handler asksWhetherThereIsAny uses path tenant "tenant_id" without comparing it with the key's tenant`
	if d == nil || k.TenantID == "" {
		deny(w)
		return
	}
	json.NewEncoder(w).Encode(d)
}

type known struct{}

// optional is for those without a key, too.
func optional(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err == nil {
			r = r.WithContext(context.WithValue(r.Context(), known{}, k))
		}
		next.ServeHTTP(w, r)
	})
}

func greetsTheKnown(w http.ResponseWriter, r *http.Request) { // ok: the page is the same for everybody
	if k, ok := r.Context().Value(known{}).(*keystore.Key); ok {
		w.Header().Set("X-Role", k.Role)
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func showsTheKnown(w http.ResponseWriter, r *http.Request) {
	if _, ok := r.Context().Value(known{}).(*keystore.Key); !ok {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler showsTheKnown uses path tenant "tenant_id" without comparing it with the key's tenant`
}

type claims struct {
	TenantID string `json:"tenant"`
}

var secret []byte

// open returns what a token says that the service has signed: payload.mac
func open(token string) (*claims, error) {
	payload, mac, ok := strings.Cut(token, ".")
	if !ok {
		return nil, errors.New("malformed")
	}
	sum, err := hex.DecodeString(mac)
	if err != nil {
		return nil, err
	}
	h := hmac.New(sha256.New, secret)
	h.Write([]byte(payload))
	if !hmac.Equal(h.Sum(nil), sum) {
		return nil, errors.New("bad signature")
	}
	data, err := base64.RawURLEncoding.DecodeString(payload)
	if err != nil {
		return nil, err
	}
	var c claims
	if err := json.Unmarshal(data, &c); err != nil {
		return nil, err
	}
	return &c, nil
}

type said struct{}

func signed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c, err := open(r.Header.Get("X-Access-Token"))
		if err != nil {
			deny(w)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), said{}, c)))
	})
}

func comparesAClaim(w http.ResponseWriter, r *http.Request) { // ok: the token's tenant is compared
	c := r.Context().Value(said{}).(*claims)
	if c.TenantID != r.PathValue("tenant_id") { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func ignoresTheClaims(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler ignoresTheClaims uses path tenant "tenant_id" without comparing it with the key's tenant`
}

// tenantIn returns the tenant that stands in a key: tenant.mac
func tenantIn(key string) (string, bool) {
	tenant, mac, _ := strings.Cut(key, ".")
	h := hmac.New(sha256.New, secret)
	h.Write([]byte(tenant))
	return tenant, hmac.Equal([]byte(hex.EncodeToString(h.Sum(nil))), []byte(mac))
}

func comparesAPart(w http.ResponseWriter, r *http.Request) { // ok: the tenant is part of a key that is verified
	tenant, ok := tenantIn(r.Header.Get("X-API-Key"))
	if !ok {
		deny(w)
		return
	}
	if tenant != r.PathValue("tenant_id") { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func comparesACookie(w http.ResponseWriter, r *http.Request) {
	c, err := r.Cookie("session_token")
	if err != nil {
		deny(w)
		return
	}
	if _, err := keystore.Find(r.Context(), c.Value); err != nil {
		deny(w)
		return
	}
	if c.Value == "" {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler comparesACookie uses path tenant "tenant_id" without comparing it with the key's tenant`
}

var issued map[string]map[string]any

func claimed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		all, ok := issued[r.Header.Get("X-Access-Token")]
		if !ok {
			deny(w)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), said{}, all)))
	})
}

func asksForAClaim(w http.ResponseWriter, r *http.Request) {
	all := r.Context().Value(said{}).(map[string]any)
	if _, ok := all["tenant_id"]; !ok {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler asksForAClaim uses path tenant "tenant_id" without comparing it with the key's tenant`
}
