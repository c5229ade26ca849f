// Package revel has the part of revel v1.1.0 that the scenarios use, after its
// documentation and without code.
package revel

import "net/url"

type Result interface {
	Apply(req *Request, resp *Response)
}

type RevelHeader struct{ Server any }

func (h *RevelHeader) Get(key string) string { return "" }

type Request struct{ Header *RevelHeader }

type Response struct{ Status int }

type Params struct {
	url.Values
	Route url.Values
}

type When int

const (
	BEFORE When = iota
	AFTER
)

type InterceptTarget int

const AllControllers InterceptTarget = 0

func InterceptFunc(intc func(*Controller) Result, when When, target interface{}) {}
func InterceptMethod(intc interface{}, when When)                                {}

type Controller struct {
	Request  *Request
	Response *Response
	Params   *Params
	Args     map[string]interface{}
}

func (c *Controller) RenderJSON(o interface{}) Result                    { return nil }
func (c *Controller) RenderText(text string, objs ...interface{}) Result { return nil }
func (c *Controller) Forbidden(msg string, objs ...interface{}) Result   { return nil }
func (c *Controller) NotFound(msg string, objs ...interface{}) Result    { return nil }
