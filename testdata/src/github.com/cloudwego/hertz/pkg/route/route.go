// Package route has the part of hertz v0.10.4 that the scenarios use, without code.
package route

import "github.com/cloudwego/hertz/pkg/app"

type IRouter interface {
	IRoutes
	Group(string, ...app.HandlerFunc) *RouterGroup
}

type IRoutes interface {
	Use(...app.HandlerFunc) IRoutes
	Handle(string, string, ...app.HandlerFunc) IRoutes
	GET(string, ...app.HandlerFunc) IRoutes
	POST(string, ...app.HandlerFunc) IRoutes
}

type RouterGroup struct{ Handlers []app.HandlerFunc }

func (group *RouterGroup) Use(middleware ...app.HandlerFunc) IRoutes { return nil }

func (group *RouterGroup) Group(relativePath string, handlers ...app.HandlerFunc) *RouterGroup {
	return nil
}

func (group *RouterGroup) Handle(httpMethod, relativePath string, handlers ...app.HandlerFunc) IRoutes {
	return nil
}

func (group *RouterGroup) GET(relativePath string, handlers ...app.HandlerFunc) IRoutes {
	return nil
}

func (group *RouterGroup) POST(relativePath string, handlers ...app.HandlerFunc) IRoutes {
	return nil
}

func (group *RouterGroup) GETEX(relativePath string, handler app.HandlerFunc, handlerName string) IRoutes {
	return nil
}

type Engine struct{ RouterGroup }

func (engine *Engine) Use(middleware ...app.HandlerFunc) IRoutes { return nil }
