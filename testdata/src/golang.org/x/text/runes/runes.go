// Package runes stands for golang.org/x/text/runes.
package runes

// A Set is a set of characters.
type Set interface{ Contains(r rune) bool }

// A Transformer changes texts.
type Transformer struct{ set Set }

// String returns a text as it is after the change.
func (t Transformer) String(s string) string { return s }

// Remove returns what leaves characters out.
func Remove(s Set) Transformer { return Transformer{s} }
