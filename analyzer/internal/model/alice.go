package model

// Sources: github.com/justinas/alice v1.2.0, chain.go.
var alice = Library{
	Name:    "alice",
	Path:    "github.com/justinas/alice",
	Release: "v1.2.0",
	Chain:   Stops,
	Lists: []List{
		// func New(constructors ...Constructor) Chain
		{Symbols: []string{"New", "(Chain).Append"}, Adds: First},
		// func (c Chain) Extend(chain Chain) Chain
		{Symbols: []string{"(Chain).Extend"}, Extends: First},
		// func (c Chain) Then(h http.Handler) http.Handler
		{Symbols: []string{"(Chain).Then", "(Chain).ThenFunc"}, Handler: First},
	},
}
