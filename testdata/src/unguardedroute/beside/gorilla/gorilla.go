// Command gorilla asks for a key on most of its routes, with gorilla/mux.
package main

import (
	"fmt"
	"net/http"

	"github.com/gorilla/mux"

	"keystore"
)

func main() {
	r := mux.NewRouter()
	s := &shop{things: make(map[string]string)}
	go inner()
	orders(r)
	keys(r, s)
	more(r, s)
	settings(r)
	http.ListenAndServe(":8080", r)
}

// orders has its routes for clients of old in the open.
func orders(r *mux.Router) {
	r.Handle("/v1/orders/{id}", requireKey(http.HandlerFunc(save))).Methods("PUT")
	r.Handle("/v1/orders/{id}/pay", requireKey(http.HandlerFunc(pay))).Methods("POST")
	r.Handle("/v1/orders/{id}", requireKey(http.HandlerFunc(show))).Methods("GET")
	r.HandleFunc("/orders/{id}", show).Methods("GET") // what only reads may be public
	r.HandleFunc("/orders/{id}", save).Methods("PUT") // want `PUT "/orders/{id}", handler save, and another route are open to everybody: on PUT "/v1/orders/{id}" the same handler is behind requireKey`
	r.HandleFunc("/orders/{id}/pay", pay).Methods("POST")
	r.HandleFunc("/public/orders/{id}", save).Methods("PUT") // the path says that it is public
	r.HandleFunc("/basket/{id}", save).Methods("POST")       // another method and path: for visitors
	r.HandleFunc("/login", login).Methods("POST")
}

// keys asks its method values for a key, but one.
func keys(r *mux.Router, s *shop) {
	r.Handle("/shop/keys/{id}", requireKey(http.HandlerFunc(s.list))).Methods("GET")
	r.Handle("/shop/keys", requireKey(http.HandlerFunc(s.create))).Methods("POST")
	r.Handle("/shop/keys/{id}", requireKey(http.HandlerFunc(s.rename))).Methods("PUT")
}

// more forgets to.
func more(r *mux.Router, s *shop) {
	r.HandleFunc("/shop/keys/{id}", s.remove).Methods("DELETE") // want `DELETE "/shop/keys/{id}", handler shop.remove, is open to everybody: requireKey checks who asks on 3 routes beside it`
	r.HandleFunc("/shop/offers", s.offers).Methods("GET")
}

// settings has a route that only runs the service, and an operation that nobody else may ask for.
func settings(r *mux.Router) {
	r.Handle("/settings/{id}", requireKey(http.HandlerFunc(settingsShow))).Methods("GET")
	r.HandleFunc("/admin/apps", createApp).Methods("POST") // want `POST "/admin/apps", handler createApp, is open to everybody: it lies below an administrative segment, and the program authenticates other routes`
	r.HandleFunc("/settings/wipe", wipe).Methods("POST")   // want `POST "/settings/wipe", handler wipe, is open to everybody: it reaches keystore\.Reset, and the program authenticates other routes`
	r.HandleFunc("/settings/colour", colour).Methods("POST")
}

// inner serves those who are inside: nobody else reaches its address.
func inner() {
	r := mux.NewRouter()
	r.HandleFunc("/inner/orders/{id}", save).Methods("PUT") // on another server
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
	fmt.Fprint(w, things[mux.Vars(r)["id"]])
}

func save(w http.ResponseWriter, r *http.Request) {
	things[mux.Vars(r)["id"]] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func pay(w http.ResponseWriter, r *http.Request) {
	things[mux.Vars(r)["id"]] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func login(w http.ResponseWriter, r *http.Request) { // ok: nobody has a key before
	things["login"] = r.FormValue("user")
	w.WriteHeader(http.StatusNoContent)
}

// A shop has its handlers as methods.
type shop struct{ things map[string]string }

func (s *shop) list(w http.ResponseWriter, r *http.Request) { // ok: the middleware is there
	fmt.Fprint(w, s.things[mux.Vars(r)["id"]])
}

func (s *shop) create(w http.ResponseWriter, r *http.Request) { // ok: the middleware is there
	s.things["new"] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func (s *shop) rename(w http.ResponseWriter, r *http.Request) { // ok: the middleware is there
	s.things[mux.Vars(r)["id"]] = r.FormValue("text")
	w.WriteHeader(http.StatusNoContent)
}

func (s *shop) remove(w http.ResponseWriter, r *http.Request) {
	delete(s.things, mux.Vars(r)["id"])
	w.WriteHeader(http.StatusNoContent)
}

func (s *shop) offers(w http.ResponseWriter, r *http.Request) { // ok: what only reads may be public
	fmt.Fprint(w, s.things["offers"])
}

func settingsShow(w http.ResponseWriter, r *http.Request) { // ok: the middleware is there
	fmt.Fprint(w, things[mux.Vars(r)["id"]])
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
