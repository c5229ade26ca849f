package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestLargeFilesAreRead writes files as programs do, each in one respect larger
// than anybody would, beside a handler with a bug that is to be found. Nothing
// here may take more than linear time; the test binary's own limit says so.
func TestLargeFilesAreRead(t *testing.T) {
	if testing.Short() {
		t.Skip("loads large files")
	}
	const handler = `package large

import (
	"net/http"
	"strings"
)

func handle(w http.ResponseWriter, r *http.Request) {
	if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") {
		http.Error(w, "invalid key", http.StatusForbidden)
		return
	}
	w.Write([]byte("all"))
}

`
	for name, rest := range map[string]string{
		"many functions": times(5_000, func(i int) string {
			return fmt.Sprintf("func f%d(a, b int) int {\n\tif a > b {\n\t\treturn a\n\t}\n\treturn b\n}\n", i)
		}),
		"a long table":     "var table = []struct{ a, b string }{\n" + times(20_000, func(i int) string { return fmt.Sprintf("\t{\"k%d\", \"v%d\"},\n", i, i) }) + "}\n",
		"a long line":      "var line = \"" + strings.Repeat("x", 4<<20) + "\"\n",
		"deep parentheses": "var deep = " + strings.Repeat("(", 5_000) + "1" + strings.Repeat(")", 5_000) + "\n",
		"a long sum":       "var sum = \"a\"" + strings.Repeat(" +\n\t\"b\"", 10_000) + "\n",
		"many cases": "func pick(s string) int {\n\tswitch s {\n" + times(1_000, func(i int) string { return fmt.Sprintf("\tcase \"k%d\":\n\t\treturn %d\n", i, i) }) +
			"\t}\n\treturn 0\n}\n",
		"many branches": "func branch(w http.ResponseWriter, r *http.Request) {\n\tn := 0\n" + times(1_500, func(i int) string { return fmt.Sprintf("\tif r.Method == \"M%d\" {\n\t\tn += %d\n\t}\n", i, i) }) +
			"\tw.WriteHeader(n)\n}\n",
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			for name, text := range map[string]string{"go.mod": "module example.com/large\n\ngo 1.26\n", "large.go": handler + rest} {
				if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			got := output(t, "-C", dir, "-formatonly")
			if want := "large.go:9:6: handler handle grants access after checking only the format of X-API-Key: strings.HasPrefix (formatonly)\n"; !strings.HasPrefix(got, want) || !strings.HasSuffix(got, "\nexit status 1\n") {
				t.Errorf("prints\n%.2000s", got)
			}
		})
	}
}

func times(n int, line func(i int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(line(i))
	}
	return b.String()
}
