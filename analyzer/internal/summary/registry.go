package summary

import (
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file reads the registrations of handlers in the fields of a struct that is
// generated:
//
//	api.InvoicesListHandler = invoices.ListHandlerFunc(list)
//	api.KeyAuth = authenticate
//	return logs(api.Serve(cors))

// registered returns what a store in a field of a registry registers.
func (f *function) registered(st *ssa.Store) (Op, bool) {
	fa, ok := st.Addr.(*ssa.FieldAddr)
	if !ok {
		return Op{}, false
	}
	lib, r := f.Index.RegistryOf(fa.X.Type())
	field := fieldOf(fa.X.Type(), fa.Field)
	if _, literal := fa.X.(*ssa.Alloc); r == nil || field == nil || literal || f.absent(st, fa) {
		return Op{}, false // or a placeholder, which tells that there is no handler
	}
	op := Op{Library: lib.Path, Call: -1, Router: f.sym(fa.X), Pos: pos(st)}
	if method := r.HandlerField(field); method != nil {
		e := f.Index.EndpointOf(method.Signature())
		if e == nil {
			return Op{}, false
		}
		op.Kind, op.Services = Register, e.Principal != model.None
		op.Pattern = Sym{Op: ConstOf, Name: "/" + method.Pkg().Name() + "/" + strings.TrimSuffix(typeName(field.Type()), r.Handler)}
		handler := f.sym(st.Val)
		if handler.Op != FuncOf {
			handler, _ = f.implementation(st.Val, method, "")
		}
		op.Handlers = Sym{Op: ListOf, Args: []Sym{handler}}
		return op, true
	}
	op.Kind, op.Services = Add, true
	if a := r.Auth(field); a != nil {
		made := Sym{Op: CallOf, Name: a.Path + "." + a.Symbol}
		made.Args = make([]Sym, f.Index.Key(made.Name).Auth.Validator)
		made.Args[len(made.Args)-1] = f.sym(st.Val)
		op.Middleware = Sym{Op: ListOf, Args: []Sym{made}}
		return op, true
	}
	for _, name := range r.Guards {
		if guard := f.sym(st.Val); field.Name() == name {
			op.Services = false
			op.Middleware = Sym{Op: ListOf, Args: []Sym{guard}}
			return op, true
		}
	}
	return Op{}, false
}

// absent reports whether a store runs only where its field holds nothing yet:
//
//	if api.InvoicesListHandler == nil {
//		api.InvoicesListHandler = invoices.ListHandlerFunc(notImplemented)
//	}
func (f *function) absent(st *ssa.Store, field *ssa.FieldAddr) bool {
	b := st.Block()
	if len(b.Preds) != 1 {
		return false
	}
	cond, ok := b.Preds[0].Instrs[len(b.Preds[0].Instrs)-1].(*ssa.If)
	if !ok || b.Preds[0].Succs[0] != b {
		return false
	}
	cmp, ok := cond.Cond.(*ssa.BinOp)
	if !ok || cmp.Op != token.EQL {
		return false
	}
	load, ok := cmp.X.(*ssa.UnOp)
	if !ok {
		return false
	}
	old, ok := load.X.(*ssa.FieldAddr)
	return ok && old.X == field.X && old.Field == field.Field
}

// registryOf returns the registry whose method a call calls, or nil.
func (f *function) registryOf(k *call) *model.Registry {
	if k.obj == nil || !k.method {
		return nil
	}
	_, r := f.Index.RegistryOf(k.args[0].Type())
	return r
}

// serving is what a method of a registry registers: a middleware.
func (f *function) serving(k *call) (Op, bool) {
	r := f.registryOf(k)
	if r == nil || k.obj.Name() != r.Serves && k.obj.Name() != r.Around {
		return Op{}, false
	}
	middleware := f.sym(k.args[len(k.args)-1])
	if middleware.Op == ListOf {
		return Op{}, false // nil
	}
	return Op{Kind: Add, Router: f.sym(k.args[0]), Middleware: Sym{Op: ListOf, Args: []Sym{middleware}}}, true
}

// served is what a function returns that makes the handler of a registry: the
// middlewares that it puts around it.
func (f *function) served() []Op {
	if !slices.ContainsFunc(f.fn.Blocks, func(b *ssa.BasicBlock) bool {
		return slices.ContainsFunc(b.Instrs, func(instr ssa.Instruction) bool {
			c, ok := instr.(*ssa.Call)
			if !ok {
				return false
			}
			r := f.registryOf(f.call(c))
			return r != nil && f.call(c).obj.Name() == r.Serves
		})
	}) {
		return nil
	}
	var ops []Op
	for _, v := range f.sum.Values {
		if v.Op == CallOf || v.Op == FuncOf {
			ops = append(ops, Op{Kind: Serve, Mounted: v, Call: -1, Pos: f.sum.Pos})
		}
	}
	return ops
}
