package baseline

import (
	"os"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

// A Scope is what a run would have found, if it were there.
type Scope struct {
	Rules      []*analyzer.Info
	Confidence analyzer.Confidence
	// Files are the absolute paths of the files that were analysed.
	Files []string
}

// A Comparison is what became of findings and entries.
type Comparison struct {
	// New are the findings that the baseline does not have.
	New []finding.Finding
	// Known is the number of the others.
	Known int
	// Gone are the entries that match nothing any more.
	Gone []Entry

	known  []Entry // of the findings that the baseline has, as they are now
	beyond []Entry // entries of which the run can say nothing
}

// Compare compares all findings of a run with the baseline.
func (b *Baseline) Compare(findings []finding.Finding, scope *Scope) *Comparison {
	c := new(Comparison)
	matched := make([]bool, len(b.entries))
	known := make([]bool, len(findings))
	pair := func(i, j int) {
		known[i], matched[j] = true, true
		c.Known++
		c.known = append(c.known, b.entry(&findings[i]))
	}
	byFingerprint := make(map[string]int, len(b.entries))
	for j, e := range b.entries {
		byFingerprint[e.Fingerprint] = j
	}
	for i, f := range findings {
		if j, ok := byFingerprint[f.Fingerprint]; ok && !matched[j] {
			pair(i, j)
		}
	}
	for i := range findings {
		if known[i] {
			continue
		}
		if j := b.moved(&findings[i], matched); j >= 0 {
			pair(i, j)
		} else {
			c.New = append(c.New, findings[i])
		}
	}
	covered := newCover(scope)
	for j := range b.entries {
		switch e := &b.entries[j]; {
		case matched[j]:
		case covered.entry(e, b.path(e)):
			c.Gone = append(c.Gone, *e)
		default:
			c.beyond = append(c.beyond, *e)
		}
	}
	return c
}

// moved returns the entry, of those not matched, for a finding that is the same
// but for the path of its package, or -1: its file was moved to another directory,
// or the package is called otherwise where it stands. An entry whose file is
// still there has not moved: the finding is a copy.
func (b *Baseline) moved(f *finding.Finding, matched []bool) int {
	for j := range b.entries {
		e := &b.entries[j]
		if matched[j] || e.Rule != f.Rule.Name || e.Category != f.Category || !claims(e.Message, f.Claim) {
			continue
		}
		if path := b.path(e); path == f.File || !exists(path) {
			return j
		}
	}
	return -1
}

// claims reports whether a message begins with a claim, whatever follows it.
func claims(message, claim string) bool {
	shown, ok := strings.CutPrefix(message, claim)
	return ok && (shown == "" || strings.ContainsAny(shown[:1], ":, "))
}

// Update makes the baseline hold all findings that were compared.
func (b *Baseline) Update(c *Comparison) {
	b.Prune(c)
	for i := range c.New {
		b.entries = append(b.entries, b.entry(&c.New[i]))
	}
}

// Prune makes the baseline hold those of its entries that still match something,
// as they are now, and those of which the run can say nothing.
func (b *Baseline) Prune(c *Comparison) {
	b.entries = append(append([]Entry(nil), c.known...), c.beyond...)
}

// -- what a run can judge --

type cover struct {
	rules      map[string]bool
	confidence analyzer.Confidence
	files      map[string]bool
}

func newCover(s *Scope) *cover {
	c := &cover{make(map[string]bool), s.Confidence, make(map[string]bool)}
	for _, info := range s.Rules {
		c.rules[info.Name] = true
	}
	for _, file := range s.Files {
		c.files[file] = true
	}
	return c
}

// entry reports whether the run would have found what e stands for, whose file
// has the given path. What lay in a file that is no more is not found by any.
func (c *cover) entry(e *Entry, path string) bool {
	var confidence analyzer.Confidence
	if confidence.Set(e.Confidence) != nil || confidence < c.confidence || !c.rules[e.Rule] {
		return false
	}
	return c.files[path] || !exists(path)
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
