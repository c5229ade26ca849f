package model

// Sources: connectrpc.com/authn v0.2.0: a middleware in front of
// handlers of connect, which asks a function who the client is.
var connectAuthn = Library{
	Name: "connect/authn", Path: "connectrpc.com/authn", Release: "v0.2.0",
	Inputs: []Input{
		// func BearerToken(request *http.Request) (string, bool)
		{Symbols: []string{"BearerToken"}, Class: Header, Const: "Authorization"},
	},
	Wraps: []Wrap{
		// func (m *Middleware) Wrap(handler http.Handler) http.Handler
		{Symbols: []string{"(*Middleware).Wrap"}, Handler: First, By: Receiver},
	},
	Auths: []Auth{
		// type AuthFunc func(ctx context.Context, req *http.Request) (any, error)
		// func NewMiddleware(auth AuthFunc, opts ...connect.HandlerOption) *Middleware
		{Symbols: []string{"NewMiddleware"}, Validator: First, Errs: true, Keys: []string{authnInfo}},
	},
	Gets: []ContextGet{
		// func GetInfo(ctx context.Context) any
		{Symbols: []string{"GetInfo"}, Const: authnInfo},
	},
	Writes: []Write{
		// func Errorf(template string, args ...any) *connect.Error
		{Symbols: []string{"Errorf"}, Const: 401, Value: true},
	},
}

const authnInfo = "authn info"
