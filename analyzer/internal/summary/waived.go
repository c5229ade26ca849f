package summary

import (
	"go/constant"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// waive makes a verification that an option switches off the look at the form that is
// left of it:
//
//	token, err := jwt.ParseString(raw, jwt.WithVerify(false))
func (f *function) waive(c *call) {
	if c.entry == nil || c.entry.Check == nil || c.entry.Check.Waives == "" {
		return
	}
	for _, a := range c.args {
		for _, e := range elements(a) {
			option, ok := unwrap(e).(*ssa.Call)
			if !ok || len(option.Call.Args) != 1 {
				continue
			}
			fn := option.Call.StaticCallee()
			if fn == nil || fn.Pkg == nil || c.obj == nil || fn.Pkg.Pkg != c.obj.Pkg() || fn.Name() != c.entry.Check.Waives {
				continue
			}
			if set, ok := option.Call.Args[0].(*ssa.Const); ok && set.Value != nil && !constant.BoolVal(set.Value) {
				c.entry = &model.Entry{Library: c.entry.Library, Shape: &model.Shape{Arg: c.entry.Check.Args[0], Part: true}}
				return
			}
		}
	}
}
