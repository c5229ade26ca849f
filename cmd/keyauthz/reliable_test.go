package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/format"
)

// allFormats returns flags that write every format to a file in dir.
func allFormats(dir string) []string {
	var args []string
	for _, f := range format.Formats {
		args = append(args, "-out", f.Name+"="+filepath.Join(dir, f.Name))
	}
	return args
}

// TestRunsAreTheSame runs the command twenty times.
func TestRunsAreTheSame(t *testing.T) {
	if testing.Short() {
		t.Skip("loads the example service")
	}
	t.Chdir(root)
	var first map[string][]byte
	for i := range 20 {
		dir := t.TempDir()
		args := append([]string{"-C", example}, allFormats(dir)...)
		written := map[string][]byte{"stdout": []byte(output(t, append(args, "./...")...))}
		for _, f := range format.Formats {
			data, err := os.ReadFile(filepath.Join(dir, f.Name))
			if err != nil || len(data) == 0 {
				t.Fatalf("%s: %d bytes, %v", f.Name, len(data), err)
			}
			written[f.Name] = data
		}
		if first == nil {
			first = written
		}
		for name, data := range written {
			if !bytes.Equal(data, first[name]) {
				t.Errorf("run %d prints another %s:\n%s\nthe first was\n%s", i+1, name, data, first[name])
			}
		}
	}
}

// TestInterruptedRunsLeaveWholeFiles kills the command at one moment after the
// other, up to its end.
func TestInterruptedRunsLeaveWholeFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and runs the command")
	}
	binary := build(t)
	command := func(dir string) *exec.Cmd {
		cmd := exec.Command(binary, append(allFormats(dir), "./...")...)
		cmd.Dir = filepath.Join(root, example)
		return cmd
	}
	whole := t.TempDir()
	start := time.Now()
	if err := command(whole).Run(); err == nil {
		t.Fatal("the example has no findings")
	}
	const moments = 12
	step := time.Since(start) / moments

	const before = "what was there before"
	kept, replaced := 0, 0
	for i := range moments + 2 {
		dir := t.TempDir()
		for _, f := range format.Formats {
			if err := os.WriteFile(filepath.Join(dir, f.Name), []byte(before), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		cmd := command(dir)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		kill := time.AfterFunc(time.Duration(i)*step, func() { cmd.Process.Kill() })
		cmd.Wait()
		kill.Stop()
		for _, f := range format.Formats {
			got, err := os.ReadFile(filepath.Join(dir, f.Name))
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(filepath.Join(whole, f.Name))
			if err != nil {
				t.Fatal(err)
			}
			switch {
			case string(got) == before:
				kept++
			case bytes.Equal(got, want):
				replaced++
			default:
				t.Errorf("killed at moment %d, %s is neither what it was nor what it will be:\n%s", i, f.Name, got)
			}
		}
	}
	if kept == 0 {
		t.Errorf("no run was interrupted: %d files replaced", replaced)
	}
}
