package driver

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// judged returns those of pkgs that there is something to say of. What test files
// serve is nobody's service, and the rest of a package's test variant is the
// package itself, which is analysed anyway. Only comments to keyauthz count
// wherever they are, if just to be told that they do nothing there.
func judged(pkgs []*packages.Package) []*packages.Package {
	return slices.DeleteFunc(slices.Clone(pkgs), func(p *packages.Package) bool { return !hasSay(p) })
}

// hasSay reports whether p is no test variant, or has test files that address us.
func hasSay(p *packages.Package) bool {
	if p.ForTest == "" {
		return true
	}
	for _, f := range p.Syntax {
		if !strings.HasSuffix(p.Fset.File(f.FileStart).Name(), "_test.go") {
			continue
		}
		for _, group := range f.Comments {
			for _, c := range group.List {
				if strings.Contains(c.Text, "keyauthz:") {
					return true
				}
			}
		}
	}
	return false
}
