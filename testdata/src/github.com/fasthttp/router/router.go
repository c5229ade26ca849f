// Package router has the part of fasthttp/router v1.5.4 that the scenarios use,
// without code.
package router

import "github.com/valyala/fasthttp"

type Router struct{ SaveMatchedRoutePath bool }

func New() *Router { return nil }

func (r *Router) Group(path string) *Group                                    { return nil }
func (r *Router) GET(path string, handler fasthttp.RequestHandler)            {}
func (r *Router) POST(path string, handler fasthttp.RequestHandler)           {}
func (r *Router) ANY(path string, handler fasthttp.RequestHandler)            {}
func (r *Router) Handle(method, path string, handler fasthttp.RequestHandler) {}
func (r *Router) Handler(ctx *fasthttp.RequestCtx)                            {}

type Group struct{ prefix string }

func (g *Group) Group(path string) *Group                                    { return nil }
func (g *Group) GET(path string, handler fasthttp.RequestHandler)            {}
func (g *Group) POST(path string, handler fasthttp.RequestHandler)           {}
func (g *Group) Handle(method, path string, handler fasthttp.RequestHandler) {}
