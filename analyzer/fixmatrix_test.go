package analyzer_test

import (
	"strings"
	"testing"
)

// fixedFrameworks are those of the matrix whose handler that uses any tenant gets
// the comparison that it lacks. In the others the principal or the tenant is in no
// place where a comparison could be certain: the handler is given neither, or the
// tenant is part of a message that is handed on as a whole.
var fixedFrameworks = []string{
	"alice", "beego", "buffalo", "bunrouter", "chi", "echo4", "echo5", "fasthttp", "fiber2", "fiber3", "flow", "fuego",
	"gin", "goframe", "goravel", "gorestful", "gorilla", "goyave", "hertz", "httprouter", "httptreemux", "huma", "iris",
	"kratos", "macaron", "negroni", "nethttp", "pat",
}

// TestFixesAreForMostFrameworks holds them to it.
func TestFixesAreForMostFrameworks(t *testing.T) {
	pkgs, found := fixable(t, nil)
	fixed := make(map[string]bool)
	for _, pkg := range pkgs {
		framework, _ := strings.CutPrefix(pkg.PkgPath, "matrix/")
		for _, f := range found[pkg] {
			if f.Fix != nil && strings.Contains(f.Message, "handler usesAnyTenant uses path tenant") && strings.Contains(f.Fix.Text, ".TenantID != ") {
				fixed[framework] = true
			}
		}
	}
	for _, framework := range fixedFrameworks {
		if !fixed[framework] {
			t.Errorf("%s: there is no fix", framework)
		}
	}
}
