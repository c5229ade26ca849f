package model

import (
	"go/types"
	"strings"
)

// This file writes types and import paths without their major versions.

// A split is an import path without its major version, and that.
type split struct {
	path  string
	major int
}

// typeString returns "path.T" or "*path.T" without major versions, or "" for
// other types.
func (ix *Index) typeString(t types.Type) string {
	stars := 0
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		stars, t = 1, types.Unalias(p.Elem())
	}
	named, ok := t.(*types.Named)
	if !ok && types.Identical(t, textMapType) {
		return textMap
	}
	if !ok || named.Obj().Pkg() == nil {
		return ""
	}
	names, ok := ix.names.Load(named.Obj())
	if !ok {
		name := ix.split(named.Obj().Pkg().Path()).path + "." + named.Obj().Name()
		names, _ = ix.names.LoadOrStore(named.Obj(), [2]string{name, "*" + name})
	}
	return names.([2]string)[stars]
}

// isError reports whether t is the predeclared type error.
func isError(t types.Type) bool { return t == types.Universe.Lookup("error").Type() }

// split takes the major version out of an import path.
func (ix *Index) split(path string) split {
	if s, ok := ix.paths.Load(path); ok {
		return s.(split)
	}
	s := splitPath(path)
	ix.paths.Store(path, s)
	return s
}

func splitPath(path string) split {
	s := split{major: 1}
	var elems []string
	for elem := range strings.SplitSeq(path, "/") {
		if v := major(elem); v > 0 && len(elems) > 0 {
			s.major = v
			continue
		}
		if name, v, ok := strings.Cut(elem, ".v"); ok && len(elems) > 0 && elems[0] == "gopkg.in" {
			s.major = max(major("v"+v), 1)
			elem = name
		}
		elems = append(elems, elem)
	}
	s.path = strings.Join(elems, "/")
	return s
}

// major returns the number in a path element "v2", or 0.
func major(elem string) int {
	if len(elem) < 2 || elem[0] != 'v' {
		return 0
	}
	n := 0
	for _, c := range elem[1:] {
		if c < '0' || c > '9' {
			return 0
		}
		n = n*10 + int(c-'0')
	}
	return n
}

func namedOf(t types.Type) *types.Named {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	named, _ := t.(*types.Named)
	return named
}

func typeName(t types.Type) string {
	if named := namedOf(t); named != nil {
		return named.Obj().Name()
	}
	return ""
}
