// Package martini has the part of martini that the scenarios use, without code.
package martini

import "github.com/codegangsta/inject"

type Handler interface{}

type Params map[string]string

type Route interface{ Name(string) }

type Router interface {
	Group(string, func(Router), ...Handler)
	Get(string, ...Handler) Route
	Post(string, ...Handler) Route
	AddRoute(string, string, ...Handler) Route
}

type Context interface {
	inject.Injector
	Next()
	Written() bool
}

type Martini struct{ handlers []Handler }

func (m *Martini) Use(handler Handler) {}

type ClassicMartini struct {
	*Martini
	Router
}

func Classic() *ClassicMartini { return nil }
