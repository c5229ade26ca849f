// Package protocol has the part of hertz v0.10.4 that the scenarios use, without code.
package protocol

type RequestHeader struct{ host []byte }

func (h *RequestHeader) Get(key string) string  { return "" }
func (h *RequestHeader) Peek(key string) []byte { return nil }

type Request struct{ Header RequestHeader }

type Response struct{ raw []byte }

func (resp *Response) SetStatusCode(statusCode int) {}
