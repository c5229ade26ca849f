package summary

import (
	"go/constant"
	"go/token"
	"go/types"
	"strconv"

	"golang.org/x/tools/go/ssa"
)

// key returns the identity of a context key, the same for the value that is set
// and the value that is got:
//
//	"user"            a string, also of c.Set and Locals
//	path.ctxKey(0)    a constant of a named type
//	path.ctxKey{}     a value of an empty struct type
//	path.userKey      a package-level variable, by value or address
//	$0                parameter 0 of the function
//	"user"            what a function makes of one of these: userKey.String()
//
// and "" where it cannot be told.
func (f *function) key(x ssa.Value) string {
	if x == nil {
		return ""
	}
	x = unwrap(x)
	t := x.Type()
	switch x := x.(type) {
	case *ssa.Const:
		if x.Value == nil {
			return typeKey(t) + "{}"
		}
		text := x.Value.ExactString()
		if x.Value.Kind() == constant.String {
			text = constant.StringVal(x.Value)
		}
		if name := typeKey(t); name != "" {
			return name + "(" + text + ")"
		}
		return text
	case *ssa.Global:
		return x.Pkg.Pkg.Path() + "." + x.Name()
	case *ssa.Parameter:
		for i, p := range f.fn.Params {
			if p == x {
				return "$" + strconv.Itoa(i)
			}
		}
	case *ssa.FreeVar:
		for i, v := range f.fn.FreeVars {
			if v == x {
				return "$f" + strconv.Itoa(i)
			}
		}
	case *ssa.UnOp:
		if x.Op != token.MUL {
			break
		}
		switch addr := x.X.(type) {
		case *ssa.Global:
			return addr.Pkg.Pkg.Path() + "." + addr.Name()
		case *ssa.Alloc:
			if only := onlyStore(addr); only != nil {
				return f.key(only)
			}
		case *ssa.FreeVar:
			return f.key(addr)
		}
	case *ssa.Convert:
		return f.key(x.X)
	case *ssa.Call:
		return f.keyText(x)
	}
	if s, ok := t.Underlying().(*types.Struct); ok && s.NumFields() == 0 {
		return typeKey(t) + "{}"
	}
	return ""
}

// keyText returns the key that is the text of a constant, as a function returns it:
//
//	const userKey ctxKey = "user"
//	func (k ctxKey) String() string { return string(k) }
//	c.Set(userKey.String(), u)
func (f *function) keyText(call *ssa.Call) string {
	k := f.call(call)
	if len(k.targets) != 1 || len(k.targets[0].sum.Values) != 1 || !isText(call.Type()) {
		return ""
	}
	switch of := k.targets[0].sum.Values[0]; {
	case of.Op == ConstOf:
		return of.Name
	case of.Op == ParamOf && of.Index < len(k.args):
		if c, ok := unwrap(k.args[of.Index]).(*ssa.Const); ok && c.Value != nil && c.Value.Kind() == constant.String {
			return constant.StringVal(c.Value)
		}
	}
	return ""
}
