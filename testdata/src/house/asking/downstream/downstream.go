// Package downstream uses a router whose middlewares are functions that are asked, of
// another package.
package downstream

import (
	"net/http"

	"house/asking"
	"keystore"
)

func routes() *asking.Router {
	r := asking.New()
	r.Route("/v1", func(r *asking.Router) {
		r.Use(asking.RequireKey)
		r.Post("/reset", resets)
		r.With(asking.RequireAdmin).Post("/reset/admin", resetsForAdministrators)
	})
	return r
}

func resets(w http.ResponseWriter, r *http.Request) error {
	keystore.Reset(r.Context()) // want `POST "/v1/reset" reaches keystore.Reset for any valid key: no scope or role is checked`
	return nil
}

func resetsForAdministrators(w http.ResponseWriter, r *http.Request) error { // ok: asked for before
	keystore.Reset(r.Context())
	return nil
}
