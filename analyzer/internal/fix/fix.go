// Package fix writes the comparison of tenants that a handler lacks, where the
// right code is certain. It answers with an edit, or with the reason why there is
// none, and never guesses:
//
//   - the principal is in a variable that the handler has checked, or in what a
//     handler of the same package, behind the same middlewares, compares;
//   - its field is of the same kind and type as the tenant of the path, or of the
//     message that is all that the handler gets;
//   - the uses of the tenant that nothing guards follow in one list of
//     statements, and no privilege over all tenants is in play;
//   - the handler, or else its package, shows in one and only one way how to
//     refuse.
//
// What it does not answer: whether somebody else than the tenant itself was meant
// to have access. That is the finding's question, not the fix's.
package fix

import (
	"errors"
	"fmt"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/engine"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// A Source is a package whose handlers are to be fixed.
type Source struct {
	Fset   *token.FileSet
	Pkg    *types.Package
	Info   *types.Info
	Root   inspector.Cursor
	Routes []engine.Judged
	// Index is what third-party APIs mean.
	Index *model.Index
}

// A Fix is text to insert at a position.
type Fix struct {
	Pos     token.Pos
	Text    string
	Message string
}

// Compare returns the comparison that b asks for. The error says, in a few words,
// why none is certain.
func (s *Source) Compare(b *authz.Binding) (*Fix, error) {
	if b == nil {
		return nil, errors.New("the handler is not the one to compare")
	}
	switch {
	case b.Excused:
		return nil, errors.New("a privilege over all tenants is checked on the way")
	case b.Compared:
		return nil, errors.New("there is a comparison that does not hold on every way")
	}
	h, err := s.handlerOf(b.Uses)
	if err != nil {
		return nil, err
	}
	if b.Message && !h.getsMessage() {
		return nil, errors.New("the client names the tenant beside the path")
	}
	if err := s.routed(b); err != nil {
		return nil, err
	}
	tenant, err := h.tenant(b)
	if err != nil {
		return nil, err
	}
	at, err := h.place(b.Uses)
	if err != nil {
		return nil, err
	}
	who, err := h.principal(b, at)
	if err != nil {
		return nil, err
	}
	if h.decides(who, b.Param) {
		return nil, fmt.Errorf("the handler decides by %s already", who)
	}
	if err := h.customary(who, b); err != nil {
		return nil, err
	}
	condition, err := h.condition(who, tenant, at)
	if err != nil {
		return nil, err
	}
	refusal, err := h.refusal(b, at)
	if err != nil {
		return nil, err
	}
	return &Fix{
		Pos:     at.pos,
		Text:    s.text(at, condition, refusal),
		Message: fmt.Sprintf("Refuse other tenants: compare %s with %s", who, tenant),
	}, nil
}

// condition returns the text of the inequality, its sides of one type.
func (h *handler) condition(who, tenant *value, at *place) (string, error) {
	left, right := who.text, tenant.text
	switch {
	case types.Identical(who.typ, tenant.typ):
		if !types.Comparable(who.typ) || types.IsInterface(who.typ) {
			return "", fmt.Errorf("%s is not compared with !=", who)
		}
	case isString(who.typ) && isString(tenant.typ):
		if !isPlain(who.typ) {
			left = "string(" + left + ")"
		}
		if !isPlain(tenant.typ) {
			right = "string(" + right + ")"
		}
	default:
		return "", fmt.Errorf("%s and %s are of different types", who, tenant)
	}
	condition := left + " != " + right
	// Whatever the pieces mean where they were found, here they must compare.
	tv, err := types.Eval(h.Fset, h.Pkg, at.pos, condition)
	if err != nil || !isBool(tv.Type) {
		return "", fmt.Errorf("%s cannot stand here", condition)
	}
	return condition, nil
}

func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

// isPlain reports whether t is string itself.
func isPlain(t types.Type) bool { return types.Identical(t, types.Typ[types.String]) }

func isBool(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsBoolean != 0
}

// text puts the comparison together, indented as its surroundings.
func (s *Source) text(at *place, condition string, refusal []string) string {
	indent := "\n" + strings.Repeat("\t", at.indent)
	var b strings.Builder
	if at.inline {
		b.WriteString(indent)
	}
	b.WriteString("if " + condition + " {")
	for _, stmt := range refusal {
		b.WriteString(indent + "\t" + strings.ReplaceAll(stmt, "\n", indent+"\t"))
	}
	b.WriteString(indent + "}" + indent)
	return b.String()
}
