package analyzer_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"

	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// matrix is the folder with one package a framework, all with the same
// scenarios.
const matrix = corpus + "/src/matrix"

// matrixScenarios are the functions that each package of the matrix has.
var matrixScenarios = []string{
	"checksOnlyTheFormat",
	"requirePrefix",
	"checksOnlyTheFormatOfABearerToken",
	"verifiesTheKey",
	"usesAnyTenant",
	"comparesTheTenant",
	"isBehindATenantMiddleware",
	"resetsForAnyKey",
	"isBehindAScopeMiddleware",
	"isBehindAGuardedGroup",
	"server.isAMethodValue",
	"isMadeByAFactory",
	"isRegisteredByAFunction",
	"isInATable",
	"isInATableAndCompares",
}

// matrixFrameworks are the packages of the matrix, each with the scenarios that
// its framework cannot express and the reason.
var matrixFrameworks = map[string]map[string]string{
	"alice":        nil,
	"chiopenapi":   nil,
	"echoopenapi":  nil,
	"fiberopenapi": nil,
	"ginopenapi":   nil,
	"routegroup":   nil,
	"bunrouter":    nil,
	"chi":          nil,
	"echo4":        nil,
	"echo5":        nil,
	"fasthttp":     nil,
	"fiber2":       nil,
	"fiber3":       nil,
	"gin":          nil,
	"goa":          generatedServer,
	"gokit":        nil,
	"goopenapi": {
		"isInATable":            "handlers are fields of an API",
		"isInATableAndCompares": "handlers are fields of an API",
	},
	"gorestful":     nil,
	"gorilla":       nil,
	"hertz":         nil,
	"httprouter":    {"isBehindAGuardedGroup": "httprouter has no groups, and a router mounted in another keeps its own paths"},
	"httptreemux":   nil,
	"iris":          nil,
	"macaron":       nil,
	"pat":           nil,
	"revel":         inNoCode,
	"martini":       nil,
	"beego":         nil,
	"buffalo":       nil,
	"flamego":       nil,
	"flow":          nil,
	"goframe":       nil,
	"goravel":       nil,
	"goyave":        {"requirePrefix": "a middleware is an object: the scenario is in requirePrefix.Handle"},
	"negroni":       nil,
	"nethttp":       nil,
	"connect":       connectServer,
	"connectstream": connectServer,
	"grpc": {
		"isBehindAGuardedGroup": "interceptors are those of a server, which has no groups",
		"isMadeByAFactory":      "handlers are methods of a service",
		"isInATable":            "all methods of a service are registered at once",
		"isInATableAndCompares": "all methods of a service are registered at once",
	},
	"grpcstream": {
		"isBehindAGuardedGroup": "interceptors are those of a server, which has no groups",
		"isMadeByAFactory":      "handlers are methods of a service",
		"isInATable":            "all methods of a service are registered at once",
		"isInATableAndCompares": "all methods of a service are registered at once",
	},
	"grpcgateway": nil,
	"gozero":      nil,
	"kratos":      nil,
	"oapi":        generatedServer,
	"oapistrict":  generatedServer,
	"ogen": {
		"isBehindAGuardedGroup": "middlewares are those of a server, which has no groups",
		"isMadeByAFactory":      "handlers are methods of a server",
		"isInATable":            "all methods of a server are registered at once",
		"isInATableAndCompares": "all methods of a server are registered at once",
	},
	"oapichi":        generatedServer,
	"oapiecho":       generatedServer,
	"oapigin":        generatedServer,
	"oapigorilla":    generatedServer,
	"oapistrictecho": generatedServer,
	"oapistrictgin":  generatedServer,
	"twirp":          generatedServer,
	"twirphooks": {
		"isBehindATenantMiddleware": "hooks run before the message is read, which names the tenant",
		"isMadeByAFactory":          "handlers are methods of a server",
		"isInATable":                "all methods of a server are registered at once",
		"isInATableAndCompares":     "all methods of a server are registered at once",
	},
	"fuego":  nil,
	"huma":   nil,
	"lambda": nil,
}

// generatedServer is what a server that is generated cannot express.
var generatedServer = map[string]string{
	"isMadeByAFactory":      "handlers are methods of a server",
	"isInATable":            "all methods of a server are registered at once",
	"isInATableAndCompares": "all methods of a server are registered at once",
}

// inNoCode is what cannot be told of a framework whose routes are in a file that is no
// Go code.
var inNoCode = map[string]string{
	"server.isAMethodValue":   "all handlers are methods that routes name by text",
	"isMadeByAFactory":        "handlers are methods of a controller",
	"isRegisteredByAFunction": "routes are in a file that is no Go code",
	"isInATable":              "routes are in a file that is no Go code",
	"isInATableAndCompares":   "routes are in a file that is no Go code",
}

// connectServer is what connect cannot express.
var connectServer = map[string]string{
	"isInATable":            "all methods of a server are registered at once",
	"isInATableAndCompares": "all methods of a server are registered at once",
}

// builtin is the folder with one package a middleware of a library that
// authenticates by itself, all with the same scenarios.
const builtin = corpus + "/src/builtin"

var builtinScenarios = []string{
	"isBehindTheMiddleware",
	"isBehindAFormatOnly",
	"usesAnyTenant",
	"comparesTheTenant",
	"resetsForAnyKey",
	"checksTheScope",
}

const (
	verifiesItself = "the middleware verifies tokens itself: the program has no part in it"
	fixedList      = "whoever is in a fixed list of the program is taken for its operator"
)

// builtinMiddlewares are the packages of builtin, as [matrixFrameworks].
var builtinMiddlewares = map[string]map[string]string{
	"connectauthn":  nil,
	"echojwt":       {"isBehindAFormatOnly": verifiesItself},
	"echokeyauth":   nil,
	"fiberjwt":      {"isBehindAFormatOnly": verifiesItself},
	"fiberjwt3":     {"isBehindAFormatOnly": verifiesItself},
	"fiberkeyauth2": nil,
	"fiberkeyauth3": nil,
	"ginbasicauth": {
		"isBehindAFormatOnly": verifiesItself, "usesAnyTenant": fixedList, "comparesTheTenant": fixedList,
		"resetsForAnyKey": fixedList, "checksTheScope": fixedList,
	},
	"ginjwt":        {"isBehindAFormatOnly": verifiesItself},
	"jwtauth":       {"isBehindAFormatOnly": verifiesItself},
	"oapivalidator": nil,
}

// TestMatrix holds each framework to all scenarios: TestScenarios and
// [TestRealFrameworks] can only check the ones that are there.
func TestMatrix(t *testing.T) {
	complete(t, matrix, matrixScenarios, matrixFrameworks)
}

// TestBuiltin does the same for middlewares of libraries.
func TestBuiltin(t *testing.T) {
	complete(t, builtin, builtinScenarios, builtinMiddlewares)
}

// complete holds the packages of a folder to the scenarios: each is there, or is
// skipped with a reason.
func complete(t *testing.T, folder string, scenarios []string, packages map[string]map[string]string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if _, ok := packages[e.Name()]; !ok {
			t.Errorf("%s is not listed", e.Name())
		}
	}
	for name, skip := range packages {
		t.Run(name, func(t *testing.T) {
			says := expectations(t, filepath.Join(folder, name, name+".go"))
			for _, scenario := range scenarios {
				expects, here := says[scenario]
				why, skipped := skip[scenario]
				switch {
				case skipped && here:
					t.Errorf("%s is there, and is skipped since %s", scenario, why)
				case skipped && why == "":
					t.Errorf("%s is skipped without a reason", scenario)
				case !skipped && !here:
					t.Errorf("%s is missing", scenario)
				case here && !expects && !middlewareCarries[scenario]:
					t.Errorf("%s expects nothing", scenario)
				}
			}
			for scenario := range skip {
				if !slices.Contains(scenarios, scenario) {
					t.Errorf("%s is skipped, and is no scenario", scenario)
				}
			}
		})
	}
}

// middlewareCarries are scenarios whose expectation stands in the middleware.
var middlewareCarries = map[string]bool{"isBehindAFormatOnly": true}

// expectations returns the functions of a file, and whether each has an
// expectation.
func expectations(t *testing.T, name string) map[string]bool {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	says := make(map[string]bool)
	for _, d := range file.Decls {
		fn, ok := d.(*ast.FuncDecl)
		if !ok {
			continue
		}
		name := scenarioName(fn)
		says[name] = false
		for _, word := range []string{"want ", "ok:"} {
			for _, n := range notes(fset, []*ast.File{file}, word) {
				if fset.Position(fn.Pos()).Line <= n.pos.Line && n.pos.Line <= fset.Position(fn.End()).Line {
					says[name] = true
				}
			}
		}
	}
	return says
}

// scenarioName returns the name of the scenario that a function is. Where handlers
// can only be exported methods, these are named after the scenarios.
func scenarioName(fn *ast.FuncDecl) string {
	name := declName(fn)
	recv, method, ok := strings.Cut(name, ".")
	if !ok || !ast.IsExported(method) {
		return name
	}
	method = strings.ToLower(method[:1]) + method[1:]
	if scenario := recv + "." + method; slices.Contains(matrixScenarios, scenario) {
		return scenario
	}
	return method
}

// TestRealFrameworks compiles and analyses the scenarios of frameworks with the
// releases that the nested module pins: what the stubs leave out or have wrong
// shows here. The services of libraries are there only.
func TestRealFrameworks(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the real frameworks")
	}
	// The scenarios and what they share become packages of the nested module, in
	// an overlay.
	const module = "github.com/keyauthz/keyauthz/testdata/frameworks"
	dir, err := filepath.Abs(filepath.Join(corpus, "frameworks"))
	if err != nil {
		t.Fatal(err)
	}
	overlay := make(map[string][]byte)
	var patterns []string
	move := func(from string) {
		files, err := filepath.Glob(filepath.Join(corpus, "src", filepath.FromSlash(from), "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: no Go files (%v)", from, err)
		}
		for _, name := range files {
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			text := strings.NewReplacer("\t\"keystore\"\n", "\t\""+module+"/keystore\"\n", "\t\"matrix/", "\t\""+module+"/matrix/", "\t\"controllers/", "\t\""+module+"/controllers/").Replace(string(src))
			overlay[filepath.Join(dir, filepath.FromSlash(from), filepath.Base(name))] = []byte(text)
		}
		patterns = append(patterns, path.Join(module, from))
	}
	move("keystore")
	for _, name := range scenarios(t) {
		dir := path.Dir(name)
		if path.Dir(dir) == "matrix" || path.Dir(dir) == "controllers" {
			move(name) // what is generated for a framework, or what a service consists of
			continue
		}
		if slices.Contains([]string{"matrix", "builtin", "binding", "controllers", "fixes"}, dir) && !unverified(t, name) {
			move(name)
		}
	}
	for _, name := range services(t) {
		patterns = append(patterns, path.Join(module, name))
	}

	pkgs, err := packages.Load(&packages.Config{
		Mode:    packages.LoadSyntax | packages.NeedModule | packages.NeedExportFile,
		Dir:     dir,
		Env:     append(os.Environ(), "GOWORK=off", "GOFLAGS=-mod=readonly"),
		Overlay: overlay,
	}, patterns...)
	if err != nil {
		t.Fatal(err)
	}
	if len(pkgs) != len(patterns) {
		t.Fatalf("%d packages were loaded, not %d", len(pkgs), len(patterns))
	}
	fromSource(pkgs)
	found := analyze(t, pkgs)
	for _, pkg := range pkgs {
		t.Run(strings.TrimPrefix(pkg.PkgPath, module+"/"), func(t *testing.T) {
			for _, err := range pkg.Errors {
				t.Error(err)
			}
			compare(t, pkg.Fset, pkg.Syntax, found[pkg])
			silent(t, pkg.Fset, pkg.Syntax, found[pkg])
		})
	}
}

// unverified reports whether a package imports a framework whose releases can't
// be had.
func unverified(t *testing.T, name string) bool {
	t.Helper()
	file := filepath.Join(corpus, "src", filepath.FromSlash(name), path.Base(name)+".go")
	syntax, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	return slices.ContainsFunc(syntax.Imports, func(spec *ast.ImportSpec) bool {
		lib := model.Default().Library(strings.Trim(spec.Path.Value, `"`))
		return lib != nil && lib.Unverified
	})
}
