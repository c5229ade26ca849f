// Package parameters has middlewares before several routes, each of which has some of
// the parameters that they look for.
package parameters

import (
	"net/http"
	"strings"

	"github.com/gorilla/mux"

	"keystore"
)

func routes() http.Handler {
	r := mux.NewRouter()
	r.Handle("/hosts/{host}", itself(http.HandlerFunc(removesItself))).Methods("DELETE")
	r.Handle("/nodes/{node}", itself(http.HandlerFunc(removesItsNode))).Methods("DELETE")
	r.Handle("/networks", itself(http.HandlerFunc(removesAllNetworks))).Methods("DELETE")
	r.Handle("/v2/hosts/{host}", itselfOrMaster(http.HandlerFunc(removesItselfToo))).Methods("DELETE")
	r.Handle("/v2/nodes/{node}", itselfOrMaster(http.HandlerFunc(removesItsNodeToo))).Methods("DELETE")
	return r
}

var nodes = map[string]*struct{ Host string }{}

// itself lets through who asks for itself or for a node of its own. Which of the
// checks are made depends on the parameters that the route has.
func itself(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "unknown key", http.StatusUnauthorized)
			return
		}
		params := mux.Vars(r)
		if host := params["host"]; host != "" && host != k.Username {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		if node := params["node"]; node != "" && (nodes[node] == nil || nodes[node].Host != k.Username) {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

const master = "master"

// verify knows three sorts of keys: that of the program, those of members and others.
func verify(r *http.Request) (id string, ok bool) {
	key := r.Header.Get("X-API-Key")
	if key == keystore.Secret() {
		return master, true
	}
	if strings.HasPrefix(key, "m_") {
		if m, err := keystore.FindMember(r.Context(), key); err == nil {
			return m.TenantID, true
		}
	}
	if k, err := keystore.Find(r.Context(), key); err == nil {
		return k.Username, true
	}
	return "", false
}

// itselfOrMaster is as strict in more ways than are told apart.
func itselfOrMaster(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id, ok := verify(r)
		if !ok {
			http.Error(w, "unknown key", http.StatusUnauthorized)
			return
		}
		if id != master {
			params := mux.Vars(r)
			if host := params["host"]; host != "" && host != id {
				http.Error(w, "forbidden", http.StatusForbidden)
				return
			}
			if node := params["node"]; node != "" && (nodes[node] == nil || nodes[node].Host != id) {
				http.Error(w, "forbidden", http.StatusForbidden)
				return
			}
		}
		next.ServeHTTP(w, r)
	})
}

func removesItself(w http.ResponseWriter, r *http.Request) { // ok: the route has a host, which is compared
	keystore.Reset(r.Context())
}

func removesItsNode(w http.ResponseWriter, r *http.Request) { // ok: the route has a node, whose host is compared
	keystore.Reset(r.Context())
}

func removesAllNetworks(w http.ResponseWriter, r *http.Request) {
	keystore.Reset(r.Context()) // want `DELETE "/networks" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func removesItselfToo(w http.ResponseWriter, r *http.Request) { // ok: the ways are too many to tell that a check is missing on one
	keystore.Reset(r.Context())
}

func removesItsNodeToo(w http.ResponseWriter, r *http.Request) { // ok: the ways are too many to tell that a check is missing on one
	keystore.Reset(r.Context())
}
