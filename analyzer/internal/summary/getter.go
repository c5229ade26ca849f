package summary

import (
	"go/types"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file is about functions that are not seen and find what they return in the context.

// got adds to the results of a method of an interface that gets a context that they may be
// what the context holds, or what was found by means of that:
//
//	user, err := h.users.Current(ctx)
//	member, err := h.members.Of(ctx, space)
func (f *function) got(c *call, results []flow.Set) []flow.Set {
	if c.late == "" || len(c.args) < 2 || !isContext(c.args[1].Type()) {
		return results
	}
	list := c.instr.Common().Signature().Results()
	for i := range results {
		if t := list.At(i).Type(); isError(t) || types.IsInterface(t) {
			continue
		}
		results[i] = f.Table.Union(results[i], f.Table.Of(flow.Origin{Kind: flow.Got, Index: int16(i), Name: c.late}))
	}
	return results
}

// contextGetter returns the origin of the result of a function that is not seen
// and gets nothing but a context or request: what the context holds for it.
func (f *function) contextGetter(c *call) flow.Set {
	server := f.Table.Of(flow.Origin{Kind: flow.Server})
	if c.obj == nil || c.method || len(c.args) != 1 || !f.Index.IsRequest(c.args[0].Type()) {
		return server
	}
	name := c.obj.Name()
	if !strings.Contains(name, "From") && !strings.HasPrefix(name, "Get") && !strings.HasPrefix(name, "Current") && !strings.HasPrefix(name, "For") {
		return server
	}
	return f.Table.Of(flow.Origin{Kind: flow.Context, Name: c.obj.Pkg().Path() + "." + name})
}
