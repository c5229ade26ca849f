package emit

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// files returns the names of what is in dir.
func files(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestAFileIsReplacedAsAWhole(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "a.json")
	for _, text := range []string{"a long first text", "short", ""} {
		if err := WriteFile(name, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(name); err != nil || string(got) != text {
			t.Errorf("got %q, %v, want %q", got, err, text)
		}
	}
	if got := files(t, dir); len(got) != 1 {
		t.Errorf("left behind: %q", got)
	}
}

// TestWhoReadsMeanwhileSeesAWhole opens the file before it is replaced: were it
// written in place, the reader would see it change.
func TestWhoReadsMeanwhileSeesAWhole(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there an open file cannot be replaced")
	}
	name := filepath.Join(t.TempDir(), "a.json")
	if err := WriteFile(name, []byte("before")); err != nil {
		t.Fatal(err)
	}
	open, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer open.Close()
	if err := WriteFile(name, []byte("after")); err != nil {
		t.Fatal(err)
	}
	got := make([]byte, 10)
	if n, _ := open.Read(got); string(got[:n]) != "before" {
		t.Errorf("reads %q", got[:n])
	}
}

func TestWhatFailsLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	if err := WriteFile(filepath.Join(dir, "no", "a.json"), nil); err == nil {
		t.Error("there is no such directory")
	}
	if err := os.MkdirAll(filepath.Join(dir, "taken", "x"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(filepath.Join(dir, "taken"), nil); err == nil {
		t.Error("a directory is no file")
	}
	if got := files(t, dir); len(got) != 1 || got[0] != "taken" {
		t.Errorf("left behind: %q", got)
	}
}

func TestFilesAreLikeAnyOther(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("has no such modes")
	}
	dir := t.TempDir()
	mode := func(name string) os.FileMode {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		return info.Mode()
	}
	if err := os.WriteFile(filepath.Join(dir, "other"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(filepath.Join(dir, "new"), nil); err != nil || mode("new") != mode("other") {
		t.Errorf("a new file is %v, %v", mode("new"), err)
	}
	if err := os.Chmod(filepath.Join(dir, "other"), 0o660); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("other", filepath.Join(dir, "link")); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(filepath.Join(dir, "link"), []byte("x")); err != nil || mode("other") != 0o660 {
		t.Errorf("behind a link: %v, %v", mode("other"), err)
	}
	if info, err := os.Lstat(filepath.Join(dir, "link")); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v", err)
	}
	if err := WriteFile(os.DevNull, []byte("x")); err != nil {
		t.Errorf("no ordinary file: %v", err)
	}
}
