// Package flow answers two questions about one function in SSA form: where does
// a value come from ([Values]), and which conditions hold on every path to a
// point ([Must]).
//
// It knows no library, no HTTP and no authorization: its callers say what a call
// or a condition means, and what the origins stand for.
//
// Values are tracked without regard to the order of statements, a container and
// its elements as one, except that struct fields and constant map keys keep the
// origins that were stored under them apart, one level deep, and two levels what
// the client sent. Memory that is reachable through parameters is read, but stores
// to it are not followed.
package flow

import (
	"slices"
	"strings"
)

// Kind says what sort of place an origin is.
type Kind uint8

const (
	// Param is parameter Index of the function, the receiver first, or its field Name.
	Param Kind = iota + 1
	// Free is variable Index captured by the closure.
	Free
	// Const is a constant; Name is its text.
	Const
	// Input is something the client sent: the part Class of the request, under
	// Name, or all of that part where Name is empty.
	Input
	// Context is what the request's context holds under key Name.
	Context
	// Server is what the program itself provides: globals, configuration, values
	// made from nothing that the client sent.
	Server
	// Request is the request as a whole, or a view of it.
	Request
	// Answer is what the client is answered through.
	Answer
	// Func is a function value; Name identifies it for those who know functions.
	Func
	// Got is result Index of a method of an interface, "path.I.M", that is not known yet
	// and gets nothing but a context: it may be what that holds.
	Got
)

// Called, selected as a field of a function value, is what it returns.
const Called = "()"

// Flags qualify an origin.
type Flags uint8

const (
	// Loaded: not the thing itself but what was found or computed by its means:
	// a row selected by it, a map element under it, the result of an unseen call.
	Loaded Flags = 1 << iota
	// Part: a piece of a string, such as a prefix.
	Part
	// Elem: an element of a collection.
	Elem
	// Length: the length of it.
	Length
	// Pieces: a slice of pieces of a string, the first of which is a Part.
	Pieces
	// Written: what is stored, among arguments that say where.
	Written
	// Claimed: what a check returned besides its verdict, true or not.
	Claimed
	// Cut: cut out of something larger that the client sent, the path.
	Cut
)

// An Origin is one place a value may come from.
type Origin struct {
	Kind  Kind
	Class uint8
	Flags Flags
	Index int16
	Name  string
	// Field is the field or constant map key selected last, since Loaded if that
	// is set; with the one before it if it says little by itself, as ID does.
	Field string
	// In is the field or constant map key of the container that is being looked
	// at under which the origin was stored; "" if it is the container itself. What
	// the client sent may lie in a struct in a struct: "Key in Params".
	In string
}

// Has reports whether all of flags are set.
func (o Origin) Has(flags Flags) bool { return o.Flags&flags == flags }

// Select returns the origin of field name of a container with origin o, or false
// if o was stored in another field of it.
func (o Origin) Select(name string) (Origin, bool) {
	if o.In != "" {
		inner, outer := o.levels()
		if outer != name {
			return o, false
		}
		o.In = inner
		return o, true
	}
	if o.Kind == Const {
		return o, false
	}
	if o.Field != "" && o.Field != Called && slices.Contains(identifiers, name) && !strings.HasSuffix(o.Field, name) {
		name = o.Field + name // key.Tenant.ID is told apart from key.ID
	}
	o.Field = name
	o.Flags &^= Length
	return o, true
}

// identifiers are names of fields that say little without that of what they are in.
var identifiers = []string{"ID", "Id", "UUID", "UID", "Slug"}

// Load returns the origin of what is found by means of a value with origin o.
func (o Origin) Load() (Origin, bool) {
	if o.Kind == Const {
		return o, false
	}
	o.Flags |= Loaded
	o.Flags &^= Part | Length | Elem | Pieces | Written | Claimed | Cut
	o.Field, o.In = "", ""
	return o, true
}

// With returns a copy of o with flags set.
func (o Origin) With(flags Flags) (Origin, bool) {
	o.Flags |= flags
	return o, true
}

// Nested returns a part of a container without regard to where in it it lies: a
// path knows only the last of several selections. What the client sent is text,
// and has no parts: it is the part if it is stored under the last selection.
func (o Origin) Nested(path Origin) (Origin, bool) {
	if o.In != "" && o.text() {
		inner, _ := o.levels()
		if inner != path.Field && !strings.HasSuffix(path.Field, inner) {
			return o, false
		}
		path.Field, o.In = inner, inner
		return o.Follow(path)
	}
	o.In = ""
	return o.Follow(path)
}

// elsewhere reports whether o, which the client sent, was stored in a field of a container
// itself, where something is looked for that lies deeper:
//
//	info := &Info{RequestID: r.Header.Get("X-Request-ID"), Key: k}
//	info.Key.TenantID
func (o Origin) elsewhere() bool {
	return o.text() && o.Name != "" && o.In != "" && !strings.Contains(o.In, within)
}

// text reports whether o is something that the client sent, rather than what was
// found by means of it.
func (o Origin) text() bool { return o.Kind == Input && !o.Has(Loaded) }

// stored returns o as stored in field name of a container. Where it lies in a
// struct itself, that is kept once.
func (o Origin) stored(name string) Origin {
	if o.In != "" && o.text() && !strings.Contains(o.In+name, within) {
		name = o.In + within + name
	}
	o.In = name
	return o
}

const within = " in "

// levels returns the fields that o is stored in: of a struct, and of the one in
// which that lies; the former is "" if there is only one.
func (o Origin) levels() (inner, outer string) {
	if inner, outer, ok := strings.Cut(o.In, within); ok {
		return inner, outer
	}
	return "", o.In
}

// Follow applies to o the selections and loads that path recorded on a parameter
// of a callee: the callee's origin of a value in terms of the caller's argument.
func (o Origin) Follow(path Origin) (Origin, bool) {
	if o.Kind == Const && path.Has(Loaded) {
		return o, true // the constant that a callee looked something up by
	}
	if path.Kind == Param && path.Name != "" {
		var ok bool
		if o, ok = o.Select(path.Name); !ok {
			return o, false
		}
	}
	if path.Has(Loaded) {
		var ok bool
		if o, ok = o.Load(); !ok {
			return o, false
		}
		o.Field = path.Field
	} else if path.Field != "" {
		var ok bool
		if o, ok = o.Select(path.Field); !ok {
			return o, false
		}
	}
	o.Flags |= path.Flags
	if path.In != "" {
		o = o.stored(path.In)
	}
	return o, true
}
