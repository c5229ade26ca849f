package model

// Sources: github.com/valyala/fasthttp v1.69.0, server.go, header.go, args.go.
// Fiber hands out its types.
var fasthttp = Library{
	Name:    "fasthttp",
	Path:    "github.com/valyala/fasthttp",
	Release: "v1.69.0",
	Chain:   Stops,
	Handler: []Signature{
		{Params: []string{"*github.com/valyala/fasthttp.RequestCtx"}},
	},
	Inputs: []Input{
		{Symbols: []string{"Request.Header"}, Class: Header},
		// func (h *RequestHeader) Peek(key string) []byte
		{Symbols: []string{
			"(*RequestHeader).Peek", "(*RequestHeader).PeekAll", "(*RequestHeader).PeekBytes",
		}, Class: Header, Name: First},
		{Symbols: []string{"(*RequestHeader).Cookie"}, Class: Cookie, Name: First},
		{Symbols: []string{"(*RequestCtx).QueryArgs", "(*RequestCtx).PostArgs"}, Class: Query},
		// func (a *Args) Peek(key string) []byte
		{Symbols: []string{
			"(*Args).Peek", "(*Args).PeekBytes", "(*Args).PeekMulti", "(*Args).GetUint",
		}, Class: Query, Name: First, Of: Receiver},
		{Symbols: []string{"(*RequestCtx).FormValue"}, Class: Query, Name: First},
		{Symbols: []string{"(*RequestCtx).PostBody", "(*Request).Body"}, Class: Body, Const: "body"},
	},
	Requests: []Request{
		{Symbols: []string{"RequestCtx.Request"}},
	},
	Writes: []Write{
		// func (ctx *RequestCtx) SetStatusCode(statusCode int)
		{Symbols: []string{"(*RequestCtx).SetStatusCode", "(*Response).SetStatusCode"}, Status: First, Only: true},
		// func (ctx *RequestCtx) Error(msg string, statusCode int)
		{Symbols: []string{"(*RequestCtx).Error", "(*RequestCtx).Redirect"}, Status: Second},
		{Symbols: []string{"(*RequestCtx).NotFound"}, Const: 404},
		{Symbols: []string{
			"(*RequestCtx).SendFile", "(*RequestCtx).SetBody", "(*RequestCtx).SetBodyStream", "(*RequestCtx).SetBodyString",
			"(*RequestCtx).Success", "(*RequestCtx).SuccessString", "(*RequestCtx).Write", "(*RequestCtx).WriteString",
			"(*Response).SetBody", "(*Response).SetBodyString",
		}},
	},
	Sets: []ContextSet{
		// func (ctx *RequestCtx) SetUserValue(key, value any)
		{Symbols: []string{"(*RequestCtx).SetUserValue"}, Key: First, Value: Second},
	},
	Gets: []ContextGet{
		{Symbols: []string{"(*RequestCtx).UserValue", "(*RequestCtx).Value"}, Key: First},
	},
}
