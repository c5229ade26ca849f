package baddirective

import (
	_ "embed"
	"reflect"
	"slices"
	"strconv"

	"golang.org/x/tools/go/analysis"

	"github.com/keyauthz/keyauthz/analyzer/crosstenant"
	"github.com/keyauthz/keyauthz/analyzer/formatonly"
	"github.com/keyauthz/keyauthz/analyzer/internal/directive"
	"github.com/keyauthz/keyauthz/analyzer/internal/engine"
	"github.com/keyauthz/keyauthz/analyzer/internal/nearest"
	"github.com/keyauthz/keyauthz/analyzer/internal/rule"
	"github.com/keyauthz/keyauthz/analyzer/missingscope"
	"github.com/keyauthz/keyauthz/analyzer/unguardedroute"
)

//go:embed doc.go
var doc string

// Info describes the rule. What it reports is no weakness by itself, so it has no
// CWE and the lowest severity.
var Info = &rule.Info{
	Name:      "baddirective",
	Title:     "comment for keyauthz that is malformed or has no effect",
	Doc:       rule.Page(doc, "baddirective"),
	Severity:  0.1,
	Precision: "very-high",
}

// Analyzer is the rule with the default configuration, for hosts that take
// analyzers as they are. It must not run beside analyzers of a suite.
var Analyzer = New(rule.DefaultEngine(), rule.DefaultConfidence(), formatonly.Analyzer, crosstenant.Analyzer, missingscope.Analyzer, unguardedroute.Analyzer)

// New returns the rule's analyzer on top of engine. It requires the rules whose
// findings comments can accept. Its result is a *rule.Result.
func New(of *analysis.Analyzer, atLeast *rule.Confidence, rules ...*analysis.Analyzer) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:       Info.Name,
		Doc:        Info.Doc,
		URL:        Info.URL(),
		Requires:   append([]*analysis.Analyzer{of}, rules...),
		ResultType: reflect.TypeFor[*rule.Result](),
		Run: func(pass *analysis.Pass) (any, error) {
			res := engine.Of(pass, of)
			if res.Foreign {
				return new(rule.Result), nil // whose comments are not for us
			}
			return rule.Report(pass, of, findings(pass, res, rules), *atLeast), nil
		},
	}
}

func findings(pass *analysis.Pass, res *engine.Result, rules []*analysis.Analyzer) []rule.Finding {
	set := res.Directives
	var all []rule.Finding
	add := func(d *directive.Directive, message string) {
		all = append(all, rule.Finding{Rule: Info, Pos: d.Pos, End: d.End, Message: message, Claim: message, Confidence: rule.High})
	}
	for _, p := range set.Problems {
		add(&directive.Directive{Pos: p.Pos, End: p.End}, p.Message)
	}
	names := make([]string, len(rules))
	for i, a := range rules {
		names[i] = a.Name
	}
	used := used(pass, rules)
	for i := range set.Directives {
		d := &set.Directives[i]
		if d.Kind == directive.Public && d.Func == nil && !registers(res, d) {
			add(d, "directive keyauthz:public is at no route")
		}
		if d.Kind == directive.Spaced && !slices.ContainsFunc(d.Rules, func(name string) bool { return !slices.Contains(names, name) }) {
			add(d, "directive keyauthz:ignore has a space in front of it, and accepts nothing")
		}
		if d.Kind != directive.Ignore {
			continue
		}
		for _, name := range d.Rules {
			switch {
			case !slices.Contains(names, name):
				add(d, "directive keyauthz:ignore names unknown rule "+strconv.Quote(name)+nearest.Hint(name, names))
			case !used[use{d, name}]:
				add(d, "directive keyauthz:ignore "+name+" matches no finding")
			}
		}
	}
	return all
}

// registers reports whether a route is registered in what d covers. What handles
// it may be registered anywhere.
func registers(res *engine.Result, d *directive.Directive) bool {
	return slices.ContainsFunc(res.Judged, func(j engine.Judged) bool {
		return j.Route != nil && (d.Covers(j.Route.Pos.P) || d.Covers(j.Route.Site.P))
	})
}

// A use is a directive with a rule of which it accepts a finding.
type use struct {
	by   *directive.Directive
	rule string
}

func used(pass *analysis.Pass, rules []*analysis.Analyzer) map[use]bool {
	used := make(map[use]bool)
	for _, a := range rules {
		for _, s := range pass.ResultOf[a].(*rule.Result).Suppressed {
			for _, d := range s.By {
				used[use{d, a.Name}] = true
			}
		}
	}
	return used
}
