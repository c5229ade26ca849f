// Package rules makes rules of rules: one of several has to hold, or all.
package rules

import (
	"context"
	"net/http"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /purge/rule", behind(scope("purge"), purgesForAScope))
	mux.Handle("POST /purge/any", behind(anyOf(scope("purge"), scope("admin")), purgesForOneOfTwo))
	mux.Handle("POST /purge/weak", behind(anyOf(scope("purge"), active), purgesForTheActive))
	mux.Handle("POST /purge/all", behind(allOf(active, scope("purge")), purgesForBoth))
	mux.Handle("POST /purge/active", behind(allOf(active), purgesForActiveOnes))
	mux.Handle("POST /purge/either", behind(either(scope("purge"), scope("admin")), purgesForEither))
	mux.Handle("POST /purge/always", behind(either(scope("purge"), always), purgesForAll))
	mux.Handle("POST /purge/none", behind(anyOf(active, always), purgesForAnybody))
	mux.Handle("POST /purge/first", behind(oneOf{withScope{"purge"}, withScope{"admin"}}.holds, purgesForAListed))
	return mux
}

type keyContext struct{}

// A rule says what a key has to be.
type rule func(k *keystore.Key) bool

func behind(holds rule, next http.HandlerFunc) http.Handler {
	return authenticate(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, _ := r.Context().Value(keyContext{}).(*keystore.Key)
		if k == nil || !holds(k) {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next(w, r)
	}))
}

func authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), keyContext{}, k)))
	})
}

func scope(name string) rule {
	return func(k *keystore.Key) bool { return k.Has(name) }
}

func active(k *keystore.Key) bool { return !k.Revoked }

func always(k *keystore.Key) bool { return true }

func anyOf(rules ...rule) rule {
	return func(k *keystore.Key) bool {
		for _, holds := range rules {
			if holds(k) {
				return true
			}
		}
		return false
	}
}

func allOf(rules ...rule) rule {
	return func(k *keystore.Key) bool {
		for _, holds := range rules {
			if !holds(k) {
				return false
			}
		}
		return true
	}
}

func either(a, b rule) rule {
	return func(k *keystore.Key) bool { return a(k) || b(k) }
}

type condition interface {
	holds(k *keystore.Key) bool
}

type withScope struct{ name string }

func (w withScope) holds(k *keystore.Key) bool { return k.Has(w.name) }

type oneOf []condition

func (o oneOf) holds(k *keystore.Key) bool {
	for _, c := range o {
		if c.holds(k) {
			return true
		}
	}
	return false
}

func purgesForAScope(w http.ResponseWriter, r *http.Request) { // ok: a rule asks for a scope
	keystore.Reset(r.Context())
}

func purgesForOneOfTwo(w http.ResponseWriter, r *http.Request) { // ok: each rule that is enough asks for one
	keystore.Reset(r.Context())
}

func purgesForTheActive(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/purge/weak" reaches keystore.Reset for any valid key: no scope or role is checked`
}

func purgesForBoth(w http.ResponseWriter, r *http.Request) { // ok: one of the rules that all have to hold asks
	keystore.Reset(r.Context())
}

func purgesForActiveOnes(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/purge/active" reaches keystore.Reset for any valid key: no scope or role is checked`
}

func purgesForEither(w http.ResponseWriter, r *http.Request) { // ok: both ask
	keystore.Reset(r.Context())
}

func purgesForAll(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/purge/always" reaches keystore.Reset for any valid key: no scope or role is checked`
}

func purgesForAnybody(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/purge/none" reaches keystore.Reset for any valid key: no scope or role is checked`
}

func purgesForAListed(w http.ResponseWriter, r *http.Request) { // ok: a method asks of each element
	keystore.Reset(r.Context())
}
