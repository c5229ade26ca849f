package model

import (
	"go/types"
	"strings"
)

// A pattern is a symbol of InImporters: methods whose name starts with method, or is
// it where exact is set, of types whose names end with recv.
type pattern struct {
	recv, method string
	exact        bool
	entry        *Entry
}

// importers enters what is known of packages that import lib.
func (ix *Index) importers(lib *Library) {
	for i := range lib.ImporterOptions {
		row := &lib.ImporterOptions[i]
		for _, symbol := range row.Symbols {
			ix.options[symbol] = append(ix.options[symbol], &Entry{Library: lib, Option: row})
		}
	}
	for i := range lib.InImporters {
		row := &lib.InImporters[i]
		for _, symbol := range row.Symbols {
			recv, method, _ := strings.Cut(bare(symbol), ".")
			p := pattern{recv: strings.TrimPrefix(recv, "_"), method: method, exact: true, entry: &Entry{Library: lib, Data: row}}
			for _, wild := range []string{"_", "*"} {
				if name, ok := strings.CutSuffix(method, wild); ok {
					p.method, p.exact = name, false
				}
			}
			ix.generated[lib.Path] = append(ix.generated[lib.Path], p)
		}
	}
}

// inImporter returns what is known of a method that a generator wrote, or nil.
func (ix *Index) inImporter(fn *types.Func) *Entry {
	recv := fn.Signature().Recv()
	if recv == nil {
		return ix.importerOption(fn)
	}
	if !fn.Exported() || len(ix.generated) == 0 {
		return nil
	}
	var best *pattern
	for _, p := range ix.patternsFor(fn.Pkg()) {
		of := typeName(recv.Type())
		if !strings.HasSuffix(of, p.recv) || of == p.recv || !strings.HasPrefix(fn.Name(), p.method) || p.exact && fn.Name() != p.method {
			continue
		}
		if best == nil || p.exact && !best.exact || p.exact == best.exact && len(p.method) > len(best.method) {
			best = &p
		}
	}
	if best == nil {
		return nil
	}
	return best.entry
}

// importerOption returns what is known of a generated function that makes an option
// of what is generated with it, or nil.
func (ix *Index) importerOption(fn *types.Func) *Entry {
	entries := ix.options[fn.Name()]
	if len(entries) == 0 || fn.Signature().Results().Len() != 1 {
		return nil
	}
	if made := namedOf(fn.Signature().Results().At(0).Type()); made == nil || made.Obj().Pkg() != fn.Pkg() {
		return nil
	}
	for _, e := range entries {
		if ix.imports(fn.Pkg(), e.Library) {
			return e
		}
	}
	return nil
}

// patternsFor returns the patterns of the packages that pkg imports.
func (ix *Index) patternsFor(pkg *types.Package) []pattern {
	if known, ok := ix.importing.Load(pkg); ok {
		return known.([]pattern)
	}
	var all []pattern
	for _, imp := range pkg.Imports() {
		all = append(all, ix.generated[ix.split(imp.Path()).path]...)
	}
	ix.importing.Store(pkg, all)
	return all
}
