package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// An action is .github/actions/keyauthz/action.yml, as far as the runner reads it.
type action struct {
	Inputs map[string]struct{ Default string }
	Runs   struct {
		Using string
		Steps []struct {
			Name, Shell, Run string
			WorkingDirectory string `yaml:"working-directory"`
			Env              map[string]string
		}
	}
}

const actionDir = ".github/actions/keyauthz"

// A runner does what GitHub's does. It keeps its temporary directory, where the
// action leaves what it builds.
type runner struct{ temp string }

// run runs the steps of the action in dir, with inputs and, beside the runner's
// own, the environment of a job. It returns the log and the exit status of the
// step that failed, or 0.
func (r *runner) run(t *testing.T, dir string, inputs map[string]string, env ...string) (log string, status int) {
	t.Helper()
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("needs bash")
	}
	module, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(module, filepath.FromSlash(actionDir))
	var a action
	if err := yaml.Unmarshal([]byte(readFile(t, filepath.Join(path, "action.yml"))), &a); err != nil {
		t.Fatal(err)
	}
	expression := regexp.MustCompile(`\$\{\{ inputs\.([\w-]+) \}\}`)
	expand := func(s string) string {
		return expression.ReplaceAllStringFunc(s, func(m string) string {
			name := expression.FindStringSubmatch(m)[1]
			input, declared := a.Inputs[name]
			if !declared {
				t.Errorf("there is no input %s", name)
			}
			if given, ok := inputs[name]; ok {
				return given
			}
			return input.Default
		})
	}
	env = append(append(os.Environ(), "GITHUB_ACTION_PATH="+path, "RUNNER_TEMP="+r.temp, "GITHUB_BASE_REF="), env...)
	for _, step := range a.Runs.Steps {
		if expression.MatchString(step.Run) {
			t.Errorf("step %s pastes an input into its script, which would run it", step.Name)
		}
		cmd := exec.Command(bash, "--noprofile", "--norc", "-eo", "pipefail", "-c", step.Run)
		cmd.Dir = filepath.Join(dir, expand(step.WorkingDirectory))
		cmd.Env = env
		for name, value := range step.Env {
			cmd.Env = append(cmd.Env, name+"="+expand(value))
		}
		out, err := cmd.CombinedOutput()
		log += string(out)
		if exit := new(exec.ExitError); errors.As(err, &exit) {
			return log, exit.ExitCode()
		} else if err != nil {
			t.Fatal(err)
		}
	}
	return log, 0
}

func TestAction(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("builds and runs the command")
	}
	r := &runner{t.TempDir()}
	t.Run("annotates and writes SARIF", r.annotatesAndWritesSARIF)
	t.Run("tells a pull request what it brings", r.tellsAPullRequestWhatItBrings)
	t.Run("takes flags and packages as they are", r.takesFlagsAndPackagesAsTheyAre)
	t.Run("is silent where nothing is found", r.isSilentWhereNothingIsFound)
}

func (r *runner) annotatesAndWritesSARIF(t *testing.T) {
	dir := repository(t)
	log, status := r.run(t, filepath.Dir(dir), map[string]string{"working-directory": filepath.Base(dir), "sarif": "my findings.sarif"})
	if got, want := annotated(log), allFound(t, dir); status != found || !slices.Equal(got, want) {
		t.Errorf("status %d, annotated %q, want %q\n%s", status, got, want, log)
	}
	if sarif := readFile(t, filepath.Join(dir, "my findings.sarif")); !strings.Contains(sarif, `"uri": "handlers.go"`) {
		t.Errorf("SARIF:\n%s", sarif)
	}
}

func (r *runner) tellsAPullRequestWhatItBrings(t *testing.T) {
	dir := repository(t)
	commands(t, dir, "update-ref refs/remotes/origin/main HEAD", "checkout -q -b feature")
	forgotten := forgetTenant(t, dir)
	commands(t, dir, "commit -q -a -m now")
	inputs := map[string]string{"new-only": "true"}
	log, status := r.run(t, dir, inputs, "GITHUB_BASE_REF=main")
	if got := annotated(log); status != found || len(got) != 1 || !strings.HasPrefix(got[0], forgotten) {
		t.Errorf("pull request: status %d\n%s", status, log)
	}
	log, status = r.run(t, dir, inputs)
	if got, want := annotated(log), allFound(t, dir); status != found || !slices.Equal(got, want) {
		t.Errorf("push: status %d\n%s", status, log)
	}
}

func (r *runner) takesFlagsAndPackagesAsTheyAre(t *testing.T) {
	dir := repository(t)
	marker := filepath.Join(t.TempDir(), "ran")
	log, status := r.run(t, dir, map[string]string{
		"flags":    "-crosstenant\n-key-headers=+X-$(touch " + marker + "),X Y\n\n",
		"packages": ".  ./...\n",
	})
	if status != found || len(annotated(log)) != 2 || strings.Count(log, "title=crosstenant%3A") != 2 {
		t.Errorf("status %d\n%s", status, log)
	}
	if log, status := r.run(t, dir, map[string]string{"packages": "./nosuch; touch " + marker}); status != failed {
		t.Errorf("status %d\n%s", status, log)
	}
	if _, err := os.Stat(marker); err == nil {
		t.Error("an input was run")
	}
}

func (r *runner) isSilentWhereNothingIsFound(t *testing.T) {
	dir := repository(t)
	if log, status := r.run(t, dir, map[string]string{"flags": "-baseline=b.json\n-write-baseline"}); status != clean || len(annotated(log)) > 0 {
		t.Errorf("status %d\n%s", status, log)
	}
}

// TestWorkflowsAreValid checks the project's workflows, and the one that
// README.md shows, with the linter for them, which knows the inputs of the action.
func TestWorkflowsAreValid(t *testing.T) {
	t.Parallel()
	linter := reader(t, "github.com/rhysd/actionlint/cmd/actionlint")
	dir := repository(t)
	if err := os.CopyFS(filepath.Join(dir, ".github"), os.DirFS(filepath.Join(root, ".github"))); err != nil {
		t.Fatal(err)
	}
	shown := snippet(t, "yaml", "\njobs:")
	local := strings.Replace(shown, "keyauthz/keyauthz/"+actionDir+"@main", "./"+actionDir, 1)
	if local == shown {
		t.Error("README.md does not use the action")
	}
	workflow := filepath.Join(dir, ".github", "workflows", "readme.yml")
	lint := func(text string) (string, error) {
		if err := os.WriteFile(workflow, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command(linter, "-shellcheck=", "-pyflakes=")
		cmd.Dir = dir
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
	if out, err := lint(local); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	if out, err := lint(strings.Replace(local, "sarif: ", "serif: ", 1)); err == nil || !strings.Contains(out, `"serif" is not defined`) {
		t.Errorf("an input that is none: %v\n%s", err, out)
	}
}
