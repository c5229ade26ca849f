package driver

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

// A Broken is a package that does not type-check.
type Broken struct {
	Package string
	Errors  []Error
	// More is the number of further errors.
	More int
}

// An Error is what is wrong, and where if that is known.
type Error struct {
	finding.Position
	Message string
}

// shownErrors is how many errors of a package are worth reading, as for the
// compiler: the rest mostly follows from the first.
const shownErrors = 10

// broken returns the packages with errors among pkgs and all that they import,
// dependencies first. Each error is there once, though a package shares it with
// its test variants.
func broken(pkgs []*packages.Package) []Broken {
	var all []Broken
	index := make(map[string]int) // of a package in all
	packages.Visit(pkgs, nil, func(p *packages.Package) {
		errs := errorsOf(p)
		if len(errs) == 0 {
			return
		}
		i, ok := index[p.PkgPath]
		if !ok {
			i = len(all)
			index[p.PkgPath] = i
			all = append(all, Broken{Package: p.PkgPath})
		}
		all[i].Errors = append(all[i].Errors, errs...)
	})
	for i := range all {
		b := &all[i]
		slices.SortStableFunc(b.Errors, func(a, b Error) int {
			if (a.File == "") != (b.File == "") {
				return -cmp.Compare(a.File, b.File) // without a place at the end
			}
			return cmp.Or(a.Compare(b.Position), cmp.Compare(a.Message, b.Message))
		})
		b.Errors = slices.Compact(b.Errors)
		b.More = max(0, len(b.Errors)-shownErrors)
		b.Errors = b.Errors[:len(b.Errors)-b.More]
	}
	return all
}

// errorsOf returns the errors of p. Those that go list passes on from the
// compiler, as one text with the positions inside, count only if nothing else
// was found: the type checker finds the same. Of C it knows nothing.
func errorsOf(p *packages.Package) []Error {
	var errs, compiler []Error
	for _, e := range p.Errors {
		text := strings.TrimSpace(e.Msg)
		if strings.HasPrefix(text, "# ") {
			if _, lines, ok := strings.Cut(text, "\n"); ok {
				compiler = append(compiler, Error{Message: lines})
			}
			continue
		}
		err := Error{Message: text}
		if e.Pos != "" && e.Pos != "-" {
			err.Position = finding.ParsePosition(e.Pos)
			// The go command writes relative paths, the type checker absolute ones.
			if abs, absErr := filepath.Abs(err.File); absErr == nil {
				err.File = abs
			}
		}
		errs = append(errs, err)
	}
	onlyC := !slices.ContainsFunc(errs, func(e Error) bool { return !strings.HasPrefix(e.Message, "could not import C ") })
	if onlyC && len(compiler) > 0 {
		return compiler
	}
	return errs
}
