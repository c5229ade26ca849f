package engine

import (
	"go/ast"
	"go/token"
	"strings"
	"unicode"

	"golang.org/x/tools/go/analysis"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// commentedOut returns where functions of the package have a call of one of
// middlewares, or hand it on, in a comment that is code:
//
//	// api.Use(RequireKey(store))
func commentedOut(pass *analysis.Pass, middlewares []authz.Authenticator) []authz.Disabled {
	var found []authz.Disabled
	for _, file := range pass.Files {
		for _, group := range file.Comments {
			for _, c := range group.List {
				for _, m := range middlewares {
					if !code(c.Text, m.Name[strings.LastIndexByte(m.Name, '.')+1:]) {
						continue
					}
					if fn := enclosing(file, c.Pos()); fn != nil {
						at := summary.Pos{P: c.Pos(), End: c.End()}
						found = append(found, authz.Disabled{Middleware: m.Name, How: "is commented out", Pos: at, From: fn.Pos(), To: fn.End()})
					}
				}
			}
		}
	}
	return found
}

// code reports whether a comment is a statement that calls something and names
// name.
func code(comment, name string) bool {
	text := strings.TrimSpace(strings.Trim(strings.TrimPrefix(comment, "//"), "/*"))
	if name == "" || !strings.HasSuffix(strings.TrimRight(text, " \t}{"), ")") || strings.IndexByte(text, '(') < 0 {
		return false
	}
	before, after, ok := strings.Cut(text, name)
	if !ok || strings.ContainsAny(strings.SplitN(text, "(", 2)[0], " \t") && !strings.Contains(text, "=") {
		return false // a sentence, not a call
	}
	return !ends(before) && !begins(after)
}

func ends(s string) bool {
	return s != "" && word(rune(s[len(s)-1]))
}

func begins(s string) bool {
	return s != "" && word(rune(s[0]))
}

func word(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }

func enclosing(file *ast.File, p token.Pos) *ast.FuncDecl {
	for _, d := range file.Decls {
		if fn, ok := d.(*ast.FuncDecl); ok && fn.Pos() <= p && p < fn.End() {
			return fn
		}
	}
	return nil
}
