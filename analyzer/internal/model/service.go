package model

import (
	"go/types"
	"slices"
	"strings"
)

// A Service is a kind of interface whose methods are handlers. Functions that are
// generated register a value of one: they get it right behind a registrar.
//
//	func RegisterLedgerServer(s grpc.ServiceRegistrar, srv LedgerServer)
//	func RegisterLedgerHandlerServer(ctx context.Context, mux *runtime.ServeMux, server LedgerServer) error
//	func NewLedgerServer(svc Ledger, opts ...interface{}) TwirpServer
//	func NewLedgerHandler(svc LedgerHandler, opts ...connect.HandlerOption) (string, http.Handler)
type Service struct {
	// Makes is the name of the interface that a function returns which makes a router
	// for a service: its first parameter is the service, and options follow.
	Makes string
	// Options is the type of the options of a function that makes a handler for a service,
	// where that is called as the interface is: it returns a path and the handler.
	Options string
	// Path begins the paths of methods.
	Path string
	// Serves is what generated code says of the methods, where what is made serves them
	// by code that is generated with it.
	Serves *Served
	// Registrars are the types of the parameter that is the router.
	Registrars []string
	// Suffix ends the name of the interface, after that of the service.
	Suffix string
	// Placeholder begins the names of types that implement methods which are not
	// there.
	Placeholder string
	// Name is how generated constants are called that hold the full names of methods,
	// such as "/ledger.v1.Ledger/Get": {service} and {method} stand for their names.
	Name string
}

// A Served says how generated code serves the methods of a service. {method} stands
// for the name of one.
//
//	func NewServer(h Handler, sec SecurityHandler, opts ...ServerOption) (*Server, error)
type Served struct {
	// Handle is the method of what is made that serves one: it decodes what the client
	// sent, after methods that ask Security, the second parameter, have let it through.
	Handle, Security string
	// Decode is the function that decodes the parameters.
	Decode string
	// Pattern and Verb are constants that name attributes of traces, with which Handle
	// tells them.
	Pattern, Verb string
}

// Name returns the name of the function that a template names for a method.
func (*Served) Name(template, method string) string {
	return strings.ReplaceAll(template, "{method}", method)
}

// ServiceOf returns the library and service that a function registers, and the
// index of the parameter that is the router, or nil.
func (ix *Index) ServiceOf(fn *types.Func) (*Library, *Service, int) {
	params := fn.Signature().Params()
	for router := range params.Len() - 1 {
		iface := params.At(router + 1).Type()
		if !types.IsInterface(iface) {
			continue
		}
		on := strings.TrimPrefix(ix.typeString(params.At(router).Type()), "*")
		if on == "" {
			continue
		}
		for _, lib := range ix.serving {
			for i := range lib.Services {
				if s := &lib.Services[i]; slices.Contains(s.Registrars, on) && strings.HasSuffix(typeName(iface), s.Suffix) {
					return lib, s, router
				}
			}
		}
	}
	return nil, nil, 0
}

// MakerOf returns the library and service of which a function makes a router, or
// nil.
func (ix *Index) MakerOf(fn *types.Func) (*Library, *Service) {
	sig := fn.Signature()
	n := sig.Results().Len()
	if fn.Pkg() == nil || sig.Recv() != nil || n == 0 || sig.Params().Len() == 0 || !types.IsInterface(sig.Params().At(0).Type()) {
		return nil, nil
	}
	made := namedOf(sig.Results().At(0).Type())
	if made == nil || made.Obj().Pkg() != fn.Pkg() {
		return ix.handlerMaker(fn)
	}
	for _, lib := range ix.serving {
		for i := range lib.Services {
			s := &lib.Services[i]
			if s.Makes == "" || made.Obj().Name() != s.Makes || !ix.imports(fn.Pkg(), lib) {
				continue
			}
			if n == 1 || n == 2 && s.Serves != nil && isError(sig.Results().At(1).Type()) {
				return lib, s
			}
		}
	}
	return nil, nil
}

// handlerMaker is MakerOf for functions that make a handler.
func (ix *Index) handlerMaker(fn *types.Func) (*Library, *Service) {
	sig := fn.Signature()
	of := typeName(sig.Params().At(0).Type())
	if !sig.Variadic() || sig.Params().Len() != 2 || sig.Results().Len() != 2 || fn.Name() != "New"+of || !hasMethod(sig.Results().At(1).Type(), "ServeHTTP") {
		return nil, nil
	}
	option := ix.typeString(sig.Params().At(1).Type().(*types.Slice).Elem())
	for _, lib := range ix.serving {
		for i := range lib.Services {
			if s := &lib.Services[i]; s.Options != "" && s.Options == option && strings.HasSuffix(of, s.Suffix) {
				return lib, s
			}
		}
	}
	return nil, nil
}

// Made reports whether values of type t, or pointers to them, are what generated code
// makes of a service: it serves by its own methods.
func (ix *Index) Made(of types.Type) bool {
	t := namedOf(of)
	if t == nil || t.Obj().Pkg() == nil || !hasMethod(types.NewPointer(t), "ServeHTTP") {
		return false
	}
	return slices.ContainsFunc(ix.serving, func(lib *Library) bool {
		return slices.ContainsFunc(lib.Services, func(s Service) bool { return s.Serves != nil && s.Makes == t.Obj().Name() }) && ix.imports(t.Obj().Pkg(), lib)
	})
}

// streams reports whether functions of a signature are handlers of streams.
func (ix *Index) streams(sig *types.Signature, e *Endpoint) bool {
	return sig.Results().Len() == 1 && isError(sig.Results().At(0).Type()) && ix.takes(sig, e.Params) &&
		hasMethod(sig.Params().At(int(e.Stream)-1).Type(), e.Sends) &&
		(e.Input == None || hasMethod(sig.Params().At(int(e.Input)-1).Type(), e.Has))
}

// Getter returns the field that a generated method of a message returns, or "":
//
//	func (x *GetRequest) GetTenantId() string
func (ix *Index) Getter(fn *types.Func) string {
	sig := fn.Signature()
	field, ok := strings.CutPrefix(fn.Name(), "Get")
	if !ok || sig.Recv() == nil || sig.Params().Len() > 0 || sig.Results().Len() != 1 {
		return ""
	}
	recv := sig.Recv().Type()
	if _, ok := types.Unalias(recv).(*types.Interface); ok {
		return field // req.(interface{ GetTenantId() string })
	}
	message := slices.ContainsFunc(ix.arguing, func(lib *Library) bool {
		return slices.ContainsFunc(lib.Endpoints, func(e Endpoint) bool { return e.Has != "" && hasMethod(recv, e.Has) })
	})
	if !message {
		return ""
	}
	obj, _, _ := types.LookupFieldOrMethod(recv, true, fn.Pkg(), field)
	if v, ok := obj.(*types.Var); ok && v.IsField() {
		return field
	}
	return ""
}
