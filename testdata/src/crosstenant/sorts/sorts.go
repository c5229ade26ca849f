// Command sorts keeps feeds and entries for tenants, and icons for everybody: that
// others ask whose their objects are says something about objects of the same sort.
package main

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"net/http"

	"keystore"
)

func main() {
	h := &handler{}
	p := &paymentHandler{}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /feeds/{id}", h.showFeed)
	mux.HandleFunc("PUT /feeds/{id}", h.changeFeed)
	mux.HandleFunc("GET /feeds/{id}/log", h.showLog)
	mux.HandleFunc("GET /entries/{id}", h.showEntry)
	mux.HandleFunc("GET /icons/{id}", h.showIcon)
	mux.HandleFunc("PUT /icons/{id}", h.changeIcon)
	mux.HandleFunc("GET /charges", p.charges)
	mux.HandleFunc("PUT /refunds/{id}", p.refund)
	mux.HandleFunc("GET /payments/{id}", p.show)
	mux.HandleFunc("GET /charges/offers/{id}", p.offer)
	http.ListenAndServe(":8080", mux)
}

type handler struct{ db *sql.DB }

func caller(w http.ResponseWriter, r *http.Request) *keystore.Key {
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return nil
	}
	return k
}

func answer(w http.ResponseWriter, row *sql.Row) {
	var text string
	if row.Scan(&text) != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	fmt.Fprint(w, text)
}

func (h *handler) showFeed(w http.ResponseWriter, r *http.Request) { // ok: of the key's tenant
	if k := caller(w, r); k != nil {
		answer(w, h.db.QueryRow("SELECT url FROM feeds WHERE id = $1 AND tenant_id = $2", r.PathValue("id"), k.TenantID))
	}
}

func (h *handler) changeFeed(w http.ResponseWriter, r *http.Request) { // ok: of the key's tenant
	if k := caller(w, r); k != nil {
		h.db.Exec("UPDATE feeds SET url = $3 WHERE id = $1 AND tenant_id = $2", r.PathValue("id"), k.TenantID, r.FormValue("url"))
	}
}

func (h *handler) showLog(w http.ResponseWriter, r *http.Request) {
	if k := caller(w, r); k != nil {
		answer(w, h.db.QueryRow("SELECT log FROM fetches WHERE feed_id = $1", r.PathValue("id"))) // want `GET "/feeds/{id}/log", handler handler\.showLog, reaches what "id" names without asking whose it is, unlike GET "/feeds/{id}" and 2 other routes beside it`
	}
}

func (h *handler) showEntry(w http.ResponseWriter, r *http.Request) { // ok: of the key's tenant
	if k := caller(w, r); k != nil {
		answer(w, h.db.QueryRow("SELECT title FROM entries WHERE id = $1 AND tenant_id = $2", r.PathValue("id"), k.TenantID))
	}
}

func (h *handler) showIcon(w http.ResponseWriter, r *http.Request) { // ok: of another sort, which may be the same for everybody
	if k := caller(w, r); k != nil {
		answer(w, h.db.QueryRow("SELECT image FROM icons WHERE id = $1", r.PathValue("id")))
	}
}

func (h *handler) changeIcon(w http.ResponseWriter, r *http.Request) {
	if k := caller(w, r); k != nil {
		h.db.Exec("UPDATE icons SET image = $2 WHERE id = $1", r.PathValue("id"), r.FormValue("image")) // want `PUT "/icons/{id}", handler handler\.changeIcon, reaches what "id" names without asking whose it is, unlike GET "/feeds/{id}" and 2 other routes beside it`
	}
}

// paymentHandler is about one sort of thing, whatever its paths say.
type paymentHandler struct {
	db     *sql.DB
	offers []byte
}

func (p *paymentHandler) charges(w http.ResponseWriter, r *http.Request) { // ok: of the key's tenant
	if k := caller(w, r); k != nil {
		answer(w, p.db.QueryRow("SELECT count(*) FROM payments WHERE tenant_id = $1 AND charged", k.TenantID))
	}
}

func (p *paymentHandler) refund(w http.ResponseWriter, r *http.Request) { // ok: of the key's tenant
	if k := caller(w, r); k != nil {
		p.db.Exec("DELETE FROM payments WHERE id = $1 AND tenant_id = $2", r.PathValue("id"), k.TenantID)
	}
}

func (p *paymentHandler) show(w http.ResponseWriter, r *http.Request) {
	if k := caller(w, r); k != nil {
		answer(w, p.db.QueryRow("SELECT amount FROM payments WHERE id = $1", r.PathValue("id"))) // want `GET "/payments/{id}", handler paymentHandler\.show, reaches what "id" names without asking whose it is, unlike GET "/charges" and PUT "/refunds/{id}"`
	}
}

func (p *paymentHandler) offer(w http.ResponseWriter, r *http.Request) { // ok: what was only just decoded is no store
	if k := caller(w, r); k != nil {
		var found map[string]any
		if err := json.Unmarshal(p.offers, &found); err != nil {
			http.Error(w, "unavailable", http.StatusInternalServerError)
			return
		}
		if prices, ok := found["prices"].(map[string]any); ok {
			fmt.Fprint(w, prices[r.PathValue("id")])
		}
	}
}
