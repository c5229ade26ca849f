package finding

import "strings"

// A Related is a place that helps to understand a finding.
type Related struct {
	Position
	Message string
}

// Places have no kinds: the words of the rules tell them apart.

// IsEffect reports whether r is what a guard is missing for, rather than a guard
// that was seen.
func (r *Related) IsEffect() bool {
	for _, words := range []string{" is used here", " runs here", " is granted here", " is answered here", " is reached here"} {
		if strings.Contains(r.Message, words) {
			return true
		}
	}
	return false
}

// IsAside reports whether r is no place on the way of the request: another route
// or middleware of the program, with which this one is compared.
func (r *Related) IsAside() bool {
	for _, words := range []string{" is covered by ", " is open too", " passes the principal on", ", and no route of the program uses it", ", and nothing checks one"} {
		if strings.Contains(r.Message, words) {
			return true
		}
	}
	return false
}

// IsDefect reports whether r is where the defect lies, which is in another
// package than the place where the finding is reported.
func (r *Related) IsDefect() bool { return strings.HasPrefix(r.Message, "the defect is here") }
