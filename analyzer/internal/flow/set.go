package flow

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
)

// An ID is an origin interned in a [Table].
type ID int32

// A Set is a sorted set of origins. Sets are never modified.
type Set []ID

// A Table interns origins, so that sets are small and quick to unite. It serves
// one analysis of one package and is not safe for concurrent use.
type Table struct {
	ids       map[Origin]ID
	origins   []Origin
	coarsened []ID // by ID
	// followed are the results of Origin.Follow and Origin.Nested: the same few
	// paths are followed from the same few origins again and again.
	followed map[step]ID
}

// A step is a path that is followed from an origin.
type step struct {
	from, path ID
	nested     bool
}

// NewTable returns an empty table.
func NewTable() *Table {
	return &Table{ids: make(map[Origin]ID), followed: make(map[step]ID)}
}

// Of returns the set of the given origins.
func (t *Table) Of(origins ...Origin) Set {
	var s Set
	for _, o := range origins {
		s = t.Union(s, Set{t.id(o)})
	}
	return s
}

func (t *Table) id(o Origin) ID {
	id, ok := t.ids[o]
	if !ok {
		id = ID(len(t.origins))
		t.ids[o] = id
		t.origins = append(t.origins, o)
	}
	return id
}

// At returns the origin that id stands for.
func (t *Table) At(id ID) Origin { return t.origins[id] }

// maxSet bounds a set. A value with more origins than that is a mixture about
// which nothing can be said; the names that tell its parts apart are dropped.
const maxSet = 48

// Union returns the set of all elements of a and b.
func (t *Table) Union(a, b Set) Set {
	if len(b) == 0 || contains(a, b) {
		return a
	}
	if len(a) == 0 {
		return b
	}
	u := make(Set, 0, len(a)+len(b))
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] < b[j]:
			u = append(u, a[i])
			i++
		case a[i] > b[j]:
			u = append(u, b[j])
			j++
		default:
			u = append(u, a[i])
			i++
			j++
		}
	}
	u = append(append(u, a[i:]...), b[j:]...)
	if len(u) > maxSet {
		return t.coarsen(u)
	}
	return u
}

func (t *Table) coarsen(s Set) Set {
	ids := make(Set, 0, len(s))
	for _, id := range s {
		if c, ok := t.coarse(id); ok {
			ids = append(ids, c)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// coarse returns an origin without the names that tell parts apart, or false for
// a constant. Answers are kept, since large sets are united again and again.
func (t *Table) coarse(id ID) (ID, bool) {
	for len(t.coarsened) < len(t.origins) {
		t.coarsened = append(t.coarsened, unknownID)
	}
	if t.coarsened[id] == unknownID {
		o := t.At(id)
		c := noID
		if o.Kind != Const {
			o.Field, o.In = "", ""
			c = t.id(o)
		}
		t.coarsened[id] = c
	}
	c := t.coarsened[id]
	return c, c != noID
}

const (
	unknownID ID = -1
	noID      ID = -2
)

func contains(a, b Set) bool {
	i := 0
	for _, id := range b {
		for i < len(a) && a[i] < id {
			i++
		}
		if i == len(a) || a[i] != id {
			return false
		}
	}
	return true
}

// Map returns the set of f's results, without those that f refuses.
func (t *Table) Map(s Set, f func(Origin) (Origin, bool)) Set {
	if len(s) == 0 {
		return nil
	}
	ids := make(Set, 0, len(s))
	for _, id := range s {
		if o, ok := f(t.At(id)); ok {
			ids = append(ids, t.id(o))
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// Follow applies a path to a set: what a callee selected of its argument.
func (t *Table) Follow(s Set, path ID) Set {
	if len(s) == 0 {
		return nil
	}
	field := t.At(path).Field
	nested := field != "" && !t.Any(s, func(o Origin) bool {
		_, outer := o.levels()
		return outer == field
	})
	ids := make(Set, 0, len(s))
	for _, id := range s {
		if next := t.follow(step{id, path, nested}); next != noID {
			ids = append(ids, next)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

func (t *Table) follow(s step) ID {
	next, ok := t.followed[s]
	if ok {
		return next
	}
	f := Origin.Follow
	if s.nested {
		f = Origin.Nested
	}
	next = noID
	if o, ok := f(t.At(s.from), t.At(s.path)); ok {
		next = t.id(o)
	}
	t.followed[s] = next
	return next
}

// Key returns a string that is the same for equal sets of one table only.
func (s Set) Key() string {
	b := make([]byte, 0, 3*len(s))
	for _, id := range s {
		b = binary.AppendUvarint(b, uint64(id))
	}
	return string(b)
}

// All iterates over the origins of s.
func (t *Table) All(s Set) func(yield func(Origin) bool) {
	return func(yield func(Origin) bool) {
		for _, id := range s {
			if !yield(t.At(id)) {
				return
			}
		}
	}
}

// Any reports whether f holds for an origin of s.
func (t *Table) Any(s Set, f func(Origin) bool) bool {
	for _, id := range s {
		if f(t.At(id)) {
			return true
		}
	}
	return false
}

// Select returns the origins of field name of containers with origins s.
func (t *Table) Select(s Set, name string) Set {
	return t.Map(s, func(o Origin) (Origin, bool) { return o.Select(name) })
}

// Load returns the origins of what is found by means of values with origins s.
func (t *Table) Load(s Set) Set { return t.Map(s, Origin.Load) }

// With returns s with flags set on every origin.
func (t *Table) With(s Set, flags Flags) Set {
	return t.Map(s, func(o Origin) (Origin, bool) { return o.With(flags) })
}

// In returns s as stored in field name of a container.
func (t *Table) In(s Set, name string) Set {
	return t.Map(s, func(o Origin) (Origin, bool) { return o.stored(name), true })
}

// String returns s in a stable order, for people.
func (t *Table) String(s Set) string {
	var names []string
	for o := range t.All(s) {
		names = append(names, o.String())
	}
	slices.Sort(names)
	return "{" + strings.Join(names, ", ") + "}"
}

var kindNames = [...]string{Param: "param", Free: "free", Const: "const", Input: "input", Context: "context", Server: "server", Request: "request", Answer: "answer", Func: "func"}

// String returns o in the notation of debug output: "param0.TenantID loaded".
func (o Origin) String() string {
	var b strings.Builder
	b.WriteString(kindNames[o.Kind])
	switch o.Kind {
	case Param, Free:
		fmt.Fprint(&b, o.Index)
		if o.Name != "" {
			fmt.Fprintf(&b, "(%s)", o.Name)
		}
	case Input:
		fmt.Fprintf(&b, "%d(%s)", o.Class, o.Name)
	case Const, Context, Func:
		fmt.Fprintf(&b, "(%s)", o.Name)
	case Server:
		if o.Name != "" {
			fmt.Fprintf(&b, "(%s)", o.Name)
		}
	}
	if o.Has(Loaded) {
		b.WriteString("*")
	}
	if o.Field != "" {
		b.WriteString("." + o.Field)
	}
	for i, name := range []string{1: "part", 2: "elem", 3: "len", 4: "pieces", 5: "written", 6: "claimed", 7: "cut"} {
		if name != "" && o.Flags&(1<<i) != 0 {
			b.WriteString(" " + name)
		}
	}
	if o.In != "" {
		b.WriteString(" in " + o.In)
	}
	return b.String()
}
