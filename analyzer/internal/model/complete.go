package model

import (
	"fmt"
	"regexp"
	"strings"
)

// A Defect is something that a row lacks whatever package it describes.
type Defect struct {
	Place string // of the row, where it is known
	Text  string
}

// PinMajor moves the major version that a user wrote as part of the path to Major,
// unless that is set.
func (l *Library) PinMajor() {
	s := splitPath(l.Path)
	if s.path != l.Path && len(l.Major) == 0 {
		l.Major = []int{s.major}
	}
	l.Path = s.path
}

// Incomplete returns what the rows of a library lack or cannot mean. Whether the
// package has the symbols is for [Index.Check] to say.
func (l *Library) Incomplete() []Defect {
	var found []Defect
	report := func(section, symbol, format string, args ...any) {
		text := fmt.Sprintf(format, args...)
		if symbol != "" {
			text = symbol + ": " + text
		}
		found = append(found, Defect{l.place(section, symbol), text})
	}
	for _, r := range rowsOf(l) {
		if len(r.symbols) == 0 {
			report(r.section, "", "a row of %s names no symbol", strings.ToLower(r.section))
		}
		for _, s := range r.symbols {
			switch {
			case s == "*" && r.wholePackage, r.methods && methodsSymbol.MatchString(s):
			case methodsSymbol.MatchString(s):
				report(r.section, s, "stands for no methods here, where each counts")
			case s == "":
				report(r.section, s, `"" is no symbol: want F, (T).M, (*T).M or T.F`)
			case !isSymbol(s):
				hint := ""
				if plain := typeParameters.ReplaceAllString(s, ""); plain != s && isSymbol(plain) {
					hint = fmt.Sprintf(", without type parameters (nearest: %q)", plain)
				}
				report(r.section, s, "is no symbol: want F, (T).M, (*T).M or T.F%s", hint)
			}
		}
	}
	l.required(func(section string, symbols []string, text string) {
		if len(symbols) > 0 {
			report(section, symbols[0], "%s", text)
		}
	})
	for _, h := range l.Handler {
		if len(h.Params) == 0 && len(h.Results) == 0 && h.Embeds == "" {
			report("Handler", "", "a handler has no params and no results")
		}
	}
	for _, o := range l.Objects {
		if o.Type == "" || o.Method == "" && len(o.Gates) == 0 {
			report("Objects", "", "an object needs a type, and a method or gates")
		}
	}
	return found
}

// required reports what rows need to mean anything.
func (l *Library) required(report func(section string, symbols []string, text string)) {
	need := func(ok bool, section string, symbols []string, key string) {
		if !ok {
			report(section, symbols, "the row needs "+key)
		}
	}
	for _, x := range l.Inputs {
		need(x.Class != 0, "Inputs", x.Symbols, "class")
	}
	for _, x := range l.Binds {
		need(x.Into != None, "Binds", x.Symbols, "into")
	}
	for _, x := range l.Uses {
		need(x.Middleware != None, "Uses", x.Symbols, "middleware")
	}
	for _, x := range l.Wraps {
		need(x.Handler != None, "Wraps", x.Symbols, "handler")
	}
	for _, x := range l.Sets {
		need(x.Key != None || x.Const != "" || x.ByType, "Sets", x.Symbols, "key")
		need(x.Value != None, "Sets", x.Symbols, "value")
	}
	for _, x := range l.Guards {
		need(len(x.Ensures) > 0, "Guards", x.Symbols, "ensures")
	}
	for _, x := range l.Auths {
		need(x.Validator == None || x.Credential != None || x.Errs, "Auths", x.Symbols, "credential beside validator")
	}
	for _, x := range l.Checks {
		if x.Kind == Compares || x.Kind == Holds {
			need(len(x.Args) == 2, "Checks", x.Symbols, "two args to compare")
		} else {
			need(len(x.Args) > 0, "Checks", x.Symbols, "args")
		}
	}
	for _, x := range l.Shapes {
		need(x.Arg != None, "Shapes", x.Symbols, "arg")
	}
	for _, x := range l.Sensitive {
		need(x.What != "", "Sensitive", x.Symbols, "what, which says what the operation does")
	}
}

// typeParameters are what no symbol has: (*Repo[T]).Find.
var typeParameters = regexp.MustCompile(`\[[^\]]*\]`)

// isSymbol reports whether s names a function, method or field.
func isSymbol(s string) bool {
	return methodSymbol.MatchString(s) || fieldSymbol.MatchString(s) || plainSymbol.MatchString(s)
}
