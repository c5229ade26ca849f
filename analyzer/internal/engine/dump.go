package engine

import (
	"fmt"
	"reflect"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// Dump returns an analyzer whose result is one view of the engine's knowledge of
// a package, as text that only changes with the package: "routes", "summaries"
// or "verdicts".
func Dump(engine *analysis.Analyzer, view string) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:       "keyauthz" + view,
		Doc:        "print the engine's view of " + view,
		Requires:   []*analysis.Analyzer{engine},
		ResultType: reflect.TypeFor[string](),
		Run: func(pass *analysis.Pass) (any, error) {
			res := Of(pass, engine)
			switch view {
			case "routes":
				return res.routes(), nil
			case "verdicts":
				return res.verdicts(), nil
			}
			return res.summaries(pass), nil
		},
	}
}

func (res *Result) routes() string {
	var b strings.Builder
	for _, j := range res.Judged {
		if j.Route == nil {
			continue
		}
		fmt.Fprintf(&b, "%s -> %s\n", title(j), j.Handler)
		for _, l := range j.Route.Chain {
			fmt.Fprintf(&b, "\tvia %s\n", linkName(l))
		}
		if j.Route.Open != "" {
			fmt.Fprintf(&b, "\topen: %s\n", j.Route.Open)
		}
	}
	return b.String()
}

func title(j Judged) string {
	if j.Route == nil {
		return "handler " + j.Handler
	}
	if s := j.Route.String(); s != "" {
		return s
	}
	return "any path"
}

func linkName(l route.Link) string {
	name := l.Func.Name
	if name == "" {
		name = l.Func.String()
	}
	if l.Opaque {
		name += " (not seen)"
	}
	return name
}

func (res *Result) verdicts() string {
	var b strings.Builder
	for _, j := range res.Judged {
		fmt.Fprintf(&b, "%s -> %s\n", title(j), j.Handler)
		for _, v := range j.Verdicts {
			state := "ok"
			if !v.Met {
				state = "unmet"
			}
			fmt.Fprintf(&b, "\t%s: %s: %s\n", v.Obligation, state, v.Reason)
		}
	}
	return b.String()
}

func (res *Result) summaries(pass *analysis.Pass) string {
	var b strings.Builder
	for _, s := range res.Summaries {
		text := s.Text(res.Table, func(p summary.Pos) string { return summary.Where(pass.Pkg.Path(), pass.Fset, p) })
		if text != "" {
			fmt.Fprintf(&b, "%s\n%s", s.Key, text)
		}
	}
	return b.String()
}
