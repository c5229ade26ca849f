package summary

import (
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file reads the registration of a service: of all methods of a value, which
// an interface that is generated names.
//
//	pb.RegisterLedgerServer(s, &ledger{keys: keys})

// service returns the routes that a call registers if it registers a service.
func (f *function) service(k *call) []Op {
	if k.obj == nil || k.method {
		return nil
	}
	if lib, s := f.Index.MakerOf(k.obj); s != nil {
		call, ok := k.instr.(*ssa.Call)
		if !ok || !f.maker(k) {
			return nil // a function that registers routes
		}
		made := f.called(call, k.obj.Signature().Results().Len()-1, 0)
		op := Op{Kind: Derive, Library: lib.Path, New: true, Covers: uint8(lib.Covers), Call: made.Index, Pos: f.callPos(k)}
		options := f.list(k, model.Second)
		if s.Options == "" {
			op.Middleware, options = options, Sym{}
		}
		return append([]Op{op}, f.methods(k, lib, s, made, 0, options)...)
	}
	lib, s, router := f.Index.ServiceOf(k.obj)
	if s == nil {
		return nil
	}
	return f.methods(k, lib, s, f.sym(k.args[router]), router+1, Sym{})
}

// maker reports whether a call makes a router for a service, of which it is not seen
// how.
func (f *function) maker(k *call) bool {
	_, s := f.Index.MakerOf(k.obj)
	return s != nil && s.Serves == nil && (s.Options == "" || len(k.targets) == 0)
}

// methods returns the routes of the methods of the service that is argument i, with the
// middlewares that options put in front of each.
func (f *function) methods(k *call, lib *model.Library, s *model.Service, router Sym, i int, options Sym) []Op {
	t := k.obj.Signature().Params().At(i).Type()
	iface := t.Underlying().(*types.Interface)
	name := strings.TrimSuffix(typeName(t), s.Suffix)
	var ops []Op
	for method := range iface.Methods() {
		e := f.Index.EndpointOf(method.Signature())
		if !method.Exported() || e == nil {
			continue // of which nothing is known
		}
		handler, ok := f.implementation(k.args[i], method, s.Placeholder)
		if !ok {
			continue
		}
		op := Op{
			Kind: Register, Library: lib.Path, Call: -1, Router: router, Services: true, Streams: e.Stream != model.None,
			Pattern:  Sym{Op: ConstOf, Name: fullName(k.obj.Pkg(), s, name, method.Name())},
			Handlers: Sym{Op: ListOf, Args: []Sym{handler}},
			Pos:      f.callPos(k),
		}
		if options.Op != Unknown {
			op.OfStream = op.Streams || e.Input == model.None
			op.Handlers = Sym{Op: AppendOf, Args: []Sym{options, op.Handlers}}
		}
		ops = append(ops, op)
	}
	return ops
}

// fullName returns the name by which clients call a method of a service: that of a
// constant which is generated with it, or one without the package that only its
// source knows.
func fullName(pkg *types.Package, s *model.Service, service, method string) string {
	name := strings.NewReplacer("{service}", service, "{method}", method).Replace(s.Name)
	if c, ok := pkg.Scope().Lookup(name).(*types.Const); ok && c.Val().Kind() == constant.String {
		return constant.StringVal(c.Val())
	}
	return s.Path + "/" + service + "/" + method
}

// implementation returns the method that a value of a service has, and false if
// that is only the placeholder for one.
func (f *function) implementation(v ssa.Value, method *types.Func, placeholder string) (Sym, bool) {
	known := f.concrete(v, 0)
	if len(known) != 1 || known[0] == nil {
		// An interface with more methods than those of the service tells more of what is
		// behind it.
		of := unwrap(v)
		return Sym{Op: MethodOf, Name: method.Name(), Args: []Sym{f.sym(of)}, Fields: []string{typeKey(of.Type()), placeholder}}, true
	}
	obj, _, _ := types.LookupFieldOrMethod(known[0], true, method.Pkg(), method.Name())
	fn, ok := obj.(*types.Func)
	if !ok || placeholder != "" && strings.HasPrefix(typeName(fn.Signature().Recv().Type()), placeholder) {
		return Sym{}, false
	}
	if types.IsInterface(fn.Signature().Recv().Type()) {
		return Sym{Op: MethodOf, Name: fn.Name(), Args: []Sym{unknown("embedded")}, Fields: []string{typeKey(fn.Signature().Recv().Type())}}, true
	}
	return Sym{Op: FuncOf, Name: ObjectKey(fn), Args: []Sym{f.sym(unwrap(v))}}, true
}

// generated notes the call of a handler by a wrapper that is generated with it:
//
//	siw.Handler.GetTenant(w, r, tenantID)
func (f *function) generated(k *call, state flow.State) bool {
	common := k.instr.Common()
	if !common.IsInvoke() || !f.Index.IsGenerated(common.Value.Type()) {
		return false
	}
	at := f.callPos(k)
	target := Sym{Op: MethodOf, Name: common.Method.Name(), Args: []Sym{f.sym(common.Value)}, Fields: []string{typeKey(common.Value.Type())}}
	f.add(Effect{Kind: Next, Name: k.name, Target: target, Passed: f.bindings(f.values, common.Args), Pos: at, Site: at}, state)
	return true
}

// closures notes what the function literals in a function have captured of it, for
// those that the chain goes on with.
func (f *function) closures() {
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			mc, ok := instr.(*ssa.MakeClosure)
			if !ok || !f.continues(mc) {
				continue
			}
			f.holding(FunctionKey(mc.Fn.(*ssa.Function)), f.bindings(f.values, mc.Bindings))
		}
	}
}

// continues reports whether a function literal goes on with a handler that is
// generated.
func (f *function) continues(mc *ssa.MakeClosure) bool {
	sum := f.sums[mc.Fn.(*ssa.Function)]
	return sum != nil && slices.ContainsFunc(sum.Effects, func(e Effect) bool { return e.Kind == Next && e.Target.Op == MethodOf })
}
