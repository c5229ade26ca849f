package main

import (
	"os"
	"strings"
	"testing"
)

const (
	apiSource = `package api

import (
	"net/http"

	"example.com/shared/keys"
)

// Routes returns the routes of the API.
func Routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /v1/data", getData)
	return mux
}

func getData(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if !keys.Valid(key) {
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	w.Write(load("all"))
}

func load(what string) []byte { return []byte(what) }
`
	looksValid = `package keys

import "strings"

// Valid reports whether key looks like one of ours.
func Valid(key string) bool { return strings.HasPrefix(key, "tk_") }
`
	isValid = `package keys

var issued = make(map[string]bool)

// Valid reports whether key is one of ours.
func Valid(key string) bool { return issued[key] }
`
)

// TestEditsOfImportedPackagesAreFollowed changes a validator between runs, of
// which each fills the cache for the next.
func TestEditsOfImportedPackagesAreFollowed(t *testing.T) {
	s := newService(t, map[string]string{
		"go.mod":          "module example.com/shared\n\ngo 1.26\n",
		"api/api.go":      apiSource,
		"api/api_test.go": "package api\n\nimport \"testing\"\n\nfunc TestLoad(t *testing.T) { load(\"all\") }\n",
	})
	for i, step := range []struct {
		keys string
		want int
	}{{looksValid, 1}, {isValid, 0}, {looksValid, 1}} {
		s.write("keys/keys.go", step.keys)
		found, _ := s.lint("./...")
		if len(found) != step.want {
			t.Errorf("step %d: found %q, want %d", i, found, step.want)
		}
		equal(t, found, s.check("./..."))
	}
}

// TestOtherModulesAreAnalysedIfNamed: by default golangci-lint and the command
// both leave them alone.
func TestOtherModulesAreAnalysedIfNamed(t *testing.T) {
	s := newService(t, map[string]string{
		"go.mod":              "module example.com/service\n\ngo 1.26\n\nrequire example.com/shared v0.1.0\n\nreplace example.com/shared => ./shared\n",
		"api/api.go":          apiSource,
		"shared/go.mod":       "module example.com/shared\n\ngo 1.26\n",
		"shared/keys/keys.go": looksValid,
	})
	found, _ := s.lint("./...")
	equal(t, found, s.check("./..."))
	if len(found) != 0 {
		t.Errorf("found %q", found)
	}
	s.edit(".golangci.yml", "modules: []", "modules: [example.com/shared]")
	found, _ = s.lint("./...")
	equal(t, found, s.check("-modules=example.com/shared", "./..."))
	if len(found) != 1 {
		t.Errorf("found %q, want a use of keys.Valid", found)
	}
}

// TestModelsAreFollowed takes the service that is written with libraries of its own:
// golangci-lint is told of them in its own file.
func TestModelsAreFollowed(t *testing.T) {
	s := newService(t, nil)
	if err := os.CopyFS(s.dir, os.DirFS(root+"/testdata/house")); err != nil {
		t.Fatal(err)
	}
	if found, _ := s.lint("./..."); len(found) > 0 {
		t.Errorf("found without models\n%s", strings.Join(found, ""))
	}
	models := strings.ReplaceAll(read(t, root+"/testdata/house/.keyauthz.yml"), "\n", "\n          ")
	s.edit(".golangci.yml", "models: []\n", models+"\n")
	want := s.check("./...")
	if len(want) == 0 {
		t.Fatal("the service has no bug")
	}
	for range 2 {
		found, _ := s.lint("./...")
		equal(t, found, want)
	}
	s.edit(".golangci.yml", "(*Context).Param]", "(*Context).Params]")
	if stdout, stderr, status := s.exec(golangci, "run", "--enable-only=keyauthz", "./..."); status != 3 || !strings.Contains(stderr, "example.com/platform/web: (*Context).Params: type Context has no method Params") {
		t.Errorf("status %d\n%s%s", status, stdout, stderr)
	}
}
