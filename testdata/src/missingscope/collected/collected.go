// Package collected has checks in loops that collect what fails, in a flag, a list
// or a counter, and deny behind the loop, and checks whose errors are joined.
package collected

import (
	"errors"
	"log"
	"net/http"
	"slices"
	"strings"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /flag", setsAFlag)
	mux.HandleFunc("POST /flag/and", narrowsAFlag)
	mux.HandleFunc("POST /flag/bad", setsTheFlagAnyway)
	mux.HandleFunc("POST /list", listsWhatIsMissing)
	mux.HandleFunc("POST /list/helper", asksForWhatIsMissing)
	mux.HandleFunc("POST /list/bad", onlyTellsWhatIsMissing)
	mux.HandleFunc("POST /list/some", toleratesOneMissing)
	mux.HandleFunc("POST /count", countsWhatIsMissing)
	mux.HandleFunc("POST /count/bad", countsWhatIsAsked)
	mux.HandleFunc("POST /errors", joinsWhatFails)
	mux.HandleFunc("POST /errors/two", joinsTwoResults)
	mux.HandleFunc("POST /errors/nil", appendsWhateverIsReturned)
	mux.HandleFunc("POST /errors/log", onlyLogsWhatFails)
	mux.HandleFunc("POST /errors/other", joinsOtherErrors)
	mux.HandleFunc("POST /own", looksAtAllItHas)
	return mux
}

var required = []string{"admin", "purge"}

func keyOf(w http.ResponseWriter, r *http.Request) *keystore.Key {
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return nil
	}
	return k
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func setsAFlag(w http.ResponseWriter, r *http.Request) { // ok: a missing scope clears the flag
	k := keyOf(w, r)
	if k == nil {
		return
	}
	all := true
	for _, scope := range required {
		if !k.Has(scope) {
			all = false
		}
	}
	if !all { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func narrowsAFlag(w http.ResponseWriter, r *http.Request) { // ok: the flag stays set only with every scope
	k := keyOf(w, r)
	if k == nil {
		return
	}
	all := true
	for _, scope := range required {
		all = all && slices.Contains(k.Scopes, scope)
	}
	if !all { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func setsTheFlagAnyway(w http.ResponseWriter, r *http.Request) {
	k := keyOf(w, r)
	if k == nil {
		return
	}
	all := true
	for _, scope := range required {
		if !k.Has(scope) {
			all = len(k.Scopes) > 0
		}
	}
	if !all {
		deny(w)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/flag/bad" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func listsWhatIsMissing(w http.ResponseWriter, r *http.Request) { // ok: with a missing scope the list is not empty
	k := keyOf(w, r)
	if k == nil {
		return
	}
	var missing []string
	for _, scope := range required {
		if !k.Has(scope) {
			missing = append(missing, scope)
		}
	}
	if len(missing) > 0 { // guard: missingscope
		http.Error(w, "missing "+strings.Join(missing, ", "), http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
}

func missingOf(k *keystore.Key, scopes ...string) []string {
	missing := make([]string, 0, len(scopes))
	for _, scope := range scopes {
		if !k.Has(scope) {
			missing = append(missing, scope)
		}
	}
	return missing
}

func asksForWhatIsMissing(w http.ResponseWriter, r *http.Request) { // ok: the helper lists what is missing
	k := keyOf(w, r)
	if k == nil {
		return
	}
	if missing := missingOf(k, "admin", "purge"); len(missing) != 0 { // guard: missingscope
		http.Error(w, "missing "+strings.Join(missing, ", "), http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
}

func onlyTellsWhatIsMissing(w http.ResponseWriter, r *http.Request) {
	k := keyOf(w, r)
	if k == nil {
		return
	}
	if missing := missingOf(k, "admin", "purge"); len(missing) > 0 {
		w.Header().Set("X-Missing", strings.Join(missing, ", "))
	}
	keystore.Reset(r.Context()) // want `POST "/list/bad" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func toleratesOneMissing(w http.ResponseWriter, r *http.Request) {
	k := keyOf(w, r)
	if k == nil {
		return
	}
	if missing := missingOf(k, "admin", "purge"); len(missing) > 1 {
		deny(w)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/list/some" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func countsWhatIsMissing(w http.ResponseWriter, r *http.Request) { // ok: a missing scope counts
	k := keyOf(w, r)
	if k == nil {
		return
	}
	missing := 0
	for _, scope := range required {
		if !k.Has(scope) {
			missing++
		}
	}
	if missing > 0 { // guard: missingscope
		deny(w)
		return
	}
	keystore.Reset(r.Context())
}

func countsWhatIsAsked(w http.ResponseWriter, r *http.Request) {
	k := keyOf(w, r)
	if k == nil {
		return
	}
	asked := 0
	for range required {
		asked++
	}
	if asked == 0 {
		deny(w)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/count/bad" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

// check returns all that is wrong with a request.
func check(r *http.Request, k *keystore.Key) error {
	var errs []error
	if r.ContentLength == 0 {
		errs = append(errs, errors.New("no content"))
	}
	if !k.Has("purge") { // guard: missingscope joinsWhatFails
		errs = append(errs, errors.New("missing purge"))
	}
	return errors.Join(errs...)
}

func joinsWhatFails(w http.ResponseWriter, r *http.Request) { // ok: without the scope there is an error
	k := keyOf(w, r)
	if k == nil {
		return
	}
	if err := check(r, k); err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
}

func scopeError(k *keystore.Key) error {
	if !k.Has("purge") {
		return errors.New("missing purge")
	}
	return nil
}

func joinsTwoResults(w http.ResponseWriter, r *http.Request) { // ok: one of the two is the scope's
	k := keyOf(w, r)
	if k == nil {
		return
	}
	if err := errors.Join(r.ParseForm(), scopeError(k)); err != nil { // guard: missingscope
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
}

func appendsWhateverIsReturned(w http.ResponseWriter, r *http.Request) { // ok: what is nil does not count
	k := keyOf(w, r)
	if k == nil {
		return
	}
	var errs []error
	errs = append(errs, scopeError(k), r.ParseForm())
	if err := errors.Join(errs...); err != nil { // guard: missingscope
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
}

func onlyLogsWhatFails(w http.ResponseWriter, r *http.Request) {
	k := keyOf(w, r)
	if k == nil {
		return
	}
	if err := check(r, k); err != nil {
		log.Print(err)
	}
	keystore.Reset(r.Context()) // want `POST "/errors/log" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func joinsOtherErrors(w http.ResponseWriter, r *http.Request) {
	k := keyOf(w, r)
	if k == nil {
		return
	}
	if err := errors.Join(r.ParseForm(), r.Body.Close()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/errors/other" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func looksAtAllItHas(w http.ResponseWriter, r *http.Request) {
	k := keyOf(w, r)
	if k == nil {
		return
	}
	all := true
	for _, scope := range k.Scopes {
		if scope == "banned" {
			all = false
		}
	}
	if !all {
		deny(w)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/own" reaches keystore\.Reset for any valid key: no scope or role is checked`
}
