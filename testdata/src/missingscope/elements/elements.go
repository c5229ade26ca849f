// Package elements asks for a permission of each of several objects, leaving out those
// that name nothing, and for any permission at all.
package elements

import (
	"errors"
	"iter"
	"net/http"
	"slices"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /purge/each", purgesAfterAskingForEach)
	mux.HandleFunc("POST /purge/none", purgesAfterAskingForNone)
	mux.HandleFunc("POST /purge/turns", purgesAfterAskingInTurns)
	mux.HandleFunc("POST /purge/some", purgesAfterTurnsForNothing)
	mux.HandleFunc("POST /purge/bits", purgesWithAnyBit)
	mux.HandleFunc("POST /purge/bit", purgesWithOneBit)
	mux.HandleFunc("POST /purge/set", purgesWithABitOfItsOwn)
	return mux
}

type client struct {
	Perms uint32
	Lists map[int][]string
}

var (
	clients   map[string]*client
	errDenied = errors.New("permission denied")
)

func (c *client) hasListPerm(permission string, id int) bool {
	return slices.Contains(c.Lists[id], permission)
}

// mayAll leaves out what is no list.
func (c *client) mayAll(permission string, ids ...int) error {
	for _, id := range ids {
		if id > 0 {
			if !c.hasListPerm(permission, id) {
				return errDenied
			}
		}
	}
	return nil
}

// known asks for nothing.
func (c *client) known(ids ...int) error {
	for _, id := range ids {
		if id < 0 {
			return errDenied
		}
	}
	return nil
}

func purgesAfterAskingForEach(w http.ResponseWriter, r *http.Request) { // ok: each list is asked for
	c, ok := clients[r.Header.Get("X-API-Key")]
	if !ok {
		http.Error(w, "invalid key", http.StatusUnauthorized)
		return
	}
	if err := c.mayAll("lists:manage", len(r.Form["id"])); err != nil {
		http.Error(w, "permission denied", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
}

func purgesAfterAskingForNone(w http.ResponseWriter, r *http.Request) {
	c, ok := clients[r.Header.Get("X-API-Key")]
	if !ok {
		http.Error(w, "invalid key", http.StatusUnauthorized)
		return
	}
	if err := c.known(len(r.Form["id"])); err != nil {
		http.Error(w, "permission denied", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/purge/none" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

// mayEach leaves out what is in no list.
func (c *client) mayEach(permission string, ids iter.Seq[int]) bool {
	for id := range ids {
		if list, ok := c.Lists[id]; ok {
			if !slices.Contains(list, permission) {
				return false
			}
		}
	}
	return true
}

func purgesAfterAskingInTurns(w http.ResponseWriter, r *http.Request) { // ok: each list is asked for in a turn
	c, ok := clients[r.Header.Get("X-API-Key")]
	if !ok || !c.mayEach("lists:manage", slices.Values([]int{len(r.Form["id"])})) {
		http.Error(w, "permission denied", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
}

// none asks for nothing.
func (c *client) none(ids iter.Seq[int]) bool {
	for id := range ids {
		if id < 0 {
			return false
		}
	}
	return true
}

func purgesAfterTurnsForNothing(w http.ResponseWriter, r *http.Request) {
	c, ok := clients[r.Header.Get("X-API-Key")]
	if !ok || !c.none(slices.Values([]int{len(r.Form["id"])})) {
		http.Error(w, "permission denied", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/purge/some" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func purgesWithAnyBit(w http.ResponseWriter, r *http.Request) {
	c, ok := clients[r.Header.Get("X-API-Key")]
	if !ok || c.Perms == 0 {
		http.Error(w, "permission denied", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/purge/bits" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func purgesWithOneBit(w http.ResponseWriter, r *http.Request) { // ok: it is one that is meant
	c, ok := clients[r.Header.Get("X-API-Key")]
	if !ok || c.Perms&(1<<4) == 0 {
		http.Error(w, "permission denied", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
}

// may sets the bit that it looks for.
func (c *client) may(bit uint32) bool { return c.Perms|bit != 0 }

func purgesWithABitOfItsOwn(w http.ResponseWriter, r *http.Request) {
	c, ok := clients[r.Header.Get("X-API-Key")]
	if !ok || !c.may(1<<4) {
		http.Error(w, "permission denied", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/purge/set" reaches keystore\.Reset for any valid key: no scope or role is checked`
}
