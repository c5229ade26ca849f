package summary

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file says what testing the result of a call establishes.

// tested is the condition on result i of a call.
func (f *function) tested(instr *ssa.Call, i int, c flow.Condition) flow.State {
	k := f.call(instr)
	switch {
	case k.field != "":
		return f.plain(c)
	case makesError(k, c.Value.Type()):
		if c.NonZero {
			return flow.Nothing()
		}
		return nil
	case k.method && f.Index.Reply(k.args[0].Type()) != nil:
		return flow.Nothing() // how an answer was written says nothing of the client
	case isErrorsIs(k), joinsErrors(k):
		return flow.Nothing() // an error says nothing of the form of what it mentions
	case k.builtin != "":
		return f.plain(c)
	case isError(c.Value.Type()) && k.entry != nil && (k.entry.Many != nil || f.answered(k)):
		return flow.Nothing()
	case k.entry != nil:
		if bits, ok := f.modelledTest(k, i, c); ok {
			return bits
		}
	}
	if len(k.targets) > 0 && f.tellsBy(k, i) {
		return f.outcome(k, i, c) // a word that the program has for it is there
	}
	if len(k.targets) > 0 {
		return f.and(f.outcome(k, i, c), f.presence(c))
	}
	if s, ok := f.findsBy(k, "ContainsFunc", c.NonZero); ok {
		return s
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
	return f.unseenTest(k, i, c)
}

// makesError reports whether a call makes an error, which is never nil:
// errors.New, fmt.Errorf, status.Error and their like, known by being functions
// that return nothing else.
func makesError(k *call, t types.Type) bool {
	if k.obj == nil || len(k.targets) > 0 || !implementsError(t) || k.instr.Common().Signature().Results().Len() != 1 {
		return false
	}
	if k.method {
		if k.entry != nil && k.entry.Write != nil && k.entry.Write.Value {
			return true // the answer
		}
		return k.obj.Name() == "Err" && typeName(k.args[0].Type()) == "Status" // status.New(code, text).Err()
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
func (f *function) unseenTest(k *call, i int, c flow.Condition) flow.State {
	not := !c.NonZero
	if isError(c.Value.Type()) {
		not = c.NonZero
	}
	all := f.Table.Union(f.union(f.values, k.args), f.union(f.values, k.made))
	if k.obj == nil && k.instr.Common().StaticCallee() == nil && !f.asks(k) && f.handedOn(k.args) {
		return flow.Nothing() // the error of the next handler
	}
	if common := k.instr.Common(); common.IsInvoke() && f.Index.IsGenerated(common.Value.Type()) {
		return flow.Nothing() // likewise
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
	return f.guard(Guard{Kind: Check, Not: not, X: all, Name: k.name, Pos: f.callPos(k), Late: testOf(f.lateCall(k), i, c)})
}

// handedOn reports whether a function value that gets args is given the request,
// and not some text of it: find(ctx, key) is no handler.
func (f *function) handedOn(args []ssa.Value) bool {
	return slices.ContainsFunc(args, func(a ssa.Value) bool { return f.Index.IsRequest(a.Type()) }) &&
		!slices.ContainsFunc(args, func(a ssa.Value) bool { return isText(a.Type()) })
}

// lateCall returns what helps to find the callee later, or nothing.
func (f *function) lateCall(k *call) []LateCall {
	late := LateCall{Method: k.late}
	if k.late == "" {
		if k.obj != nil {
			return nil
		}
		if late.Func = f.sym(k.instr.Common().Value); late.Func.Op == Unknown {
			return nil
		}
	}
	late.Args = f.arguments(k)
	late.Some = untilOne(k.instr)
	return []LateCall{late}
}

func testOf(calls []LateCall, i int, c flow.Condition) []LateCall {
	for k := range calls {
		calls[k].Result, calls[k].NonZero = i, c.NonZero
	}
	return calls
}

// same reports whether two calls are of the same callee with the same arguments.
func (c LateCall) same(d LateCall) bool {
	return c.Method == d.Method && c.Func.Equal(d.Func) && c.Result == d.Result && c.NonZero == d.NonZero && slices.EqualFunc(c.Args, d.Args, slices.Equal[flow.Set])
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
	case e.Digest != nil && isError(c.Value.Type()):
		return f.guard(Guard{Kind: Shape, Not: c.NonZero, X: f.union(f.values, k.args), Name: k.name, Pos: f.callPos(k)}), true
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
		g := Guard{Kind: Shape, Not: not, X: f.shown(f.of(f.values, k, e.Shape.Arg), e.Shape.Header), Y: f.others(k, e.Shape.Arg), Name: k.name, Pos: f.callPos(k)}
		if !f.matters(g.X) {
			g.X = f.union(f.values, k.args) // strings.Contains(alphabet, c)
		}
		return f.guard(g), true
	case e.Data != nil:
		return f.dataTest(k, c), true
	case e.Input != nil && isError(c.Value.Type()):
		return f.guard(Guard{Kind: Shape, Not: c.NonZero, X: f.input(f.values, k, e.Input), Name: k.name, Pos: f.callPos(k)}), true
	case e.Input != nil && i > 0 && isBoolean(c.Value.Type()):
		return f.guard(Guard{Kind: Shape, Not: !c.NonZero, X: f.input(f.values, k, e.Input), Name: "non-empty", Pos: f.callPos(k)}), true
	case e.Bind != nil && isError(c.Value.Type()) && !c.NonZero:
		return f.required(k, e.Bind), true
	case e.Get != nil && i > 0 && isBoolean(c.Value.Type()):
		return f.present(c), true
	case e.Input != nil, e.Get != nil, e.Request != nil, e.Digest != nil, e.Silent != nil:
		return f.plain(c), true
	case e.Bind != nil, e.Write != nil:
		return flow.Nothing(), true
	}
	return flow.Nothing(), false
}

// others returns the constants that a shape is tested against, a prefix, or the
// variables that hold them, and of the elements of a list literal all. What options are
// set to is compared with nothing.
func (f *function) others(k *call, arg model.Arg) flow.Set {
	var set flow.Set
	for _, a := range k.args {
		if a == k.arg(arg) {
			continue
		}
		set = f.Table.Union(set, f.values.Of(a))
		for _, element := range flow.Listed(a, f.literal) {
			set = f.Table.Union(set, f.values.Of(element))
		}
	}
	return f.Table.Map(set, func(o flow.Origin) (flow.Origin, bool) {
		return o, o.Kind == flow.Const && o.In == "" || o.Kind == flow.Param || o.Kind == flow.Free
	})
}

// unverified returns the credential that a verification got, as it came, without
// what the verification has filled in.
func (f *function) unverified(k *call) flow.Set {
	return f.Table.Map(f.union(f.values, k.args), func(o flow.Origin) (flow.Origin, bool) {
		return o, o.Kind != flow.Server && !o.Has(flow.Loaded)
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
			if list := f.constantsIn(k.arg(m.Args[0])); len(list) > 0 && f.aboutPath(g.Y) {
				g.X, g.Y = g.Y, list // which of them it is
			}
		}
		return f.guard(g)
	case model.Verifies:
		g.Kind = Verify
	case model.Decides:
		g.Kind = Decide
	}
	for _, a := range m.Args {
		g.X = f.Table.Union(g.X, f.shown(f.of(f.values, k, a), m.Header))
	}
	if m.Rest || len(m.Args) == 0 {
		g.X = f.union(f.values, k.args)
	}
	return f.guard(g)
}

// dataTest is the condition on a result of a call that reaches a store. A row
// that was inserted or changed says nothing about who asked for it, and one that was found
// by any of several conditions only that one of them holds.
func (f *function) dataTest(k *call, c flow.Condition) flow.State {
	not := !c.NonZero
	if isError(c.Value.Type()) {
		not = c.NonZero
	}
	if texts := f.session(k); len(texts) > 0 && isError(c.Value.Type()) {
		return f.guard(Guard{Kind: Check, Not: not, X: f.Table.Union(f.told(f.values, k), texts), Name: k.name, Pos: f.callPos(k)})
	}
	if verb, _ := f.statement(f.values, k); verb == "INSERT" || isError(c.Value.Type()) && (f.changes(f.values, k) || f.answersAlways(f.values, k)) {
		return flow.Nothing()
	}
	name := k.name
	if k.obj != nil && k.obj.Pkg() != nil && f.Index.Library(k.obj.Pkg().Path()) != k.entry.Library {
		name = k.obj.Name() // what the program calls its tables says nothing: MemberQuery.Only
	}
	g := Guard{Kind: Check, Not: not, Name: name, Pos: f.callPos(k)}
	found := f.foundBy(k)
	if k.entry.Data.Kind == model.Scans && f.Table.Any(found[0], isInput) && !f.Table.Any(found[0], func(o flow.Origin) bool { return o.Has(flow.Loaded) }) {
		g.Kind = Shape // nothing was found: what the client sent is decoded
	}
	return f.anyOf(g, found)
}

// anyOf returns the state in which g holds of one of several sets.
func (f *function) anyOf(g Guard, sets []flow.Set) flow.State {
	var s flow.State
	for _, set := range sets {
		g.X = set
		s = f.or(s, f.guard(g))
	}
	return s
}

// foundBy returns what a data call finds its rows by, for each condition that is enough. What
// scans a row is told by the call that made it:
//
//	t0 = (*DB).QueryRow(db, text, args)
//	t1 = (*Row).Scan(t0, dest)
func (f *function) foundBy(k *call) []flow.Set {
	if k.entry.Data.Kind != model.Scans || len(k.args) == 0 {
		return f.either(f.values, k)
	}
	all := []flow.Set{f.told(f.values, k)}
	made, ok := unwrap(k.args[0]).(*ssa.Call)
	if !ok {
		return all
	}
	by := f.call(made)
	if by.entry == nil || by.entry.Data == nil || by.entry.Data.Kind != model.Queries && by.entry.Data.Kind != model.Reads {
		return all
	}
	either := f.either(f.values, by)
	if len(either) < 2 {
		return all
	}
	for i, set := range either {
		either[i] = f.Table.Load(set)
	}
	return either
}

// outcome is the condition on result i of analysed callees: what each of them
// guarantees, or all of them together where each is asked and has to accept.
func (f *function) outcome(k *call, i int, c flow.Condition) flow.State {
	if k.each && c.NonZero != isError(c.Value.Type()) {
		s := flow.Nothing()
		for _, t := range k.targets {
			s = f.and(s, f.targetOutcome(k, t, i, c.NonZero))
		}
		return s
	}
	var s flow.State
	for _, t := range k.targets {
		s = f.or(s, f.targetOutcome(k, t, i, c.NonZero))
	}
	return s
}

// Where a callee can fail in several ways, that it failed is all that is known.
func (f *function) targetOutcome(k *call, t target, i int, nonZero bool) flow.State {
	accepts := false
	for _, o := range t.sum.Outcomes {
		if o.Result != i {
			continue
		}
		if o.NonZero == nonZero {
			return f.instantiate(k, t, o.Guards)
		}
		accepts = len(o.Guards) > 0
	}
	failed := !nonZero
	if isError(k.instr.Common().Signature().Results().At(i).Type()) {
		failed = nonZero
	}
	if !accepts || !failed {
		return flow.Nothing()
	}
	return f.guard(Guard{Kind: Failed, X: f.union(f.values, k.args), Name: k.name, Pos: f.callPos(k)})
}
