package summary

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// statement returns the verb and table of the SQL text that a call executes, or
// "" where it is not constant.
func (f *function) statement(v *flow.Values, k *call) (verb, table string) {
	for o := range f.Table.All(f.sqlTexts(v, k)) {
		if o.Kind != flow.Const {
			continue
		}
		if v, t := parseSQL(o.Name); v != "" && (verb == "" || rank(v) > rank(verb)) {
			verb, table = v, t
		}
	}
	return verb, table
}

// sqlTexts returns what may be the text of the statement that a call executes.
func (f *function) sqlTexts(v *flow.Values, k *call) flow.Set {
	if k.entry != nil && k.entry.Data != nil && k.entry.Data.SQL != 0 {
		return f.of(v, k, k.entry.Data.SQL)
	}
	return f.union(v, k.args)
}

// looksUp reports whether the statement that a call executes looks for rows, as that
// of an INSERT may too.
func (f *function) looksUp(v *flow.Values, k *call) bool {
	return f.Table.Any(f.sqlTexts(v, k), func(o flow.Origin) bool {
		if o.Kind != flow.Const {
			return false
		}
		text := strings.ToUpper(o.Name)
		return strings.Contains(text, "SELECT") || strings.Contains(text, "WHERE")
	})
}

// answersAlways reports whether the statement that a call executes has one row in any
// case, so that having no error says nothing of what was asked:
//
//	SELECT COUNT(*) FROM members WHERE user_id = $1
//	SELECT EXISTS (SELECT 1 FROM members WHERE user_id = $1)
//
// What scans a row is told of the statement by the call that made it:
//
//	t0 = (*DB).QueryRow(db, text, args)
//	t1 = (*Row).Scan(t0, dest)
func (f *function) answersAlways(v *flow.Values, k *call) bool {
	if k.entry.Data.Kind == model.Scans && len(k.args) > 0 {
		made, ok := unwrap(k.args[0]).(*ssa.Call)
		if !ok {
			return false
		}
		if k = f.call(made); k.entry == nil || k.entry.Data == nil {
			return false
		}
	}
	some := false
	for o := range f.Table.All(f.sqlTexts(v, k)) {
		if o.Kind != flow.Const || !isSQL(o.Name) {
			continue
		}
		if !aggregates(o.Name) {
			return false
		}
		some = true
	}
	return some
}

// aggregates reports whether a statement selects nothing but one number or truth value
// of all rows.
func aggregates(text string) bool {
	text = strings.ToUpper(strings.Join(strings.Fields(stripComments(text)), " "))
	for _, clause := range []string{" GROUP BY ", " HAVING ", " UNION ", " LIMIT ", " OFFSET "} {
		if strings.Contains(text, clause) {
			return false
		}
	}
	rest, ok := strings.CutPrefix(text, "SELECT ")
	if !ok {
		return false
	}
	list, _, _ := strings.Cut(rest, "(")
	return slices.Contains([]string{"COUNT", "EXISTS", "NOT EXISTS"}, strings.TrimSpace(list)) && !strings.Contains(afterParentheses(rest), ",")
}

// afterParentheses returns what follows the first parentheses of a select list, up to
// its FROM.
func afterParentheses(text string) string {
	depth := 0
	for i, r := range text {
		switch r {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				list, _, _ := strings.Cut(text[i+1:], "FROM ")
				return list
			}
		}
	}
	return ""
}

// asked returns what the statement that a call executes says of privileges, as far as
// all of its text is known.
func (f *function) asked(v *flow.Values, k *call) Asked {
	asked := AsksNothing
	for o := range f.Table.All(f.sqlTexts(v, k)) {
		if o.Kind != flow.Const {
			continue
		}
		if f.narrowsByPrivilege(o.Name) {
			return AsksPrivilege
		}
		if !isSQL(o.Name) {
			continue
		}
		switch in, among := f.mentions(o.Name); {
		case among:
			return AsksPrivilege
		case in:
			return AsksNothing
		}
		asked = AsksOther
	}
	return asked
}

// or is what an effect asks of which the statement asks a, if it has one of several
// conditions.
func (a Asked) or(either bool) Asked {
	if either && a != AsksPrivilege {
		return AsksEither
	}
	return a
}

// narrowsByPrivilege reports whether a text is a condition of a query that is built, and a
// privilege is part of it:
//
//	db.Where("user_id = ? AND role = ?", user, "admin").First(&member)
func (f *function) narrowsByPrivilege(text string) bool {
	if isSQL(text) || !strings.ContainsAny(text, "=<>") && !strings.Contains(strings.ToUpper(text), " IN ") {
		return false
	}
	_, among := f.mentions("WHERE " + text)
	return among
}

// mentions reports whether a statement names a privilege anywhere, as one that selects
// everything may, and whether it does so among the conditions:
//
//	SELECT 1 FROM members WHERE user_id = $1 AND role = 'manager'
func (f *function) mentions(text string) (in, among bool) {
	in = strings.Contains(strings.ReplaceAll(text, "(*)", ""), "*")
	conditions := false
	words := strings.FieldsFunc(stripComments(text), func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i, w := range words {
		switch strings.ToUpper(w) {
		case "WHERE", "ON", "HAVING":
			conditions = true
			continue
		case "GROUP":
			if i+1 < len(words) && strings.EqualFold(words[i+1], "BY") {
				conditions = false
				continue
			}
		case "ORDER", "SELECT", "FROM":
			conditions = false
		}
		if f.Words.ScopeField(w) && !strings.Contains(strings.ToLower(w), "owner") { // whose it is, not what one may do
			in, among = true, among || conditions
		}
	}
	return in, among
}

// rank orders verbs by how much they change; where a text is put together from
// several constants, the most telling one counts.
func rank(verb string) int {
	switch verb {
	case "TRUNCATE", "DROP":
		return 4
	case "DELETE":
		return 3
	case "UPDATE", "INSERT":
		return 2
	}
	return 1
}

func isSQL(s string) bool {
	verb, _ := parseSQL(s)
	return verb != ""
}

// parseSQL returns the verb of a statement and the table that it speaks of.
func parseSQL(text string) (verb, table string) {
	words := strings.Fields(stripComments(text))
	if len(words) < 2 {
		return "", ""
	}
	rest := words[1:]
	switch verb := strings.ToUpper(words[0]); verb {
	case "WITH":
		// The statement behind common table expressions is what counts; they stand
		// in parentheses.
		return afterWith(rest)
	case "SELECT", "SET":
		return verb, "" // SET LOCAL app.tenant = ... says for whom the rows are
	case "DELETE":
		return verb, tableAfter(rest, "FROM")
	case "TRUNCATE", "DROP":
		return verb, tableAfter(dropWords(rest, "TABLE", "IF", "EXISTS", "ONLY"), "")
	case "UPDATE":
		return verb, tableAfter(dropWords(rest, "ONLY"), "")
	case "INSERT", "REPLACE":
		return "INSERT", tableAfter(rest, "INTO")
	}
	return "", ""
}

func afterWith(words []string) (verb, table string) {
	for i, w := range words {
		switch strings.ToUpper(strings.Trim(w, "()")) {
		case "DELETE", "UPDATE", "INSERT":
			return parseSQL(strings.Trim(strings.Join(words[i:], " "), "()"))
		}
	}
	return "SELECT", ""
}

// dropWords returns words without the given ones at its start.
func dropWords(words []string, drop ...string) []string {
	for len(words) > 0 && slices.ContainsFunc(drop, func(d string) bool { return strings.EqualFold(d, words[0]) }) {
		words = words[1:]
	}
	return words
}

// tableAfter returns the name behind a keyword, or the first word.
func tableAfter(words []string, keyword string) string {
	if keyword == "" && len(words) > 0 {
		return name(words[0])
	}
	for i, w := range words {
		if strings.EqualFold(w, keyword) && i+1 < len(words) {
			return name(words[i+1])
		}
		if i > 3 {
			break
		}
	}
	return ""
}

func name(word string) string {
	word, _, _ = strings.Cut(word, "(") // INSERT INTO keys(id, hash)
	word = strings.Trim(word, "`\"';()[],")
	if i := strings.LastIndexByte(word, '.'); i >= 0 {
		word = word[i+1:]
	}
	return strings.Trim(word, "`\"';()[],")
}

func stripComments(text string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(text, "\n") {
		line, _, _ = strings.Cut(line, "--")
		b.WriteString(line)
		b.WriteByte(' ')
	}
	return b.String()
}
