package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// isText reports whether an expression is a text that people read: a string, and
// not what is made of the status.
func (h *handler) isText(x ast.Expr) bool {
	tv, ok := h.Info.Types[x]
	if !ok || tv.IsType() || tv.Type == nil {
		return false
	}
	b, ok := tv.Type.Underlying().(*types.Basic)
	if !ok || b.Info()&types.IsString == 0 {
		return false
	}
	for _, n := range nodes(x) {
		if inner, ok := n.(ast.Expr); ok && h.status(inner) != 0 {
			return false // http.StatusText(401)
		}
	}
	return true
}

// plain matches messages that are words, or the code of an error.
var plain = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Za-z][A-Za-z0-9 ,'_-]*\.?$`) })

// message returns the message that takes the place of x, nil if x is good as it
// is. It is false for texts with a structure of their own, such as JSON.
func (h *handler) message(x ast.Expr) (ast.Expr, bool) {
	said, ok := h.constant(x)
	if !ok {
		return literal("forbidden"), true
	}
	lower := strings.ToLower(said)
	for _, fit := range []string{"forbidden", "access denied", "permission denied", "not allowed"} {
		if strings.Contains(lower, fit) {
			return nil, true
		}
	}
	if strings.Contains(lower, "unauthorized") {
		return literal(strings.NewReplacer("unauthorized", "forbidden", "Unauthorized", "Forbidden", "UNAUTHORIZED", "FORBIDDEN").Replace(said)), true
	}
	if !plain().MatchString(said) {
		return nil, false
	}
	text := http.StatusText(http.StatusForbidden)
	switch {
	case said == strings.ToUpper(said):
		text = strings.ToUpper(text)
	case said == lower || said[0] == lower[0]:
		text = strings.ToLower(text)
	}
	if strings.HasSuffix(said, ".") {
		text += "."
	}
	return literal(text), true
}

func literal(text string) ast.Expr {
	if strings.Contains(text, `"`) && strconv.CanBackquote(text) {
		return &ast.BasicLit{Kind: token.STRING, Value: "`" + text + "`"}
	}
	return &ast.BasicLit{Kind: token.STRING, Value: strconv.Quote(text)}
}
