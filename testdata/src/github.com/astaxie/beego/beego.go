// Package beego has the part of beego v1.12.3 that the scenarios use, after its
// documentation and without code.
package beego

import "github.com/astaxie/beego/context"

type App struct{ name string }

type ControllerInterface interface {
	Prepare()
	Get()
	Post()
}

type Controller struct {
	Ctx  *context.Context
	Data map[interface{}]interface{}
}

func (c *Controller) Prepare()                                   {}
func (c *Controller) Get()                                       {}
func (c *Controller) Post()                                      {}
func (c *Controller) GetString(key string, def ...string) string { return "" }
func (c *Controller) Abort(code string)                          {}
func (c *Controller) ServeJSON(encoding ...bool)                 {}

func Router(rootpath string, c ControllerInterface, mappingMethods ...string) *App { return nil }
func Include(cList ...ControllerInterface) *App                                    { return nil }
