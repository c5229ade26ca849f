package settings

import (
	"encoding"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/rule"
)

func decode(t *testing.T, text string) (*Settings, Places, []Problem) {
	t.Helper()
	var v any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatal(err)
	}
	n, err := Of(v, "settings")
	if err != nil {
		t.Fatal(err)
	}
	s := &Settings{Confidence: rule.Medium, Names: authz.DefaultNames()}
	places, problems := s.Decode(n)
	return s, places, problems
}

func TestWhatIsWrittenCounts(t *testing.T) {
	s, places, problems := decode(t, `{
		"confidence": "high",
		"modules": "example.com/shared",
		"names": {"key-headers": ["X-One"], "tenant-params": {"add": ["cell"]}, "sensitive": ["zap"]},
		"models": [{"path": "example.com/house/v2/web", "chain": "continues",
			"handler": [{"params": ["*example.com/house/web.Context"], "middleware": true}],
			"inputs": [{"symbols": ["(*Context).Header"], "class": "header", "name": 1}],
			"writes": [{"symbols": "(*Context).Deny", "const": 403}],
			"checks": [{"symbols": ["Verify", "(*Store).Find"], "kind": "verifies", "args": ["second"], "pass": "true"}]}]
	}`)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if s.Confidence != rule.High || !slices.Equal(s.Modules, []string{"example.com/shared"}) {
		t.Errorf("confidence %v, modules %v", s.Confidence, s.Modules)
	}
	if n := s.Names; n.KeyHeaders.String() != "X-One" || !n.TenantParams.Has("cell") || !n.TenantParams.Has("tenant") ||
		n.SensitiveVerbs.String() != "zap" || !n.ScopeFields.Has("role") {
		t.Errorf("names %+v", n)
	}
	lib := s.Models[0]
	if lib.Name != "web" || lib.Path != "example.com/house/web" || !slices.Equal(lib.Major, []int{2}) || lib.Chain != model.Continues {
		t.Errorf("model %+v", lib)
	}
	if in := lib.Inputs[0]; in.Class != model.Header || in.Name != model.First {
		t.Errorf("input %+v", in)
	}
	if w := lib.Writes[0]; w.Const != 403 || !slices.Equal(w.Symbols, []string{"(*Context).Deny"}) {
		t.Errorf("write %+v", w)
	}
	if c := lib.Checks[0]; c.Kind != model.Verifies || !slices.Equal(c.Args, []model.Arg{2}) || c.Pass != model.True {
		t.Errorf("check %+v", c)
	}
	for path, want := range map[string]string{
		"confidence":              "settings.confidence",
		"names.tenant-params.add": "settings.names.tenant-params.add",
		"models[0].chain":         "settings.models[0].chain",
		"names.scope-fields":      "",
	} {
		if places[path] != want {
			t.Errorf("%s was written at %q, want %q", path, places[path], want)
		}
	}
	for row, want := range map[string]string{
		"":                                       "settings.models[0]",
		"Checks (*Store).Find":                   "settings.models[0].checks[0].symbols[1]",
		"Writes (*Context).Deny":                 "settings.models[0].writes[0].symbols",
		"Handler *example.com/house/web.Context": "settings.models[0].handler[0].params[0]",
	} {
		if lib.Places[row] != want {
			t.Errorf("%q stands at %q, want %q", row, lib.Places[row], want)
		}
	}
}

func TestWhatIsNotUnderstoodIsAProblem(t *testing.T) {
	for text, want := range map[string]string{
		`[]`:                                           "settings: the configuration is a mapping, not a list",
		`{"confidance": "high"}`:                       `settings.confidance: unknown key "confidance" (nearest: "confidence")`,
		`{"confidence": "sure"}`:                       `settings.confidence: confidence: unknown confidence "sure" (want low, medium or high)`,
		`{"confidence": null}`:                         "settings.confidence: confidence has no value",
		`{"modules": [1]}`:                             "settings.modules[0]: modules[0] is text, not 1",
		`{"modules": {}}`:                              "settings.modules: modules is a list, not a mapping",
		`{"key-headers": ["X-Key"]}`:                   `settings.key-headers: unknown key "key-headers" (nearest: "names.key-headers")`,
		`{"names": {"tenantparams": []}}`:              `settings.names.tenantparams: unknown key "tenantparams" in names (nearest: "tenant-params")`,
		`{"names": {"severe": {"plus": []}}}`:          `settings.names.severe.plus: unknown key "plus" in names.severe: want a list, or add with one`,
		`{"names": {"severe": [""]}}`:                  "settings.names.severe: names.severe holds an empty name",
		`{"models": {"path": "x"}}`:                    "settings.models: models is a list, not a mapping",
		`{"models": "x"}`:                              "settings.models: models is a list, not x",
		`{"models": [{}]}`:                             "settings.models[0]: a model has no path",
		`{"models": [{"path": "x", "partial": true}]}`: `settings.models[0].partial: unknown key "partial" in models[0]`,
		`{"models": [{"path": "x", "checks": [{"kind": "verifys"}]}]}`:      `settings.models[0].checks[0].kind: models[0].checks[0].kind: "verifys" is none of verifies, compares, holds or decides (nearest: "verifies")`,
		`{"models": [{"path": "x", "checks": [{"args": [1]}]}]}`:            "settings.models[0]: a row of checks names no symbol",
		`{"models": [{"path": "x", "checks": [{"symbols": ["F"]}]}]}`:       "settings.models[0].checks[0].symbols[0]: F: the row needs args",
		`{"models": [{"path": "x", "pure": [{"symbols": ["(*T[K]).M"]}]}]}`: `settings.models[0].pure[0].symbols[0]: (*T[K]).M: is no symbol: want F, (T).M, (*T).M or T.F, without type parameters (nearest: "(*T).M")`,
		`{"models": [{"path": "x", "pure": [{"symbols": [""]}]}]}`:          `settings.models[0].pure[0].symbols[0]: "" is no symbol: want F, (T).M, (*T).M or T.F`,
		`{"confidence": "hgih"}`: `settings.confidence: confidence: unknown confidence "hgih" (want low, medium or high) (nearest: "high")`,
		`{"models": [{"path": "x", "pure": [{"symbols": ["a.b.C"]}]}]}`:              "settings.models[0].pure[0].symbols[0]: a.b.C: is no symbol: want F, (T).M, (*T).M or T.F",
		`{"models": [{"path": "x", "uses": [{"symbols": ["F"], "middleware": 0}]}]}`: "settings.models[0].uses[0].middleware: models[0].uses[0].middleware: arguments are counted from 1, not 0",
		`{"models": [{"path": "x", "major": ["2"]}]}`:                                "settings.models[0].major[0]: models[0].major[0] is a number, not 2",
	} {
		_, _, problems := decode(t, text)
		if len(problems) != 1 || problems[0].String() != want {
			t.Errorf("%s: got %q, want %s", text, problems, want)
		}
	}
}

func TestAKeyThatStandsTwiceIsAProblem(t *testing.T) {
	key := func(place string) Key { return Key{"confidence", place, &Node{Kind: Text, Text: "high", Place: place}} }
	n := &Node{Kind: Map, Keys: []Key{key("a:1"), key("a:2")}}
	if _, problems := new(Settings).Decode(n); len(problems) != 1 || problems[0].String() != "a:2: confidence stands twice" {
		t.Errorf("got %q", problems)
	}
}

func TestNothingWrittenChangesNothing(t *testing.T) {
	s := &Settings{Confidence: rule.High}
	if places, problems := s.Decode(new(Node)); len(places)+len(problems) > 0 || s.Confidence != rule.High {
		t.Errorf("got %v, %v, %+v", places, problems, s)
	}
}

func TestOtherValuesThanThoseOfJSONAreRefused(t *testing.T) {
	if _, err := Of(map[string]any{"a": []any{struct{}{}}}, "settings"); err == nil || err.Error() != "settings.a[0]: a struct {} is no setting" {
		t.Errorf("got %v", err)
	}
}

// TestEverySettingCanBeWritten holds the types of settings to what a decoder
// stores, so that it never meets another.
func TestEverySettingCanBeWritten(t *testing.T) {
	text := reflect.TypeFor[encoding.TextUnmarshaler]()
	flag := reflect.TypeFor[interface{ Set(string) error }]()
	var visit func(path string, typ reflect.Type)
	visit = func(path string, typ reflect.Type) {
		if p := reflect.PointerTo(typ); p.Implements(text) || p.Implements(flag) {
			return
		}
		switch typ.Kind() {
		case reflect.String, reflect.Bool:
		case reflect.Int:
			if typ.Name() != "int" {
				t.Errorf("%s: type %s has no words", path, typ)
			}
		case reflect.Slice, reflect.Pointer:
			visit(path+"[]", typ.Elem())
		case reflect.Struct:
			for _, f := range keysOf(typ) {
				visit(strings.TrimPrefix(path+"."+f.key, "."), typ.Field(f.index).Type)
			}
		default:
			t.Errorf("%s: no notation for %s", path, typ)
		}
	}
	visit("", reflect.TypeFor[Settings]())
}

func TestKeysAreTheNamesOfFields(t *testing.T) {
	for name, want := range map[string]string{"Path": "path", "MethodArg": "method-arg", "SQL": "sql", "KeyHeaders": "key-headers"} {
		if got := KeyOf(name); got != want {
			t.Errorf("KeyOf(%s) = %s, want %s", name, got, want)
		}
	}
}

// FuzzDecode: whatever is written, there is an answer.
func FuzzDecode(f *testing.F) {
	f.Add(`{"confidence": "high", "names": {"severe": {"add": [1, null]}}}`)
	f.Add(`{"models": [{"path": "v2/v3", "checks": [{"symbols": "F", "args": [-1]}], "handler": [{}]}, null, []]}`)
	f.Fuzz(func(t *testing.T, text string) {
		var v any
		if json.Unmarshal([]byte(text), &v) != nil {
			return
		}
		n, err := Of(v, "settings")
		if err != nil {
			t.Fatal(err)
		}
		s := &Settings{Names: authz.DefaultNames()}
		if _, problems := s.Decode(n); len(problems) == 0 {
			model.Extend(s.Models)
		}
	})
}
