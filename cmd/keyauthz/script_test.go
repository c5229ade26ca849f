package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestScripts runs testdata/script/*.txtar with the real binary, by itself and
// as the tool of go vet. In scripts, $KEYAUTHZ is its path and
//
//	headlines file
//
// reduces the output of either to what both must agree on, and
//
//	latin1 file
//
// writes the file anew with one byte for each of its characters.
//
// The go command's caches are those of the user: every script works in a new
// directory, which is part of a package's key, so that nothing it builds or vets
// is cached, while the standard library is not compiled anew for each run.
func TestScripts(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and runs the command")
	}
	binary := build(t)
	vetStandardLibrary(t, binary)
	testscript.Run(t, testscript.Params{
		Dir: filepath.Join("..", "..", "testdata", "script"),
		Setup: func(env *testscript.Env) error {
			env.Setenv("KEYAUTHZ", binary)
			env.Setenv("PATH", filepath.Dir(binary)+string(os.PathListSeparator)+os.Getenv("PATH"))
			for _, name := range []string{"GOCACHE", "GOMODCACHE", "GOROOT"} {
				env.Setenv(name, goEnv(t, name))
			}
			env.Setenv("GOENV", "off")
			env.Setenv("GOFLAGS", "")
			env.Setenv("GOPROXY", "off")
			env.Setenv("GOTOOLCHAIN", "local")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"headlines": headlines,
			"latin1":    latin1,
		},
	})
}

// vetStandardLibrary puts into the go command's cache what the scripts' packages
// import, for the flags that many give: they run at the same time, and each would
// otherwise do it for itself. Scripts with flags of their own import little.
func vetStandardLibrary(t *testing.T, binary string) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":    "module example.com/warm\n\ngo 1.26\n",
		"p.go":      "package p\n\nimport (\n\t_ \"net/http\"\n\t_ \"strings\"\n)\n",
		"p_test.go": "package p_test\n\nimport _ \"testing\"\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, flags := range [][]string{nil, {"-formatonly"}} {
		cmd := exec.Command("go", slices.Concat([]string{"vet", "-vettool=" + binary}, flags, []string{"."})...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GOFLAGS=", "GOENV=off", "GOPROXY=off", "GOTOOLCHAIN=local")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("go vet: %v\n%s", err, out)
		}
	}
}

func goEnv(t *testing.T, name string) string {
	t.Helper()
	out, err := exec.Command("go", "env", name).Output()
	if err != nil {
		t.Fatalf("go env %s: %v", name, err)
	}
	return strings.TrimSpace(string(out))
}

var (
	// A tab after the position marks a related place in go vet's output.
	headline = regexp.MustCompile(`(?m)^[^\s:]+\.go:\d+:\d+: [^\t\n].*$`)
	ruleName = regexp.MustCompile(` \(\w+\)$`)
)

// headlines replaces a file by its lines "file:line:col: message", sorted and
// without rules' names, which go vet does not print.
func headlines(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: headlines file")
	}
	lines := heads(ts.ReadFile(args[0]))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Join(append(lines, ""), "\n")), 0o666))
}

// latin1 makes a file that a script could not hold: scripts are UTF-8.
func latin1(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: latin1 file")
	}
	var data []byte
	for _, r := range ts.ReadFile(args[0]) {
		if r > 0xff {
			ts.Fatalf("%q is no character of Latin-1", r)
		}
		data = append(data, byte(r))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o666))
}

// heads returns the lines "file:line:col: message" of the output of either
// driver, sorted and without rules' names, which go vet does not print.
func heads(output string) []string {
	lines := headline.FindAllString(strings.ReplaceAll(output, "\r\n", "\n"), -1)
	for i, line := range lines {
		line = strings.TrimPrefix(filepath.ToSlash(line), "./")
		lines[i] = ruleName.ReplaceAllString(line, "")
	}
	slices.Sort(lines)
	return slices.Compact(lines)
}
