package sarif

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

// What GitHub's code scanning takes of one run
// (https://docs.github.com/code-security/reference/code-scanning/sarif-support-for-code-scanning).
const (
	accepted = 25_000 // an upload with more results is refused
	shown    = 5_000  // of these, the most severe
)

// Limits says what becomes of n findings that are more than GitHub takes or shows,
// "" if they are not.
func Limits(n int) string {
	switch {
	case n > accepted:
		return fmt.Sprintf("%d of %d findings are left out, those of the least confidence, since GitHub refuses more than %d of a run; it shows %d", n-accepted, n, accepted, shown)
	case n > shown:
		return fmt.Sprintf("%d of %d findings will not be shown by GitHub, which takes the %d most severe of a run", n-shown, n, shown)
	}
	return ""
}

// within returns the findings that GitHub accepts: all of them, or those of the
// highest confidence in their order.
func within(findings []finding.Finding) []finding.Finding {
	if len(findings) <= accepted {
		return findings
	}
	kept := slices.Clone(findings)
	slices.SortStableFunc(kept, func(a, b finding.Finding) int { return cmp.Compare(b.Confidence, a.Confidence) })
	return kept[:accepted]
}
