package summary

import (
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file follows the pieces that programs cut out of the path by hand:
//
//	id := strings.TrimPrefix(r.URL.Path, "/orders/")
//	parts := strings.Split(strings.Trim(r.URL.Path, "/"), "/")   // parts[1]
//
// They are parameters of the path, named by where in it they lie.

// A Piece is a part of the path of a request.
type Piece struct {
	// After is the text in front of it, as far as that is known; question marks
	// stand for characters that are not.
	After string
	// Segment counts path segments from there: [LastSegment], [SomeSegment].
	Segment int
	// Rest: not only that segment, but all that follows.
	Rest bool
}

// Segments that are not counted.
const (
	LastSegment = -100
	SomeSegment = -200
)

const ellipsis = "…"

func (p Piece) counted() bool { return p.Segment > LastSegment }

// String returns the piece in the notation that is the name of an input:
// "/orders/…", "/…[1]", "/…[1:]".
func (p Piece) String() string {
	switch {
	case p.Segment == 0 && p.Rest:
		return p.After + ellipsis
	case p.Rest:
		return p.After + ellipsis + "[" + strconv.Itoa(p.Segment) + ":]"
	}
	return p.After + ellipsis + "[" + strconv.Itoa(p.Segment) + "]"
}

// ParsePiece returns the piece that an input is named after, if it is one.
func ParsePiece(name string) (Piece, bool) {
	after, rest, ok := strings.Cut(name, ellipsis)
	p := Piece{After: after, Rest: true}
	if !ok || rest == "" {
		return p, ok
	}
	rest = strings.Trim(rest, "[]")
	number, open := strings.CutSuffix(rest, ":")
	n, err := strconv.Atoi(number)
	p.Segment, p.Rest = n, open
	return p, err == nil
}

// PieceOf returns the piece of the path that o is.
func PieceOf(o flow.Origin) (Piece, bool) {
	switch {
	case o.Kind == flow.Request && o.Field == "Path" && !o.Has(flow.Loaded):
		if o.Has(flow.Part) || o.Has(flow.Pieces) || o.Has(flow.Elem) {
			return Piece{Segment: SomeSegment}, true // cut by a function that does not know what
		}
		return Piece{Rest: true}, true
	case o.Kind == flow.Input && model.Class(o.Class) == model.PathParam && strings.Contains(o.Name, ellipsis) && !o.Has(flow.Length):
		return ParsePiece(o.Name)
	}
	return Piece{}, false
}

// origin returns the origin of a piece, or of a list of all pieces in it.
func (p Piece) origin(list bool) flow.Origin {
	o := flow.Origin{Kind: flow.Input, Class: uint8(model.PathParam), Name: p.String(), Flags: flow.Cut}
	if list {
		o.Flags |= flow.Pieces
	}
	return o
}

// cut returns the origins of the results of a call that cuts the path in pieces, or
// false if it does not.
func (f *function) cut(v *flow.Values, k *call, n int) ([]flow.Set, bool) {
	if k.entry == nil || k.entry.Cut == nil {
		return nil, false
	}
	of, by := v.Of(k.arg(model.First)), ""
	if !f.Table.Any(of, isPiece) {
		return nil, false
	}
	if sep := k.arg(model.Second); sep != nil {
		by = f.text(v, sep)
	}
	kind := k.entry.Cut.Kind
	results := make([]flow.Set, n)
	for i := range results {
		results[i] = f.Table.Map(of, func(o flow.Origin) (flow.Origin, bool) {
			p, ok := PieceOf(o)
			if !ok {
				return o, o.Kind != flow.Const
			}
			return p.cut(kind, by, i).origin(kind == model.Between || kind == model.Groups), true
		})
	}
	return results, true
}

func isPiece(o flow.Origin) bool {
	_, ok := PieceOf(o)
	return ok
}

// text returns the constant string that x is, or "".
func (f *function) text(v *flow.Values, x ssa.Value) string {
	set := v.Of(x)
	if len(set) == 1 {
		if o := f.Table.At(set[0]); o.Kind == flow.Const {
			return o.Name
		}
	}
	return ""
}

// cut returns result i of a cut of a piece.
func (p Piece) cut(kind model.CutKind, by string, i int) Piece {
	start := p.Rest && p.Segment == 0
	switch kind {
	case model.Behind:
		if !start || by == "" {
			return Piece{Segment: SomeSegment, Rest: true}
		}
		p.After += by
	case model.Inside:
		if start && by == "/" {
			return p.inside()
		}
	case model.Between:
		if in := p.inside(); in != p {
			in.Segment-- // the first piece is empty
			return in
		}
	case model.Around:
		if by != "/" {
			return Piece{Segment: SomeSegment}
		}
		if p.Rest && p.counted() {
			p.Segment, p.Rest = p.Segment+i, i == 1
		}
	case model.LastOf:
		return Piece{Segment: LastSegment}
	case model.InFrontOfLast:
		if i == 1 {
			return Piece{Segment: LastSegment}
		}
	default:
		return Piece{Segment: SomeSegment}
	}
	return p
}

// inside returns what is behind the slash that a piece begins with, if it does.
func (p Piece) inside() Piece {
	if p.Rest && p.Segment == 0 && !strings.HasSuffix(p.After, "/") {
		p.After += "/"
	}
	return p
}

// element returns element i of the pieces between the slashes of p.
func (p Piece) element(i int) Piece {
	switch {
	case i == -1:
		return Piece{Segment: LastSegment}
	case i < 0 || !p.Rest || !p.counted() || p.Segment+i < 0:
		return Piece{Segment: SomeSegment}
	}
	return Piece{After: p.After, Segment: p.Segment + i}
}

// Element implements flow.Semantics.
func (f *function) Element(set flow.Set, i int) (flow.Set, bool) {
	list := func(o flow.Origin) bool { return o.Has(flow.Pieces) && isPiece(o) }
	if !f.Table.Any(set, list) {
		return nil, false
	}
	return f.Table.Map(set, func(o flow.Origin) (flow.Origin, bool) {
		p, _ := PieceOf(o)
		if !list(o) {
			return o, true
		}
		return p.element(i).origin(false), true
	}), true
}

// Slice implements flow.Semantics: path[len("/orders/"):], rest[:i], parts[1:].
func (f *function) Slice(set flow.Set, text bool, low, high int) (flow.Set, bool) {
	if !f.Table.Any(set, isPiece) {
		return nil, false
	}
	return f.Table.Map(set, func(o flow.Origin) (flow.Origin, bool) {
		p, ok := PieceOf(o)
		if !ok {
			return o, true
		}
		return p.slice(text, low, high).origin(o.Has(flow.Pieces)), true
	}), true
}

func (p Piece) slice(text bool, low, high int) Piece {
	switch {
	case !text && low > 0 && p.Rest && p.counted():
		p.Segment += low
	case !text:
	case low > 0 && p.Rest && p.Segment == 0:
		p.After += strings.Repeat("?", low)
	case low == -2 && p.Rest && p.Segment >= 0 && p.After != "":
		p.Segment++ // rest[i+1:], where i is the index of a slash
	case high != -1 && p.Rest && p.Segment >= 0 && p.After != "":
		p.Rest = false // rest[:i]
	case low != -1 || high != -1:
		return Piece{Segment: SomeSegment}
	}
	return p
}
