package driver

import (
	"cmp"
	"go/token"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/failure"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/routetable"
)

// A Request is what to analyse.
type Request struct {
	Patterns []string
	Tags     string
	Tests    bool
	// Own reports whether packages of a module are analysed from source when
	// they are only imported.
	Own func(*packages.Module) bool
	// Confidence is the lowest that is reported.
	Confidence analyzer.Confidence
	// Restrict, if not nil, is told the whole program before it is analysed.
	Restrict func([]analyzer.Package)
	// Routes, if not nil, is the analyzer that lists routes.
	Routes *analysis.Analyzer
	// Overlay replaces the contents of files, by absolute path.
	Overlay map[string][]byte
	// Fix, if not nil, may add a fix to a finding.
	Fix func(*token.FileSet, *analyzer.Finding)
	// Progress, if not nil, is told what happens now.
	Progress func(stage string)
}

func (r *Request) progress(stage string) {
	if r.Progress != nil {
		r.Progress(stage)
	}
}

// A Report is what came of a [Request].
type Report struct {
	// Findings of the packages that the patterns match, sorted, with absolute
	// paths and fingerprints.
	Findings []finding.Finding
	// Suppressed are those that comments in the code accept.
	Suppressed []finding.Finding
	// Loaded are the paths of all packages that were loaded or imported, sorted.
	Loaded []string
	// Routes are those of the same packages, if they were asked for.
	Routes *routetable.Table
	// Roots are the directories of the modules that are being worked on, and those
	// of packages that belong to no module.
	Roots []string
	// Broken are the packages that do not type-check.
	Broken []Broken
	// Skipped are the paths of packages that were not analysed since they import
	// a broken one.
	Skipped []string
	// Failures are those of the analyzers themselves.
	Failures []*failure.Failure
	// Files are the absolute paths of the files of which Findings and Failures
	// tell all that there is to tell, sorted.
	Files []string
}

// Analyze runs rules on the requested packages. It returns an error if there is
// nothing to analyse; all else that goes wrong is in the report.
func Analyze(req *Request, rules []*analysis.Analyzer) (*Report, error) {
	analyzers := rules
	if req.Routes != nil {
		analyzers = append(slices.Clone(rules), req.Routes)
	}
	var findings, suppressed []finding.Finding
	var views []routetable.View
	report, err := run(req, analyzers, func(prog *program, act *checker.Action) {
		if v, ok := view(prog, act); ok {
			views = append(views, v)
			return
		}
		result, ok := act.Result.(*analyzer.Result)
		if !ok || result == nil {
			return // it failed
		}
		for i := range result.Findings {
			if f := &result.Findings[i]; f.Confidence >= req.Confidence {
				if req.Fix != nil {
					req.Fix(act.Package.Fset, f)
				}
				found := finding.New(act.Package.Fset, act.Package.PkgPath, f, prog.dirs)
				if found.Fix != nil && !prog.main[found.Fix.File] {
					found.Fix, found.NoFix = nil, "the file is of another module"
				}
				findings = append(findings, found)
			}
		}
		for i := range result.Suppressed {
			if f := &result.Suppressed[i].Finding; f.Confidence >= req.Confidence {
				suppressed = append(suppressed, finding.New(act.Package.Fset, act.Package.PkgPath, f, prog.dirs))
			}
		}
	})
	if err != nil {
		return nil, err
	}
	report.Findings = finding.Sort(findings)
	report.Suppressed = finding.Sort(suppressed)
	finding.Identify(report.Findings)
	report.Routes = routetable.Merge(views)
	return report, nil
}

// A Dump is the view of one package or test variant.
type Dump struct{ Package, Text string }

// Inspect returns what dump, an analyzer whose result is text, says of each of
// the requested packages, sorted by name. Packages of which it says nothing are
// left out, and so are test variants of which it says the same.
func Inspect(req *Request, dump *analysis.Analyzer) ([]Dump, *Report, error) {
	var dumps []Dump
	said := make(map[Dump]bool) // by path
	report, err := run(req, []*analysis.Analyzer{dump}, func(_ *program, act *checker.Action) {
		text, _ := act.Result.(string)
		if of := (Dump{act.Package.PkgPath, text}); text != "" && !said[of] {
			said[of] = true
			dumps = append(dumps, Dump{act.Package.ID, text})
		}
	})
	if err != nil {
		return nil, nil, err
	}
	slices.SortFunc(dumps, func(a, b Dump) int { return cmp.Compare(a.Package, b.Package) })
	return dumps, report, nil
}

// run loads what is requested, runs analyzers on it and calls visit for the
// action of each analyzer on each package that the patterns match.
func run(req *Request, analyzers []*analysis.Analyzer, visit func(*program, *checker.Action)) (*Report, error) {
	if err := analysis.Validate(analyzers); err != nil {
		return nil, err
	}
	var failures failure.Log
	failure.Contain(analyzers, failures.Add)

	req.progress("loading packages")
	prog, err := load(req)
	if err != nil {
		return nil, err
	}
	report := &Report{Broken: broken(prog.asked), Loaded: prog.loaded(), Roots: roots(prog.asked)}

	var sound []*packages.Package
	for _, p := range prog.asked {
		if !p.IllTyped {
			sound = append(sound, p)
		} else if len(p.Errors) == 0 {
			report.Skipped = append(report.Skipped, p.PkgPath)
		}
	}
	slices.Sort(report.Skipped)
	report.Skipped = slices.Compact(report.Skipped)

	req.progress("analysing packages")
	prune(prog.source)
	if req.Restrict != nil {
		req.Restrict(prog.packages())
	}
	graph, err := checker.Analyze(analyzers, judged(sound), nil)
	if err != nil {
		return nil, err
	}
	for _, act := range graph.Roots {
		visit(prog, act)
	}
	report.Failures = failures.Failures()
	report.Files = files(sound, report.Failures)
	return report, nil
}

// files returns the files of packages on which nothing failed.
func files(sound []*packages.Package, failures []*failure.Failure) []string {
	failed := make(map[string]bool)
	for _, f := range failures {
		failed[f.Package] = true
	}
	var all []string
	for _, p := range sound {
		if !failed[p.PkgPath] {
			all = append(all, p.GoFiles...)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// roots returns the directories of main modules, or of packages without a module,
// sorted.
func roots(pkgs []*packages.Package) []string {
	var dirs []string
	for _, p := range pkgs {
		switch {
		case p.Module == nil:
			dirs = append(dirs, p.Dir)
		case p.Module.Main:
			dirs = append(dirs, p.Module.Dir)
		}
	}
	slices.Sort(dirs)
	return slices.Compact(dirs)
}

// prune removes from the import graph what was not loaded from source, and what
// is ill typed: checker runs analyzers that have facts on all that it reaches,
// and has no syntax to give them there. Types know their imports by themselves.
func prune(source map[*packages.Package]bool) {
	for p := range source {
		for path, imp := range p.Imports {
			if !source[imp] || imp.IllTyped {
				delete(p.Imports, path)
			}
		}
	}
}
