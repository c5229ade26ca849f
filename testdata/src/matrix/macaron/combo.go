package macaron

import (
	"github.com/go-macaron/csrf"
	"github.com/go-macaron/session"
	"gopkg.in/macaron.v1"

	"keystore"
)

// combined gives several methods of one path their handlers, behind what it shares.
func combined() *macaron.Macaron {
	m := macaron.New()
	m.Use(session.Sessioner())
	m.Use(csrf.Csrfer())
	m.Combo("/counters", authenticate).Post(RequireScope("admin:reset"), resetsCountersWithAScope).Delete(dropsCounters)
	return m
}

func resetsCountersWithAScope(ctx *macaron.Context) { // ok: the scope is checked in front of it
	keystore.Reset(ctx.Req.Context())
}

func dropsCounters(ctx *macaron.Context) {
	keystore.Reset(ctx.Req.Context()) // want `DELETE "/counters" reaches keystore\.Reset for any valid key: no scope or role is checked`
}
