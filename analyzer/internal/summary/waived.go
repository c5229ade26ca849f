package summary

import (
	"go/constant"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file is about verifications that are switched off: all that is left of them is a
// look at the form.
//
//	token, err := jwt.ParseString(raw, jwt.WithVerify(false))
//	token, err := provider.Verifier(&oidc.Config{InsecureSkipSignatureCheck: true}).Verify(ctx, raw)
//	token, err := jwt.Parse(raw, func(*jwt.Token) (any, error) { return jwt.UnsafeAllowNoneSignatureType, nil })

// waive makes a look at the form of a verification that is switched off.
func (f *function) waive(c *call) {
	if c.entry == nil || c.entry.Check == nil || c.obj == nil || !f.waived(c, c.entry.Check) && !f.skipped(c, c.entry.Check) && !f.keyless(c, c.entry.Check) {
		return
	}
	check := c.entry.Check
	c.entry = &model.Entry{Library: c.entry.Library, Shape: &model.Shape{Arg: check.Args[0], Part: true, Header: check.Header}}
}

// waived reports whether an option switches a check off.
func (f *function) waived(c *call, check *model.Check) bool {
	if check.Waives == "" {
		return false
	}
	for _, a := range c.args {
		for _, e := range elements(a) {
			option, ok := unwrap(e).(*ssa.Call)
			if !ok || len(option.Call.Args) != 1 {
				continue
			}
			fn := option.Call.StaticCallee()
			if fn == nil || fn.Pkg == nil || fn.Pkg.Pkg != c.obj.Pkg() || fn.Name() != check.Waives {
				continue
			}
			if set, ok := option.Call.Args[0].(*ssa.Const); ok && set.Value != nil && !constant.BoolVal(set.Value) {
				return true
			}
		}
	}
	return false
}

// skipped reports whether what a check is made with switches it off: a struct that is seen
// where the receiver is made, or else all that the package makes.
func (f *function) skipped(c *call, check *model.Check) bool {
	typ, name, ok := strings.Cut(check.Skips, ".")
	if !ok || !c.method {
		return false
	}
	obj, ok := c.obj.Pkg().Scope().Lookup(typ).(*types.TypeName)
	if !ok {
		return false
	}
	var field *types.Var
	if s, ok := obj.Type().Underlying().(*types.Struct); ok {
		for v := range s.Fields() {
			if v.Name() == name {
				field = v
			}
		}
	}
	if made, ok := unwrap(c.args[0]).(*ssa.Call); ok {
		for _, a := range made.Call.Args {
			if with, ok := unwrap(a).(*ssa.Alloc); ok && types.Identical(deref(with.Type()), obj.Type()) {
				return setsTrue(with, field)
			}
		}
	}
	values := f.fields[field]
	for _, v := range values {
		if !isTrue(v) {
			return false
		}
	}
	return len(values) > 0 && len(values) == f.made[typeKey(obj.Type())]
}

// setsTrue reports whether a field of a local variable is set to true.
func setsTrue(with *ssa.Alloc, field *types.Var) bool {
	for _, ref := range *with.Referrers() {
		fa, ok := ref.(*ssa.FieldAddr)
		if !ok || fieldOf(fa.X.Type(), fa.Field) != field {
			continue
		}
		for _, ref := range *fa.Referrers() {
			if st, ok := ref.(*ssa.Store); ok && isTrue(st.Val) {
				return true
			}
		}
	}
	return false
}

func isTrue(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.Value != nil && c.Value.Kind() == constant.Bool && constant.BoolVal(c.Value)
}

// keyless reports whether a function among the arguments of a check returns no key but
// the one that stands for none.
func (f *function) keyless(c *call, check *model.Check) bool {
	if check.Keyless == "" {
		return false
	}
	none, ok := c.obj.Pkg().Scope().Lookup(check.Keyless).(*types.Const)
	if !ok {
		return false
	}
	for _, a := range c.args {
		var fn *ssa.Function
		switch x := callee(unwrap(a), f.Package).(type) {
		case *ssa.MakeClosure:
			fn = x.Fn.(*ssa.Function)
		case *ssa.Function:
			fn = x
		default:
			continue
		}
		if returnsOnly(fn, none.Type()) {
			return true
		}
	}
	return false
}

// returnsOnly reports whether all that a function returns first, but for nil, is of type t.
func returnsOnly(fn *ssa.Function, t types.Type) bool {
	some := false
	for _, b := range fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || len(ret.Results) == 0 || zero(ret.Results[0]) {
			continue
		}
		if !types.Identical(unwrap(ret.Results[0]).Type(), t) {
			return false
		}
		some = true
	}
	return some
}

// shown returns the origins of an argument of a check, or of the header that it looks at
// where that is the request.
func (f *function) shown(set flow.Set, header string) flow.Set {
	if header == "" {
		return set
	}
	return f.Table.Map(set, func(o flow.Origin) (flow.Origin, bool) {
		if o.Kind == flow.Request && o.Field == "" && !o.Has(flow.Loaded) {
			return flow.Origin{Kind: flow.Input, Class: uint8(model.Header), Name: header}, true
		}
		return o, true
	})
}
