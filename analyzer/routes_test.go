package analyzer_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/keyauthz/keyauthz/analyzer"
)

// guarded is what the matrix says of a handler: the state of a rule and, where a
// check is seen, who makes it and what of the client it asks for.
type guarded struct {
	rule     string
	state    analyzer.RouteState
	by, what string
}

// matrixGuards are the same for each framework.
var matrixGuards = map[string][]guarded{
	"checksOnlyTheFormat": {{"formatonly", analyzer.Unguarded, "", ""}},
	"isBehindAPrefix":     {{"formatonly", analyzer.Unguarded, "", ""}},
	"verifiesTheKey": {
		{"formatonly", analyzer.Guarded, "verifiesTheKey", "X-API-Key"},
		{"crosstenant", analyzer.Unneeded, "", ""},
		{"missingscope", analyzer.Unneeded, "", ""},
	},
	"usesAnyTenant":             {{"formatonly", analyzer.Guarded, "authenticate", "X-API-Key"}, {"crosstenant", analyzer.Unguarded, "", ""}},
	"comparesTheTenant":         {{"crosstenant", analyzer.Guarded, "comparesTheTenant", "TenantID"}},
	"isBehindATenantMiddleware": {{"crosstenant", analyzer.Guarded, "requireTenant", "TenantID"}},
	"isInATableAndCompares":     {{"crosstenant", analyzer.Guarded, "isInATableAndCompares", "TenantID"}},
	"isInATable":                {{"crosstenant", analyzer.Unguarded, "", ""}},
	"server.isAMethodValue":     {{"crosstenant", analyzer.Unguarded, "", ""}},
	"resetsForAnyKey":           {{"formatonly", analyzer.Guarded, "authenticate", "X-API-Key"}, {"missingscope", analyzer.Unguarded, "", ""}},
	"isBehindAScopeMiddleware":  {{"missingscope", analyzer.Guarded, "RequireScope", "admin:reset"}},
	"isBehindAGuardedGroup":     {{"missingscope", analyzer.Guarded, "RequireScope", "admin:reset"}},
}

// ownHandlers are frameworks whose scenarios name their handlers otherwise.
var ownHandlers = map[string]string{
	"connect":        "handlers are methods of services",
	"connectstream":  "handlers are methods of services",
	"goa":            "handlers are methods of services",
	"grpc":           "handlers are methods of services",
	"grpcstream":     "handlers are methods of services",
	"oapi":           "handlers are methods of a generated interface",
	"twirp":          "handlers are methods of services",
	"twirphooks":     "handlers are methods of services",
	"oapichi":        "handlers are methods of a generated interface",
	"oapiecho":       "handlers are methods of a generated interface",
	"oapigin":        "handlers are methods of a generated interface",
	"oapigorilla":    "handlers are methods of a generated interface",
	"oapistrict":     "handlers are methods of a generated interface",
	"oapistrictecho": "handlers are methods of a generated interface",
	"oapistrictgin":  "handlers are methods of a generated interface",
	"ogen":           "handlers are methods of a generated interface",
	"lambda":         "one function dispatches to the handlers",
	"revel":          "routes are in a file that is no Go code",
}

// ownChecks are frameworks whose middlewares are objects: by which method they check,
// and what, in place of what [matrixGuards] says.
var ownChecks = map[string]map[string]guarded{
	"goyave": {
		"authenticate":  {by: "authenticate.Handle", what: "X-API-Key"},
		"requireTenant": {by: "requireTenant.Handle", what: "TenantID"},
		"RequireScope":  {by: "scope.Handle", what: "admin:reset"},
	},
	"goopenapi": {"authenticate": {by: "find", what: "Api-Key"}},
	"gozero":    {"authenticate": {by: "authenticator.Handle", what: "X-API-Key"}},
	"negroni":   {"authenticate": {by: "authenticator.ServeHTTP", what: "X-API-Key"}},
}

// TestRoutesOfEachFramework compares what the table of routes shows of the matrix
// with what its handlers do.
func TestRoutesOfEachFramework(t *testing.T) {
	var paths []string
	for name := range matrixFrameworks {
		paths = append(paths, "matrix/"+name)
	}
	found := reports(t, paths...)
	for name, skipped := range matrixFrameworks {
		routes := found["matrix/"+name]
		t.Run(name, func(t *testing.T) {
			byHandler := make(map[string]analyzer.RouteReport)
			for _, r := range routes {
				named(t, r)
				if r.Path != "" {
					byHandler[r.Handler.Name] = r
				}
			}
			if why, ok := ownHandlers[name]; ok {
				t.Log(why)
				if n := len(routes); n < 8 {
					t.Errorf("%d routes and handlers", n)
				}
				return
			}
			for handler, want := range matrixGuards {
				r, ok := byHandler[handler]
				if !ok && skipped[handler] == "" {
					t.Errorf("%s has no route", handler)
				}
				for _, g := range want {
					if own, ok := ownChecks[name][g.by]; ok {
						g.by, g.what = own.by, own.what
					}
					if ok {
						g.compare(t, r)
					}
				}
			}
		})
	}
}

// reports returns the routes of the packages of the corpus with the given paths.
func reports(t *testing.T, paths ...string) map[string][]analyzer.RouteReport {
	t.Helper()
	var pkgs []*packages.Package
	for _, pkg := range loadedScenarios(t) {
		if slices.Contains(paths, pkg.PkgPath) {
			pkgs = append(pkgs, pkg)
		}
	}
	suite := analyzer.NewSuite(analyzer.DefaultConfig())
	graph, err := checker.Analyze([]*analysis.Analyzer{suite.Routes(true)}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	found := make(map[string][]analyzer.RouteReport)
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Fatal(act.Err)
		}
		found[act.Package.PkgPath] = act.Result.([]analyzer.RouteReport)
	}
	return found
}

// TestHandlersThatTellOfTheProgramAreKnown holds what libraries offer for operators to
// verdicts that leave nothing open.
func TestHandlersThatTellOfTheProgramAreKnown(t *testing.T) {
	n := 0
	for _, r := range reports(t, "missingscope/tools")["missingscope/tools"] {
		for _, v := range r.Verdicts {
			n++
			if v.State == analyzer.Unclear {
				t.Errorf("%s %s: %s is unknown: %s", r.Method, r.Path, v.Rule, v.Reason)
			}
		}
	}
	if n < 15 {
		t.Errorf("only %d verdicts", n)
	}
}

// ofLibrary are names of functions that a model knows, which have no place here.
var ofLibrary = regexp.MustCompile(`^[a-z]\w*\.[A-Z]`)

// named holds a report to names that people know.
func named(t *testing.T, r analyzer.RouteReport) {
	t.Helper()
	for _, s := range append(r.Chain, r.Handler) {
		if s.Name == "" || strings.ContainsAny(s.Name, "$[]{}/") {
			t.Errorf("%s %s: a step is called %q", r.Method, r.Path, s.Name)
		}
		if s.Seen && !s.Declared.Pos.IsValid() && s.Declared.Where == "" && !ofLibrary.MatchString(s.Name) {
			t.Errorf("%s %s: %s is seen nowhere", r.Method, r.Path, s.Name)
		}
	}
	if r.Path != "" && !r.Registered.Pos.IsValid() && r.Registered.Where == "" {
		t.Errorf("%s %s is registered nowhere", r.Method, r.Path)
	}
	for _, v := range r.Verdicts {
		if v.Reason == "" {
			t.Errorf("%s %s: %s gives no reason", r.Method, r.Path, v.Rule)
		}
		if (v.State == analyzer.Guarded) != (len(v.Checks) > 0) {
			t.Errorf("%s %s: %s is %s with %d checks", r.Method, r.Path, v.Rule, v.State, len(v.Checks))
		}
	}
}

func (g guarded) compare(t *testing.T, r analyzer.RouteReport) {
	t.Helper()
	for _, v := range r.Verdicts {
		if v.Rule != g.rule {
			continue
		}
		if v.State != g.state {
			t.Errorf("%s: %s is %s (%s), want %s", r.Handler.Name, g.rule, v.State, v.Reason, g.state)
		}
		if g.by == "" {
			return
		}
		for _, c := range v.Checks {
			if strings.EqualFold(c.By, g.by) && strings.Contains(c.What, g.what) {
				return
			}
		}
		t.Errorf("%s: %s rests on %+v, want a check of %s by %s", r.Handler.Name, g.rule, v.Checks, g.what, g.by)
		return
	}
	t.Errorf("%s: no verdict of %s", r.Handler.Name, g.rule)
}
