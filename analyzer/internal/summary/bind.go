package summary

import (
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file puts the origins of a callee in terms of its caller.

// bindings returns the origins of the values that a callee's variables hold.
func (f *function) bindings(v *flow.Values, values []ssa.Value) []flow.Set {
	sets := make([]flow.Set, len(values))
	for i, x := range values {
		sets[i] = v.Of(x)
	}
	return sets
}

// subst returns a set of a callee's origins in terms of the caller.
func (f *function) subst(set flow.Set, args, free []flow.Set) flow.Set {
	return f.callResults(Instantiate(f.Table, set, args, free))
}

// Instantiate returns set with parameters and captured variables replaced by the
// origins of the values that they hold.
func Instantiate(t *flow.Table, set flow.Set, args, free []flow.Set) flow.Set {
	if !t.Any(set, dependent) {
		return set
	}
	var out, keep flow.Set
	for _, id := range set {
		o := t.At(id)
		var from []flow.Set
		switch {
		case o.Kind == flow.Param:
			from = args
		case o.Kind == flow.Free:
			from = free
		case dependent(o):
			out = t.Union(out, named(t, o, args, free))
			continue
		default:
			keep = append(keep, id)
			continue
		}
		if int(o.Index) >= len(from) {
			out = t.Union(out, t.Of(server(o)))
			continue
		}
		out = t.Union(out, t.Follow(from[o.Index], id))
	}
	return t.Union(out, keep)
}

// dependent reports whether what o is depends on a parameter or captured variable.
func dependent(o flow.Origin) bool {
	switch o.Kind {
	case flow.Param, flow.Free:
		return true
	case flow.Input, flow.Context:
		return strings.HasPrefix(o.Name, "$")
	}
	return false
}

// server is what is left of a variable about which the caller knows nothing.
func server(o flow.Origin) flow.Origin {
	return flow.Origin{Kind: flow.Server, Flags: o.Flags, Field: o.Field, In: o.In}
}

// KeyOf implements flow.Semantics. Of all that the client has sent of a class, one is named
// by the caller:
//
//	func param(r *http.Request, name string) string { return mux.Vars(r)[name] }
func (f *function) KeyOf(m flow.Set, key flow.Origin) (flow.Set, bool) {
	name := ""
	if key == (flow.Origin{Kind: key.Kind, Index: key.Index}) {
		name, _ = nameOf(key)
	}
	plain := func(o flow.Origin) bool { return holder(o) && o == flow.Origin{Kind: o.Kind, Class: o.Class} }
	if name == "" || len(m) == 0 || f.Table.Any(m, func(o flow.Origin) bool { return !plain(o) }) {
		return nil, false
	}
	return f.Key(m, name), true
}

// AnyName stands for the name of an input that a setting of the program gives.
const AnyName = "?"

// nameOf returns the name of an input or context key that a variable of the function
// holds, to be resolved by callers: "$0" for a parameter, "$f0" for a captured variable,
// "$0.Header" for a field of one.
func nameOf(variable flow.Origin) (string, bool) {
	prefix := "$"
	switch variable.Kind {
	case flow.Param:
	case flow.Free:
		prefix = "$f"
	default:
		return "", false
	}
	name := prefix + strconv.Itoa(int(variable.Index))
	if variable.Field != "" {
		name += "." + variable.Field
	}
	return name, true
}

// NamedBy returns the variable that holds the name of an input or context key, as nameOf
// has noted it.
func NamedBy(o flow.Origin) (variable flow.Origin, ok bool) {
	number, ok := strings.CutPrefix(o.Name, "$")
	if !ok || o.Kind != flow.Input && o.Kind != flow.Context {
		return variable, false
	}
	variable.Kind = flow.Param
	if rest, free := strings.CutPrefix(number, "f"); free {
		variable.Kind, number = flow.Free, rest
	}
	number, variable.Field, _ = strings.Cut(number, ".")
	i, err := strconv.ParseInt(number, 10, 16)
	variable.Index = int16(i)
	return variable, err == nil
}

// named resolves an input or context key whose name a variable of the callee holds.
func named(t *flow.Table, o flow.Origin, args, free []flow.Set) flow.Set {
	variable, ok := NamedBy(o)
	from := args
	if variable.Kind == flow.Free {
		from = free
	}
	if !ok || int(variable.Index) >= len(from) {
		return nil
	}
	holds := from[variable.Index]
	if variable.Field != "" {
		holds = Instantiate(t, t.Of(variable), args, free)
	}
	var out flow.Set
	for a := range t.All(holds) {
		r := o
		name, ofCaller := nameOf(a)
		switch {
		case a.Kind == flow.Const:
			r = Called(r, a.Name)
		case ofCaller:
			r.Name = name
		default:
			if o.Kind == flow.Context {
				continue
			}
			r.Name = AnyName // an option of the program's own
		}
		out = t.Union(out, t.Of(r))
	}
	return out
}
