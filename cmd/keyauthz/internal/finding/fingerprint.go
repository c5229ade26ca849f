package finding

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
)

// Identify gives each of the findings of one run its fingerprint: what stays the
// same when lines move and files are renamed, and differs between any two
// findings of the run.
//
// A fingerprint is made of the rule, the category, the package and the claim of
// the message, which names the route, the handler and the value, and has no line
// numbers; it leaves out what shows the defect, such as the number of routes
// beside this one that have a check. Where that leaves several findings alike they
// are numbered in the order of their places, so that one of them more or less is
// noticed; which of them is which nobody can say, nor needs to.
//
// It changes with the package's path: a defect that is copied into another
// package is a new one. Whoever compares runs must see through moved packages.
func Identify(findings []Finding) {
	seen := make(map[string]int)
	for i := range findings {
		f := &findings[i]
		id := digest(f.Rule.Name, f.Category, f.Package, f.Claim)
		seen[id]++
		if n := seen[id]; n > 1 {
			id = digest(id, strconv.Itoa(n))
		}
		f.Fingerprint = id
	}
}

// digest returns 128 bits in hexadecimal that stand for parts.
func digest(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:16])
}
