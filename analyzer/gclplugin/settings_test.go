package gclplugin

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/keyauthz/keyauthz/analyzer"
)

type mapping = map[string]any

func decoded(t *testing.T, raw any) *settings {
	t.Helper()
	s := newSettings()
	if err := s.decode(raw); err != nil {
		t.Fatalf("%v: %v", raw, err)
	}
	return s
}

func TestWithoutSettingsTheDefaultsApply(t *testing.T) {
	for _, raw := range []any{nil, mapping{}} {
		s := decoded(t, raw)
		if !reflect.DeepEqual(s.config, analyzer.DefaultConfig()) {
			t.Errorf("%v: %+v", raw, s.config)
		}
		if len(s.rules()) != len(s.suite.Rules) {
			t.Errorf("%v: only %v run", raw, s.rules())
		}
	}
}

func TestListsAreReplacedOrExtended(t *testing.T) {
	s := decoded(t, mapping{
		"key-headers":    []any{"X-One", "X-Two"},
		"tenant-params":  []any{"+cell", "stack"},
		"admin-segments": []any{},
		"modules":        []any{"example.com/a", "example.com/b"},
	})
	if want := (analyzer.List{"X-One", "X-Two"}); !slices.Equal(s.config.Names.KeyHeaders, want) {
		t.Errorf("key headers: %q", s.config.Names.KeyHeaders)
	}
	if l := s.config.Names.TenantParams; !l.Has("cell") || !l.Has("stack") || !l.Has("tenant_id") {
		t.Errorf("tenant parameters: %q", l)
	}
	if l := s.config.Names.AdminSegments; len(l) != 0 {
		t.Errorf("segments: %q", l)
	}
	if want := []string{"example.com/a", "example.com/b"}; !slices.Equal(s.config.Modules, want) {
		t.Errorf("modules: %q", s.config.Modules)
	}
}

func TestRulesAreSwitchedOffByFalseAlone(t *testing.T) {
	for _, raw := range []mapping{
		{"crosstenant": true}, {"crosstenant": false, "formatonly": true}, {"crosstenant": false, "formatonly": false},
	} {
		var got, want []string
		for _, rule := range decoded(t, raw).rules() {
			got = append(got, rule.Name)
		}
		for _, rule := range analyzer.New(analyzer.DefaultConfig()) {
			if raw[rule.Name] != false {
				want = append(want, rule.Name)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%v: %s run, want %s", raw, got, want)
		}
	}
}

func TestConfidence(t *testing.T) {
	if got := decoded(t, mapping{"confidence": "high"}).config.Confidence; got != analyzer.High {
		t.Error(got)
	}
}

func TestModelsAreThoseOfTheConfigurationFile(t *testing.T) {
	s := decoded(t, mapping{"models": []any{mapping{
		"path":   "example.com/platform/iam",
		"checks": []any{mapping{"symbols": []any{"(*Client).Authenticate"}, "kind": "verifies", "args": []any{"first"}}},
	}}})
	if len(s.config.Models) != 1 || s.config.Models[0].Path != "example.com/platform/iam" || len(s.config.Models[0].Checks) != 1 || s.config.Models[0].Checks[0].Kind != analyzer.Verifies {
		t.Errorf("got %+v", s.config.Models)
	}
}

func TestWrongSettingsAreNamed(t *testing.T) {
	var known []string
	for _, k := range newSettings().known {
		known = append(known, k.name)
	}
	noRule := make(mapping)
	for _, rule := range analyzer.New(analyzer.DefaultConfig()) {
		noRule[rule.Name] = false
	}
	for _, test := range []struct {
		raw  any
		want string
	}{
		{[]any{"key-headers"}, `settings: want a mapping, not a list`},
		{"key-headers", `settings: want a mapping, not the text "key-headers"`},
		{mapping{"key-header": []any{"X"}}, `unknown setting "key-header" (did you mean "key-headers"?)`},
		{mapping{"key_headers": []any{"X"}}, `unknown setting "key_headers" (did you mean "key-headers"?)`},
		{mapping{"tenantparams": []any{"X"}}, `unknown setting "tenantparams" (did you mean "tenant-params"?)`},
		{mapping{"crosstenent": true}, `unknown setting "crosstenent" (did you mean "crosstenant"?)`},
		{mapping{"json": true}, `unknown setting "json" (known are ` + strings.Join(known, ", ") + `)`},
		{mapping{"crosstenant": "yes"}, `setting "crosstenant": want true or false, not the text "yes"`},
		{mapping{"confidence": 3}, `setting "confidence": want low, medium or high, not 3`},
		{mapping{"confidence": "hihg"}, `setting "confidence": unknown confidence "hihg" (want low, medium or high) (nearest: "high")`},
		{mapping{"key-headers": "X-Key"}, `setting "key-headers": want a list of names, not the text "X-Key"`},
		{mapping{"key-headers": nil}, `setting "key-headers": want a list of names, not nothing`},
		{mapping{"key-headers": mapping{"x-key": true}}, `setting "key-headers": want a list of names, not a mapping`},
		{mapping{"modules": []any{"a", 7}}, `setting "modules": want names in the list, not 7`},
		{mapping{"modules": []any{"a,b"}}, `setting "modules": want one name in each place of the list, not "a,b"`},
		{mapping{"severe": []any{"a", "+b"}}, `setting "severe": the "+" of "+b" belongs in front of the first name: it is about the whole list`},
		{mapping{"models": []any{mapping{"path": "example.com/a", "chekcs": []any{}}}}, `setting "models": models[0].chekcs: unknown key "chekcs" in models[0] (nearest: "checks")`},
		{mapping{"models": mapping{"path": "example.com/a"}}, `setting "models": models is a list, not a mapping`},
		{mapping{"severe": []any{"a", " "}}, `setting "severe": empty name in list "a, "`},
		{mapping{"severe": []any{"+"}}, `setting "severe": empty name in list "+"`},
		{noRule, `settings: every rule is switched off`},
		{mapping{"severe": true, "confidense": "low"}, `unknown setting "confidense" (did you mean "confidence"?); setting "severe": want a list of names, not true`},
	} {
		linter, err := New(test.raw)
		if err == nil || err.Error() != test.want {
			t.Errorf("%v:\n%v, want\n%s", test.raw, err, test.want)
		}
		if linter != nil {
			t.Errorf("%v: a linter in spite of the error", test.raw)
		}
	}
}
