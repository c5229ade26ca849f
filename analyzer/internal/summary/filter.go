package summary

import (
	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file is about filters that the client may ask for, and need not:
//
//	q := db.Model(&Template{})
//	if c.Query("mine") != "" {
//		q = q.Where("owner_id = ?", user.ID)
//	}
//	q.Find(&templates)          // all, or one's own

// filters returns the origins of what selects the rows of a data call only where the
// client asks for it.
func (f *function) filters(k *call) flow.Set {
	var some flow.Set
	for _, a := range k.args {
		some = f.Table.Union(some, f.asksFor(unwrap(a), 0))
	}
	// What is found so is in the variables that the call fills.
	return f.Table.Union(some, f.Table.Load(some))
}

// filtersOf adds those of a query that the callee at k is given.
func (f *function) filtersOf(k *call, e Effect) flow.Set {
	if e.Kind != Read {
		return e.Some
	}
	given := f.filters(k)
	return f.Table.Union(e.Some, f.Table.Map(given, func(o flow.Origin) (flow.Origin, bool) {
		return o, f.Table.Any(e.Args, func(p flow.Origin) bool { return p == o })
	}))
}

// asksFor returns what a query that is being built has on one of two ways, between which
// the client decides:
//
//	b0: q0 = db.Model(...); if mine goto b1 else b2
//	b1: q1 = q0.Where(...)
//	b2: phi [b0: q0, b1: q1]
func (f *function) asksFor(query ssa.Value, depth int) flow.Set {
	if depth > 8 {
		return nil
	}
	switch x := query.(type) {
	case *ssa.Call:
		if k := f.call(x); k.entry != nil && k.entry.Data != nil && k.entry.Data.Kind == model.Builds && len(k.args) > 0 {
			return f.asksFor(unwrap(k.args[0]), depth+1)
		}
	case *ssa.Phi:
		cond, yes, ok := condition(x)
		if !ok || !f.optional(cond) {
			return nil
		}
		with, without := f.values.Of(x.Edges[yes]), f.values.Of(x.Edges[1-yes])
		some := f.Table.Map(with, func(o flow.Origin) (flow.Origin, bool) {
			return o, !f.Table.Any(without, func(p flow.Origin) bool { return p == o })
		})
		return f.Table.Union(some, f.asksFor(unwrap(x.Edges[1-yes]), depth+1))
	}
	return nil
}

// optional reports whether cond is something that the client sends, or not, and nothing
// about who it is.
func (f *function) optional(cond ssa.Value) bool {
	of := f.values.Of(cond)
	client := func(o flow.Origin) bool {
		return o.Kind == flow.Input && !o.Has(flow.Loaded) && (model.Class(o.Class) == model.Query || model.Class(o.Class) == model.Body)
	}
	return f.Table.Any(of, client) && !f.Table.Any(of, func(o flow.Origin) bool { return !client(o) && o.Kind != flow.Const })
}
