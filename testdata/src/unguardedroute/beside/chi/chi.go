// Command chi asks for a key on most of its routes, with chi.
package main

import (
	"fmt"
	"net/http"

	"github.com/go-chi/chi/v5"

	"keystore"
)

func main() {
	r := chi.NewRouter()
	s := &shop{things: make(map[string]string)}
	go inner()
	orders(r)
	keys(r, s)
	more(r, s)
	settings(r)
	http.ListenAndServe(":8080", r)
}

// orders has its routes for clients of old in the open.
func orders(r chi.Router) {
	r.With(requireKey).Put("/v1/orders/{id}", save)
	r.With(requireKey).Post("/v1/orders/{id}/pay", pay)
	r.With(requireKey).Get("/v1/orders/{id}", show)
	r.Get("/orders/{id}", show) // what only reads may be public
	r.Put("/orders/{id}", save) // want `PUT "/orders/{id}", handler save, and another route are open to everybody: on PUT "/v1/orders/{id}" the same handler is behind requireKey`
	r.Post("/orders/{id}/pay", pay)
	r.Put("/public/orders/{id}", save) // the path says that it is public
	r.Post("/basket/{id}", save)       // another method and path: for visitors
	r.Post("/login", login)
}

// keys asks its method values for a key, but one.
func keys(r chi.Router, s *shop) {
	r.With(requireKey).Get("/shop/keys/{id}", s.list)
	r.With(requireKey).Post("/shop/keys", s.create)
	r.With(requireKey).Put("/shop/keys/{id}", s.rename)
}

// more forgets to.
func more(r chi.Router, s *shop) {
	r.Delete("/shop/keys/{id}", s.remove) // want `DELETE "/shop/keys/{id}", handler shop.remove, is open to everybody: requireKey checks who asks on 3 routes beside it`
	r.Get("/shop/offers", s.offers)
}

// settings has a route that only runs the service, and an operation that nobody else may ask for.
func settings(r chi.Router) {
	r.With(requireKey).Get("/settings/{id}", settingsShow)
	r.Post("/admin/apps", createApp) // want `POST "/admin/apps", handler createApp, is open to everybody: it lies below an administrative segment, and the program authenticates other routes`
	r.Post("/settings/wipe", wipe)   // want `POST "/settings/wipe", handler wipe, is open to everybody: it reaches keystore\.Reset, and the program authenticates other routes`
	r.Post("/settings/colour", colour)
}

// inner serves those who are inside: nobody else reaches its address.
func inner() {
	r := chi.NewRouter()
	r.Put("/inner/orders/{id}", save) // on another server
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
	fmt.Fprint(w, things[chi.URLParam(r, "id")])
}

func save(w http.ResponseWriter, r *http.Request) {
	things[chi.URLParam(r, "id")] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func pay(w http.ResponseWriter, r *http.Request) {
	things[chi.URLParam(r, "id")] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func login(w http.ResponseWriter, r *http.Request) { // ok: nobody has a key before
	things["login"] = r.FormValue("user")
	w.WriteHeader(http.StatusNoContent)
}

// A shop has its handlers as methods.
type shop struct{ things map[string]string }

func (s *shop) list(w http.ResponseWriter, r *http.Request) { // ok: the middleware is there
	fmt.Fprint(w, s.things[chi.URLParam(r, "id")])
}

func (s *shop) create(w http.ResponseWriter, r *http.Request) { // ok: the middleware is there
	s.things["new"] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func (s *shop) rename(w http.ResponseWriter, r *http.Request) { // ok: the middleware is there
	s.things[chi.URLParam(r, "id")] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func (s *shop) remove(w http.ResponseWriter, r *http.Request) {
	delete(s.things, chi.URLParam(r, "id"))
	w.WriteHeader(http.StatusNoContent)
}

func (s *shop) offers(w http.ResponseWriter, r *http.Request) { // ok: what only reads may be public
	fmt.Fprint(w, s.things["offers"])
}

func settingsShow(w http.ResponseWriter, r *http.Request) { // ok: the middleware is there
	fmt.Fprint(w, things[chi.URLParam(r, "id")])
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
