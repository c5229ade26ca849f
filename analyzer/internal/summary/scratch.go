package summary

import (
	"go/types"
	"slices"
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

// ofTemporary reports whether a call is about a file or folder that the function has made
// for a while, also in a literal that clears up:
//
//	file, err := os.CreateTemp(dir, "upload-*")
//	defer os.Remove(file.Name())
//
//	t0 = os.CreateTemp(dir, "upload-*")
//	t1 = extract t0 #0
//	t2 = (*os.File).Name(t1)
//	t3 = os.Remove(t2)
func ofTemporary(k *call) bool {
	return slices.ContainsFunc(k.args, func(v ssa.Value) bool { return temporary(v, 0) })
}

// ofOwn reports whether an operation is given the path of a file that the function has
// written itself: it takes back what it has done, if something goes wrong.
//
//	t0 = filepath.Join(folder, name)
//	t1 = os.Create(t0)
//	...
//	t2 = os.Remove(t0)
func (f *function) ofOwn(k *call) bool {
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			c, ok := instr.(*ssa.Call)
			if !ok || c.Call.StaticCallee() == nil || !slices.Contains(writers, c.Call.StaticCallee().Name()) {
				continue
			}
			if slices.ContainsFunc(c.Call.Args, func(a ssa.Value) bool { return isPath(a) && slices.Contains(k.args, a) }) {
				return true
			}
		}
	}
	return false
}

// writers are the functions of os, and the methods of frameworks for what was uploaded,
// that write a file.
var writers = []string{"Create", "OpenFile", "WriteFile", "SaveUploadedFile", "SaveFile"}

// isPath reports whether v is a text that is made when the function runs.
func isPath(v ssa.Value) bool {
	_, constant := v.(*ssa.Const)
	basic, ok := v.Type().Underlying().(*types.Basic)
	return ok && basic.Info()&types.IsString != 0 && !constant
}

func temporary(v ssa.Value, depth int) bool {
	if depth > maxData {
		return false
	}
	switch v := unwrap(v).(type) {
	case *ssa.Extract:
		return temporary(v.Tuple, depth+1)
	case *ssa.Call:
		fn := v.Call.StaticCallee()
		if fn == nil || fn.Object() == nil || fn.Object().Pkg() == nil || fn.Object().Pkg().Path() != "os" {
			return false
		}
		switch fn.Name() {
		case "CreateTemp", "MkdirTemp":
			return true
		case "Name":
			return temporary(v.Call.Args[0], depth+1)
		}
	case *ssa.UnOp:
		if alloc, ok := v.X.(*ssa.Alloc); ok {
			only := onlyStore(alloc)
			return only != nil && temporary(only, depth+1)
		}
		return temporary(v.X, depth+1)
	case *ssa.Alloc:
		only := onlyStore(v)
		return only != nil && temporary(only, depth+1)
	case *ssa.FreeVar:
		return temporary(boundTo(v), depth+1)
	}
	return false
}

// boundTo returns what a literal has captured as v where its parent makes it once, or nil.
func boundTo(v *ssa.FreeVar) ssa.Value {
	fn := v.Parent()
	i := slices.Index(fn.FreeVars, v)
	var bound ssa.Value
	if fn.Parent() == nil || i < 0 {
		return nil
	}
	for _, b := range fn.Parent().Blocks {
		for _, instr := range b.Instrs {
			if mc, ok := instr.(*ssa.MakeClosure); ok && mc.Fn == fn {
				if bound != nil {
					return nil
				}
				bound = mc.Bindings[i]
			}
		}
	}
	return bound
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
