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
	e.Args = f.placed(k, e.Args, text)
	e.Kind = Read
	if verb != "SELECT" && verb != "SET" {
		e.Kind, e.What = Write, "writes to table "+table
	}
	upper := strings.ToUpper(text)
	e.Adds = verb == "INSERT" && !strings.Contains(upper, "SELECT") && !strings.Contains(upper, "WHERE")
	e.Copies = verb == "INSERT" && !e.Adds
	f.add(e, state)
	if s, ok := f.sensitive(e, verb, table); ok {
		f.add(s, state)
	}
	return true
}

// placed marks what of the arguments of a call stands where a statement writes it.
func (f *function) placed(k *call, args flow.Set, text string) flow.Set {
	if len(k.args) == 0 || !k.instr.Common().Signature().Variadic() {
		return args
	}
	bound := elements(k.args[len(k.args)-1])
	var written, others []ssa.Value
	at := writtenArgs(text, len(bound))
	if len(at) == 0 {
		return args
	}
	for i, v := range bound {
		if len(at) > 0 && at[0] == i {
			written, at = append(written, v), at[1:]
		} else {
			others = append(others, v)
		}
	}
	set, rest := f.union(f.values, written), f.union(f.values, append(others, k.args[:len(k.args)-1]...))
	return f.Table.Map(args, func(o flow.Origin) (flow.Origin, bool) {
		is := func(p flow.Origin) bool { return p == o }
		if f.Table.Any(set, is) && !f.Table.Any(rest, is) {
			o.Flags |= flow.Written
		}
		return o, true
	})
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
