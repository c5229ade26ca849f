package summary

import (
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
// marked as such.
func (f *function) told(v *flow.Values, k *call) flow.Set {
	if w := k.arg(k.entry.Data.Written); w != nil {
		return f.apart(v, k, k.args, []ssa.Value{w})
	}
	text, bound := f.bound(v, k)
	var written []ssa.Value
	for _, i := range writtenArgs(text, len(bound)) {
		written = append(written, bound[i])
	}
	if len(written) == 0 {
		return f.gets(v, k)
	}
	// The list of arguments holds the origins of all, so it is taken apart.
	return f.apart(v, k, append(slices.Clone(k.args[:len(k.args)-1]), bound...), written)
}

func (f *function) apart(v *flow.Values, k *call, args, written []ssa.Value) flow.Set {
	selecting := slices.DeleteFunc(slices.Clone(args), func(a ssa.Value) bool { return slices.Contains(written, a) })
	var set flow.Set
	for _, w := range written {
		set = f.Table.Union(set, f.asGiven(v, w, k.instr))
	}
	set = f.Table.Map(set, func(o flow.Origin) (flow.Origin, bool) { return o, o.Kind != flow.Answer })
	return f.Table.Union(f.union(v, selecting), f.Table.With(set, flow.Written))
}

// bound returns the SQL text of a call, if there is one, and the arguments for its
// placeholders.
func (f *function) bound(v *flow.Values, k *call) (text string, args []ssa.Value) {
	d := k.entry.Data
	if d.Kind != model.Queries && d.Kind != model.Builds || len(k.args) == 0 || !k.instr.Common().Signature().Variadic() {
		return "", nil
	}
	from := k.args[:1] // a statement that was prepared
	if d.SQL != model.None {
		from = []ssa.Value{k.arg(d.SQL)}
	}
	for o := range f.Table.All(f.union(v, from)) {
		if o.Kind != flow.Const || !isSQL(o.Name) {
			continue
		}
		if text != "" {
			return "", nil
		}
		text = o.Name
	}
	return text, elements(k.args[len(k.args)-1])
}

// writtenArgs returns the indexes of those of n arguments that an UPDATE, or an INSERT of
// what a SELECT finds, writes as they are, and uses for nothing else.
func writtenArgs(text string, n int) []int {
	verb, _ := parseSQL(text)
	writes := map[string]string{"UPDATE": "SET", "INSERT": "SELECT"}[verb]
	if writes == "" || n == 0 {
		return nil
	}
	set, rest := make([]bool, n), make([]bool, n)
	inSet, depth, next := false, 0, 0
	for _, tok := range sqlTokens(stripComments(text)) {
		switch {
		case tok == "(":
			depth++
		case tok == ")":
			depth--
		case depth > 0:
		case strings.EqualFold(tok, writes):
			inSet = true
		case strings.EqualFold(tok, "WHERE"), strings.EqualFold(tok, "FROM"):
			inSet = false
		}
		i, ok := placeholder(tok, &next)
		if !ok {
			continue
		}
		if i < 0 || i >= n {
			return nil // the arguments are not those of this text
		}
		if inSet && depth == 0 {
			set[i] = true
		} else {
			rest[i] = true
		}
	}
	var written []int
	for i := range n {
		if set[i] && !rest[i] {
			written = append(written, i)
		}
	}
	return written
}

// placeholder returns the index of the argument that a token stands for: $2, or ?,
// of which next counts those before it.
func placeholder(tok string, next *int) (int, bool) {
	if tok == "?" {
		*next++
		return *next - 1, true
	}
	digits, ok := strings.CutPrefix(tok, "$")
	if !ok || digits == "" {
		return 0, false
	}
	n := 0
	for _, c := range digits {
		if c < '0' || c > '9' || n > 1000 {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n - 1, true
}

// sqlTokens splits a statement into words, placeholders and parentheses, without
// quoted text.
func sqlTokens(text string) []string {
	var tokens []string
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case c == '\'' || c == '"' || c == '`':
			end := strings.IndexByte(text[i+1:], c)
			if end < 0 {
				return tokens
			}
			i += end + 2
		case c == '(' || c == ')' || c == '?':
			tokens = append(tokens, text[i:i+1])
			i++
		case inWord(c) || c == '$':
			j := i + 1
			for j < len(text) && inWord(text[j]) {
				j++
			}
			tokens = append(tokens, text[i:j])
			i = j
		default:
			i++
		}
	}
	return tokens
}

func inWord(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c >= 0x80
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
