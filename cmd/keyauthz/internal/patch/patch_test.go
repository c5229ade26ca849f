package patch

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

const source = "package p\n\nfunc f() {\n\tg()\n}\n"

// fix returns a finding whose fix inserts text in front of g.
func fix(file, text string) finding.Finding {
	return finding.Finding{Message: text, Fix: &finding.Fix{
		Position: finding.Position{File: file}, Offset: strings.Index(source, "g()"), Size: len(source), Text: text,
	}}
}

func write(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "p.go")
	if err := os.WriteFile(name, []byte(text), 0o640); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestFixesOfOneFileGoTogether(t *testing.T) {
	name := write(t, source)
	second := fix(name, "h()\n\t")
	second.Fix.Offset = strings.Index(source, "}")
	second.Fix.Text = "\th()\n"
	files, left, err := Make([]finding.Finding{second, fix(name, "if x {\n\t}\n\t")}, []string{filepath.Dir(name)})
	if err != nil || len(left) > 0 || len(files) != 1 {
		t.Fatalf("%d files, %v left out, %v", len(files), left, err)
	}
	if want := "package p\n\nfunc f() {\n\tif x {\n\t}\n\tg()\n\th()\n}\n"; string(files[0].New) != want {
		t.Errorf("got %q, want %q", files[0].New, want)
	}
	diff := string(files[0].Diff(filepath.Dir(name)))
	for _, line := range []string{"--- a/p.go\n", "+++ b/p.go\n", "+\tif x {\n", "+\th()\n"} {
		if !strings.Contains(diff, line) {
			t.Errorf("the diff has no line %q:\n%s", line, diff)
		}
	}
}

func TestTheSameFixIsAppliedOnce(t *testing.T) {
	name := write(t, source)
	files, left, err := Make([]finding.Finding{fix(name, "h()\n\t"), fix(name, "h()\n\t")}, []string{filepath.Dir(name)})
	if err != nil || len(left) > 0 || strings.Count(string(files[0].New), "h()") != 1 {
		t.Errorf("%q, %v left out, %v", files[0].New, left, err)
	}
}

func TestOfTwoFixesAtOnePlaceOneIsLeftOutWhateverTheirOrder(t *testing.T) {
	name := write(t, source)
	a, b := fix(name, "a()\n\t"), fix(name, "b()\n\t")
	for _, findings := range [][]finding.Finding{{a, b}, {b, a}} {
		files, left, err := Make(findings, []string{filepath.Dir(name)})
		if err != nil || len(left) != 1 || left[0].Message != b.Message {
			t.Fatalf("%v left out, %v", left, err)
		}
		if strings.Contains(string(files[0].New), "b()") {
			t.Errorf("both were applied: %s", files[0].New)
		}
	}
}

func TestAFileThatHasChangedIsAnError(t *testing.T) {
	name := write(t, source+"// edited\n")
	if _, _, err := Make([]finding.Finding{fix(name, "h()\n\t")}, []string{filepath.Dir(name)}); err == nil || !strings.Contains(err.Error(), "changed") {
		t.Errorf("error %v", err)
	}
}

func TestFilesOutsideOfTheRootsAreLeftOut(t *testing.T) {
	name := write(t, source)
	files, left, err := Make([]finding.Finding{fix(name, "h()\n\t")}, []string{t.TempDir()})
	if err != nil || len(files) > 0 || len(left) != 1 {
		t.Errorf("%d files, %v left out, %v", len(files), left, err)
	}
}

func TestWritingReplacesTheWholeFileAndKeepsItsMode(t *testing.T) {
	name := write(t, source)
	f := File{Name: name, New: []byte("package q\n")}
	if err := f.Write(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(name)
	if err != nil || string(data) != "package q\n" {
		t.Errorf("%q, %v", data, err)
	}
	if info, err := os.Stat(name); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if entries, _ := os.ReadDir(filepath.Dir(name)); len(entries) != 1 {
		t.Errorf("%d files are left: %v", len(entries), entries)
	}
}

func TestAFileThatCannotBeReplacedStaysAsItIs(t *testing.T) {
	name := write(t, source)
	if err := os.Chmod(name, 0o440); err != nil {
		t.Fatal(err)
	}
	f := File{Name: name, New: []byte("package q\n")}
	if err := f.Write(); err == nil {
		t.Error("a read-only file was replaced")
	}
	if data, err := os.ReadFile(name); err != nil || string(data) != source {
		t.Errorf("%q, %v", data, err)
	}
}
