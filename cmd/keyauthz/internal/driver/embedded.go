package driver

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// forgiveEmbeds takes from the packages what go list says of files that are to be
// embedded and are not there: a web page that is built elsewhere, a version that is
// written on release. To the types it makes no difference, and a service is checked
// where nobody built its pages.
//
// What imports such a package is then no worse for it.
func forgiveEmbeds(roots []*packages.Package) {
	var forgiven bool
	packages.Visit(roots, nil, func(p *packages.Package) {
		before := len(p.Errors)
		p.Errors = slices.DeleteFunc(p.Errors, aboutEmbeds)
		forgiven = forgiven || len(p.Errors) < before
		if p.IllTyped && forgiven { // imports come first
			p.IllTyped = len(p.Errors) > 0 || importsIllTyped(p)
		}
	})
}

func importsIllTyped(p *packages.Package) bool {
	for _, imp := range p.Imports {
		if imp.IllTyped {
			return true
		}
	}
	return false
}

// aboutEmbeds reports whether e is of the form
//
//	ui/serve.go:15:12: pattern build/*: no matching files found
//
// Patterns of packages have no position.
func aboutEmbeds(e packages.Error) bool {
	return e.Kind == packages.ListError && e.Pos != "" && e.Pos != "-" && strings.HasPrefix(e.Msg, "pattern ")
}
