package summary

import (
	"fmt"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file says which guards conditions establish: flow.Guards.

// guard enters g in the function's table and returns the state in which it
// holds; nothing is known of a guard that does not matter to a caller.
func (f *function) guard(g Guard) flow.State {
	if g.Kind == Shape && len(g.Y) == 0 && (g.Name == "len" || g.Name == "non-empty") && f.given(g.X) {
		// The client has no say in it: roles ...string of a call that names some.
		if g.Not {
			return nil
		}
		return flow.Nothing()
	}
	if holds, ok := Decided(f.Table, &g); ok {
		if holds {
			return flow.Nothing()
		}
		return nil
	}
	if g.Kind == Mixed {
		return flow.State{f.mix()} // of a callee
	}
	if g.Kind != Denied && !f.matters(g.X) && !f.matters(g.Y) && !f.setting(g) {
		return flow.Nothing()
	}
	return f.enter(g)
}

// givenBy reports whether g compares an argument of a check with a constant, so
// that callers that give one decide it.
func (f *function) givenBy(g Guard) bool {
	if g.Kind != Equal || f.sum.IsHandler() || len(g.X) != 1 || len(g.Y) != 1 {
		return false
	}
	x, y := f.Table.At(g.X[0]), f.Table.At(g.Y[0])
	return x == flow.Origin{Kind: flow.Param, Index: x.Index} && y.Kind == flow.Const
}

// Decided reports whether g, a comparison of two constants, holds. One of them came
// as an argument:
//
//	func (a *authorizer) allow(user *User, action string) bool {
//		return action == "read" || user.Admin
//	}
func Decided(t *flow.Table, g *Guard) (holds, ok bool) {
	if g.Kind == Truth && g.Name == "" && len(g.X) == 1 {
		switch t.At(g.X[0]) {
		case flow.Origin{Kind: flow.Const, Name: "true"}:
			return !g.Not, true
		case flow.Origin{Kind: flow.Const, Name: "false"}:
			return g.Not, true
		}
	}
	if g.Kind != Equal || len(g.X) != 1 || len(g.Y) != 1 {
		return false, false
	}
	x, y := t.At(g.X[0]), t.At(g.Y[0])
	if x != (flow.Origin{Kind: flow.Const, Name: x.Name}) || y != (flow.Origin{Kind: flow.Const, Name: y.Name}) {
		return false, false
	}
	return (x == y) != g.Not, true
}

// given reports whether set consists of constants of the program; those in the
// fields of something say nothing of whether it is there.
func (f *function) given(set flow.Set) bool {
	return len(set) > 0 && !f.Table.Any(set, func(o flow.Origin) bool { return o.Kind != flow.Const || o.In != "" })
}

// enter returns the state in which g holds. Conditions are looked at again and again
// until nothing changes, so that most guards are there already.
func (f *function) enter(g Guard) flow.State {
	k := append(f.guardKey[:0], byte(g.Kind), 0)
	if g.Not {
		k[1] = 1
	}
	k = g.Y.AppendKey(g.X.AppendKey(k))
	if len(g.Late) > 0 {
		k = fmt.Append(k, g.Late[0].Method, g.Late[0].Func, g.Late[0].Result, "\x00")
	}
	k = append(k, g.Name...)
	f.guardKey = k
	s, ok := f.guards[string(k)]
	if !ok {
		i := len(f.sum.Guards)
		s = flow.State{flow.Bit(i)}
		f.guards[string(k)] = s
		f.sum.Guards = append(f.sum.Guards, g)
		f.exclude(i)
		if f.worthAnAlternative(g) {
			f.merging.Strong = f.merging.Strong.Or(flow.Bit(i))
		}
	}
	return s
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
	if g.Kind == Mixed {
		return false
	}
	about := f.Table.Union(g.X, g.Y)
	if !f.matters(about) || f.Table.Any(about, func(o flow.Origin) bool { return o.Kind == flow.Request && o.Field != "" || o.Has(flow.Cut) }) {
		return true
	}
	if f.sum.IsHandler() && !f.Table.Any(about, func(o flow.Origin) bool { return !configured(o) }) {
		return true
	}
	if g.Not && f.unconfigured(g) {
		return true // s.auth == nil || user.Admin
	}
	switch g.Kind {
	case Denied:
		return true // what comes after it comes too late
	case Equal, Truth, Check, Verify, Decide:
		if g.Kind == Truth && g.Not && f.sum.IsHandler() && f.Table.Any(g.X, func(o flow.Origin) bool { return o.Has(flow.Loaded) && f.Words.Hidden(o.Field) }) {
			return true // !doc.Private || doc.Owner == key.User
		}
		return !g.Not || f.givenBy(g) || f.listsGiven(g) || g.Name == "map lookup" && f.sum.IsHandler() && f.Table.Any(g.Y, inPath)
	case Order:
		return true
	case Shape:
		if !g.Not && len(g.Y) > 0 && f.Table.Any(g.X, known) {
			return true // scope == "keys" || strings.HasPrefix(scope, "keys:")
		}
		if g.Not && f.fn.Signature.Variadic() && f.Table.Any(g.X, func(o flow.Origin) bool {
			return o.Kind == flow.Param && int(o.Index) == len(f.fn.Params)-1
		}) {
			return true // callers decide: roles ...string
		}
		if g.Not && len(g.X) == 1 && f.Table.At(g.X[0]) == (flow.Origin{Kind: flow.Input, Class: uint8(model.PathParam), Name: f.Table.At(g.X[0]).Name}) {
			return true // tenant != "" && tenant != key.TenantID
		}
		if g.Not && g.Name == "non-empty" && f.sum.IsHandler() && f.Table.Any(g.X, func(o flow.Origin) bool { return inPath(o) && o.Has(flow.Loaded) && o.Field == "" }) {
			return true // doc != nil && doc.Tenant != key.Tenant
		}
		if g.Not && f.Table.Any(g.X, isMessage) {
			return true // m, ok := req.(interface{ GetTenant() string }); ok && m.GetTenant() != key.TenantID
		}
		if !g.Not && f.sum.IsHandler() && f.Table.Any(g.X, f.ledTo) {
			return true // beside a way on which the key led to nothing
		}
		// A way in that looks at the form of the key only, beside one that verifies.
		return !g.Not && f.Table.Any(g.X, f.mayBeKey) && (g.Name != "non-empty" || f.Table.Any(g.X, f.Words.Credential))
	}
	return false
}

// unconfigured reports whether g asks in a method for what the receiver was made with.
func (f *function) unconfigured(g Guard) bool {
	if g.Kind != Shape || g.Name != "non-empty" || len(g.X) != 1 || f.fn.Signature.Recv() == nil {
		return false
	}
	o := f.Table.At(g.X[0])
	return o.Kind == flow.Param && o.Index == 0 && o.Field != "" && f.lasting(o)
}

// known reports whether o may be what is known of the client.
func known(o flow.Origin) bool {
	return o.Kind == flow.Context || o.Kind == flow.Param && (o.Field != "" || o.Has(flow.Elem)) || o.Kind == flow.Input && o.Has(flow.Loaded)
}

// inPath reports whether o is a parameter of the path, or what it leads to.
func inPath(o flow.Origin) bool {
	return o.Kind == flow.Input && model.Class(o.Class) == model.PathParam
}

// mayBeKey reports whether o is a key as the client sent it, or a parameter that
// a caller may pass one for.
func (f *function) mayBeKey(o flow.Origin) bool {
	return f.Words.Credential(o) || o.Kind == flow.Param && !o.Has(flow.Loaded) && o.Field == ""
}

// ledTo reports whether o is what a key as the client sent it has led to.
func (f *function) ledTo(o flow.Origin) bool {
	if !o.Has(flow.Loaded) {
		return false
	}
	o.Flags &^= flow.Loaded
	return f.Words.Credential(o)
}

// configured reports whether o is something that a handler or middleware was made
// with: a captured variable, a field of its receiver.
func configured(o flow.Origin) bool {
	switch o.Kind {
	case flow.Param, flow.Free, flow.Server, flow.Const, flow.Func:
		return !o.Has(flow.Loaded)
	}
	return false
}

// Merging implements flow.Guards.
func (f *function) Merging() flow.Merging { return f.merging }

// mix returns the guard of ways that stand for several.
func (f *function) mix() flow.Bits {
	f.merging.Mixed = f.enter(Guard{Kind: Mixed})[0]
	return f.merging.Mixed
}

func (f *function) and(s, t flow.State) flow.State { return s.And(t, f.merging) }
func (f *function) or(s, t flow.State) flow.State  { return s.Or(t, f.merging) }

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
		if f.isRefusal(x) {
			return flow.If(c.NonZero) // which is there to be returned
		}
		return f.tested(x, 0, c)
	case *ssa.Extract:
		switch tuple := x.Tuple.(type) {
		case *ssa.Call:
			return f.tested(tuple, x.Index, c)
		case *ssa.Next:
			if x.Index == 0 {
				return flow.Nothing() // the end of a loop
			}
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
		if saysHowLeft(x.X) {
			return flow.Nothing() // comparisons with it tell
		}
		// A package-level error such as ErrNotFound is there to be returned.
		if _, ok := x.X.(*ssa.Global); ok && implementsError(x.Type()) {
			if c.NonZero {
				return flow.Nothing()
			}
			return nil
		}
		if !c.NonZero && f.hasText(x) {
			return nil
		}
		if s, ok := f.decidedIn(c, x.X); ok {
			return s
		}
	case *ssa.Lookup:
		return f.and(f.found(x, c.NonZero), f.plain(c))
	}
	return f.plain(c)
}

// Repeats implements flow.Guards: a list that the program gives, such as the
// scopes that a route requires, is not empty, and where the objects that a client
// asks for are none, nothing is done to any. One of the principal's may be empty.
func (f *function) Repeats(list ssa.Value) bool { return !f.maybeNone(f.values.Of(list)) }

// Implied implements flow.Guards: an error that is a certain one is one, and an
// error that is not the one in question is taken for none,
//
//	if err := check(key); errors.Is(err, errForbidden) { deny; return }
//
// since what checks return for another reason is rarely told apart. Errors that are
// joined are none if the list of them has none. A result that a callee leaves out only
// where it returns an error says that it did.
func (f *function) Implied(c flow.Condition) (flow.Condition, bool) {
	call, ok := c.Value.(*ssa.Call)
	if ok && (isErrorsIs(f.call(call)) || joinsErrors(f.call(call))) {
		return flow.Condition{Value: call.Call.Args[0], NonZero: c.NonZero}, true
	}
	return f.orError(c)
}

func joinsErrors(k *call) bool { return ofErrors(k) && k.obj.Name() == "Join" }

func isErrorsIs(k *call) bool { return ofErrors(k) && (k.obj.Name() == "Is" || k.obj.Name() == "As") }

// ofErrors reports whether a call is of a function of package errors.
func ofErrors(k *call) bool {
	return k.obj != nil && !k.method && k.obj.Pkg() != nil && k.obj.Pkg().Path() == "errors"
}

func pos(v interface{ Pos() token.Pos }) Pos { return Pos{P: v.Pos(), End: v.Pos()} }

// present is the condition that something is there: v, ok := x.(T). Where an error
// stands in the place of what is looked for, that is there if the error is not.
//
//	if err, ok := c.Get("user").(*echo.HTTPError); ok { return err }
func (f *function) present(c flow.Condition) flow.State {
	at, absent := pos(c.Value), !c.NonZero
	if x, ok := c.Value.(*ssa.Extract); ok {
		at = pos(x.Tuple) // which has a place in the text
		if assert, ok := x.Tuple.(*ssa.TypeAssert); ok {
			if f.Index.Reply(assert.AssertedType) != nil {
				return flow.Nothing() // an answer is there whoever asks
			}
			if isAny(assert.X.Type()) && types.Implements(assert.AssertedType, errorInterface()) {
				absent = !absent
			}
		}
	}
	return f.guard(Guard{Kind: Shape, Not: absent, X: f.values.Of(c.Value), Name: "non-empty", Pos: at})
}

// plain is the condition on a value of which nothing more is known: a flag, an
// error, something that may be missing.
func (f *function) plain(c flow.Condition) flow.State {
	if check, holder, name := f.verdict(c.Value); check != nil && check.Is == "" && isBoolean(c.Value.Type()) {
		return f.passed(check, holder, name, !c.NonZero, c.Value.Pos())
	}
	if f.isTold(c.Value) || isError(c.Value.Type()) && f.saysNothing(c.Value) || f.besideVerdict(c.Value) {
		return flow.Nothing()
	}
	set := f.values.Of(c.Value)
	if k := f.errorOf(c.Value); k != nil {
		if found := f.foundBy(k); len(found) > 1 {
			return f.anyOf(Guard{Kind: Check, Not: c.NonZero, Name: "error", Pos: pos(c.Value)}, found)
		}
	}
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

func (f *function) callPos(k *call) Pos {
	at := k.instr.Pos()
	if body := k.body(); body != nil {
		at = body.Pos() // the loop's
	}
	return Pos{P: at, End: at}
}
