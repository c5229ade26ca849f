package summary

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file is about what a function makes for itself, whose parts it may remove as it
// likes:
//
//	columns := columnsOf(user)
//	columns.Remove("password")

// scratch reports whether a method, which can't fail, changes something that the
// function has made and that is but data: whatever is removed there is stored nowhere.
func (f *function) scratch(k *call) bool {
	if !k.method || !isData(k.args[0].Type(), 0) || f.Table.Any(f.values.Of(k.args[0]), func(o flow.Origin) bool {
		switch o.Kind {
		case flow.Server, flow.Param, flow.Free, flow.Context:
			return !o.Has(flow.Loaded)
		}
		return false
	}) {
		return false
	}
	results := k.obj.Signature().Results()
	for i := range results.Len() {
		if isError(results.At(i).Type()) {
			return false
		}
	}
	switch root(unwrap(k.args[0])).(type) {
	case *ssa.Alloc, *ssa.Call, *ssa.Extract:
		return true
	}
	return false
}

// maxData bounds types within types.
const maxData = 8

// isData reports whether values of a type consist of texts, numbers and collections of
// them, and lead to nothing else.
func isData(t types.Type, depth int) bool {
	if strings.HasPrefix(typeKey(t), "sync.") || depth > maxData {
		return depth <= maxData
	}
	switch t := t.Underlying().(type) {
	case *types.Basic:
		return t.Kind() != types.UnsafePointer
	case *types.Pointer:
		return isData(t.Elem(), depth+1)
	case *types.Slice:
		return isData(t.Elem(), depth+1)
	case *types.Map:
		return isData(t.Key(), depth+1) && isData(t.Elem(), depth+1)
	case *types.Struct:
		for field := range t.Fields() {
			if !isData(field.Type(), depth+1) {
				return false
			}
		}
		return true
	}
	return false
}
