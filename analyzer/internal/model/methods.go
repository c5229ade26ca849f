package model

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"
	"unicode"
)

// A Methods says which methods of an object are handlers, where a route gets that in
// the place of one: the framework finds them by their names, or by what they take.
//
//	web.Router("/ledgers/:id", &LedgerController{}, "get:Show;delete:Drop")
//	app.Resource("/ledgers", LedgersResource{})
//	group.Bind(ledger.New())
type Methods struct {
	// Named are those that go by their names, where nothing else says which.
	Named []Named
	// By is the argument, if it is given, with the text that says which: names, or with
	// Pairs verbs and a name, "get,post:Show;*:Any".
	By    Arg
	Pairs bool
	// Each: all exported methods that have the form of a handler are.
	Each bool
	// At is what one of several adds to the path, unless it is called Index. {method} and
	// {type} stand for the names in lower case, {the-method} and {the-type} for the same
	// with hyphens between words, {the_type} with underscores, of one thing. Suffix ends the
	// name of the type and is left out. In a pattern, OfType and OfMethod stand for the
	// names with hyphens: with the latter, a method adds nothing.
	At, Index, Suffix, OfType, OfMethod string
	// Always: the only one that a text names adds to the path, too.
	Always bool
	// Omits are methods that are none of them.
	Omits []string
	// Before is a method that runs in front of them and lets the request pass by
	// returning. Around is one that returns middlewares.
	Before, Around string
	// Group: the call returns a router whose routes they are.
	Group bool
}

// A Named is a method that is a handler by its name. Path is what it adds to that of
// the route, as in [Methods.At].
type Named struct{ Method, Verb, Path string }

// Text returns a template of paths filled in for a method of a type.
func (m *Methods) Text(template, typ, method string) string {
	typ = strings.TrimSuffix(typ, m.Suffix)
	return strings.NewReplacer(
		"{method}", strings.ToLower(method), "{type}", strings.ToLower(typ),
		"{the-method}", words(method, "-"), "{the-type}", words(typ, "-"), "{the_type}", one(words(typ, "_")),
	).Replace(template)
}

// Pattern returns the pattern of a route filled in for a method of a type, and whether
// it names the method by itself.
func (m *Methods) Pattern(pattern, typ, method string) (string, bool) {
	if m.OfMethod == "" || !strings.Contains(pattern, "{") {
		return pattern, false
	}
	filled := strings.ReplaceAll(pattern, m.OfType, words(typ, "-"))
	return strings.ReplaceAll(filled, m.OfMethod, words(method, "-")), strings.Contains(pattern, m.OfMethod)
}

// words returns a name in lower case, with a separator between its words.
func words(name, separator string) string {
	var b strings.Builder
	for i, r := range name {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteString(separator)
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// one returns the word for one of several things, as English mostly has it.
func one(name string) string {
	switch {
	case strings.HasSuffix(name, "ies"):
		return strings.TrimSuffix(name, "ies") + "y"
	case strings.HasSuffix(name, "ss"):
		return name
	}
	return strings.TrimSuffix(name, "s")
}

// Names returns the methods that a text names, each with its verbs.
func (m *Methods) Names(text string) []Named {
	var found []Named
	if !m.Pairs {
		for name := range strings.SplitSeq(text, ",") {
			found = append(found, Named{Method: strings.TrimSpace(name)})
		}
		return found
	}
	for pair := range strings.SplitSeq(text, ";") {
		verbs, name, _ := strings.Cut(pair, ":")
		if verbs = strings.ToUpper(verbs); verbs == "*" {
			verbs = ""
		}
		found = append(found, Named{Method: strings.TrimSpace(name), Verb: strings.ReplaceAll(verbs, " ", "")})
	}
	return found
}

// OwnMethod returns the method of values of type t that has a name, if it is exported and
// the program's own: one that a library's type has given it does nothing.
func (ix *Index) OwnMethod(t types.Type, name string) *types.Func {
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, name)
	fn, ok := obj.(*types.Func)
	if !ok || !ast.IsExported(name) || fn.Pkg() == nil || ix.Library(fn.Pkg().Path()) != nil {
		return nil
	}
	return fn
}

// Handlers returns the methods of values of type t that have the form of a handler, in the
// order of their names.
func (ix *Index) Handlers(t types.Type, m *Methods) []*types.Func {
	var found []*types.Func
	if _, ok := types.Unalias(t).(*types.Pointer); !ok && !types.IsInterface(t) {
		t = types.NewPointer(t)
	}
	for method := range types.NewMethodSet(t).Methods() {
		fn := ix.OwnMethod(t, method.Obj().Name())
		if fn == nil || slices.Contains(m.Omits, fn.Name()) {
			continue
		}
		if lib, _ := ix.HandlerOf(fn.Signature(), fn.Pkg()); lib != nil || ix.EndpointOf(fn.Signature()) != nil {
			found = append(found, fn)
		}
	}
	return found
}
