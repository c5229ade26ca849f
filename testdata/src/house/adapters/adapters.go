// Command adapters makes handlers of functions that know nothing of HTTP.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"

	"keystore"
)

func main() {
	mux := http.NewServeMux()
	mux.Handle("POST /records", authenticate(Handle(usesAnyTenant)))
	mux.Handle("POST /compared", authenticate(Handle(comparesTheTenant)))
	mux.Handle("POST /admin/reset", authenticate(Handle(resetsForAnyKey)))
	mux.Handle("POST /admin/clear", authenticate(Handle(checksTheScope)))
	mux.Handle("DELETE /records", Handle(isOpen)) // want `DELETE "/records", handler isOpen, is open to everybody: authenticate checks who asks on \d routes beside it`
	mux.Handle("POST /count", authenticate(act(countsForTheKey)))
	mux.Handle("POST /refresh", act(refresh))
	mux.Handle("POST /verify", verifies(keystore.Find))
	mux.Handle("GET /secret", byForm(endpoint(secret)))
	mux.Handle("GET /secret/own", authenticate(endpoint(secretOfKey)))
	http.ListenAndServe(":8080", mux)
}

// endpoint encodes what a function returns that gets the request.
func endpoint[T any](fn func(*http.Request) (T, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		out, err := fn(r)
		if err != nil {
			http.Error(w, err.Error(), http.StatusForbidden)
			return
		}
		json.NewEncoder(w).Encode(out)
	}
}

func byForm(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if len(r.Header.Get("X-API-Key")) != 32 { // want `middleware byForm grants access after checking only the format of X-API-Key: len`
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func secret(r *http.Request) ([]string, error) { return keystore.Records(r.Context(), "shared"), nil }

func secretOfKey(r *http.Request) ([]string, error) { // ok: of the key, which is looked up
	return keystore.Records(r.Context(), keyOf(r.Context()).TenantID), nil
}

type keyOfRequest struct{}

func keyOf(ctx context.Context) *keystore.Key {
	k, _ := ctx.Value(keyOfRequest{}).(*keystore.Key)
	return k
}

func authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), keyOfRequest{}, k)))
	})
}

// Handle decodes the input of a function and encodes its output.
func Handle[In, Out any](fn func(context.Context, In) (Out, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var in In
		if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		out, err := fn(r.Context(), in)
		if err != nil {
			http.Error(w, err.Error(), http.StatusForbidden)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		json.NewEncoder(w).Encode(out)
	}
}

// act calls a function that has no input and no output.
func act(fn func(context.Context) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := fn(r.Context()); err != nil {
			http.Error(w, err.Error(), http.StatusForbidden)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	}
}

type selection struct {
	TenantID string `json:"tenant_id"`
}

type nothing struct{}

var errForbidden = errors.New("forbidden")

func usesAnyTenant(ctx context.Context, s selection) ([]string, error) {
	return keystore.Records(ctx, s.TenantID), nil // want `handler usesAnyTenant uses body field "TenantID" without comparing it with the key's tenant`
}

func comparesTheTenant(ctx context.Context, s selection) ([]string, error) { // ok: compared
	if keyOf(ctx).TenantID != s.TenantID { // guard: crosstenant
		return nil, errForbidden
	}
	return keystore.Records(ctx, s.TenantID), nil
}

func resetsForAnyKey(ctx context.Context, _ nothing) (nothing, error) {
	keystore.Reset(ctx) // want `POST "/admin/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
	return nothing{}, nil
}

func checksTheScope(ctx context.Context, _ nothing) (nothing, error) { // ok: the scope is checked
	if !keyOf(ctx).Has("admin") { // guard: missingscope
		return nothing{}, errForbidden
	}
	keystore.Reset(ctx)
	return nothing{}, nil
}

func isOpen(ctx context.Context, s selection) (nothing, error) {
	keystore.DeleteRecords(ctx, s.TenantID)
	return nothing{}, nil
}

var counts = make(map[string]int)

func countsForTheKey(ctx context.Context) error { // ok: what is counted is the key's own
	counts[keyOf(ctx).TenantID]++
	return nil
}

func refresh(ctx context.Context) error { // ok: public by its path
	counts["refreshed"]++
	return nil
}

// verifies is no adapter: the function that it was made of verifies keys.
func verifies(find func(context.Context, string) (*keystore.Key, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { // ok: the key is verified
		if _, err := find(r.Context(), r.Header.Get("X-API-Key")); err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		json.NewEncoder(w).Encode(keystore.Secret())
	}
}
