package summary

import (
	"go/constant"
	"go/types"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file reads what a generator has written to serve the methods of an interface:
// a function that makes a server of a value of it, and methods of that server, one
// for each. Which path leads to one, and what authenticates in front of it, these
// methods say; the code that chooses between them is not followed.
//
//	func NewServer(h Handler, sec SecurityHandler, opts ...ServerOption) (*Server, error)
//	func (s *Server) handleListInvoicesRequest(args [1]string, w http.ResponseWriter, r *http.Request)

// serves returns the routes of a server that the function at work makes.
func (f *function) serves() []Op {
	obj, ok := f.fn.Object().(*types.Func)
	if !ok {
		return nil
	}
	lib, s := f.Index.MakerOf(obj)
	if s == nil || s.Serves == nil {
		return nil
	}
	router := f.server()
	if router == nil {
		return nil
	}
	var ops []Op
	t := f.fn.Params[0].Type()
	for method := range t.Underlying().(*types.Interface).Methods() {
		fn := f.methodNamed(router.Type(), s.Serves.Name(s.Serves.Handle, method.Name()))
		if fn == nil {
			continue // no operation
		}
		op := Op{Kind: Register, Library: lib.Path, Call: -1, Router: f.sym(router), Services: true, Pos: f.sum.Pos}
		pattern := "/" + f.Pkg.Name() + "/" + method.Name()
		if p := givenTo(fn, s.Serves.Pattern); p != "" {
			pattern, op.Verb = p, givenTo(fn, s.Serves.Verb)
		}
		op.Pattern = Sym{Op: ConstOf, Name: pattern}
		handlers := []Sym{{Op: ListOf, Args: f.authenticators(fn, s.Serves.Security)}}
		for i, p := range f.fn.Params[1:] {
			if _, ok := p.Type().Underlying().(*types.Slice); ok {
				handlers = append(handlers, Sym{Op: ParamOf, Index: i + 1}) // options
			}
		}
		last := Sym{Op: ListOf}
		if decode := f.SSA.Func(s.Serves.Name(s.Serves.Decode, method.Name())); decode != nil {
			n := method.Signature().Params().Len()
			last.Args = append(last.Args, Sym{Op: GateOf, Name: Before, Index: n, Args: []Sym{{Op: FuncOf, Name: FunctionKey(decode)}}})
		}
		last.Args = append(last.Args, Sym{Op: MethodOf, Name: method.Name(), Args: []Sym{{Op: ParamOf}}, Fields: []string{typeKey(t)}})
		op.Handlers = Sym{Op: AppendOf, Args: append(handlers, last)}
		ops = append(ops, op)
	}
	return ops
}

// PromotedMethod begins the names of what stands for methods that a struct has from
// an embedded one: the method, or nil for one that is only a placeholder.
const PromotedMethod = "method "

// withPromoted adds to the value of a service the methods that its type does not
// declare by itself.
func (f *function) withPromoted(s Sym, k *call, service *model.Service) Sym {
	if s.Op != StructOf {
		return s
	}
	s.Fields, s.Args = slices.Clone(s.Fields), slices.Clone(s.Args)
	iface := k.obj.Signature().Params().At(0).Type().Underlying().(*types.Interface)
	for method := range iface.Methods() {
		m, ok := f.implementation(k.args[0], method, service.Placeholder)
		switch {
		case !ok:
			m = Sym{Op: ListOf}
		case m.Op != FuncOf || strings.HasPrefix(m.Name, PackageOf(m.Name)+".("+s.Name[strings.LastIndexByte(s.Name, '.')+1:]+")."):
			continue
		default:
			m.Args = []Sym{unknown("embedded")}
		}
		s.Fields, s.Args = append(s.Fields, PromotedMethod+method.Name()), append(s.Args, m)
	}
	return s
}

// server returns the server that the function at work makes, or nil.
func (f *function) server() *ssa.Alloc {
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			if alloc, ok := instr.(*ssa.Alloc); ok && f.literalRouter(alloc) {
				return alloc
			}
		}
	}
	return nil
}

// methodNamed returns a method of the program's own, or nil.
func (f *function) methodNamed(t types.Type, name string) *ssa.Function {
	obj, _, _ := types.LookupFieldOrMethod(t, true, f.Pkg, name)
	fn, ok := obj.(*types.Func)
	if !ok {
		return nil
	}
	return f.SSA.Prog.FuncValue(fn)
}

// givenTo returns the text that a method of a constant of the given value gets in fn:
//
//	semconv.HTTPRouteKey.String("/invoices/{id}")
func givenTo(fn *ssa.Function, of string) string {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			c, ok := instr.(*ssa.Call)
			if !ok || len(c.Call.Args) != 2 {
				continue
			}
			if recv, ok := text(c.Call.Args[0]); ok && recv == of {
				given, _ := text(c.Call.Args[1])
				return given
			}
		}
	}
	return ""
}

// text returns the text of a constant.
func text(v ssa.Value) (string, bool) {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(c.Value), true
}

// calledBy returns the functions that fn calls, in the order of its text.
func calledBy(fn *ssa.Function) []*ssa.Function {
	var all []*ssa.Function
	for _, b := range fn.DomPreorder() {
		for _, instr := range b.Instrs {
			if c, ok := instr.(ssa.CallInstruction); ok && c.Common().StaticCallee() != nil {
				all = append(all, c.Common().StaticCallee())
			}
		}
	}
	return all
}

// decoded returns what is in the parameters that a generated function decodes, from
// what it says of those that it can't:
//
//	return params, &ogenerrors.DecodeParamError{Name: "tenant_id", In: "path", Err: err}
func (f *function) decoded() flow.Set {
	if f.fn.Signature.Results().Len() != 2 {
		return nil
	}
	t, ok := f.fn.Signature.Results().At(0).Type().Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	var set flow.Set
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			alloc, ok := instr.(*ssa.Alloc)
			if !ok {
				continue
			}
			of := alloc.Type().Underlying().(*types.Pointer).Elem()
			d := f.Index.IsDecodeError(of)
			if d == nil {
				continue
			}
			texts := constants(alloc)
			class := model.ClassOf(texts[d.In])
			for field := range t.Fields() {
				if class != 0 && squashed(field.Name()) == squashed(texts[d.Name]) {
					set = f.Table.Union(set, f.Table.Of(flow.Origin{Kind: flow.Input, Class: uint8(class), Name: texts[d.Name], In: field.Name()}))
				}
			}
		}
	}
	return set
}

// constants returns the texts that a struct literal has, by field.
func constants(alloc *ssa.Alloc) map[string]string {
	texts := make(map[string]string)
	for _, ref := range *alloc.Referrers() {
		fa, ok := ref.(*ssa.FieldAddr)
		if !ok {
			continue
		}
		for _, ref := range *fa.Referrers() {
			if st, ok := ref.(*ssa.Store); ok && st.Addr == fa {
				if c, ok := text(st.Val); ok {
					texts[fieldOf(alloc.Type(), fa.Field).Name()] = c
				}
			}
		}
	}
	return texts
}

// squashed returns the letters and digits of a name: tenant_id and TenantID are one.
func squashed(name string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, name))
}
