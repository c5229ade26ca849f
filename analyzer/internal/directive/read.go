package directive

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/nearest"
)

const (
	prefix  = "//keyauthz:"
	subject = "directive keyauthz:" // of messages
)

// read returns the directive in the text of a comment, without its place; or what
// is wrong with it; or neither if the comment is for people.
func read(comment string) (*Directive, string) {
	text, ok := strings.CutPrefix(comment, prefix)
	if !ok {
		if d := readSpaced(comment); d != nil {
			return d, ""
		}
		return readNolint(comment), ""
	}
	text = strings.TrimRight(text, "\r")
	name, rest := cutWord(text)
	kind, ok := kinds[name]
	if !ok {
		return nil, subject + name + " is not a directive" + nearest.Hint(name, slices.Sorted(maps.Keys(kinds)))
	}
	d := &Directive{Kind: kind}
	switch kind {
	case Ignore:
		list, reason := cutWord(rest)
		switch {
		case list == "":
			return nil, subject + "ignore names no rule"
		case reason == "":
			return nil, subject + "ignore " + list + " gives no reason"
		}
		for rule := range strings.SplitSeq(list, ",") {
			if rule == "" {
				return nil, subject + "ignore has an empty name in its list of rules " + strconv.Quote(list)
			}
			d.Rules = append(d.Rules, rule)
		}
		d.Reason = reason
	case Public:
		if d.Reason = rest; rest == "" {
			return nil, subject + "public gives no reason"
		}
	case Verifies:
		return d.takes("verifies", "key", rest)
	case Binds:
		return d.takes("binds", "tenant", rest)
	case Scoped:
		return d.takes("scoped", "", rest)
	}
	return d, ""
}

// takes returns d if its only argument is the one that it must have.
func (d *Directive) takes(name, want, got string) (*Directive, string) {
	if got == want {
		return d, ""
	}
	if want == "" {
		return nil, subject + name + " takes no argument, not " + strconv.Quote(got)
	}
	return nil, subject + name + " takes the word " + want + ", not " + strconv.Quote(got)
}

// readSpaced reads a comment that is written as an ignore with a space behind "//".
func readSpaced(comment string) *Directive {
	text, ok := strings.CutPrefix(comment, "// ")
	if !ok {
		return nil
	}
	d, _ := read("//" + strings.TrimLeft(text, " \t"))
	if d == nil || d.Kind != Ignore {
		return nil
	}
	d.Kind = Spaced
	return d
}

// readNolint reads golangci-lint's directive as golangci-lint does: names of
// linters in any case, a reason behind "//", and without names all linters.
func readNolint(comment string) *Directive {
	if !strings.HasPrefix(comment, "//") {
		return nil
	}
	text, ok := strings.CutPrefix(strings.TrimLeft(comment, "/ "), "nolint")
	if !ok || text != "" && text[0] != ' ' && text[0] != ':' {
		return nil
	}
	d := &Directive{Kind: Nolint}
	list, ok := strings.CutPrefix(text, ":")
	if !ok {
		return d
	}
	list, _, _ = strings.Cut(list, "//")
	for name := range strings.SplitSeq(list, ",") {
		name = strings.ToLower(strings.TrimSpace(name))
		if name == "all" {
			return &Directive{Kind: Nolint}
		}
		d.Rules = append(d.Rules, name)
	}
	return d
}

// cutWord splits s behind its first word.
func cutWord(s string) (word, rest string) {
	i := strings.IndexAny(s, " \t")
	if i < 0 {
		return s, ""
	}
	return s[:i], strings.TrimSpace(s[i:])
}
