package summary

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file reads what generated code asks for leave in front of the methods that it
// serves.

// authenticators returns the functions that a method of a server asks for leave, by
// other methods of it: those of an interface with the given name. Where the method says
// that some of them are enough, it returns these alternatives.
func (f *function) authenticators(fn *ssa.Function, security string) []Sym {
	var gates []Sym
	var bits []bit
	for _, b := range fn.DomPreorder() {
		for _, instr := range b.Instrs {
			c, ok := instr.(*ssa.Call)
			if !ok {
				continue
			}
			callee := c.Call.StaticCallee()
			if callee == nil || callee.Signature.Recv() == nil || callee.Pkg != f.SSA {
				continue
			}
			if method := asked(callee, security); method != nil {
				for i, p := range f.fn.Params {
					if types.Identical(p.Type(), method.Value.Type()) {
						gates = append(gates, Sym{Op: GateOf, Args: []Sym{{
							Op: MethodOf, Name: method.Method.Name(), Args: []Sym{{Op: ParamOf, Index: i}}, Fields: []string{typeKey(p.Type())},
						}, {Op: ListOf}, f.credential(callee, method, c.Call.Args)}})
						bits = append(bits, satisfies(c))
					}
				}
			}
		}
	}
	return alternatives(gates, bits, requirements(fn))
}

// asked returns the call of a method of an interface with the given name in fn, or nil.
func asked(fn *ssa.Function, security string) *ssa.CallCommon {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if c, ok := instr.(*ssa.Call); ok && c.Call.IsInvoke() && typeName(c.Call.Value.Type()) == security {
				return &c.Call
			}
		}
	}
	return nil
}

// credential is what a method that authenticates is told, as a struct: where the
// credential was found, in the fields that hold one, and the roles that the operation
// wants, which a table has by its name.
//
//	value := req.Header.Get("X-API-Key")
//	t.APIKey = value
//	t.Roles = operationRolesKeyAuth[operationName]
//	rctx, err := s.sec.HandleKeyAuth(ctx, operationName, t)
func (f *function) credential(fn *ssa.Function, method *ssa.CallCommon, args []ssa.Value) Sym {
	from := Sym{Op: ConstOf, Name: "Authorization", Index: int(model.Header)}
	for _, callee := range calledBy(fn) {
		obj, _ := callee.Object().(*types.Func)
		if obj == nil {
			continue
		}
		if e := f.Index.Func(obj); e != nil && e.Input != nil && e.Input.Name != model.None {
			if name := constantGiven(fn, callee); name != "" {
				from.Name, from.Index = name, int(e.Input.Class)
			}
		}
	}
	told := Sym{Op: StructOf}
	a := f.Index.AuthenticatorOf(method.Method.Name(), method.Signature())
	if a == nil {
		return told
	}
	for _, name := range a.Fields {
		if fieldNamed(method.Args[a.Credential-1].Type(), name) != nil {
			told.Fields, told.Args = append(told.Fields, name), append(told.Args, from)
		}
	}
	field, table := tabled(fn)
	entries := f.entries(table)
	for _, arg := range args {
		if operation, ok := text(arg); ok && entries.Op == ListOf {
			told.Fields, told.Args = append(told.Fields, field), append(told.Args, entries.entry(operation))
		}
	}
	return told
}

// entries returns what the package's initializer puts into a table, as a map literal.
func (f *function) entries(table *ssa.Global) Sym {
	init := f.SSA.Func("init")
	if table == nil || init == nil {
		return unknown("table")
	}
	for _, b := range init.Blocks {
		for _, instr := range b.Instrs {
			if st, ok := instr.(*ssa.Store); ok && st.Addr == table {
				if literal, ok := st.Val.(*ssa.MakeMap); ok {
					return f.inside(literal).mapped(literal, 0)
				}
			}
		}
	}
	return unknown("table")
}

// constantGiven returns the text that fn calls callee with, or "".
func constantGiven(fn, callee *ssa.Function) string {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if c, ok := instr.(*ssa.Call); ok && c.Call.StaticCallee() == callee {
				for _, arg := range c.Call.Args {
					if name, ok := text(arg); ok {
						return name
					}
				}
			}
		}
	}
	return ""
}

// tabled returns the field that a function keeps an entry of a table in, and the table.
func tabled(fn *ssa.Function) (field string, table *ssa.Global) {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			st, ok := instr.(*ssa.Store)
			if !ok {
				continue
			}
			fa, isField := st.Addr.(*ssa.FieldAddr)
			lookup, ok := st.Val.(*ssa.Lookup)
			if !ok || !isField {
				continue
			}
			if load, ok := lookup.X.(*ssa.UnOp); ok {
				if table, ok := load.X.(*ssa.Global); ok {
					return fieldOf(fa.X.Type(), fa.Field).Name(), table
				}
			}
		}
	}
	return "", nil
}
