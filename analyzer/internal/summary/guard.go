package summary

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file says which guards conditions establish: flow.Guards.

type guardKey struct {
	kind GuardKind
	not  bool
	name string
	x, y string
}

// guard enters g in the function's table and returns the state in which it
// holds; nothing is known of a guard that does not matter to a caller.
func (f *function) guard(g Guard) flow.State {
	if g.Kind != Denied && !f.matters(g.X) && !f.matters(g.Y) && !f.setting(g) {
		return flow.Nothing()
	}
	return flow.State{f.enter(g)}
}

func (f *function) enter(g Guard) flow.Bits {
	k := guardKey{g.Kind, g.Not, g.Name, g.X.Key(), g.Y.Key()}
	i, ok := f.guards[k]
	if !ok {
		i = len(f.sum.Guards)
		f.guards[k] = i
		f.sum.Guards = append(f.sum.Guards, g)
		if f.worthAnAlternative(g) {
			f.strong = f.strong.Or(flow.Bit(i))
		}
	}
	return flow.Bit(i)
}

// setting reports whether g is about the program's configuration, in a handler
// or middleware that may work differently for it.
func (f *function) setting(g Guard) bool {
	if !f.sum.IsHandler() || g.Kind != Truth && g.Kind != Equal && g.Kind != Shape {
		return false
	}
	return len(g.X) > 0 || len(g.Y) > 0
}

// worthAnAlternative reports whether a way on which g holds must not be mixed
// with others: because g may be what authorizes, or because it says which
// requests or which configuration take the way.
func (f *function) worthAnAlternative(g Guard) bool {
	about := f.Table.Union(g.X, g.Y)
	if !f.matters(about) || f.Table.Any(about, func(o flow.Origin) bool { return o.Kind == flow.Request && o.Field != "" }) {
		return true
	}
	switch g.Kind {
	case Denied:
		return true // what comes after it comes too late
	case Equal, Truth, Check, Verify, Decide:
		return !g.Not
	case Order:
		return true
	}
	return false
}

// Strong implements flow.Guards.
func (f *function) Strong() flow.Bits { return f.strong }

func (f *function) and(s, t flow.State) flow.State { return s.And(t, f.strong) }
func (f *function) or(s, t flow.State) flow.State  { return s.Or(t, f.strong, 6) }

// matters reports whether a set depends on the caller, the request or its
// context.
func (f *function) matters(set flow.Set) bool {
	return f.Table.Any(set, func(o flow.Origin) bool {
		switch o.Kind {
		case flow.Param, flow.Free, flow.Input, flow.Context, flow.Request:
			return true
		}
		return false
	})
}

// Atom implements flow.Guards.
func (f *function) Atom(c flow.Condition) flow.State {
	switch x := c.Value.(type) {
	case *ssa.BinOp:
		return f.comparison(x, c.NonZero)
	case *ssa.Call:
		return f.tested(x, 0, c)
	case *ssa.Extract:
		switch tuple := x.Tuple.(type) {
		case *ssa.Call:
			return f.tested(tuple, x.Index, c)
		case *ssa.TypeAssert:
			if x.Index == 1 {
				return f.present(c)
			}
		case *ssa.Lookup:
			if x.Index == 1 {
				return f.found(tuple, c.NonZero)
			}
		}
	case *ssa.UnOp:
		// A package-level error such as ErrNotFound is there to be returned.
		if _, ok := x.X.(*ssa.Global); ok && isError(x.Type()) {
			if c.NonZero {
				return flow.Nothing()
			}
			return nil
		}
	case *ssa.Lookup:
		return f.and(f.found(x, c.NonZero), f.plain(c))
	}
	return f.plain(c)
}

func pos(v interface{ Pos() token.Pos }) Pos { return Pos{P: v.Pos(), End: v.Pos()} }

// present is the condition that something is there: v, ok := x.(T).
func (f *function) present(c flow.Condition) flow.State {
	return f.guard(Guard{Kind: Shape, Not: !c.NonZero, X: f.values.Of(c.Value), Name: "non-empty", Pos: pos(c.Value)})
}

// plain is the condition on a value of which nothing more is known: a flag, an
// error, something that may be missing.
func (f *function) plain(c flow.Condition) flow.State {
	set := f.values.Of(c.Value)
	g := Guard{Kind: Shape, Not: !c.NonZero, X: set, Name: "non-empty", Pos: pos(c.Value)}
	if at, ok := f.testedAt[c.Value]; ok {
		g.Pos = Pos{P: at, End: at}
	}
	switch {
	case isError(c.Value.Type()):
		g.Kind, g.Not, g.Name = Check, c.NonZero, "error"
	case isBoolean(c.Value.Type()):
		g.Kind, g.Name = Truth, ""
	case isNumber(c.Value.Type()):
		g.Kind, g.Name = Truth, ""
	}
	if f.Table.Any(set, func(o flow.Origin) bool { return o.Has(flow.Length) }) {
		g.Kind, g.Name = Shape, "len"
	}
	return f.guard(g)
}

// found is the condition that a map holds a key:
//
//	meta, ok := keys[key]
func (f *function) found(x *ssa.Lookup, ok bool) flow.State {
	return f.guard(Guard{
		Kind: Equal, Not: !ok, Name: lookupName(x.X.Type()), Pos: pos(x),
		X: f.Table.With(f.values.Of(x.X), flow.Elem), Y: f.values.Of(x.Index),
	})
}

// lookupName tells a set from a map that leads to more.
func lookupName(t types.Type) string {
	if m, ok := t.Underlying().(*types.Map); ok {
		switch e := m.Elem().Underlying().(type) {
		case *types.Basic:
			if e.Info()&types.IsBoolean != 0 {
				return "set lookup"
			}
		case *types.Struct:
			if e.NumFields() == 0 {
				return "set lookup"
			}
		}
	}
	return "map lookup"
}

// comparison is the condition x == y or x < y where neither is zero, or one is,
// in which case package flow asks about the other side as well.
func (f *function) comparison(x *ssa.BinOp, holds bool) flow.State {
	xs, ys := f.values.Of(x.X), f.values.Of(x.Y)
	g := Guard{X: xs, Y: ys, Pos: Pos{P: x.Pos(), End: x.Pos()}}
	switch x.Op {
	case token.EQL, token.NEQ:
		if zero(x.X) || zero(x.Y) {
			f.testedAt[x.X], f.testedAt[x.Y] = x.Pos(), x.Pos()
			return flow.Nothing()
		}
		equal := holds == (x.Op == token.EQL)
		if bits, ok := f.numericResult(x, equal); ok {
			return bits
		}
		g.Kind, g.Not, g.Name = Equal, !equal, "=="
		if isError(x.X.Type()) {
			return flow.Nothing() // one kind of failure among others
		}
		if f.length(xs) || f.length(ys) {
			g.Kind, g.Name = Shape, "len"
			g.X, g.Y = f.Table.Union(xs, ys), nil
		}
		return f.guard(g)
	case token.LSS, token.LEQ, token.GTR, token.GEQ:
		if strings.HasPrefix(x.Block().Comment, "rangeindex") {
			return flow.Nothing() // the end of a loop
		}
		g.Kind, g.Not, g.Name = Order, !holds, x.Op.String()
		if f.length(xs) || f.length(ys) {
			g.Kind, g.Not, g.Name = Shape, false, "len"
			g.X, g.Y = f.Table.Union(xs, ys), nil
			return f.guard(g)
		}
		return f.and(f.guard(g), f.indexTest(x, holds))
	case token.AND, token.OR, token.XOR, token.AND_NOT:
		g.Kind, g.Not, g.Name = Truth, !holds, x.Op.String()
		g.X, g.Y = f.Table.Union(xs, ys), nil
		return f.guard(g)
	}
	return flow.Nothing()
}

// indexTest recognises a number that a store or a function counted, compared
// with zero or a small constant: rows > 0, strings.Index(key, "_") >= 0.
func (f *function) indexTest(x *ssa.BinOp, holds bool) flow.State {
	if _, ok := x.Y.(*ssa.Const); !ok {
		return flow.Nothing()
	}
	set := f.values.Of(x.X)
	if !f.Table.Any(set, func(o flow.Origin) bool { return o.Has(flow.Loaded) }) {
		return flow.Nothing()
	}
	positive := holds == (x.Op == token.GTR || x.Op == token.GEQ)
	return f.guard(Guard{Kind: Check, Not: !positive, X: set, Name: "count", Pos: pos(x)})
}

// numericResult recognises subtle.ConstantTimeCompare(a, b) == 1.
func (f *function) numericResult(x *ssa.BinOp, equal bool) (flow.State, bool) {
	result, c := x.X, x.Y
	if _, ok := result.(*ssa.Const); ok {
		result, c = c, result
	}
	if cv, ok := result.(*ssa.Convert); ok {
		result = cv.X
	}
	in, ok := result.(*ssa.Call)
	k, isConst := c.(*ssa.Const)
	if !ok || !isConst || k.Value == nil || k.Value.ExactString() != "1" {
		return flow.Nothing(), false
	}
	e := f.call(in).entry
	if e == nil || e.Check == nil || e.Check.Pass != model.One {
		return flow.Nothing(), false
	}
	return f.check(f.call(in), e.Check, !equal), true
}

func (f *function) length(set flow.Set) bool {
	return f.Table.Any(set, func(o flow.Origin) bool { return o.Has(flow.Length) })
}

// tested is the condition on result i of a call.
func (f *function) tested(instr *ssa.Call, i int, c flow.Condition) flow.State {
	k := f.call(instr)
	switch {
	case !c.NonZero && makesError(k, c.Value.Type()):
		return nil
	case k.builtin != "":
		return f.plain(c)
	case k.entry != nil:
		if bits, ok := f.modelledTest(k, i, c); ok {
			return bits
		}
	}
	if len(k.targets) > 0 {
		return f.and(f.outcome(k, i, c), f.presence(c))
	}
	if k.std || k.entry != nil && k.entry.Pure != nil {
		name := k.name
		if !isBoolean(c.Value.Type()) && !isError(c.Value.Type()) {
			return f.plain(c)
		}
		not := !c.NonZero
		if isError(c.Value.Type()) {
			not = c.NonZero
		}
		kind, all := Shape, f.union(f.values, k.args)
		if inner := f.captured(k); len(inner) > 0 || k.obj != nil && strings.HasSuffix(k.obj.Name(), "Func") {
			// slices.ContainsFunc(keys, func(k Key) bool { return k.Secret == secret })
			kind, all = Check, f.Table.Union(all, inner)
		}
		return f.guard(Guard{Kind: kind, Not: not, X: all, Name: name, Pos: pos(instr)})
	}
	return f.unseenTest(k, c)
}

// makesError reports whether a call makes an error, which is never nil:
// errors.New, fmt.Errorf, status.Error and their like, known by being functions
// that return nothing else.
func makesError(k *call, t types.Type) bool {
	if k.obj == nil || len(k.targets) > 0 || !isError(t) || k.instr.Common().Signature().Results().Len() != 1 || k.method {
		return false
	}
	name := k.obj.Name()
	for _, prefix := range []string{"New", "Error", "Wrap", "With"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// captured returns the origins of what function literals among the arguments
// have captured.
func (f *function) captured(k *call) flow.Set {
	var set flow.Set
	for _, a := range k.args {
		if mc, ok := unwrap(a).(*ssa.MakeClosure); ok {
			set = f.Table.Union(set, f.union(f.values, mc.Bindings))
		}
	}
	return set
}

// presence adds to what an analysed callee guarantees that its result is there.
func (f *function) presence(c flow.Condition) flow.State {
	if isError(c.Value.Type()) || isBoolean(c.Value.Type()) {
		return flow.Nothing()
	}
	return f.plain(c)
}

// unseenTest is the condition on a result of code that is not seen: on its
// accepting outcome it has accepted its arguments.
func (f *function) unseenTest(k *call, c flow.Condition) flow.State {
	not := !c.NonZero
	if isError(c.Value.Type()) {
		not = c.NonZero
	}
	all := f.union(f.values, k.args)
	if k.obj == nil && k.instr.Common().StaticCallee() == nil && slices.ContainsFunc(k.args, func(a ssa.Value) bool { return f.Index.IsRequest(a.Type()) }) {
		return flow.Nothing() // the error of the next handler
	}
	if k.obj == nil {
		all = f.Table.Union(all, f.values.Of(k.instr.Common().Value))
	}
	if len(all) == 0 || !f.matters(all) {
		// What the context holds for a getter is there.
		if isBoolean(c.Value.Type()) {
			return f.present(c)
		}
		return f.plain(c)
	}
	return f.guard(Guard{Kind: Check, Not: not, X: all, Name: k.name, Pos: f.callPos(k)})
}

func (f *function) callPos(k *call) Pos {
	return Pos{P: k.instr.Pos(), End: k.instr.Pos()}
}

// modelledTest is the condition on a result of a call that a model speaks of.
func (f *function) modelledTest(k *call, i int, c flow.Condition) (flow.State, bool) {
	e := k.entry
	switch {
	case e.Check != nil:
		results := k.instr.Common().Signature().Results()
		switch e.Check.Pass {
		case model.NilError:
			if i == results.Len()-1 && isError(results.At(i).Type()) {
				return f.check(k, e.Check, c.NonZero), true
			}
			// The other results are there also when the check failed.
			return f.guard(Guard{Kind: Shape, Not: !c.NonZero, X: f.unverified(k), Name: k.name, Pos: f.callPos(k)}), true
		case model.True:
			if i == 0 {
				return f.check(k, e.Check, !c.NonZero), true
			}
			return flow.Nothing(), true
		case model.One:
			return f.check(k, e.Check, !c.NonZero), true
		case model.Zero:
			return f.check(k, e.Check, c.NonZero), true
		}
	case e.Aborted != nil:
		if c.NonZero {
			return flow.Nothing(), true
		}
		return f.notAborted(k), true
	case e.Shape != nil:
		not := !c.NonZero
		if isError(c.Value.Type()) {
			not = c.NonZero
		}
		return f.guard(Guard{Kind: Shape, Not: not, X: f.of(f.values, k, e.Shape.Arg), Y: f.others(k, e.Shape.Arg), Name: k.name, Pos: f.callPos(k)}), true
	case e.Data != nil:
		return f.dataTest(k, c), true
	case e.Input != nil && isError(c.Value.Type()):
		return f.guard(Guard{Kind: Shape, Not: c.NonZero, X: f.input(f.values, k, e.Input), Name: k.name, Pos: f.callPos(k)}), true
	case e.Get != nil && i > 0 && isBoolean(c.Value.Type()):
		return f.present(c), true
	case e.Input != nil, e.Get != nil, e.Request != nil, e.Digest != nil, e.Silent != nil:
		return f.plain(c), true
	case e.Bind != nil, e.Write != nil:
		return flow.Nothing(), true
	}
	return flow.Nothing(), false
}

// others returns the constants that a shape is tested against: a prefix.
func (f *function) others(k *call, arg model.Arg) flow.Set {
	var set flow.Set
	for _, a := range k.args {
		if a != k.arg(arg) {
			set = f.Table.Union(set, f.values.Of(a))
		}
	}
	return f.Table.Map(set, func(o flow.Origin) (flow.Origin, bool) { return o, o.Kind == flow.Const })
}

// notAborted is the condition that the chain was not aborted: what the calls that
// got the context before guarantee when they let the chain continue.
//
//	RequirePermission("x")(c)
//	if c.IsAborted() { return }
func (f *function) notAborted(k *call) flow.State {
	s := flow.Nothing()
	for _, b := range f.fn.Blocks {
		if b != k.instr.Block() && !b.Dominates(k.instr.Block()) {
			continue
		}
		for _, instr := range b.Instrs {
			ci, ok := instr.(ssa.CallInstruction)
			if !ok {
				continue
			}
			if ci == k.instr {
				break
			}
			s = f.and(s, f.letsThrough(f.call(ci)))
		}
	}
	return s
}

func (f *function) letsThrough(k *call) flow.State {
	if k.entry != nil || k.std || k.builtin != "" {
		return flow.Nothing()
	}
	if len(k.targets) == 1 {
		if t := k.targets[0]; t.sum.Aborts && t.sum.Continues {
			return f.instantiate(k, t, t.sum.On)
		}
		return flow.Nothing()
	}
	if !slices.ContainsFunc(k.args, func(a ssa.Value) bool { return f.Index.IsRequest(a.Type()) && !isContext(a.Type()) }) {
		return flow.Nothing()
	}
	return f.guard(Guard{Kind: Check, X: f.Table.Of(flow.Origin{Kind: flow.Request}), Name: k.name, Pos: f.callPos(k)})
}

// unverified returns the credential that a verification got, as it came.
func (f *function) unverified(k *call) flow.Set {
	return f.Table.Map(f.union(f.values, k.args), func(o flow.Origin) (flow.Origin, bool) {
		return o, o.Kind != flow.Server
	})
}

// check is the condition that a modelled check passed, or failed if not is set.
func (f *function) check(k *call, m *model.Check, not bool) flow.State {
	g := Guard{Not: not, Name: k.name, Pos: f.callPos(k)}
	switch m.Kind {
	case model.Compares, model.Holds:
		g.Kind = Equal
		g.X, g.Y = f.of(f.values, k, m.Args[0]), f.of(f.values, k, m.Args[1])
		if m.Kind == model.Holds {
			g.X = f.Table.With(g.X, flow.Elem)
		}
		return f.guard(g)
	case model.Verifies:
		g.Kind = Verify
	case model.Decides:
		g.Kind = Decide
	}
	for _, a := range m.Args {
		g.X = f.Table.Union(g.X, f.of(f.values, k, a))
	}
	if m.Rest || len(m.Args) == 0 {
		g.X = f.union(f.values, k.args)
	}
	return f.guard(g)
}

// dataTest is the condition on a result of a call that reaches a store. A row
// that was inserted or changed says nothing about who asked for it.
func (f *function) dataTest(k *call, c flow.Condition) flow.State {
	all := f.union(f.values, k.args)
	if verb, _ := f.statement(k); verb == "INSERT" || k.entry.Data.Kind == model.Writes && isError(c.Value.Type()) {
		return flow.Nothing()
	}
	not := !c.NonZero
	if isError(c.Value.Type()) {
		not = c.NonZero
	}
	return f.guard(Guard{Kind: Check, Not: not, X: all, Name: k.name, Pos: f.callPos(k)})
}

// outcome is the condition on result i of analysed callees: what each of them
// guarantees.
func (f *function) outcome(k *call, i int, c flow.Condition) flow.State {
	var s flow.State
	for _, t := range k.targets {
		s = f.or(s, f.targetOutcome(k, t, i, c.NonZero))
	}
	return s
}

func (f *function) targetOutcome(k *call, t target, i int, nonZero bool) flow.State {
	for _, o := range t.sum.Outcomes {
		if o.Result == i && o.NonZero == nonZero {
			return f.instantiate(k, t, o.Guards)
		}
	}
	return flow.Nothing()
}

// instantiate returns what a callee knows in terms of this function.
func (f *function) instantiate(k *call, t target, alternatives [][]int) flow.State {
	if len(alternatives) == 1 && len(alternatives[0]) == 0 {
		return flow.Nothing()
	}
	args, free := f.bindings(f.values, k.args), f.bindings(f.values, t.free)
	var s flow.State
	for _, guards := range alternatives {
		a := flow.Nothing()
		for _, i := range guards {
			g := t.sum.Guards[i]
			g.X, g.Y = f.subst(g.X, args, free), f.subst(g.Y, args, free)
			if !g.Pos.P.IsValid() {
				g.Pos = f.callPos(k) // in another package: the call stands for it
			}
			a = f.and(a, f.guard(g))
		}
		s = f.or(s, a)
	}
	return s
}

// After implements flow.Guards.
func (f *function) After(ci ssa.CallInstruction) flow.State {
	switch ci.(type) {
	case *ssa.Defer, *ssa.Go:
		return flow.Nothing()
	}
	k := f.call(ci)
	if f.aborted && k.entry != nil && (k.entry.Abort != nil || k.entry.Next != nil) {
		return nil
	}
	s := f.denies(k)
	if len(k.targets) == 0 {
		return s
	}
	var after flow.State
	for _, t := range k.targets {
		way := f.instantiate(k, t, t.sum.Always)
		if len(t.sum.Always) == 0 {
			way = flow.Nothing() // it never returns, as far as is known
		}
		if f.aborted && t.sum.Aborts {
			way = nil
			if t.sum.Continues {
				way = f.instantiate(k, t, t.sum.On)
			}
		}
		after = f.or(after, way)
	}
	return f.and(s, after)
}

func isError(t types.Type) bool {
	named, ok := types.Unalias(t).(*types.Named)
	return ok && named.Obj().Pkg() == nil && named.Obj().Name() == "error"
}

func isBoolean(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsBoolean != 0
}

func isNumber(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsNumeric != 0
}

// zero reports whether v is the constant nil, "", 0, false or true.
func zero(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	if !ok {
		return false
	}
	if c.Value == nil {
		return true
	}
	switch c.Value.Kind() {
	case constant.Bool:
		return true
	case constant.String:
		return constant.StringVal(c.Value) == ""
	case constant.Int:
		return c.Value.ExactString() == "0"
	}
	return false
}
