package summary

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// maxListed bounds the paths that a map tells apart.
const maxListed = 64

// pathsIn returns the keys of a map with what is asked of the clients of each path, if
// they are constants and it is asked for the path of the request:
//
//	roles := map[string][]string{"/ledger.v1.Ledger/Reset": {"admin"}}
//	need, ok := roles[info.FullMethod]
func (f *function) pathsIn(x *ssa.Lookup, key flow.Set) flow.Set {
	m, ok := x.X.Type().Underlying().(*types.Map)
	if !ok || holdsFunctions(m.Elem(), 0) || len(key) != 1 || f.Table.At(key[0]) != (flow.Origin{Kind: flow.Request, Field: "Path"}) {
		return nil
	}
	table := f.sym(x.X)
	if table.Op != ListOf || len(table.Args) == 0 || len(table.Args) > maxListed {
		return nil
	}
	var paths flow.Set
	for _, entry := range table.Args {
		k, v := slices.Index(entry.Fields, mapKey), slices.Index(entry.Fields, mapValue)
		if entry.Op != StructOf || k < 0 || v < 0 || entry.Args[k].Op != ConstOf {
			return nil
		}
		if !x.CommaOk && entry.Args[v].Op == ConstOf && entry.Args[v].Name == "false" {
			continue
		}
		paths = f.Table.Union(paths, f.Table.Of(flow.Origin{Kind: flow.Const, Name: entry.Args[k].Name}))
	}
	return paths
}

// holdsFunctions reports whether values of type t lead to handlers.
func holdsFunctions(t types.Type, depth int) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return false
	case *types.Slice:
		return depth > 3 || holdsFunctions(u.Elem(), depth+1)
	case *types.Map:
		return depth > 3 || holdsFunctions(u.Elem(), depth+1)
	case *types.Struct:
		for field := range u.Fields() {
			if depth > 3 || holdsFunctions(field.Type(), depth+1) {
				return true
			}
		}
		return false
	}
	return true
}
