package driver

import (
	"sync"

	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

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
	imports := sync.OnceValue(func() map[string]bool {
		paths := make(map[string]bool)
		packages.Visit([]*packages.Package{act.Package}, nil, func(p *packages.Package) { paths[p.PkgPath] = true })
		return paths
	})
	return routetable.View{
		Package: act.Package.PkgPath,
		Imports: func(path string) bool { return imports()[path] },
		Reports: reports,
		At: func(s analyzer.Spot) finding.Position {
			return finding.Locate(act.Package.Fset, s.Pos, s.Where, prog.dirs)
		},
	}, true
}
