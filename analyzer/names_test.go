package analyzer_test

import (
	"reflect"
	"testing"

	"github.com/keyauthz/keyauthz/analyzer"
)

func TestEveryListOfNamesCanBeSet(t *testing.T) {
	cfg := analyzer.DefaultConfig()
	lists := analyzer.NameLists(&cfg.Names)
	if want := reflect.TypeFor[analyzer.Names]().NumField(); len(lists) != want {
		t.Errorf("%d of %d lists have a name", len(lists), want)
	}
	seen := make(map[*analyzer.List]bool)
	for _, n := range lists {
		if seen[n.List] {
			t.Errorf("%s sets a list that another name sets", n.Name)
		}
		seen[n.List] = true
		// Which headers a gateway sets, only users know.
		if len(*n.List) == 0 && n.Name != "trusted-headers" {
			t.Errorf("%s is empty by default", n.Name)
		}
	}
}
