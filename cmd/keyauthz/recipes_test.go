package main

import (
	"errors"
	"fmt"
	"hash/crc32"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
	xmodule "golang.org/x/mod/module"
	"golang.org/x/mod/sumdb/dirhash"
	"golang.org/x/mod/zip"
)

// snippet returns the block of a language in README.md that holds a text.
func snippet(t *testing.T, language, text string) string {
	t.Helper()
	for _, block := range blocks(readFile(t, filepath.Join(root, "README.md")), language) {
		if strings.Contains(block, text) {
			return block
		}
	}
	t.Fatalf("README.md has no %s with %q", language, text)
	return ""
}

// shell runs a line in dir and returns what it prints and its exit status.
func shell(t *testing.T, dir, line string, env ...string) (string, int) {
	t.Helper()
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("needs bash")
	}
	cmd := exec.Command(bash, "-c", line)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env...)
	out, err := cmd.CombinedOutput()
	if exit := new(exec.ExitError); errors.As(err, &exit) {
		return string(out), exit.ExitCode()
	} else if err != nil {
		t.Fatal(err)
	}
	return string(out), 0
}

// TestGitLabJobWritesItsReport runs the job that README.md shows, with this build
// in place of the latest.
func TestGitLabJobWritesItsReport(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("builds and runs the command")
	}
	var config map[string]struct {
		Image     string
		Script    []string
		Artifacts struct {
			When    string
			Reports map[string]string
		}
	}
	if err := yaml.Unmarshal([]byte(snippet(t, "yaml", "codequality:")), &config); err != nil {
		t.Fatal(err)
	}
	job := config["keyauthz"]
	report := job.Artifacts.Reports["codequality"]
	if len(job.Script) != 1 || report == "" || job.Artifacts.When != "always" {
		t.Fatalf("job %+v", job)
	}
	const latest = "go run github.com/keyauthz/keyauthz/cmd/keyauthz@latest"
	if !strings.HasPrefix(job.Script[0], latest+" ") {
		t.Fatalf("runs %s", job.Script[0])
	}
	dir := repository(t)
	out, status := shell(t, dir, strings.Replace(job.Script[0], latest, build(t), 1))
	if status != found || !strings.Contains(readFile(t, filepath.Join(dir, report)), `"path": "handlers.go"`) {
		t.Errorf("status %d\n%s", status, out)
	}
}

// module copies what of this module makes the command into a directory.
func module(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"analyzer", "cmd"} {
		if err := os.CopyFS(filepath.Join(dir, name), os.DirFS(filepath.Join(root, name))); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"go.mod", "go.sum", ".pre-commit-hooks.yaml"} {
		data, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// published returns the environment of a Go command that gets this module, as a
// release, from a proxy, and everything else from what was downloaded before, or from
// where that came from. Its module cache is its own, or the release would stay in the
// user's, and has the same path in each run: the Go command compiles what lies
// elsewhere anew.
func published(t *testing.T) []string {
	t.Helper()
	const path = "github.com/keyauthz/keyauthz"
	// The Go command remembers which files a release has by its path.
	source := module(t)
	sum, err := dirhash.HashDir(source, path, dirhash.Hash1)
	if err != nil {
		t.Fatal(err)
	}
	release := fmt.Sprintf("v0.1.%d", crc32.ChecksumIEEE([]byte(sum)))
	proxy := t.TempDir()
	versions := filepath.Join(proxy, filepath.FromSlash(path), "@v")
	if err := os.MkdirAll(versions, 0o777); err != nil {
		t.Fatal(err)
	}
	archive, err := os.Create(filepath.Join(versions, release+".zip"))
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	if err := zip.CreateFromDir(archive, xmodule.Version{Path: path, Version: release}, source); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"list":            release + "\n",
		release + ".info": `{"Version": "` + release + `"}`,
		release + ".mod":  readFile(t, filepath.Join(source, "go.mod")),
	} {
		if err := os.WriteFile(filepath.Join(versions, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	file := func(dir string) string { return "file:///" + strings.TrimPrefix(filepath.ToSlash(dir), "/") }
	return []string{
		"GOPROXY=" + file(proxy) + "," + file(filepath.Join(goEnv(t, "GOMODCACHE"), "cache", "download")) + "," + goEnv(t, "GOPROXY"),
		"GOMODCACHE=" + own(t, "keyauthz-released"), "GOFLAGS=-modcacherw -trimpath", "GONOSUMDB=*", "GOWORK=off", "GOTOOLCHAIN=local",
	}
}

// own returns an empty directory of that name among the temporary ones or, where
// another run of the tests has it, of another name.
func own(t *testing.T, name string) string {
	t.Helper()
	dir := filepath.Join(os.TempDir(), name)
	if err := os.Mkdir(dir, 0o777); err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

// TestGoToolRunsIt follows README.md in a copy of the example service.
func TestGoToolRunsIt(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("builds and runs the command")
	}
	if _, err := exec.LookPath("make"); err != nil {
		t.Skip("needs make")
	}
	steps := strings.Split(snippet(t, "console", "go get -tool"), "\n")
	get, run := strings.TrimPrefix(steps[0], "$ "), strings.TrimPrefix(steps[1], "$ ")
	dir, env := repository(t), published(t)
	if out, status := shell(t, dir, get, env...); status != 0 {
		t.Fatalf("%s: status %d\n%s", get, status, out)
	}
	if err := os.WriteFile(filepath.Join(dir, "Makefile"), []byte(snippet(t, "make", "lint:")), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{run, "make lint"} {
		if out, status := shell(t, dir, line, env...); status == 0 || len(heads(out)) != len(allFound(t, dir)) {
			t.Errorf("%s: status %d\n%s", line, status, out)
		}
	}
	// The path by which go vet is to find it is that of a tool for go vet.
	if out, status := shell(t, dir, "$(go tool -n keyauthz) -V=full", env...); status != 0 || !strings.Contains(out, " buildID=") {
		t.Errorf("go tool -n: status %d\n%s", status, out)
	}
}

// TestPreCommitHookStopsTheCommit runs the real pre-commit on the hook, with the
// arguments that README.md shows.
func TestPreCommitHookStopsTheCommit(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("builds and runs the command")
	}
	if _, err := exec.LookPath("pre-commit"); err != nil {
		t.Skip("needs pre-commit")
	}
	hooks := module(t)
	commands(t, hooks, "init -q -b main", "add .", "commit -q -m begin")
	var config map[string]any
	shown := snippet(t, "yaml", "hooks:")
	if err := yaml.Unmarshal([]byte(shown), &config); err != nil {
		t.Fatal(err)
	}
	local := strings.Replace(shown, "https://github.com/keyauthz/keyauthz", hooks, 1)

	dir := repository(t)
	if err := os.WriteFile(filepath.Join(dir, ".pre-commit-config.yaml"), []byte(local), 0o666); err != nil {
		t.Fatal(err)
	}
	env := []string{"PRE_COMMIT_HOME=" + t.TempDir(), "GOMODCACHE=" + goEnv(t, "GOMODCACHE"), "GOCACHE=" + goEnv(t, "GOCACHE"), "GOFLAGS=-buildvcs=false -trimpath"}
	commands(t, dir, "add .")
	if out, status := shell(t, dir, "pre-commit run", env...); status != 0 {
		t.Fatalf("nothing new: status %d\n%s", status, out)
	}
	forgotten := forgetTenant(t, dir)
	commands(t, dir, "add .")
	const commit = "pre-commit install && git -c user.name=t -c user.email=t@example.com commit -m now"
	if out, status := shell(t, dir, commit, env...); status == 0 || len(heads(out)) != 1 || !strings.HasPrefix(heads(out)[0], forgotten) {
		t.Errorf("one new: status %d\n%s", status, out)
	}
}
