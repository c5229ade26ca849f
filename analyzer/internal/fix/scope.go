package fix

import (
	"go/token"
	"go/types"
	"slices"
)

// Hint returns the start of a check of privileges that could stand at a position,
// with a constant to fill in, as text for people: which scope is asked for is not
// for a tool to say, and not every program has scopes. It is "" where no variable,
// or more than one, has a field for them.
//
//	if !slices.Contains(k.Scopes, requiredScope) {
func (s *Source) Hint(at token.Pos) string {
	cur, ok := s.Root.FindByPos(at, at)
	if !ok {
		return ""
	}
	h := s.enclosing(cur)
	if h == nil {
		return ""
	}
	hint := ""
	for _, v := range h.variables() {
		if !s.mean(names{v.Name(): v}, at) {
			continue
		}
		for _, f := range fields(v.Type()) {
			if !f.Exported() && f.Pkg() != s.Pkg {
				continue
			}
			condition := asksFor(v.Name()+"."+f.Name(), f)
			switch {
			case condition == "":
			case hint != "":
				return ""
			default:
				hint = "if " + condition + " {"
			}
		}
	}
	return hint
}

// asksFor returns the condition that a field of privileges lacks one, or "".
func asksFor(x string, f *types.Var) string {
	words := split(f.Name())
	one := func(of ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(of, w) })
	}
	list, ok := f.Type().Underlying().(*types.Slice)
	switch {
	case ok && isString(list.Elem()) && one("scope", "scopes"):
		return "!slices.Contains(" + x + ", requiredScope)"
	case ok && isString(list.Elem()) && one("permission", "permissions", "perms"):
		return "!slices.Contains(" + x + ", requiredPermission)"
	case ok && isString(list.Elem()) && one("role", "roles"):
		return "!slices.Contains(" + x + ", requiredRole)"
	case isString(f.Type()) && one("role"):
		return x + " != requiredRole"
	}
	return ""
}
