package gclplugin

import (
	"flag"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/keyauthz/keyauthz/analyzer"
)

var update = flag.Bool("update", false, "write .golangci.example.yml")

const exampleFile = "../../.golangci.example.yml"

// TestExampleIsUpToDate compares .golangci.example.yml with what the defaults
// make of it.
func TestExampleIsUpToDate(t *testing.T) {
	want := example(t)
	if *update {
		if err := os.WriteFile(exampleFile, []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(exampleFile)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.ReplaceAll(string(data), "\r\n", "\n"); got != want {
		t.Errorf("%s is not what go test ./analyzer/gclplugin -update writes:\n%s", exampleFile, want)
	}
}

// TestExampleSaysWhatApplies reads the example as golangci-lint does.
func TestExampleSaysWhatApplies(t *testing.T) {
	var file struct {
		Linters struct {
			Settings struct {
				Custom map[string]struct {
					Type     string
					Settings map[string]any
				}
			}
		}
	}
	if err := yaml.Unmarshal([]byte(example(t)), &file); err != nil {
		t.Fatal(err)
	}
	custom := file.Linters.Settings.Custom[Name]
	if custom.Type != "module" {
		t.Errorf("the type is %q", custom.Type)
	}
	s := decoded(t, custom.Settings)
	// An empty list is as good as none.
	if s.config.Modules != nil || !reflect.DeepEqual(s.config, analyzer.DefaultConfig()) {
		t.Errorf("got %+v", s.config)
	}
	for _, k := range s.known {
		if _, ok := custom.Settings[k.name]; !ok {
			t.Errorf("%s is missing", k.name)
		}
	}
}

const (
	exampleHead = `# keyauthz in golangci-lint (version 2): every setting, with its default.
#
# Copy this to .golangci.yml beside your go.mod, or what you need of it into the
# one that is there. It takes a golangci-lint that was built with keyauthz:
# .custom-gcl.example.yml says how, and README.md explains both.
version: "2"

linters:
  enable:
    - keyauthz
  settings:
    custom:
      keyauthz:
        type: module
        description: finds authorization bugs in HTTP services
        original-url: github.com/keyauthz/keyauthz
        # Delete the settings that you do not change: lists of names grow with
        # new versions. A list replaces the default; with a "+" in front of its
        # first name it adds to it:
        #
        #   key-headers: [+X-My-Key, X-My-Other-Key]
        settings:
`
	exampleTail = `
issues:
  # golangci-lint shows one issue a line, three with the same text and fifty of a
  # linter, and says nothing of the rest.
  uniq-by-line: false
  max-same-issues: 0
  max-issues-per-linter: 0

# Findings in generated files are not shown either, unless you say
# linters.exclusions.generated: disable
`
)

// example returns the text of the example.
func example(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	b.WriteString(exampleHead)
	const indent = "          "
	for i, k := range newSettings().known {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s# %s\n", indent, k.about)
		switch v := k.value.(type) {
		case *bool:
			fmt.Fprintf(&b, "%s%s: %t\n", indent, k.name, *v)
		case *analyzer.Confidence:
			fmt.Fprintf(&b, "%s%s: %s\n", indent, k.name, *v)
		case *analyzer.List:
			writeList(&b, indent, k.name, *v)
		case *[]*analyzer.Model:
			fmt.Fprintf(&b, "%s%s: []\n", indent, k.name)
		default:
			t.Fatalf("%s has a value of type %T", k.name, v)
		}
	}
	b.WriteString(exampleTail)
	return b.String()
}

// writeList writes a list of names, broken into lines that fit.
func writeList(b *strings.Builder, indent, name string, list analyzer.List) {
	const width = 100
	list = slices.Clone(list)
	for i, name := range list {
		if strings.HasPrefix(name, "*") {
			list[i] = strconv.Quote(name) // which would be an alias
		}
	}
	whole := fmt.Sprintf("%s%s: [%s]", indent, name, strings.Join(list, ", "))
	if len(whole) <= width {
		fmt.Fprintln(b, whole)
		return
	}
	fmt.Fprintf(b, "%s%s: [\n", indent, name)
	for rest := list; len(rest) > 0; {
		line := indent + " "
		for len(rest) > 0 && len(line)+len(rest[0]) < width-2 {
			line += " " + rest[0] + ","
			rest = rest[1:]
		}
		fmt.Fprintln(b, line)
	}
	fmt.Fprintf(b, "%s]\n", indent)
}
