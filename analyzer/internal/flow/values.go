package flow

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// Semantics says what a function's calls and fields mean. Its methods are called
// several times, with growing sets, until nothing changes.
type Semantics interface {
	// Entry returns the origins of a parameter or captured variable, usually own.
	Entry(x ssa.Value, own Set) Set
	// Call returns the origins of each result of call. It may call
	// [Values.Store] for pointers that the callee writes through.
	Call(v *Values, call ssa.CallInstruction) []Set
	// Field returns the origins of field f of x where an API gives it a meaning
	// of its own.
	Field(v *Values, x ssa.Value, f *types.Var) (Set, bool)
	// Function returns the origins of a function as a value, if it is worth any.
	Function(fn *ssa.Function) Set
	// Key returns the origins of what stands under a constant key in a map with
	// origins m.
	Key(m Set, key string) Set
	// KeyOf is Key for what a parameter or captured variable holds, and false where
	// nothing is known of that.
	KeyOf(m Set, key Origin) (Set, bool)
	// Element returns the origins of element i of a list with origins set, and false
	// where that is any element; of the last one if i is -1, of any if it is -2.
	Element(set Set, i int) (Set, bool)
	// Slice returns the origins of what is left of a text or list with origins set
	// between two indexes, and false where that is any part; an index that is not
	// known is -2, one that is not given -1.
	Slice(set Set, text bool, low, high int) (Set, bool)
	// Captured is told of every closure that the function makes, and returns its
	// origins as a value.
	Captured(v *Values, mc *ssa.MakeClosure) Set
}

// Values holds the origins of the values of one function.
type Values struct {
	Fn    *ssa.Function
	Table *Table

	sem   Semantics
	slots []slot
	of    map[ssa.Value]int32 // their slots, of values that were looked at
	// changed says that a sweep has changed something, and stale that this was looked
	// at before in the same sweep.
	changed, stale bool
}

// A slot is what is known of a value.
type slot struct {
	set    Set
	cell   Set   // what was stored behind a pointer or into a container
	tuple  []Set // the results of a call that has several
	looked bool  // since the sweep began
}

// maxSweeps bounds the sweeps over a function. Sets only grow and are bounded,
// so that the sweeps end by themselves; more than a few are only needed for long
// chains of loops.
const maxSweeps = 8

// NewValues computes the origins of fn's values.
func NewValues(fn *ssa.Function, table *Table, sem Semantics) *Values {
	v := &Values{
		Fn: fn, Table: table, sem: sem,
	}
	n := len(fn.Params) + len(fn.FreeVars)
	for _, b := range fn.Blocks {
		n += len(b.Instrs)
	}
	v.slots, v.of = make([]slot, 0, n), make(map[ssa.Value]int32, n)
	for i, p := range fn.Params {
		v.slot(p).set = sem.Entry(p, table.Of(Origin{Kind: Param, Index: int16(i)}))
	}
	for i, f := range fn.FreeVars {
		v.slot(f).set = sem.Entry(f, table.Of(Origin{Kind: Free, Index: int16(i)}))
	}
	order := fn.DomPreorder()
	for range maxSweeps {
		v.changed, v.stale = false, false
		for i := range v.slots {
			v.slots[i].looked = false
		}
		coarse := table.coarsenings
		for _, b := range order {
			for _, instr := range b.Instrs {
				v.visit(instr)
			}
		}
		// Another sweep would look at the same again, if nothing has changed since it
		// was looked at. Only sets that became too large grow by the same once more.
		if !v.changed || !v.stale && table.coarsenings == coarse {
			break
		}
	}
	return v
}

// slot returns what is known of x, until the next call.
func (v *Values) slot(x ssa.Value) *slot {
	i, ok := v.of[x]
	if !ok {
		i = int32(len(v.slots))
		v.of[x] = i
		v.slots = append(v.slots, slot{})
	}
	return &v.slots[i]
}

// look is slot for what is known by now.
func (v *Values) look(x ssa.Value) *slot {
	s := v.slot(x)
	s.looked = true
	return s
}

// Of returns the origins of x.
func (v *Values) Of(x ssa.Value) Set {
	switch x := x.(type) {
	case nil:
		return nil
	case *ssa.Const:
		return v.constant(x)
	case *ssa.Global:
		return v.Table.Of(Origin{Kind: Server, Name: x.Pkg.Pkg.Path() + "." + x.Name()})
	case *ssa.Function:
		return v.sem.Function(x)
	case *ssa.Builtin:
		return nil
	}
	s := v.look(x)
	return v.Table.Union(s.set, s.cell)
}

// Result returns the origins of result i of a call.
func (v *Values) Result(call ssa.Value, i int) Set {
	if t := v.look(call).tuple; i < len(t) {
		return t[i]
	}
	return nil
}

// Stored returns what was stored through x by this function.
func (v *Values) Stored(x ssa.Value) Set { return v.look(x).cell }

// Store adds set to what can be read through the pointer or container p.
func (v *Values) Store(p ssa.Value, set Set) {
	if len(set) == 0 {
		return
	}
	root, field := base(p)
	if field != "" {
		set = v.Table.In(set, field)
	}
	s := v.slot(root)
	v.grow(s, &s.cell, set)
}

// base returns the variable or container that address p lies in and the field of
// it, if any.
func base(p ssa.Value) (root ssa.Value, field string) {
	for {
		switch x := p.(type) {
		case *ssa.FieldAddr:
			// What an embedded struct holds counts as the outer one's.
			if fv := fieldOf(x.X.Type(), x.Field); !fv.Embedded() {
				field = fv.Name()
			}
			p = x.X
		case *ssa.IndexAddr:
			p = x.X
		case *ssa.Slice:
			p = x.X
		case *ssa.ChangeType:
			p = x.X
		case *ssa.MakeInterface:
			p = x.X
		case *ssa.ChangeInterface:
			p = x.X
		case *ssa.UnOp:
			// A pointer kept in a variable that is not in registers.
			if x.Op != token.MUL {
				return p, field
			}
			switch x.X.(type) {
			case *ssa.Alloc, *ssa.FreeVar:
			case *ssa.FieldAddr:
				// A map in a field: what it holds counts as the field's.
				if _, ok := x.Type().Underlying().(*types.Map); !ok {
					return p, field
				}
			default:
				return p, field
			}
			p = x.X
		default:
			return p, field
		}
	}
}

func fieldOf(t types.Type, i int) *types.Var {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	if s, ok := t.Underlying().(*types.Struct); ok {
		return s.Field(i)
	}
	// A type parameter whose types share the field.
	return types.NewField(token.NoPos, nil, "", types.Typ[types.Invalid], false)
}

func (v *Values) constant(c *ssa.Const) Set {
	if c.Value == nil {
		return nil
	}
	switch c.Value.Kind() {
	case constant.String:
		if s := constant.StringVal(c.Value); s != "" {
			return v.Table.Of(Origin{Kind: Const, Name: s})
		}
	case constant.Int:
		return v.Table.Of(Origin{Kind: Const, Name: c.Value.ExactString()})
	}
	return nil
}

// grow adds set to what s holds in old.
func (v *Values) grow(s *slot, old *Set, set Set) {
	if u := v.Table.Union(*old, set); len(u) != len(*old) {
		*old = u
		v.change(s)
	}
}

func (v *Values) change(s *slot) {
	v.changed = true
	v.stale = v.stale || s.looked
}

func (v *Values) visit(instr ssa.Instruction) {
	switch x := instr.(type) {
	case ssa.CallInstruction:
		v.call(x)
	case *ssa.Store:
		v.Store(x.Addr, v.Of(x.Val))
	case *ssa.MapUpdate:
		set := v.Of(x.Value)
		if key, ok := constKey(x.Key); ok {
			set = v.Table.In(set, key)
		} else {
			set = v.Table.Union(set, v.Of(x.Key))
		}
		v.Store(x.Map, set)
	case *ssa.MakeClosure:
		v.set(x, v.sem.Captured(v, x))
	case ssa.Value:
		v.set(x, v.value(x))
	}
}

func (v *Values) set(x ssa.Value, set Set) {
	if len(set) > 0 {
		s := v.slot(x)
		v.grow(s, &s.set, set)
	}
}

func (v *Values) call(call ssa.CallInstruction) {
	results := v.sem.Call(v, call)
	value := call.Value()
	if value == nil {
		return // go or defer
	}
	if _, ok := value.Type().(*types.Tuple); ok {
		s := v.slot(value)
		if s.tuple == nil {
			s.tuple = results
			v.change(s)
			return
		}
		for i, set := range results {
			v.grow(s, &s.tuple[i], set)
		}
		return
	}
	if len(results) > 0 {
		v.set(value, results[0])
	}
}

func (v *Values) value(instr ssa.Value) Set {
	t := v.Table
	switch x := instr.(type) {
	case *ssa.Phi:
		var set Set
		for _, e := range x.Edges {
			set = t.Union(set, v.Of(e))
		}
		return set
	case *ssa.UnOp:
		return v.Of(x.X)
	case *ssa.BinOp:
		return t.Union(v.Of(x.X), v.Of(x.Y))
	case *ssa.Convert:
		return v.Of(x.X)
	case *ssa.ChangeType:
		return v.Of(x.X)
	case *ssa.ChangeInterface:
		return v.Of(x.X)
	case *ssa.MultiConvert:
		return v.Of(x.X)
	case *ssa.SliceToArrayPointer:
		return v.Of(x.X)
	case *ssa.MakeInterface:
		return v.Of(x.X)
	case *ssa.TypeAssert:
		return v.Of(x.X)
	case *ssa.Extract:
		return v.extract(x)
	case *ssa.FieldAddr:
		return v.field(x.X, x.Field)
	case *ssa.Field:
		return v.field(x.X, x.Field)
	case *ssa.IndexAddr:
		return v.index(x.X, x.Index)
	case *ssa.Index:
		return v.index(x.X, x.Index)
	case *ssa.Lookup:
		return v.lookup(x)
	case *ssa.Slice:
		set := v.Of(x.X)
		text := isString(x.X.Type())
		if own, ok := v.sem.Slice(set, text, bound(x.Low), bound(x.High)); ok {
			set = own
		} else if x.High != nil && text {
			set = t.With(set, Part)
		}
		return set
	case *ssa.Range:
		return t.With(v.Of(x.X), Elem)
	case *ssa.Next:
		return v.Of(x.Iter)
	}
	return nil // allocations: what is stored in them
}

func (v *Values) extract(x *ssa.Extract) Set {
	switch tuple := x.Tuple.(type) {
	case *ssa.Call:
		return v.Result(tuple, x.Index)
	case *ssa.TypeAssert, *ssa.Lookup, *ssa.Next:
		return v.Of(tuple)
	case *ssa.UnOp:
		return v.Of(tuple)
	}
	return nil
}

func (v *Values) field(x ssa.Value, i int) Set {
	f := fieldOf(x.Type(), i)
	if set, ok := v.sem.Field(v, x, f); ok {
		return set
	}
	if f.Embedded() {
		// Promoted fields count as fields of the outer struct.
		set := v.Of(x)
		return v.Table.Map(set, func(o Origin) (Origin, bool) {
			if o.In == f.Name() {
				o.In = ""
			}
			return o, true
		})
	}
	return v.Table.Select(v.Of(x), f.Name())
}

func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}
