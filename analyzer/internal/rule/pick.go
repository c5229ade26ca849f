package rule

import (
	"golang.org/x/tools/go/analysis"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/engine"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// Pick returns the findings that word makes of the unmet obligations of one kind
// in a package. Word returns the message in two parts: what the finding says, and
// behind that what shows it, which may change with the code around the defect.
func Pick(pass *analysis.Pass, of *analysis.Analyzer, info *Info, obligation authz.Obligation, word func(*authz.Unmet) (claim, shown string)) []Finding {
	res := engine.Of(pass, of)
	var findings []Finding
	for i := range res.Unmet {
		u := &res.Unmet[i]
		if u.Obligation != obligation {
			continue
		}
		claim, shown := word(u)
		f := Finding{
			Rule: info, Category: u.Category, Message: claim + shown, Claim: claim, Confidence: Confidence(u.Confidence),
		}
		f.Pos, f.End = span(pass, u.Pos.P)
		if u.Site.Where != "" {
			if u.Obligation != authz.Authenticated {
				f.Defect = inModule(pass.Module, u.Site.Where)
			}
			f.Related = append(f.Related, there(u))
		}
		for _, e := range u.Evidence {
			f.Related = append(f.Related, place(pass, e))
		}
		suggest(pass, res, u, &f)
		findings = append(findings, f)
	}
	return findings
}

// there returns the place in another package where a defect lies, or the route is
// registered that nothing covers.
func there(u *authz.Unmet) Place {
	p := Place{Where: u.Site.Where, Part: Defect}
	switch {
	case u.Obligation == authz.Authenticated:
		p.Message, p.Part = "the route is registered here", Step
	case u.Guardian == "" || u.Guardian == u.Handler:
		p.Message = "the defect is here, in handler " + u.Handler
	default:
		p.Message = "the defect is here, in " + u.Guardian + ", on the way to handler " + u.Handler
	}
	return p
}

func place(pass *analysis.Pass, e authz.Evidence) Place {
	p := Place{Pos: e.Pos.P, Where: e.Pos.Where, Message: e.Text, Part: e.Part}
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

// Where names the absence that lets a check be skipped, if that is what is wrong.
func Where(u *authz.Unmet) string {
	if u.Absent == "" {
		return ""
	}
	return ", where " + u.Absent + " is absent"
}
