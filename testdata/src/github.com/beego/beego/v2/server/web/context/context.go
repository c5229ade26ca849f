// Package context has the part of beego v2.3.0 that the scenarios use, after its
// documentation and without code.
package context

import "net/http"

type BeegoInput struct{ Context *Context }

func (input *BeegoInput) Header(key string) string { return "" }
func (input *BeegoInput) Param(key string) string  { return "" }
func (input *BeegoInput) GetData(key any) any      { return nil }
func (input *BeegoInput) SetData(key, val any)     {}

type BeegoOutput struct{ Context *Context }

func (output *BeegoOutput) SetStatus(status int)      {}
func (output *BeegoOutput) Body(content []byte) error { return nil }

type Context struct {
	Input   *BeegoInput
	Output  *BeegoOutput
	Request *http.Request
}

func (ctx *Context) Abort(status int, body string)        {}
func (ctx *Context) Redirect(status int, localurl string) {}
func (ctx *Context) JSONResp(data any) error              { return nil }
