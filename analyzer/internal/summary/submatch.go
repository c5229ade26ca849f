package summary

import (
	"go/constant"
	"regexp/syntax"

	"golang.org/x/tools/go/ssa"
)

// This file knows what a regular expression says of the texts that it cuts out:
//
//	var bearer = regexp.MustCompile(`^Bearer (\S+)$`)
//
//	m := bearer.FindStringSubmatch(r.Header.Get("Authorization"))
//	if m == nil { deny; return }
//	token := m[1]                       // is not empty

// hasText reports whether v is a text of a match that is never empty.
//
//	t0 = FindStringSubmatch(*bearer, s); t1 = &t0[1]; v = *t1
func (f *function) hasText(v *ssa.UnOp) bool {
	at, ok := v.X.(*ssa.IndexAddr)
	if !ok {
		return false
	}
	group, ok := at.Index.(*ssa.Const)
	match, found := at.X.(*ssa.Call)
	if !ok || !found {
		return false
	}
	k := f.call(match)
	if k.obj == nil || k.obj.FullName() != "(*regexp.Regexp).FindStringSubmatch" {
		return false
	}
	expr, ok := f.expression(k.args[0])
	if !ok {
		return false
	}
	re, err := syntax.Parse(expr, syntax.Perl)
	return err == nil && takesText(re, int(group.Int64()))
}

// expression returns the text of a regular expression that is made once.
func (f *function) expression(v ssa.Value) (string, bool) {
	if load, ok := v.(*ssa.UnOp); ok {
		if global, ok := load.X.(*ssa.Global); ok {
			v = f.only(global)
		}
	}
	made, ok := v.(*ssa.Call)
	if !ok || len(made.Call.Args) != 1 {
		return "", false
	}
	if k := f.call(made); k.obj == nil || k.obj.FullName() != "regexp.MustCompile" {
		return "", false
	}
	text, ok := made.Call.Args[0].(*ssa.Const)
	if !ok || text.Value == nil || text.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(text.Value), true
}

// takesText reports whether a group of a regular expression has text in each match.
func takesText(re *syntax.Regexp, group int) bool {
	switch re.Op {
	case syntax.OpCapture:
		if re.Cap == group {
			return shortest(re) > 0
		}
	case syntax.OpConcat, syntax.OpPlus:
	case syntax.OpRepeat:
		if re.Min == 0 {
			return false
		}
	default:
		return false
	}
	for _, sub := range re.Sub {
		if takesText(sub, group) {
			return true
		}
	}
	return false
}

// shortest returns the number of characters in the shortest text that matches.
func shortest(re *syntax.Regexp) int {
	switch re.Op {
	case syntax.OpLiteral:
		return len(re.Rune)
	case syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return 1
	case syntax.OpCapture, syntax.OpPlus:
		return shortest(re.Sub[0])
	case syntax.OpRepeat:
		return re.Min * shortest(re.Sub[0])
	case syntax.OpConcat:
		n := 0
		for _, sub := range re.Sub {
			n += shortest(sub)
		}
		return n
	case syntax.OpAlternate:
		n := shortest(re.Sub[0])
		for _, sub := range re.Sub[1:] {
			n = min(n, shortest(sub))
		}
		return n
	}
	return 0
}
