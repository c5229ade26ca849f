package summary

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file reads what a generator has written to put the handlers of a service
// together, in three steps: an endpoint is a method of the service behind functions
// that authenticate, a handler is an endpoint behind a function that decodes the
// request, and a struct of either puts middlewares around all of its fields.
//
//	func NewListEndpoint(s Service, authAPIKeyFn security.AuthAPIKeyFunc) goa.Endpoint {
//		return func(ctx context.Context, req any) (any, error) {
//			p := req.(*ListPayload)
//			...
//			ctx, err = authAPIKeyFn(ctx, p.Key, &sc)
//			...
//			return s.List(ctx, p)
//		}
//	}
//
// The functions that authenticate are taken to be asked one after the other.

// assembled returns what the function at work makes, if it is such a function.
func (f *function) assembled() (Sym, bool) {
	sig := f.fn.Signature
	switch {
	case f.fn.Parent() != nil:
		return Sym{}, false
	case f.Index.CallsService(sig, f.Pkg):
		return f.endpoint()
	case f.Index.Decodes(sig, f.Pkg):
		return f.decoding()
	}
	return Sym{}, false
}

// endpoint is the method that the endpoint calls which the function at work makes,
// behind the functions that it gets.
func (f *function) endpoint() (Sym, bool) {
	if len(f.fn.AnonFuncs) != 1 {
		return Sym{}, false
	}
	in := &function{Package: f.Package, fn: f.fn.AnonFuncs[0], calls: make(map[ssa.CallInstruction]*call)}
	gates, method := Sym{Op: ListOf}, Sym{}
	for _, b := range in.fn.DomPreorder() {
		for _, instr := range b.Instrs {
			c, ok := instr.(*ssa.Call)
			if !ok {
				continue
			}
			captured, ok := c.Call.Value.(*ssa.UnOp)
			if !ok {
				continue
			}
			param := slices.IndexFunc(f.fn.Params, func(p *ssa.Parameter) bool { return p.Name() == captured.X.Name() })
			switch {
			case param < 0:
			case c.Call.IsInvoke() && param == 0:
				method = Sym{
					Op: MethodOf, Index: Answers, Name: c.Call.Method.Name(), Args: []Sym{{Op: ParamOf}}, Fields: []string{typeKey(captured.Type())},
				}
			case f.Index.AuthenticatorOf("", c.Call.Signature()) != nil:
				gates.Args = append(gates.Args, in.authenticator(c, Sym{Op: ParamOf, Index: param}))
			default:
				return Sym{}, false
			}
		}
	}
	return behind(gates, method), method.Op == MethodOf
}

// authenticator is a function that authenticates in front of an endpoint, which the endpoint
// calls: what is the credential there and which scopes are required, the call says.
//
//	sc := security.APIKeyScheme{Name: "api_key", RequiredScopes: []string{"admin:reset"}}
//	ctx, err = authAPIKeyFn(ctx, p.Key, &sc)
func (f *function) authenticator(c *ssa.Call, fn Sym) Sym {
	sig := c.Call.Signature()
	args := c.Call.Args
	gate := Sym{Op: GateOf, Args: []Sym{fn, {Op: ListOf}, {Op: ListOf}}}
	if scheme := args[len(args)-1]; f.Index.Requires(scheme.Type()) != "" {
		required := Sym{Op: FieldOf, Name: f.Index.Requires(scheme.Type()), Args: []Sym{f.sym(scheme)}}
		gate.Args[1] = required.simplify()
	}
	credential := f.Index.AuthenticatorOf("", sig).Credential
	f.sym(args[credential-1]).Contains(func(s Sym) bool {
		if s.Op == FieldOf {
			gate.Args[2] = Sym{Op: ConstOf, Name: s.Name}
		}
		return s.Op == FieldOf
	})
	return gate
}

// decoding is the endpoint that the function at work gets, behind the function that it
// lets decode the request, if there is anything to decode.
func (f *function) decoding() (Sym, bool) {
	gates := Sym{Op: ListOf}
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			c, ok := instr.(*ssa.Call)
			if !ok {
				continue
			}
			sig, ok := c.Type().Underlying().(*types.Signature)
			if ok && sig.Params().Len() == 1 && f.Index.IsRequest(sig.Params().At(0).Type()) && sig.Results().Len() == 2 {
				gates.Args = append(gates.Args, Sym{Op: GateOf, Index: int(model.Second), Args: []Sym{f.sym(c)}})
			}
		}
	}
	return behind(gates, Sym{Op: ParamOf}), true
}

// behind is a handler behind a list of gates.
func behind(gates, handler Sym) Sym {
	return Sym{Op: CallOf, Args: []Sym{{Op: ElemOf, Index: 1, Args: []Sym{gates}}, handler}}
}

// around is a struct whose handlers are behind the middlewares that the function at
// work puts in front of all of them.
func (f *function) around(v ssa.Value, s Sym) Sym {
	switch v.(type) {
	case *ssa.Call, *ssa.Parameter:
	default:
		return s
	}
	method := f.Index.Around(v.Type())
	if method == "" || s.Op == Unknown {
		return s
	}
	for _, b := range inOrder(f.fn) {
		for _, instr := range b.Instrs {
			c, ok := instr.(*ssa.Call)
			if !ok || len(c.Call.Args) != 2 || c.Call.Args[0] != v {
				continue
			}
			if callee := c.Call.StaticCallee(); callee != nil && callee.Name() == method {
				s = Sym{Op: AroundOf, Args: []Sym{s, f.sym(c.Call.Args[1])}}
			}
		}
	}
	return s
}
