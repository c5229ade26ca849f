package model

// Sources: documentation and source of net/http and context, Go 1.26.
var nethttp = Library{
	Name:    "net/http",
	Path:    "net/http",
	Release: "std",
	Chain:   Stops,
	Covers:  AllRoutes,
	Default: "DefaultServeMux",
	Handler: []Signature{
		{Params: []string{"net/http.ResponseWriter", "*net/http.Request"}},
	},
	Inputs: []Input{
		// func (h Header) Get(key string) string
		// func (h Header) Values(key string) []string
		{Symbols: []string{"(Header).Get", "(Header).Values"}, Class: Header, Name: First, Of: Receiver},
		{Symbols: []string{"Request.Header"}, Class: Header},
		// func (r *Request) BasicAuth() (username, password string, ok bool)
		{Symbols: []string{"(*Request).BasicAuth"}, Class: Header, Const: "Authorization"},
		{Symbols: []string{"(*Request).Cookie", "(*Request).CookiesNamed"}, Class: Cookie, Name: First},
		{Symbols: []string{"(*Request).Cookies"}, Class: Cookie},
		// func (r *Request) PathValue(name string) string
		{Symbols: []string{"(*Request).PathValue"}, Class: PathParam, Name: First},
		{Symbols: []string{"(*Request).FormValue", "(*Request).PostFormValue"}, Class: Query, Name: First},
		{Symbols: []string{"Request.Form", "Request.PostForm"}, Class: Query},
		{Symbols: []string{"Request.Body"}, Class: Body, Const: "body"},
		// func (r *Request) FormFile(key string) (multipart.File, *multipart.FileHeader, error)
		{Symbols: []string{"(*Request).FormFile", "(*Request).MultipartReader"}, Class: Body, Const: "body"},
		// func (r *Request) UserAgent() string
		{Symbols: []string{"(*Request).UserAgent"}, Class: Header, Const: "User-Agent"},
		{Symbols: []string{"(*Request).Referer"}, Class: Header, Const: "Referer"},
	},
	Requests: []Request{
		{Symbols: []string{"(*Request).WithContext", "(*Request).Clone", "(*Request).Context", "Request.URL"}},
	},
	Routes: []Route{
		// func (mux *ServeMux) Handle(pattern string, handler Handler)
		// func HandleFunc(pattern string, handler func(ResponseWriter, *Request))
		{Symbols: []string{"(*ServeMux).Handle", "(*ServeMux).HandleFunc", "Handle", "HandleFunc"}, Pattern: First, Handler: Second},
	},
	Groups: []Group{
		{Symbols: []string{"NewServeMux"}, New: true},
	},
	Nexts: []Next{
		{Symbols: []string{"(Handler).ServeHTTP", "(HandlerFunc).ServeHTTP", "(*ServeMux).ServeHTTP"}},
	},
	Wraps: []Wrap{
		{Symbols: []string{"StripPrefix"}, Handler: Second, Prefix: First},
		{Symbols: []string{
			"TimeoutHandler", "MaxBytesHandler", "AllowQuerySemicolons", "(*CrossOriginProtection).Handler",
		}, Handler: First},
	},
	Serves: []Serve{
		// func ListenAndServe(addr string, handler Handler) error
		{Symbols: []string{"ListenAndServe", "Serve", "ServeTLS"}, Handler: Second},
		{Symbols: []string{"ListenAndServeTLS"}, Handler: Fourth},
		{Symbols: []string{"Server.Handler"}},
	},
	Data: []Data{
		// func (c *Client) Do(req *Request) (*Response, error)
		{Symbols: []string{
			"(*Client).Do", "(*Client).Get", "(*Client).Head", "(*Client).Post", "(*Client).PostForm",
			"Get", "Head", "Post", "PostForm", "(*Transport).RoundTrip", "(RoundTripper).RoundTrip",
		}, Kind: Reads},
	},
	Pure: []Pure{
		// func (r *Request) ParseForm() error
		{Symbols: []string{
			"(*Request).ParseForm", "(*Request).ParseMultipartForm", "(*Request).ProtoAtLeast",
			"(*ServeMux).Handler", "(*Request).AddCookie", "(*Request).SetBasicAuth", "(*Request).SetPathValue", "(*Request).Write", "(*Request).WriteProxy",
		}},
	},
	Harmless: []Harmless{
		// Whatever is in a directory or file system, and nothing that belongs to anybody.
		// func FileServer(root FileSystem) Handler
		{Symbols: []string{"FileServer", "FileServerFS", "NotFoundHandler", "RedirectHandler"}},
	},
	Writes: []Write{
		// func Error(w ResponseWriter, error string, code int)
		{Symbols: []string{"Error"}, Status: Third},
		{Symbols: []string{"NotFound"}, Const: 404},
		{Symbols: []string{"Redirect"}, Status: Fourth},
		{Symbols: []string{"(ResponseWriter).WriteHeader"}, Status: First, Only: true},
		{Symbols: []string{"(ResponseWriter).Write"}},
		{Symbols: []string{"ServeContent", "ServeFile", "ServeFileFS"}, Const: 200},
	},
}

// Sources: golang.org/x/net v0.60.0, http2/h2c/h2c.go.
var h2c = Library{
	Name: "h2c", Path: "golang.org/x/net/http2/h2c", Release: "v0.60.0",
	Wraps: []Wrap{
		// func NewHandler(h http.Handler, s *http2.Server) http.Handler
		{Symbols: []string{"NewHandler"}, Handler: First},
	},
}

var stdHTTPUtil = Library{
	Name: "net/http/httputil", Path: "net/http/httputil", Release: "std",
	Pure: []Pure{
		// func DumpRequest(req *http.Request, body bool) ([]byte, error)
		{Symbols: []string{"DumpRequest", "DumpRequestOut", "DumpResponse"}},
	},
}
