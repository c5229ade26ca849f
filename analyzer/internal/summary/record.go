package summary

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file is about records behind an interface, which a function gets, and fills by means
// of what it has set in them:
//
//	type Row interface {
//		setID(id uint)
//		ID() uint
//		load() error
//	}
//
//	func (a *Account) load(row Row, id uint) error {
//		row.setID(id)
//		if err := row.load(); err != nil { return err }
//		...
//	}

// fillsRecord stores in a record that the function got what one of its methods, which is not
// seen, gives it: its argument, if that only sets a field, and what is found by means of
// what was set, if nothing is returned but an error.
func (f *function) fillsRecord(v *flow.Values, c *call) {
	if !c.instr.Common().IsInvoke() {
		return
	}
	row, ok := unwrap(c.args[0]).(*ssa.Parameter)
	if !ok || !isRecord(row.Type()) {
		return
	}
	if setsField(c.obj) {
		v.Store(row, v.Of(c.args[1]))
		return
	}
	if results := c.obj.Signature().Results(); results.Len() == 1 && isError(results.At(0).Type()) {
		v.Store(row, f.Table.Load(v.Stored(row)))
	}
}

// isRecord reports whether a type is an interface of values with fields: it has a method
// that sets one, and another that says what is in it.
func isRecord(t types.Type) bool {
	iface, ok := t.Underlying().(*types.Interface)
	if !ok {
		return false
	}
	for set := range iface.Methods() {
		if !setsField(set) {
			continue
		}
		of := set.Signature().Params().At(0).Type()
		for get := range iface.Methods() {
			sig := get.Signature()
			if sig.Params().Len() == 0 && sig.Results().Len() == 1 && types.Identical(sig.Results().At(0).Type(), of) && accessed(get.Name(), "get") == accessed(set.Name(), "set") {
				return true
			}
		}
	}
	return false
}

// accessed returns the name of the field that a method gets or sets, by its own.
func accessed(method, verb string) string {
	name := strings.ToLower(method)
	if rest := strings.TrimPrefix(name, verb); rest != "" {
		return rest
	}
	return name
}
