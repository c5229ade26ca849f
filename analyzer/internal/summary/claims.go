package summary

import "go/types"

// carriesClaims reports whether values of a type are tokens as a library that verifies
// them returns them: what they say of whom is in a map or something else that its fields
// don't tell.
//
//	token, err := jwt.Parse(raw, key)
//	claims := token.Claims.(jwt.MapClaims)      // claims["tenant_id"]
func (f *function) carriesClaims(t types.Type) bool {
	named, ok := deref(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return false
	}
	lib := f.Index.Library(named.Obj().Pkg().Path())
	if lib == nil || len(lib.Checks) == 0 {
		return false
	}
	s, ok := named.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for field := range s.Fields() {
		switch field.Type().Underlying().(type) {
		case *types.Map, *types.Interface:
			return true
		}
		if field.Name() == "claims" {
			return true
		}
	}
	return false
}
