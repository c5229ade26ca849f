// Package web has the part of beego v2.3.0 that the scenarios use, after its
// documentation and without code.
package web

import "github.com/beego/beego/v2/server/web/context"

type HandleFunc = func(ctx *context.Context)

type FilterFunc = func(ctx *context.Context)

const BeforeExec = 2

type FilterOpt func(opts *int)

type HttpServer struct{ name string }

var BeeApp *HttpServer

type ControllerInterface interface {
	Init(ct *context.Context, controllerName, actionName string, app any)
	Prepare()
	Get()
	Post()
	Delete()
	Put()
	Head()
	Patch()
	Options()
	Finish()
}

type Controller struct {
	Ctx           *context.Context
	Data          map[any]any
	AppController any
}

func (c *Controller) Init(ct *context.Context, controllerName, actionName string, app any) {}
func (c *Controller) Prepare()                                                             {}
func (c *Controller) Get()                                                                 {}
func (c *Controller) Post()                                                                {}
func (c *Controller) Delete()                                                              {}
func (c *Controller) Put()                                                                 {}
func (c *Controller) Head()                                                                {}
func (c *Controller) Patch()                                                               {}
func (c *Controller) Options()                                                             {}
func (c *Controller) Finish()                                                              {}
func (c *Controller) GetString(key string, def ...string) string                           { return "" }
func (c *Controller) Redirect(url string, code int)                                        {}
func (c *Controller) Abort(code string)                                                    {}
func (c *Controller) CustomAbort(status int, body string)                                  {}
func (c *Controller) StopRun()                                                             {}
func (c *Controller) ServeJSON(encoding ...bool) error                                     { return nil }

func Get(rootpath string, f HandleFunc) *HttpServer  { return nil }
func Post(rootpath string, f HandleFunc) *HttpServer { return nil }

func Router(rootpath string, c ControllerInterface, mappingMethods ...string) *HttpServer {
	return nil
}

func (app *HttpServer) Router(rootpath string, c ControllerInterface, mappingMethods ...string) *HttpServer {
	return nil
}

func RESTRouter(rootpath string, c ControllerInterface) *HttpServer { return nil }
func AutoRouter(c ControllerInterface) *HttpServer                  { return nil }
func Include(cList ...ControllerInterface) *HttpServer              { return nil }
func CtrlGet(rootpath string, f any)                                {}
func CtrlPost(rootpath string, f any)                               {}

func InsertFilter(pattern string, pos int, filter FilterFunc, opts ...FilterOpt) *HttpServer {
	return nil
}

type Namespace struct{ prefix string }

type LinkNamespace func(*Namespace)

func NewNamespace(prefix string, params ...LinkNamespace) *Namespace       { return nil }
func NSNamespace(prefix string, params ...LinkNamespace) LinkNamespace     { return nil }
func NSBefore(filterList ...FilterFunc) LinkNamespace                      { return nil }
func NSInclude(cList ...ControllerInterface) LinkNamespace                 { return nil }
func NSGet(rootpath string, f HandleFunc) LinkNamespace                    { return nil }
func AddNamespace(nl ...*Namespace)                                        {}
func (n *Namespace) Filter(action string, filter ...FilterFunc) *Namespace { return nil }
func (n *Namespace) Get(rootpath string, f HandleFunc) *Namespace          { return nil }

func NSRouter(rootpath string, c ControllerInterface, mappingMethods ...string) LinkNamespace {
	return nil
}

func (n *Namespace) Router(rootpath string, c ControllerInterface, mappingMethods ...string) *Namespace {
	return nil
}
