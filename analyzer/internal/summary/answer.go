package summary

import (
	"go/constant"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file tells answers of success from those of refusal.

// answers reports whether something written to a value with origins set reaches
// the client.
func (f *function) answers(set flow.Set) bool {
	return f.Table.Any(set, func(o flow.Origin) bool { return o.Kind == flow.Answer || o.Kind == flow.Request })
}

// grant notes a call that answers the client.
func (f *function) grant(k *call, state flow.State) {
	w := k.entry.Write
	if w.Value || w.Makes {
		return
	}
	e := Effect{Kind: Grant, Name: k.name, Args: f.dropConst(f.union(f.values, k.args)), Pos: f.callPos(k), Site: f.callPos(k)}
	if to := f.destination(k); len(to) > 0 {
		if e.To = to; !f.answers(to) && !f.Table.Any(to, passed) {
			return // written to a buffer
		}
	}
	e.Status = f.status(k)
	if f.denied(e.Status) || w.Only && len(e.Status) == 0 {
		return
	}
	f.add(e, state)
}

// passed reports whether callers know what o is.
func passed(o flow.Origin) bool {
	return o.Kind == flow.Param || o.Kind == flow.Free || o.Kind == flow.Context
}

// destination returns the origins of what a general function writes to.
func (f *function) destination(k *call) flow.Set {
	w := k.entry.Write
	if w.To != model.None {
		return f.of(f.values, k, w.To)
	}
	if k.method && !f.Index.IsRequest(k.args[0].Type()) {
		return f.of(f.values, k, model.Receiver)
	}
	return nil
}

// status returns the constants and parameters that give the status of an answer.
func (f *function) status(k *call) flow.Set {
	w := k.entry.Write
	if w.Const != 0 {
		return f.Table.Of(flow.Origin{Kind: flow.Const, Name: strconv.Itoa(w.Const)})
	}
	if v := k.arg(w.Status); v != nil {
		if set := f.possible(v, k.instr.Block()); len(set) > 0 {
			return set
		}
	}
	return f.of(f.values, k, w.Status)
}

// denied reports whether every status in set is one of refusal or failure.
func (f *function) denied(set flow.Set) bool { return Refuses(f.Table, set) }

// Refuses reports whether every status in set is one of refusal or failure: 4xx,
// 5xx or a redirect. An unknown status refuses nothing.
func Refuses(t *flow.Table, set flow.Set) bool {
	if len(set) == 0 {
		return false
	}
	return !t.Any(set, func(o flow.Origin) bool {
		n, err := strconv.Atoi(o.Name)
		return o.Kind != flow.Const || err != nil || n < 300 || n == 304
	})
}

// denies returns the guard that an error was answered, after a call that answers
// one.
func (f *function) denies(k *call) flow.State {
	denied := Guard{Kind: Denied, Pos: f.callPos(k)}
	if k.entry != nil {
		if w := k.entry.Write; w != nil && !w.Value && !w.Makes && f.denied(f.status(k)) {
			if to := f.destination(k); len(to) == 0 || f.answers(to) || f.matters(to) {
				return f.guard(denied)
			}
		}
		return flow.Nothing()
	}
	if slices.ContainsFunc(k.targets, func(t target) bool { return f.answersError(k, t) }) {
		return f.guard(denied)
	}
	if len(k.targets) == 0 && !k.std && k.builtin == "" && f.errorAnswer(k) {
		return f.guard(denied)
	}
	return flow.Nothing()
}

// answersError reports whether a callee is given the status of an error to answer:
//
//	fail(w, 401, "unknown key")
func (f *function) answersError(k *call, t target) bool {
	in := f.site(k, t)
	return slices.ContainsFunc(t.sum.Effects, func(e Effect) bool {
		if e.Kind != Grant || !f.Table.Any(e.Status, func(o flow.Origin) bool { return o.Kind == flow.Param }) {
			return false
		}
		if len(e.Status) == 1 {
			o := f.Table.At(e.Status[0])
			if i := int(o.Index); o == (flow.Origin{Kind: flow.Param, Index: o.Index}) && i < len(k.args) {
				if set := f.possible(k.args[i], k.instr.Block()); len(set) > 0 {
					return f.denied(set)
				}
			}
		}
		return f.denied(in.set(e.Status))
	})
}

// refuses reports whether a callee answers an error whatever happens.
func (f *function) refuses(k *call, t target) bool {
	always := t.sum.Always
	return f.answersError(k, t) || len(always) > 0 && !slices.ContainsFunc(always, func(guards []int) bool {
		return !slices.ContainsFunc(guards, func(i int) bool { return t.sum.Guards[i].Kind == Denied })
	})
}

// held returns the name of the parameter, captured variable or field that v is
// the value of, or "".
func held(v ssa.Value) string {
	switch v := v.(type) {
	case *ssa.Parameter:
		return v.Name()
	case *ssa.FreeVar:
		return v.Name()
	case *ssa.Field:
		return fieldOf(v.X.Type(), v.Field).Name()
	case *ssa.UnOp:
		switch addr := v.X.(type) {
		case *ssa.FieldAddr:
			return fieldOf(addr.X.Type(), addr.Field).Name()
		case *ssa.FreeVar:
			return addr.Name()
		}
	}
	return ""
}

// errorAnswer reports whether a function that is not seen, and can answer the
// client, answers an error: it gets an error status, or its name says so.
func (f *function) errorAnswer(k *call) bool {
	if f.reports(k) {
		return true
	}
	reaches := false
	for _, a := range k.args {
		if f.answers(f.values.Of(a)) && !isContext(a.Type()) {
			reaches = true
		}
		if c, ok := unwrap(a).(*ssa.Const); ok && c.Value != nil && c.Value.Kind() == constant.Int {
			if n := c.Int64(); n >= 400 && n < 600 {
				return true
			}
		}
	}
	if !reaches {
		return false
	}
	name := strings.ToLower(held(k.instr.Common().Value))
	if k.obj != nil {
		name = strings.ToLower(k.obj.Name())
	}
	for _, word := range []string{"err", "fail", "unauthor", "forbid", "denied", "deny", "reject", "badrequest", "notfound", "invalid", "abort", "redirect", "problem"} {
		if strings.Contains(name, word) {
			return true
		}
	}
	return false
}
