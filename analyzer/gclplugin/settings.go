package gclplugin

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
	"golang.org/x/tools/go/analysis"

	"github.com/keyauthz/keyauthz/analyzer"
)

// Settings are what users write below linters.settings.custom.keyauthz.settings.
// They have the names and the meaning of the command's flags, with one
// difference: a rule that is true does not switch the others off, since in a file
// "true" says what is the default anyway. Models are as in the configuration file.
type settings struct {
	config *analyzer.Config
	suite  *analyzer.Suite
	known  []setting
}

// A setting is one of them.
type setting struct {
	name  string
	about string
	value any // *bool, *analyzer.Confidence, *analyzer.List or *[]*analyzer.Model
}

// newSettings returns the default settings.
func newSettings() *settings {
	cfg := analyzer.DefaultConfig()
	s := &settings{config: cfg, suite: analyzer.NewSuite(cfg)}
	for _, rule := range s.suite.Rules {
		on := true
		s.add(rule.Name, title(rule), &on)
	}
	s.add("confidence", "lowest confidence that is reported: low, medium or high", &cfg.Confidence)
	s.add("modules", "path prefixes of modules that are analysed from source besides the main ones", (*analyzer.List)(&cfg.Modules))
	for _, n := range analyzer.NameLists(&cfg.Names) {
		s.add(n.Name, n.Usage, n.List)
	}
	s.add("models", "what your own frameworks and libraries mean, as in .keyauthz.yml", &cfg.Models)
	return s
}

func (s *settings) add(name, about string, value any) {
	s.known = append(s.known, setting{name, about, value})
}

// title returns the first line of a rule's documentation, "name: title".
func title(rule *analysis.Analyzer) string {
	line, _, _ := strings.Cut(rule.Doc, "\n")
	return strings.TrimPrefix(line, rule.Name+": ")
}

// rules returns those that are switched on.
func (s *settings) rules() []*analysis.Analyzer {
	return slices.DeleteFunc(slices.Clone(s.suite.Rules), func(rule *analysis.Analyzer) bool {
		return !*s.find(rule.Name).value.(*bool)
	})
}

func (s *settings) find(name string) *setting {
	i := slices.IndexFunc(s.known, func(k setting) bool { return k.name == name })
	if i < 0 {
		return nil
	}
	return &s.known[i]
}

// decode sets what raw says: nil, or what YAML, TOML and JSON call a mapping. The
// error names everything that is wrong.
func (s *settings) decode(raw any) error {
	if raw == nil {
		return nil
	}
	given, ok := raw.(map[string]any)
	if !ok {
		return fmt.Errorf("settings: want a mapping, not %s", describe(raw))
	}
	var wrong []string
	for _, name := range slices.Sorted(maps.Keys(given)) {
		k := s.find(name)
		if k == nil {
			wrong = append(wrong, s.unknown(name))
		} else if err := k.set(given[name]); err != nil {
			wrong = append(wrong, fmt.Sprintf("setting %q: %v", name, err))
		}
	}
	if len(wrong) == 0 && len(s.rules()) == 0 {
		wrong = append(wrong, "settings: every rule is switched off")
	}
	if len(wrong) > 0 {
		return errors.New(strings.Join(wrong, "; "))
	}
	return nil
}

// unknown says that there is no such setting, and which one is probably meant.
func (s *settings) unknown(name string) string {
	nearest, least := "", len(name)/2+1
	all := make([]string, len(s.known))
	for i, k := range s.known {
		all[i] = k.name
		if d := levenshtein.ComputeDistance(strings.ReplaceAll(name, "_", "-"), k.name); d < least {
			nearest, least = k.name, d
		}
	}
	if nearest == "" {
		return fmt.Sprintf("unknown setting %q (known are %s)", name, strings.Join(all, ", "))
	}
	return fmt.Sprintf("unknown setting %q (did you mean %q?)", name, nearest)
}

// -- values --

func (k *setting) set(v any) error {
	switch into := k.value.(type) {
	case *bool:
		on, ok := v.(bool)
		if !ok {
			return fmt.Errorf("want true or false, not %s", describe(v))
		}
		*into = on
	case *analyzer.Confidence:
		text, ok := v.(string)
		if !ok {
			return fmt.Errorf("want low, medium or high, not %s", describe(v))
		}
		return into.Set(text)
	case *analyzer.List:
		return setList(into, v)
	case *[]*analyzer.Model:
		return setModels(into, v)
	}
	return nil
}

// setModels sets the models by the rules of the configuration file.
func setModels(into *[]*analyzer.Model, v any) error {
	const key = "models"
	n, err := analyzer.NodeOf(v, key)
	if err != nil {
		return err
	}
	file := analyzer.DefaultConfig()
	_, problems := file.Decode(&analyzer.Node{Kind: analyzer.MapNode, Keys: []analyzer.NodeKey{{Name: key, Place: key, Value: n}}})
	if len(problems) > 0 {
		lines := make([]string, len(problems))
		for i, p := range problems {
			lines[i] = strings.TrimPrefix(p.String(), key+": ") // the setting is named already
		}
		return errors.New(strings.Join(lines, "; "))
	}
	if len(file.Models) > 0 {
		*into = file.Models
	}
	return nil
}

// setList sets a list as its flag does: it replaces what is there or, if the
// first name has a "+" in front, adds to it. Unlike a flag it can be empty.
func setList(into *analyzer.List, v any) error {
	items, ok := v.([]any)
	if !ok {
		return fmt.Errorf("want a list of names, not %s", describe(v))
	}
	names := make([]string, len(items))
	for i, item := range items {
		name, ok := item.(string)
		switch {
		case !ok:
			return fmt.Errorf("want names in the list, not %s", describe(item))
		case strings.Contains(name, ","):
			return fmt.Errorf("want one name in each place of the list, not %q", name)
		case i > 0 && strings.HasPrefix(name, "+"):
			return fmt.Errorf(`the "+" of %q belongs in front of the first name: it is about the whole list`, name)
		}
		names[i] = name
	}
	if len(names) == 0 {
		*into = nil
		return nil
	}
	return into.Set(strings.Join(names, ","))
}

// describe names a value as somebody who wrote YAML would.
func describe(v any) string {
	switch v := v.(type) {
	case nil:
		return "nothing"
	case string:
		return fmt.Sprintf("the text %q", v)
	case []any:
		return "a list"
	case map[string]any, map[any]any:
		return "a mapping"
	}
	return fmt.Sprint(v)
}
