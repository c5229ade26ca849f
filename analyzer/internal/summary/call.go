package summary

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// A call is what is known of the callee of a call instruction.
type call struct {
	instr ssa.CallInstruction
	args  []ssa.Value // receiver first
	name  string      // as messages show it
	obj   *types.Func // nil for calls of function values
	entry *model.Entry
	// targets are the functions that may be called, where all of them are known.
	targets []target
	builtin string
	made    []ssa.Value // arguments of the function that made the callee
	std     bool
	method  bool // obj has a receiver, which is args[0]
	sites   map[*Summary]*site
	late    string     // interface method to be resolved later, "path.I.M"
	field   string     // that it returns of its receiver, a message
	each    bool       // targets are elements of a list literal, each of which is called
	inline  bool       // the target is the body of a loop, part of the same function
	given   []flow.Set // what code in between, which calls the targets, gives them
	ran     *call      // the body of the loop that it is
}

// A target is a summarised callee with the values of its captured variables.
type target struct {
	sum  *Summary
	free []ssa.Value
}

func (f *function) call(instr ssa.CallInstruction) *call {
	c, ok := f.calls[instr]
	if !ok {
		c = f.resolve(instr)
		f.waive(c)
		f.calls[instr] = c
	}
	return c
}

func (f *function) resolve(instr ssa.CallInstruction) *call {
	common := instr.Common()
	c := &call{instr: instr, args: common.Args}
	if common.IsInvoke() {
		c.args = append([]ssa.Value{common.Value}, common.Args...)
		c.method = true
		f.about(c, common.Method)
		if c.entry == nil && !c.std && c.field == "" {
			if name := typeName(common.Value.Type()); name != "" {
				c.name = name + "." + common.Method.Name()
			}
			c.targets = f.implementations(common)
			if iface, ok := common.Value.Type().Underlying().(*types.Interface); ok && len(c.targets) == 0 {
				c.entry = f.Index.Like(common.Method, iface)
			}
			c.late = typeKey(common.Value.Type()) + "." + common.Method.Name()
		}
		return c
	}
	switch v := callee(common.Value, f.Package).(type) {
	case *ssa.Builtin:
		c.builtin = v.Name()
		c.name = v.Name()
	case *ssa.Function:
		f.static(c, v, nil)
	case *ssa.MakeClosure:
		f.static(c, v.Fn.(*ssa.Function), v.Bindings)
	case *ssa.Call:
		f.returned(c, v)
	default:
		c.name = "function value"
		f.listed(c, v)
		if load, ok := v.(*ssa.UnOp); ok {
			if g, ok := load.X.(*ssa.Global); ok && g.Object() != nil {
				// A variable of a library, option.Summary("lists tenants"), or one of the
				// program that others set.
				if c.name = g.Name(); g.Pkg != f.SSA {
					c.name = g.Pkg.Pkg.Name() + "." + c.name
				}
				c.entry = f.Index.Var(g.Object().(*types.Var))
				if held, ok := f.held(g); ok {
					if sum := f.Summary(held.Name); sum != nil {
						c.targets = []target{{sum: sum}}
					}
				}
			}
		}
	}
	return c
}

// listed fills in c for a call of an element of a list literal:
//
//	for _, check := range checks {
//		if !check(key) { return false }
//	}
func (f *function) listed(c *call, v ssa.Value) {
	var targets []target
	for _, fn := range flow.Listed(v, f.literal) {
		t, ok := f.closure(fn)
		if !ok {
			return
		}
		targets = append(targets, t)
	}
	c.targets, c.each = targets, len(targets) > 0
}

// literal returns the list literal that a package-level variable holds, or nil.
func (f *function) literal(v ssa.Value) ssa.Value {
	if list := callee(v, f.Package); list != v {
		return list
	}
	return nil
}

// returned fills in c for a call of what a factory returned:
//
//	check := newCheck("tk_")
//	check(key)
func (f *function) returned(c *call, made *ssa.Call) {
	factory := f.call(made)
	c.name, c.made = factory.name, factory.args
	if t, ok := f.product(factory); ok && t.sum.Params == len(c.args) {
		c.targets = []target{t}
	}
}

// product returns the function that a call of a factory returns, if it is seen and no
// handler.
func (f *function) product(factory *call) (target, bool) {
	if len(factory.targets) != 1 || len(factory.targets[0].sum.Values) == 0 {
		return target{}, false
	}
	fn := factory.targets[0].sum.Values[0]
	if fn.Op != FuncOf {
		return target{}, false
	}
	sum := f.Summary(fn.Name)
	if sum == nil || sum.IsHandler() {
		return target{}, false
	}
	free := make([]ssa.Value, len(fn.Args))
	for i, a := range fn.Args {
		if a.Op == ParamOf && a.Index < len(factory.args) {
			free[i] = factory.args[a.Index]
		}
	}
	return target{sum, free}, true
}

// static fills in c for a call of fn.
func (f *function) static(c *call, fn *ssa.Function, bindings []ssa.Value) {
	if obj, ok := fn.Object().(*types.Func); ok {
		if fn.Synthetic != "" && len(bindings) == 1 {
			// A bound method: its receiver is the captured variable.
			c.args = append([]ssa.Value{bindings[0]}, c.args...)
			bindings = nil
		}
		c.method = obj.Signature().Recv() != nil
		f.about(c, obj)
		if c.entry != nil || c.std || c.field != "" {
			return
		}
		if fn.Synthetic != "" {
			// Wrappers and thunks have the behaviour of the method, which has no function
			// of its own here if it is another package's.
			if m := f.SSA.Prog.FuncValue(obj); m != nil {
				fn = m
			} else if sum := f.importedObject(obj); sum != nil {
				c.targets = []target{{sum, bindings}}
				return
			}
		}
	} else {
		c.name = f.displayName(fn)
	}
	if sum := f.summary(fn); sum != nil {
		c.targets = []target{{sum, bindings}}
	}
}

func (f *function) about(c *call, obj *types.Func) {
	k, ok := f.callees[obj]
	if !ok {
		k = f.knowledgeOf(obj)
		f.callees[obj] = k
	}
	c.obj, c.name, c.entry, c.field, c.std = obj, k.name, k.entry, k.field, k.std
}

// Knowledge of a function is what models say of it, and how messages show it.
type knowledge struct {
	name  string
	entry *model.Entry
	field string
	std   bool
}

func (p *Package) knowledgeOf(obj *types.Func) knowledge {
	k := knowledge{name: callName(obj, p.Pkg), entry: p.Index.Func(obj), field: p.Index.Getter(obj)}
	if router := p.Index.Router(obj); router != nil && k.entry == nil {
		k.entry = p.Index.Func(router)
	}
	// Of a library with a model, what the model does not mention does nothing
	// that matters.
	k.std = obj.Pkg() == nil || model.IsStandard(obj.Pkg().Path()) || p.Index.Library(obj.Pkg().Path()) != nil
	return k
}

// callee looks through variables that hold one known function.
func callee(v ssa.Value, p *Package) ssa.Value {
	for range 4 {
		load, ok := v.(*ssa.UnOp)
		if !ok || load.Op != token.MUL {
			return v
		}
		switch x := load.X.(type) {
		case *ssa.Alloc:
			only := onlyStore(x)
			if only == nil {
				return v
			}
			v = only
		case *ssa.Global:
			only := p.only(x)
			if only == nil {
				return v
			}
			v = only
		default:
			return v
		}
	}
	return v
}

// onlyStore returns the one value that is ever stored in a variable, or nil.
func onlyStore(alloc *ssa.Alloc) ssa.Value {
	var val ssa.Value
	for _, ref := range *alloc.Referrers() {
		if st, ok := ref.(*ssa.Store); ok && st.Addr == alloc {
			if val != nil {
				return nil
			}
			val = st.Val
		}
	}
	return val
}

// implementations returns the methods that a call through an interface may
// reach, if every value that can be in the interface is known.
func (f *function) implementations(common *ssa.CallCommon) []target {
	var targets []target
	known := f.concrete(common.Value, 0)
	if t := f.contextBehind(common.Value.Type()); t != nil {
		known = []types.Type{t}
	}
	for _, t := range known {
		if t == nil {
			return nil
		}
		fn := f.SSA.Prog.LookupMethod(t, common.Method.Pkg(), common.Method.Name())
		if fn == nil {
			return nil
		}
		var sum *Summary
		if obj, ok := fn.Object().(*types.Func); ok && obj.Pkg() != f.Pkg {
			sum = f.importedObject(obj)
		} else if ok && fn.Synthetic != "" {
			if m := f.SSA.Prog.FuncValue(obj); m != nil {
				sum = f.summary(m)
			}
		} else {
			sum = f.summary(fn)
		}
		if sum == nil {
			return nil
		}
		targets = append(targets, target{sum: sum})
	}
	return targets
}

// maxTypes bounds the types that one interface value is followed to.
const maxTypes = 4

// concrete returns the types of the values that x, an interface, may hold; a nil
// element stands for those that are not known.
func (f *function) concrete(x ssa.Value, depth int) []types.Type {
	unknown := []types.Type{nil}
	if depth > 6 {
		return unknown
	}
	var from []ssa.Value
	switch x := x.(type) {
	case *ssa.MakeInterface:
		return []types.Type{x.X.Type()}
	case *ssa.ChangeInterface:
		return f.concrete(x.X, depth+1)
	case *ssa.Phi:
		from = x.Edges
	case *ssa.Const:
		return nil
	case *ssa.Parameter:
		fn := x.Parent()
		if f.escapes[fn] || !f.closed(fn) {
			return unknown
		}
		for i, p := range fn.Params {
			if p == x {
				for _, site := range f.callers[fn] {
					from = append(from, site.Args[i])
				}
			}
		}
	case *ssa.UnOp:
		switch addr := x.X.(type) {
		case *ssa.FieldAddr:
			field := fieldOf(addr.X.Type(), addr.Field)
			if field == nil || field.Pkg() != f.Pkg || (field.Exported() && f.Pkg.Name() != "main") {
				return unknown // other packages may set it
			}
			from = f.fields[field]
		case *ssa.Global:
			if addr.Pkg != f.SSA || addr.Object() != nil && addr.Object().Exported() && f.Pkg.Name() != "main" {
				return unknown
			}
			from = f.globals[addr]
		case *ssa.Alloc:
			for _, ref := range *addr.Referrers() {
				if st, ok := ref.(*ssa.Store); ok && st.Addr == addr {
					from = append(from, st.Val)
				}
			}
		default:
			return unknown
		}
	default:
		return unknown
	}
	if len(from) == 0 {
		return unknown
	}
	var all []types.Type
	for _, v := range from {
		all = append(all, f.concrete(v, depth+1)...)
		if len(all) > maxTypes {
			return unknown
		}
	}
	return all
}

// closed reports whether all callers of fn are in this package.
func (f *function) closed(fn *ssa.Function) bool {
	return f.Pkg.Name() == "main" || fn.Object() == nil || !fn.Object().Exported()
}
