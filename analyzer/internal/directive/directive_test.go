package directive

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"
)

func parse(t testing.TB, src string) (*token.FileSet, *ast.File, *Set) {
	t.Helper()
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "p.go", src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	return fset, f, Parse(fset, []*ast.File{f})
}

// TestCoverage: the lines that hold "covered" are those that the one directive
// of a file speaks of, of all that hold an identifier.
func TestCoverage(t *testing.T) {
	const ignore = "//keyauthz:ignore formatonly tested"
	for name, body := range map[string]string{
		"end of line": `
func f() {
	other()
	covered() ` + ignore + `
	other()
}`,
		"own line above a statement": `
func f() {
	other()
	` + ignore + `
	covered(
		covered,
	)
	other()
}`,
		"own line above an if, as in golangci-lint": `
func f() {
	` + ignore + `
	if covered {
		covered()
	}
	other()
}`,
		"above a case": `
func f() {
	switch other {
	` + ignore + `
	case covered:
		covered()
	case other:
	}
}`,
		"among the arguments of a call": `
func f() {
	other(
		` + ignore + `
		func() {
			covered()
		},
		other,
	)
}`,
		"comment of a function": `
// Covered is documented.
//
` + ignore + `
func covered() {
	covered()
}

func other() {}`,
		"with other comments below": `
func f() {
	` + ignore + `
	// This is why.
	covered()
	other()
}`,
		"an empty line below it": `
func f() {
	` + ignore + `

	other()
}`,
		"behind a closing brace": `
func f() {
	other(func() {
		other()
	}) ` + ignore + `
	other()
}`,
		"at the end of the file": `
func other() {}
` + ignore,
	} {
		t.Run(name, func(t *testing.T) {
			fset, f, set := parse(t, "package p\n"+body+"\n")
			if len(set.Directives) != 1 || len(set.Problems) != 0 {
				t.Fatalf("got %+v", set)
			}
			ast.Inspect(f, func(n ast.Node) bool {
				id, ok := n.(*ast.Ident)
				if !ok || id.Name != "covered" && id.Name != "other" {
					return true
				}
				if got := set.Directives[0].Covers(id.Pos()); got != (id.Name == "covered") {
					t.Errorf("%v: %s is covered: %t", fset.Position(id.Pos()), id.Name, got)
				}
				return true
			})
		})
	}
}

func TestADirectiveAboveThePackageClauseCoversItsFileOnly(t *testing.T) {
	fset := token.NewFileSet()
	var files []*ast.File
	for _, src := range []string{
		"//keyauthz:ignore formatonly generated\n\n// Package p is documented.\npackage p\n\nfunc f() {}\n",
		"package p\n\nfunc g() {}\n",
	} {
		f, err := parser.ParseFile(fset, "", src, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	d := Parse(fset, files).Directives[0]
	if !d.Covers(files[0].Decls[0].Pos()) || d.Covers(files[1].Decls[0].Pos()) || d.Covers(token.NoPos) {
		t.Error("the first file is not what is covered")
	}
}

func TestCommentsAreRead(t *testing.T) {
	for comment, want := range map[string]string{
		"//keyauthz:ignore formatonly the gateway checks it": "ignore [formatonly] the gateway checks it",
		"//keyauthz:ignore formatonly,crosstenant\twhy ":     "ignore [formatonly crosstenant] why",
		"//keyauthz:ignore formatonly":                       "! directive keyauthz:ignore formatonly gives no reason",
		"//keyauthz:ignore":                                  "! directive keyauthz:ignore names no rule",
		"//keyauthz:ignore a,,b why":                         `! directive keyauthz:ignore has an empty name in its list of rules "a,,b"`,
		"//keyauthz:ignored formatonly why":                  "! directive keyauthz:ignored is not a directive (nearest: \"ignore\")",
		"//keyauthz:exempt formatonly why":                   "! directive keyauthz:exempt is not a directive",
		"//keyauthz:":                                        "! directive keyauthz: is not a directive",
		"//keyauthz:public anybody may see the status page":  "public [] anybody may see the status page",
		"//keyauthz:public":                                  "! directive keyauthz:public gives no reason",
		"//keyauthz:verifies key":                            "verifies []",
		"//keyauthz:verifies":                                `! directive keyauthz:verifies takes the word key, not ""`,
		"//keyauthz:verifies tenant":                         `! directive keyauthz:verifies takes the word key, not "tenant"`,
		"//keyauthz:binds tenant":                            "binds []",
		"//keyauthz:binds key":                               `! directive keyauthz:binds takes the word tenant, not "key"`,
		"//keyauthz:scoped":                                  "scoped []",
		"//keyauthz:scoped admin":                            `! directive keyauthz:scoped takes no argument, not "admin"`,
		"// keyauthz:ignore":                                 "",
		"// keyauthz:ignore crosstenant partners may":        "spaced [crosstenant] partners may",
		"// keyauthz:public is not meant here":               "",
		"// //keyauthz:ignore crosstenant partners may":      "",
		"//\t//keyauthz:ignore crosstenant partners may":     "",
		"// see keyauthz:ignore crosstenant partners may":    "",
		"/*keyauthz:ignore formatonly why*/":                 "",
		"//nolint":                                           "nolint []",
		"// nolint // all of it":                             "nolint []",
		"//nolint:keyauthz // reviewed":                      "nolint [keyauthz]",
		"//nolint:errcheck, KeyAuthz":                        "nolint [errcheck keyauthz]",
		"//nolint:errcheck,all":                              "nolint []",
		"//nolinted":                                         "",
		"// the word nolint":                                 "",
	} {
		if got := describe(read(comment)); got != want {
			t.Errorf("%s: got %s, want %s", comment, got, want)
		}
	}
}

func describe(d *Directive, problem string) string {
	if problem != "" {
		return "! " + problem
	}
	if d == nil {
		return ""
	}
	names := map[Kind]string{Nolint: "nolint", Spaced: "spaced"}
	for name, kind := range kinds {
		names[kind] = name
	}
	return strings.TrimSpace(fmt.Sprintf("%s %s %s", names[d.Kind], d.Rules, d.Reason))
}

func TestAssertionsKnowTheirFunction(t *testing.T) {
	_, _, set := parse(t, `package p

// Valid is a check.
//
//keyauthz:verifies key
func Valid(key string) bool

type Store interface {
	// Allowed is another.
	//keyauthz:binds tenant
	Allowed(tenant string) error

	//keyauthz:scoped
	May(scope string) bool
}

//keyauthz:scoped
type T struct{}

func f() {
	//keyauthz:verifies key
	g()
	//keyauthz:public it is a status page
	g()
}
`)
	var got []string
	for _, d := range set.Directives {
		name := "-"
		if d.Func != nil {
			name = d.Func.Name
		}
		got = append(got, name)
	}
	if s := strings.Join(got, " "); s != "Valid Allowed May -" {
		t.Errorf("got %s", s)
	}
	got = nil
	for _, p := range set.Problems {
		got = append(got, p.Message)
	}
	if s := strings.Join(got, "; "); s != "directive keyauthz:scoped is in no comment of a function; directive keyauthz:verifies is in no comment of a function" {
		t.Errorf("got %s", s)
	}
}

func TestWhatIsAccepted(t *testing.T) {
	_, f, set := parse(t, `package p

var a = 1 //keyauthz:ignore formatonly,crosstenant why
var b = 1 //nolint:missingscope
var c = 1 //nolint:keyauthz
var d = 1 //nolint:errcheck
var e = 1 //nolint
`)
	accepted := func() string {
		var got []string
		for _, decl := range f.Decls {
			var rules []string
			for _, rule := range []string{"formatonly", "crosstenant", "missingscope"} {
				if len(set.Accepts(rule, decl.Pos())) > 0 {
					rules = append(rules, rule[:1])
				}
			}
			got = append(got, strings.Join(rules, ""))
		}
		return strings.Join(got, " ")
	}
	if got := accepted(); got != "fc m fcm  fcm" {
		t.Errorf("accepted: %q", got)
	}
	set.Drop(Nolint)
	if got := accepted(); got != "fc    " {
		t.Errorf("without nolint: %q", got)
	}
}

// FuzzParse holds Parse to what its callers rely on: it takes every file that the
// parser takes, broken ones included, and directives and problems are comments.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"package p //keyauthz:ignore a b\n",
		"//keyauthz:ignore a b\npackage p\n",
		"package p\n\n//keyauthz:verifies key\nfunc f(\n",
		"package p\n//line x.go:1\n//nolint:a,b // c\nvar x = `\n` //keyauthz:public\n",
		"package p\nfunc f() { //keyauthz:scoped\n}",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, src string) {
		fset := token.NewFileSet()
		file, _ := parser.ParseFile(fset, "p.go", src, parser.ParseComments|parser.SkipObjectResolution)
		if file == nil {
			return
		}
		set := Parse(fset, []*ast.File{file})
		starts := make(map[token.Pos]bool)
		for _, group := range file.Comments {
			for _, c := range group.List {
				starts[c.Pos()] = true
			}
		}
		for _, d := range set.Directives {
			if !starts[d.Pos] || d.Kind == 0 || d.from > d.to || !d.Covers(d.Pos) && d.Pos > file.Package {
				t.Errorf("%+v", d)
			}
		}
		for _, p := range set.Problems {
			if !starts[p.Pos] || p.Message == "" || strings.ContainsAny(p.Message, "\n") {
				t.Errorf("%+v", p)
			}
		}
	})
}
