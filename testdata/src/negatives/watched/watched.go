// Package watched watches connections. To begin anew with that is called a reset, and
// nothing is gone after it.
package watched

import (
	"net/http"
	"sync"
	"time"

	"keystore"
)

// A health says since when something is watched.
type health struct {
	mu       sync.Mutex
	watching bool
	since    time.Time
}

func (h *health) resetWatch() {
	h.mu.Lock()
	h.watching = false
	h.since = time.Time{}
	h.mu.Unlock()
}

// A network has channels, and remembers what was said in them.
type network struct {
	mu       sync.RWMutex
	channels map[string]*health
	said     map[string][]string
}

func (n *network) resetChannels() {
	n.mu.RLock()
	for _, h := range n.channels {
		h.resetWatch()
	}
	n.mu.RUnlock()
}

func (n *network) resetSaid() {
	n.mu.Lock()
	n.said = make(map[string][]string)
	n.mu.Unlock()
}

var irc network

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /restart", restarts)
	mux.HandleFunc("POST /clear", clears)
	return mux
}

func keyed(w http.ResponseWriter, r *http.Request) bool {
	if _, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key")); err != nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return false
	}
	return true
}

func restarts(w http.ResponseWriter, r *http.Request) { // ok: only since when something is watched is set
	if !keyed(w, r) {
		return
	}
	irc.resetChannels()
}

func clears(w http.ResponseWriter, r *http.Request) {
	if !keyed(w, r) {
		return
	}
	irc.resetSaid() // want `POST "/clear" reaches network.resetSaid for any valid key: no scope or role is checked`
}
