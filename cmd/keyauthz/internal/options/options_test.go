package options

import (
	"flag"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"

	"github.com/keyauthz/keyauthz/analyzer"
)

func TestNamingRulesSelectsThem(t *testing.T) {
	for args, want := range map[string]string{
		"":                               "formatonly crosstenant missingscope unguardedroute baddirective",
		"-crosstenant":                   "crosstenant",
		"-missingscope -formatonly":      "formatonly missingscope",
		"-crosstenant=false":             "formatonly missingscope unguardedroute baddirective",
		"-crosstenant=false -formatonly": "formatonly",
		"-crosstenant=0 ./...":           "formatonly missingscope unguardedroute baddirective",
	} {
		o, err := Parse(strings.Fields(args))
		if err != nil {
			t.Errorf("Parse(%q): %v", args, err)
			continue
		}
		var names []string
		for _, a := range o.Rules {
			names = append(names, a.Name)
		}
		if got := strings.Join(names, " "); got != want {
			t.Errorf("Parse(%q) selects %s, want %s", args, got, want)
		}
	}
}

func TestListsAreReplacedOrExtended(t *testing.T) {
	o, err := Parse([]string{"-key-headers=X-One,X-Two", "-tenant-params=+cell", "-modules=example.com/a, example.com/b"})
	if err != nil {
		t.Fatal(err)
	}
	if got := o.Config.Names.KeyHeaders.String(); got != "X-One,X-Two" {
		t.Errorf("key headers: %s", got)
	}
	if l := o.Config.Names.TenantParams; !l.Has("cell") || !l.Has("tenant_id") {
		t.Errorf("tenant parameters: %v", l)
	}
	if want := []string{"example.com/a", "example.com/b"}; !slices.Equal(o.Config.Modules, want) {
		t.Errorf("modules: %q", o.Config.Modules)
	}
}

func TestOwnModulesAreMainOrNamed(t *testing.T) {
	o := &Options{Config: &analyzer.Config{Modules: []string{"example.com/shared", "example.org"}}}
	for _, test := range []struct {
		path string
		main bool
		want bool
	}{
		{"example.com/service", true, true},
		{"example.com/service", false, false},
		{"example.com/shared", false, true},
		{"example.com/shared/v2", false, true},
		{"example.com/sharedelse", false, false},
		{"example.org/x", false, true},
	} {
		if got := o.Own(&packages.Module{Path: test.path, Main: test.main}); got != test.want {
			t.Errorf("Own(%s, main %t) = %t", test.path, test.main, got)
		}
	}
}

func TestHelpDescribesEveryFlag(t *testing.T) {
	var b strings.Builder
	Help(&b)
	cfg := analyzer.DefaultConfig()
	o := &Options{Config: cfg, Suite: analyzer.NewSuite(cfg)}
	fs, _, _ := o.flags()
	fs.VisitAll(func(f *flag.Flag) {
		if !strings.Contains(b.String(), "\t-"+f.Name) {
			t.Errorf("help does not describe -%s", f.Name)
		}
	})
}

func TestDefaultPatternIsTheCurrentDirectory(t *testing.T) {
	o, err := Parse(nil)
	if err != nil || !slices.Equal(o.Patterns, []string{"."}) || !o.Tests {
		t.Errorf("Parse() = %+v, %v", o, err)
	}
}

func TestOutputGoesWhereItIsAskedFor(t *testing.T) {
	for args, want := range map[string]string{
		"":                                   "text",
		"-json":                              "json",
		"-format=json -json":                 "json",
		"-json=false":                        "text",
		"-format sarif":                      "sarif",
		"-out sarif=a.sarif -out=gitlab=b=c": "text sarif=a.sarif gitlab=b=c",
		"-format github -out github=x":       "github github=x",
	} {
		o, err := Parse(strings.Fields(args))
		if err != nil {
			t.Errorf("Parse(%q): %v", args, err)
			continue
		}
		var got []string
		for _, to := range o.Targets {
			got = append(got, strings.TrimSuffix(to.Format+"="+to.File, "="))
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("Parse(%q) writes %s, want %s", args, got, want)
		}
	}
}

func TestOutputThatCannotBeMeantIsRefused(t *testing.T) {
	for args, want := range map[string]string{
		"-format xml":                "want one of text, json, sarif",
		"-format sarif -json":        "-json and -format=sarif contradict each other",
		"-out a.sarif":               "want FORMAT=FILE",
		"-out sarif=":                "want FORMAT=FILE",
		"-out =a":                    "want FORMAT=FILE",
		"-out xml=a":                 `unknown format "xml"`,
		"-out sarif=-":               "-format=sarif",
		"-out sarif=a -out json=./a": "two formats go to a",
		"-debug=routes -out sarif=a": "nothing for -out",
	} {
		if _, err := Parse(strings.Fields(args)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Parse(%q): %v, want %s", args, err, want)
		}
	}
}
