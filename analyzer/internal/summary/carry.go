package summary

import (
	"go/token"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// Within a process, a summary goes from one package to another as it is: encoding
// and decoding it would be most of what an importing package does. What comes out
// is the same as with [Encode] and [Decode], to the order in which origins are
// entered in tables.

// Carried returns s, a summary of package pkg, as [Carry] takes it: with places that
// are understood anywhere, and the origins of its sets in an order that does not
// depend on the order of work.
func Carried(s *Summary, table *flow.Table, fset *token.FileSet, pkg string) *Summary {
	r := &rewriter{
		set: func(set flow.Set) flow.Set { return byText(table, set) },
		pos: func(p Pos) Pos {
			where := Where("", fset, p)
			if strings.HasPrefix(where, "/") {
				where = pkg + where
			}
			return Pos{Where: where}
		},
	}
	return r.summary(s)
}

// Carry returns a summary that was prepared by [Carried] in terms of another table.
// The two share what has no sets in it.
func Carry(s *Summary, tr *flow.Translation) *Summary {
	r := &rewriter{set: tr.Set}
	return r.summary(s)
}

// A rewriter copies what holds sets and, unless pos is nil, places.
type rewriter struct {
	set func(flow.Set) flow.Set
	pos func(Pos) Pos
}

func (r *rewriter) summary(s *Summary) *Summary {
	c := *s
	r.value(reflect.ValueOf(&c).Elem())
	return &c
}

// value rewrites v, a copy that still shares its lists with the original.
func (r *rewriter) value(v reflect.Value) {
	t := v.Type()
	switch t {
	case setType:
		set := v.Addr().Interface().(*flow.Set)
		*set = r.set(*set)
		return
	case posType:
		pos := v.Addr().Interface().(*Pos)
		*pos = r.pos(*pos)
		return
	}
	switch t.Kind() {
	case reflect.Struct:
		for _, i := range holding(t, r.pos != nil) {
			r.value(v.Field(i))
		}
	case reflect.Slice:
		n := v.Len()
		if n == 0 {
			v.SetZero()
			return
		}
		list := reflect.MakeSlice(t, n, n)
		reflect.Copy(list, v)
		if elem := t.Elem(); elem.Kind() == reflect.Struct && elem != posType {
			fields := holding(elem, r.pos != nil) // which is asked once for all
			for i := range n {
				for _, f := range fields {
					r.value(list.Index(i).Field(f))
				}
			}
		} else {
			for i := range n {
				r.value(list.Index(i))
			}
		}
		v.Set(list)
	default:
		panic("unreachable: a set or place in " + t.String())
	}
}

type sought struct {
	in     reflect.Type
	places bool
}

var heldIn sync.Map // sought -> []int

// holding returns the fields of struct type t in which there are sets or, if they are
// asked for, places.
func holding(t reflect.Type, places bool) []int {
	if fields, ok := heldIn.Load(sought{t, places}); ok {
		return fields.([]int)
	}
	var fields []int
	for i := range t.NumField() {
		if holds(t.Field(i).Type, places, nil) {
			fields = append(fields, i)
		}
	}
	heldIn.Store(sought{t, places}, fields)
	return fields
}

func holds(t reflect.Type, places bool, open []reflect.Type) bool {
	switch {
	case slices.Contains(open, t):
		return false
	case t == setType:
		return true
	case t == posType:
		return places
	case t.Kind() == reflect.Slice, t.Kind() == reflect.Pointer:
		return holds(t.Elem(), places, open)
	case t.Kind() == reflect.Struct:
		for f := range t.Fields() {
			if holds(f.Type, places, append(open, t)) {
				return true
			}
		}
	}
	return false
}
