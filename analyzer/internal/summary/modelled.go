package summary

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// modelled returns the origins of the results of a call that a model speaks of,
// or false where the model says nothing of results.
func (f *function) modelled(v *flow.Values, c *call, n int) ([]flow.Set, bool) {
	e, t := c.entry, f.Table
	if results, ok := f.cut(v, c, n); ok {
		return results, true
	}
	switch {
	case e.Condition != nil && e.Condition.Kind == model.Excludes:
		if !c.method {
			return same(nil, n), true
		}
		return same(f.of(v, c, model.Receiver), n), true
	case e.Input != nil && (e.Get == nil || f.Table.Any(f.of(v, c, e.Input.Of), holder)):
		set := f.input(v, c, e.Input)
		if into := c.arg(e.Input.Into); into != nil {
			f.scan(v, []ssa.Value{into}, set)
			set = f.of(v, c, e.Input.Of)
		}
		return same(set, n), true
	case e.Bind != nil:
		if into := c.arg(e.Bind.Into); into != nil {
			into = unwrap(into)
			v.Store(into, f.tags(into.Type(), e.Bind))
		}
		return same(nil, n), true
	case e.Request != nil:
		if typeKey(c.instr.Common().Signature().Results().At(0).Type()) == "context.Context" {
			return same(nil, n), true
		}
		return same(f.part(e.Request), n), true
	case e.Get != nil:
		return same(f.contextValue(c, e.Get), n), true
	case e.Set != nil:
		return same(nil, n), true
	case e.Write != nil:
		if e.Write.Makes {
			return same(t.Map(f.of(v, c, e.Write.To), func(o flow.Origin) (flow.Origin, bool) {
				if o.Kind == flow.Request {
					o = flow.Origin{Kind: flow.Answer}
				}
				return o, true
			}), n), true
		}
		if to := c.arg(e.Write.To); to != nil && pointer(to) && !f.answers(v.Of(to)) {
			v.Store(unwrap(to), f.union(v, c.args)) // io.WriteString(hash, key)
		}
		return same(nil, n), true
	case e.Digest != nil:
		return same(f.digest(v, c, e.Digest), n), true
	case e.Shape != nil:
		return f.shape(v, c, e.Shape, n), true
	case e.Check != nil:
		all := f.shown(f.union(v, c.args), e.Check.Header)
		switch e.Check.Kind {
		case model.Compares, model.Holds:
			return same(all, n), true
		}
		if e.Check.Is != "" {
			return same(all, n), true
		}
		loaded := t.With(t.Load(all), flow.Claimed)
		f.scan(v, c.args, loaded)
		return same(loaded, n), true
	case e.Data != nil:
		return f.data(v, c, e.Data, n), true
	case e.Pure != nil:
		return f.derived(v, c, f.union(v, c.args), n), true
	case e.Silent != nil:
		return same(nil, n), true
	case e.Next != nil, e.Abort != nil, e.Exit != nil, e.Aborted != nil, e.Route != nil, e.Group != nil, e.Use != nil:
		return same(nil, n), true
	}
	return nil, false
}

// input returns the origin of what the request holds under the name that the
// call gives.
func (f *function) input(v *flow.Values, c *call, in *model.Input) flow.Set {
	o := flow.Origin{Kind: flow.Input, Class: uint8(in.Class), Name: in.Const}
	class := in.Class
	if in.Of != model.None && !f.Table.Any(f.of(v, c, in.Of), func(h flow.Origin) bool {
		if holder(h) {
			class = model.Class(h.Class) // url.Values hold parameters of the path, too
		}
		// A header map that came as an argument is taken for the request's, as is that of
		// a request that was captured.
		return holder(h) || h.Kind == flow.Param || h.Kind == flow.Request || h.Kind == flow.Free && fieldOfRequest(c.arg(in.Of))
	}) {
		return nil
	}
	if in.Name == model.None {
		return f.Table.Of(o)
	}
	var set flow.Set
	for _, name := range f.names(v, c.arg(in.Name)) {
		o.Class = uint8(class)
		set = f.Table.Union(set, f.Table.Of(Called(o, name)))
	}
	return set
}

// fieldOfRequest reports whether v is what a field of a request holds.
func fieldOfRequest(v ssa.Value) bool {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return false
	}
	addr, ok := load.X.(*ssa.FieldAddr)
	return ok && typeKey(addr.X.Type()) == "net/http.Request"
}

// Called returns the input of a name. Several routers write a colon before the names of
// parameters of the path, and some keep these among those of the query.
func Called(o flow.Origin, name string) flow.Origin {
	o.Name = name
	param, colon := strings.CutPrefix(name, ":")
	if colon && o.Kind == flow.Input && (model.Class(o.Class) == model.Query || model.Class(o.Class) == model.PathParam) {
		o.Class, o.Name = uint8(model.PathParam), param
	}
	return o
}

// holder reports whether o is all inputs of a class.
func holder(o flow.Origin) bool { return o.Kind == flow.Input && o.Name == "" }

// names returns the constant strings that x may be, or what nameOf says for those that
// the caller knows.
func (f *function) names(v *flow.Values, x ssa.Value) []string {
	var names []string
	for o := range f.Table.All(v.Of(x)) {
		if o.Kind == flow.Const {
			names = append(names, o.Name)
		} else if name, ok := nameOf(o); ok {
			names = append(names, name)
		}
	}
	return names
}

func (f *function) contextValue(c *call, get *model.ContextGet) flow.Set {
	key := f.key(c.arg(get.Key))
	if key == "" {
		key = get.Const
	}
	if key == "" {
		return f.Table.Of(flow.Origin{Kind: flow.Server})
	}
	return f.Table.Of(flow.Origin{Kind: flow.Context, Name: key})
}

// digest returns what a hash carries: a keyed one nothing that the client could
// choose, as long as the key is the server's.
func (f *function) digest(v *flow.Values, c *call, d *model.Digest) flow.Set {
	all := f.union(v, c.args)
	if d.Key == model.None {
		return all
	}
	if f.Table.Any(f.of(v, c, d.Key), isInput) {
		return all
	}
	return f.Table.Of(flow.Origin{Kind: flow.Server, Name: keyedDigest})
}

const keyedDigest = "keyed digest"

// KeyedDigest reports whether o is a digest that the service makes with a key of its own.
func KeyedDigest(o flow.Origin) bool { return o.Kind == flow.Server && o.Name == keyedDigest }

func isInput(o flow.Origin) bool { return o.Kind == flow.Input && !o.Has(flow.Loaded) }

// shape returns the origins of the results of a function that looks at the form
// of its argument: they still are the argument, or a piece of it.
func (f *function) shape(v *flow.Values, c *call, s *model.Shape, n int) []flow.Set {
	set := f.shown(f.of(v, c, s.Arg), s.Header)
	if s.Part {
		f.scan(v, c.args, f.Table.With(set, flow.Part))
	} else {
		f.scan(v, c.args, set)
	}
	results := same(set, n)
	if n == 0 {
		return results
	}
	first := c.instr.Common().Signature().Results().At(0).Type()
	_, isSlice := first.Underlying().(*types.Slice)
	switch {
	case s.Part && isSlice && !isText(first):
		results[0] = f.Table.With(set, flow.Pieces)
	case s.Part:
		results[0] = f.Table.With(set, flow.Part)
	case n == 1 && isNumber(first):
		results[0] = f.Table.With(set, flow.Length) // strings.Count(key, ".")
	}
	return results
}

// grows adds set to a query that is being built in this function. One that it got
// may serve many.
func (f *function) grows(v *flow.Values, query ssa.Value, set flow.Set) {
	query = unwrap(query)
	switch root(query).(type) {
	case *ssa.Alloc, *ssa.Call, *ssa.Extract, *ssa.Phi:
		v.Store(query, set)
	}
}

// data returns the origins of the results of a call that reaches a store.
func (f *function) data(v *flow.Values, c *call, d *model.Data, n int) []flow.Set {
	if c.entry.Many != nil && c.entry.Many.Counts {
		return same(nil, n)
	}
	all := f.told(v, c)
	switch d.Kind {
	case model.Scans:
		set := f.of(v, c, model.Receiver)
		f.scan(v, c.args[min(1, len(c.args)):], set)
		f.scanInto(v, c.args[min(1, len(c.args)):], set)
		return same(set, n)
	case model.Builds:
		all = f.Table.Union(f.included(v, c, all), f.scopes(v, c.args))
		all = f.Table.Map(all, func(o flow.Origin) (flow.Origin, bool) {
			if d.Written == model.None {
				o.In = "" // what a map of conditions holds is no row
			}
			return o, o.Kind != flow.Const || isSQL(o.Name) || f.narrowsByPrivilege(o.Name) || ofAdministrators(o.Name)
		})
		if d.InPlace {
			f.grows(v, c.args[0], all)
		}
		return f.withoutError(v, c, same(all, n))
	}
	// What is written finds nothing.
	loaded := f.Table.Load(f.Table.Map(all, func(o flow.Origin) (flow.Origin, bool) { return o, !o.Has(flow.Written) }))
	f.scan(v, append(f.awaiting(c), c.args...), loaded)
	return f.withoutError(v, c, same(loaded, n))
}

// withoutError returns the results of a data call without those of an error that
// tells nothing.
func (f *function) withoutError(v *flow.Values, c *call, results []flow.Set) []flow.Set {
	n := len(results)
	if n > 0 && (c.entry.Many != nil || f.changes(v, c)) && isError(c.instr.Common().Signature().Results().At(n-1).Type()) {
		results[n-1] = nil
	}
	return results
}
