package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
)

// builds is where the command is built for all tests that run it.
var builds string

func TestMain(m *testing.M) {
	var err error
	if builds, err = os.MkdirTemp("", "keyauthz"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	status := m.Run()
	os.RemoveAll(builds)
	os.Exit(status)
}

// build builds the command, once, and returns the path of the binary.
func build(t *testing.T) string {
	t.Helper()
	if err := built(); err != nil {
		t.Fatalf("building the command: %v", err)
	}
	return binary()
}

func binary() string {
	name := filepath.Join(builds, "keyauthz")
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	return name
}

var built = sync.OnceValue(func() error {
	// By its import path: a test may have changed the directory.
	out, err := exec.Command("go", "build", "-o", binary(), "github.com/keyauthz/keyauthz/cmd/keyauthz").CombinedOutput()
	if err != nil {
		return fmt.Errorf("%w\n%s", err, out)
	}
	return nil
})
