package rule

import (
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/engine"
	"github.com/keyauthz/keyauthz/analyzer/internal/fix"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// Pick returns the findings that word makes of the unmet obligations of one kind
// in a package.
func Pick(pass *analysis.Pass, of *analysis.Analyzer, info *Info, obligation authz.Obligation, word func(*authz.Unmet) string) []Finding {
	res := pass.ResultOf[of].(*engine.Result)
	var findings []Finding
	for i := range res.Unmet {
		u := &res.Unmet[i]
		if u.Obligation != obligation {
			continue
		}
		f := Finding{
			Rule: info, Category: u.Category, Message: word(u), Confidence: Confidence(u.Confidence),
		}
		f.Pos, f.End = span(pass, u.Pos.P)
		if u.Site.Where != "" {
			f.Related = append(f.Related, Place{Where: u.Site.Where, Message: there(u)})
		}
		for _, e := range u.Evidence {
			f.Related = append(f.Related, place(pass, e))
		}
		f.Fix, f.NoFix = suggest(pass, res, u)
		findings = append(findings, f)
	}
	return findings
}

// there says what is at the place in another package where a defect lies.
func there(u *authz.Unmet) string {
	if u.Guardian == "" {
		return "the route is registered here"
	}
	return "the defect is here, in " + u.Guardian + ", on the way to handler " + u.Handler
}

// suggest returns the certain fix of an unmet obligation, or why there is none.
func suggest(pass *analysis.Pass, res *engine.Result, u *authz.Unmet) (*Fix, string) {
	in, ok := pass.ResultOf[inspect.Analyzer].(*inspector.Inspector)
	switch {
	case u.Obligation == authz.Verified:
		return nil, "how keys are verified is for the program to say"
	case u.Obligation == authz.Scoped:
		return nil, "which scope to ask for is for the program to say"
	case u.Category != "":
		return nil, "the client names the tenant beside the path"
	case u.Confidence < authz.High || !ok:
		return nil, "the finding is not sure enough"
	}
	src := &fix.Source{Fset: pass.Fset, Pkg: pass.Pkg, Files: pass.Files, Info: pass.TypesInfo, Root: in.Root(), Routes: res.Judged}
	found, err := src.Compare(u.Binding)
	if err != nil {
		return nil, err.Error()
	}
	return found, ""
}

func place(pass *analysis.Pass, e authz.Evidence) Place {
	p := Place{Pos: e.Pos.P, Message: e.Text, Where: e.Pos.Where}
	if p.Pos.IsValid() {
		p.Where = summary.Where(pass.Pkg.Path(), pass.Fset, e.Pos)
		p.Pos, p.End = span(pass, p.Pos)
	}
	return p
}

// Subject returns how messages name what is judged: the route, or the handler
// where no route is known.
func Subject(u *authz.Unmet) string {
	if u.Route != "" {
		return u.Route
	}
	return "handler " + u.Handler
}
