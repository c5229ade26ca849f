// Package option is a stub with what scenarios use of
// github.com/go-fuego/fuego/option.
package option

import "github.com/go-fuego/fuego"

var (
	Middleware = fuego.OptionMiddleware
	Summary    = fuego.OptionSummary
)
