package reach

import "go/types"

// fits reports whether a function of type have can be given where one of type want is
// asked for, which may speak of type parameters.
func fits(have, want *types.Signature) bool {
	if types.Identical(have, want) {
		return true
	}
	return have.Variadic() == want.Variadic() && fit(have.Params(), want.Params()) && fit(have.Results(), want.Results())
}

func fit(have, want *types.Tuple) bool {
	if have.Len() != want.Len() {
		return false
	}
	for i := range want.Len() {
		if t := want.At(i).Type(); !types.Identical(have.At(i).Type(), t) && !open(t, 0) {
			return false
		}
	}
	return true
}

// open reports whether a type speaks of type parameters.
func open(t types.Type, depth int) bool {
	if depth > 4 {
		return false
	}
	switch t := types.Unalias(t).(type) {
	case *types.TypeParam:
		return true
	case *types.Map:
		return open(t.Key(), depth+1) || open(t.Elem(), depth+1)
	case interface{ Elem() types.Type }: // a pointer, slice, array or channel
		return open(t.Elem(), depth+1)
	case *types.Named:
		for arg := range t.TypeArgs().Types() {
			if open(arg, depth+1) {
				return true
			}
		}
	}
	return false
}
