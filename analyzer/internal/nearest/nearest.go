// Package nearest finds the name that somebody probably meant who wrote another.
// It compares spelling and knows no meaning.
package nearest

import (
	"strconv"
	"strings"
)

// Hint returns the name that is most like the one written, as a remark to put
// behind a message: ` (nearest: "crosstenant")`, or "" if none is like it. Among
// equals the first is taken.
func Hint(written string, names []string) string {
	if name := Of(written, names); name != "" {
		return " (nearest: " + strconv.Quote(name) + ")"
	}
	return ""
}

// Of returns the name that is most like the one written, or "" if none is.
func Of(written string, names []string) string { return Within(len(written)/2, written, names) }

// Within is [Of] for names that differ in no more than the given number of runes.
func Within(limit int, written string, names []string) string {
	best, most := "", limit+1
	for _, name := range names {
		if d := distance(fold(written), fold(name)); d < most {
			best, most = name, d
		}
	}
	return best
}

// fold leaves out what is easily got wrong without changing the name.
func fold(s string) []rune {
	return []rune(strings.NewReplacer("-", "", "_", "", " ", "").Replace(strings.ToLower(s)))
}

// distance is the number of runes that must be inserted, removed, replaced or swapped with
// the one beside them to make b of a (optimal string alignment).
func distance(a, b []rune) int {
	// The row for what precedes a[i-1], that for what precedes a[i], and the next.
	before, row, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		next[0] = i + 1
		for j, y := range b {
			cost := row[j]
			if x != y {
				cost++
			}
			next[j+1] = min(cost, next[j]+1, row[j+1]+1)
			if i > 0 && j > 0 && x == b[j-1] && a[i-1] == y {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
		}
		before, row, next = row, next, before
	}
	return row[len(b)]
}
