package summary

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// Words tells by name what code does not say.
type Words interface {
	// Sensitive reports whether a function of the given name does something that
	// needs a privilege, and whether that is so in any program. On is the name of
	// the type or package that it belongs to.
	Sensitive(name, on string) (severe, ok bool)
	// Ephemeral reports whether removing what the name stands for concerns nobody
	// else: a cache, a session.
	Ephemeral(name string) bool
	// Credential reports whether an input is a key as the client sent it.
	Credential(o flow.Origin) bool
	// TenantField and ScopeField report whether a struct field of that name holds
	// a tenant or a privilege.
	TenantField(name string) bool
	ScopeField(name string) bool
	// Hidden reports whether a flag of that name says that an object is not for
	// everybody.
	Hidden(name string) bool
	// Rules reports whether a role of that name is one of those who run a service.
	Rules(name string) bool
	// Table reports whether a database table holds keys, users or privileges.
	Table(name string) bool
}

// A Package computes the summaries of one package.
type Package struct {
	Fset  *token.FileSet
	Pkg   *types.Package
	SSA   *ssa.Package
	Index *model.Index
	Table *flow.Table
	Words Words
	// Imported returns the summary of a function of an imported package, or nil.
	Imported func(key string) *Summary
	// SetsUp reports whether a function is only called to set up what serves
	// requests, so that all that counts of it is what it returns, stores and
	// registers.
	SetsUp func(*ssa.Function) bool
	// Asserted reports whether a comment says what a middleware, or what the function with
	// the given key makes, makes sure of.
	Asserted func(key string) bool

	sums    map[*ssa.Function]*Summary
	busy    map[*ssa.Function]bool
	globals map[*ssa.Global][]ssa.Value
	holders map[*ssa.Function]*ssa.Global // by the literal that they hold
	fields  map[*types.Var][]ssa.Value
	// made counts the places where the package makes variables of a type.
	made map[string]int
	// gathers are the variables with lists and maps of what has to do with routes that
	// functions add to.
	gathers map[*ssa.Global]bool
	callers map[*ssa.Function][]*ssa.CallCommon
	escapes map[*ssa.Function]bool
	// received are the fields that methods and functions set of what they got.
	received map[*types.Var]bool
	// intercepted are functions that run in front of the methods of controllers.
	intercepted []interception
	order       []*Summary

	functions map[string]*ssa.Function // by key
	handlers  map[*types.Signature]handlerType
	callees   map[*types.Func]knowledge
	// contextTypes are the types that interfaces stand for, by these: see contextBehind.
	contextTypes map[*types.TypeName]types.Type
}

// A handlerType is the one that a signature is, if there is a library.
type handlerType struct {
	lib *model.Library
	sig *model.Signature
}

// handlerType returns the framework whose handlers have the given type, and how, or
// nil. It is asked for each parameter of each function.
func (p *Package) handlerType(sig *types.Signature) (*model.Library, *model.Signature) {
	h, ok := p.handlers[sig]
	if !ok {
		h.lib, h.sig = p.Index.HandlerOf(sig, p.Pkg)
		p.handlers[sig] = h
	}
	return h.lib, h.sig
}

// Compute summarises those of fns, the functions of the package, that matter and
// everything in the package that they call. The rest it summarises when asked.
func (p *Package) Compute(fns []*ssa.Function, matters func(*ssa.Function) bool) {
	p.sums = make(map[*ssa.Function]*Summary)
	p.busy = make(map[*ssa.Function]bool)
	p.functions = make(map[string]*ssa.Function, len(fns))
	p.handlers = make(map[*types.Signature]handlerType)
	p.callees = make(map[*types.Func]knowledge)
	for _, fn := range fns {
		p.functions[FunctionKey(fn)] = fn
	}
	p.survey(fns)
	p.hold()
	for _, fn := range fns {
		if fn.Parent() == nil && matters(fn) {
			p.summary(fn)
		}
	}
	p.variables()
}

// Summaries returns what was summarised, callees before their callers.
func (p *Package) Summaries() []*Summary { return p.order }

// Summary returns the summary of the function with the given key, of this
// package or an imported one. It returns nil for code that is not seen and inside
// of a recursion.
func (p *Package) Summary(key string) *Summary {
	if fn := p.functions[key]; fn != nil {
		return p.summary(fn)
	}
	return p.Imported(key)
}

// survey notes what is stored in package-level variables and struct fields and
// where functions are called, which helps to find out what function values and
// interfaces hold.
func (p *Package) survey(fns []*ssa.Function) {
	p.globals = make(map[*ssa.Global][]ssa.Value)
	p.fields = make(map[*types.Var][]ssa.Value)
	p.made = make(map[string]int)
	p.gathers = make(map[*ssa.Global]bool)
	p.callers = make(map[*ssa.Function][]*ssa.CallCommon)
	p.escapes = make(map[*ssa.Function]bool)
	p.received = make(map[*types.Var]bool)
	var operands []*ssa.Value // of one instruction after the other
	for _, fn := range fns {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				operands = instr.Operands(operands[:0])
				p.note(instr, operands)
			}
		}
	}
}

func (p *Package) note(instr ssa.Instruction, operands []*ssa.Value) {
	p.gathered(instr)
	var callee ssa.Value
	switch x := instr.(type) {
	case *ssa.Alloc:
		p.made[typeKey(x.Type())]++
	case *ssa.Store:
		switch addr := x.Addr.(type) {
		case *ssa.Global:
			p.globals[addr] = append(p.globals[addr], x.Val)
		case *ssa.FieldAddr:
			f := fieldOf(addr.X.Type(), addr.Field)
			p.fields[f] = append(p.fields[f], x.Val)
			if _, ok := root(addr).(*ssa.Parameter); ok {
				p.received[f] = true
			}
		}
	case ssa.CallInstruction:
		callee = x.Common().Value
		if fn := x.Common().StaticCallee(); fn != nil {
			p.callers[fn] = append(p.callers[fn], x.Common())
			p.intercept(fn, x.Common().Args)
		}
	}
	for _, op := range operands {
		if fn, ok := (*op).(*ssa.Function); ok && *op != callee {
			p.escapes[fn] = true
		}
	}
}

func fieldOf(t types.Type, i int) *types.Var {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	if s, ok := t.Underlying().(*types.Struct); ok {
		return s.Field(i)
	}
	return nil
}

// summary returns the summary of fn, computing it if it belongs to the package.
// It returns nil for code that is not seen and inside of a recursion.
func (p *Package) summary(fn *ssa.Function) *Summary {
	if origin := fn.Origin(); origin != nil {
		fn = origin
	}
	if s, ok := p.sums[fn]; ok {
		return s
	}
	if fn.Blocks == nil || fn.Pkg != p.SSA && fn.Synthetic == "" && fn.Parent() == nil {
		return p.imported(fn)
	}
	if p.busy[fn] {
		return nil
	}
	p.busy[fn] = true
	s := p.analyze(fn)
	delete(p.busy, fn)
	p.sums[fn] = s
	p.order = append(p.order, s)
	return s
}

func (p *Package) imported(fn *ssa.Function) *Summary {
	obj, ok := fn.Object().(*types.Func)
	if !ok || obj.Pkg() == nil {
		return nil
	}
	return p.importedObject(obj)
}

func (p *Package) importedObject(obj *types.Func) *Summary {
	if obj.Pkg() == nil || obj.Pkg() == p.Pkg {
		return nil
	}
	return p.Imported(ObjectKey(obj))
}

// analyze computes the summary of a function with a body.
func (p *Package) analyze(fn *ssa.Function) *Summary {
	for _, anon := range fn.AnonFuncs {
		p.summary(anon)
	}
	f := &function{
		Package: p,
		fn:      fn,
		sum: &Summary{
			Key:    ownKey(fn),
			Name:   p.displayName(fn),
			Params: len(fn.Params),
			Pos:    Pos{P: fn.Pos(), End: fn.Pos()},
		},
		guards:   make(map[string]flow.State),
		calls:    make(map[ssa.CallInstruction]*call),
		testedAt: make(map[ssa.Value]token.Pos),
	}
	f.merging = flow.Merging{Possible: f.Possible, Mix: f.mix}
	if recv := fn.Signature.Recv(); recv != nil && p.Index.Made(recv.Type()) {
		f.undivided = true // its routes are those of what makes the server
	} else if lib, h := p.handlerType(fn.Signature); lib != nil && h.Found(fn.Name()) {
		f.sum.Framework, f.sum.Chain, f.sum.Endpoint = lib.Name, lib.Chain, h.Returns && !f.failing()
		f.controlled(h)
	} else {
		f.sum.Endpoint = p.Index.EndpointOf(fn.Signature) != nil
	}
	f.values = flow.NewValues(fn, p.Table, f)
	if fn.Parent() != nil || !p.SetsUp(fn) {
		f.must = flow.NewMust(fn, f)
		f.effects()
		f.choices()
		f.outcomes()
		f.left()
		f.chain()
		f.comparisons()
		f.presences()
		f.branches()
	}
	f.results()
	f.closures()
	f.operations()
	return f.sum
}

// A function is the work on one function.
type function struct {
	*Package
	fn     *ssa.Function
	sum    *Summary
	values *flow.Values
	must   *flow.Must

	symbols map[ssa.Value]Sym
	// testedAt is where a value is compared with zero, which is what a reader
	// would call the check.
	testedAt map[ssa.Value]token.Pos
	guards   map[string]flow.State // by what tells them apart
	guardKey []byte                // the last of these
	calls    map[ssa.CallInstruction]*call
	merging  flow.Merging
	excludes []flow.Bits // by guard: those that can't hold where it does
	// exclusive says that there are guards that can't hold together.
	exclusive bool
	// answerEnds: in the framework of the chain, an answer ends it
	answerEnds bool
	aborted    bool // whether the analysis at work regards an aborted chain as ended
	unused     bool // whether nobody looks at the results of the call at work
	// undivided: calls look like those of a dispatcher, and the function does the
	// handler's work by itself
	undivided bool
	aside     bool // whether nobody learns how the call at work went
}
