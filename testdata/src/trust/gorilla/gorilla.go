// Package gorilla has tenants that a client puts in the place of its own, checks that are
// skipped where something is absent, objects that nobody asks the owner of, and
// checks too weak for what they guard, with gorilla/mux.
package gorilla

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"slices"

	"github.com/gorilla/mux"

	"keystore"
)

var db *sql.DB

func routes() http.Handler {
	root := mux.NewRouter()
	r := root.PathPrefix("/v1").Subrouter()
	r.Use(requireKey)
	r.HandleFunc("/header", takesTheTenantOfAHeader).Methods("GET")
	r.HandleFunc("/query", takesTheTenantOfAQuery).Methods("GET")
	r.HandleFunc("/administrators", letsAdministratorsChoose).Methods("GET")
	r.HandleFunc("/compared", comparesWhatWasChosen).Methods("GET")
	r.HandleFunc("/own", choosesAmongItsOwn).Methods("GET")
	r.HandleFunc("/body", keepsTheTenantOfTheBody).Methods("POST")
	r.HandleFunc("/replaced", replacesTheTenantOfTheBody).Methods("POST")
	r.HandleFunc("/tenants/{tenant_id}/forgotten", findsTheKeyAndForgetsIt).Methods("GET")
	r.HandleFunc("/tenants/{tenant_id}/there", comparesATenantThatIsThere).Methods("GET")
	r.HandleFunc("/tenants/{tenant_id}/refused", refusesAKeyWithoutTenant).Methods("GET")
	r.HandleFunc("/tenants/{tenant_id}/platform", letsKeysOfThePlatformPass).Methods("GET")
	r.HandleFunc("/notes/{id}", showsItsOwnNote).Methods("GET")
	r.HandleFunc("/notes/{id}", changesItsOwnNote).Methods("PUT")
	r.HandleFunc("/notes/{id}/owned", comparesTheOwnerOfTheNote).Methods("GET")
	r.HandleFunc("/notes/{id}/pin", changesAnyNote).Methods("POST")
	r.HandleFunc("/notes/{id}/text", showsAnyNote).Methods("GET")
	r.HandleFunc("/notes/{id}/force", changesAnyNoteForAdministrators).Methods("POST")
	r.HandleFunc("/scoped", asksForAScopeWhereThereIsAKey).Methods("POST")
	r.HandleFunc("/read", resetsForReaders).Methods("POST")
	r.HandleFunc("/records", deletesWithAScope).Methods("DELETE")
	r.HandleFunc("/profile", letsClientsNameTheirRole).Methods("PUT")
	r.HandleFunc("/roles", letsAdministratorsNameRoles).Methods("PUT")
	r.HandleFunc("/asked", asksWhereThereIsARole).Methods("PUT")
	r.HandleFunc("/harmless", givesHarmlessRoles).Methods("PUT")
	r.HandleFunc("/messages", keepsTheRoleOfAMessage).Methods("POST")
	r.HandleFunc("/name", writesANameOnly).Methods("PUT")
	root.HandleFunc("/optional", verifiesAKeyThatIsThere).Methods("POST")
	root.HandleFunc("/logged", logsThatTheKeyIsUnknown).Methods("POST")
	root.HandleFunc("/greeting", greetsWhoHasAKey).Methods("GET")
	return root
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
	if t := r.Header.Get("X-Tenant-ID"); t != "" { // want `GET "/v1/header", handler takesTheTenantOfAHeader: header X-Tenant-ID takes the place of the key's tenant`
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
	fmt.Fprint(w, keystore.Records(ctx, either(r.URL.Query().Get("tenant_id"), k.TenantID))) // want `GET "/v1/query", handler takesTheTenantOfAQuery: query parameter "tenant_id" takes the place of the key's tenant`
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
	if in.TenantID == "" { // want `POST "/v1/body", handler keepsTheTenantOfTheBody: body field "TenantID" takes the place of the key's tenant`
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
	fmt.Fprint(w, keystore.Records(ctx, mux.Vars(r)["tenant_id"])) // want `handler findsTheKeyAndForgetsIt uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func comparesATenantThatIsThere(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	tenant := mux.Vars(r)["tenant_id"]
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
	tenant := mux.Vars(r)["tenant_id"]
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
	tenant := mux.Vars(r)["tenant_id"]
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
	keystore.Reset(ctx) // want `POST "/v1/scoped" reaches keystore\.Reset without a check of a scope or role, where the principal is absent`
	w.WriteHeader(http.StatusNoContent)
}
