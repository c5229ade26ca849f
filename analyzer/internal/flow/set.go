package flow

import (
	"encoding/binary"
	"fmt"
	"hash/maphash"
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
	// ids are the last origins by their hashes, and before those that have the hash of
	// another: a map of origins, which are large, would be most of a table.
	seed      maphash.Seed
	ids       map[uint64]ID
	before    []ID // by ID
	origins   []Origin
	ones      []ID // each ID at its own place: the sets of one element lie in it
	coarsened []ID // by ID
	// coarsenings counts the sets that became too large.
	coarsenings int
	// Plain reports whether what the client sent is text that nobody decodes, so that it
	// has no parts. Unless it is set, none is.
	Plain func(Origin) bool
	// followed are the results of Origin.Follow and Origin.Nested: the same few
	// paths are followed from the same few origins again and again.
	followed map[step]ID
}

// A step is a path that is followed from an origin, as a number since it is looked
// up more often than anything else.
type step uint64

func stepOf(from, path ID, nested bool) step {
	s := step(from)<<32 | step(path)<<1
	if nested {
		s |= 1
	}
	return s
}

func (s step) from() ID     { return ID(s >> 32) }
func (s step) path() ID     { return ID(uint32(s) >> 1) }
func (s step) nested() bool { return s&1 != 0 }

// NewTable returns an empty table.
func NewTable() *Table {
	return &Table{seed: maphash.MakeSeed(), ids: make(map[uint64]ID), followed: make(map[step]ID)}
}

// Frozen returns a table of the origins that t has now, for those who only read it
// while t grows.
func (t *Table) Frozen() *Table { return &Table{origins: slices.Clip(t.origins)} }

// Of returns the set of the given origins.
func (t *Table) Of(origins ...Origin) Set {
	if len(origins) == 1 {
		return t.one(t.id(origins[0]))
	}
	return t.gather(len(origins), func(i int) ID { return t.id(origins[i]) })
}

// gather returns the set of n origins.
func (t *Table) gather(n int, id func(i int) ID) Set {
	if n == 0 {
		return nil
	}
	if n > maxSet {
		var s Set
		for i := range n {
			s = t.Union(s, t.one(id(i)))
		}
		return s
	}
	ids := make(Set, n)
	for i := range ids {
		ids[i] = id(i)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// one returns the set of one origin.
func (t *Table) one(id ID) Set { return t.ones[id : id+1 : id+1] }

func (t *Table) id(o Origin) ID {
	hash := maphash.Comparable(t.seed, o)
	last, ok := t.ids[hash]
	if !ok {
		last = noID
	}
	for id := last; id != noID; id = t.before[id] {
		if t.origins[id] == o {
			return id
		}
	}
	id := ID(len(t.origins))
	t.ids[hash] = id
	t.before = append(t.before, last)
	t.origins = append(t.origins, o)
	t.ones = append(t.ones, id)
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
	t.coarsenings++
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

// Map returns the set of f's results, without those that f refuses. It is s itself
// where f changes nothing, as it mostly does.
func (t *Table) Map(s Set, f func(Origin) (Origin, bool)) Set {
	if len(s) == 0 {
		return nil
	}
	var ids Set // nil as long as nothing has changed
	for i, id := range s {
		old := t.At(id)
		o, ok := f(old)
		same := ok && o == old
		if same && ids == nil {
			continue
		}
		if ids == nil {
			ids = append(make(Set, 0, len(s)), s[:i]...)
		}
		if same {
			ids = append(ids, id)
		} else if ok {
			ids = append(ids, t.id(o))
		}
	}
	if ids == nil {
		return s
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// Follow applies a path to a set: what a callee selected of its argument.
func (t *Table) Follow(s Set, path ID) Set {
	if len(s) == 0 {
		return nil
	}
	p := &t.origins[path]
	if p.Flags == 0 && p.Field == "" && p.In == "" && (p.Kind != Param || p.Name == "") {
		return s // of the argument itself
	}
	field := p.Field
	nested := field != "" && !t.Any(s, func(o Origin) bool {
		if o.In == "" {
			return o.Has(Loaded) && !o.Has(Elem) // has the field itself, whatever was put into others
		}
		_, outer := o.levels()
		return outer == field
	})
	if len(s) == 1 {
		if next := t.follow(stepOf(s[0], path, nested)); next != noID {
			return t.one(next)
		}
		return nil
	}
	ids := make(Set, 0, len(s))
	for _, id := range s {
		if next := t.follow(stepOf(id, path, nested)); next != noID {
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
	if s.nested() {
		f = Origin.Nested
	}
	next = noID
	from := t.At(s.from())
	if s.nested() && from.elsewhere() && t.Plain != nil && t.Plain(from) {
		t.followed[s] = next
		return next
	}
	if o, ok := f(from, t.At(s.path())); ok {
		next = t.id(o)
	}
	t.followed[s] = next
	return next
}

// AppendKey appends to b what is the same for equal sets of one table only, and the
// beginning of no other.
func (s Set) AppendKey(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(len(s)))
	for _, id := range s {
		b = binary.AppendUvarint(b, uint64(id))
	}
	return b
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

// Select returns the origins of field name of containers with origins s. A field of what
// was loaded that nothing is seen to fill is still a field of that:
//
//	row.Scan(&inv.ID, &inv.Total)
//	inv.Tenant
func (t *Table) Select(s Set, name string) Set {
	fields := t.Map(s, func(o Origin) (Origin, bool) { return o.Select(name) })
	if len(fields) > 0 || len(s) == 0 || t.Any(s, func(o Origin) bool { return o.In == "" || !o.Has(Loaded) }) {
		return fields
	}
	return t.Map(s, func(o Origin) (Origin, bool) {
		o.In, o.Field = "", name
		return o, true
	})
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

var kindNames = [...]string{Param: "param", Free: "free", Const: "const", Input: "input", Context: "context", Server: "server", Request: "request", Answer: "answer", Func: "func", Got: "got"}

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
