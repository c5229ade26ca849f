// Package pieces has handlers that cut parameters out of the path by hand.
package pieces

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"
	"path"
	"strings"

	"keystore"
)

type api struct{}

type orders struct{ db *sql.DB }

func (a *api) routes() *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("/tenants/", a.tenants)
	mux.Handle("/orgs/", authenticate(a.cutsItself))
	mux.Handle("/orgs/short/", authenticate(a.takesTheLast))
	mux.Handle("/sliced/orgs/", authenticate(a.slices))
	mux.Handle("/compared/orgs/", authenticate(a.slicesAndCompares))
	mux.Handle("/shift/", authenticate(a.shift))
	mux.Handle("/orders/", authenticate(new(orders).one))
	return mux
}

type keyOfRequest struct{}

func keyOf(r *http.Request) *keystore.Member {
	k, _ := r.Context().Value(keyOfRequest{}).(*keystore.Member)
	return k
}

func authenticate(next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.FindMember(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			deny(w)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), keyOfRequest{}, k)))
	})
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

// tenants leaves /tenants/{tenant}/records and /tenants/{tenant}/summary to others.
func (a *api) tenants(w http.ResponseWriter, r *http.Request) {
	k, err := keystore.FindMember(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		deny(w)
		return
	}
	parts := strings.Split(strings.Trim(r.URL.Path, "/"), "/")
	if len(parts) != 3 {
		http.NotFound(w, r)
		return
	}
	tenant := parts[1]
	switch parts[2] {
	case "records":
		switch r.Method {
		case http.MethodGet:
			a.records(w, r, tenant)
		case http.MethodPost:
			a.addRecord(w, r, k, tenant)
		}
	case "summary":
		if k.TenantID != tenant { // guard: crosstenant api.summary
			deny(w)
			return
		}
		a.summary(w, r, tenant)
	default:
		http.NotFound(w, r)
	}
}

func (a *api) records(w http.ResponseWriter, r *http.Request, tenant string) {
	fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler api\.records uses path tenant "tenant" without comparing it with the key's tenant`
}

func (a *api) addRecord(w http.ResponseWriter, r *http.Request, k *keystore.Member, tenant string) { // ok: compared
	if k.TenantID != tenant { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

func (a *api) summary(w http.ResponseWriter, r *http.Request, tenant string) { // ok: its branch compares
	fmt.Fprint(w, len(keystore.Records(r.Context(), tenant)))
}

func (a *api) cutsItself(w http.ResponseWriter, r *http.Request) {
	rest, ok := strings.CutPrefix(r.URL.Path, "/orgs/")
	if !ok {
		http.NotFound(w, r)
		return
	}
	org, _, _ := strings.Cut(rest, "/")
	fmt.Fprint(w, keystore.Records(r.Context(), org)) // want `handler api\.cutsItself uses path tenant "org" without comparing it with the key's tenant`
}

func (a *api) takesTheLast(w http.ResponseWriter, r *http.Request) { // ok: compared
	org := path.Base(r.URL.Path)
	if org != keyOf(r).TenantID {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), org))
}

const (
	slicedPath   = "/sliced/orgs/"
	comparedPath = "/compared/orgs/"
)

func (a *api) slices(w http.ResponseWriter, r *http.Request) {
	org := r.URL.Path[len(slicedPath):]
	if i := strings.IndexByte(org, '/'); i >= 0 {
		org = org[:i]
	}
	fmt.Fprint(w, keystore.Records(r.Context(), org)) // want `handler api\.slices uses path tenant "org" without comparing it with the key's tenant`
}

func (a *api) slicesAndCompares(w http.ResponseWriter, r *http.Request) { // ok: compared
	org := r.URL.Path[len(comparedPath):]
	if keyOf(r).TenantID != org { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), org))
}

// shiftPath returns the first segment of a path and the rest.
func shiftPath(p string) (head, tail string) {
	p = path.Clean("/" + p)
	i := strings.Index(p[1:], "/") + 1
	if i <= 0 {
		return p[1:], "/"
	}
	return p[1:i], p[i:]
}

func (a *api) shift(w http.ResponseWriter, r *http.Request) {
	var head string
	_, r.URL.Path = shiftPath(r.URL.Path)
	head, r.URL.Path = shiftPath(r.URL.Path)
	switch r.Method {
	case http.MethodGet:
		a.shifted(w, r, head)
	case http.MethodPut:
		a.shiftedAndCompared(w, r, head)
	default:
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
	}
}

func (a *api) shifted(w http.ResponseWriter, r *http.Request, id string) { // ok: nothing says that it is a tenant
	fmt.Fprint(w, keystore.Records(r.Context(), id))
}

func (a *api) shiftedAndCompared(w http.ResponseWriter, r *http.Request, id string) { // ok: compared
	if keyOf(r).TenantID != id {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), id))
}

// one leaves /orders/{order} to others by the method.
func (o *orders) one(w http.ResponseWriter, r *http.Request) {
	id := strings.TrimPrefix(r.URL.Path, "/orders/")
	switch r.Method {
	case http.MethodGet:
		o.show(w, r, id)
	case http.MethodPut:
		o.change(w, r, id)
	case http.MethodPost:
		o.finish(w, r, id)
	}
}

func (o *orders) show(w http.ResponseWriter, r *http.Request, id string) { // ok: the query takes the tenant
	row := o.db.QueryRow("SELECT total FROM orders WHERE id = $1 AND tenant_id = $2", id, keyOf(r).TenantID)
	var total int
	if err := row.Scan(&total); err != nil {
		http.NotFound(w, r)
		return
	}
	fmt.Fprint(w, total)
}

func (o *orders) change(w http.ResponseWriter, r *http.Request, id string) { // ok: the query takes the tenant
	if _, err := o.db.Exec("UPDATE orders SET total = 0 WHERE id = $1 AND tenant_id = $2", id, keyOf(r).TenantID); err != nil {
		http.NotFound(w, r)
	}
}

func (o *orders) finish(w http.ResponseWriter, r *http.Request, id string) {
	if _, err := o.db.Exec("UPDATE orders SET closed = true WHERE id = $1", id); err != nil { // want `POST "/orders/", handler orders\.finish, reaches what "order" names without asking whose it is, unlike GET "/orders/" and PUT "/orders/"`
		http.NotFound(w, r)
	}
}
