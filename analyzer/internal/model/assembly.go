package model

import (
	"go/types"
	"slices"
)

// An Assembly says by which functions, which a generator writes into packages that
// import the library, the handlers of a service are put together:
//
//	func NewListEndpoint(s Service, authAPIKeyFn security.AuthAPIKeyFunc) goa.Endpoint
//	func NewListHandler(endpoint goa.Endpoint, mux goahttp.Muxer, ...) http.Handler
//	func (e *Endpoints) Use(m func(goa.Endpoint) goa.Endpoint)
//	func (s *Server) Use(m func(http.Handler) http.Handler)
type Assembly struct {
	// Endpoint is the type of functions that call a method of a service, behind those
	// that authenticate. What makes one gets the service and these functions.
	Endpoint string
	// Router is the type of the parameter that follows the endpoint where a handler is
	// made, which decodes for it what the client sent.
	Router string
	// Requires is the field of what functions that authenticate get last, with the scopes
	// that the method wants: they may compare these with what the client has.
	Requires string
	// Around is the method that puts a middleware in front of all handlers in the fields
	// of a struct.
	Around string
}

// CallsService reports whether a function of the given signature in pkg makes an
// endpoint of a method of a service.
func (ix *Index) CallsService(sig *types.Signature, pkg *types.Package) bool {
	return ix.assembles(pkg, func(a *Assembly) bool {
		return sig.Recv() == nil && sig.Results().Len() == 1 && ix.typeString(sig.Results().At(0).Type()) == a.Endpoint &&
			sig.Params().Len() > 0 && types.IsInterface(sig.Params().At(0).Type())
	})
}

// Decodes reports whether a function of the given signature in pkg makes a handler
// of an endpoint.
func (ix *Index) Decodes(sig *types.Signature, pkg *types.Package) bool {
	return ix.assembles(pkg, func(a *Assembly) bool {
		return sig.Recv() == nil && sig.Results().Len() == 1 && sig.Params().Len() > 1 &&
			ix.typeString(sig.Params().At(0).Type()) == a.Endpoint && ix.typeString(sig.Params().At(1).Type()) == a.Router
	})
}

// Requires returns the field of a value of type t with the scopes that a function which
// authenticates is to require, or "".
func (ix *Index) Requires(t types.Type) string {
	for _, lib := range ix.assembling {
		if fieldType(element(t), lib.Assembly.Requires) != nil {
			return lib.Assembly.Requires
		}
	}
	return ""
}

// Around returns the method by which values of type t put a middleware in front of the
// handlers in their fields, or "".
func (ix *Index) Around(t types.Type) string {
	ptr, ok := types.Unalias(t).(*types.Pointer)
	if !ok {
		return ""
	}
	named, ok := types.Unalias(ptr.Elem()).(*types.Named)
	if !ok {
		return ""
	}
	method := ""
	ix.assembles(named.Obj().Pkg(), func(a *Assembly) bool {
		if !hasMethod(t, a.Around) {
			return false
		}
		method = a.Around
		return true
	})
	return method
}

// assembles reports whether accept holds for what is known of a library that pkg
// imports.
func (ix *Index) assembles(pkg *types.Package, accept func(*Assembly) bool) bool {
	return slices.ContainsFunc(ix.assembling, func(lib *Library) bool { return ix.imports(pkg, lib) && accept(lib.Assembly) })
}
