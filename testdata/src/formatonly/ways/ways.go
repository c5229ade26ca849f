// Package ways has handlers with several ways to the answer: one that goes by the
// form of the key beside others that verify it, and what may stand between a check
// of the form and the lookup.
package ways

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /else", choosesAVerifierByThePrefix)
	mux.HandleFunc("GET /else/bad", letsTestKeysIn)
	mux.HandleFunc("GET /switch", switchesOnThePrefix)
	mux.HandleFunc("GET /switch/bad", acceptsTheFirstCase)
	mux.HandleFunc("GET /switch/last", acceptsTheLastCase)
	mux.HandleFunc("GET /or", wantsThePrefixAndTheKey)
	mux.HandleFunc("GET /or/bad", wantsThePrefixOrTheKey)
	mux.HandleFunc("GET /extracted", looksUpWhatItExtracts)
	mux.HandleFunc("GET /extracted/bad", onlyExtracts)
	mux.HandleFunc("GET /denial", deniesSpacesAndLooksUp)
	mux.HandleFunc("GET /denial/bad", deniesSpaces)
	mux.HandleFunc("GET /scan", scansARow)
	mux.HandleFunc("GET /scan/bad", scansARowAndGoesOn)
	mux.HandleFunc("GET /introspection", asksAnotherService)
	mux.HandleFunc("GET /header", setsAHeaderBeforeTheLookup)
	return mux
}

func ginRoutes() *gin.Engine {
	r := gin.New()
	r.Use(requirePrefix)
	r.GET("/engine", isBehindThePrefix)
	return r
}

func ginInline() *gin.Engine {
	r := gin.New()
	r.GET("/ip", logsTheAddressBeforeTheLookup)
	return r
}

func echoRoutes() *echo.Echo {
	e := echo.New()
	e.GET("/else", choosesAVerifier)
	e.GET("/else/bad", letsInternalKeysIn)
	return e
}

func deny(w http.ResponseWriter) { http.Error(w, "invalid key", http.StatusUnauthorized) }

var testKeys map[string]bool

func choosesAVerifierByThePrefix(w http.ResponseWriter, r *http.Request) { // ok: either kind is looked up
	key := r.Header.Get("X-API-Key")
	if strings.HasPrefix(key, "test_") {
		if !testKeys[key] { // guard: formatonly
			deny(w)
			return
		}
	} else if !keystore.Valid(key) {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func letsTestKeysIn(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if strings.HasPrefix(key, "test_") {
		if len(key) != 20 { // want `GET "/else/bad" grants access after checking only the format of X-API-Key: strings\.HasPrefix, len`
			deny(w)
			return
		}
	} else if !keystore.Valid(key) {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func switchesOnThePrefix(w http.ResponseWriter, r *http.Request) { // ok: either kind is looked up
	key := r.Header.Get("X-API-Key")
	ok := false
	switch {
	case strings.HasPrefix(key, "live_"):
		ok = keystore.Valid(key)
	case strings.HasPrefix(key, "test_"):
		ok = testKeys[key]
	}
	if !ok {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func acceptsTheFirstCase(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	ok := false
	switch {
	case strings.HasPrefix(key, "test_"): // want `GET "/switch/bad" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		ok = true
	case strings.HasPrefix(key, "live_"):
		ok = keystore.Valid(key)
	}
	if !ok {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func acceptsTheLastCase(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	ok := false
	switch {
	case strings.HasPrefix(key, "live_"):
		ok = keystore.Valid(key)
	case strings.HasPrefix(key, "test_"): // want `GET "/switch/last" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		ok = true
	}
	if !ok {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func wantsThePrefixAndTheKey(w http.ResponseWriter, r *http.Request) { // ok: both must hold
	key := r.Header.Get("X-API-Key")
	if !(strings.HasPrefix(key, "tk_") && keystore.Valid(key)) { // guard: formatonly `keystore.Valid(key)`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func wantsThePrefixOrTheKey(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if !(strings.HasPrefix(key, "trusted_") || keystore.Valid(key)) { // want `GET "/or/bad" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func extract(r *http.Request) string {
	if key := r.Header.Get("X-API-Key"); key != "" {
		return key
	}
	return r.URL.Query().Get("api_key")
}

func looksUpWhatItExtracts(w http.ResponseWriter, r *http.Request) { // ok: whichever key is looked up
	key := extract(r)
	if key == "" {
		deny(w)
		return
	}
	if !keystore.Valid(key) { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func onlyExtracts(w http.ResponseWriter, r *http.Request) {
	if extract(r) == "" { // want `GET "/extracted/bad" grants access after checking only the format of X-API-Key: non-empty`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func deniesSpacesAndLooksUp(w http.ResponseWriter, r *http.Request) { // ok: the key is looked up
	key := r.Header.Get("X-API-Key")
	if key == "" || strings.Contains(key, " ") {
		deny(w)
		return
	}
	if !keystore.Valid(key) { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func deniesSpaces(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if key == "" || strings.Contains(key, " ") { // want `GET "/denial/bad" grants access after checking only the format of X-API-Key: non-empty(, strings\.Contains)?`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

var db *sql.DB

func scansARow(w http.ResponseWriter, r *http.Request) { // ok: there is a row for the key
	row := db.QueryRowContext(r.Context(), "SELECT name FROM api_keys WHERE hash = $1", r.Header.Get("X-API-Key"))
	var name string
	if err := row.Scan(&name); err != nil {
		deny(w)
		return
	}
	fmt.Fprint(w, name, keystore.Secret())
}

func scansARowAndGoesOn(w http.ResponseWriter, r *http.Request) {
	row := db.QueryRowContext(r.Context(), "SELECT name FROM api_keys WHERE hash = $1", r.Header.Get("X-API-Key"))
	var name string
	if err := row.Scan(&name); err != nil { // want `GET "/scan/bad" goes on after refusing X-API-Key`
		deny(w)
	}
	fmt.Fprint(w, name, keystore.Secret())
}

// introspect asks the service that issues the tokens.
func introspect(ctx context.Context, token string) (bool, error) {
	form := url.Values{"token": {token}}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, "https://idp.example/introspect", strings.NewReader(form.Encode()))
	if err != nil {
		return false, err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return false, err
	}
	defer resp.Body.Close()
	var answer struct {
		Active bool `json:"active"`
	}
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil {
		return false, err
	}
	return answer.Active, nil
}

func asksAnotherService(w http.ResponseWriter, r *http.Request) { // ok: the service says whether the token is active
	token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if !ok {
		deny(w)
		return
	}
	if active, err := introspect(r.Context(), token); err != nil || !active { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func setsAHeaderBeforeTheLookup(w http.ResponseWriter, r *http.Request) { // ok: a header is no answer
	key := r.Header.Get("X-API-Key")
	if len(key) != 32 {
		deny(w)
		return
	}
	w.Header().Set("Cache-Control", "no-store")
	if !keystore.Valid(key) { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func requirePrefix(c *gin.Context) {
	if !strings.HasPrefix(c.GetHeader("X-API-Key"), "tk_") { // want `middleware requirePrefix grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.Next()
}

func isBehindThePrefix(c *gin.Context) {
	c.JSON(http.StatusOK, keystore.Secret())
}

func logsTheAddressBeforeTheLookup(c *gin.Context) { // ok: an address is no answer
	key := c.GetHeader("X-API-Key")
	if len(key) != 32 {
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	log.Printf("%s asks", c.ClientIP())
	if !keystore.Valid(key) { // guard: formatonly
		c.AbortWithStatus(http.StatusUnauthorized)
		return
	}
	c.JSON(http.StatusOK, keystore.Secret())
}

func choosesAVerifier(c echo.Context) error { // ok: either kind is looked up
	key := c.Request().Header.Get("X-API-Key")
	var err error
	if strings.HasPrefix(key, "int_") {
		err = keystore.Check(key)
	} else {
		_, err = keystore.Find(c.Request().Context(), key)
	}
	if err != nil {
		return echo.ErrUnauthorized
	}
	return c.JSON(http.StatusOK, keystore.Secret())
}

func letsInternalKeysIn(c echo.Context) error {
	key := c.Request().Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "int_") { // want `GET "/else/bad" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		if err := keystore.Check(key); err != nil {
			return echo.ErrUnauthorized
		}
	}
	return c.JSON(http.StatusOK, keystore.Secret())
}
