package model

import "go/types"

// SymbolOf returns the symbol of a function without the marks of pointers: "F" or
// "T.M".
func SymbolOf(fn *types.Func) string {
	if recv := fn.Signature().Recv(); recv != nil {
		return typeName(recv.Type()) + "." + fn.Name()
	}
	return fn.Name()
}

// Assert returns an index that says of the functions of packages, by import path,
// what checks say, whatever else is known of them.
func (ix *Index) Assert(checks map[string][]Check) *Index {
	over := *ix
	over.asserted = make(map[string]*Entry)
	for path, rows := range checks {
		for i := range rows {
			for _, symbol := range rows[i].Symbols {
				over.asserted[path+"\x00"+symbol] = &Entry{Library: &Library{Told: Told{Partial: true}}, Check: &rows[i]}
			}
		}
	}
	return &over
}
