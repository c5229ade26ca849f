package summary

import (
	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file is about handlers that return their answer, the status code in it:
//
//	return events.APIGatewayProxyResponse{StatusCode: 403}, nil

// reply notes the answer that a handler returns, unless another handler has made
// it, whose effects are this one's.
func (f *function) reply(r *ssa.Return) {
	if !f.sum.IsHandler() || len(r.Results) == 0 {
		return
	}
	reply := f.Index.ReplyOf(f.fn.Signature)
	if reply == nil {
		return
	}
	x := given(r, 0)
	if c, ok := x.(*ssa.Const); ok && c.Value == nil {
		return // nil beside an error
	}
	if k := f.source(x); k != nil && f.handles(k) {
		return
	}
	state := f.must.At(r)
	if last := len(r.Results) - 1; last > 0 && isError(r.Results[last].Type()) {
		state = f.must.AtIf(r, flow.Condition{Value: given(r, last)})
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
	if f.denied(e.Status) {
		return
	}
	f.add(e, state)
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
	lib, _ := f.Index.HandlerOf(k.instr.Common().Signature())
	return lib != nil
}
