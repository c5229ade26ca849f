package summary

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// maxEffects bounds a summary. A function with more effects than that is a
// dispatcher or a main function, of which nobody asks.
const maxEffects = 160

// effects notes what the function does, and under which guards.
func (f *function) effects() {
	f.collectEffects()
	if f.answersItself() {
		f.sum.Effects = nil
		f.collectEffects()
	}
}

func (f *function) collectEffects() {
	f.must.Each(func(instr ssa.Instruction, state flow.State) {
		if len(state) == 0 {
			return // control does not get here
		}
		switch x := instr.(type) {
		case ssa.CallInstruction:
			k := f.call(x)
			f.unused, f.aside = unused(x.Value(), 0), aside(x) && !tells(k)
			f.callEffects(k, state)
			f.unused, f.aside = false, false
		case *ssa.Return:
			f.reply(x)
		case *ssa.Lookup:
			if len(*x.Referrers()) == 0 || counter(x) != nil {
				return // nobody asks for what was found
			}
			f.access(Read, x.X, x.Index, pos(x), state)
		case *ssa.MapUpdate:
			f.access(Write, x.Map, x.Key, pos(x), state)
		case *ssa.BinOp:
			f.looped(x, state)
		}
	})
}

func (f *function) add(e Effect, state flow.State) {
	if len(state) == 0 {
		return // what it does never happens here
	}
	if f.unused && (e.Kind == Read || e.Kind == Unseen) {
		return // nobody asks for what was found
	}
	switch e.Kind {
	case Sensitive:
		if !e.Severe && !f.sum.IsHandler() && f.ephemeral() {
			return
		}
	case Read, Write, Unseen:
		e.Args = f.dropConst(e.Args)
		if !f.matters(e.Args) {
			return
		}
	case Grant:
		if len(f.notDenied(state)) == 0 {
			return // the body of an error answer
		}
	}
	e.Guards = state.Lists()
	if e.Branch() {
		e.When = f.matches(state)
	}
	e.Aside = e.Aside || f.aside && stores(e.Kind)
	for i := range f.sum.Effects {
		old := &f.sum.Effects[i]
		if old.Kind == e.Kind && old.Name == e.Name && old.Adds == e.Adds && old.Asks == e.Asks && slices.Equal(old.Args, e.Args) && slices.EqualFunc(old.Guards, e.Guards, slices.Equal[[]int]) &&
			slices.Equal(old.Status, e.Status) && slices.Equal(old.Text, e.Text) && slices.Equal(old.To, e.To) && slices.EqualFunc(old.Late, e.Late, LateCall.same) &&
			(e.Kind != Next && e.Kind != Callback || old.Target.Equal(e.Target)) {
			old.Aside = old.Aside && e.Aside
			return
		}
	}
	if len(f.sum.Effects) >= maxEffects {
		f.sum.GaveUp = "more than " + strconv.Itoa(maxEffects) + " effects"
		return
	}
	f.sum.Effects = append(f.sum.Effects, e)
}

// notDenied returns the alternatives of state in which no error was answered.
func (f *function) notDenied(state flow.State) flow.State {
	return slices.DeleteFunc(slices.Clone(state), func(b flow.Bits) bool {
		return slices.ContainsFunc(b.List(), func(i int) bool { return f.sum.Guards[i].Kind == Denied })
	})
}

func (f *function) dropConst(set flow.Set) flow.Set {
	return f.Table.Map(set, func(o flow.Origin) (flow.Origin, bool) {
		return o, o.Kind != flow.Const && o.Kind != flow.Answer
	})
}

func (f *function) callEffects(k *call, state flow.State) {
	at := f.callPos(k)
	f.loopedBy(k, state)
	switch {
	case k.builtin == "delete":
		f.access(Write, k.args[0], k.args[1], at, state)
		if f.shared(k.args[0]) && f.destroys() && !f.keeps(k.args[0], k.args[1]) {
			f.add(Effect{Kind: Sensitive, Name: "delete", What: "deletes stored entries", Removes: true, Args: f.union(f.values, k.args[1:]), Pos: at, Site: at}, state)
		}
		return
	case k.builtin == "clear":
		if f.shared(k.args[0]) && f.destroys() {
			f.add(Effect{Kind: Sensitive, Name: "clear", What: "deletes all stored entries", Severe: true, Removes: true, Pos: at, Site: at}, state)
		}
		return
	case k.builtin != "", k.field != "":
		return
	case k.entry != nil && f.modelledEffects(k, state), f.generated(k, state):
		return
	case len(k.targets) > 0:
		for _, t := range k.targets {
			if f.dispatches(k, t, state) {
				f.dispatch(k, t, state)
				continue
			}
			f.targetEffects(k, t, state)
		}
		f.closureEffects(k, state, false)
		f.sensitiveByName(k, state)
		return
	}
	f.closureEffects(k, state, true)
	if k.obj == nil && k.instr.Common().StaticCallee() == nil && f.functionValue(k, state) {
		return
	}
	f.unseenEffects(k, state)
}

// destroys reports whether removing entries from a map is what the function is
// for: it is a handler, or named after it. Elsewhere it is mostly housekeeping.
func (f *function) destroys() bool {
	if f.sum.IsHandler() {
		return true
	}
	on := f.Pkg.Name()
	if recv := f.fn.Signature.Recv(); recv != nil {
		on = typeName(recv.Type())
	}
	_, ok := f.Words.Sensitive(f.fn.Name(), on)
	return ok
}

// ephemeral reports whether the function is, by its name or receiver, about
// something whose removal concerns nobody else: Session.Delete.
func (f *function) ephemeral() bool {
	recv := f.fn.Signature.Recv()
	return f.Words.Ephemeral(f.fn.Name()) || recv != nil && f.Words.Ephemeral(typeName(recv.Type()))
}

// modelledEffects notes the effects of a call that a model speaks of and reports
// whether there is nothing else to say of it.
func (f *function) modelledEffects(k *call, state flow.State) bool {
	e, at := k.entry, f.callPos(k)
	if e.Write != nil {
		f.grant(k, state)
	}
	switch {
	case e.Next != nil:
		next := Effect{Kind: Next, Name: k.name, Pos: at, Site: at}
		if k.method && !f.Index.IsRequest(k.args[0].Type()) {
			if f.picks(k, k.args[0], next, state) {
				break
			}
			next.Target = f.sym(k.args[0])
			f.goesOnWithMade(k.args[0])
			next.When = f.splits(k, next.Target, state)
		}
		f.add(next, state)
	case e.Data != nil:
		f.dataEffects(k, state)
	case e.Issue != nil:
		f.add(Effect{Kind: Issue, Name: k.name, Pos: at, Site: at}, state)
	case e.Operation != nil && !f.ofEphemeral(k) && !ofTemporary(k) && !f.ofOwn(k):
		f.add(Effect{Kind: Sensitive, Name: k.name, What: e.Operation.What, Severe: e.Operation.Severe, Removes: e.Operation.Removes, Args: f.union(f.values, k.args), Pos: at, Site: at}, state)
	}
	f.closureEffects(k, state, e.Data != nil)
	return true
}

// ofEphemeral reports whether an operation is given a value of a type whose
// removal concerns nobody else: db.Delete(&Session{}).
func (f *function) ofEphemeral(k *call) bool {
	return slices.ContainsFunc(k.args, func(a ssa.Value) bool {
		return slices.ContainsFunc(append(elements(a), a), func(v ssa.Value) bool {
			return f.Words.Ephemeral(typeName(unwrap(v).Type()))
		})
	})
}

// dataEffects notes what a data call does, for each condition that is enough for it.
func (f *function) dataEffects(k *call, state flow.State) {
	either := f.either(f.values, k)
	for _, set := range either {
		f.dataEffect(k, set, len(either) > 1, state)
	}
}

// dataEffect notes what a data call does that is told set, by itself or as one of several
// conditions.
func (f *function) dataEffect(k *call, set flow.Set, either bool, state flow.State) {
	at := f.callPos(k)
	e := Effect{Kind: Read, Name: k.name, Args: f.named(k, k.args, set), Pos: at, Site: at}
	verb, table := f.statement(f.values, k)
	switch k.entry.Data.Kind {
	case model.Builds, model.Scans:
		return
	case model.Writes:
		e.Kind = Write
	case model.Queries:
		if verb != "" && verb != "SELECT" && verb != "SET" {
			e.Kind, e.What = Write, "writes to table "+table
		}
		if verb == "" && k.obj != nil && strings.Contains(k.obj.Name(), "Exec") {
			e.Kind = Write
		}
	}
	e.Adds = verb == "INSERT" && !f.looksUp(f.values, k)
	e.Copies = verb == "INSERT" && !e.Adds
	if e.Kind == Read {
		e.Asks, e.Some, e.Found = f.asked(f.values, k).or(either), f.filters(k), f.foundInto(k)
		e.Admins = f.amongAdmins(k, e.Found)
	}
	if verb == "" && k.entry.Data.SQL != model.None {
		e.Text = f.ofCallers(f.sqlTexts(f.values, k))
	}
	f.sum.Lists = f.sum.Lists || e.Kind == Read && !f.matters(e.Args)
	f.add(e, state)
	if s, ok := f.sensitive(e, verb, table); ok {
		f.add(s, state)
		return
	}
	switch verb {
	case "DELETE", "TRUNCATE", "DROP", "UPDATE", "INSERT":
		return
	}
	if f.Words.Ephemeral(table) {
		return
	}
	s := e
	s.Kind = Sensitive
	if op := k.entry.Operation; op != nil {
		s.What, s.Severe, s.Removes = op.What, op.Severe, op.Removes
	} else {
		if k.entry.Data.Kind != model.Writes || k.obj == nil || k.obj.Pkg().Path() == "sync" {
			return // a map of the program's own holds what its maker says it does
		}
		severe, ok := f.Words.Sensitive(k.obj.Name(), "")
		if !ok {
			return
		}
		s.What, s.Severe, s.Removes = "deletes stored data", severe, true
	}
	if kind := f.rowType(k); s.Removes && kind != "" {
		s.What += " of type " + kind
	}
	f.add(s, state)
}

// rowType returns the name of the program's own type whose rows a call to a library is
// about, or "": db.Where("id = ?", id).Delete(&Token{}).
func (f *function) rowType(k *call) string {
	if row := f.row(k); row != nil {
		return row.Obj().Name()
	}
	return ""
}

// targetEffects notes the effects of a callee as effects of this function.
func (f *function) targetEffects(k *call, t target, state flow.State) {
	in := f.site(k, t)
	refuses := f.answersError(k, t)
	f.sum.Lists = f.sum.Lists || t.sum.Lists
	var params []Sym
	for i := range t.sum.Effects {
		e := t.sum.Effects[i]
		if f.repeats(k, t, &e) || e.Kind == Sensitive && f.scratch(k) {
			continue
		}
		given := len(e.Args) > 0
		e.Args, e.Some = in.set(e.Args), in.set(e.Some)
		e.Some = f.filtersOf(k, e)
		switch e.Kind {
		case Read, Write, Unseen:
			if f.unused && e.Kind != Write || !f.matters(e.Args) {
				continue
			}
		}
		guards := f.conditions(k, t, e.Guards)
		e.Status, e.To = in.set(e.Status), in.set(e.To)
		if e.Kind == Choose && (!f.Table.Any(e.Args, f.clientNames) || !f.matters(e.To)) {
			continue // it was between what the program itself has
		}
		e.Passed, e.Late, e.Text = in.list(e.Passed), in.late(e.Late), in.set(e.Text)
		if e.Kind == Next && e.Target.Op == ParamOf && e.Target.Index < len(k.args) {
			if inner, ok := f.closure(k.args[e.Target.Index]); ok {
				f.targetEffects(&call{instr: k.instr, name: k.name}, inner, f.and(state, guards))
				continue
			}
		}
		if e.Kind == Callback {
			f.calledBack(k, t, e, f.and(state, guards))
			continue
		}
		if e.Kind == Next && e.Target.Op != Unknown {
			if params == nil {
				params = f.syms(k.args)
			}
			e.Target = e.Target.Subst(params, f.syms(t.free))
		}
		if e.Kind == Grant && (refuses || f.denied(e.Status) || len(e.To) > 0 && !f.answers(e.To)) {
			continue
		}
		if e.Kind == Sensitive && k.obj != nil {
			if _, ok := f.Words.Sensitive(k.obj.Name(), ""); ok {
				e.Name = k.name
				if given && len(e.Args) == 0 && !e.Severe {
					// Of what it is given on nothing is known here: account.Delete(&row).
					e.Args = f.gets(f.values, k)
				}
			}
		}
		if e.Kind == Read && e.Found == "" && k.obj != nil {
			e.Found = found(k.obj.Signature())
		}
		if !k.inline {
			e.Site = f.callPos(k)
		}
		if len(e.Text) > 0 && f.worded(k, e, f.and(state, guards)) {
			continue
		}
		f.add(e, f.and(state, guards))
	}
}

// stores reports whether an effect is on stored data.
func stores(k EffectKind) bool { return k == Read || k == Write }
