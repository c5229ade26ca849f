package summary

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file is about conditions one of which is enough: whoever the client is, the second
// of these finds the document.
//
//	db.Where("tenant_id = ?", tenant).Or("id = ?", id).First(&doc)
//
// Only where each of them is one equality, and nothing else narrows the query by what the
// client or the caller says, is it known what is found by one alone.

// either returns what a data call is told for each of several conditions one of which is
// enough, or all that it is told.
func (f *function) either(v *flow.Values, k *call) []flow.Set {
	if built := f.built(v, k); len(built) > 0 {
		return built
	}
	var sets []flow.Set
	for _, but := range eachOf(eithers(f.sqlText(v, k))) {
		sets = append(sets, f.toldBut(v, k, but))
	}
	return sets
}

// eachOf returns, for each of some groups of places, which places belong to others; with
// no groups that is none.
func eachOf(groups [][]slot) []func(slot) bool {
	if len(groups) == 0 {
		return []func(slot) bool{func(slot) bool { return false }}
	}
	var all []func(slot) bool
	for i := range groups {
		all = append(all, func(s slot) bool {
			for j, other := range groups {
				if j != i && slices.ContainsFunc(other, s.is) {
					return true
				}
			}
			return false
		})
	}
	return all
}

// built is either for a query that was built step by step:
//
//	t0 = Where(db, "tenant_id = ?", tenant)
//	t1 = Or(t0, "id = ?", id)
//	t2 = First(t1, doc)
func (f *function) built(v *flow.Values, k *call) []flow.Set {
	steps, from := f.steps(k)
	groups := f.enough(v, steps)
	if len(groups) < 2 {
		return nil
	}
	of := func(args []ssa.Value) flow.Set {
		set := f.union(v, args)
		return f.Table.Union(set, f.Table.Load(set))
	}
	all := f.told(v, k)
	var sets []flow.Set
	for i, g := range groups {
		var rest []ssa.Value
		for j, o := range groups {
			if j != i {
				rest = append(rest, o...)
			}
		}
		in, out := of(append(slices.Clone(g), from)), of(rest)
		among := func(set flow.Set, o flow.Origin) bool {
			return f.Table.Any(set, func(p flow.Origin) bool { p.In, o.In = "", ""; return p == o })
		}
		sets = append(sets, f.Table.Map(all, func(o flow.Origin) (flow.Origin, bool) { return o, among(in, o) || !among(out, o) }))
	}
	return sets
}

// steps returns the calls that built the query of a data call, the last of them first,
// and what they began with.
func (f *function) steps(k *call) (steps []*call, from ssa.Value) {
	d := k.entry.Data
	switch {
	case d.SQL != model.None:
		from = k.arg(d.SQL) // query, args, err := builder.ToSql()
	case k.method:
		from = k.args[0]
	default:
		return nil, nil
	}
	for {
		x := unwrap(from)
		if e, ok := x.(*ssa.Extract); ok {
			x = e.Tuple
		}
		made, ok := x.(*ssa.Call)
		if !ok {
			return steps, from
		}
		s := f.call(made)
		if s.entry == nil || s.entry.Data == nil || s.entry.Data.Kind != model.Builds || !s.method {
			return steps, from
		}
		steps, from = append(steps, s), s.args[0]
	}
}

// enough returns the arguments of steps that make conditions each of which is enough.
func (f *function) enough(v *flow.Values, steps []*call) [][]ssa.Value {
	var groups [][]ssa.Value
	var now []ssa.Value
	for _, s := range slices.Backward(steps) {
		args := flattened(s.args[1:])
		switch {
		case !f.matters(f.givenTo(v, s, args)):
			if either(s.entry) {
				return nil // or public = true
			}
			continue
		case either(s.entry) && now != nil:
			groups, now = append(groups, now), nil
		case len(groups) > 0:
			return nil // more is asked for
		}
		now = append(now, args...)
	}
	if groups = append(groups, now); len(groups) == 1 {
		return f.listedApart(v, now)
	}
	for _, g := range groups {
		if !plainEquality(g) {
			return nil
		}
	}
	return groups
}

// givenTo returns what a step is given, and not what it is to be filled in later or runs it.
func (f *function) givenTo(v *flow.Values, s *call, args []ssa.Value) flow.Set {
	var set flow.Set
	for _, a := range args {
		t := unwrap(a).Type()
		if _, ptr := t.Underlying().(*types.Pointer); a == s.arg(s.entry.Data.Filled) || ptr && f.Index.IsStore(t) {
			continue
		}
		set = f.Table.Union(set, v.At(a, s.instr))
	}
	return set
}

// errorOf returns the data call of which a value is the error, where that is a field of
// what it returns:
//
//	t0 = First(db, dest)
//	t1 = &t0.Error
//	t2 = *t1
func (f *function) errorOf(x ssa.Value) *call {
	load, ok := x.(*ssa.UnOp)
	if !ok || !isError(x.Type()) {
		return nil
	}
	field, ok := load.X.(*ssa.FieldAddr)
	if !ok {
		return nil
	}
	made, ok := field.X.(*ssa.Call)
	if !ok {
		return nil
	}
	if k := f.call(made); k.entry != nil && k.entry.Data != nil && k.entry.Data.Kind != model.Builds {
		return k
	}
	return nil
}

func either(e *model.Entry) bool { return e.Condition != nil && e.Condition.Kind == model.Either }

// flattened returns arguments with the elements of a variadic list in its place.
func flattened(args []ssa.Value) []ssa.Value {
	var all []ssa.Value
	for _, a := range args {
		if list := elements(a); list != nil {
			all = append(all, list...)
		} else {
			all = append(all, a)
		}
	}
	return all
}

// plainEquality reports whether arguments are the text of an equality and the value for
// it, or the name of a column and one: "tenant_id = ?", tenant.
func plainEquality(args []ssa.Value) bool {
	if len(args) != 2 {
		return false
	}
	text, ok := unwrap(args[0]).(*ssa.Const)
	next := 0
	if !ok || text.Value == nil {
		return false
	}
	words := lexSQL(strings.Trim(text.Value.ExactString(), `"`))
	if len(words) == 1 {
		return isWord(words[0])
	}
	_, ok = equality(unwrapped(words), &next)
	return ok
}

// listedApart returns the conditions of a list one of which is enough, where it is all that
// args ask for:
//
//	builder.Where(sq.Or{sq.Eq{"tenant_id": tenant}, sq.Eq{"id": id}})
func (f *function) listedApart(v *flow.Values, args []ssa.Value) [][]ssa.Value {
	var list []ssa.Value
	for _, a := range args {
		if !f.matters(v.Of(a)) {
			continue
		}
		if c := f.conditionOf(a); list != nil || c == nil || c.Kind != model.Either {
			return nil
		}
		switch x := unwrap(a).(type) {
		case *ssa.Call:
			list = flattened(x.Call.Args)
		default:
			list = elements(x)
		}
	}
	var groups [][]ssa.Value
	for _, e := range list {
		if !f.matters(v.Of(e)) || f.conditionOf(e) != nil || !single(unwrap(e)) {
			return nil
		}
		groups = append(groups, []ssa.Value{e})
	}
	return groups
}

// single reports whether a condition asks for one thing, as far as that is seen: a map
// with one key, a method of a column.
func single(x ssa.Value) bool {
	switch x := x.(type) {
	case *ssa.MakeMap:
		n := 0
		for _, ref := range *x.Referrers() {
			if _, ok := ref.(*ssa.MapUpdate); ok {
				n++
			}
		}
		return n == 1
	case *ssa.Call:
		return x.Call.IsInvoke() && len(x.Call.Args) == 1
	}
	return false
}

// conditionOf returns what is known of how a condition counts, by the function that made
// it or by its type.
func (f *function) conditionOf(a ssa.Value) *model.Condition {
	for {
		if named, ok := types.Unalias(a.Type()).(*types.Named); ok && !types.IsInterface(named) {
			for m := range named.Methods() {
				if e := f.Index.Func(m); e != nil && e.Condition != nil {
					return e.Condition
				}
			}
		}
		switch x := a.(type) {
		case *ssa.MakeInterface:
			a = x.X
		case *ssa.ChangeInterface:
			a = x.X
		case *ssa.ChangeType:
			a = x.X
		case *ssa.Call:
			if e := f.call(x).entry; e != nil {
				return e.Condition
			}
			return nil
		default:
			return nil
		}
	}
}

// included returns what a call adds to a query without what it excludes:
//
//	builder.Where(sq.NotEq{"tenant_id": tenant})
func (f *function) included(v *flow.Values, c *call, all flow.Set) flow.Set {
	var in, out []ssa.Value
	for _, a := range flattened(c.args) {
		if cond := f.conditionOf(a); cond != nil && cond.Kind == model.Excludes {
			out = append(out, a)
		} else {
			in = append(in, a)
		}
	}
	if len(out) == 0 {
		return all
	}
	rest, excluded := f.union(v, in), f.union(v, out)
	return f.Table.Map(all, func(o flow.Origin) (flow.Origin, bool) {
		is := func(p flow.Origin) bool { return p == o }
		return o, f.Table.Any(rest, is) || !f.Table.Any(excluded, is)
	})
}
