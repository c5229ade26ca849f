package driver

import (
	"go/types"

	"golang.org/x/tools/go/analysis/checker"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/routetable"
)

// view returns what the package of an action knows of routes, if that is what the
// action is about.
func view(prog *program, act *checker.Action) (routetable.View, bool) {
	reports, ok := act.Result.([]analyzer.RouteReport)
	if !ok {
		return routetable.View{}, false
	}
	imports := make(map[string]bool)
	reach(act.Package.Types, imports)
	return routetable.View{
		Package: act.Package.PkgPath,
		Imports: func(path string) bool { return imports[path] },
		Reports: reports,
		At: func(s analyzer.Spot) finding.Position {
			return finding.Locate(act.Package.Fset, s.Pos, s.Where, prog.dirs)
		},
	}, true
}

// reach adds the paths of all packages that pkg imports, however far.
func reach(pkg *types.Package, paths map[string]bool) {
	for _, imp := range pkg.Imports() {
		if !paths[imp.Path()] {
			paths[imp.Path()] = true
			reach(imp, paths)
		}
	}
}
