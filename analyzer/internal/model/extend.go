package model

import (
	"cmp"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/nearest"
)

// Told is about libraries that are not built in.
type Told struct {
	// Partial says that the rows only add to what the code shows. Otherwise what
	// they do not mention of the package does nothing that matters.
	Partial bool
	// Places says where the rows stand that a user wrote: by section and symbol,
	// separated by a space, as in "Checks (*Store).Find".
	Places map[string]string
}

// Extend returns an index of what users describe in front of what is built in:
// of one symbol, what the user says counts. Without user libraries it is the
// default one.
//
// Their rows add to what the code of a package shows, and to the rows that are
// built in. A library that describes no handlers of its own, but a package that
// is built in, has that package's chain.
func Extend(user []*Library) *Index {
	if len(user) == 0 {
		return Default()
	}
	builtin := Default()
	ours := make([]*Library, len(user))
	for i, lib := range user {
		own := *lib
		own.Partial = true
		if known := builtin.packages[lib.Path]; len(known) > 0 && len(lib.Handler) == 0 {
			own.Chain, own.Covers = known[0].Chain, known[0].Covers
		}
		ours[i] = &own
	}
	ix := NewIndex(append(slices.Clone(ours), Builtin()...))
	ix.user = ours
	for _, lib := range ours {
		for _, d := range lib.Incomplete() {
			ix.defects = append(ix.defects, cmp.Or(d.Place, "model "+lib.Name)+": "+d.Text)
		}
	}
	return ix
}

// A Misfit says that what users describe is not what the code has. It is an error
// of the configuration.
type Misfit struct{ Problems []string }

func (m *Misfit) Error() string { return strings.Join(m.Problems, "\n") }

// Check compares what users say of pkg, and of the packages that it imports, with
// these packages; further ones are not known in full. It returns a *[Misfit] or
// nil.
func (ix *Index) Check(pkg *types.Package) error {
	if len(ix.user) == 0 {
		return nil
	}
	if len(ix.defects) > 0 {
		return &Misfit{ix.defects}
	}
	var found []string
	var known map[string][]*types.Package
	for _, p := range append([]*types.Package{pkg}, pkg.Imports()...) {
		s := ix.split(p.Path())
		for _, lib := range ix.user {
			if lib.Path != s.path || !lib.matches(s.major) {
				continue
			}
			if known == nil {
				known = ix.reachable(pkg)
			}
			for _, problem := range append(resolve(lib, p, known), unreachable(ix, lib, p)...) {
				found = append(found, lib.at(problem))
			}
		}
	}
	if len(found) == 0 {
		return nil
	}
	slices.SortFunc(found, byLine)
	return &Misfit{slices.Compact(found)}
}

// byLine orders lines "file:12: text" by file, number and text.
func byLine(a, b string) int {
	fileA, restA, _ := strings.Cut(a, ":")
	fileB, restB, _ := strings.Cut(b, ":")
	lineA, _, _ := strings.Cut(restA, ":")
	lineB, _, _ := strings.Cut(restB, ":")
	x, _ := strconv.Atoi(lineA)
	y, _ := strconv.Atoi(lineB)
	return cmp.Or(cmp.Compare(fileA, fileB), cmp.Compare(x, y), cmp.Compare(restA, restB))
}

// at says where the row stands that has a problem, and what the problem is.
func (l *Library) at(p problem) string {
	text := p.pkg + ": " + p.text
	if p.symbol != "" {
		text = p.pkg + ": " + p.symbol + ": " + p.text
	}
	place := l.place(p.section, p.symbol)
	if place == "" {
		return "model " + l.Name + ": " + text
	}
	return place + ": " + text
}

// place returns where a row stands, or else the model, "" if that is not known.
func (l *Library) place(section, symbol string) string {
	return cmp.Or(l.Places[section+" "+symbol], l.Places[""])
}

// reachable returns pkg and all that it imports, also indirectly, by path without
// major versions.
func (ix *Index) reachable(pkg *types.Package) map[string][]*types.Package {
	all := make(map[string][]*types.Package)
	seen := map[*types.Package]bool{pkg: true}
	for queue := []*types.Package{pkg}; len(queue) > 0; queue = queue[1:] {
		path := ix.split(queue[0].Path()).path
		all[path] = append(all[path], queue[0])
		for _, imp := range queue[0].Imports() {
			if !seen[imp] {
				seen[imp] = true
				queue = append(queue, imp)
			}
		}
	}
	return all
}

// An Unmatched is a library of users that describes no package of a program.
type Unmatched struct {
	Path  string
	Place string // where it was described, as messages show it
	// Nearest is the path of a package of the program that differs by no more than
	// a slip, "" if none does.
	Nearest string

	ix *Index
}

// Among reports whether the library describes one of the packages with the given
// import paths.
func (u *Unmatched) Among(paths []string) bool {
	return slices.ContainsFunc(paths, func(path string) bool { return u.ix.split(path).path == u.Path })
}

// Unmatched returns the libraries of users that describe none of the packages with
// the given import paths.
func (ix *Index) Unmatched(paths []string) []Unmatched {
	var found []Unmatched
	bare := make([]string, len(paths))
	for i, path := range paths {
		bare[i] = ix.split(path).path
	}
	for _, lib := range ix.user {
		u := Unmatched{Path: lib.Path, Place: cmp.Or(lib.Places[""], "model "+lib.Name), ix: ix}
		if u.Among(paths) {
			continue
		}
		const typos = 2 // more make another package of the same house
		u.Nearest = nearest.Within(typos, lib.Path, bare)
		found = append(found, u)
	}
	return found
}
