// Package context has the part of iris v12.2.11 that the scenarios use, without
// code.
package context

import (
	"net/http"

	"github.com/kataras/iris/v12/core/memstore"
)

type Handler = func(*Context)

type RequestParams struct{ memstore.Store }

func (r *RequestParams) Get(key string) string { return "" }

type JSON struct{ Indent string }

type Context struct{ request *http.Request }

func (ctx *Context) Request() *http.Request                            { return nil }
func (ctx *Context) Next()                                             {}
func (ctx *Context) StopExecution()                                    {}
func (ctx *Context) StopWithStatus(statusCode int)                     {}
func (ctx *Context) StopWithJSON(statusCode int, jsonObject any) error { return nil }
func (ctx *Context) StatusCode(statusCode int)                         {}
func (ctx *Context) Params() *RequestParams                            { return nil }
func (ctx *Context) Values() *memstore.Store                           { return nil }
func (ctx *Context) GetHeader(name string) string                      { return "" }
func (ctx *Context) JSON(v any, opts ...JSON) (err error)              { return nil }
func (ctx *Context) WriteString(body string) (n int, err error)        { return 0, nil }
