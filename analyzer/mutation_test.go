package analyzer_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/astutil"
	"golang.org/x/tools/go/packages"
)

// A guardMark says that the statement on its line, or one condition there, is
// all that keeps a function that is ok from a finding of a rule.
type guardMark struct {
	pos  token.Position
	rule string
	cond string   // "" for the statement
	in   function // that gets the finding
}

// guards returns the marks of a package:
//
//	if !ok { deny(w); return }        // guard: crosstenant
//	if !ok { deny(w); return }        // guard: crosstenant handlerBehindIt
//	if err == nil && k.Admin {        // guard: missingscope `k.Admin`
func guards(t *testing.T, pkg *packages.Package) []guardMark {
	t.Helper()
	safe := marked(t, pkg.Fset, pkg.Syntax, "ok:")
	var marks []guardMark
	for _, n := range notes(pkg.Fset, pkg.Syntax, "guard:") {
		text, cond, _ := strings.Cut(strings.TrimSuffix(n.text, "`"), "`")
		rule, name, named := strings.Cut(strings.TrimSpace(text), " ")
		i := slices.IndexFunc(safe, func(fn function) bool {
			if named {
				return fn.name == name
			}
			from, to := pkg.Fset.Position(fn.pos), pkg.Fset.Position(fn.end)
			return from.Filename == n.pos.Filename && from.Line <= n.pos.Line && n.pos.Line <= to.Line
		})
		if i < 0 {
			t.Errorf("%s: the guard of no function that is ok", short(n.pos))
			continue
		}
		marks = append(marks, guardMark{n.pos, rule, cond, safe[i]})
	}
	return marks
}

// TestMutations deletes each guard that is marked, one at a time: the rule must
// report what it guarded. What stays silent is either not understood, so that
// the silence about the safe function means nothing, or guarded twice.
func TestMutations(t *testing.T) {
	originals := loadedScenarios(t)
	all := slices.Clone(originals)
	marks := make(map[*packages.Package]guardMark)          // of mutants
	origin := make(map[*packages.Package]*packages.Package) // of mutants
	for _, pkg := range originals {
		for _, mark := range guards(t, pkg) {
			mutant, err := mutate(pkg, mark)
			if err != nil {
				t.Errorf("%s: %v", short(mark.pos), err)
				continue
			}
			all = append(all, mutant)
			marks[mutant], origin[mutant] = mark, pkg
		}
	}
	if len(marks) == 0 {
		t.Fatal("no guard is marked")
	}
	t.Logf("%d mutants", len(marks))

	found := analyze(t, all)
	for _, pkg := range all {
		mark, ok := marks[pkg]
		if !ok {
			continue
		}
		from, to := pkg.Fset.Position(mark.in.pos), pkg.Fset.Position(mark.in.end)
		there := func(d analysis.Diagnostic) bool {
			at := pkg.Fset.Position(d.Pos)
			return d.Category == mark.rule && at.Filename == from.Filename && from.Line <= at.Line && at.Line <= to.Line
		}
		// The shape of a key may be checked in a helper, and is reported there.
		elsewhere := func(d analysis.Diagnostic) bool {
			return d.Category == "formatonly" && mark.rule == "formatonly" &&
				!slices.ContainsFunc(found[origin[pkg]], func(o analysis.Diagnostic) bool {
					return pkg.Fset.Position(o.Pos).Line == pkg.Fset.Position(d.Pos).Line && o.Message == d.Message
				})
		}
		if !slices.ContainsFunc(found[pkg], there) && !slices.ContainsFunc(found[pkg], elsewhere) {
			t.Errorf("%s: %s is silent about %s without this guard", short(mark.pos), mark.rule, mark.in.name)
		}
	}
}

// mutate returns a copy of a package without the guard of a mark. Files are
// parsed anew, so lines are those of the original.
func mutate(pkg *packages.Package, mark guardMark) (*packages.Package, error) {
	mutant := &packages.Package{
		ID:         fmt.Sprintf("%s [without line %d]", pkg.ID, mark.pos.Line),
		Name:       pkg.Name,
		PkgPath:    pkg.PkgPath,
		Fset:       pkg.Fset,
		TypesSizes: pkg.TypesSizes,
		Imports:    pkg.Imports,
		TypesInfo: &types.Info{
			Types:        make(map[ast.Expr]types.TypeAndValue),
			Instances:    make(map[*ast.Ident]types.Instance),
			Defs:         make(map[*ast.Ident]types.Object),
			Uses:         make(map[*ast.Ident]types.Object),
			Implicits:    make(map[ast.Node]types.Object),
			Selections:   make(map[*ast.SelectorExpr]*types.Selection),
			Scopes:       make(map[ast.Node]*types.Scope),
			FileVersions: make(map[*ast.File]string),
		},
	}
	deleted := false
	for _, name := range pkg.CompiledGoFiles {
		file, err := parser.ParseFile(pkg.Fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		mutant.Syntax = append(mutant.Syntax, file)
		mutant.CompiledGoFiles = append(mutant.CompiledGoFiles, name)
		if name != mark.pos.Filename {
			continue
		}
		deleted = remove(pkg.Fset, file, mark)
	}
	if !deleted {
		return nil, fmt.Errorf("there is no such guard")
	}

	imported := make(importer)
	for _, imp := range pkg.Types.Imports() {
		imported[imp.Path()] = imp
	}
	conf := types.Config{
		Importer: imported,
		Sizes:    pkg.TypesSizes,
		Error: func(err error) {
			// What only the guard used is unused now.
			if e, ok := err.(types.Error); !ok || !e.Soft {
				mutant.IllTyped = true
				mutant.Errors = append(mutant.Errors, packages.Error{Msg: err.Error(), Kind: packages.TypeError})
			}
		},
	}
	mutant.Types, _ = conf.Check(pkg.PkgPath, pkg.Fset, mutant.Syntax, mutant.TypesInfo)
	if mutant.IllTyped {
		return nil, fmt.Errorf("%v", mutant.Errors)
	}
	return mutant, nil
}

// remove takes the guard of a mark out of a file, and reports whether it is
// there.
func remove(fset *token.FileSet, file *ast.File, mark guardMark) bool {
	removed := false
	is := func(e ast.Expr) bool { return types.ExprString(e) == mark.cond }
	astutil.Apply(file, func(c *astutil.Cursor) bool {
		if removed || c.Node() == nil || fset.Position(c.Node().Pos()).Line != mark.pos.Line {
			return !removed
		}
		switch n := c.Node().(type) {
		case ast.Stmt:
			if mark.cond == "" && c.Index() >= 0 {
				c.Delete()
				removed = true
				break
			}
			switch n := n.(type) {
			case *ast.CaseClause:
				if len(n.List) == 1 && is(n.List[0]) {
					c.Delete()
					removed = true
				}
			case *ast.IfStmt: // that accepts
				if is(n.Cond) {
					if n.Init != nil {
						n.Body.List = slices.Insert(n.Body.List, 0, n.Init)
					}
					c.Replace(n.Body)
					removed = true
				}
			}
		case *ast.BinaryExpr:
			if n.Op != token.LAND && n.Op != token.LOR {
				break
			}
			if removed = true; is(n.X) {
				c.Replace(n.Y)
			} else if is(n.Y) {
				c.Replace(n.X)
			} else {
				removed = false
			}
		}
		return !removed
	}, nil)
	return removed
}

// importer maps import paths to packages.
type importer map[string]*types.Package

func (i importer) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if pkg := i[path]; pkg != nil {
		return pkg, nil
	}
	return nil, fmt.Errorf("%s is not loaded", path)
}
