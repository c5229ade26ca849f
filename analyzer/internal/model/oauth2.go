package model

// Sources: golang.org/x/oauth2 v0.38.0, token.go. What a server says of a token is
// asked with an ordinary HTTP client.
var oauth2 = Library{
	Name: "oauth2", Path: "golang.org/x/oauth2", Release: "v0.38.0",
	Shapes: []Shape{
		// Whether there is a token that has not expired, by the token's own word.
		// func (t *Token) Valid() bool
		{Symbols: []string{"(*Token).Valid"}, Arg: Receiver},
	},
	Pure: []Pure{
		// func (t *Token) Extra(key string) any
		{Symbols: []string{"(*Token).Extra", "(*Token).Type", "(*Token).WithExtra"}},
	},
}
