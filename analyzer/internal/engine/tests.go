package engine

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// withoutTests returns pass without the package's test files: what they serve is
// nobody's service, and what they put in the place of a store or a verifier is no
// behaviour of the service. What they declare is still in the package's scope and
// in the maps of its types.
func withoutTests(pass *analysis.Pass) *analysis.Pass {
	test := func(pos token.Pos) bool { return inTestFile(pass, pos) }
	if !slices.ContainsFunc(pass.Files, func(f *ast.File) bool { return test(f.FileStart) }) {
		return pass
	}
	info := *pass.TypesInfo
	info.InitOrder = slices.DeleteFunc(slices.Clone(info.InitOrder), func(i *types.Initializer) bool { return test(i.Rhs.Pos()) })
	without := *pass
	without.TypesInfo = &info
	without.Files = slices.DeleteFunc(slices.Clone(pass.Files), func(f *ast.File) bool { return test(f.FileStart) })
	return &without
}

// isTest reports whether a place is in a test, or in a package that serves tests.
func isTest(pass *analysis.Pass, p summary.Pos) bool {
	if servesTests(pass.Pkg.Path()) {
		return true
	}
	if !p.P.IsValid() {
		return strings.Contains(p.Where, "_test.go:")
	}
	return inTestFile(pass, p.P)
}

func inTestFile(pass *analysis.Pass, pos token.Pos) bool {
	f := pass.Fset.File(pos)
	return f != nil && strings.HasSuffix(f.Name(), "_test.go")
}

// servesTests reports whether a package is, by convention, one that tests use: what
// it serves stands for a server of somebody else's.
func servesTests(path string) bool {
	for element := range strings.SplitSeq(path, "/") {
		switch element {
		case "fixture", "fixtures", "testutil", "testutils", "testhelper", "testhelpers", "mock", "mocks", "fake", "fakes":
			return true
		}
	}
	return false
}

// standsIn reports whether a type stands in for another one where the program is tested: it
// lies in a package that serves tests, or is made of what records the calls that it gets.
// Such types are often among the others, in files that are no tests.
//
//	type MockStore struct{ ctrl *gomock.Controller }
//	type MockStore struct{ mock.Mock }
func standsIn(tn *types.TypeName) bool {
	s, ok := tn.Type().Underlying().(*types.Struct)
	if !ok {
		return false
	}
	if servesTests(tn.Pkg().Path()) {
		return true
	}
	for f := range s.Fields() {
		t := f.Type()
		if ptr, ok := t.(*types.Pointer); ok {
			t = ptr.Elem()
		}
		named, ok := types.Unalias(t).(*types.Named)
		if !ok || named.Obj().Pkg() == nil {
			continue
		}
		switch path := named.Obj().Pkg().Path(); named.Obj().Name() {
		case "Controller":
			if strings.HasSuffix(path, "/gomock") {
				return true
			}
		case "Mock":
			if strings.HasSuffix(path, "/testify/mock") {
				return true
			}
		}
	}
	return false
}
