package analyzer_test

import (
	"regexp"
	"strings"
	"testing"
)

// withoutFix are the frameworks of the matrix whose handler that uses any tenant does not
// get the comparison that it lacks, and why none is certain. In the others it does.
var withoutFix = map[string]string{
	"flamego": injected,
	"martini": injected,
	"goa":     ofItsOwn,
	"ogen":    ofItsOwn,
	"oapi":    perOperation, "oapichi": perOperation, "oapiecho": perOperation, "oapigin": perOperation, "oapigorilla": perOperation,
	"oapistrict": ofItsOwn, "oapistrictecho": ofItsOwn, "oapistrictgin": ofItsOwn,
	"goopenapi": "which path the handler serves is in generated code, and not in its registration",
	"gozero":    "the tenant goes to a function in a message that is handed on as a whole",
	"revel":     "the tenant of a path is in no place that is known",
	"lambda":    "the handler is called for any path: the platform dispatches by resource",
}

const (
	injected     = "handlers that compare ask for the principal as a parameter, which the one that does not compare lacks"
	ofItsOwn     = "every operation has types of its own, so that no handler shows to another where the principal is and how to refuse"
	perOperation = "other middlewares run in front of the handlers that compare"
)

// usesAny is the finding, whatever handlers are called.
var usesAny = regexp.MustCompile(`handler (server\.)?[uU]sesAnyTenant uses (path tenant|body field)`)

// TestFixesAreForMostFrameworks holds each framework to having a fix, or a reason.
func TestFixesAreForMostFrameworks(t *testing.T) {
	pkgs, found := fixable(t)
	fixed := make(map[string]bool)
	for _, pkg := range pkgs {
		framework, _ := strings.CutPrefix(pkg.PkgPath, "matrix/")
		for _, f := range found[pkg] {
			if f.Fix != nil && usesAny.MatchString(f.Message) && strings.Contains(f.Fix.Text, ".TenantID != ") {
				fixed[framework] = true
			}
		}
	}
	for framework := range matrixFrameworks {
		switch why := withoutFix[framework]; {
		case why == "" && !fixed[framework]:
			t.Errorf("%s: there is no fix", framework)
		case why != "" && fixed[framework]:
			t.Errorf("%s: there is a fix, although %s", framework, why)
		}
	}
}
