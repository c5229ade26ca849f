package summary

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// ObjectKey returns the key of the summary of a declared function.
func ObjectKey(fn *types.Func) string {
	fn = fn.Origin()
	name := fn.Name()
	if recv := fn.Signature().Recv(); recv != nil {
		name = "(" + typeName(recv.Type()) + ")." + name
	}
	return fn.Pkg().Path() + "." + name
}

// FunctionKey returns the key of the summary of fn.
func FunctionKey(fn *ssa.Function) string {
	if parent := fn.Parent(); parent != nil {
		// "F$1", "F$1$2": the name of a literal is already made from its parent's.
		root := parent
		for root.Parent() != nil {
			root = root.Parent()
		}
		return FunctionKey(root) + strings.TrimPrefix(fn.Name(), root.Name())
	}
	if obj, ok := fn.Object().(*types.Func); ok && obj.Pkg() != nil && !strings.HasPrefix(fn.Name(), "init#") {
		return ObjectKey(obj)
	}
	if fn.Pkg != nil {
		return fn.Pkg.Pkg.Path() + "." + fn.Name()
	}
	return fn.String()
}

// ownKey is FunctionKey, but for a wrapper that stands in for a method, such as one that
// is bound to its receiver: s.require as a value. It has other parameters than that.
func ownKey(fn *ssa.Function) string {
	key := FunctionKey(fn)
	if _, ok := fn.Object().(*types.Func); !ok || fn.Parent() != nil {
		return key
	}
	if kind, _, ok := strings.Cut(fn.Synthetic, " for "); ok {
		return key + "$" + kind[strings.LastIndexByte(kind, ' ')+1:]
	}
	return key
}

// PackageOf returns the import path in a key.
func PackageOf(key string) string {
	if i := strings.Index(key, ".("); i >= 0 {
		return key[:i]
	}
	return key[:max(strings.LastIndexByte(key, '.'), 0)]
}

// displayName returns the name of fn as messages show it: "getTenant",
// "Server.Get", "function literal in main".
func (p *Package) displayName(fn *ssa.Function) string {
	if g := p.holders[fn]; g != nil {
		return g.Name()
	}
	if parent := fn.Parent(); parent != nil {
		if made(parent, fn) {
			return p.displayName(parent) // what a factory returns goes by its name
		}
		for parent.Parent() != nil && p.holders[parent] == nil {
			parent = parent.Parent()
		}
		return "function literal in " + p.displayName(parent)
	}
	if recv := fn.Signature.Recv(); recv != nil {
		return typeName(recv.Type()) + "." + strings.TrimSuffix(fn.Name(), "$bound")
	}
	name, _, _ := strings.Cut(fn.Name(), "#") // one of several init
	return name
}

// made reports whether parent returns the literal fn, as a factory does.
func made(parent, fn *ssa.Function) bool {
	for _, b := range parent.Blocks {
		r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok {
			continue
		}
		for _, v := range r.Results {
			v = unwrap(v)
			if mc, ok := v.(*ssa.MakeClosure); ok {
				v = mc.Fn
			}
			if v == fn {
				return true
			}
		}
	}
	return false
}

// callName returns the name of a called function as messages show it:
// "store.Lookup", "strings.HasPrefix", "Meta.HasScope".
func callName(fn *types.Func, from *types.Package) string {
	if recv := fn.Signature().Recv(); recv != nil {
		if name := typeName(recv.Type()); name != "" {
			return name + "." + fn.Name()
		}
		return fn.Name()
	}
	if fn.Pkg() == nil || fn.Pkg() == from {
		return fn.Name()
	}
	return fn.Pkg().Name() + "." + fn.Name()
}

func typeName(t types.Type) string {
	t = types.Unalias(t)
	if ptr, ok := t.(*types.Pointer); ok {
		t = types.Unalias(ptr.Elem())
	}
	if named, ok := t.(*types.Named); ok {
		return named.Obj().Name()
	}
	return ""
}

// typeKey returns "path.T" for a named type or a pointer to one.
func typeKey(t types.Type) string {
	t = types.Unalias(t)
	if ptr, ok := t.(*types.Pointer); ok {
		t = types.Unalias(ptr.Elem())
	}
	if named, ok := t.(*types.Named); ok && named.Obj().Pkg() != nil {
		return named.Obj().Pkg().Path() + "." + named.Obj().Name()
	}
	return ""
}
