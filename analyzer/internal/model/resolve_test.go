package model

import (
	"fmt"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

// pinned is the nested module with the releases that the models describe.
const pinned = "../../../testdata/frameworks"

// TestBuiltinResolves holds every row to the real release of its library, and
// the index to finding each row by what callers call.
func TestBuiltinResolves(t *testing.T) {
	if testing.Short() {
		t.Skip("loads the releases of all modelled libraries")
	}
	paths := pinnedPaths(t)
	for _, lib := range Builtin() {
		if IsStandard(lib.Path) && !slices.Contains(paths, lib.Path) {
			paths = append(paths, lib.Path)
		}
	}
	releases := load(t, paths)
	ix := NewIndex(Builtin())
	known := map[string][]*types.Package{}
	for _, r := range releases {
		path := ix.split(r.PkgPath).path
		known[path] = append(known[path], r.Types)
	}
	described := map[string]bool{}
	for _, lib := range Builtin() {
		if lib.Path != ix.split(lib.Path).path {
			t.Errorf("%s: Path %s contains a major version", lib.Name, lib.Path)
		}
		var own []*packages.Package
		for _, r := range releases {
			if s := ix.split(r.PkgPath); s.path == lib.Path && lib.matches(s.major) {
				own = append(own, r)
				described[r.PkgPath] = true
			}
		}
		if lib.Unverified {
			if len(own) > 0 {
				t.Errorf("%s: Unverified, and %s/deps.go imports it", lib.Name, pinned)
			}
			continue
		}
		if len(own) == 0 {
			t.Errorf("%s: no package %s %v is imported by %s/deps.go", lib.Name, lib.Path, lib.Major, pinned)
			continue
		}
		newest := slices.MaxFunc(own, func(a, b *packages.Package) int {
			return ix.split(a.PkgPath).major - ix.split(b.PkgPath).major
		})
		if got := release(newest); got != lib.Release {
			t.Errorf("%s: Release is %q, and %s/go.mod has %s", newest.PkgPath, lib.Release, pinned, got)
		}
		for _, r := range own {
			for _, p := range resolve(lib, r.Types, known) {
				t.Error(p)
			}
			for _, p := range unreachable(ix, lib, r.Types) {
				t.Error(p)
			}
		}
	}
	for _, r := range releases {
		if !described[r.PkgPath] {
			t.Errorf("%s is pinned, and no library describes it", r.PkgPath)
		}
	}
}

// TestBuiltinNamesOnce holds the list to one library for each path and major.
func TestBuiltinNamesOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, lib := range Builtin() {
		for _, d := range lib.Incomplete() {
			t.Errorf("%s: %s", lib.Name, d.Text)
		}
		if lib.Name == "" || lib.Release == "" {
			t.Errorf("%s has no name or no release", lib.Path)
		}
		id := fmt.Sprint(lib.Path, lib.Major)
		if seen[id] {
			t.Errorf("%s stands twice in Builtin", id)
		}
		seen[id] = true
	}
}

// TestResolveCatchesWrongRows shows that the resolver would notice.
func TestResolveCatchesWrongRows(t *testing.T) {
	tests := []struct {
		name string
		lib  Library
		want string
	}{
		{"unknown function", Library{Path: "net/http", Nexts: []Next{{Symbols: []string{"Continue"}}}}, "no function Continue"},
		{"unexported function", Library{Path: "net/http", Pure: []Pure{{Symbols: []string{"cleanPath"}}}}, "no function cleanPath"},
		{"unknown type", Library{Path: "net/http", Nexts: []Next{{Symbols: []string{"(*Chain).Next"}}}}, "no type Chain"},
		{"unknown method", Library{Path: "net/http", Nexts: []Next{{Symbols: []string{"(*Request).Next"}}}}, "type Request has no method Next"},
		{"unknown field", Library{Path: "net/http", Requests: []Request{{Symbols: []string{"Request.Headers"}}}}, "type Request has no field Headers"},
		{"value receiver", Library{Path: "net/http", Inputs: []Input{{Symbols: []string{"(Request).Cookie"}, Name: First}}}, "declared as (*Request).Cookie"},
		{"pointer receiver", Library{Path: "net/http", Inputs: []Input{{Symbols: []string{"(*Header).Get"}, Name: First}}}, "declared as (Header).Get"},
		{"pointer to interface", Library{Path: "net/http", Nexts: []Next{{Symbols: []string{"(*Handler).ServeHTTP"}}}}, "Handler is an interface"},
		{"promoted receiver", Library{Path: "bufio", Pure: []Pure{{Symbols: []string{"(ReadWriter).ReadByte"}}}}, ""},
		{"grammar", Library{Path: "net/http", Pure: []Pure{{Symbols: []string{"Request.Header.Get"}}}}, "is no symbol"},
		{"whole package", Library{Path: "net/http", Nexts: []Next{{Symbols: []string{"*"}}}}, "*: stands for no package"},
		{"methods", Library{Path: "net/http", Pure: []Pure{{Symbols: []string{"(Header).*", "(*Request).*", "(Handler).*"}}}}, ""},
		{"methods of no type", Library{Path: "net/http", Pure: []Pure{{Symbols: []string{"(*Headers).*"}}}}, "no type Headers"},
		{"methods with another receiver", Library{Path: "net/http", Pure: []Pure{{Symbols: []string{"(*Header).*"}}}}, "declares no such methods"},
		{"methods where each counts", Library{Path: "net/http", Nexts: []Next{{Symbols: []string{"(*Request).*"}}}}, "stands for no methods here"},
		{"constant", Library{Path: "net/http", Checks: []Check{{Symbols: []string{"Response.StatusCode"}, Args: []Arg{Receiver}, Is: "StatusFine"}}}, "no constant StatusFine"},
		{"constant that a field is compared with", Library{Path: "net/http", Checks: []Check{{Symbols: []string{"Response.StatusCode"}, Args: []Arg{Receiver}, Is: "StatusOK"}}}, ""},
		{"field of a check", Library{Path: "net/http", Checks: []Check{{Symbols: []string{"Response.StatusCode"}, Args: []Arg{Receiver}}}}, "a field has no place in Checks"},
		{"written argument", Library{Path: "net/http", Data: []Data{{Symbols: []string{"Error"}, Written: Fourth}}}, "Written: no argument 4"},
		{"argument", Library{Path: "net/http", Writes: []Write{{Symbols: []string{"Error"}, Status: Fourth}}}, "Status: no argument 4"},
		{"variadic argument", Library{Path: "fmt", Writes: []Write{{Symbols: []string{"Fprintf"}, To: First}}}, ""},
		{"receiver of function", Library{Path: "net/http", Inputs: []Input{{Symbols: []string{"StatusText"}, Of: Receiver}}}, "no receiver"},
		{"text", Library{Path: "net/http", Routes: []Route{{Symbols: []string{"Handle"}, Pattern: Second}}}, "Pattern cannot be a net/http.Handler"},
		{"status", Library{Path: "net/http", Writes: []Write{{Symbols: []string{"Error"}, Status: Second}}}, "Status cannot be a string"},
		{"outcome", Library{Path: "strings", Checks: []Check{{Symbols: []string{"EqualFold"}, Args: []Arg{First}}}}, "the last result is no error in func(s string, t string) bool"},
		{"twice", Library{Path: "strings", Pure: []Pure{{Symbols: []string{"ToLower"}}, {Symbols: []string{"ToLower"}}}}, "stands twice"},
		{"handler type", Library{Path: "net/http", Handler: []Signature{{Params: []string{"*net/http.Req"}}}}, "no type *net/http.Req"},
		{"handler object", Library{Path: "net/http", Objects: []Object{{Type: "net/http.Handler", Method: "Handle"}}}, "no method Handle"},
		{"gates", Library{Path: "net/http", Objects: []Object{{Type: "net/http.Server", Gates: []string{"ErrorLog"}}}}, "is no function"},
		{"gates that return no error", Library{Path: "net/http", Objects: []Object{{Type: "net/http.Server", Gates: []string{"ConnState"}}}}, "the last result is no error"},
		{"gates of a request", Library{Path: "net/http", Objects: []Object{{Type: "net/http.Request", Gates: []string{"GetBody"}}}}, ""},
		{"gates that are not there", Library{Path: "net/http", Objects: []Object{{Type: "net/http.Request", Gates: []string{"SetBody"}}}}, "has no field SetBody"},
		{"injected type", Library{Path: "net/http", Injects: &Injection{Contexts: []string{"net/http.Ctx"}}}, "no type net/http.Ctx"},
		{"list", Library{Path: "net/http", Lists: []List{{Symbols: []string{"StripPrefix"}, Handler: First}}}, "Handler cannot be a string"},
		{"server", Library{Path: "net/http", Serves: []Serve{{Symbols: []string{"Server.Handle"}}}}, "type Server has no field Handle"},
		{"nearest type", Library{Path: "net/http", Handler: []Signature{{Params: []string{"*net/http.Requests"}}}}, `no type *net/http.Requests (nearest: "Request")`},
		{"options of a service", Library{Path: "net/http", Services: []Service{{Options: "net/http.Opt"}}}, "no type net/http.Opt"},
		{"credential of no validator", Library{Path: "net/http", Auths: []Auth{{Symbols: []string{"StripPrefix"}, Credential: First}}}, "there is none"},
		{"no middleware", Library{Path: "net/http", Auths: []Auth{{Symbols: []string{"StatusText"}}}}, "is no middleware, and makes none"},
		{"validator", Library{Path: "net/http", Auths: []Auth{{Symbols: []string{"Handle"}, Validator: Second, Credential: First}}}, "not a function"},
	}
	releases := load(t, []string{"bufio", "fmt", "net/http", "strings"})
	known := map[string][]*types.Package{}
	for _, r := range releases {
		known[r.PkgPath] = []*types.Package{r.Types}
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := resolve(&tt.lib, known[tt.lib.Path][0], known)
			if tt.want == "" && len(got) == 0 {
				return
			}
			if len(got) != 1 || tt.want == "" || !strings.Contains(got[0].String(), tt.want) {
				t.Errorf("resolve = %q, want one problem with %q", got, tt.want)
			}
		})
	}
}

// -- packages --

// pinnedPaths returns the import paths of deps.go.
func pinnedPaths(t *testing.T) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(pinned, "deps.go"), nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, spec := range file.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return paths
}

// load type-checks paths from export data, in the pinned module.
func load(t *testing.T, paths []string) []*packages.Package {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedTypes | packages.NeedModule,
		Dir:  pinned,
		Env:  append(os.Environ(), "GOWORK=off", "GOFLAGS="),
	}, paths...)
	if err != nil {
		t.Fatalf("loading the pinned releases (the first run downloads them): %v", err)
	}
	for _, pkg := range pkgs {
		for _, err := range pkg.Errors {
			t.Errorf("loading %s: %v", pkg.PkgPath, err)
		}
	}
	if t.Failed() {
		t.Fatal("the models cannot be resolved without the releases that they describe")
	}
	return pkgs
}

// release is "std" or the version of the module that pkg comes from.
func release(pkg *packages.Package) string {
	if pkg.Module == nil {
		return "std"
	}
	return pkg.Module.Version
}
