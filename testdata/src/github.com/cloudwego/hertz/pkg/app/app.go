// Package app has the part of hertz v0.10.4 that the scenarios use, without code.
package app

import (
	"context"

	"github.com/cloudwego/hertz/pkg/protocol"
)

type HandlerFunc func(c context.Context, ctx *RequestContext)

type RequestContext struct {
	Request  protocol.Request
	Response protocol.Response
}

func (ctx *RequestContext) Next(c context.Context)                        {}
func (ctx *RequestContext) Abort()                                        {}
func (ctx *RequestContext) AbortWithStatus(code int)                      {}
func (ctx *RequestContext) AbortWithMsg(msg string, statusCode int)       {}
func (ctx *RequestContext) AbortWithStatusJSON(code int, jsonObj any)     {}
func (ctx *RequestContext) IsAborted() bool                               { return false }
func (ctx *RequestContext) Set(key string, value any)                     {}
func (ctx *RequestContext) Get(key string) (value any, exists bool)       { return nil, false }
func (ctx *RequestContext) MustGet(key string) any                        { return nil }
func (ctx *RequestContext) GetHeader(key string) []byte                   { return nil }
func (ctx *RequestContext) Param(key string) string                       { return "" }
func (ctx *RequestContext) Query(key string) string                       { return "" }
func (ctx *RequestContext) BindAndValidate(obj any) error                 { return nil }
func (ctx *RequestContext) JSON(code int, obj any)                        {}
func (ctx *RequestContext) String(code int, format string, values ...any) {}
func (ctx *RequestContext) Status(code int)                               {}
func (ctx *RequestContext) SetStatusCode(statusCode int)                  {}
func (ctx *RequestContext) Write(p []byte) (int, error)                   { return 0, nil }
