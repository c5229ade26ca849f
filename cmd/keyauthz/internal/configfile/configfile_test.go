package configfile

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/keyauthz/keyauthz/analyzer"
)

// tree makes empty files, and "go.mod" and the like among them.
func tree(t *testing.T, files ...string) string {
	t.Helper()
	root := t.TempDir()
	for _, name := range files {
		name = filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func TestTheNearestFileOfTheModuleIsFound(t *testing.T) {
	t.Setenv("GOWORK", "")
	t.Setenv(Variable, "")
	root := tree(t,
		".keyauthz.yml", "go.mod", "near/.keyauthz.yaml", "near/deep/p.go", "far/deep/p.go",
		"other/go.mod", "other/p.go",
		"work/go.work", "work/.keyauthz.yml", "work/member/go.mod", "work/member/p.go",
	)
	for dir, want := range map[string]string{
		"":            ".keyauthz.yml",
		"near/deep":   "near/.keyauthz.yaml",
		"far/deep":    ".keyauthz.yml",
		"other":       "", // another module
		"work/member": "work/.keyauthz.yml",
	} {
		if want != "" {
			want = filepath.Join(root, filepath.FromSlash(want))
		}
		got, err := Choose("", filepath.Join(root, filepath.FromSlash(dir)))
		if err != nil || got != want {
			t.Errorf("in %q: %q, %v, want %q", dir, got, err, want)
		}
	}
	if got, err := Choose("x.yml", root); err != nil || got != filepath.Join(root, "x.yml") {
		t.Errorf("named: %q, %v", got, err)
	}
	if got, err := Choose(Off, root); err != nil || got != "" {
		t.Errorf("off: %q, %v", got, err)
	}
}

func TestOutsideOfAModuleOnlyTheDirectoryCounts(t *testing.T) {
	root := tree(t, ".keyauthz.yml", "below/p.go")
	if got, err := Find(filepath.Join(root, "below")); err != nil || got != "" {
		t.Errorf("below: %q, %v", got, err)
	}
	if got, err := Find(root); err != nil || got != filepath.Join(root, ".keyauthz.yml") {
		t.Errorf("there: %q, %v", got, err)
	}
}

func TestScalarsKeepTheirKind(t *testing.T) {
	for text, want := range map[string]string{
		"models: [{path: p, writes: [{symbols: [F], const: 403, only: True}]}]": "",
		"models: [{path: p, writes: [{symbols: [F], const: '403'}]}]":           "f:1: models[0].writes[0].const is a number, not 403",
		"models: [{path: p, writes: [{symbols: [F], only: yes}]}]":              "f:1: models[0].writes[0].only is true or false, not yes",
		"models: [{path: 7}]":           "f:1: models[0].path is text, not 7",
		"modules: ~":                    "f:1: modules has no value",
		"modules:\n  - a\n  -":          "f:3: modules[1] has no value",
		"confidence: high\nmodules: [":  "f:2: did not find expected node content",
		"\xff":                          "f:1: the text is not UTF-8",
		"# a\nmodules: [caf\xe9]":       "f:2: the text is not UTF-8",
		"\xef\xbb\xbfmodules: ~":        "f:1: modules has no value",
		"confidence: !!binary aGlnaA==": "f:1: confidence: unknown confidence \"aGlnaA==\" (want low, medium or high)",
		"---":                           "",
		"# nothing\n":                   "",
	} {
		cfg := analyzer.DefaultConfig()
		_, err := parse([]byte(text), "f", cfg)
		if got := message(err); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
		if err == nil && len(cfg.Models) > 0 && (cfg.Models[0].Writes[0].Const != 403 || !cfg.Models[0].Writes[0].Only) {
			t.Errorf("%q: got %+v", text, cfg.Models[0].Writes[0])
		}
	}
}

func TestAProblemLeavesTheConfigurationAlone(t *testing.T) {
	cfg := analyzer.DefaultConfig()
	if _, err := parse([]byte("confidence: high\nmodulse: []\n"), "f", cfg); err == nil || cfg.Confidence != analyzer.Medium {
		t.Errorf("got %v, %v", cfg.Confidence, err)
	}
}

func message(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// FuzzParse: whatever a file holds, there is an answer that names the file.
func FuzzParse(f *testing.F) {
	f.Add([]byte("confidence: high\nnames: {severe: {add: [x]}}\nmodels:\n  - path: p\n    checks: [{symbols: [F], args: [1]}]\n"))
	f.Add([]byte("a: &a [*a]\n"))
	f.Add([]byte("? {a: b}\n: c\n"))
	f.Add([]byte("<<: {confidence: low}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := parse(data, "f.yml", analyzer.DefaultConfig())
		if err != nil && !strings.HasPrefix(err.Error(), "f.yml") {
			t.Errorf("%q", err)
		}
		if (err == nil) != (file != nil) {
			t.Errorf("got %v and %v", file, err)
		}
	})
}
