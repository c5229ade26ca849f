// Package lazyssa builds the SSA form of one package when somebody asks for it.
//
// x/tools' buildssa pass cannot be required by an analyzer with facts: the
// driver would build SSA for every package of the import closure. This package
// needs no facts and no other analyzer, so that a package that does not concern
// us costs nothing. It does not know which calls never return, other than
// panics and the exits of package os and runtime.
package lazyssa

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"
)

// Build returns the SSA form of pass's package with all its functions built.
func Build(pass *analysis.Pass) *ssa.Package {
	prog := ssa.NewProgram(pass.Fset, ssa.BuilderMode(0))
	prog.SetNoReturn(exits)
	// A package can only name members of its direct imports; methods of indirect
	// ones are created on demand.
	for _, imp := range pass.Pkg.Imports() {
		prog.CreatePackage(imp, nil, nil, true)
	}
	pkg := prog.CreatePackage(pass.Pkg, pass.Files, pass.TypesInfo, false)
	pkg.Build()
	return pkg
}

// Functions returns the source functions of pkg in source order, each followed
// by the function literals within it.
func Functions(pass *analysis.Pass, pkg *ssa.Package) []*ssa.Function {
	var fns []*ssa.Function
	var add func(fn *ssa.Function)
	add = func(fn *ssa.Function) {
		fns = append(fns, fn)
		for _, anon := range fn.AnonFuncs {
			add(anon)
		}
	}
	for _, file := range pass.Files {
		for _, decl := range file.Decls {
			decl, ok := decl.(*ast.FuncDecl)
			if !ok {
				continue
			}
			obj, ok := pass.TypesInfo.Defs[decl.Name].(*types.Func)
			if !ok {
				continue // broken source
			}
			if fn := pkg.Prog.FuncValue(obj); fn != nil && fn.Blocks != nil {
				add(fn)
			}
		}
	}
	// Function literals in package-level variables belong to the synthetic
	// initializer.
	if init := pkg.Func("init"); init != nil {
		add(init)
	}
	return fns
}

func exits(fn *types.Func) bool {
	if fn.Pkg() == nil {
		return false
	}
	switch fn.Pkg().Path() {
	case "os":
		return fn.Name() == "Exit"
	case "runtime":
		return fn.Name() == "Goexit"
	case "log":
		switch fn.Name() {
		case "Fatal", "Fatalf", "Fatalln", "Panic", "Panicf", "Panicln":
			return true
		}
	}
	return false
}
