//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestAnInterruptedLoadEndsTheGoCommand ends the command, and not its process
// group as a terminal would, while a go command runs that never ends by itself.
func TestAnInterruptedLoadEndsTheGoCommand(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and runs the command")
	}
	binary := build(t)
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		t.Run(sig.String(), func(t *testing.T) {
			dir := t.TempDir()
			started := filepath.Join(dir, "started")
			script := "#!/bin/sh\necho $$ >" + started + ".tmp\nmv " + started + ".tmp " + started + "\nexec sleep 600\n"
			if err := os.WriteFile(filepath.Join(dir, "go"), []byte(script), 0o777); err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(binary, "./...")
			cmd.Dir = filepath.Join(root, example)
			cmd.Env = append(os.Environ(), "PATH="+dir+string(filepath.ListSeparator)+os.Getenv("PATH"))
			var stderr strings.Builder
			cmd.Stderr = &stderr
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			child := pidIn(t, started)
			if err := cmd.Process.Signal(sig); err != nil {
				t.Fatal(err)
			}
			cmd.Wait()
			if status := cmd.ProcessState.ExitCode(); status != failed || stderr.String() != "keyauthz: interrupted\n" {
				t.Errorf("exit status %d, want %d; standard error %q", status, failed, stderr.String())
			}
			if err := syscall.Kill(child, 0); err != syscall.ESRCH {
				syscall.Kill(child, syscall.SIGKILL)
				t.Errorf("the go command still runs: %v", err)
			}
		})
	}
}

// pidIn returns the number in a file, once the file is there.
func pidIn(t *testing.T, name string) int {
	t.Helper()
	for range 1000 {
		data, err := os.ReadFile(name)
		if err == nil {
			pid, err := strconv.Atoi(strings.TrimSpace(string(data)))
			if err != nil {
				t.Fatal(err)
			}
			return pid
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("the go command was not started")
	return 0
}
