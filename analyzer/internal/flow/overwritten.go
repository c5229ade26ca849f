package flow

import (
	"go/token"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// At returns the origins of x, an argument of at, without what stood in fields of the
// variable that it is, or points to, before they were given other values:
//
//	c.ShouldBindJSON(&u)
//	u.Role = "member"
//	db.Create(&u)            // the role is not the client's
func (v *Values) At(x ssa.Value, at ssa.Instruction) Set {
	if values := v.last(x); values != nil {
		return values
	}
	set := v.Of(x)
	variable, at := variableOf(x, at)
	if variable == nil || len(set) == 0 {
		return set
	}
	for field, values := range overwritten(variable, at) {
		set = v.Table.Map(set, func(o Origin) (Origin, bool) { return o, o.In != field })
		for _, val := range values {
			set = v.Table.Union(set, v.Table.In(v.Of(val), field))
		}
	}
	return set
}

// Overwritten returns the names of the fields of the variable that x, an argument of at,
// is, or points to, that were given other values before, in order.
func Overwritten(x ssa.Value, at ssa.Instruction) []string {
	variable, at := variableOf(x, at)
	if variable == nil {
		return nil
	}
	return slices.Sorted(maps.Keys(overwritten(variable, at)))
}

// last returns what a field that x reads was given last, if that is known.
func (v *Values) last(x ssa.Value) Set {
	load, ok := x.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return nil
	}
	fa, ok := load.X.(*ssa.FieldAddr)
	if !ok {
		return nil
	}
	variable, ok := fa.X.(*ssa.Alloc)
	if !ok {
		return nil
	}
	var set Set
	for _, val := range overwritten(variable, load)[fieldOf(fa.X.Type(), fa.Field).Name()] {
		set = v.Table.Union(set, v.Of(val))
	}
	return set
}

// variableOf returns the variable that an argument of at is or points to, and the
// instruction that takes it as it is then.
//
//	t1 = *t0 (User)
//	t2 = make any <- User (t1)
func variableOf(x ssa.Value, at ssa.Instruction) (*ssa.Alloc, ssa.Instruction) {
	for {
		switch y := x.(type) {
		case *ssa.MakeInterface:
			x = y.X
		case *ssa.ChangeType:
			x = y.X
		case *ssa.UnOp:
			variable, ok := y.X.(*ssa.Alloc)
			if !ok || y.Op != token.MUL {
				return nil, nil
			}
			return variable, y
		case *ssa.Alloc:
			return y, at
		default:
			return nil, nil
		}
	}
}

// overwritten returns the fields of a variable that are given a value on every way to
// at, with these values, where nothing else can write to the variable in between.
func overwritten(variable *ssa.Alloc, at ssa.Instruction) map[string][]ssa.Value {
	var fields map[string][]ssa.Value
	for _, ref := range *variable.Referrers() {
		fa, ok := ref.(*ssa.FieldAddr)
		if !ok || fieldOf(fa.X.Type(), fa.Field).Embedded() {
			continue
		}
		for _, ref := range *fa.Referrers() {
			st, ok := ref.(*ssa.Store)
			if !ok || st.Addr != fa || !Follows(at, st) || mayChange(variable, st, at) {
				continue
			}
			if fields == nil {
				fields = make(map[string][]ssa.Value)
			}
			name := fieldOf(fa.X.Type(), fa.Field).Name()
			fields[name] = append(fields[name], st.Val)
		}
	}
	return fields
}

// mayChange reports whether what gets a variable as a whole may write to it between two
// instructions: it does neither come before the first nor after the second.
func mayChange(x ssa.Value, from, to ssa.Instruction) bool {
	for _, ref := range *x.Referrers() {
		switch ref := ref.(type) {
		case *ssa.FieldAddr, *ssa.DebugRef:
		case *ssa.UnOp:
		case *ssa.MakeInterface:
			if mayChange(ref, from, to) {
				return true
			}
		case *ssa.ChangeType:
			if mayChange(ref, from, to) {
				return true
			}
		default:
			if ref != to && !Follows(from, ref) && !Follows(ref, to) {
				return true
			}
		}
	}
	return false
}

// Follows reports whether an instruction comes after another one on every way to it.
func Follows(instr, other ssa.Instruction) bool {
	if instr.Block() != other.Block() {
		return other.Block().Dominates(instr.Block())
	}
	return slices.Index(instr.Block().Instrs, instr) > slices.Index(instr.Block().Instrs, other)
}
