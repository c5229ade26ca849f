package summary

import (
	"go/types"
	"slices"
	"strings"

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
//
// The path may be what callers give, if the keys are paths.
func (f *function) pathsIn(x *ssa.Lookup, key flow.Set) flow.Set {
	m, ok := x.X.Type().Underlying().(*types.Map)
	if !ok || holdsFunctions(m.Elem(), 0) || len(key) != 1 {
		return nil
	}
	of := f.Table.At(key[0])
	given := of == flow.Origin{Kind: flow.Param, Index: of.Index} && !f.sum.IsHandler()
	if !given && of != (flow.Origin{Kind: flow.Request, Field: "Path"}) {
		return nil
	}
	table := f.sym(x.X)
	if table.Op != ListOf || len(table.Args) == 0 || len(table.Args) > maxListed {
		return nil
	}
	var paths flow.Set
	for _, entry := range table.Args {
		k, v := slices.Index(entry.Fields, mapKey), slices.Index(entry.Fields, mapValue)
		if entry.Op != StructOf || k < 0 || v < 0 || entry.Args[k].Op != ConstOf || given && !strings.HasPrefix(entry.Args[k].Name, "/") {
			return nil
		}
		if !x.CommaOk && entry.Args[v].Op == ConstOf && entry.Args[v].Name == "false" {
			continue
		}
		paths = f.Table.Union(paths, f.Table.Of(flow.Origin{Kind: flow.Const, Name: entry.Args[k].Name}))
	}
	return paths
}

// listsGiven reports whether g says that what callers give is none of the keys of a map,
// which they may know better: those of one that the receiver holds, or paths.
//
//	need, ok := a.roles[method]
//	if !ok { return ctx, nil }
func (f *function) listsGiven(g Guard) bool {
	if f.sum.IsHandler() || len(g.X) != 1 || len(g.Y) == 0 {
		return false
	}
	plain := func(o flow.Origin) bool { return o == flow.Origin{Kind: flow.Param, Index: o.Index} }
	x := f.Table.At(g.X[0])
	if plain(x) {
		return len(g.Y) > 1 && !f.Table.Any(g.Y, func(o flow.Origin) bool { return o.Kind != flow.Const || !strings.HasPrefix(o.Name, "/") })
	}
	held := x.Kind == flow.Param && x.Index == 0 && x.Field != "" && x.Flags == flow.Elem && f.fn.Signature.Recv() != nil
	return held && (g.Name == "map lookup" || g.Name == "set lookup") && len(g.Y) == 1 && plain(f.Table.At(g.Y[0]))
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
