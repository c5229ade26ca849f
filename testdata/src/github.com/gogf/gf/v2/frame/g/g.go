// Package g has the part of goframe v2.9.0 that the scenarios use, after its
// documentation and without code.
package g

import (
	"context"

	"github.com/gogf/gf/v2/net/ghttp"
	"github.com/gogf/gf/v2/util/gmeta"
)

type Meta = gmeta.Meta

type Map = map[string]any

func Server(name ...any) *ghttp.Server { return nil }

func RequestFromCtx(ctx context.Context) *ghttp.Request { return nil }
