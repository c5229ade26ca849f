package route

import (
	"regexp/syntax"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file takes tables apart in which dispatchers find handlers:
//
//	var routes = []route{{"GET", regexp.MustCompile(`^/keys/([^/]+)$`), showKey}}
//	handlers := map[string]http.HandlerFunc{"/keys": listKeys}

// A found handler is one of a table, or one that a dispatcher names.
type found struct {
	target
	handler summary.Sym
	value   summary.Sym // the row, if there is a table
}

// rowsOf returns the handlers that a dispatcher may take from a table, each with the
// method and path that its row names; or the one handler that next is.
func rowsOf(next summary.Sym, at target) []found {
	var elem summary.Sym
	var list []summary.Sym
	if !next.InRow(func(s summary.Sym) bool {
		if s.Op == summary.ElemOf {
			elem = s
			list, _ = Spread(s.Args[0])
		}
		return len(list) > 0
	}) {
		return []found{{target: at, handler: next}}
	}
	var out []found
	for _, value := range complete(list) {
		row := at
		eachText(value, func(text string) { row = row.row(text) })
		for _, f := range rowsOf(next.Replace(elem, value), row) {
			if f.value.Op == summary.Unknown {
				f.value = value
			}
			out = append(out, f)
		}
	}
	return out
}

// complete adds to the rows of a table the texts that they leave out and others have.
func complete(list []summary.Sym) []summary.Sym {
	var fields []string
	for _, row := range list {
		for i, name := range row.Fields {
			if row.Args[i].Op == summary.ConstOf && !slices.Contains(fields, name) {
				fields = append(fields, name)
			}
		}
	}
	list = slices.Clone(list)
	for i, row := range list {
		if row.Op != summary.StructOf {
			continue
		}
		for _, name := range fields {
			if !slices.Contains(row.Fields, name) {
				row.Fields = append(slices.Clip(row.Fields), name)
				row.Args = append(slices.Clip(row.Args), summary.Sym{Op: summary.ConstOf})
			}
		}
		list[i] = row
	}
	return list
}

// eachText calls do for the texts that stand in a row itself, whole or as a regular
// expression.
func eachText(row summary.Sym, do func(string)) {
	for _, a := range row.Args {
		switch {
		case a.Op == summary.ConstOf, a.Op == summary.AppendOf && a.Name == "+":
			do(text(a))
		case a.Op == summary.CallOf && strings.HasPrefix(a.Name, "regexp.") && len(a.Args) == 1:
			do(text(a.Args[0]))
		}
	}
}

// row narrows t to what a text in a row of a table names: a method, a path, both, or
// a regular expression for paths.
func (t target) row(text string) target {
	verb, pattern := verbOf(text)
	switch {
	case slices.Contains(methods, strings.ToUpper(text)):
		t.verb = strings.ToUpper(text)
	case slices.Contains(methods, verb):
		t.verb, t.pattern = verb, pattern
	case strings.HasPrefix(text, "^"), strings.HasPrefix(text, "/") && strings.ContainsAny(text, `([\\`):
		if p, ok := ofRegexp(text); ok {
			t.pattern = p
		}
	case strings.HasPrefix(text, "/"):
		t.pattern = text
	}
	return t
}

var methods = []string{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}

// ofRegexp returns the pattern of the paths that a regular expression matches, with
// placeholders for what it does not spell out.
func ofRegexp(expr string) (string, bool) {
	re, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return "", false
	}
	var b strings.Builder
	var walk func(re *syntax.Regexp)
	walk = func(re *syntax.Regexp) {
		switch re.Op {
		case syntax.OpLiteral:
			b.WriteString(string(re.Rune))
		case syntax.OpConcat:
			for _, sub := range re.Sub {
				walk(sub)
			}
		case syntax.OpBeginText, syntax.OpEndText, syntax.OpBeginLine, syntax.OpEndLine, syntax.OpEmptyMatch:
		case syntax.OpQuest:
			if re.Sub[0].Op != syntax.OpLiteral {
				walk(re.Sub[0]) // not "/?"
			}
		case syntax.OpCapture:
			if re.Name != "" {
				b.WriteString("{" + re.Name + "}")
				return
			}
			b.WriteString(placeholder(b.String()))
		default:
			b.WriteString(placeholder(b.String()))
		}
	}
	walk(re)
	return b.String(), strings.HasPrefix(b.String(), "/")
}
