// Package nethttp has tenants that a client puts in the place of its own, checks that are
// skipped where something is absent, objects that nobody asks the owner of, and
// checks too weak for what they guard, with net/http.
package nethttp

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"slices"

	"keystore"
)

var db *sql.DB

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /header", requireKey(http.HandlerFunc(takesTheTenantOfAHeader)))
	mux.Handle("GET /query", requireKey(http.HandlerFunc(takesTheTenantOfAQuery)))
	mux.Handle("GET /administrators", requireKey(http.HandlerFunc(letsAdministratorsChoose)))
	mux.Handle("GET /compared", requireKey(http.HandlerFunc(comparesWhatWasChosen)))
	mux.Handle("GET /own", requireKey(http.HandlerFunc(choosesAmongItsOwn)))
	mux.Handle("POST /body", requireKey(http.HandlerFunc(keepsTheTenantOfTheBody)))
	mux.Handle("POST /replaced", requireKey(http.HandlerFunc(replacesTheTenantOfTheBody)))
	mux.Handle("GET /tenants/{tenant_id}/forgotten", requireKey(http.HandlerFunc(findsTheKeyAndForgetsIt)))
	mux.Handle("GET /tenants/{tenant_id}/there", requireKey(http.HandlerFunc(comparesATenantThatIsThere)))
	mux.Handle("GET /tenants/{tenant_id}/refused", requireKey(http.HandlerFunc(refusesAKeyWithoutTenant)))
	mux.Handle("GET /tenants/{tenant_id}/platform", requireKey(http.HandlerFunc(letsKeysOfThePlatformPass)))
	mux.Handle("GET /notes/{id}", requireKey(http.HandlerFunc(showsItsOwnNote)))
	mux.Handle("PUT /notes/{id}", requireKey(http.HandlerFunc(changesItsOwnNote)))
	mux.Handle("GET /notes/{id}/owned", requireKey(http.HandlerFunc(comparesTheOwnerOfTheNote)))
	mux.Handle("POST /notes/{id}/pin", requireKey(http.HandlerFunc(changesAnyNote)))
	mux.Handle("GET /notes/{id}/text", requireKey(http.HandlerFunc(showsAnyNote)))
	mux.Handle("POST /notes/{id}/force", requireKey(http.HandlerFunc(changesAnyNoteForAdministrators)))
	mux.Handle("POST /scoped", requireKey(http.HandlerFunc(asksForAScopeWhereThereIsAKey)))
	mux.Handle("POST /read", requireKey(http.HandlerFunc(resetsForReaders)))
	mux.Handle("DELETE /records", requireKey(http.HandlerFunc(deletesWithAScope)))
	mux.Handle("PUT /profile", requireKey(http.HandlerFunc(letsClientsNameTheirRole)))
	mux.Handle("PUT /roles", requireKey(http.HandlerFunc(letsAdministratorsNameRoles)))
	mux.Handle("PUT /asked", requireKey(http.HandlerFunc(asksWhereThereIsARole)))
	mux.Handle("PUT /harmless", requireKey(http.HandlerFunc(givesHarmlessRoles)))
	mux.Handle("POST /messages", requireKey(http.HandlerFunc(keepsTheRoleOfAMessage)))
	mux.Handle("PUT /name", requireKey(http.HandlerFunc(writesANameOnly)))
	mux.HandleFunc("POST /optional", verifiesAKeyThatIsThere)
	mux.HandleFunc("POST /logged", logsThatTheKeyIsUnknown)
	mux.HandleFunc("GET /greeting", greetsWhoHasAKey)
	return mux
}

type keyOf struct{}

// requireKey lets through whose key is known, and keeps what is known of it.
func requireKey(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unknown key", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), keyOf{}, k)))
	})
}

func key(r *http.Request) *keystore.Key {
	k, _ := r.Context().Value(keyOf{}).(*keystore.Key)
	return k
}

func deletesWithAScope(w http.ResponseWriter, r *http.Request) { // ok: the scope is one to delete
	ctx := r.Context()
	k := key(r)
	if k == nil || !k.Has("records:delete") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.DeleteRecords(ctx, k.TenantID)
	w.WriteHeader(http.StatusNoContent)
}

// Tenants in the place of the key's.

func takesTheTenantOfAHeader(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	tenant := k.TenantID
	if t := r.Header.Get("X-Tenant-ID"); t != "" { // want `GET "/header", handler takesTheTenantOfAHeader: header X-Tenant-ID takes the place of the key's tenant`
		tenant = t
	}
	fmt.Fprint(w, keystore.Records(ctx, tenant))
}

func takesTheTenantOfAQuery(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Records(ctx, either(r.URL.Query().Get("tenant_id"), k.TenantID))) // want `GET "/query", handler takesTheTenantOfAQuery: query parameter "tenant_id" takes the place of the key's tenant`
}

func either(first, second string) string {
	if first != "" {
		return first
	}
	return second
}

func letsAdministratorsChoose(w http.ResponseWriter, r *http.Request) { // ok: only an administrator names another tenant
	ctx := r.Context()
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	tenant := k.TenantID
	if t := r.Header.Get("X-Tenant-ID"); t != "" && k.Admin {
		tenant = t
	}
	fmt.Fprint(w, keystore.Records(ctx, tenant))
}

func comparesWhatWasChosen(w http.ResponseWriter, r *http.Request) { // ok: what was chosen is compared
	ctx := r.Context()
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	tenant := either(r.Header.Get("X-Tenant-ID"), k.TenantID)
	if tenant != k.TenantID {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Records(ctx, tenant))
}

func choosesAmongItsOwn(w http.ResponseWriter, r *http.Request) { // ok: the key lists the tenants that may be chosen
	ctx := r.Context()
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	tenant := k.TenantID
	if t := r.Header.Get("X-Tenant-ID"); slices.Contains(k.Tenants, t) {
		tenant = t
	}
	fmt.Fprint(w, keystore.Records(ctx, tenant))
}

type record struct {
	TenantID string `json:"tenant_id"`
	Text     string `json:"text"`
}

func keepsTheTenantOfTheBody(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	k := key(r)
	var in record
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil || k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if in.TenantID == "" { // want `POST "/body", handler keepsTheTenantOfTheBody: body field "TenantID" takes the place of the key's tenant`
		in.TenantID = k.TenantID
	}
	db.ExecContext(ctx, "INSERT INTO records (tenant_id, text) VALUES ($1, $2)", in.TenantID, in.Text)
	w.WriteHeader(http.StatusNoContent)
}

func replacesTheTenantOfTheBody(w http.ResponseWriter, r *http.Request) { // ok: whatever the body says, the key's tenant is written
	ctx := r.Context()
	k := key(r)
	var in record
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil || k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	in.TenantID = k.TenantID
	db.ExecContext(ctx, "INSERT INTO records (tenant_id, text) VALUES ($1, $2)", in.TenantID, in.Text)
	w.WriteHeader(http.StatusNoContent)
}

// Absence.

func findsTheKeyAndForgetsIt(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	if k := key(r); k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Records(ctx, r.PathValue("tenant_id"))) // want `handler findsTheKeyAndForgetsIt uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesATenantThatIsThere(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	tenant := r.PathValue("tenant_id")
	if k.TenantID != "" {
		if k.TenantID != tenant {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
	}
	fmt.Fprint(w, keystore.Records(ctx, tenant)) // want `handler comparesATenantThatIsThere uses path tenant "tenant_id" without comparing it with the key's tenant, where the principal's TenantID is absent`
}

func refusesAKeyWithoutTenant(w http.ResponseWriter, r *http.Request) { // ok: a key without a tenant is refused
	ctx := r.Context()
	k := key(r)
	tenant := r.PathValue("tenant_id")
	if k == nil || k.TenantID == "" {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if k.TenantID != tenant {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Records(ctx, tenant))
}

func letsKeysOfThePlatformPass(w http.ResponseWriter, r *http.Request) { // ok: an administrator's key may do more
	ctx := r.Context()
	k := key(r)
	tenant := r.PathValue("tenant_id")
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if !k.Admin {
		if k.TenantID != tenant {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
	}
	fmt.Fprint(w, keystore.Records(ctx, tenant))
}

func verifiesAKeyThatIsThere(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	if key := r.Header.Get("X-API-Key"); key != "" {
		if !keystore.Valid(key) {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
	}
	keystore.Reset(ctx) // want `POST "/optional" reaches keystore\.Reset without verifying X-API-Key, where header X-API-Key is absent` `POST "/optional" reaches keystore\.Reset for any key or none: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}

func logsThatTheKeyIsUnknown(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	if _, err := keystore.Find(ctx, r.Header.Get("X-API-Key")); err != nil {
		log.Print(err)
	}
	keystore.Reset(ctx) // want `POST "/logged" reaches keystore\.Reset whether or not X-API-Key is valid` `POST "/logged" reaches keystore\.Reset for any key or none: no scope or role is checked`
	w.WriteHeader(http.StatusNoContent)
}

func greetsWhoHasAKey(w http.ResponseWriter, r *http.Request) { // ok: everybody may look
	ctx := r.Context()
	name := "stranger"
	if key := r.Header.Get("X-API-Key"); key != "" {
		k, err := keystore.Find(ctx, key)
		if err != nil {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		name = k.Role
	}
	fmt.Fprint(w, name)
}

func asksForAScopeWhereThereIsAKey(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	if k := key(r); k != nil {
		if !k.Has("records:reset") {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
	}
	keystore.Reset(ctx) // want `POST "/scoped" reaches keystore\.Reset without a check of a scope or role, where the principal is absent`
	w.WriteHeader(http.StatusNoContent)
}
