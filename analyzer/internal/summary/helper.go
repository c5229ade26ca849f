package summary

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file is about functions that execute statements of which only their callers know
// the text:
//
//	func (s *store) exec(ctx context.Context, query string, args ...any) error {
//		_, err := s.db.ExecContext(ctx, query, args...)
//		return err
//	}

// ofCallers keeps what of the text of a statement callers give.
func (f *function) ofCallers(text flow.Set) flow.Set {
	return f.Table.Map(text, func(o flow.Origin) (flow.Origin, bool) {
		return o, o.Kind == flow.Param && o.Field == "" && !o.Has(flow.Loaded)
	})
}

// worded enters an effect of the callee at k by which a statement is executed, now that
// its text is known. It reports whether it is.
func (f *function) worded(k *call, e Effect, state flow.State) bool {
	text := ""
	for o := range f.Table.All(e.Text) {
		if o.Kind != flow.Const || !isSQL(o.Name) || text != "" {
			return false // of a caller further up, or one of several
		}
		text = o.Name
	}
	verb, table := parseSQL(text)
	if verb == "" {
		return false
	}
	e.Text = nil
	e.Kind = Read
	if verb != "SELECT" && verb != "SET" {
		e.Kind, e.What = Write, "writes to table "+table
	}
	upper := strings.ToUpper(text)
	e.Adds = verb == "INSERT" && !strings.Contains(upper, "SELECT") && !strings.Contains(upper, "WHERE")
	e.Copies = verb == "INSERT" && !e.Adds
	either := f.placed(k, e.Args, text)
	for _, set := range either {
		e.Args, e.Asks = set, e.Asks.or(len(either) > 1)
		f.add(e, state)
		if s, ok := f.sensitive(e, verb, table); ok {
			f.add(s, state)
		}
	}
	return true
}

// placed returns what a statement is told by the arguments of a call, as [function.either]
// does: marked where it is stored, and without what says nothing of which rows are meant.
func (f *function) placed(k *call, args flow.Set, text string) []flow.Set {
	if len(k.args) == 0 || !k.instr.Common().Signature().Variadic() {
		return []flow.Set{args}
	}
	bound := elements(k.args[len(k.args)-1])
	var sets []flow.Set
	for _, but := range eachOf(eithers(text)) {
		var selected, stored, left []ssa.Value
		for i, u := range usesOf(slotsOf(text), len(bound), but) {
			switch {
			case u&selecting != 0:
				selected = append(selected, bound[i])
			case u&storing != 0:
				stored = append(stored, bound[i])
			default:
				left = append(left, bound[i])
			}
		}
		// What is found by the values is told apart as well.
		of := func(args []ssa.Value) flow.Set {
			set := f.union(f.values, args)
			return f.Table.Union(set, f.Table.Load(set))
		}
		among := func(set flow.Set, o flow.Origin) bool {
			return f.Table.Any(set, func(p flow.Origin) bool { return p == o })
		}
		rest, set, out := of(append(selected, k.args[:len(k.args)-1]...)), of(stored), of(left)
		sets = append(sets, f.Table.Map(args, func(o flow.Origin) (flow.Origin, bool) {
			switch {
			case among(rest, o):
			case among(set, o):
				o.Flags |= flow.Written
			case among(out, o):
				return o, false
			}
			return o, true
		}))
	}
	return sets
}

// foundFor returns what holds where a callee has found rows by a statement of which the text
// is known here, if g says that it has.
func (in *site) foundFor(callee flow.Set, g Guard) (flow.State, bool) {
	sql := func(o flow.Origin) bool { return o.Kind == flow.Const && isSQL(o.Name) }
	if g.Kind != Check || in.Table.Any(callee, sql) {
		return nil, false
	}
	text := ""
	for o := range in.Table.All(g.X) {
		if !sql(o) {
			continue
		}
		if text != "" {
			return nil, false
		}
		text = o.Name
	}
	if text == "" {
		return nil, false
	}
	return in.anyOf(g, in.placed(in.call, g.X, text)), true
}

// sensitive returns the sensitive operation that e is by the verb and table of its
// statement, if it is one.
func (f *function) sensitive(e Effect, verb, table string) (Effect, bool) {
	e.Kind = Sensitive
	switch {
	case f.Words.Ephemeral(table):
		return e, false
	case verb == "DELETE":
		e.What, e.Removes = "deletes from table "+table, true
	case verb == "TRUNCATE", verb == "DROP":
		e.What, e.Severe, e.Removes = strings.ToLower(verb)+"s table "+table, true, true
	case (verb == "UPDATE" || verb == "INSERT") && f.Words.Table(table):
		e.What = "writes to table " + table
	default:
		return e, false
	}
	return e, true
}
