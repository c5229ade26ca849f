package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
)

// TestVetFindsWhatTheCommandFinds runs both drivers on all packages under
// testdata/src: they get packages, facts and positions in different ways, and
// must come to the same.
//
// The packages lie as in a GOPATH, stubs at their real import paths, and are
// loaded as such: neither driver knows of modules there.
func TestVetFindsWhatTheCommandFinds(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and runs the command")
	}
	gopath, err := filepath.Abs(filepath.Join(root, "testdata"))
	if err != nil {
		t.Fatal(err)
	}
	binary := build(t)
	findings := func(name string, args ...string) []string {
		t.Helper()
		cmd := exec.Command(name, args...)
		cmd.Dir = filepath.Join(gopath, "src")
		cmd.Env = append(os.Environ(), "PWD="+cmd.Dir, "GOENV=off", "GOFLAGS=", "GO111MODULE=off", "GOPATH="+gopath, "GOTOOLCHAIN=local")
		out, err := cmd.CombinedOutput()
		if _, exited := err.(*exec.ExitError); err == nil || !exited {
			t.Fatalf("%s: %v, want findings\n%s", name, err, out)
		}
		found := heads(string(out))
		if len(found) == 0 {
			t.Fatalf("%s finds nothing:\n%s", name, out)
		}
		return found
	}
	alone := findings(binary, "./...")
	vet := findings("go", "vet", "-vettool="+binary, "-formatonly", "-crosstenant", "-missingscope", "-unguardedroute", "-baddirective", "./...")
	for _, line := range alone {
		if !slices.Contains(vet, line) {
			t.Errorf("only the command finds %s", line)
		}
	}
	for _, line := range vet {
		if !slices.Contains(alone, line) {
			t.Errorf("only go vet finds %s", line)
		}
	}
	t.Logf("%d findings", len(alone))
}
