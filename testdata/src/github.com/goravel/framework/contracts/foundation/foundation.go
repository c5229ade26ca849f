// Package foundation has the part of goravel v1.17.0 that the scenarios use, without
// code.
package foundation

import (
	"github.com/goravel/framework/contracts/foundation/configuration"
	"github.com/goravel/framework/contracts/route"
)

type Application interface{ MakeRoute() route.Route }

type ApplicationBuilder interface {
	Create() Application
	WithMiddleware(func(handler configuration.Middleware)) ApplicationBuilder
	WithRouting(func()) ApplicationBuilder
}
