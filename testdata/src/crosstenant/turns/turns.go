// Package turns compares tenants in loops over iterators, and in loops within them.
package turns

import (
	"iter"
	"net/http"
	"slices"
	"strings"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("DELETE /a/{tenant}/records", withKey(deletesForOneOfItsGroups))
	mux.HandleFunc("DELETE /b/{tenant}/records", withKey(deletesInATurn))
	mux.HandleFunc("DELETE /c/{tenant}/records", withKey(deletesUnlessATurnDiffers))
	mux.HandleFunc("DELETE /d/{tenant}/records", withKey(deletesForAnyThatHasSome))
	mux.HandleFunc("DELETE /f/{tenant}/records", withKey(deletesInTheLastOfSeveralLoops))
	mux.HandleFunc("DELETE /g/{tenant}/records", withKey(deletesAfterLoopsForNothing))
	mux.HandleFunc("DELETE /e/{tenant}/records", withKey(deletesForANameOfItsOwn))
	return mux
}

func withKey(next func(http.ResponseWriter, *http.Request, *keystore.Key)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "invalid key", http.StatusUnauthorized)
			return
		}
		if !k.Has("records:delete") {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next(w, r, k)
	}
}

// in reports whether a tenant is in one of the key's groups, "a,b".
func in(k *keystore.Key, tenant string) bool {
	for group := range slices.Values(k.Tenants) {
		for name := range strings.SplitSeq(group, ",") {
			if name == tenant {
				return true
			}
		}
	}
	return false
}

func deletesForOneOfItsGroups(w http.ResponseWriter, r *http.Request, k *keystore.Key) { // ok: a loop in a loop compares
	if !in(k, r.PathValue("tenant")) {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.DeleteRecords(r.Context(), r.PathValue("tenant"))
}

func deletesInATurn(w http.ResponseWriter, r *http.Request, k *keystore.Key) { // ok: in the turn of the same tenant
	for name := range slices.Values(k.Tenants) {
		if name != r.PathValue("tenant") {
			continue
		}
		keystore.DeleteRecords(r.Context(), name)
		return
	}
	http.Error(w, "forbidden", http.StatusForbidden)
}

func deletesUnlessATurnDiffers(w http.ResponseWriter, r *http.Request, k *keystore.Key) { // ok: each name has to be the key's
	for name := range strings.SplitSeq(r.PathValue("tenant"), ",") {
		if name != k.TenantID {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
	}
	keystore.DeleteRecords(r.Context(), r.PathValue("tenant"))
}

func some(k *keystore.Key) (found bool) {
	for name := range slices.Values(k.Tenants) {
		if name != "" {
			found = true
		}
	}
	return found
}

func deletesForAnyThatHasSome(w http.ResponseWriter, r *http.Request, k *keystore.Key) {
	if !some(k) {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.DeleteRecords(r.Context(), r.PathValue("tenant")) // want `handler deletesForAnyThatHasSome uses path tenant "tenant" without comparing it with the key's tenant`
}

// names yields what a key may be called by.
func names(k *keystore.Key) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, t := range k.Tenants {
			if !yield(strings.ToLower(t)) {
				return
			}
		}
	}
}

func named(k *keystore.Key, tenant string) bool {
	for name := range names(k) {
		if name == tenant {
			return true
		}
	}
	return false
}

func deletesForANameOfItsOwn(w http.ResponseWriter, r *http.Request, k *keystore.Key) { // ok: the iterator hands on the key's
	if !named(k, r.PathValue("tenant")) {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.DeleteRecords(r.Context(), r.PathValue("tenant"))
}

func deletesInTheLastOfSeveralLoops(w http.ResponseWriter, r *http.Request, k *keystore.Key) { // ok: the last loop compares
	for scope := range slices.Values(k.Scopes) {
		if scope == "suspended" {
			http.Error(w, "suspended", http.StatusForbidden)
			return
		}
		if scope == "closed" {
			http.Error(w, "closed", http.StatusForbidden)
			return
		}
	}
	if !listed(k, r.PathValue("tenant")) {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.DeleteRecords(r.Context(), r.PathValue("tenant"))
}

func listed(k *keystore.Key, tenant string) bool {
	for scope := range slices.Values(k.Scopes) {
		if scope == "none" {
			return false
		}
		if scope == "nothing" {
			return false
		}
	}
	for name := range slices.Values(k.Tenants) {
		if name == tenant {
			return true
		}
	}
	return false
}

func anyListed(k *keystore.Key) bool {
	for scope := range slices.Values(k.Scopes) {
		if scope == "none" {
			return false
		}
		if scope == "nothing" {
			return false
		}
	}
	for name := range slices.Values(k.Tenants) {
		if name != "" {
			return true
		}
	}
	return false
}

func deletesAfterLoopsForNothing(w http.ResponseWriter, r *http.Request, k *keystore.Key) {
	if !anyListed(k) {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.DeleteRecords(r.Context(), r.PathValue("tenant")) // want `handler deletesAfterLoopsForNothing uses path tenant "tenant" without comparing it with the key's tenant`
}
