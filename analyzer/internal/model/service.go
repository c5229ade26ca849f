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
type Service struct {
	// Makes is the name of the interface that a function returns which makes a router
	// for a service: its first parameter is the service, and options follow.
	Makes string
	// Path begins the paths of methods.
	Path string
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
	if fn.Pkg() == nil || sig.Recv() != nil || sig.Results().Len() != 1 || sig.Params().Len() == 0 || !types.IsInterface(sig.Params().At(0).Type()) {
		return nil, nil
	}
	made := namedOf(sig.Results().At(0).Type())
	if made == nil || made.Obj().Pkg() != fn.Pkg() {
		return nil, nil
	}
	for _, lib := range ix.serving {
		for i := range lib.Services {
			if s := &lib.Services[i]; s.Makes != "" && made.Obj().Name() == s.Makes && ix.imports(fn.Pkg(), lib) {
				return lib, s
			}
		}
	}
	return nil, nil
}
