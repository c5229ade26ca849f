package summary

import (
	"cmp"
	"go/types"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file tells apart what a data call is given: what selects the rows, and what
// is written to them, which says nothing of whose they are.
//
//	UPDATE invoices SET approved_by = $1 WHERE id = $2

// told returns the origins of the arguments of a data call, those that are written
// marked as such, without those that say nothing of which rows are meant.
func (f *function) told(v *flow.Values, k *call) flow.Set {
	return f.toldBut(v, k, func(slot) bool { return false })
}

// toldBut is told without the arguments for some places of a statement.
func (f *function) toldBut(v *flow.Values, k *call, but func(slot) bool) flow.Set {
	if w := k.arg(k.entry.Data.Written); w != nil {
		return f.apart(v, k, k.args, []ssa.Value{w})
	}
	text := f.sqlText(v, k)
	if text == "" {
		return f.Table.Map(f.gets(v, k), func(o flow.Origin) (flow.Origin, bool) {
			if slices.Contains(k.entry.Data.Fields, o.In) {
				o.In = ""
			}
			return o, true
		})
	}
	slots := slotsOf(text)
	if slices.ContainsFunc(slots, func(s slot) bool { return s.name != "" }) {
		return f.byName(v, k, slots, but)
	}
	bound := f.bound(k)
	uses := usesOf(slots, len(bound), but)
	var written, rest []ssa.Value
	all := true
	for i, u := range uses {
		switch {
		case u&selecting != 0:
			rest = append(rest, bound[i])
		case u&storing != 0:
			written = append(written, bound[i])
		}
		all = all && u&selecting != 0
	}
	if all {
		return f.gets(v, k)
	}
	// The list of arguments holds the origins of all, so it is taken apart.
	return f.apart(v, k, append(append(slices.Clone(k.args[:len(k.args)-1]), rest...), written...), written)
}

// usesOf returns what a statement does with each of n arguments, or nil if they are not
// the arguments of it.
func usesOf(slots []slot, n int, but func(slot) bool) []use {
	uses := make([]use, n)
	for _, s := range slots {
		if s.index < 0 || s.index >= n {
			return nil
		}
		if !but(s) {
			uses[s.index] |= s.use
		}
	}
	return uses
}

func (f *function) apart(v *flow.Values, k *call, args, written []ssa.Value) flow.Set {
	others := slices.DeleteFunc(slices.Clone(args), func(a ssa.Value) bool { return slices.Contains(written, a) })
	var set flow.Set
	for _, w := range written {
		set = f.Table.Union(set, f.asGiven(v, w, k.instr))
	}
	set = f.Table.Map(set, func(o flow.Origin) (flow.Origin, bool) { return o, o.Kind != flow.Answer })
	return f.Table.Union(f.union(v, others), f.Table.With(set, flow.Written))
}

// byName is told where the statement has names for its arguments, which are the fields of
// a struct or the keys of a map.
//
//	db.NamedExec("UPDATE docs SET body = :body WHERE id = :id AND tenant_id = :tenant_id", &doc)
func (f *function) byName(v *flow.Values, k *call, slots []slot, but func(slot) bool) flow.Set {
	uses := make(map[string]use)
	for _, s := range slots {
		if !but(s) {
			uses[plainName(s.name)] |= s.use
		}
	}
	var set flow.Set
	for _, a := range k.args {
		given := elements(a)
		if given == nil {
			given = []ssa.Value{a}
		}
		for _, g := range given {
			set = f.Table.Union(set, f.fieldsUsed(v.At(g, k.instr), unwrap(g).Type(), uses, slots))
		}
	}
	return f.Table.Map(set, func(o flow.Origin) (flow.Origin, bool) { return o, o.Kind != flow.Answer })
}

// fieldsUsed returns the origins of an argument of type t by what the fields that they
// are stored in are used for. One that has none of the names is another argument.
func (f *function) fieldsUsed(set flow.Set, t types.Type, uses map[string]use, slots []slot) flow.Set {
	name := func(o flow.Origin) string { return plainName(columnOf(t, o.In)) }
	mentioned := func(o flow.Origin) bool {
		return o.In != "" && slices.ContainsFunc(slots, func(s slot) bool { return plainName(s.name) == name(o) })
	}
	if !f.Table.Any(set, mentioned) {
		return set
	}
	return f.Table.Map(set, func(o flow.Origin) (flow.Origin, bool) {
		if o.In == "" {
			return o, true
		}
		u := uses[name(o)]
		switch {
		case u&selecting != 0:
			o.In = ""
		case u&storing != 0:
			o.Flags |= flow.Written
		default:
			return o, false
		}
		return o, true
	})
}

// columnOf returns the column of a field of a struct type, or the key of a map itself.
func columnOf(t types.Type, field string) string {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	if s, ok := t.Underlying().(*types.Struct); ok {
		for i := range s.NumFields() {
			if s.Field(i).Name() == field {
				column, _, _ := strings.Cut(reflect.StructTag(s.Tag(i)).Get("db"), ",")
				return cmp.Or(column, field)
			}
		}
	}
	return field
}

// plainName is a name as it is compared: TenantID and tenant_id are the same.
func plainName(name string) string { return strings.ToLower(strings.ReplaceAll(name, "_", "")) }

// sqlText returns the SQL text of a call, if there is one and no other.
func (f *function) sqlText(v *flow.Values, k *call) string {
	d := k.entry.Data
	if d.Kind != model.Queries && d.Kind != model.Builds || len(k.args) == 0 {
		return ""
	}
	from := k.args[:1] // a statement that was prepared
	if d.SQL != model.None {
		from = []ssa.Value{k.arg(d.SQL)}
	}
	text := ""
	for o := range f.Table.All(f.union(v, from)) {
		if o.Kind != flow.Const || !isSQL(o.Name) {
			continue
		}
		if text != "" {
			return ""
		}
		text = o.Name
	}
	return text
}

// bound returns the arguments for the places of the statement of a call.
func (f *function) bound(k *call) []ssa.Value {
	if !k.instr.Common().Signature().Variadic() {
		return nil
	}
	return elements(k.args[len(k.args)-1])
}

// saysNothing reports whether a value is an error of a call that finds any number of
// rows, or changes some, so that it says nothing of what was asked for if there is none.
// Some libraries have it in a field of what they return:
//
//	t0 = (*DB).Find(db, dest)
//	t1 = &t0.Error
//	t2 = *t1
func (f *function) saysNothing(x ssa.Value) bool {
	if load, ok := x.(*ssa.UnOp); ok {
		if field, ok := load.X.(*ssa.FieldAddr); ok {
			x = field.X
		}
	}
	if e, ok := x.(*ssa.Extract); ok {
		x = e.Tuple
	}
	made, ok := x.(*ssa.Call)
	if !ok {
		return false
	}
	k := f.call(made)
	return k.entry != nil && (k.entry.Many != nil || k.entry.Data != nil && k.entry.Data.Kind != model.Builds && f.changes(f.values, k))
}

// changes reports whether a call changes stored data, or what will, and returns no
// rows, such that its error does not tell whether there are any.
func (f *function) changes(v *flow.Values, k *call) bool {
	switch k.entry.Data.Kind {
	case model.Writes, model.Builds:
		return true
	case model.Queries:
		verb, _ := f.statement(v, k)
		return verb != "" && verb != "SELECT" && k.obj != nil && strings.Contains(k.obj.Name(), "Exec")
	}
	return false
}
