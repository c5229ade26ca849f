package analyzer_test

import (
	"slices"
	"testing"

	"github.com/keyauthz/keyauthz/analyzer"
)

func TestEveryRuleIsDescribed(t *testing.T) {
	var rules, described []string
	for _, a := range analyzer.New(analyzer.DefaultConfig()) {
		rules = append(rules, a.Name)
	}
	for _, info := range analyzer.Infos() {
		described = append(described, info.Name)
		if info.Title == "" || info.Doc == "" || info.Severity <= 0 || info.Precision == "" {
			t.Errorf("the description of %s lacks something: %+v", info.Name, info)
		}
	}
	if !slices.Equal(rules, described) {
		t.Errorf("rules %v, described %v", rules, described)
	}
}
