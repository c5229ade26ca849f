// Package lazyssa builds the SSA form of one package when somebody asks for it.
//
// x/tools' buildssa pass cannot be required by an analyzer with facts: the
// driver would build SSA for every package of the import closure. This package
// needs no facts and no other analyzer, so that a package that does not concern
// us costs nothing. Which calls never return, other than panics and the exits of
// packages os, runtime and log, whoever asks for it says.
package lazyssa

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"
)

// Build returns the SSA form of pass's package with all its functions built, in which
// control does not get past a call of a function that ends.
func Build(pass *analysis.Pass, ends func(*types.Func) bool) *ssa.Package {
	prog := ssa.NewProgram(pass.Fset, ssa.BuilderMode(0))
	prog.SetNoReturn(func(fn *types.Func) bool { return exits(fn) || ends(fn) })
	used := usedMembers(pass)
	// A package can only name members of its direct imports; methods of indirect
	// ones are created on demand.
	for _, imp := range pass.Pkg.Imports() {
		file, info := declare(used[imp])
		prog.CreatePackage(imp, []*ast.File{file}, info, true)
	}
	pkg := prog.CreatePackage(pass.Pkg, pass.Files, pass.TypesInfo, false)
	pkg.Build()
	return pkg
}

// usedMembers returns the functions and variables of other packages that pass's
// package names, by package.
func usedMembers(pass *analysis.Pass) map[*types.Package][]types.Object {
	used := make(map[*types.Package][]types.Object)
	seen := make(map[types.Object]bool)
	for _, obj := range pass.TypesInfo.Uses {
		if obj.Pkg() == nil || obj.Pkg() == pass.Pkg || seen[obj] {
			continue
		}
		switch obj := obj.(type) {
		case *types.Func:
			if obj.Signature().Recv() != nil {
				continue
			}
		case *types.Var:
			if obj.IsField() {
				continue
			}
		default:
			continue
		}
		seen[obj] = true
		used[obj.Pkg()] = append(used[obj.Pkg()], obj)
	}
	return used
}

// declare returns a file that declares members without bodies and values. Given
// a package without files, package ssa would create every member that it has,
// most of them in vain: for a package with many imports, that is more work than
// to build its own functions.
func declare(members []types.Object) (*ast.File, *types.Info) {
	file := new(ast.File)
	info := &types.Info{Defs: make(map[*ast.Ident]types.Object, len(members))}
	for _, obj := range members {
		id := ast.NewIdent(obj.Name())
		info.Defs[id] = obj
		var decl ast.Decl
		if _, ok := obj.(*types.Func); ok {
			decl = &ast.FuncDecl{Name: id}
		} else {
			decl = &ast.GenDecl{Tok: token.VAR, Specs: []ast.Spec{&ast.ValueSpec{Names: []*ast.Ident{id}}}}
		}
		file.Decls = append(file.Decls, decl)
	}
	return file, info
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
