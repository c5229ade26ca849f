// Command nethttp asks for a key on most of its routes, with net/http.
package main

import (
	"fmt"
	"net/http"

	"keystore"
)

func main() {
	r := http.NewServeMux()
	s := &shop{things: make(map[string]string)}
	go inner()
	orders(r)
	keys(r, s)
	more(r, s)
	settings(r)
	http.ListenAndServe(":8080", r)
}

// orders has its routes for clients of old in the open.
func orders(r *http.ServeMux) {
	r.Handle("PUT /v1/orders/{id}", requireKey(http.HandlerFunc(save)))
	r.Handle("POST /v1/orders/{id}/pay", requireKey(http.HandlerFunc(pay)))
	r.Handle("GET /v1/orders/{id}", requireKey(http.HandlerFunc(show)))
	r.HandleFunc("GET /orders/{id}", show) // what only reads may be public
	r.HandleFunc("PUT /orders/{id}", save) // want `PUT "/orders/{id}", handler save, and another route are open to everybody: on PUT "/v1/orders/{id}" the same handler is behind requireKey`
	r.HandleFunc("POST /orders/{id}/pay", pay)
	r.HandleFunc("PUT /public/orders/{id}", save) // the path says that it is public
	r.HandleFunc("POST /basket/{id}", save)       // another method and path: for visitors
	r.HandleFunc("POST /login", login)
}

// keys asks its method values for a key, but one.
func keys(r *http.ServeMux, s *shop) {
	r.Handle("GET /shop/keys/{id}", requireKey(http.HandlerFunc(s.list)))
	r.Handle("POST /shop/keys", requireKey(http.HandlerFunc(s.create)))
	r.Handle("PUT /shop/keys/{id}", requireKey(http.HandlerFunc(s.rename)))
}

// more forgets to.
func more(r *http.ServeMux, s *shop) {
	r.HandleFunc("DELETE /shop/keys/{id}", s.remove) // want `DELETE "/shop/keys/{id}", handler shop.remove, is open to everybody: requireKey checks who asks on 3 routes beside it`
	r.HandleFunc("GET /shop/offers", s.offers)
}

// settings has a route that only runs the service, and an operation that nobody else may ask for.
func settings(r *http.ServeMux) {
	r.Handle("GET /settings/{id}", requireKey(http.HandlerFunc(settingsShow)))
	r.HandleFunc("POST /admin/apps", createApp) // want `POST "/admin/apps", handler createApp, is open to everybody: it lies below an administrative segment, and the program authenticates other routes`
	r.HandleFunc("POST /settings/wipe", wipe)   // want `POST "/settings/wipe", handler wipe, is open to everybody: it reaches keystore\.Reset, and the program authenticates other routes`
	r.HandleFunc("POST /settings/colour", colour)
}

// inner serves those who are inside: nobody else reaches its address.
func inner() {
	r := http.NewServeMux()
	r.HandleFunc("PUT /inner/orders/{id}", save) // on another server
	http.ListenAndServe("127.0.0.1:8081", r)
}

// requireKey lets only known keys through.
func requireKey(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !keystore.Valid(r.Header.Get("X-API-Key")) {
			http.Error(w, "unknown key", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

var things = make(map[string]string)

func show(w http.ResponseWriter, r *http.Request) { // ok: what only reads may be public, too
	fmt.Fprint(w, things[r.PathValue("id")])
}

func save(w http.ResponseWriter, r *http.Request) {
	things[r.PathValue("id")] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func pay(w http.ResponseWriter, r *http.Request) {
	things[r.PathValue("id")] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func login(w http.ResponseWriter, r *http.Request) { // ok: nobody has a key before
	things["login"] = r.FormValue("user")
	w.WriteHeader(http.StatusNoContent)
}

// A shop has its handlers as methods.
type shop struct{ things map[string]string }

func (s *shop) list(w http.ResponseWriter, r *http.Request) { // ok: the middleware is there
	fmt.Fprint(w, s.things[r.PathValue("id")])
}

func (s *shop) create(w http.ResponseWriter, r *http.Request) { // ok: the middleware is there
	s.things["new"] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func (s *shop) rename(w http.ResponseWriter, r *http.Request) { // ok: the middleware is there
	s.things[r.PathValue("id")] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func (s *shop) remove(w http.ResponseWriter, r *http.Request) {
	delete(s.things, r.PathValue("id"))
	w.WriteHeader(http.StatusNoContent)
}

func (s *shop) offers(w http.ResponseWriter, r *http.Request) { // ok: what only reads may be public
	fmt.Fprint(w, s.things["offers"])
}

func settingsShow(w http.ResponseWriter, r *http.Request) { // ok: the middleware is there
	fmt.Fprint(w, things[r.PathValue("id")])
}

func createApp(w http.ResponseWriter, r *http.Request) {
	things["app"] = r.FormValue("app")
	w.WriteHeader(http.StatusNoContent)
}

func wipe(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context())
	w.WriteHeader(http.StatusNoContent)
}

func colour(w http.ResponseWriter, r *http.Request) { // ok: everybody may, as far as is seen
	things["colour"] = r.FormValue("colour")
	w.WriteHeader(http.StatusNoContent)
}
