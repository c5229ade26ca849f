// Package g has the part of goframe v2.9.0 that the scenarios use, after its
// documentation and without code.
package g

import "github.com/gogf/gf/v2/net/ghttp"

func Server(name ...any) *ghttp.Server { return nil }
