package model

import (
	"go/types"
	"reflect"
	"slices"
	"strings"
	"unicode"
)

// A Meta is a type that the input of an endpoint embeds, by whose tags the endpoint is
// found, and says what its route is:
//
//	type ShowReq struct {
//		g.Meta `path:"/ledgers/{ledger_id}" method:"get"`
//		Ledger string `json:"ledger_id"`
//		Key    string `in:"header" json:"X-API-Key"`
//	}
type Meta struct {
	Type string
	// Path and Verb are the keys of its tags with the pattern and the verbs.
	Path, Verb string
	// In is the key of a field's tag with the part of the request that it comes from, and
	// Names are those with its name there. A field that has none goes by its own name, and
	// comes from the path if that has a parameter of its name.
	In    string
	Names []string
}

// metaIn returns the type of which the input of an endpoint embeds a value, with the
// tags of that, and reports whether it does.
func (ix *Index) metaIn(sig *types.Signature, e *Endpoint) (reflect.StructTag, bool) {
	if sig.Params().Len() < int(e.Input) {
		return "", false
	}
	s := structOf(sig.Params().At(int(e.Input) - 1).Type())
	if s == nil {
		return "", false
	}
	for i := range s.NumFields() {
		if f := s.Field(i); f.Embedded() && ix.typeString(f.Type()) == e.Meta.Type {
			return reflect.StructTag(s.Tag(i)), true
		}
	}
	return "", false
}

// structOf returns the struct that t is, or points to, or nil.
func structOf(t types.Type) *types.Struct {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	s, _ := t.Underlying().(*types.Struct)
	return s
}

// Described returns the verbs and the pattern that the input of a handler says, both ""
// if it says nothing.
func (ix *Index) Described(sig *types.Signature) (verb, pattern string) {
	e := ix.EndpointOf(sig)
	if e == nil || e.Meta == nil {
		return "", ""
	}
	tag, _ := ix.metaIn(sig, e)
	if verb = strings.ToUpper(strings.ReplaceAll(tag.Get(e.Meta.Verb), " ", "")); verb == "ALL" {
		verb = ""
	}
	return verb, tag.Get(e.Meta.Path)
}

// IsDescribed reports whether the input of a function says what its route is: nothing
// else has such a type.
func (ix *Index) IsDescribed(sig *types.Signature) bool {
	e := ix.EndpointOf(sig)
	return e != nil && e.Meta != nil
}

// Fields calls yield for the fields of the input of a handler that is described, with the
// part of the request that each comes from, and its name there.
func (ix *Index) Fields(sig *types.Signature, yield func(field *types.Var, class Class, name string)) {
	e := ix.EndpointOf(sig)
	verb, pattern := ix.Described(sig)
	var visit func(s *types.Struct)
	visit = func(s *types.Struct) {
		for i := range s.NumFields() {
			f, tag := s.Field(i), reflect.StructTag(s.Tag(i))
			if in := structOf(f.Type()); f.Embedded() {
				if in != nil {
					visit(in)
				}
				continue
			}
			if f.Exported() {
				class, name := e.Meta.origin(f.Name(), tag, verb, pattern)
				yield(f, class, name)
			}
		}
	}
	visit(structOf(sig.Params().At(int(e.Input) - 1).Type()))
}

// origin returns the part of the request that a field comes from, and its name there.
func (m *Meta) origin(name string, tag reflect.StructTag, verb, pattern string) (Class, string) {
	for _, key := range m.Names {
		if given, _, _ := strings.Cut(tag.Get(key), ","); given != "" && given != "-" {
			name = given
			break
		}
	}
	class := ClassOf(tag.Get(m.In))
	if class == 0 || class == PathParam {
		for _, param := range parameters(pattern) {
			if letters(param) == letters(name) {
				return PathParam, param
			}
		}
	}
	if class == 0 {
		class = Body
		if verb == "" || slices.Contains([]string{"GET", "DELETE", "HEAD"}, verb) {
			class = Query
		}
	}
	return class, name
}

// parameters returns the names of the parameters in a pattern.
func parameters(pattern string) []string {
	var names []string
	for segment := range strings.SplitSeq(pattern, "/") {
		if i := strings.IndexAny(segment, "{:*"); i >= 0 {
			name, _, _ := strings.Cut(segment[i+1:], "}")
			names = append(names, name)
		}
	}
	return names
}

// letters returns the letters and digits of a name: tenant_id and TenantID are one.
func letters(name string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, name))
}
