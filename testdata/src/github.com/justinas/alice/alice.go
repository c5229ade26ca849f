// Package alice has the part of alice v1.2.0 that the scenarios use, without code.
package alice

import "net/http"

type Constructor func(http.Handler) http.Handler

type Chain struct{ constructors []Constructor }

func New(constructors ...Constructor) Chain { return Chain{} }

func (c Chain) Then(h http.Handler) http.Handler          { return nil }
func (c Chain) ThenFunc(fn http.HandlerFunc) http.Handler { return nil }
func (c Chain) Append(constructors ...Constructor) Chain  { return c }
func (c Chain) Extend(chain Chain) Chain                  { return c }
