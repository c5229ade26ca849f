// Package web has the part of beego v2.3.0 that the scenarios use, after its
// documentation and without code.
package web

import "github.com/beego/beego/v2/server/web/context"

type HandleFunc = func(ctx *context.Context)

type FilterFunc = func(ctx *context.Context)

const BeforeExec = 2

type FilterOpt func(opts *int)

type HttpServer struct{ name string }

func Get(rootpath string, f HandleFunc) *HttpServer  { return nil }
func Post(rootpath string, f HandleFunc) *HttpServer { return nil }

func InsertFilter(pattern string, pos int, filter FilterFunc, opts ...FilterOpt) *HttpServer {
	return nil
}
