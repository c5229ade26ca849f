// Command held has routes whose handlers and middleware another package holds in
// variables.
package main

import (
	"fmt"
	"net/http"

	"crosstenant/held/controllers"
	"keystore"
)

func main() {
	mux := http.NewServeMux()
	mux.Handle("GET /tenants/{tenant_id}/records", controllers.Authenticate(http.HandlerFunc(controllers.Show))) // want `handler Show uses path tenant "tenant_id" without comparing it with the key's tenant`
	mux.Handle("GET /tenants/{tenant_id}/own", controllers.Authenticate(controllers.ShowOwn))
	mux.Handle("GET /tenants/{tenant_id}/asked", controllers.Authenticate(http.HandlerFunc(asks)))
	mux.Handle("GET /tenants/{tenant_id}/unasked", controllers.Authenticate(http.HandlerFunc(doesNotAsk)))
	mux.HandleFunc("GET /version", controllers.Version)
	http.ListenAndServe(":8080", mux)
}

func asks(w http.ResponseWriter, r *http.Request) { // ok: what the variable holds compares
	if !controllers.Owns(r, r.PathValue("tenant_id")) {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id")))
}

func doesNotAsk(w http.ResponseWriter, r *http.Request) {
	controllers.Owns(r, r.PathValue("tenant_id"))
	fmt.Fprint(w, keystore.Records(r.Context(), r.PathValue("tenant_id"))) // want `handler doesNotAsk uses path tenant "tenant_id" without comparing it with the key's tenant`
}
