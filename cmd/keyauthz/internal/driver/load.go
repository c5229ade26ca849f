// Package driver analyses packages as a whole, in one process: it loads them,
// runs the rules and collects findings, failures and broken packages. It prints
// nothing and knows no output format.
package driver

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"golang.org/x/tools/go/packages"

	"github.com/keyauthz/keyauthz/analyzer"
)

// Every root is loaded from source; whatever else it needs comes from the
// compiler's export data, which is several times faster and smaller than source
// and holds all that type checking needs.
const loadMode = packages.LoadSyntax | packages.NeedModule | packages.NeedExportFile | packages.NeedForTest

// A program is what was loaded.
type program struct {
	// asked are the packages that the patterns match, with their test variants.
	asked []*packages.Package
	// source are all packages that were loaded from source, function bodies
	// included: those asked for, and those that they need of their own modules.
	source map[*packages.Package]bool
	// dirs are their directories by import path.
	dirs map[string]string
	// main are the files of modules that are being worked on, and of packages that
	// belong to no module.
	main map[string]bool
}

// load loads the packages that the patterns match and, also from source, those
// packages of their own modules that they import: a middleware or a store in
// another package is part of the answer.
//
// Only roots of a packages.Load are loaded from source, and only one Load gives
// all of them the same types. So a second one, with what the first showed to be
// missing, replaces it. With "./..." nothing is missing, and go list, the
// slowest part of a load, runs once.
func load(req *Request) (*program, error) {
	roots, err := loadOnce(req, req.Patterns)
	if err != nil {
		return nil, err
	}
	asked := make(map[string]bool)
	for _, p := range roots {
		asked[p.ID] = true
	}
	if missing := missing(roots, req.Own); len(missing) > 0 && !namesFiles(req.Patterns) {
		req.progress("loading imported packages")
		roots, err = loadOnce(req, append(missing, req.Patterns...))
		if err != nil {
			return nil, err
		}
	}
	prog := &program{source: make(map[*packages.Package]bool), dirs: make(map[string]string), main: make(map[string]bool)}
	for _, p := range roots {
		if isTestMain(p) {
			continue
		}
		prog.source[p] = true
		prog.dirs[p.PkgPath] = p.Dir
		for _, name := range p.CompiledGoFiles {
			prog.main[name] = p.Module == nil || p.Module.Main
		}
		if asked[p.ID] {
			prog.asked = append(prog.asked, p)
		}
	}
	return prog, nil
}

// packages returns what was loaded from source, type-checks and has a say.
func (p *program) packages() []analyzer.Package {
	var all []analyzer.Package
	for pkg := range p.source {
		if !pkg.IllTyped && hasSay(pkg) {
			all = append(all, analyzer.Package{Pkg: pkg.Types, Files: pkg.Syntax, Info: pkg.TypesInfo})
		}
	}
	return all
}

// loaded returns the paths of all packages of the program, sorted.
func (p *program) loaded() []string {
	var paths []string
	packages.Visit(p.asked, nil, func(pkg *packages.Package) { paths = append(paths, pkg.PkgPath) })
	slices.Sort(paths)
	return slices.Compact(paths)
}

// errInterrupted is what a load ends with that was told to.
var errInterrupted = errors.New("interrupted")

// loadOnce is a packages.Load. While it lasts, a signal that ends the process
// ends the go command first, which would otherwise go on compiling for nobody:
// only a terminal sends its signals to both.
func loadOnce(req *Request, patterns []string) ([]*packages.Package, error) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	roots, err := loadPackages(ctx, req, patterns)
	if ctx.Err() != nil {
		return nil, errInterrupted
	}
	return roots, err
}

func loadPackages(ctx context.Context, req *Request, patterns []string) ([]*packages.Package, error) {
	cfg := &packages.Config{Mode: loadMode, Context: ctx, Tests: req.Tests, Overlay: req.Overlay}
	if req.Tags != "" {
		cfg.BuildFlags = []string{"-tags=" + req.Tags}
	}
	if strings.Contains(os.Getenv("GOFLAGS"), "-cover") {
		// Otherwise the source is what the go command makes of it to count.
		cfg.BuildFlags = append(cfg.BuildFlags, "-cover=false")
	}
	roots, err := packages.Load(cfg, patterns...)
	if err == nil && len(roots) == 0 {
		// Asked for export data, go list keeps some reasons to itself.
		cfg.Mode = packages.NeedName
		_, err = packages.Load(cfg, patterns...)
		if err == nil {
			err = fmt.Errorf("no packages match %s", strings.Join(patterns, " "))
		}
	}
	if err != nil {
		return nil, errors.New(reason(err))
	}
	used := make(map[*packages.Package]bool)
	for _, p := range roots {
		for _, imported := range p.Imports {
			used[imported] = true
		}
	}
	for _, p := range roots {
		// A package that a test uses, and of which nothing is built, is listed as one that
		// was asked for. What is wrong is said of the test.
		if err := unresolved(p); err != nil && !used[p] {
			return nil, err
		}
	}
	forgiveEmbeds(roots)
	return roots, nil
}

// reason returns what the go command says of why it failed, in
//
//	err: exit status 1: stderr: go: the reason
//	err: go command required, not found: exec: "go": executable file not found in $PATH: stderr:
func reason(err error) string {
	how, said, _ := strings.Cut(err.Error(), "stderr:")
	if said = oneLine(said); said != "" {
		return said
	}
	return strings.TrimSuffix(oneLine(strings.TrimPrefix(how, "err: ")), ":")
}

// missing returns the paths of packages that roots need, that are our own and
// that are no roots. One whose files are all left out of the build, as helpers of
// tests may be, is none: asked for by its name, it would be an error.
func missing(roots []*packages.Package, own func(*packages.Module) bool) []string {
	loaded := make(map[string]bool)
	for _, p := range roots {
		loaded[p.PkgPath] = true
	}
	var paths []string
	packages.Visit(roots, nil, func(p *packages.Package) {
		if p.Module != nil && own(p.Module) && !loaded[p.PkgPath] && len(p.GoFiles) > 0 {
			loaded[p.PkgPath] = true
			paths = append(paths, p.PkgPath)
		}
	})
	return paths
}

// namesFiles reports whether patterns are Go files, which go list does not take
// together with packages.
func namesFiles(patterns []string) bool {
	return strings.HasSuffix(patterns[0], ".go")
}

// isTestMain reports whether p is the generated main package of a test.
func isTestMain(p *packages.Package) bool {
	return p.Name == "main" && strings.HasSuffix(p.ID, ".test")
}

// unresolved returns an error if p stands for a pattern that means no package.
func unresolved(p *packages.Package) error {
	if len(p.CompiledGoFiles) > 0 || len(p.GoFiles) > 0 {
		return nil
	}
	for _, e := range p.Errors {
		if e.Kind == packages.ListError && (e.Pos == "" || e.Pos == "-") {
			return errors.New(oneLine(e.Msg))
		}
	}
	return nil
}

func oneLine(s string) string {
	s = strings.TrimPrefix(strings.TrimSpace(s), "go: ")
	return strings.Join(strings.Fields(s), " ")
}
