package model

import (
	"go/types"
	"slices"
)

// An Endpoint is a kind of handler that gets what the client sent as arguments
// and answers it by what it returns, a result and an error. Functions of the
// same type are common, so that only a registration makes a handler of one.
type Endpoint struct {
	// Params are the parameter types as in a Signature; "*" is a pointer to
	// anything.
	Params []string
	// Input is the parameter with the struct that the framework fills in, and Tags
	// say from which part of the request its fields come. Body is the name of the
	// field, if there is one, that holds the decoded body.
	Input Arg
	Tags  []Tag
	Body  string
	// Gate is a method that the input may have: it runs in front of the handler,
	// which it stops by returning an error. GateParams are its parameter types.
	Gate       string
	GateParams []string
}

// A Description is a struct that says what a route is.
type Description struct {
	Arg Arg
	// Method, Pattern and Middleware are the fields with the verb, the path and the
	// middlewares of the route alone.
	Method, Pattern, Middleware string
	// Change is the first of the functions that may change the description.
	Change Arg
}

// anyFunc stands for a parameter of any function type in a Signature.
const anyFunc = "func"

func isSignature(t types.Type) bool {
	_, ok := t.Underlying().(*types.Signature)
	return ok
}

// EndpointOf returns the endpoint that functions of a signature can be, or nil.
func (ix *Index) EndpointOf(sig *types.Signature) *Endpoint {
	n := sig.Results().Len()
	if n != 2 || types.TypeString(sig.Results().At(1).Type(), nil) != "error" {
		return nil
	}
	for _, lib := range ix.arguing {
		for i := range lib.Endpoints {
			if e := &lib.Endpoints[i]; ix.takes(sig, e.Params) {
				return e
			}
		}
	}
	return nil
}

// GateOf returns the endpoint in front of which a method runs, or nil.
func (ix *Index) GateOf(name string, sig *types.Signature) *Endpoint {
	if sig.Recv() == nil || sig.Results().Len() != 1 {
		return nil
	}
	for _, lib := range ix.arguing {
		for i := range lib.Endpoints {
			if e := &lib.Endpoints[i]; e.Gate == name && ix.takes(sig, e.GateParams) {
				return e
			}
		}
	}
	return nil
}

// ServesEndpoints reports whether pkg imports a library that has endpoints.
func (ix *Index) ServesEndpoints(pkg *types.Package) bool {
	return slices.ContainsFunc(pkg.Imports(), func(imp *types.Package) bool {
		path := ix.split(imp.Path()).path
		return slices.ContainsFunc(ix.arguing, func(lib *Library) bool { return lib.Path == path })
	})
}

func (ix *Index) takes(sig *types.Signature, params []string) bool {
	if sig.Params().Len() != len(params) {
		return false
	}
	for i, want := range params {
		t := sig.Params().At(i).Type()
		if _, ok := types.Unalias(t).(*types.Pointer); want == "*" && ok {
			continue
		}
		if ix.typeString(t) != want {
			return false
		}
	}
	return true
}
