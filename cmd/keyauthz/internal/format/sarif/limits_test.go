package sarif

import (
	"compress/gzip"
	"fmt"
	"io"
	"testing"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

// many returns n findings of a confidence, each in a line and with a fingerprint of
// its own.
func many(n int, c analyzer.Confidence) []finding.Finding {
	all := make([]finding.Finding, n)
	for i := range all {
		all[i] = tenant()
		all[i].Confidence, all[i].Line, all[i].Fingerprint = c, i+1, fmt.Sprintf("%032x", i*2654435761)
	}
	return all
}

func TestWhatGitHubCutsIsSaid(t *testing.T) {
	for n, want := range map[int]string{
		5_000:  "",
		5_001:  "1 of 5001 findings will not be shown by GitHub, which takes the 5000 most severe of a run",
		25_000: "20000 of 25000 findings will not be shown by GitHub, which takes the 5000 most severe of a run",
		25_001: "1 of 25001 findings are left out, those of the least confidence, since GitHub refuses more than 25000 of a run; it shows 5000",
	} {
		if got := Limits(n); got != want {
			t.Errorf("%d: got %q, want %q", n, got, want)
		}
		inv := printer().invocation(n)
		if said := len(inv.ToolExecutionNotifications) == 1 && *inv.ToolExecutionNotifications[0].Message.Text == want; said != (want != "") || *inv.ExecutionSuccessful != (n <= accepted) {
			t.Errorf("%d: %+v", n, inv)
		}
	}
}

// TestAsManyAsAreAcceptedFitIntoAnUpload prints what is too much, of which the least
// confidence is left out: GitHub refuses more than 25,000 results, and more than 10 MB.
func TestAsManyAsAreAcceptedFitIntoAnUpload(t *testing.T) {
	findings := append(many(1, analyzer.Low), many(accepted-1, analyzer.High)...)
	findings = append(findings, many(1, analyzer.Medium)...)
	read, write := io.Pipe()
	weak := 0
	go func() {
		run := printer().log(findings)
		for _, r := range run.Runs[0].Results {
			if r.Level == "note" {
				weak++
			}
		}
		zip := gzip.NewWriter(write)
		err := run.PrettyWrite(zip)
		zip.Close()
		write.CloseWithError(err)
	}()
	size, err := io.Copy(io.Discard, read)
	if err != nil || size == 0 || size > 10_000_000 || weak != 0 {
		t.Errorf("%d bytes, %v, %d of the least confidence", size, err, weak)
	}
}
