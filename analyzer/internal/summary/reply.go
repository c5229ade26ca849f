package summary

import (
	"go/constant"
	"go/types"
	"net/http"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file is about handlers that return their answer, the status code in it:
//
//	return events.APIGatewayProxyResponse{StatusCode: 403}, nil

// reply notes the answer that a handler returns, unless another handler has made
// it, whose effects are this one's.
func (f *function) reply(r *ssa.Return) {
	reply := f.Index.ReplyOf(f.fn.Signature)
	if reply == nil || reply.Suffix == "" && reply.Code == "" && !f.sum.IsHandler() {
		return
	}
	x := given(r, 0)
	if c, ok := x.(*ssa.Const); ok && c.Value == nil {
		return // nil beside an error
	}
	if call, ok := unwrap(x).(*ssa.Call); ok && f.isRefusal(call) {
		return
	}
	if k := f.source(x); k != nil && (f.handles(k) || reply.Code != "" && len(k.targets) > 0 && f.Index.ReplyOf(k.instr.Common().Signature()) == reply) {
		return
	}
	state := f.must.At(r)
	if last := len(r.Results) - 1; last > 0 && isError(r.Results[last].Type()) {
		state = f.must.AtIf(r, flow.Condition{Value: given(r, last)})
	}
	if reply.Refuses != "" && f.Table.Any(f.values.Of(x), func(o flow.Origin) bool { return o.Kind == flow.Const && strings.EqualFold(o.Name, reply.Refuses) }) {
		return
	}
	if reply.Grants != "" {
		state = f.and(state, f.granted(x, reply.Grants))
	}
	if len(state) == 0 {
		return
	}
	e := Effect{Kind: Grant, Name: "return", Pos: pos(r), Site: pos(r)}
	e.Status = f.Table.Map(f.values.Of(x), func(o flow.Origin) (flow.Origin, bool) {
		in := o.In
		o.In = ""
		return o, in == reply.Status
	})
	if reply.Suffix != "" {
		e.Status = f.Table.Union(e.Status, f.statusOf(unwrap(x).Type(), reply.Generated))
	}
	if reply.Code != "" {
		e.Status = f.Table.Union(e.Status, f.coded(unwrap(x), reply.Code))
	}
	if f.denied(e.Status) {
		return
	}
	f.add(e, state)
}

// isRefusal reports whether a call makes an answer of refusal or failure, which a handler
// returns:
//
//	return c.Forbidden("no key")
func (f *function) isRefusal(call *ssa.Call) bool {
	k := f.call(call)
	return k.entry != nil && k.entry.Write != nil && k.entry.Write.Value && f.denied(f.status(k))
}

// granted returns what holds where a field of an answer, a struct literal, is true.
//
//	return events.APIGatewayV2CustomAuthorizerSimpleResponse{IsAuthorized: ok}, nil
func (f *function) granted(x ssa.Value, field string) flow.State {
	load, ok := x.(*ssa.UnOp)
	if !ok {
		return flow.Nothing()
	}
	alloc, ok := load.X.(*ssa.Alloc)
	if !ok {
		return flow.Nothing()
	}
	var all flow.State
	for _, ref := range *alloc.Referrers() {
		fa, ok := ref.(*ssa.FieldAddr)
		if !ok || fieldOf(alloc.Type(), fa.Field).Name() != field {
			continue
		}
		for _, ref := range *fa.Referrers() {
			st, ok := ref.(*ssa.Store)
			if !ok || st.Addr != fa {
				continue
			}
			if c, ok := st.Val.(*ssa.Const); !ok {
				all = append(all, f.must.Holds(flow.Condition{Value: st.Val, NonZero: true})...)
			} else if constant.BoolVal(c.Value) {
				return flow.Nothing()
			}
		}
	}
	return all
}

// failing reports whether a function returns answers that may tell of an error:
//
//	return getResponse{Err: err}, nil
func (f *function) failing() bool {
	for _, b := range f.fn.Blocks {
		r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || len(r.Results) == 0 {
			continue
		}
		t := deref(unwrap(r.Results[0]).Type())
		if f.Index.Fails(t) {
			return true
		}
	}
	return false
}

// statusOf returns the status code in the name of a generated type of answers, which
// its text may end.
func (f *function) statusOf(t types.Type, text bool) flow.Set {
	if text {
		for _, code := range []int{http.StatusUnauthorized, http.StatusForbidden, http.StatusNotFound, http.StatusBadRequest, http.StatusConflict, http.StatusInternalServerError} {
			if strings.HasSuffix(typeName(t), strings.ReplaceAll(http.StatusText(code), " ", "")) {
				return f.Table.Of(flow.Origin{Kind: flow.Const, Name: strconv.Itoa(code)})
			}
		}
	}
	digits := strings.FieldsFunc(typeName(t), func(r rune) bool { return !unicode.IsDigit(r) })
	if len(digits) == 0 || len(digits[len(digits)-1]) != 3 {
		return nil
	}
	return f.Table.Of(flow.Origin{Kind: flow.Const, Name: digits[len(digits)-1]})
}

// coded returns the status code of an answer that a generated constant has, or that
// the call which makes the answer is given:
//
//	list.NewListForbidden().WithPayload(problem)
//	list.NewListDefault(403).WithPayload(problem)
func (f *function) coded(x ssa.Value, suffix string) flow.Set {
	if named, ok := deref(x.Type()).(*types.Named); ok && named.Obj().Pkg() != nil {
		if c, ok := named.Obj().Pkg().Scope().Lookup(named.Obj().Name() + suffix).(*types.Const); ok {
			return f.Table.Of(flow.Origin{Kind: flow.Const, Name: c.Val().ExactString()})
		}
	}
	for range 4 {
		c, ok := x.(*ssa.Call)
		if !ok || len(c.Call.Args) == 0 {
			return nil
		}
		k := f.call(c)
		if k.entry != nil && k.entry.Write != nil {
			return f.status(k)
		}
		if x = c.Call.Args[0]; !k.method {
			return f.values.Of(x)
		}
	}
	return nil
}

func deref(t types.Type) types.Type {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	return t
}

// source returns the call whose result x is, or nil.
func (f *function) source(x ssa.Value) *call {
	x = unwrap(x)
	if e, ok := x.(*ssa.Extract); ok {
		x = e.Tuple
	}
	if c, ok := x.(*ssa.Call); ok {
		return f.call(c)
	}
	return nil
}

// handles reports whether a call is one of a handler, or of what the chain goes
// on with.
func (f *function) handles(k *call) bool {
	for _, t := range k.targets {
		if t.sum.IsHandler() {
			return true
		}
	}
	lib, _ := f.handlerType(k.instr.Common().Signature())
	return lib != nil
}
