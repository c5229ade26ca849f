package summary

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// OnMap reports whether the effect is a read or write of an entry of a map, or of what a
// loop picks.
func (e *Effect) OnMap() bool {
	return strings.HasPrefix(e.Name, mapWord+" ") || strings.HasPrefix(e.Name, mapWord+"[") || e.Loops()
}

// Loops reports whether the effect is that a loop picks some elements of a collection.
func (e *Effect) Loops() bool { return strings.HasPrefix(e.Name, loopWord+" ") }

const (
	mapWord  = "map"
	loopWord = "loop over"
)

// mapName returns how messages name a map: "map Store.rows", or by its type where
// no variable holds it, "map[string]*store.Row".
//
//	t1 = &s.rows  FieldAddr
//	t2 = *t1      UnOp
//	t3 = t2[key]  Lookup
func mapName(m ssa.Value) string {
	if name := variableName(m); name != "" {
		return mapWord + " " + name
	}
	text := types.TypeString(m.Type(), (*types.Package).Name)
	if strings.HasPrefix(text, mapWord+"[") {
		return text
	}
	return mapWord + " " + text
}

// variableName returns the name of the variable or field that v is read from,
// with the type that a field belongs to; or "".
func variableName(v ssa.Value) string {
	switch v := unwrap(v).(type) {
	case *ssa.UnOp:
		return variableName(v.X)
	case *ssa.FieldAddr:
		return fieldName(v.X, v.Field)
	case *ssa.Field:
		return fieldName(v.X, v.Field)
	case *ssa.Lookup:
		return variableName(v.X) // a map of maps
	case *ssa.Extract:
		return variableName(v.Tuple)
	case *ssa.TypeAssert:
		return variableName(v.X)
	case *ssa.Parameter, *ssa.FreeVar:
		if name := typeName(v.Type()); name != "" {
			return name // of a receiver, say
		}
		return v.Name()
	case *ssa.Global:
		return v.Name()
	case *ssa.Alloc:
		return v.Comment
	case *ssa.Phi:
		return v.Comment
	}
	return ""
}

// fieldName names a field of the struct that x is or points to.
func fieldName(x ssa.Value, index int) string {
	field := fieldOf(x.Type(), index)
	if field == nil {
		return ""
	}
	of := typeName(x.Type())
	if of == "" {
		of = variableName(x) // var store struct{ rows map[string]Row }
	}
	if of == "" {
		return field.Name()
	}
	return of + "." + field.Name()
}
