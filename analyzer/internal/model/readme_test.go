package model

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

var update = flag.Bool("update", false, "write the table of libraries into README.md")

const (
	readme     = "../../../README.md"
	tableBegin = "<!-- What is known of libraries; go test ./analyzer/internal/model -update writes it. -->\n"
	tableEnd   = "<!-- End of what is known of libraries. -->\n"
)

// TestREADMEListsLibraries holds the table of libraries in README.md to the
// models.
func TestREADMEListsLibraries(t *testing.T) {
	if testing.Short() {
		t.Skip("asks which modules the modelled packages belong to")
	}
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok1 := strings.Cut(string(text), tableBegin)
	shown, after, ok2 := strings.Cut(rest, tableEnd)
	if !ok1 || !ok2 {
		t.Fatalf("README.md has no place for the table:\n%s%s", tableBegin, tableEnd)
	}
	table := table(families(Builtin(), modules(t)))
	if shown == table {
		return
	}
	if !*update {
		t.Fatalf("README.md shows another table than the models give (-update writes it):\n%s", table)
	}
	if err := os.WriteFile(readme, []byte(before+tableBegin+table+tableEnd+after), 0o666); err != nil {
		t.Fatal(err)
	}
}

// modules returns the module of each pinned package.
func modules(t *testing.T) map[string]*packages.Module {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedModule,
		Dir:  pinned,
		Env:  append(os.Environ(), "GOWORK=off", "GOFLAGS="),
	}, pinnedPaths(t)...)
	if err != nil {
		t.Fatal(err)
	}
	of := make(map[string]*packages.Module)
	for _, p := range pkgs {
		if p.Module != nil {
			of[p.PkgPath] = p.Module
		}
	}
	return of
}

// A family is the libraries of one module.
type family struct {
	module, release string
	libs            []*Library
}

// families groups libs by module, those that serve requests first.
func families(libs []*Library, modules map[string]*packages.Module) []*family {
	ix := NewIndex(libs)
	var all []*family
	add := func(module, release string, lib *Library) {
		i := slices.IndexFunc(all, func(f *family) bool { return f.module == module })
		if i < 0 {
			i = len(all)
			all = append(all, &family{module: module, release: release})
		}
		all[i].libs = append(all[i].libs, lib)
	}
	for _, lib := range libs {
		switch {
		case IsStandard(lib.Path):
			add("standard library", "the Go release that runs the tests", lib)
		case lib.Unverified:
			path := lib.Path
			if len(lib.Major) == 1 && lib.Major[0] > 1 {
				path += fmt.Sprintf("/v%d", lib.Major[0]) // apart from one that is verified
			}
			add(path, "nothing: it follows the documentation of "+lib.Release, lib)
		}
		own := make(map[string]string)
		for pkg, module := range modules {
			if s := ix.split(pkg); s.path == lib.Path && lib.matches(s.major) {
				own[module.Path] = module.Version
			}
		}
		for _, path := range slices.Sorted(maps.Keys(own)) {
			add(path, own[path], lib)
		}
	}
	slices.SortStableFunc(all, func(a, b *family) int { return a.rank() - b.rank() })
	return all
}

func (f *family) rank() int {
	for i, about := range aspects[:2] {
		if slices.ContainsFunc(f.libs, about.of) {
			return i
		}
	}
	return len(aspects)
}

// aspects are what the table says of a family, with the libraries of which it is
// true.
var aspects = []struct {
	name string
	of   func(*Library) bool
}{
	{"routes", func(l *Library) bool { return len(l.Routes)+len(l.Services) > 0 }},
	{"middleware", func(l *Library) bool { return len(l.Uses)+len(l.Lists)+len(l.Nexts) > 0 }},
	{"requests", func(l *Library) bool { return len(l.Inputs) > 0 }},
	{"binding", func(l *Library) bool { return len(l.Binds) > 0 }},
	{"context", func(l *Library) bool { return len(l.Sets)+len(l.Gets) > 0 }},
	{"answers", func(l *Library) bool { return len(l.Writes) > 0 }},
	{"authentication", func(l *Library) bool {
		return len(l.Auths)+len(l.Authenticators) > 0 || slices.ContainsFunc(l.Checks, func(c Check) bool { return c.Kind == Verifies })
	}},
	{"policies", func(l *Library) bool {
		return slices.ContainsFunc(l.Checks, func(c Check) bool { return c.Kind == Decides })
	}},
	{"comparison", func(l *Library) bool {
		return slices.ContainsFunc(l.Checks, func(c Check) bool { return c.Kind == Compares || c.Kind == Holds })
	}},
	{"hashes", func(l *Library) bool { return len(l.Digests) > 0 }},
	{"data", func(l *Library) bool { return len(l.Data) > 0 }},
	{"sensitive operations", func(l *Library) bool { return len(l.Sensitive) > 0 }},
	{"looks at the form only", func(l *Library) bool { return len(l.Shapes) > 0 }},
	{"middleware that is no check", func(l *Library) bool { return len(l.Harmless) > 0 }},
	{"logs and metrics", func(l *Library) bool { return len(l.Silent) > 0 }},
	{"derives values", func(l *Library) bool { return len(l.Pure) > 0 }},
}

// table is the table of README.md.
func table(all []*family) string {
	var b strings.Builder
	b.WriteString("| library | what is understood | verified against |\n|---|---|---|\n")
	for _, f := range all {
		var understood []string
		for _, about := range aspects {
			if slices.ContainsFunc(f.libs, about.of) {
				understood = append(understood, about.name)
			}
		}
		fmt.Fprintf(&b, "| %s | %s | %s |\n", f.module, strings.Join(understood, ", "), f.release)
	}
	return b.String()
}
