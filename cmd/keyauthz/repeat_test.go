package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestTwentyRunsPrintTheSame: what is found, in which order and in which words
// depends neither on chance nor on how many processors there are.
func TestTwentyRunsPrintTheSame(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("builds and runs the command")
	}
	gopath, err := filepath.Abs(filepath.Join(root, "testdata"))
	if err != nil {
		t.Fatal(err)
	}
	binary := build(t)
	var first string
	for i := range 20 {
		args := []string{"-confidence=low", "./crosstenant/..."}
		cmd := exec.Command(binary, args...)
		cmd.Dir = filepath.Join(gopath, "src")
		cmd.Env = append(os.Environ(), "PWD="+cmd.Dir, "GOENV=off", "GOFLAGS=", "GO111MODULE=off", "GOPATH="+gopath,
			"GOTOOLCHAIN=local", fmt.Sprint("GOMAXPROCS=", 1+i%4))
		out, err := cmd.CombinedOutput()
		if _, exited := err.(*exec.ExitError); err == nil || !exited {
			t.Fatalf("%v, want findings\n%s", err, out)
		}
		if i == 0 {
			first = string(out)
		} else if string(out) != first {
			t.Fatalf("run %d prints\n%s\nthe first one printed\n%s", i+1, out, first)
		}
	}
}
