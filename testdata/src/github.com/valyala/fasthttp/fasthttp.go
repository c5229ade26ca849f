// Package fasthttp has the part of fasthttp v1.69.0 that the scenarios use, without
// code.
package fasthttp

import "time"

const (
	StatusNoContent    = 204
	StatusUnauthorized = 401
	StatusForbidden    = 403
)

type RequestHandler func(ctx *RequestCtx)

type RequestHeader struct{ host []byte }

func (h *RequestHeader) Peek(key string) []byte { return nil }

type Request struct{ Header RequestHeader }

type RequestCtx struct{ Request Request }

func (ctx *RequestCtx) SetUserValue(key, value any)            {}
func (ctx *RequestCtx) UserValue(key any) any                  { return nil }
func (ctx *RequestCtx) SetStatusCode(statusCode int)           {}
func (ctx *RequestCtx) Error(msg string, statusCode int)       {}
func (ctx *RequestCtx) Write(p []byte) (int, error)            { return 0, nil }
func (ctx *RequestCtx) WriteString(s string) (int, error)      { return 0, nil }
func (ctx *RequestCtx) SetBodyString(body string)              {}
func (ctx *RequestCtx) SuccessString(contentType, body string) {}

func (ctx *RequestCtx) Deadline() (deadline time.Time, ok bool) { return time.Time{}, false }
func (ctx *RequestCtx) Done() <-chan struct{}                   { return nil }
func (ctx *RequestCtx) Err() error                              { return nil }
func (ctx *RequestCtx) Value(key any) any                       { return nil }

type Server struct{ Handler RequestHandler }

func ListenAndServe(addr string, handler RequestHandler) error { return nil }
