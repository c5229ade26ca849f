package model

import (
	"go/types"
	"slices"
	"strings"
)

// A Registry is a struct that a generator writes into programs. Its fields are the
// handlers of routes, and functions that authenticate in front of those handlers
// that are told who the client is:
//
//	api := operations.NewLedgerAPI(spec)
//	api.InvoicesListHandler = invoices.ListHandlerFunc(list)
//	api.KeyAuth = func(key string) (*models.Principal, error) { ... }
type Registry struct {
	// Suffix ends the name of the struct, and Has is a method of it.
	Suffix, Has string
	// Handler ends the names of the types of the fields that hold handlers, which are
	// interfaces with the method Handles.
	Handler, Handles string
	// Auths are the functions of the library that functions of fields are given to,
	// by their parameters.
	Auths []FieldAuth
	// Guards are fields that hold something else that may refuse a request.
	Guards []string
	// Serves is the method that makes a handler of it all, behind a middleware that is
	// the argument, and Around one that puts a middleware in front of a route, which is
	// the last argument.
	Serves, Around string
}

// A FieldAuth is a function that authenticates, with Params, in a field of a registry
// whose name ends in Suffix. It counts as the validator of Symbol, a function of the
// library at Path.
type FieldAuth struct {
	Params       []string
	Suffix       string
	Path, Symbol string
}

// RegistryOf returns the library and registry that values of type t are, or nil.
func (ix *Index) RegistryOf(t types.Type) (*Library, *Registry) {
	named := namedOf(t)
	if named == nil || named.Obj().Pkg() == nil {
		return nil, nil
	}
	for _, lib := range ix.arguing {
		if r := lib.Registry; r != nil && strings.HasSuffix(named.Obj().Name(), r.Suffix) && ix.imports(named.Obj().Pkg(), lib) && hasMethod(types.NewPointer(named), r.Has) {
			return lib, r
		}
	}
	return nil, nil
}

// HandlerField returns the method by which a field of a registry handles requests,
// or nil.
func (r *Registry) HandlerField(field *types.Var) *types.Func {
	if !strings.HasSuffix(typeName(field.Type()), r.Handler) || !types.IsInterface(field.Type()) {
		return nil
	}
	obj, _, _ := types.LookupFieldOrMethod(field.Type(), false, field.Pkg(), r.Handles)
	fn, _ := obj.(*types.Func)
	return fn
}

// Auth returns what the function in a field of a registry counts as, or nil.
func (r *Registry) Auth(field *types.Var) *FieldAuth {
	sig, ok := field.Type().Underlying().(*types.Signature)
	if !ok {
		return nil
	}
	for i := range r.Auths {
		a := &r.Auths[i]
		if !strings.HasSuffix(field.Name(), a.Suffix) || sig.Params().Len() != len(a.Params) {
			continue
		}
		n := 0
		for p := range sig.Params().Variables() {
			if types.TypeString(p.Type(), nil) == a.Params[n] {
				n++
			}
		}
		if n == len(a.Params) {
			return a
		}
	}
	return nil
}

// Configures reports whether v is a field of a registry that holds a function.
func (ix *Index) Configures(v *types.Var) bool {
	return v.IsField() && v.Pkg() != nil && slices.ContainsFunc(ix.arguing, func(lib *Library) bool {
		return lib.Registry != nil && lib.Registry.Auth(v) != nil && ix.imports(v.Pkg(), lib)
	})
}
