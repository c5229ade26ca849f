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

// distance is the number of runes that must be inserted, removed or replaced to
// make b of a (Levenshtein).
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range b {
			cost := diagonal
			if x != y {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
