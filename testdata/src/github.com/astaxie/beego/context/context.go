// Package context has the part of beego v1.12.3 that the scenarios use, after its
// documentation and without code.
package context

import "net/http"

type BeegoInput struct{ Context *Context }

func (input *BeegoInput) Header(key string) string { return "" }

type Context struct {
	Input   *BeegoInput
	Request *http.Request
}
