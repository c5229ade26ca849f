package fix

import (
	"slices"
	"strings"
	"unicode"
)

// A kind is what a name says that its value identifies, and by what: {org_slug} is
// an org by its slug.
type kind struct{ noun, by string }

// kindOf takes a name apart.
func kindOf(name string) kind {
	words := split(name)
	if len(words) == 1 && words[0] == "tid" {
		words = []string{"tenant", "id"}
	}
	var k kind
	if last := len(words) - 1; last >= 0 && slices.Contains([]string{"id", "uuid", "slug", "name", "code", "key", "handle"}, words[last]) {
		k.by, words = words[last], words[:last]
		if k.by == "uuid" {
			k.by = "id"
		}
	}
	k.noun = noun(strings.Join(words, " "))
	return k
}

// noun returns the one of several words for the same that stands for them.
func noun(word string) string {
	switch word = strings.ToLower(word); word {
	case "organization", "organisation":
		return "org"
	}
	return word
}

// fits reports whether values of two kinds can be compared: a name without "id"
// means the identifier.
func (k kind) fits(other kind) bool {
	by := func(k kind) string {
		if k.by == "" {
			return "id"
		}
		return k.by
	}
	return k.noun == other.noun && by(k) == by(other)
}

// split returns the lower-case words of a name: "TenantID" is tenant, id.
func split(name string) []string {
	var words []string
	var word []rune
	flush := func() {
		if len(word) > 0 {
			words = append(words, strings.ToLower(string(word)))
			word = nil
		}
	}
	runes := []rune(name)
	for i, r := range runes {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			flush()
			continue
		}
		if unicode.IsUpper(r) && i > 0 && (!unicode.IsUpper(runes[i-1]) || i+1 < len(runes) && unicode.IsLower(runes[i+1])) {
			flush()
		}
		word = append(word, r)
	}
	flush()
	return words
}
