package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/configfile"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/options"
)

var update = flag.Bool("update", false, "write what keyauthz prints into README.md")

const (
	root      = "../.."
	example   = "testdata/example"
	thisBuild = "go run ./cmd/keyauthz "
)

// TestREADMEShowsWhatIsPrinted runs the commands that README.md shows with their
// output. A line "..." stands for lines that are left out.
func TestREADMEShowsWhatIsPrinted(t *testing.T) {
	if testing.Short() {
		t.Skip("loads the example service")
	}
	t.Chdir(root)
	text := readFile(t, "README.md")
	checked := 0
	for _, block := range blocks(text, "console") {
		command, shown, _ := strings.Cut(block, "\n")
		args, ok := strings.CutPrefix(command, "$ "+thisBuild)
		if !ok {
			continue
		}
		checked++
		printed := output(t, strings.Fields(args)...)
		switch {
		case printed == shown || elided(shown).MatchString(printed):
		case *update && !strings.Contains(shown, "\n...\n"):
			text = strings.Replace(text, block, command+"\n"+printed, 1)
			if err := os.WriteFile("README.md", []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
		default:
			t.Errorf("%s\nprints\n%s\nREADME.md shows (-update writes it)\n%s", command, printed, shown)
		}
	}
	if checked == 0 {
		t.Error("README.md shows no output")
	}
}

// output returns what a terminal shows of go run ./cmd/keyauthz with args.
func output(t *testing.T, args ...string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir) // undoes -C at the end of the test
	var stdout, stderr bytes.Buffer
	status := run(args, &stdout, &stderr)
	if err := os.Chdir(dir); err != nil {
		t.Fatal(err)
	}
	if status != clean {
		fmt.Fprintf(&stderr, "exit status %d\n", status)
	}
	return stdout.String() + stderr.String()
}

// elided returns an expression that matches what shown stands for.
func elided(shown string) *regexp.Regexp {
	var expr strings.Builder
	for line := range strings.Lines(shown) {
		if line == "...\n" {
			expr.WriteString(`(?:.*\n)*`)
		} else {
			expr.WriteString(regexp.QuoteMeta(line))
		}
	}
	return regexp.MustCompile(`^` + expr.String() + `$`)
}

// TestExampleHasTheBugsItSaysItHas compares the comments at the routes of the
// example service with the verdicts on them.
func TestExampleHasTheBugsItSaysItHas(t *testing.T) {
	if testing.Short() {
		t.Skip("loads the example service")
	}
	t.Chdir(root)
	verdicts := output(t, "-C", example, "-debug=verdicts", "./...")
	registration := regexp.MustCompile(`mux\.Handle(?:Func)?\("(\w+) (/\S*)", [^/\n]*(?:// (\w+))?`)
	bugs := 0
	for _, m := range registration.FindAllStringSubmatch(readFile(t, example+"/main.go"), -1) {
		head := fmt.Sprintf("%s %q -> ", m[1], m[2])
		_, said, ok := strings.Cut(verdicts, head)
		if !ok {
			t.Errorf("no verdict on %s", head)
			continue
		}
		var unmet []string
		lines := strings.Split(said, "\n")
		for _, line := range lines[1:] {
			if !strings.HasPrefix(line, "\t") {
				break // the next route
			}
			if rule, _, ok := strings.Cut(line, ": unmet: "); ok {
				unmet = append(unmet, strings.TrimSpace(rule))
			}
		}
		if got := strings.Join(unmet, " "); got != m[3] {
			t.Errorf("%s%q is unmet, want %q", head, got, m[3])
		}
		bugs += len(unmet)
	}
	if bugs == 0 {
		t.Error("the example has no bug")
	}
}

// TestShownCodeIsTheExamples holds the code that README.md and the rules' pages
// show of each rule to that of the example service, or of a script of its own, where
// it is tested.
func TestShownCodeIsTheExamples(t *testing.T) {
	t.Chdir(root)
	files, err := filepath.Glob(example + "/*.go")
	if err != nil {
		t.Fatal(err)
	}
	var code strings.Builder
	for _, file := range append(files, "testdata/script/pages.txtar") {
		code.WriteString(unindented(readFile(t, file)))
	}
	has := func(where, block string) {
		for chunk := range strings.SplitSeq(unindented(block), "\n\n") {
			if chunk = strings.Trim(chunk, "\n"); chunk != "" && !strings.Contains(code.String(), "\n"+chunk+"\n") {
				t.Errorf("%s: the example service has no\n%s", where, chunk)
			}
		}
	}

	_, found, _ := strings.Cut(readFile(t, "README.md"), "\n## What it finds\n")
	found, _, _ = strings.Cut(found, "\n## ")
	shown := blocks(found, "go")
	if len(shown) == 0 {
		t.Error("README.md shows no code")
	}
	for _, block := range shown {
		has("README.md", block)
	}
	o, err := options.Parse(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, rule := range o.Suite.Rules {
		var block strings.Builder
		for line := range strings.Lines(rule.Doc) {
			if strings.HasPrefix(line, "\t") || line == "\n" {
				block.WriteString(line)
			}
		}
		if !strings.Contains(block.String(), "\t") {
			t.Errorf("the page of %s shows no code", rule.Name)
		}
		has(rule.Name, block.String())
		if !strings.Contains(found, "\n### "+rule.Name+"\n") {
			t.Errorf("README.md does not describe %s", rule.Name)
		}
	}
}

// TestShownConfigurationsAreSound reads the configuration files that README.md
// shows, and compares the complete one with the one that is used.
func TestShownConfigurationsAreSound(t *testing.T) {
	t.Chdir(root)
	var shown []string
	for _, title := range []string{"Settings", "Teach it your own libraries"} {
		_, section, _ := strings.Cut(readFile(t, "README.md"), "\n### "+title+"\n")
		section, _, _ = strings.Cut(section, "\n### ")
		shown = append(shown, blocks(section, "yaml")...)
	}
	for _, block := range shown {
		name := filepath.Join(t.TempDir(), "shown.yml")
		if err := os.WriteFile(name, []byte(block), 0o666); err != nil {
			t.Fatal(err)
		}
		if _, err := configfile.Load(name, "README.md", analyzer.DefaultConfig()); err != nil {
			t.Errorf("%v\n%s", err, block)
		}
	}
	if house := readFile(t, "testdata/house/.keyauthz.yml"); !slices.Contains(shown, house) {
		t.Errorf("README.md does not show\n%s", house)
	}
}

// TestREADMENamesEveryFlag compares README.md with the help text.
func TestREADMENamesEveryFlag(t *testing.T) {
	var help strings.Builder
	options.Help(&help)
	text := readFile(t, filepath.Join(root, "README.md"))
	for _, m := range regexp.MustCompile(`(?m)^\t(-[\w-]+)`).FindAllStringSubmatch(help.String(), -1) {
		if !regexp.MustCompile("`" + m[1] + "[` =]").MatchString(text) {
			t.Errorf("README.md does not name %s", m[1])
		}
	}
}

// blocks returns the fenced blocks of a language, without the fences.
func blocks(markdown, language string) []string {
	var found []string
	for _, m := range regexp.MustCompile("(?ms)^```"+language+"\n(.*?)^```$").FindAllStringSubmatch(markdown, -1) {
		found = append(found, m[1])
	}
	return slices.Clip(found)
}

func unindented(code string) string {
	return regexp.MustCompile(`(?m)^[\t ]+`).ReplaceAllString(code, "")
}

// readFile returns the text of a file, its lines ended as Go's are.
func readFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(data), "\r\n", "\n")
}
