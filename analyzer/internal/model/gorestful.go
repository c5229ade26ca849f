package model

// Sources: github.com/emicklei/go-restful/v3 v3.14.0, request.go, response.go,
// web_service.go, route_builder.go, container.go, filter.go.
var goRestful = Library{
	Name:    "go-restful",
	Path:    "github.com/emicklei/go-restful",
	Release: "v3.14.0",
	// A filter runs the next one with FilterChain.ProcessFilter.
	Chain: Stops,
	// The filters of containers and services are looked at when a request arrives.
	Covers:  AllRoutes,
	Default: "DefaultContainer",
	Handler: []Signature{
		{Params: []string{"*github.com/emicklei/go-restful.Request", "*github.com/emicklei/go-restful.Response"}},
		{Params: []string{
			"*github.com/emicklei/go-restful.Request", "*github.com/emicklei/go-restful.Response",
			"*github.com/emicklei/go-restful.FilterChain",
		}, Middleware: true},
	},
	Inputs: []Input{
		// func (r *Request) HeaderParameter(name string) string
		{Symbols: []string{"(*Request).HeaderParameter"}, Class: Header, Name: First},
		{Symbols: []string{"(*Request).PathParameter"}, Class: PathParam, Name: First},
		// func (r *Request) PathParameters() map[string]string
		{Symbols: []string{"(*Request).PathParameters"}, Class: PathParam},
		{Symbols: []string{
			"(*Request).QueryParameter", "(*Request).QueryParameters", "(*Request).BodyParameter",
		}, Class: Query, Name: First},
	},
	Binds: []Bind{
		{Symbols: []string{"(*Request).ReadEntity"}, Into: First, Tags: []Tag{{"json", Body}}},
	},
	Requests: []Request{
		{Symbols: []string{"Request.Request"}},
	},
	Routes: []Route{
		// func (w *WebService) GET(subPath string) *RouteBuilder
		{Symbols: []string{
			"(*WebService).GET", "(*WebService).POST", "(*WebService).PUT", "(*WebService).PATCH",
			"(*WebService).DELETE", "(*WebService).HEAD", "(*WebService).OPTIONS",
		}, Pattern: First, Builder: true},
		{Symbols: []string{"(*WebService).Method", "(*RouteBuilder).Method"}, MethodArg: First, Builder: true},
		{Symbols: []string{"(*RouteBuilder).Path"}, Pattern: First, Builder: true},
		// func (b *RouteBuilder) To(function RouteFunction) *RouteBuilder
		{Symbols: []string{"(*RouteBuilder).To"}, Handler: First, Builder: true},
		// func (b *RouteBuilder) Filter(filter FilterFunction) *RouteBuilder
		{Symbols: []string{"(*RouteBuilder).Filter"}, Middleware: First, Builder: true},
		// The rest describes a route, for people and for the choice between routes.
		{Symbols: []string{
			"(*RouteBuilder).AddExtension", "(*RouteBuilder).AllowedMethodsWithoutContentType",
			"(*RouteBuilder).Consumes", "(*RouteBuilder).ContentEncodingEnabled", "(*RouteBuilder).DefaultReturns",
			"(*RouteBuilder).Deprecate", "(*RouteBuilder).Do", "(*RouteBuilder).Doc", "(*RouteBuilder).If",
			"(*RouteBuilder).Metadata", "(*RouteBuilder).Notes", "(*RouteBuilder).Operation", "(*RouteBuilder).Param",
			"(*RouteBuilder).Produces", "(*RouteBuilder).Reads", "(*RouteBuilder).Returns",
			"(*RouteBuilder).ReturnsError", "(*RouteBuilder).ReturnsWithHeaders", "(*RouteBuilder).Writes",
		}, Builder: true},
		// func (c *Container) Handle(pattern string, handler http.Handler)
		{Symbols: []string{"(*Container).Handle", "(*Container).HandleWithFilter"}, Pattern: First, Handler: Second},
	},
	Groups: []Group{
		{Symbols: []string{"NewContainer"}, New: true},
		// func (w *WebService) Path(root string) *WebService
		{Symbols: []string{"(*WebService).Path"}, Prefix: First, Shares: true},
		{Symbols: []string{
			"(*WebService).ApiVersion", "(*WebService).Consumes", "(*WebService).Doc", "(*WebService).Param",
			"(*WebService).Produces", "(*WebService).Route", "(*WebService).TypeNameHandler",
		}, Shares: true},
		// func (c *Container) Add(service *WebService) *Container
		{Symbols: []string{"(*Container).Add", "Add"}, Mounted: First},
	},
	Uses: []Use{
		// func (w *WebService) Filter(filter FilterFunction) *WebService
		{Symbols: []string{"(*WebService).Filter", "(*Container).Filter", "Filter"}, Middleware: First},
	},
	Nexts: []Next{
		// func (f *FilterChain) ProcessFilter(request *Request, response *Response)
		{Symbols: []string{"(*FilterChain).ProcessFilter"}},
	},
	Wraps: []Wrap{
		// func HttpMiddlewareHandlerToFilter(middleware HttpMiddlewareHandler) FilterFunction
		{Symbols: []string{"HttpMiddlewareHandlerToFilter"}, Handler: First},
	},
	Writes: []Write{
		// func (r *Response) WriteError(httpStatus int, err error) (writeErr error)
		{Symbols: []string{
			"(*Response).WriteError", "(*Response).WriteErrorString", "(*Response).WriteServiceError",
			"(*Response).WriteHeaderAndEntity", "(*Response).WriteHeaderAndJson", "(*Response).WriteHeaderAndXml",
		}, Status: First},
		{Symbols: []string{"(*Response).WriteHeader"}, Status: First, Only: true},
		{Symbols: []string{"(Response).InternalServerError"}, Const: 500, Only: true},
		{Symbols: []string{
			"(*Response).WriteEntity", "(*Response).WriteAsJson", "(*Response).WriteAsXml", "(*Response).WriteJson",
			"(*Response).Write",
		}},
	},
	Sets: []ContextSet{
		// func (r *Request) SetAttribute(name string, value interface{})
		{Symbols: []string{"(*Request).SetAttribute"}, Key: First, Value: Second},
	},
	Gets: []ContextGet{
		{Symbols: []string{"(Request).Attribute"}, Key: First},
	},
	Harmless: []Harmless{
		{Symbols: []string{
			"(CrossOriginResourceSharing).Filter", "(*Container).OPTIONSFilter", "OPTIONSFilter", "NoBrowserCacheFilter",
		}},
	},
}
