package model

import (
	"go/types"
	"slices"
	"strings"
)

// An Endpoint is a kind of handler that gets what the client sent as arguments
// and answers it by what it returns, a result and an error. Functions of the
// same type are common, so that only a registration makes a handler of one.
type Endpoint struct {
	// Params are the parameter types as in a Signature; "*" is a pointer to
	// anything, and "_" anything.
	Params []string
	// Result is the type of the only result, where that is the answer; see [Reply].
	Result string
	// Principal is the parameter that tells who the client is, if there is one.
	Principal Arg
	// Input is the parameter with the struct that the framework fills in, and Tags
	// say from which part of the request its fields come. Body is the name of the
	// field, if there is one, that holds the decoded body.
	Input Arg
	Tags  []Tag
	Body  string
	// Meta is what the input embeds, if that says what the route is.
	Meta *Meta `settings:"-"`
	// Generated: one of the types that it takes or returns is of a package that a
	// generator writes, which imports the library.
	Generated bool
	// Has is a method that the input must have. Such an input is a message: all of
	// its fields are what the client sent. With Fills it is the method that stores them
	// there.
	Has   string
	Fills bool
	// Apart: what is in the fields of the input, a struct that was filled in before, is
	// kept apart.
	Apart bool
	// Gate is a method that the input may have: it runs in front of the handler,
	// which it stops by returning an error. GateParams are its parameter types.
	Gate       string
	GateParams []string
	// Stream is the parameter by which the handler answers, and may read what the
	// client sends, where it returns nothing but an error: one of a type that has
	// method Sends.
	Stream Arg
	Sends  string
}

// A Description is a struct that says what a route is.
type Description struct {
	Arg Arg
	// Each: the argument is a list of such structs. Map: it is a map of handlers by their
	// patterns instead.
	Each, Map bool
	// Method, Pattern, Middleware and Handler are the fields with the verb, the path,
	// the middlewares of the route alone and the handler.
	Method, Pattern, Middleware, Handler string
	// Change is the first of the functions that may change the description.
	Change Arg
}

// A Reply is a type whose values, returned by a handler, answer the client.
type Reply struct {
	Types []string
	// Suffix ends the names of generated interfaces of answers; the name of a type
	// that implements one has the status code in it: GetTenant403Response.
	Suffix string
	// Generated: the type is of a package that imports the library. Its name may end
	// with the text of the status code instead: GetTenantForbidden.
	Generated bool
	// Status is the field with the status code.
	Status string
	// Grants is a field that is true in the answers to clients who may go on, and Refuses
	// a constant that is anywhere in the answers to those who may not.
	Grants, Refuses string
	// Code ends the names of generated constants with the status code of a type, after
	// that of the type: ListForbiddenCode. Functions that make others get the code.
	Code string
}

// Provided begins the context keys of what a platform provides; see
// [ContextGet.Const].
const Provided = "provided."

// Principal is the context key of the principal that a handler gets as an argument.
const Principal = Provided + "principal"

// ReplyOf returns the reply that the first result of a handler is, or nil.
func (ix *Index) ReplyOf(sig *types.Signature) *Reply {
	if sig.Results().Len() == 0 {
		return nil
	}
	return ix.Reply(sig.Results().At(0).Type())
}

// Reply returns the reply that a value of type t is, or nil.
func (ix *Index) Reply(t types.Type) *Reply {
	name := strings.TrimPrefix(ix.typeString(t), "*")
	if name == "" {
		return nil
	}
	for _, lib := range ix.handlers {
		for i := range lib.Replies {
			r := &lib.Replies[i]
			if named := namedOf(t); r.Generated && (named == nil || !ix.imports(named.Obj().Pkg(), lib)) {
				continue
			}
			if slices.Contains(r.Types, name) || r.Suffix != "" && strings.HasSuffix(name, r.Suffix) {
				return r
			}
		}
	}
	return nil
}

// A Wrapper is an interface of middlewares; Method is the one that makes a handler
// from a handler, and Stream makes one of streams from another, if these differ.
type Wrapper struct{ Interface, Method, Stream string }

// An Adapter makes a handler of three functions: one that decodes the request, one
// that answers what that returns, and one that encodes the answer.
//
//	kithttp.NewServer(endpoint, decode, encode, options...)
type Adapter struct {
	Symbols []string
	// Decode is the argument whose first result is parameter Request of argument
	// Endpoint. Options is the first of the options.
	Decode, Endpoint, Request, Options Arg
}

// A Gate makes a middleware of argument Func, a function that lets a request
// through by returning no error. Where Func is a struct, Fields are the way to the
// function in it.
type Gate struct {
	Symbols []string
	Func    Arg
	Fields  []string
}

// An Option makes an option of the middlewares from argument Middleware on, for
// what makes a router or registers a handler. Prefix is an argument that stands in
// front of the patterns of the routes that get the option.
type Option struct {
	Symbols    []string
	Middleware Arg
	Prefix     Arg
	// Services: the middlewares run in front of methods of services alone.
	Services bool
	// Streams: they run in front of handlers of streams alone, and those of other options
	// of the library in front of the others.
	Streams bool
	// Before: they are functions that let every request pass, and only keep something
	// in its context.
	Before bool
}

func (r *Adapter) symbols() []string { return r.Symbols }
func (r *Gate) symbols() []string    { return r.Symbols }
func (r *Option) symbols() []string  { return r.Symbols }

// What stands for parameters of any function type and any interface in a
// Signature.
const (
	anyFunc    = "func"
	anyValue   = "any"
	emptyValue = "interface{}"
)

// What stands for a parameter of any type in an Endpoint, and for one that is text.
const (
	anything = "_"
	textType = "string"
)

func isSignature(t types.Type) bool {
	_, ok := t.Underlying().(*types.Signature)
	return ok
}

// EndpointOf returns the endpoint that functions of a signature can be, or nil.
func (ix *Index) EndpointOf(sig *types.Signature) *Endpoint {
	n := sig.Results().Len()
	errs := n == 2 && isError(sig.Results().At(1).Type())
	if !errs && n != 1 {
		return nil
	}
	var general *Endpoint
	for _, lib := range ix.arguing {
		for i := range lib.Endpoints {
			e := &lib.Endpoints[i]
			if e.Meta != nil {
				if _, ok := ix.metaIn(sig, e); errs && ok && ix.takes(sig, e.Params) {
					return e
				}
				continue
			}
			if general != nil {
				continue // one that is described comes first
			}
			if e.Stream != None {
				if ix.streams(sig, e) {
					general = e
				}
				continue
			}
			if errs != (e.Result == "") || !errs && ix.typeString(sig.Results().At(0).Type()) != e.Result {
				continue
			}
			if e.Generated && !ix.ofImporter(sig, lib) {
				continue
			}
			if ix.takes(sig, e.Params) && (e.Has == "" || hasMethod(sig.Params().At(int(e.Input)-1).Type(), e.Has)) {
				general = e
			}
		}
	}
	return general
}

// ofImporter reports whether a function takes or returns something of a package that
// imports lib.
func (ix *Index) ofImporter(sig *types.Signature, lib *Library) bool {
	for _, tuple := range []*types.Tuple{sig.Params(), sig.Results()} {
		for v := range tuple.Variables() {
			if named := namedOf(v.Type()); named != nil && ix.imports(named.Obj().Pkg(), lib) {
				return true
			}
		}
	}
	return false
}

// Fails reports whether values of type t may tell of an error: they have a field with
// one, or a method that returns one.
func (ix *Index) Fails(t types.Type) bool {
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for field := range s.Fields() {
		if strings.HasPrefix(strings.ToLower(field.Name()), "err") || isError(field.Type()) {
			return true
		}
	}
	return hasMethod(t, "Failed")
}

func hasMethod(t types.Type, name string) bool {
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, name)
	_, ok := obj.(*types.Func)
	return ok
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

// gives reports whether the first result of a function has one of types.
func (ix *Index) gives(sig *types.Signature, results []string) bool {
	if slices.Contains(results, emptyValue) && sig.Results().Len() == 2 && isAny(sig.Results().At(0).Type()) {
		return true
	}
	return len(results) == 0 || sig.Results().Len() > 0 && slices.Contains(results, strings.TrimPrefix(ix.typeString(sig.Results().At(0).Type()), "*"))
}

func (ix *Index) takes(sig *types.Signature, params []string) bool {
	if sig.Params().Len() != len(params) {
		return false
	}
	for i, want := range params {
		t := sig.Params().At(i).Type()
		if _, ok := types.Unalias(t).(*types.Pointer); want == anything || want == "*" && ok || want == textType && types.Identical(t, types.Typ[types.String]) {
			continue
		}
		if ix.typeString(t) != want {
			return false
		}
	}
	return true
}

func (ix *Index) registrars(lib *Library) {
	for _, s := range lib.Services {
		for _, t := range s.Registrars {
			dot := strings.LastIndexByte(t, '.')
			ix.router(t[:dot], t[dot+1:])
		}
	}
}

func (ix *Index) router(path, name string) {
	if key := path + "." + name; !ix.routers[key] {
		ix.routers[key] = true
		ix.routersOf[path] = append(ix.routersOf[path], name)
	}
}

// Var returns what is known of a package-level variable that holds a function, or
// nil.
func (ix *Index) Var(v *types.Var) *Entry {
	if v.Pkg() == nil || ix.Library(v.Pkg().Path()) == nil {
		return nil
	}
	return ix.lookup(v.Pkg().Path(), v.Name())
}

// IsNext reports whether calling a function of type t continues a chain.
func (ix *Index) IsNext(t types.Type) bool {
	name := ix.typeString(t)
	return name != "" && slices.ContainsFunc(ix.handlers, func(lib *Library) bool {
		return slices.ContainsFunc(lib.Handler, func(s Signature) bool { return s.Next == name })
	})
}

// IsGenerated reports whether t is a generated interface of handlers.
func (ix *Index) IsGenerated(t types.Type) bool {
	named := namedOf(t)
	if named == nil || named.Obj().Pkg() == nil || !types.IsInterface(named) {
		return false
	}
	return slices.ContainsFunc(ix.arguing, func(lib *Library) bool {
		return lib.Generated != "" && strings.HasSuffix(named.Obj().Name(), lib.Generated)
	})
}

// RequiredUnder reports whether generated code keeps under a key of the context which scopes
// the operation requires.
func (ix *Index) RequiredUnder(key string) bool {
	return !strings.ContainsAny(key, "/{") && slices.ContainsFunc(ix.required, func(suffix string) bool { return strings.HasSuffix(key, suffix) })
}

// Router returns the method of a router that a method of an interface of the
// program is, one that a router which the package imports implements, or nil:
//
//	type EchoRouter interface{ GET(path string, h echo.HandlerFunc, m ...echo.MiddlewareFunc) *echo.Route }
func (ix *Index) Router(fn *types.Func) *types.Func {
	recv := fn.Signature().Recv()
	if recv == nil || fn.Pkg() == nil || ix.Library(fn.Pkg().Path()) != nil || IsStandard(fn.Pkg().Path()) {
		return nil
	}
	iface, ok := recv.Type().Underlying().(*types.Interface)
	if !ok {
		return nil
	}
	for _, imp := range fn.Pkg().Imports() {
		path := ix.split(imp.Path()).path
		if ix.packages[path] == nil {
			continue // no library that is known
		}
		for _, name := range ix.routersOf[path] {
			router, ok := imp.Scope().Lookup(name).(*types.TypeName)
			if !ok {
				continue
			}
			t := types.NewPointer(router.Type())
			if !types.Implements(t, iface) {
				continue
			}
			obj, _, _ := types.LookupFieldOrMethod(t, true, imp, fn.Name())
			if method, ok := obj.(*types.Func); ok {
				return method
			}
		}
	}
	return nil
}
