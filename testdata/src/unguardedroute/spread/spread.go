// Command spread has its routes put together in another package, by two functions, and
// a middleware that authenticates and that nothing uses: that is one defect, and so one
// finding where the program begins.
//
// keyauthz-test:only-unsafe the handlers lie elsewhere
package main

import (
	"net/http"

	"unguardedroute/spread/api"
)

func main() {
	http.ListenAndServe(":8080", api.Routes()) // want `DELETE "/items/{id}", handler remove, and 2 other routes are open to everybody: RequireKey authenticates, and no route of the program uses it`
}
