// Package server has the part of hertz v0.10.4 that the scenarios use, without code.
package server

import "github.com/cloudwego/hertz/pkg/route"

type Option struct{ F func() }

type Hertz struct{ *route.Engine }

func New(opts ...Option) *Hertz     { return nil }
func Default(opts ...Option) *Hertz { return nil }

func (h *Hertz) Spin() {}
