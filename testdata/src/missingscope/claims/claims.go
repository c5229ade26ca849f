// Package claims keeps what a token says under names, of which some are there and some may
// not be.
package claims

import (
	"context"
	"net/http"
	"os"
	"strings"

	"github.com/golang-jwt/jwt/v5"

	"keystore"
)

type (
	userKey struct{}
	roleKey struct{}
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /purge", authenticate(purgesForAnyToken))
	mux.HandleFunc("POST /purge/role", authenticate(purgesForAdministrators))
	mux.HandleFunc("POST /purge/claim", authenticate(purgesWhereThereIsNone))
	return mux
}

func authenticate(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		token, err := jwt.Parse(strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer "), func(*jwt.Token) (any, error) {
			return []byte(os.Getenv("SECRET")), nil
		})
		if err != nil || !token.Valid {
			http.Error(w, "invalid token", http.StatusUnauthorized)
			return
		}
		ctx := r.Context()
		if claims, ok := token.Claims.(jwt.MapClaims); ok {
			if id, ok := claims["user_id"]; ok {
				ctx = context.WithValue(ctx, userKey{}, id)
			}
			if role, ok := claims["role"]; ok {
				ctx = context.WithValue(ctx, roleKey{}, role)
			}
		}
		next(w, r.WithContext(ctx))
	}
}

func purgesForAnyToken(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `POST "/purge" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func purgesForAdministrators(w http.ResponseWriter, r *http.Request) { // ok: the role is compared
	if role, _ := r.Context().Value(roleKey{}).(string); role != "admin" {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
}

func purgesWhereThereIsNone(w http.ResponseWriter, r *http.Request) {
	if role, ok := r.Context().Value(roleKey{}).(string); ok && role != "admin" {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/purge/claim" reaches keystore\.Reset without a check of a scope or role, where the principal is absent`
}
