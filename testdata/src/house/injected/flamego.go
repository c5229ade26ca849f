package injected

import (
	"fmt"
	"net/http"

	"github.com/flamego/flamego"

	"keystore"
)

// A Visit is what these handlers ask for.
type Visit struct {
	flamego.Context
	Party *Party
}

// A Party is a person or an organization.
type Party struct {
	ID    string
	Teams []string
	Role  string
}

// parties keeps them elsewhere.
type parties interface {
	ByKey(key string) (*Party, error)
	ByName(name string) (*Party, error)
}

// A journal writes down what happens.
type journal interface {
	Warn(format string, args ...any)
	Explain(err error, about string) error
}

type desk struct {
	parties parties
	journal journal
}

func (d *desk) routes() *flamego.Flame {
	m := flamego.New()
	m.Group("/orgs/{org}", func() {
		m.Get("", d.showsAParty)
		m.Get("/logged", d.logsBeforeItCompares)
		m.Get("/explained", d.explainsAnError)
	}, d.requireParty)
	m.Post("/records/drop", d.requireParty, d.dropsForAnyParty)
	m.Post("/records/clear", d.requireParty, d.requireManager, d.isBehindARole)
	return m
}

func (d *desk) requireParty(v *Visit) {
	a, err := d.parties.ByKey(v.Request().Header.Get("X-API-Key"))
	if err != nil {
		http.Error(v.ResponseWriter(), "unauthorized", http.StatusUnauthorized)
		return
	}
	v.Party = a
}

func (d *desk) requireManager(v *Visit) {
	if v.Party.Role != "manager" {
		http.Error(v.ResponseWriter(), "forbidden", http.StatusForbidden)
		return
	}
}

func (d *desk) showsAParty(v *Visit) { // ok: organizations are parties, of which the client is another
	org, err := d.parties.ByName(v.Param("org"))
	if err != nil {
		http.Error(v.ResponseWriter(), "no such organization", http.StatusNotFound)
		return
	}
	fmt.Fprint(v.ResponseWriter(), org.ID)
}

func (d *desk) logsBeforeItCompares(v *Visit) { // ok: what is written after a format is only told
	org := v.Param("org")
	d.journal.Warn("asked for %s", org)
	if v.Party.ID != org {
		http.Error(v.ResponseWriter(), "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprint(v.ResponseWriter(), keystore.Records(v.Request().Context(), org))
}

func (d *desk) explainsAnError(v *Visit) { // ok: an error of which more is said is no use of the tenant
	org := v.Param("org")
	if v.Party.ID != org {
		err := d.journal.Explain(keystore.ErrUnknown, org)
		http.Error(v.ResponseWriter(), err.Error(), http.StatusForbidden)
		return
	}
	fmt.Fprint(v.ResponseWriter(), keystore.Records(v.Request().Context(), org))
}

func (d *desk) dropsForAnyParty(v *Visit) {
	keystore.Reset(v.Request().Context()) // want `POST "/records/drop" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func (d *desk) isBehindARole(v *Visit) { // ok: a middleware asks for the role
	keystore.Reset(v.Request().Context())
}
