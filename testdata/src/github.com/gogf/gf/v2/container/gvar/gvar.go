// Package gvar has the part of goframe v2.9.0 that the scenarios use, after its
// documentation and without code.
package gvar

type Var struct{ value any }

func (v *Var) Val() any       { return nil }
func (v *Var) String() string { return "" }
