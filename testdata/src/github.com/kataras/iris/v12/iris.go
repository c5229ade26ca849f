// Package iris has the part of iris v12.2.11 that the scenarios use, without code.
package iris

import (
	"github.com/kataras/iris/v12/context"
	"github.com/kataras/iris/v12/core/router"
)

type (
	Context = *context.Context
	Handler = context.Handler
	Party   = router.Party
)

const (
	StatusNoContent    = 204
	StatusUnauthorized = 401
	StatusForbidden    = 403
)

type Application struct{ *router.APIBuilder }

func New() *Application     { return nil }
func Default() *Application { return nil }

func (app *Application) Listen(hostPort string) error { return nil }
