package options

import (
	"flag"
	"strconv"

	"golang.org/x/tools/go/analysis"
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
