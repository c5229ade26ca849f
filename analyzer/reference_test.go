package analyzer_test

import (
	"cmp"
	"encoding"
	"flag"
	"fmt"
	"go/ast"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/analyzer/internal/settings"
)

var updateReference = flag.Bool("update-reference", false, "write CONFIG.md")

// TestReferenceIsFresh holds CONFIG.md to what its types say: keys, words and
// comments.
func TestReferenceIsFresh(t *testing.T) {
	r := &reference{docs: make(map[string]string)}
	for _, dir := range []string{".", "internal/model", "internal/authz", "internal/settings"} {
		r.read(t, dir)
	}
	r.write()
	const file = "../cmd/keyauthz/CONFIG.md"
	if *updateReference {
		if err := os.WriteFile(file, []byte(r.out.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.ReplaceAll(string(data), "\r\n", "\n"); got != r.out.String() {
		t.Error("CONFIG.md is not what go test ./analyzer -run Reference -update-reference writes")
	}
}

// A reference is written from the comments of the types that settings decode into.
type reference struct {
	docs map[string]string // by "pkg.Type" and "pkg.Type.Field", Markdown without line breaks
	out  strings.Builder
	done []reflect.Type
}

func (r *reference) read(t *testing.T, dir string) {
	t.Helper()
	files, err := filepath.Glob(dir + "/*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			decl, ok := n.(*ast.GenDecl)
			if !ok {
				return true
			}
			for _, s := range decl.Specs {
				if c, ok := s.(*ast.ValueSpec); ok && decl.Tok == token.CONST && dir == "internal/model" {
					r.note("word "+settings.KeyOf(c.Names[0].Name), c.Doc.Text())
				}
				spec, ok := s.(*ast.TypeSpec)
				if !ok {
					continue
				}
				typ := packageName(dir) + "." + spec.Name.Name
				r.note(typ, cmp.Or(spec.Doc.Text(), decl.Doc.Text()))
				if st, ok := spec.Type.(*ast.StructType); ok {
					for _, field := range st.Fields.List {
						for _, name := range field.Names {
							r.note(typ+"."+name.Name, cmp.Or(field.Doc.Text(), field.Comment.Text()))
						}
					}
				}
			}
			return true
		})
	}
}

func (r *reference) note(name, text string) {
	if text = strings.TrimSpace(text); text != "" {
		p := new(comment.Parser)
		md := new(comment.Printer).Markdown(p.Parse(text))
		r.docs[name] = strings.Join(strings.Fields(string(md)), " ")
	}
}

func (r *reference) write() {
	fmt.Fprint(&r.out, `# The configuration file

This page is written from the code's comments. [README.md](../../README.md#settings) says where the file lies and shows a
complete one. A key that is not here, a value of another kind and a name that the code does not have are errors.

`)
	r.keys(reflect.TypeFor[settings.Settings]())
	fmt.Fprint(&r.out, "\n## names\n\n", sentence(r.docs[typeName(reflect.TypeFor[analyzer.Names]())]), ` A list replaces the built-in one; a mapping with the key
`+"`add`"+` and a list adds to it. `+"`keyauthz config -config=off`"+` prints the built-in lists.

`)
	r.keys(reflect.TypeFor[analyzer.Names]())
	fmt.Fprint(&r.out, `
## models

Each describes one package of an in-house framework or library, in the same words as those that are built in. Symbols
are written as `+"`Vars`"+` for a function, `+"`(*Context).Param`"+` for a method, `+"`(Router).Get`"+` for one with a
value receiver or of an interface, and `+"`Request.Header`"+` for a field. A method that is promoted from an embedded
type is written with the type that declares it. Arguments are counted from 1 without the receiver, and may be written
as words. Rows count beside what the code of a package shows.

`)
	r.keys(reflect.TypeFor[analyzer.Model]())
	r.done = append(r.done, reflect.TypeFor[analyzer.Model]())
	r.sections(reflect.TypeFor[analyzer.Model](), "models[]")
}

// sections writes a heading and the keys of each struct that fields of typ hold.
func (r *reference) sections(typ reflect.Type, place string) {
	for f := range fields(typ) {
		elem := element(f.Type)
		if elem.Kind() != reflect.Struct {
			continue
		}
		seen := false
		for _, d := range r.done {
			seen = seen || d == elem
		}
		if seen {
			continue
		}
		r.done = append(r.done, elem)
		at := place + "." + key(f)
		if f.Type.Kind() == reflect.Slice {
			at += "[]"
		}
		fmt.Fprintf(&r.out, "\n### %s\n\n%s\n\n", at, sentence(r.docs[typeName(elem)]))
		r.keys(elem)
		r.sections(elem, at)
	}
}

// keys writes a table of the keys of a struct, and below what their words mean.
func (r *reference) keys(typ reflect.Type) {
	fmt.Fprint(&r.out, "| key | value | |\n|---|---|---|\n")
	for f := range fields(typ) {
		text := r.docs[typeName(typ)+"."+f.Name]
		switch elem := element(f.Type); {
		case text != "" || elem == reflect.TypeFor[analyzer.Arg]():
		case f.Name == "Symbols":
			text = "what the row speaks of"
		case elem.Name() != "":
			text = r.docs[typeName(elem)]
		}
		fmt.Fprintf(&r.out, "| `%s` | %s | %s |\n", key(f), value(f.Type), strings.ReplaceAll(sentence(text), "|", `\|`))
	}
	for f := range fields(typ) {
		var known []string
		for word := range strings.SplitSeq(strings.Trim(words(f.Type), "`"), "`, `") {
			if text := r.docs["word "+word]; text != "" {
				_, text, _ = strings.Cut(text, " ")
				known = append(known, fmt.Sprintf("- `%s`: %s", word, text))
			}
		}
		if len(known) > 0 {
			fmt.Fprintf(&r.out, "\nFor `%s`:\n\n%s\n", key(f), strings.Join(known, "\n"))
		}
	}
}

func fields(typ reflect.Type) func(func(reflect.StructField) bool) {
	return func(yield func(reflect.StructField) bool) {
		for i := range typ.NumField() {
			if f := typ.Field(i); key(f) != "-" && !yield(f) {
				return
			}
		}
	}
}

func key(f reflect.StructField) string { return cmp.Or(f.Tag.Get("settings"), settings.KeyOf(f.Name)) }

// typeName tells types of one name in several packages apart.
func typeName(typ reflect.Type) string { return path.Base(typ.PkgPath()) + "." + typ.Name() }

func packageName(dir string) string {
	if dir == "." {
		return "analyzer"
	}
	return path.Base(dir)
}

func element(typ reflect.Type) reflect.Type {
	for typ.Kind() == reflect.Slice || typ.Kind() == reflect.Pointer {
		typ = typ.Elem()
	}
	return typ
}

// value says how a type is written.
func value(typ reflect.Type) string {
	if words := words(typ); words != "" {
		return words
	}
	switch typ.Kind() {
	case reflect.Slice:
		if element(typ).Kind() == reflect.Struct {
			return "list of mappings"
		}
		return "list of " + value(element(typ))
	case reflect.Pointer:
		return value(typ.Elem())
	case reflect.Struct:
		return "mapping"
	case reflect.Bool:
		return "true or false"
	case reflect.Int:
		return "number"
	}
	return "text"
}

// words lists the words of a type that has some.
func words(typ reflect.Type) string {
	if typ == reflect.TypeFor[analyzer.Confidence]() {
		return "`low`, `medium`, `high`"
	}
	if typ == reflect.TypeFor[analyzer.Arg]() {
		return "argument"
	}
	if typ.Kind() != reflect.Int || !typ.Implements(reflect.TypeFor[encoding.TextMarshaler]()) {
		return ""
	}
	var all []string
	for i := range 20 {
		v := reflect.New(typ).Elem()
		v.SetInt(int64(i))
		if text, err := v.Interface().(encoding.TextMarshaler).MarshalText(); err == nil && len(text) > 0 {
			all = append(all, "`"+string(text)+"`")
		}
	}
	return strings.Join(all, ", ")
}

// sentence starts a comment of Go with a capital and ends it with a period.
func sentence(text string) string {
	if text == "" {
		return ""
	}
	text = strings.ToUpper(text[:1]) + text[1:]
	if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, ":") {
		text += "."
	}
	return text
}
