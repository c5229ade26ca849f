// Package wiring puts the routes of another package together.
package wiring

import (
	"net/http"

	"unguardedroute/deep/api"
)

// Run serves them.
func Run() {
	mux := http.NewServeMux()
	api.Register(mux)
	http.ListenAndServe(":8080", mux)
}
