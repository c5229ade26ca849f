package rule

import (
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/engine"
	"github.com/keyauthz/keyauthz/analyzer/internal/fix"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// An elsewhere is what the fix of a finding needs whose handler lies in another
// package.
type elsewhere struct {
	binding *authz.Binding
	in      *engine.Result
}

// suggest enters the certain fix of an unmet obligation into its finding, or why
// there is none.
func suggest(pass *analysis.Pass, res *engine.Result, u *authz.Unmet, f *Finding) {
	in, ok := pass.ResultOf[inspect.Analyzer].(*inspector.Inspector)
	src := &fix.Source{Fset: pass.Fset, Pkg: pass.Pkg, Info: pass.TypesInfo, Routes: res.Judged, Index: res.Index}
	if ok {
		src.Root = in.Root()
	}
	switch {
	case u.Obligation == authz.Verified:
		f.NoFix = "how keys are verified is for the program to say"
	case u.Obligation == authz.Scoped:
		f.NoFix = "which scope to ask for is for the program to say"
		if ok && u.Pos.P.IsValid() && u.Site.Where == "" {
			if hint := src.Hint(u.Pos.P); hint != "" {
				f.NoFix += ", as in: " + hint
			}
		}
	case u.Obligation != authz.Bound:
		f.NoFix = "what is to guard the route is for the program to say"
	case u.Category != "" && u.Category != "client":
		f.NoFix = "whose the object is is for the program to say"
	case u.Category != "" && (u.Binding == nil || !u.Binding.Message):
		f.NoFix = "the client names the tenant beside the path"
	case u.Confidence < authz.High && (u.Confidence < authz.Medium || u.Category == "") || !ok:
		f.NoFix = "the finding is not sure enough"
	case u.Site.Where != "" && u.Binding != nil:
		f.NoFix = "the handler lies in another package"
		f.elsewhere = &elsewhere{u.Binding, res}
	default:
		f.compare(src, u.Binding)
	}
}

func (f *Finding) compare(src *fix.Source, b *authz.Binding) {
	found, err := src.Compare(b)
	if err != nil {
		f.NoFix = err.Error()
		return
	}
	f.Fix, f.NoFix = found, ""
}

// A Source is a package whose syntax a host has at hand.
type Source struct {
	Pkg   *types.Package
	Files []*ast.File
	Info  *types.Info
}

// FixElsewhere makes up for what a pass cannot do: where the handler lies in
// another package, whose syntax is not part of the pass, it writes the fix there.
// Source returns the package with a path, if the host has it, all of whose
// positions are in fset.
func (f *Finding) FixElsewhere(fset *token.FileSet, source func(path string) (Source, bool)) {
	if f.elsewhere == nil {
		return
	}
	b := *f.elsewhere.binding
	b.Uses = nil
	var in Source
	for _, use := range f.elsewhere.binding.Uses {
		file, line, column := cutPosition(use.Where)
		pkg, ok := source(path.Dir(file))
		if !ok || in.Pkg != nil && pkg.Pkg != in.Pkg {
			return
		}
		in = pkg
		pos := find(fset, in.Files, path.Base(file), line, column)
		if !pos.IsValid() {
			return
		}
		b.Uses = append(b.Uses, summary.Pos{P: pos})
	}
	if in.Pkg == nil {
		return
	}
	f.compare(&fix.Source{
		Fset: fset, Pkg: in.Pkg, Info: in.Info, Root: inspector.New(in.Files).Root(),
		Routes: f.elsewhere.in.Judged, Index: f.elsewhere.in.Index,
	}, &b)
}

// cutPosition takes "import/path/file:line:col" apart.
func cutPosition(where string) (file string, line, column int) {
	file = where
	for _, n := range []*int{&column, &line} {
		i := strings.LastIndexByte(file, ':')
		if i < 0 {
			return file, 0, 0
		}
		*n, _ = strconv.Atoi(file[i+1:])
		file = file[:i]
	}
	return file, line, column
}

// find returns a position by file, line and column.
func find(fset *token.FileSet, files []*ast.File, name string, line, column int) token.Pos {
	for _, f := range files {
		file := fset.File(f.FileStart)
		if path.Base(strings.ReplaceAll(file.Name(), "\\", "/")) != name || line < 1 || line > file.LineCount() {
			continue
		}
		pos := file.LineStart(line) + token.Pos(column-1)
		if f.FileStart <= pos && pos < f.FileEnd {
			return pos
		}
	}
	return token.NoPos
}
