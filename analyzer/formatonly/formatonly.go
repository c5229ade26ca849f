package formatonly

import (
	_ "embed"
	"reflect"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/rule"
)

//go:embed doc.go
var doc string

// Info describes the rule.
var Info = &rule.Info{
	Name:      "formatonly",
	Title:     "access granted after checking only the format of a key",
	Doc:       rule.Page(doc, "formatonly"),
	CWE:       []int{287, 1390},
	Severity:  9.1,
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
			findings := rule.Pick(pass, engine, Info, authz.Verified, message)
			return rule.Report(pass, engine, findings, *atLeast), nil
		},
	}
}

func message(u *authz.Unmet) (claim, shown string) {
	subject := rule.Subject(u)
	if u.Guardian != u.Handler {
		subject = "middleware " + u.Guardian
	}
	if u.Category == "skipped" {
		if u.Absent == "" {
			return subject + " reaches " + u.Operation + " whether or not " + u.Credential + " is valid", ""
		}
		return subject + " reaches " + u.Operation + " without verifying " + u.Credential, rule.Where(u)
	}
	if u.Category == "unenforced" {
		return subject + " goes on after refusing " + u.Credential, ""
	}
	shown = ": " + strings.Join(u.Checks, ", ")
	if u.Absent != "" {
		shown += ", and nothing where " + u.Absent + " is absent"
	}
	return subject + " grants access after checking only the format of " + u.Credential, shown
}
