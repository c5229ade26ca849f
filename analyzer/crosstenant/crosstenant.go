package crosstenant

import (
	_ "embed"
	"fmt"
	"reflect"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/rule"
)

//go:embed doc.go
var doc string

// Info describes the rule.
var Info = &rule.Info{
	Name:      "crosstenant",
	Title:     "path tenant not compared with the key's tenant",
	Doc:       rule.Page(doc, "crosstenant"),
	CWE:       []int{639},
	Severity:  8.1,
	Precision: "high",
}

// Analyzer is the rule with the default configuration, for hosts that take
// analyzers as they are. It must not run beside analyzers of a suite.
var Analyzer = New(rule.DefaultEngine(), rule.DefaultConfidence())

// New returns the rule's analyzer on top of engine, reporting findings of at
// least the given confidence. Its result is a *rule.Result.
func New(engine *analysis.Analyzer, atLeast *rule.Confidence) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:       Info.Name,
		Doc:        Info.Doc,
		URL:        Info.URL(),
		Requires:   []*analysis.Analyzer{engine, inspect.Analyzer},
		ResultType: reflect.TypeFor[*rule.Result](),
		Run: func(pass *analysis.Pass) (any, error) {
			findings := rule.Pick(pass, engine, Info, authz.Bound, message)
			return rule.Report(pass, engine, findings, *atLeast), nil
		},
	}
}

func message(u *authz.Unmet) (claim, shown string) {
	if u.Category == "object" {
		subject := rule.Subject(u)
		if u.Route != "" {
			subject += ", handler " + u.Handler + ","
		}
		return fmt.Sprintf("%s reaches what %q names without asking whose it is", subject, u.Tenant), ", " + u.What
	}
	if u.Category == "override" {
		return fmt.Sprintf("%s, handler %s: %s takes the place of the key's tenant", rule.Subject(u), u.Handler, u.Tenant), ""
	}
	if u.Guardian != "" && u.Guardian != u.Handler {
		return "middleware " + u.Guardian + " uses " + u.Tenant + " without comparing it with the key's tenant", rule.Where(u)
	}
	return "handler " + u.Handler + " uses " + u.Tenant + " without comparing it with the key's tenant", rule.Where(u)
}
