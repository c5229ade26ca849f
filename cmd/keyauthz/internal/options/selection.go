package options

import (
	"flag"
	"slices"
	"strconv"

	"golang.org/x/tools/go/analysis"

	"github.com/keyauthz/keyauthz/analyzer"
)

// A selection holds which rules were named, and how: as in go vet, naming some
// with true runs only those, otherwise those named with false do not run.
type selection map[string]bool

func newSelection(fs *flag.FlagSet, rules []*analysis.Analyzer) selection {
	s := make(selection)
	for _, a := range rules {
		fs.BoolFunc(a.Name, "", func(value string) error {
			on, err := strconv.ParseBool(value)
			if err != nil {
				return err
			}
			s[a.Name] = on
			return nil
		})
	}
	return s
}

func (s selection) apply(rules []*analysis.Analyzer) []*analysis.Analyzer {
	anyTrue := false
	for _, on := range s {
		anyTrue = anyTrue || on
	}
	var kept []*analysis.Analyzer
	for _, a := range rules {
		if on, named := s[a.Name]; on || !named && !anyTrue {
			kept = append(kept, a)
		}
	}
	return kept
}

// Infos describes the selected rules.
func (o *Options) Infos() []*analyzer.Info {
	var infos []*analyzer.Info
	for _, info := range analyzer.Infos() {
		if slices.ContainsFunc(o.Rules, func(a *analysis.Analyzer) bool { return a.Name == info.Name }) {
			infos = append(infos, info)
		}
	}
	return infos
}
