package analyzer_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/keyauthz/keyauthz/analyzer"
)

// FuzzAnalyzer runs all rules on programs that type-check, made of the corpus by
// taking statements out, repeating, swapping and negating them. Nothing is
// expected but an end without a panic: a rule that panics fails the build of
// whoever runs it.
func FuzzAnalyzer(f *testing.F) {
	for i, source := range corpusSources(f) {
		f.Add(source, []byte{0, byte(i), 1, 8, 2, 21, 3, 5, 4, 13, 5, 34})
	}
	for _, source := range oddities {
		f.Add(source, []byte{})
	}
	rules := analyzer.New(analyzer.DefaultConfig())
	f.Fuzz(func(t *testing.T, source string, edits []byte) {
		if len(source) > 1<<15 || len(edits) > 32 {
			t.Skip("too large to be quick")
		}
		survives(t, rules, edited(source, edits))
	})
}

// TestEditedScenarios does what [FuzzAnalyzer] does with a few edits that are
// the same in every run.
func TestEditedScenarios(t *testing.T) {
	const editsOfAFile = 1
	rules := analyzer.New(analyzer.DefaultConfig())
	r := rand.New(rand.NewPCG(1, 2))
	checked := 0
	for _, source := range corpusSources(t) {
		for range editsOfAFile {
			edits := make([]byte, 2*(1+r.IntN(4)))
			for i := range edits {
				edits[i] = byte(r.IntN(256))
			}
			if survives(t, rules, edited(source, edits)) {
				checked++
			}
			if t.Failed() {
				t.Fatalf("with edits %v of\n%s", edits, source)
			}
		}
	}
	if checked < 20 {
		t.Errorf("only %d edited programs type-check", checked)
	}
}

// TestDoublingEnds: programs whose values or calls double with each of many
// lines, which a walk over all of them would not finish.
func TestDoublingEnds(t *testing.T) {
	const head = "package main\n\nimport \"net/http\"\n\nfunc h(w http.ResponseWriter, r *http.Request) { w.Write(nil) }\n\n"
	const times = 40
	var calls strings.Builder
	for i := range times {
		fmt.Fprintf(&calls, "func f%d(m *http.ServeMux) { f%d(m); f%d(m) }\n", i, i+1, i+1)
	}
	rules := analyzer.New(analyzer.DefaultConfig())
	for name, source := range map[string]string{
		"pattern added to itself":  "func Register(m *http.ServeMux, p string) {\n" + strings.Repeat("p = p + p\n", times) + "m.HandleFunc(p, h)\n}\nfunc main() { Register(http.DefaultServeMux, \"/x\") }\n",
		"list appended to itself":  "func main() {\nl := []string{\"/a\"}\n" + strings.Repeat("l = append(l, l...)\n", times) + "for _, p := range l { http.HandleFunc(p, h) }\n}\n",
		"handler wrapped twice":    "func both(a, b http.Handler) http.Handler {\nreturn http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { a.ServeHTTP(w, r); b.ServeHTTP(w, r) })\n}\nfunc main() {\nvar x http.Handler = http.HandlerFunc(h)\n" + strings.Repeat("x = both(x, x)\n", times) + "http.Handle(\"/x\", x)\n}\n",
		"functions that run twice": calls.String() + fmt.Sprintf("func f%d(m *http.ServeMux) { m.HandleFunc(\"/x\", h) }\nfunc main() { f0(http.NewServeMux()) }\n", times),
	} {
		t.Run(strings.ReplaceAll(name, " ", "_"), func(t *testing.T) {
			if !survives(t, rules, head+source) {
				t.Error("the program does not type-check")
			}
		})
	}
}

// survives runs rules on a program and reports whether it was one: what does
// not type-check is passed over.
func survives(t *testing.T, rules []*analysis.Analyzer, source string) bool {
	t.Helper()
	pkg, err := typeCheck("fuzz", source)
	if err != nil {
		return false
	}
	start := time.Now()
	graph, err := checker.Analyze(rules, []*packages.Package{pkg}, &checker.Options{Sequential: true})
	if err != nil {
		t.Error(err)
		return true
	}
	for _, root := range graph.Roots {
		if root.Err != nil {
			t.Errorf("%s: %v", root.Analyzer.Name, root.Err)
		}
	}
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("took %s for %d bytes of source", took, len(source))
	}
	return true
}

// oddities are sources that once brought the analysis down, or look as if they
// could.
var oddities = []string{
	// generic code
	"package p\n\nimport \"net/http\"\n\ntype S[T ~struct{ Tenant string }] struct{ m map[string]T }\n\nfunc (s *S[T]) Get(w http.ResponseWriter, r *http.Request) {\n\tif _, ok := s.m[r.Header.Get(\"X-API-Key\")]; ok {\n\t\tw.Write(nil)\n\t}\n}\n\nfunc Reg[H http.Handler](mux *http.ServeMux, h H) { mux.Handle(\"GET /x\", h) }\n",
	// middlewares that apply one another, and themselves
	"package p\n\nimport \"net/http\"\n\ntype mw func(http.Handler) http.Handler\n\nfunc a(n http.Handler) http.Handler { return b(n) }\nfunc b(n http.Handler) http.Handler { return a(b(n)) }\nfunc chain(ms ...mw) mw {\n\treturn func(n http.Handler) http.Handler {\n\t\tfor _, m := range ms {\n\t\t\tn = m(n)\n\t\t}\n\t\treturn chain(ms[1:]...)(n)\n\t}\n}\nfunc main() { http.Handle(\"/\", chain(a, b, chain(a))(http.NotFoundHandler())) }\n",
	// control flow that ends nowhere, blank and shadowed names
	"package p\n\nimport \"net/http\"\n\nfunc h(_ http.ResponseWriter, _ *http.Request) {\nl:\n\tfor {\n\t\tselect {\n\t\tdefault:\n\t\t\tgoto l\n\t\t}\n\t}\n}\nfunc g(w http.ResponseWriter, r *http.Request) {\n\tdefer func() { recover() }()\n\tvar h http.HandlerFunc\n\th = func(w http.ResponseWriter, r *http.Request) { h(w, r) }\n\th(w, r)\n\tswitch x := any(r).(type) {\n\tcase nil, int:\n\t\t_ = x\n\t}\n}\nfunc _() { http.HandleFunc(\"\", nil) }\nfunc _() { http.HandleFunc(\" \", h) }\nfunc init() { http.HandleFunc(\"GET \", g) }\nfunc init() {}\n",
	// iterators and method expressions
	"package p\n\nimport (\n\t\"iter\"\n\t\"net/http\"\n)\n\ntype s struct{ http.Handler }\n\nfunc (s) get(http.ResponseWriter, *http.Request) {}\nfunc all() iter.Seq2[string, http.HandlerFunc] { return func(y func(string, http.HandlerFunc) bool) { y(\"/\", s{}.get) } }\nfunc reg(m *http.ServeMux) {\n\tfor p, h := range all() {\n\t\tm.HandleFunc(p, h)\n\t}\n\tf := (*http.ServeMux).Handle\n\tf(m, \"/x\", s{})\n\tg := s.get\n\tm.HandleFunc(\"/y\", func(w http.ResponseWriter, r *http.Request) { g(s{}, w, r) })\n}\n",
}

// corpusSources returns the sources of the scenarios that type-check by
// themselves.
func corpusSources(tb testing.TB) []string {
	tb.Helper()
	var sources []string
	err := filepath.WalkDir(filepath.Join(corpus, "src"), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" {
			return err
		}
		data, err := os.ReadFile(path)
		if err == nil && len(data) < 1<<15 {
			sources = append(sources, string(data))
		}
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	return sources
}

// edited changes the statements of a source, two bytes a change: what is done,
// and to which statement. Sources that do not parse are returned as they are.
func edited(source string, edits []byte) string {
	for ; len(edits) >= 2; edits = edits[2:] {
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, "fuzz.go", source, parser.SkipObjectResolution)
		if err != nil {
			return source
		}
		editStatement(file, edits[0], int(edits[1]))
		var b bytes.Buffer
		if err := format.Node(&b, fset, file); err != nil {
			return source
		}
		source = b.String()
	}
	return source
}

// editStatement changes statement n of a file, counted over all blocks.
func editStatement(file *ast.File, how byte, n int) {
	type place struct {
		list *[]ast.Stmt
		i    int
	}
	var places []place
	note := func(list *[]ast.Stmt) {
		for i := range *list {
			places = append(places, place{list, i})
		}
	}
	ast.Inspect(file, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.BlockStmt:
			note(&node.List)
		case *ast.CaseClause:
			note(&node.Body)
		}
		return true
	})
	if len(places) == 0 {
		return
	}
	at := places[n%len(places)]
	stmt := (*at.list)[at.i]
	switch how % 6 {
	case 0: // leave out
		*at.list = slices.Delete(*at.list, at.i, at.i+1)
	case 1: // repeat
		*at.list = slices.Insert(*at.list, at.i, stmt)
	case 2: // swap with the next
		if at.i+1 < len(*at.list) {
			(*at.list)[at.i], (*at.list)[at.i+1] = (*at.list)[at.i+1], stmt
		}
	case 3: // negate
		if s, ok := stmt.(*ast.IfStmt); ok {
			s.Cond = &ast.UnaryExpr{Op: token.NOT, X: &ast.ParenExpr{X: s.Cond}}
		}
	case 4: // put into a loop
		(*at.list)[at.i] = &ast.ForStmt{Body: &ast.BlockStmt{List: []ast.Stmt{stmt}}}
	case 5: // put into a deferred function literal
		(*at.list)[at.i] = &ast.DeferStmt{Call: &ast.CallExpr{Fun: &ast.FuncLit{
			Type: &ast.FuncType{Params: new(ast.FieldList)}, Body: &ast.BlockStmt{List: []ast.Stmt{stmt}},
		}}}
	}
}
