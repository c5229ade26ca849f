package model

import (
	"go/types"
	"slices"
	"strings"
)

// An Authenticator is a kind of function that programs write, which generated code
// calls in front of handlers. It gets the credential that the client has shown, and
// lets the request through by returning no error, with a context for what follows.
//
//	func (s *security) HandleKeyAuth(ctx context.Context, operation string, t api.KeyAuth) (context.Context, error)
type Authenticator struct {
	// Prefix begins its name, if any.
	Prefix string
	// Params are the parameter types as in an [Endpoint].
	Params []string
	// Credential is the parameter with the credential; where that is a struct, Fields
	// are those of its fields that hold one.
	Credential Arg
	Fields     []string
}

// AuthenticatorOf returns what a function or method is that authenticates, or nil.
func (ix *Index) AuthenticatorOf(name string, sig *types.Signature) *Authenticator {
	n := sig.Results().Len()
	if n != 2 || ix.typeString(sig.Results().At(0).Type()) != "context.Context" || !isError(sig.Results().At(1).Type()) {
		return nil
	}
	for _, lib := range ix.arguing {
		for i := range lib.Authenticators {
			a := &lib.Authenticators[i]
			if a.Credential < First || int(a.Credential) > len(a.Params) {
				continue
			}
			if strings.HasPrefix(name, a.Prefix) && ix.takes(sig, a.Params) && ix.holds(sig.Params().At(int(a.Credential)-1).Type(), a, lib) {
				return a
			}
		}
	}
	return nil
}

// holds reports whether values of type t hold a credential for a: they are text, or
// structs of a package that imports lib.
func (ix *Index) holds(t types.Type, a *Authenticator, lib *Library) bool {
	if len(a.Fields) == 0 {
		return isText(t)
	}
	s, ok := t.Underlying().(*types.Struct)
	if named := namedOf(t); !ok || named == nil || !ix.imports(named.Obj().Pkg(), lib) {
		return false
	}
	for field := range s.Fields() {
		if slices.Contains(a.Fields, field.Name()) {
			return true
		}
	}
	return false
}

// A Decoder says how generated functions that decode the parameters of a request
// tell which of them they can't: by errors of type Error, with the parameter's name
// in field Name and its place in field In, one of header, path, query and cookie.
type Decoder struct {
	Error, Name, In string
}

// IsDecodeError reports whether t is the type of errors of such functions, and
// returns what is known of them.
func (ix *Index) IsDecodeError(t types.Type) *Decoder {
	name := ix.typeString(t)
	for _, lib := range ix.arguing {
		if d := lib.Decoder; d != nil && d.Error == name {
			return d
		}
	}
	return nil
}

// ClassOf returns the part of a request that OpenAPI calls by a name, or 0.
func ClassOf(in string) Class {
	switch in {
	case "header":
		return Header
	case "path":
		return PathParam
	case "query":
		return Query
	case "cookie":
		return Cookie
	}
	return 0
}
