package summary

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// OpKind says what a registration does.
type OpKind uint8

const (
	// Derive makes a router from Router, or a new one; it is the router's number
	// Call of the function.
	Derive OpKind = iota + 1
	// Add adds Middleware to Router.
	Add
	// Register adds a route.
	Register
	// Run calls Target with Args, which registers more.
	Run
	// Serve makes Mounted, a handler, the one of a server: it may wrap a router.
	Serve
	// Fill adds Middleware to the list that Router, a field or variable, holds; or to the
	// one in field Pattern of Router, an object.
	Fill
	// Object makes an object of Mounted, which is the number Call of the function.
	Object
)

var opNames = [...]string{Derive: "derive", Add: "use", Register: "route", Run: "run", Serve: "serve", Fill: "fill", Object: "object"}

func (k OpKind) String() string { return opNames[k] }

// An Op is one registration on a router, in the order of the program text.
type Op struct {
	Kind    OpKind
	Library string // import path of the framework, without major version
	// Call is the number of the call in its function, by which its result is
	// referred to: RouterOf.
	Call   int
	Router Sym

	Verb    string // from the name of the method, "" where Method says
	Method  Sym
	Pattern Sym
	// Handlers are the middlewares of a route, in order, and its handler last.
	Handlers   Sym
	Middleware Sym

	Func    Sym  // receives a derived router
	Scoped  bool // Func registers on Router in place of a derived one
	Mounted Sym  // is served below Pattern
	New     bool
	Copies  bool
	Builder bool
	// Itself: the result is a handler, which has the route wherever it is put.
	Itself bool
	Shares bool
	Covers uint8 // model.Covers of a middleware
	// Services: middleware for methods of services alone, or a route that is one.
	Services bool
	// Streams: the same for handlers of streams.
	Streams bool
	// OfStream: the middlewares among Handlers are those of a stream.
	OfStream bool

	Target Sym
	Args   []Sym // of Target, or the struct that describes a route
	Loops  bool  // it is in a loop
	Pos    Pos
}

// operations notes what the function registers.
func (f *function) operations() {
	numbers := make(map[ssa.Instruction]int)
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			if _, ok := instr.(*ssa.Call); ok {
				numbers[instr] = len(numbers)
			}
		}
	}
	objects := make(map[*ssa.Alloc]bool)
	for _, b := range inOrder(f.fn) {
		for _, instr := range b.Instrs {
			f.sum.Ops = append(f.sum.Ops, f.begins(instr, objects)...)
			if st, ok := instr.(*ssa.Store); ok {
				f.serverField(st)
				if op, ok := f.registered(st); ok {
					f.sum.Ops = append(f.sum.Ops, op)
				}
				if op, ok := f.fills(st); ok {
					f.sum.Ops = append(f.sum.Ops, op)
				}
			}
			if op, ok := f.gather(instr); ok {
				f.sum.Ops = append(f.sum.Ops, op)
			}
			if alloc, ok := instr.(*ssa.Alloc); ok && f.literalRouter(alloc) {
				f.sum.Ops = append(f.sum.Ops, Op{Kind: Derive, New: true, Call: f.numberOf(alloc), Pos: pos(alloc)})
			}
			ci, ok := instr.(ssa.CallInstruction)
			if !ok {
				continue
			}
			if ops := f.service(f.call(ci)); len(ops) > 0 {
				f.sum.Ops = append(f.sum.Ops, ops...)
				continue
			}
			if ops := f.members(f.call(ci)); len(ops) > 0 {
				for _, op := range ops {
					op.Loops = op.Loops || loops(b)
					f.sum.Ops = append(f.sum.Ops, op)
				}
				continue
			}
			if op, ok := f.operation(f.call(ci)); ok {
				op.Call, op.Loops = -1, op.Loops || loops(b)
				if n, ok := numbers[instr]; ok {
					op.Call = n
				}
				op.Pos = f.callPos(f.call(ci))
				f.sum.Ops = append(f.sum.Ops, op)
			}
		}
	}
	f.sum.Ops = append(f.sum.Ops, f.served()...)
	f.sum.Ops = append(f.sum.Ops, f.serves()...)
}

// inOrder returns the blocks of fn such that each comes before those that it leads
// to, but for loops: SSA numbers what follows a switch before its cases.
func inOrder(fn *ssa.Function) []*ssa.BasicBlock {
	var order []*ssa.BasicBlock
	seen := make([]bool, len(fn.Blocks))
	var visit func(b *ssa.BasicBlock)
	visit = func(b *ssa.BasicBlock) {
		seen[b.Index] = true
		for _, next := range slices.Backward(b.Succs) {
			if !seen[next.Index] {
				visit(next)
			}
		}
		order = append(order, b)
	}
	if len(fn.Blocks) > 0 {
		visit(fn.Blocks[0])
	}
	slices.Reverse(order)
	return order
}

// literalRouter reports whether a variable is a router by itself, which no
// function makes: new(restful.WebService).
func (f *function) literalRouter(alloc *ssa.Alloc) bool {
	t := alloc.Type().Underlying().(*types.Pointer).Elem()
	if _, ok := t.Underlying().(*types.Struct); !ok || !f.Index.IsRouter(t) {
		return false
	}
	for _, ref := range *alloc.Referrers() {
		if st, ok := ref.(*ssa.Store); ok && st.Addr == alloc {
			return false // a copy
		}
	}
	return true
}

// numberOf tells the routers of a function apart that are variables. Those that
// calls make have the numbers of the calls.
func (f *function) numberOf(alloc *ssa.Alloc) int {
	n := -2
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			if instr == ssa.Instruction(alloc) {
				return n
			}
			if _, ok := instr.(*ssa.Alloc); ok {
				n--
			}
		}
	}
	return n
}

// loops reports whether b can run again after it ran.
func loops(b *ssa.BasicBlock) bool {
	return slices.ContainsFunc(b.Succs, func(next *ssa.BasicBlock) bool { return leads(next, b) })
}

// leads reports whether control can get from one block to another.
func leads(from, to *ssa.BasicBlock) bool {
	seen := make(map[*ssa.BasicBlock]bool)
	todo := []*ssa.BasicBlock{from}
	for len(todo) > 0 {
		b := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if b == to {
			return true
		}
		if !seen[b] {
			seen[b] = true
			todo = append(todo, b.Succs...)
		}
	}
	return false
}

func (f *function) operation(k *call) (Op, bool) {
	if e := k.entry; e != nil {
		op := Op{Library: e.Library.Path, Router: f.router(k, e)}
		switch {
		case e.Group != nil:
			return f.derive(op, k, e.Group), true
		case e.Use != nil:
			op.Kind, op.Covers, op.Services = Add, uint8(e.Library.Covers), e.Use.Services
			if e.Use.Later {
				op.Covers = uint8(model.LaterRoutes)
			}
			if e.Use.All {
				op.Covers = uint8(model.AllRoutes)
			}
			op.Middleware = f.list(k, e.Use.Middleware)
			op.Pattern = f.argument(k, e.Use.Prefix)
			return op, true
		case e.Route != nil:
			return f.register(op, k, e.Route), true
		case e.Serve != nil:
			return Op{Kind: Serve, Mounted: f.argument(k, e.Serve.Handler)}, true
		}
		return Op{}, false
	}
	if op, ok := f.serving(k); ok {
		return op, true
	}
	registers := false
	for _, t := range k.targets {
		registers = registers || len(t.sum.Ops) > 0
	}
	if registers {
		target := Sym{Op: AnyOf}
		for _, t := range k.targets {
			target.Args = append(target.Args, Sym{Op: FuncOf, Name: t.sum.Key, Args: f.syms(t.free)})
		}
		if len(target.Args) == 1 {
			target = target.Args[0]
		}
		args := f.syms(k.args)
		if k.obj != nil {
			if _, s := f.Index.MakerOf(k.obj); s != nil && s.Serves != nil {
				args[0] = f.withPromoted(args[0], k, s)
			}
		}
		return Op{Kind: Run, Target: target, Args: args}, true
	}
	if len(k.targets) > 0 || k.std || k.builtin != "" {
		return Op{}, false
	}
	// A function or method that is not known here gets a router.
	for _, a := range k.args {
		if t := unwrap(a).Type(); !f.Index.IsRouter(t) && (k.obj != nil || !f.carries(t)) {
			continue
		}
		common := k.instr.Common()
		target := Sym{Op: MethodOf, Args: []Sym{f.sym(common.Value)}}
		if common.IsInvoke() {
			target.Name, target.Fields = common.Method.Name(), []string{typeKey(common.Value.Type())}
			return Op{Kind: Run, Target: target, Args: f.syms(k.args)}, true
		}
		if k.obj == nil {
			return Op{Kind: Run, Target: f.sym(common.Value), Args: f.syms(k.args)}, true
		}
	}
	return Op{}, false
}

// serverField recognises http.Server{Handler: h} and its like.
func (f *function) serverField(st *ssa.Store) {
	fa, ok := st.Addr.(*ssa.FieldAddr)
	if !ok {
		return
	}
	if field := fieldOf(fa.X.Type(), fa.Field); field == nil || !f.Index.Serves(field) {
		return
	}
	if s := f.sym(st.Val); s.Op != Unknown {
		f.sum.Ops = append(f.sum.Ops, Op{Kind: Serve, Mounted: s, Call: -1, Pos: pos(st)})
	}
}

func (f *function) router(k *call, e *model.Entry) Sym {
	switch {
	case e.Group != nil && e.Group.On != model.None:
		return f.argument(k, e.Group.On)
	case e.Use != nil && e.Use.On != model.None:
		return f.argument(k, e.Use.On)
	case e.Route != nil && e.Route.On != model.None:
		return f.argument(k, e.Route.On)
	case strings.Contains(k.entry.Library.Default, "."):
		return Sym{Op: GlobalOf, Name: k.entry.Library.Default} // whatever the receiver is
	}
	if !k.method {
		if k.obj == nil {
			return Sym{Op: GlobalOf, Name: "default"} // a function in a variable
		}
		return Sym{Op: GlobalOf, Name: k.obj.Pkg().Path() + "." + k.entry.Library.Default}
	}
	return f.sym(k.args[0])
}

func (f *function) derive(op Op, k *call, g *model.Group) Op {
	op.Kind, op.New, op.Copies, op.Shares = Derive, g.New, g.Copies, g.Shares
	op.Covers = uint8(k.entry.Library.Covers)
	op.Pattern = f.argument(k, g.Prefix)
	if op.Pattern.Op == ListOf && len(op.Pattern.Args) == 1 {
		op.Pattern = op.Pattern.Args[0] // prefixes ...string
	}
	op.Middleware = f.list(k, g.Middleware)
	op.Func, op.Scoped = f.argument(k, g.Func), g.Scoped
	if op.Func.Op == ListOf && len(op.Func.Args) == 1 {
		op.Func = op.Func.Args[0] // groups ...func(*RouterGroup)
	}
	op.Middleware.Contains(func(s Sym) bool {
		if s.Op == WithOf {
			op.Func = s.Args[0]
		}
		return s.Op == WithOf
	})
	op.Mounted = f.argument(k, g.Mounted)
	return op
}

func (f *function) argument(k *call, a model.Arg) Sym {
	x := k.arg(a)
	if x == nil {
		return Sym{}
	}
	return f.sym(x)
}

// list returns the arguments from first on as one list.
func (f *function) list(k *call, first model.Arg) Sym {
	list := Sym{Op: ListOf}
	if first == model.None {
		return list
	}
	start := int(first) - 1
	if k.method {
		start++
	}
	sig := k.instr.Common().Signature()
	for i := start; i < len(k.args); i++ {
		s := f.gatesIn(k.args[i].Type(), f.sym(k.args[i]))
		if i == len(k.args)-1 && sig.Variadic() {
			return Sym{Op: AppendOf, Args: []Sym{list, s}}
		}
		if _, ok := k.args[i].Type().Underlying().(*types.Slice); ok {
			return Sym{Op: AppendOf, Args: []Sym{list, s}}
		}
		list.Args = append(list.Args, s)
	}
	return list
}
