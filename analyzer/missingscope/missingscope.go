package missingscope

import (
	"cmp"
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
	Name:      "missingscope",
	Title:     "sensitive operation without a scope check",
	Doc:       rule.Page(doc, "missingscope"),
	CWE:       []int{862, 863},
	Severity:  8.8,
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
			findings := rule.Pick(pass, engine, Info, authz.Scoped, message)
			return rule.Report(pass, engine, findings, *atLeast), nil
		},
	}
}

func message(u *authz.Unmet) (claim, shown string) {
	switch u.Category {
	case "weak":
		return fmt.Sprintf("%s reaches %s for whoever may read: %s is checked", rule.Subject(u), u.Operation, u.What), ""
	case "role":
		return fmt.Sprintf("%s reaches %s for whatever %s names, but checks a role only in %s", rule.Subject(u), u.Operation, u.What, u.Tenant), ""
	case "self":
		return fmt.Sprintf("%s writes %q of the request through %s, and no scope or role of who sends it is checked", rule.Subject(u), u.What, u.Operation), ""
	}
	if u.Absent != "" {
		return rule.Subject(u) + " reaches " + u.Operation + " without a check of a scope or role", rule.Where(u)
	}
	claim = rule.Subject(u) + " reaches " + u.Operation + " for " + cmp.Or(u.Whoever, "any valid key") + ": no scope or role is checked"
	if u.Category == "sibling" {
		return claim, ", though " + u.What
	}
	return claim, ""
}
