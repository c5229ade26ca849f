package summary

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// A Match is a condition on the method or path of a request that holds on a branch
// of a dispatcher.
type Match struct {
	How  MatchKind
	Text string
	// At is the piece of the path that is compared, "" for all of it.
	At string
}

// MatchKind says what a [Match] compares.
type MatchKind uint8

const (
	// Verb: the method is Text.
	Verb MatchKind = iota + 1
	// Path: the path is Text.
	Path
	// Both: method and path, with a blank between them, are Text.
	Both
	// Begins, Ends: the path begins or ends with Text.
	Begins
	Ends
)

// matches returns what the alternatives of a state say of the method and path.
func (f *function) matches(state flow.State) [][]Match {
	all := make([][]Match, 0, len(state))
	for _, b := range state {
		var list []Match
		for _, i := range b.List() {
			list = append(list, f.match(&f.sum.Guards[i])...)
		}
		if !slices.ContainsFunc(all, func(have []Match) bool { return slices.Equal(have, list) }) {
			all = append(all, list)
		}
	}
	return all
}

// match returns what a guard says of the method or path, if it holds.
func (f *function) match(g *Guard) []Match {
	x, text, ok := f.against(g)
	if g.Not || !ok {
		return nil
	}
	at, path := f.piece(x)
	m := Match{Text: text, At: at}
	method := f.Table.Any(x, ofMethod)
	switch {
	case !method && !path:
		return nil
	case method && path:
		m.How = Both
	case method:
		m.How, m.Text = Verb, strings.ToUpper(text)
	case g.Kind == Equal:
		m.How = Path
	case strings.HasSuffix(g.Name, "Prefix"):
		m.How = Begins
	case strings.HasSuffix(g.Name, "Suffix"):
		m.How = Ends
	default:
		return nil
	}
	return []Match{m}
}

// piece returns the name of the piece of the path that a set is, "" for all of it,
// and false if it is none or may be one of several.
func (f *function) piece(x flow.Set) (name string, ok bool) {
	var pieces []Piece
	for o := range f.Table.All(x) {
		if o.Has(flow.Loaded) || o.Field != "" && o.Kind == flow.Input {
			return "", false // what is found by it
		}
		if p, is := PieceOf(o); is {
			pieces = append(pieces, p)
		}
	}
	if some := (Piece{Segment: SomeSegment}); slices.Contains(pieces, some) {
		pieces = []Piece{some} // a function cuts it, mostly
	}
	if len(pieces) != 1 {
		return "", false
	}
	if whole := (Piece{Rest: true}); pieces[0] == whole {
		return "", true
	}
	return pieces[0].String(), true
}

// against returns what a guard compares with a constant, and the constant.
func (f *function) against(g *Guard) (x flow.Set, text string, ok bool) {
	if g.Kind != Equal && g.Kind != Shape {
		return nil, "", false
	}
	x, y := g.X, g.Y
	if f.constant(x) {
		x, y = y, x
	}
	if !f.constant(y) || len(y) != 1 || len(x) == 0 {
		return nil, "", false
	}
	return x, f.Table.At(y[0]).Name, true
}

func (f *function) constant(set flow.Set) bool {
	return len(set) > 0 && !f.Table.Any(set, func(o flow.Origin) bool { return o.Kind != flow.Const })
}

// aboutRoute reports whether a guard is about the method or path of the request.
func (f *function) aboutRoute(g *Guard) bool {
	about := f.Table.Union(g.X, g.Y)
	return f.Table.Any(about, func(o flow.Origin) bool { return ofMethod(o) || aboutPath(o) }) &&
		!f.Table.Any(about, func(o flow.Origin) bool {
			return !ofMethod(o) && !aboutPath(o) && !configured(o)
		})
}

func ofMethod(o flow.Origin) bool {
	return o.Kind == flow.Request && o.Field == "Method" && !o.Has(flow.Loaded)
}

// aboutPath reports whether o is the path, a piece of it or the number of its
// pieces.
func aboutPath(o flow.Origin) bool { return isPiece(o) || o.Has(flow.Cut) }

// exclude notes which guards can't hold together with guard i: a request has one
// method and one path, which switches test again and again, and what is there at one
// place is at another.
func (f *function) exclude(i int) {
	f.excludes = append(f.excludes, flow.Bits{})
	g := &f.sum.Guards[i]
	if !f.fixed(g) {
		return
	}
	for k := range f.sum.Guards[:i] {
		o := &f.sum.Guards[k]
		if o.Kind != g.Kind || o.Name != g.Name || !slices.Equal(o.X, g.X) || !f.fixed(o) {
			continue
		}
		same := slices.Equal(o.Y, g.Y)
		if same && o.Not != g.Not || !same && g.Kind == Equal && !o.Not && !g.Not {
			f.exclusive = true
			f.excludes[i].Add(k)
			f.excludes[k].Add(i)
		}
	}
}

// fixed reports whether g asks for what is the same wherever the function looks at it:
// it compares with a constant the method, or the path if nothing changes it, or it asks
// whether something is there that the function was given.
func (f *function) fixed(g *Guard) bool {
	if len(g.X) != 1 {
		return false
	}
	o := f.Table.At(g.X[0])
	if g.Kind == Shape && g.Name == "non-empty" && len(g.Y) == 0 {
		return f.lasting(o)
	}
	if !f.constant(g.Y) {
		return false
	}
	if ofMethod(o) {
		return true
	}
	p, ok := PieceOf(o)
	return ok && p.Segment != SomeSegment && !f.stores("Path")
}

// lasting reports whether o is a parameter, captured variable, one of their fields, or
// what the context keeps, or a header of the request, to which the function writes nothing.
func (f *function) lasting(o flow.Origin) bool {
	if o.Kind == flow.Input {
		return o == flow.Origin{Kind: flow.Input, Class: uint8(model.Header), Name: o.Name} && o.Name != "" && !f.setsHeader(o.Name)
	}
	if o != (flow.Origin{Kind: o.Kind, Index: o.Index, Name: o.Name, Field: o.Field}) {
		return false
	}
	switch o.Kind {
	case flow.Param, flow.Context:
		return o.Field == "" || !f.stores(o.Field)
	case flow.Free:
		return o.Field != "" && !f.stores(o.Field)
	}
	return false
}

// setsHeader reports whether the function changes a header that is called so, of whichever
// request or answer:
//
//	if r.Header.Get("X-API-Key") == "" { r.Header.Set("X-API-Key", r.FormValue("key")) }
func (f *function) setsHeader(name string) bool {
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			ci, ok := instr.(ssa.CallInstruction)
			if !ok {
				continue
			}
			k := f.call(ci)
			if k.obj == nil || !k.method || !slices.Contains([]string{"Set", "Add", "Del"}, k.obj.Name()) {
				continue
			}
			if slices.ContainsFunc(k.args, func(a ssa.Value) bool {
				header, ok := text(a)
				return ok && strings.EqualFold(header, name)
			}) {
				return true
			}
		}
	}
	return false
}

// stores reports whether the function writes to a field that is called so, as one does
// that cuts off the path what it has dealt with.
func (f *function) stores(field string) bool {
	return slices.ContainsFunc(f.fn.Blocks, func(b *ssa.BasicBlock) bool {
		return slices.ContainsFunc(b.Instrs, func(instr ssa.Instruction) bool {
			st, ok := instr.(*ssa.Store)
			if !ok {
				return false
			}
			fa, ok := st.Addr.(*ssa.FieldAddr)
			if !ok {
				return false
			}
			v := fieldOf(fa.X.Type(), fa.Field)
			return v != nil && v.Name() == field
		})
	})
}

// Possible implements flow.Guards.
func (f *function) Possible(b flow.Bits) bool {
	if !f.exclusive {
		return true
	}
	for i := range b.All() {
		if b.Meets(f.excludes[i]) {
			return false
		}
	}
	return true
}
