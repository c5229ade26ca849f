package analyzer_test

import (
	"fmt"
	"go/ast"
	"go/build"
	goimporter "go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/keyauthz/keyauthz/analyzer"
)

// BenchmarkServiceOf200Routes is the cost of all rules for one large package,
// without what any linter pays for: loading and type checking.
func BenchmarkServiceOf200Routes(b *testing.B) {
	pkg, err := typeCheck("service", serviceOf(200))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		found := 0
		for _, d := range runSuite(b, pkg) {
			found += len(d)
		}
		// Every tenth route forgets to compare the tenant: were it not found, the
		// engine would have passed the package over.
		if found < 20 {
			b.Fatalf("%d findings in a service with 20 defects", found)
		}
	}
}

// BenchmarkForeignPackage is the cost of a package of another module: go vet
// comes by for each package of the import closure.
func BenchmarkForeignPackage(b *testing.B) {
	run := foreignPass(b)
	b.ReportAllocs()
	for b.Loop() {
		run()
	}
}

// TestForeignPackagesCostNothing holds the engine to a decision from the path
// alone: it must not look at the package's syntax or build anything.
func TestForeignPackagesCostNothing(t *testing.T) {
	run := foreignPass(t)
	if allocs := testing.AllocsPerRun(20, run); allocs > 20 {
		t.Errorf("%v allocations for a package of another module", allocs)
	}
}

// foreignPass returns a function that runs the analyzer with facts on a large
// package of another module. The pass has neither facts nor the results of
// other analyzers, so that asking for either is a panic.
func foreignPass(tb testing.TB) func() {
	tb.Helper()
	pkg, err := typeCheck("example.com/dependency", serviceOf(200))
	if err != nil {
		tb.Fatal(err)
	}
	var engine *analysis.Analyzer
	for _, required := range analyzer.New(analyzer.DefaultConfig())[0].Requires {
		if len(required.FactTypes) > 0 {
			engine = required
		}
	}
	if engine == nil {
		tb.Fatal("no analyzer with facts")
	}
	return func() {
		pass := &analysis.Pass{
			Analyzer: engine, Fset: pkg.Fset, Files: pkg.Syntax, Pkg: pkg.Types, TypesInfo: pkg.TypesInfo, TypesSizes: pkg.TypesSizes,
			Module: &analysis.Module{Path: "example.com/dependency", Version: "v1.2.3"},
		}
		if _, err := engine.Run(pass); err != nil {
			tb.Fatal(err)
		}
	}
}

// runSuite runs a new suite on one package and returns the findings by rule.
func runSuite(tb testing.TB, pkg *packages.Package) map[string][]analysis.Diagnostic {
	tb.Helper()
	graph, err := checker.Analyze(analyzer.New(analyzer.DefaultConfig()), []*packages.Package{pkg}, &checker.Options{Sequential: true})
	if err != nil {
		tb.Fatal(err)
	}
	found := make(map[string][]analysis.Diagnostic)
	for _, root := range graph.Roots {
		if root.Err != nil {
			tb.Fatal(root.Err)
		}
		found[root.Analyzer.Name] = root.Diagnostics
	}
	return found
}

// serviceOf returns the source of a service with n routes behind a middleware
// that verifies keys; every tenth handler takes the tenant from the path alone.
func serviceOf(n int) string {
	var s strings.Builder
	s.WriteString(`package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"net/http"
)

type Principal struct { TenantID string; Scopes []string }

type ctxKey struct{}

type Server struct { db *sql.DB }

func (s *Server) lookup(ctx context.Context, key string) (*Principal, error) {
	p := new(Principal)
	err := s.db.QueryRowContext(ctx, "SELECT tenant_id FROM api_keys WHERE key = $1", key).Scan(&p.TenantID)
	return p, err
}

func (s *Server) auth(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p, err := s.lookup(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			http.Error(w, "invalid key", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), ctxKey{}, p)))
	})
}

func (s *Server) load(ctx context.Context, table, tenant, id string) (map[string]any, error) {
	var name string
	if err := s.db.QueryRowContext(ctx, "SELECT name FROM items WHERE kind = $1 AND tenant_id = $2 AND id = $3", table, tenant, id).Scan(&name); err != nil {
		return nil, err
	}
	return map[string]any{"name": name}, nil
}
`)
	for i := range n {
		check := `	if p.TenantID != tenant {
		http.Error(w, "tenant mismatch", http.StatusForbidden)
		return
	}
`
		if i%10 == 0 {
			check = "	_ = p\n"
		}
		fmt.Fprintf(&s, `
func (s *Server) get%d(w http.ResponseWriter, r *http.Request) {
	p, ok := r.Context().Value(ctxKey{}).(*Principal)
	if !ok {
		http.Error(w, "no principal", http.StatusUnauthorized)
		return
	}
	tenant := r.PathValue("tenant_id")
%s	item, err := s.load(r.Context(), "kind%d", tenant, r.PathValue("id"))
	if err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	json.NewEncoder(w).Encode(item)
}
`, i, check, i)
	}
	s.WriteString("\nfunc main() {\n\ts := new(Server)\n\tmux := http.NewServeMux()\n")
	for i := range n {
		fmt.Fprintf(&s, "\tmux.Handle(\"GET /v1/tenants/{tenant_id}/kind%d/{id}\", s.auth(http.HandlerFunc(s.get%d)))\n", i, i)
	}
	s.WriteString("\thttp.ListenAndServe(\":8080\", mux)\n}\n")
	return s.String()
}

// typeCheck makes a package of one file. Errors that do not hinder a compiler
// from understanding it, such as an unused variable, are passed over.
func typeCheck(path, source string) (*packages.Package, error) {
	file, err := parser.ParseFile(corpusFset, path+".go", source, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	return checkFiles(path, []*ast.File{file})
}

func checkFiles(path string, files []*ast.File) (*packages.Package, error) {
	info := &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue),
		Instances:    make(map[*ast.Ident]types.Instance),
		Defs:         make(map[*ast.Ident]types.Object),
		Uses:         make(map[*ast.Ident]types.Object),
		Implicits:    make(map[ast.Node]types.Object),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection),
		Scopes:       make(map[ast.Node]*types.Scope),
		FileVersions: make(map[*ast.File]string),
	}
	sizes := types.SizesFor("gc", "amd64")
	var hard error
	cfg := &types.Config{Importer: corpusImporter, Sizes: sizes, Error: func(err error) {
		if e, ok := err.(types.Error); hard == nil && !(ok && e.Soft) {
			hard = err
		}
	}}
	pkg, _ := cfg.Check(path, corpusFset, files, info)
	if hard != nil {
		return nil, hard
	}
	return &packages.Package{
		ID: path, PkgPath: path, Name: pkg.Name(), Fset: corpusFset, Syntax: files,
		Types: pkg, TypesInfo: info, TypesSizes: sizes,
	}, nil
}

var (
	corpusFset     = token.NewFileSet()
	corpusImporter = &stubs{std: goimporter.ForCompiler(corpusFset, "gc", nil), known: make(map[string]*types.Package)}
)

// stubs imports the packages under testdata/src from source and the standard
// library from its export data.
type stubs struct {
	mu    sync.Mutex
	std   types.Importer
	known map[string]*types.Package
}

func (s *stubs) Import(path string) (*types.Package, error) {
	dir := filepath.Join(corpus, "src", filepath.FromSlash(path))
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	pkg := s.known[path]
	s.mu.Unlock()
	if pkg != nil {
		return pkg, nil
	}
	if len(names) == 0 {
		first, _, _ := strings.Cut(path, "/")
		if _, err := os.Stat(filepath.Join(build.Default.GOROOT, "src", filepath.FromSlash(path))); err != nil || strings.Contains(first, ".") || path == "" {
			return nil, fmt.Errorf("no package %q in testdata or the standard library", path)
		}
		s.mu.Lock()
		defer s.mu.Unlock()
		return s.std.Import(path)
	}
	var files []*ast.File
	for _, name := range names {
		file, err := parser.ParseFile(corpusFset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	checked, err := checkFiles(path, files)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	s.known[path] = checked.Types
	s.mu.Unlock()
	return checked.Types, nil
}
