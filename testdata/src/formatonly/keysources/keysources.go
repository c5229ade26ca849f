// Package keysources has the ways in which handlers read a key.
package keysources

import (
	"errors"
	"fmt"
	"net/http"
	"strings"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /helper", readsThroughAHelper)
	mux.HandleFunc("GET /helper/safe", readsThroughAHelperAndLooksUp)
	mux.HandleFunc("GET /map", readsTheHeaderMap)
	mux.HandleFunc("GET /map/safe", readsTheHeaderMapAndLooksUp)
	mux.HandleFunc("GET /values", readsAllValues)
	mux.HandleFunc("GET /bearer/trim", trimsBearer)
	mux.HandleFunc("GET /bearer/trim/safe", trimsBearerAndLooksUp)
	mux.HandleFunc("GET /bearer/cut", cutsBearer)
	mux.HandleFunc("GET /bearer/cut/safe", cutsBearerAndLooksUp)
	mux.HandleFunc("GET /bearer/split", splitsBearer)
	mux.HandleFunc("GET /bearer/split/safe", splitsBearerAndLooksUp)
	mux.HandleFunc("GET /bearer/fields", takesFieldsOfBearer)
	mux.HandleFunc("GET /bearer/fields/safe", takesFieldsOfBearerAndLooksUp)
	mux.HandleFunc("GET /bearer/slice", slicesBearer)
	mux.HandleFunc("GET /bearer/helper/safe", asksAHelperForTheBearerAndLooksUp)
	mux.HandleFunc("GET /query", readsTheQuery)
	mux.HandleFunc("GET /query/safe", readsTheQueryAndLooksUp)
	mux.HandleFunc("GET /form", readsTheForm)
	mux.HandleFunc("GET /cookie", readsACookie)
	mux.HandleFunc("GET /cookie/safe", readsACookieAndLooksUp)
	mux.HandleFunc("GET /fallback", fallsBackToTheQuery)
	mux.HandleFunc("GET /fallback/safe", fallsBackToTheQueryAndLooksUp)
	mux.HandleFunc("GET /basic", readsBasicAuth)
	mux.HandleFunc("GET /basic/any", asksWhetherThereIsBasicAuth)
	mux.HandleFunc("GET /constant", namesTheHeaderByAConstant)
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "invalid key", http.StatusForbidden) }

func keyOf(r *http.Request) string { return strings.TrimSpace(r.Header.Get("X-API-Key")) }

func readsThroughAHelper(w http.ResponseWriter, r *http.Request) {
	if len(keyOf(r)) < 32 { // want `GET "/helper" grants access after checking only the format of X-API-Key: len`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func readsThroughAHelperAndLooksUp(w http.ResponseWriter, r *http.Request) { // ok: the key is looked up
	key := keyOf(r)
	if len(key) < 32 {
		deny(w)
		return
	}
	if !keystore.Valid(key) { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func readsTheHeaderMap(w http.ResponseWriter, r *http.Request) {
	keys := r.Header["X-Api-Key"]
	if len(keys) != 1 { // want `GET "/map" grants access after checking only the format of X-Api-Key: len`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func readsTheHeaderMapAndLooksUp(w http.ResponseWriter, r *http.Request) { // ok: the key is looked up
	keys := r.Header["X-Api-Key"]
	if len(keys) != 1 {
		deny(w)
		return
	}
	if !keystore.Valid(keys[0]) { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func readsAllValues(w http.ResponseWriter, r *http.Request) {
	for _, key := range r.Header.Values("X-API-Key") {
		if strings.HasPrefix(key, "tk_") { // want `GET "/values" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			fmt.Fprint(w, keystore.Secret())
			return
		}
	}
	deny(w)
}

func trimsBearer(w http.ResponseWriter, r *http.Request) {
	token := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	if token == "" { // want `GET "/bearer/trim" grants access after checking only the format of Authorization: non-empty`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func trimsBearerAndLooksUp(w http.ResponseWriter, r *http.Request) { // ok: the token is looked up
	token := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	if token == "" {
		deny(w)
		return
	}
	if !keystore.Valid(token) { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func cutsBearer(w http.ResponseWriter, r *http.Request) {
	token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if !ok || len(token) != 40 { // want `GET "/bearer/cut" grants access after checking only the format of Authorization: strings\.CutPrefix, len`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func cutsBearerAndLooksUp(w http.ResponseWriter, r *http.Request) { // ok: the token is looked up
	token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if !ok {
		deny(w)
		return
	}
	if !keystore.Valid(token) { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func splitsBearer(w http.ResponseWriter, r *http.Request) {
	parts := strings.SplitN(r.Header.Get("Authorization"), " ", 2)
	if len(parts) != 2 || parts[0] != "Bearer" { // want `GET "/bearer/split" grants access after checking only the format of Authorization: len, a comparison`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func splitsBearerAndLooksUp(w http.ResponseWriter, r *http.Request) { // ok: the second part is looked up
	parts := strings.SplitN(r.Header.Get("Authorization"), " ", 2)
	if len(parts) != 2 || parts[0] != "Bearer" {
		deny(w)
		return
	}
	if !keystore.Valid(parts[1]) { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func takesFieldsOfBearer(w http.ResponseWriter, r *http.Request) {
	fields := strings.Fields(r.Header.Get("Authorization"))
	if len(fields) == 2 && strings.EqualFold(fields[0], "bearer") { // want `GET "/bearer/fields" grants access after checking only the format of Authorization: len, strings\.EqualFold`
		fmt.Fprint(w, keystore.Secret())
		return
	}
	deny(w)
}

func takesFieldsOfBearerAndLooksUp(w http.ResponseWriter, r *http.Request) { // ok: the second field is looked up
	fields := strings.Fields(r.Header.Get("Authorization"))
	if len(fields) == 2 && strings.EqualFold(fields[0], "bearer") && keystore.Valid(fields[1]) { // guard: formatonly `keystore.Valid(fields[1])`
		fmt.Fprint(w, keystore.Secret())
		return
	}
	deny(w)
}

func slicesBearer(w http.ResponseWriter, r *http.Request) {
	header := r.Header.Get("Authorization")
	if len(header) < 8 || header[:7] != "Bearer " { // want `GET "/bearer/slice" grants access after checking only the format of Authorization: len, a comparison`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func bearer(r *http.Request) (string, error) {
	token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if !ok || token == "" {
		return "", errors.New("no bearer token")
	}
	return token, nil
}

func asksAHelperForTheBearerAndLooksUp(w http.ResponseWriter, r *http.Request) { // ok: the token is looked up
	token, err := bearer(r)
	if err != nil {
		deny(w)
		return
	}
	if _, err := keystore.Find(r.Context(), token); err != nil { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func readsTheQuery(w http.ResponseWriter, r *http.Request) {
	if !strings.HasPrefix(r.URL.Query().Get("api_key"), "tk_") { // want `GET "/query" grants access after checking only the format of api_key: strings\.HasPrefix`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func readsTheQueryAndLooksUp(w http.ResponseWriter, r *http.Request) { // ok: the key is looked up
	key := r.URL.Query().Get("api_key")
	if !strings.HasPrefix(key, "tk_") || !keystore.Valid(key) { // guard: formatonly `!keystore.Valid(key)`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func readsTheForm(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("access_token") == "" { // want `GET "/form" grants access after checking only the format of access_token: non-empty`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func readsACookie(w http.ResponseWriter, r *http.Request) {
	c, err := r.Cookie("session_token")
	if err != nil || len(c.Value) != 40 { // want `GET "/cookie" grants access after checking only the format of session_token: Request\.Cookie, len`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func readsACookieAndLooksUp(w http.ResponseWriter, r *http.Request) { // ok: the session is looked up
	c, err := r.Cookie("session_token")
	if err != nil || c.Value == "" {
		deny(w)
		return
	}
	if !keystore.Valid(c.Value) { // guard: formatonly
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func fallsBackToTheQuery(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if key == "" {
		key = r.URL.Query().Get("api_key")
	}
	if !strings.HasPrefix(key, "tk_") { // want `GET "/fallback" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func fallsBackToTheQueryAndLooksUp(w http.ResponseWriter, r *http.Request) { // ok: whichever key is looked up
	key := r.Header.Get("X-API-Key")
	if key == "" {
		key = r.URL.Query().Get("api_key")
	}
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

func readsBasicAuth(w http.ResponseWriter, r *http.Request) {
	_, password, ok := r.BasicAuth() // want `GET "/basic" grants access after checking only the format of Authorization: non-empty`
	if !ok || password == "" {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func asksWhetherThereIsBasicAuth(w http.ResponseWriter, r *http.Request) {
	if _, _, ok := r.BasicAuth(); !ok { // want `GET "/basic/any" grants access after checking only the format of Authorization: non-empty`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

const keyHeader = "X-API-Key"

func namesTheHeaderByAConstant(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get(keyHeader) == "" { // want `GET "/constant" grants access after checking only the format of X-API-Key: non-empty`
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}
