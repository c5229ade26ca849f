// Package codes has checks that tell by a number or a word how they went.
package codes

import (
	"fmt"
	"net/http"
	"strings"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /known", asksForTheCode)
	mux.HandleFunc("GET /known/below", asksForACodeBelow)
	mux.HandleFunc("GET /known/switch", switchesOverTheCode)
	mux.HandleFunc("GET /known/goes-on", goesOnAfterTheCode)
	mux.HandleFunc("GET /shape", asksForTheCodeOfAShape)
	mux.HandleFunc("GET /reason", asksForNoReason)
	mux.HandleFunc("GET /reason/shape", asksForNoReasonAgainstAShape)
	mux.HandleFunc("GET /machine", goesOnUntilTheLastState)
	mux.HandleFunc("GET /tenants/{tenant_id}/a", asksForTheDecision)
	mux.HandleFunc("GET /tenants/{tenant_id}/b", asksForTheDecisionOnAnybody)
	mux.HandleFunc("GET /tenants/{tenant_id}/c", leavesOutEachRefusal)
	mux.HandleFunc("GET /tenants/{tenant_id}/d", goesOnAfterTheDecision)
	mux.HandleFunc("POST /reset/a", asksForTheCodeOfAScope)
	mux.HandleFunc("POST /reset/b", goesOnAfterTheCodeOfAScope)
	return mux
}

// find returns what is known of a key, or the code of the answer.
func find(r *http.Request) (*keystore.Key, int) {
	key := r.Header.Get("X-API-Key")
	if key == "" {
		return nil, http.StatusBadRequest
	}
	k, err := keystore.Find(r.Context(), key) // want `GET "/known/goes-on" goes on after refusing X-API-Key`
	if err != nil {
		return nil, http.StatusUnauthorized
	}
	return k, http.StatusOK
}

func shape(key string) int {
	if len(key) != 35 || !strings.HasPrefix(key, "tk_") { // want `GET "/shape" grants access after checking only the format of X-API-Key: len, strings\.HasPrefix`
		return http.StatusUnauthorized
	}
	return http.StatusOK
}

func asksForTheCode(w http.ResponseWriter, r *http.Request) { // ok: 200 only where the key is known
	if _, code := find(r); code != http.StatusOK {
		w.WriteHeader(code)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func asksForACodeBelow(w http.ResponseWriter, r *http.Request) { // ok: less than 400 only where the key is known
	_, code := find(r)
	if code >= 400 {
		http.Error(w, http.StatusText(code), code)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func switchesOverTheCode(w http.ResponseWriter, r *http.Request) { // ok: whatever is left is 200
	switch _, code := find(r); code {
	case http.StatusBadRequest:
		w.WriteHeader(code)
	case http.StatusUnauthorized:
		w.WriteHeader(code)
	default:
		fmt.Fprint(w, keystore.Secret())
	}
}

func goesOnAfterTheCode(w http.ResponseWriter, r *http.Request) {
	_, code := find(r)
	if code != http.StatusOK {
		w.WriteHeader(code)
	}
	fmt.Fprint(w, keystore.Secret())
}

func asksForTheCodeOfAShape(w http.ResponseWriter, r *http.Request) {
	if code := shape(r.Header.Get("X-API-Key")); code != http.StatusOK {
		w.WriteHeader(code)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func refusal(key string) string {
	switch {
	case key == "":
		return "missing"
	case !keystore.Valid(key):
		return "unknown"
	}
	return ""
}

func refusalOfShape(key string) string {
	switch {
	case key == "":
		return "missing"
	case len(key) != 35: // want `GET "/reason/shape" grants access after checking only the format of X-API-Key: non-empty, len`
		return "malformed"
	}
	return ""
}

func asksForNoReason(w http.ResponseWriter, r *http.Request) { // ok: there is a reason unless the key is known
	if why := refusal(r.Header.Get("X-API-Key")); why != "" {
		http.Error(w, why, http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func asksForNoReasonAgainstAShape(w http.ResponseWriter, r *http.Request) {
	if why := refusalOfShape(r.Header.Get("X-API-Key")); why != "" {
		http.Error(w, why, http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, keystore.Secret())
}

func goesOnUntilTheLastState(w http.ResponseWriter, r *http.Request) { // ok: the last state is reached with a known key only
	const (
		start = iota
		read
		found
	)
	key := ""
	for state := start; state != found; {
		switch state {
		case start:
			if key = r.Header.Get("X-API-Key"); key == "" {
				w.WriteHeader(http.StatusBadRequest)
				return
			}
			state = read
		case read:
			if !keystore.Valid(key) {
				w.WriteHeader(http.StatusUnauthorized)
				return
			}
			state = found
		}
	}
	fmt.Fprint(w, keystore.Secret())
}

type decision int

const (
	unknown decision = iota
	foreign
	own
)

func decide(r *http.Request, tenant string) decision {
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		return unknown
	}
	if k.TenantID != tenant {
		return foreign
	}
	return own
}

func decideOnAnybody(r *http.Request, tenant string) decision {
	if _, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err != nil || tenant == "" {
		return unknown
	}
	return own
}

func asksForTheDecision(w http.ResponseWriter, r *http.Request) { // ok: it is made of a comparison
	tenant := r.PathValue("tenant_id")
	if decide(r, tenant) != own {
		w.WriteHeader(http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func asksForTheDecisionOnAnybody(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	if decideOnAnybody(r, tenant) != own {
		w.WriteHeader(http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler asksForTheDecisionOnAnybody uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func leavesOutEachRefusal(w http.ResponseWriter, r *http.Request) { // ok: what is left is the tenant's own
	tenant := r.PathValue("tenant_id")
	d := decide(r, tenant)
	if d == unknown {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	if d == foreign {
		w.WriteHeader(http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func goesOnAfterTheDecision(w http.ResponseWriter, r *http.Request) {
	tenant := r.PathValue("tenant_id")
	d := decide(r, tenant)
	if d == unknown {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	if d == foreign {
		w.WriteHeader(http.StatusForbidden)
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler goesOnAfterTheDecision uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func ask(k *keystore.Key, scope string) int {
	if !k.Has(scope) {
		return http.StatusForbidden
	}
	return 0
}

func asksForTheCodeOfAScope(w http.ResponseWriter, r *http.Request) { // ok: 0 only with the scope
	k, code := find(r)
	if code != http.StatusOK {
		w.WriteHeader(code)
		return
	}
	if code := ask(k, "admin:reset"); code != 0 {
		w.WriteHeader(code)
		return
	}
	keystore.Reset(r.Context())
}

func goesOnAfterTheCodeOfAScope(w http.ResponseWriter, r *http.Request) {
	k, code := find(r)
	if code != http.StatusOK {
		w.WriteHeader(code)
		return
	}
	if code := ask(k, "admin:reset"); code != 0 {
		w.WriteHeader(code)
	}
	keystore.Reset(r.Context()) // want `POST "/reset/b" reaches keystore\.Reset for any valid key: no scope or role is checked`
}
