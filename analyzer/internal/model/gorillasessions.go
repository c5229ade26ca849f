package model

// Sources: github.com/gorilla/sessions v1.4.0, sessions.go. Whoever has no session gets
// an empty one.
var gorillaSessions = Library{
	Name: "gorilla/sessions", Path: "github.com/gorilla/sessions", Release: "v1.4.0",
	Requests: []Request{
		// Get(r *http.Request, name string) (*Session, error)
		{Symbols: []string{"(Store).Get", "(Store).New", "(*CookieStore).Get", "(*CookieStore).New", "(*FilesystemStore).Get", "(*FilesystemStore).New"}},
	},
	Gets: []ContextGet{
		// Values map[interface{}]interface{}
		{Symbols: []string{"Session.Values"}},
	},
}
