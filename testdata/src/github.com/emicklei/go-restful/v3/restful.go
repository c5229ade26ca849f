// Package restful has the part of go-restful v3.14.0 that the scenarios use,
// without code.
package restful

import "net/http"

const MIME_JSON = "application/json"

type Request struct{ Request *http.Request }

func (r *Request) PathParameter(name string) string    { return "" }
func (r *Request) PathParameters() map[string]string   { return nil }
func (r *Request) HeaderParameter(name string) string  { return "" }
func (r *Request) SetAttribute(name string, value any) {}
func (r Request) Attribute(name string) any            { return nil }

type Response struct{ http.ResponseWriter }

func (r *Response) WriteErrorString(httpStatus int, errorReason string) error { return nil }
func (r *Response) WriteHeader(httpStatus int)                                {}
func (r *Response) WriteEntity(value any) error                               { return nil }

type FilterChain struct{ Index int }

func (f *FilterChain) ProcessFilter(request *Request, response *Response) {}

type (
	RouteFunction  func(*Request, *Response)
	FilterFunction func(*Request, *Response, *FilterChain)
)

type RouteBuilder struct{ httpMethod string }

func (b *RouteBuilder) To(function RouteFunction) *RouteBuilder    { return nil }
func (b *RouteBuilder) Filter(filter FilterFunction) *RouteBuilder { return nil }
func (b *RouteBuilder) Doc(documentation string) *RouteBuilder     { return nil }
func (b *RouteBuilder) Writes(samples ...any) *RouteBuilder        { return nil }

type WebService struct{ rootPath string }

func (w *WebService) Path(root string) *WebService                { return nil }
func (w *WebService) Produces(contentTypes ...string) *WebService { return nil }
func (w *WebService) Filter(filter FilterFunction) *WebService    { return nil }
func (w *WebService) Route(builder *RouteBuilder) *WebService     { return nil }
func (w *WebService) GET(subPath string) *RouteBuilder            { return nil }
func (w *WebService) POST(subPath string) *RouteBuilder           { return nil }

type Container struct{ ServeMux *http.ServeMux }

func NewContainer() *Container { return nil }

func (c *Container) Add(service *WebService) *Container                                  { return nil }
func (c *Container) Filter(filter FilterFunction)                                        {}
func (c *Container) ServeHTTP(httpWriter http.ResponseWriter, httpRequest *http.Request) {}

func Add(service *WebService) {}
