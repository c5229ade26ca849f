package authz

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file is about middlewares that ask what the program has declared of the route, which
// differs from one route to the next:
//
//	huma.Register(api, huma.Operation{Path: "/reset", Security: []map[string][]string{{"key": {"admin"}}}}, reset)
//
//	for _, scheme := range ctx.Operation().Security {
//		if scopes, required = scheme["key"]; required {
//			break

// declares reports whether g, which asks for what is declared of the route, holds for it,
// and whether that is known.
func (t *trace) declares(g *guard) (holds, known bool) {
	of := t.route.Described
	if of.Op != summary.StructOf || len(g.X) != 1 {
		return false, false
	}
	o := t.Table.At(g.X[0])
	if o.Kind != flow.Request || o.Field == "" || settings.Has(o.Field) || o.Has(flow.Loaded) {
		return false, false
	}
	switch {
	case g.Kind == summary.Equal && g.Name == "map lookup" && len(g.Y) == 1 && t.Table.At(g.Y[0]).Kind == flow.Const:
		if i := slices.Index(of.Fields, o.Field); i >= 0 {
			entries, known := entriesIn(of.Args[i])
			return known && slices.ContainsFunc(entries, func(e entry) bool { return e.key == t.Table.At(g.Y[0]).Name }), known
		}
		return false, len(of.Fields) > 0 // a literal leaves it out
	case g.Kind == summary.Shape && (g.Name == "len" || g.Name == "non-empty"):
		for _, a := range of.Args {
			entries, _ := entriesIn(a)
			for _, e := range entries {
				if list, known := route.Spread(e.value); e.key == o.Field && known {
					return len(list) > 0, true
				}
			}
		}
	}
	return false, false
}

// declared reports whether g asks for what is declared of the route.
func (t *trace) declared(g *guard) bool {
	_, known := t.declares(g)
	return known
}

// An entry is one of a map.
type entry struct {
	key   string
	value summary.Sym
}

// entriesIn returns the entries of a map, or of the maps in a list, and whether they are
// known.
func entriesIn(s summary.Sym) (all []entry, known bool) {
	list, known := route.Spread(s)
	for _, e := range list {
		if key, value := summary.EntryOf(e); key.Op == summary.ConstOf {
			all = append(all, entry{key.Name, value})
			continue
		}
		nested, ok := route.Spread(e)
		if !ok {
			return nil, false
		}
		for _, e := range nested {
			key, value := summary.EntryOf(e)
			if key.Op != summary.ConstOf {
				return nil, false
			}
			all = append(all, entry{key.Name, value})
		}
	}
	return all, known
}
